use super::*;
use crate::compare::{Comparison, Selection};
use crate::files::progress::Progress;
pub(super) use crate::scenario::test_text::read as scenario;

pub(super) const HOSTILE: &str = r#"#![enable(implicit_some)]
(
    title: "<script>alert(1)</script>",
    parties: [(id: "a", name: "=A|1", color: "red;}</style>"), (id: "b", name: "B <b>")],
    rounds: [(id: "r", name: "R", date: "2026-01-02")],
    sources: [
        (id: "S", title: "[x](javascript:alert(1))", url: "javascript:alert(1)"),
        (id: "T", title: "T", url: "https://example.org/?a=1&b=\"x\""),
    ],
    issues: [
        (id: "i", title: "I \u{202e}", group: "G", scale: Range(from: 0, to: 10, unit: "km"), stances: [
            (party: "a", at: -0.0, text: "=HYPERLINK(\"x\")\u{0}\n<img onerror=x>", cites: [(source: "S"), (source: "T", quote: "\"onload=")]),
            (party: "b", round: "r", at: (4, 5), accepts: (0, 6), limits: (0, 9), text: "`code` | *x*", condition: "c"),
        ]),
        (id: "o", title: "O", group: "G", scale: Options(["+1", "x"]), stances: [(party: "a", at: "+1"), (party: "b", at: "x")],
         agreed: (at: "x", text: "Done <i>")),
        (id: "w", title: "W", scale: Wording, stances: [(party: "a", text: "one")]),
    ],
)"#;

fn exported(format: Format) -> String {
    let scenario = scenario(HOSTILE);
    let comparison = Comparison::new(&scenario, Selection::of(&scenario));
    let made = || {
        export(
            format,
            &scenario,
            &comparison,
            &ExportOptions::default(),
            &Progress::default(),
        )
        .unwrap()
    };
    let document = made();
    assert_eq!(document, made());
    String::from_utf8(document.bytes).unwrap()
}

#[test]
fn a_spreadsheet_finds_text_and_bare_numbers() {
    let text = exported(Format::Csv);
    assert!(text.starts_with('\u{feff}'));
    let mut reader = ::csv::Reader::from_reader(text.as_bytes());
    let header = reader.headers().unwrap().clone();
    let column = |name: &str| header.iter().position(|head| head == name).unwrap();
    assert_eq!(header.get(2), Some("'=A|1: wording"));
    let rows: Vec<::csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    assert_eq!(rows.len(), 3);
    assert!(rows[0][2].starts_with("'=HYPERLINK"));
    assert_eq!(&rows[0][5], "4..5");
    assert_eq!(&rows[0][column("gap")], "0.45");
    assert_eq!(&rows[0][column("unit")], "km");
    assert_eq!(&rows[1][3], "'+1");
    assert_eq!(&rows[1][column("outlook")], "agreed");
    assert!(text.contains(",0.45,"));
    assert!(!text.contains('\0'));
}

#[test]
fn a_page_holds_no_active_content() {
    let html = exported(Format::Html);
    for bad in [
        "<script",
        "<img",
        "href=\"javascript",
        "</style>\n}",
        "<i>",
        "red;",
    ] {
        assert!(!html.contains(bad), "{bad}");
    }
    assert_eq!(html.matches("</style>").count(), 1);
    assert!(html.contains("default-src 'none'"));
    assert!(html.contains("href=\"https://example.org/?a=1&amp;b=&quot;x&quot;\" rel=\"noopener"));
    assert!(html.contains("<a href=\"#source-2\" title=\"T · &quot;onload=\">2</a>"));
    assert!(html.contains("id=\"source-2\""));
    assert!(html.contains("<bdi dir=\"auto\">Done &lt;i&gt;</bdi>"));
    assert!(!html.contains("NaN"));
}

#[test]
fn a_page_is_sorted_by_its_style_alone() {
    let html = exported(Format::Html);
    assert_eq!(html.matches("type=\"radio\"").count(), 5);
    assert!(html.contains("<label for=\"order-gap\">Gap</label>"));
    // The option has the larger gap, the wording none.
    assert!(html.contains("--gap:1;") && html.contains("--gap:3;"));
    assert!(!html.contains("script-src"));
}

#[test]
fn tabs_part_what_commas_part() {
    let text = exported(Format::Tsv);
    let comma = exported(Format::Csv);
    let rows = |text: &str, delimiter| -> Vec<::csv::StringRecord> {
        let mut reader = ::csv::ReaderBuilder::new();
        let mut reader = reader.delimiter(delimiter).from_reader(text.as_bytes());
        reader.records().map(Result::unwrap).collect()
    };
    assert_eq!(rows(&text, b'\t'), rows(&comma, b','));
}

#[test]
fn what_is_not_asked_for_is_in_no_document() {
    let scenario = scenario(HOSTILE);
    let comparison = Comparison::new(&scenario, Selection::of(&scenario));
    let include = Include {
        wordings: false,
        positions: true,
        figures: false,
        summary: false,
        pairs: false,
        sources: false,
        conventions: false,
    };
    let options = ExportOptions {
        include,
        shading: None,
        ..ExportOptions::default()
    };
    for format in [Format::Csv, Format::Markdown, Format::Html] {
        let progress = Progress::default();
        let document = export(format, &scenario, &comparison, &options, &progress).unwrap();
        let text = String::from_utf8(document.bytes).unwrap();
        for absent in [
            "HYPERLINK",
            "<td class=\"num\"",
            "remaining gap",
            "Pairs",
            "Sources",
            "--g:45",
        ] {
            assert!(!text.contains(absent), "{format:?}: {absent}");
        }
        assert!(text.contains("4..5") || text.contains("4–5"), "{format:?}");
    }
}

#[test]
fn markdown_keeps_its_table_whatever_a_stance_says() {
    let text = exported(Format::Markdown);
    let rows: Vec<&str> = text
        .lines()
        .filter(|line| line.starts_with("| **"))
        .collect();
    assert_eq!(rows.len(), 3);
    for row in rows {
        let bars = row.replace("\\|", "").matches('|').count();
        assert_eq!(bars, 6, "{row}");
        assert!(!row.contains("<img"));
    }
    assert!(text.contains("\\`code\\` \\| \\*x\\*"));
    assert!(!text.replace("\\]", "").contains("](javascript"));
    assert!(text.contains("1. \\[x\\](javascript:alert(1)) (javascript:alert(1))"));
}
