use std::io::{Cursor, Read as _};

use calamine::{Data, DataType as _, Range, Reader as _, Xlsx};

use crate::compare::{CellMeasure, Comparison, Selection};
use crate::files::export::tests::{HOSTILE, scenario};
use crate::files::export::tint::LEVELS;
use crate::files::export::{Document, ExportOptions, Format, Include, export};
use crate::files::progress::Progress;
use crate::scenario::Scenario;

fn exported(scenario: &Scenario, options: &ExportOptions) -> Document {
    let comparison = Comparison::new(scenario, Selection::of(scenario));
    let made = || {
        let progress = Progress::default();
        export(Format::Xlsx, scenario, &comparison, options, &progress).unwrap()
    };
    let document = made();
    assert_eq!(document, made(), "the same scenario gives the same bytes");
    document
}

fn opened(document: &Document) -> Xlsx<Cursor<&[u8]>> {
    Xlsx::new(Cursor::new(document.bytes.as_slice())).unwrap()
}

fn sheet(document: &Document, name: &str) -> Range<Data> {
    opened(document).worksheet_range(name).unwrap()
}

/// The cell of an issue's row under a heading.
fn cell(sheet: &Range<Data>, issue: &str, heading: &str) -> Data {
    let rows: Vec<&[Data]> = sheet.rows().collect();
    let is = |cell: &Data, text: &str| cell.get_string() == Some(text);
    let head = rows.iter().find(|row| is(&row[0], "Issue")).unwrap();
    let column = head.iter().position(|cell| is(cell, heading)).unwrap();
    let row = rows.iter().find(|row| is(&row[0], issue)).unwrap();
    row[column].clone()
}

/// Every part of the file as text.
fn parts(document: &Document) -> String {
    let mut zip = zip::ZipArchive::new(Cursor::new(&document.bytes)).unwrap();
    let mut all = String::new();
    for at in 0..zip.len() {
        zip.by_index(at).unwrap().read_to_string(&mut all).unwrap();
    }
    all
}

const TALKS: &str = r#"#![enable(implicit_some)]
(
    title: "Talks",
    parties: [
        (id: "n", name: "North"),
        (id: "h", name: "Host", role: Host),
        (id: "s", name: "South"),
        (id: "w", name: "West"),
    ],
    rounds: [(id: "r", name: "First", date: "2026-01-05", until: "2026-02")],
    sources: [(id: "S", title: "Paper", date: "2026-01-04", url: "https://example.org/")],
    issues: [
        (id: "force", title: "Force", scale: Range(from: 100, to: 0, unit: "km"), stances: [
            (party: "n", at: 10, text: "Ten.", cites: [(source: "S")]),
            (party: "h", at: 99),
            (party: "s", at: 60),
        ]),
        (id: "span", title: "Span", scale: Range(from: 0, to: 10), stances: [
            (party: "n", at: (2, 4)), (party: "s", at: 9),
        ]),
        (id: "alone", title: "Alone", scale: Range(from: 0, to: 10), stances: [(party: "w", at: 5)]),
        (id: "seat", title: "Seat", scale: Steps(["low", "middle", "high"]), stances: [
            (party: "n", at: "low"), (party: "s", at: "high"),
        ]),
    ],
)"#;

#[test]
fn positions_are_numbers_and_figures_follow_them() {
    let document = exported(&scenario(TALKS), &ExportOptions::default());
    let matrix = sheet(&document, "Matrix");
    assert_eq!(cell(&matrix, "Force", "South: position"), Data::Float(60.0));
    assert_eq!(cell(&matrix, "Force", "Mean"), Data::Float(35.0));
    assert_eq!(cell(&matrix, "Force", "Gap"), Data::Float(0.5));
    assert_eq!(
        cell(&matrix, "Span", "North: position"),
        Data::String("2–4".into())
    );
    assert_eq!(cell(&matrix, "Span", "Mean"), Data::Float(6.0));
    assert_eq!(
        cell(&sheet(&document, "Gaps"), "Force", "Gap"),
        Data::Float(0.5)
    );
    assert_eq!(cell(&matrix, "Alone", "Gap"), Data::String(String::new()));
    let mut book = opened(&document);
    let formulas = book.worksheet_formula("Matrix").unwrap();
    let formulas: Vec<&str> = formulas.used_cells().map(|(_, _, f)| f.as_str()).collect();
    // The host is not compared, a span is no number, and one position has no gap.
    assert_eq!(
        formulas,
        [
            "IF(COUNT(C5,G5:I5)<2,\"\",(MAX(C5,G5:I5)-MIN(C5,G5:I5))/ABS(O5-N5))",
            "IF(COUNT(C5,G5:I5)=0,\"\",AVERAGE(C5,G5:I5))",
            "IF(COUNT(C7,G7:I7)<2,\"\",(MAX(C7,G7:I7)-MIN(C7,G7:I7))/ABS(O7-N7))",
            "IF(COUNT(C7,G7:I7)=0,\"\",AVERAGE(C7,G7:I7))",
        ]
    );
}

#[test]
fn weights_have_a_sheet_where_they_differ() {
    let text = TALKS
        .replace("at: 60", "at: 60, salience: 30")
        .replace("at: 10,", "at: 10, salience: 90,");
    let scenario = scenario(&text);
    let document = exported(&scenario, &ExportOptions::default());
    let comparison = Comparison::new(&scenario, Selection::of(&scenario));
    let mean = comparison.outcome(&scenario, 0).unwrap().mean_number;
    let matrix = sheet(&document, "Matrix");
    assert_eq!(cell(&matrix, "Force", "Mean").get_float(), mean);
    let weights = sheet(&document, "Weights");
    assert_eq!(cell(&weights, "Force", "North"), Data::Float(90.0));
    assert_eq!(cell(&weights, "Force", "South"), Data::Float(30.0));
    assert!(
        parts(&document)
            .contains("SUMPRODUCT(C5,Weights!$C$5:$C$5)+SUMPRODUCT(G5:I5,Weights!$G$5:$I$5)")
    );
}

#[test]
fn the_highlight_is_a_few_rules_and_days_are_dates() {
    let document = exported(&scenario(TALKS), &ExportOptions::default());
    let parts = parts(&document);
    // Words and positions of the matrix have one rule per strength.
    assert_eq!(parts.matches("type=\"expression\"").count(), 2 * LEVELS + 5);
    assert!(parts.contains("ABS(C5-$M5)&gt;=0.099999999*ABS($O5-$N5)"));
    assert!(parts.contains("type=\"dataBar\""));
    let sources = sheet(&document, "Sources");
    assert!(matches!(sources.get_value((1, 4)), Some(Data::DateTime(_))));
    let rounds = sheet(&document, "Rounds");
    assert!(matches!(rounds.get_value((1, 1)), Some(Data::DateTime(_))));
    assert_eq!(
        rounds.get_value((1, 2)),
        Some(&Data::String("2026-02".into()))
    );
}

#[test]
fn what_a_stance_says_is_never_a_formula() {
    let mut text = HOSTILE.to_owned();
    for (at, begin) in [
        "=1+1",
        "+1",
        "-1",
        "@x",
        "\\t=1",
        "\\r=1",
        "<script>x</script>",
        "\\u{202e}abc",
        "_x0041_",
    ]
    .iter()
    .enumerate()
    {
        text = text.replacen(
            "issues: [",
            &format!(
                "issues: [(id: \"h{at}\", title: \"{begin}\", group: \"{begin} \", scale: Options([\"{begin}\"]), stances: [(party: \"a\", at: \"{begin}\", text: \"{begin}\")]),"
            ),
            1,
        );
    }
    let document = exported(&scenario(&text), &ExportOptions::default());
    let mut book = opened(&document);
    for name in book.sheet_names() {
        for (_, _, formula) in book.worksheet_formula(&name).unwrap().used_cells() {
            let own = ["", "IF(", "Matrix!"]
                .iter()
                .any(|begin| formula.starts_with(begin));
            assert!(own && !formula.contains("1+1"), "{formula}");
        }
    }
    let matrix = sheet(&document, "Matrix");
    assert_eq!(cell(&matrix, "=1+1", "B <b>: position"), Data::Empty);
    assert_eq!(
        cell(&matrix, "=1+1", "=A|1: position"),
        Data::String("=1+1".into())
    );
    assert_eq!(
        cell(&matrix, "_x0041_", "=A|1: wording"),
        Data::String("_x0041_".into())
    );
    let parts = parts(&document);
    assert!(!parts.contains("<script"));
    assert!(
        !parts.contains("javascript:alert(1)\""),
        "no link but to a page"
    );
    assert!(
        !parts
            .chars()
            .any(|c| c.is_control() && !matches!(c, '\n' | '\t' | '\r'))
    );
    assert!(!parts.contains("_x0000_"));
}

#[test]
fn a_text_longer_than_a_cell_is_cut_and_said() {
    let long = "ы".repeat(40_000);
    let fits = "x".repeat(32_767);
    let text = TALKS
        .replace("Ten.", &long)
        .replace("title: \"Seat\"", &format!("title: \"{fits}\""));
    let document = exported(&scenario(&text), &ExportOptions::default());
    let words = cell(&sheet(&document, "Matrix"), "Force", "North: wording");
    let words = words.get_string().unwrap().to_owned();
    assert_eq!(words.encode_utf16().count(), 32_767);
    assert!(words.contains("cut here"));
    assert_eq!(document.left_out.len(), 1, "{:?}", document.left_out);
    assert!(document.left_out[0].starts_with("the ends of 1 text,"));
    assert_eq!(
        cell(&sheet(&document, "Matrix"), &fits, "Gap"),
        Data::Float(1.0)
    );
}

#[test]
fn three_hundred_parties_fit() {
    let parties: Vec<String> = (0..300)
        .map(|n| {
            format!(
                "(id: \"p{n}\", role: {})",
                if n % 2 == 0 { "Host" } else { "Negotiator" }
            )
        })
        .collect();
    let stances: Vec<String> = (0..300)
        .map(|n| format!("(party: \"p{n}\", at: {n}, text: \"t\")"))
        .collect();
    let text = format!(
        "(parties: [{}], issues: [(id: \"i\", title: \"I\", scale: Range(from: 0, to: 300), stances: [{}])])",
        parties.join(","),
        stances.join(",")
    );
    let document = exported(&scenario(&text), &ExportOptions::default());
    let matrix = sheet(&document, "Matrix");
    assert_eq!(cell(&matrix, "I", "p299: position"), Data::Float(299.0));
    let gap = cell(&matrix, "I", "Gap").get_float().unwrap();
    assert!((gap - 298.0 / 300.0).abs() < 1e-12);
}

#[test]
fn what_is_not_asked_for_is_not_there() {
    let scenario = scenario(TALKS);
    let none = Include {
        wordings: false,
        positions: true,
        figures: false,
        summary: false,
        pairs: false,
        sources: false,
        conventions: false,
    };
    let options = ExportOptions {
        include: none,
        shading: None,
        ..ExportOptions::default()
    };
    let document = exported(&scenario, &options);
    assert_eq!(opened(&document).sheet_names(), ["Matrix"]);
    assert_eq!(
        cell(&sheet(&document, "Matrix"), "Force", "South"),
        Data::Float(60.0)
    );
    let parts = parts(&document);
    assert!(!parts.contains("Ten.") && !parts.contains("Paper"));
    let salience = ExportOptions {
        shading: Some(CellMeasure::Salience),
        ..ExportOptions::default()
    };
    let parts = self::parts(&exported(&scenario, &salience));
    assert!(
        !parts.contains("ISNUMBER($"),
        "only the distance from the mean can follow"
    );
}
