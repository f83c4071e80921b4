use resvg::usvg::roxmltree;

use crate::compare::{Comparison, Selection};
use crate::files::export::{
    Document, ExportError, ExportOptions, FigureKind, FigureTheme, Format, export,
};
use crate::files::progress::Progress;
use crate::scenario::Scenario;

const HOSTILE: &str = r#"#![enable(implicit_some)]
(
    title: "<script>alert(1)</script> ]]> &amp; \u{0}\u{1b}[31m",
    summary: "two\nlines \u{ffff} \u{2028} \u{d}",
    parties: [
        (id: "a", name: "A\" onload=\"x", color: "red;}</style>"),
        (id: "b", name: "Б & В"),
        (id: "c", name: "مصر", role: Mediator),
    ],
    rounds: [(id: "r", name: "R", date: "2026-01-02", result: "<b>")],
    sources: [(id: "S", title: "s", url: "https://example.org/x")],
    issues: [
        (id: "i", title: "I \u{202e}", group: "G <g>", scale: Range(from: 10, to: 0, unit: "км"), stances: [
            (party: "a", at: -0.0, text: "</text><image href=\"x\"/>\u{0}\n<img onerror=x>", cites: [(source: "S")]),
            (party: "b", round: "r", at: (4, 5), accepts: (0, 6), limits: (0, 9), text: "`code` | *x*", condition: "c"),
            (party: "c", at: 10, text: "لا تقبل (20) UN 242"),
        ]),
        (id: "o", title: "O", group: "G <g>", scale: Options(["+1", "x"]), stances: [(party: "a", at: "+1"), (party: "b", at: "x")],
         agreed: (at: "x", text: "Done <i>", round: "r")),
        (id: "w", title: "W", scale: Wording, stances: [(party: "a", text: "one")]),
        (id: "s", title: "S", scale: Steps(["none", "中", "all"]), stances: [(party: "a", at: "none"), (party: "b", at: "all"), (party: "c", at: "all")]),
    ],
)"#;

fn drawn(text: &str, format: Format, options: &ExportOptions) -> Result<Document, ExportError> {
    let scenario: Scenario = ron::from_str(text).unwrap();
    let comparison = Comparison::new(&scenario, Selection::of(&scenario));
    export(
        format,
        &scenario,
        &comparison,
        options,
        &Progress::default(),
    )
}

fn all_options() -> Vec<ExportOptions> {
    let mut all = Vec::new();
    for theme in [FigureTheme::Light, FigureTheme::Dark] {
        for figure in FigureKind::ALL {
            all.push(ExportOptions {
                theme,
                figure,
                ..ExportOptions::default()
            });
        }
    }
    all
}

fn svg(text: &str, options: &ExportOptions) -> String {
    let document = drawn(text, Format::Svg, options).unwrap();
    String::from_utf8(document.bytes).unwrap()
}

#[test]
fn a_drawing_is_well_formed_and_inert_whatever_a_stance_says() {
    for options in all_options() {
        let svg = svg(HOSTILE, &options);
        let tree = roxmltree::Document::parse(&svg).unwrap();
        for node in tree.descendants().filter(roxmltree::Node::is_element) {
            let name = node.tag_name().name();
            let known = [
                "svg", "title", "style", "g", "rect", "circle", "path", "text",
            ];
            assert!(known.contains(&name), "{name}");
            for attribute in node.attributes() {
                let (name, value) = (attribute.name(), attribute.value());
                assert!(!name.starts_with("on") && name != "href", "{name}");
                for bad in ["NaN", "inf", "url(", "http"] {
                    assert!(!value.contains(bad), "{name}={value}");
                }
            }
        }
        let style = tree.descendants().find(|node| node.has_tag_name("style"));
        let outside = style
            .unwrap()
            .text()
            .unwrap()
            .replace("url(data:font/ttf;base64,", "");
        assert!(!outside.contains("url(") && !outside.contains("@import"));
    }
}

#[test]
fn a_drawing_holds_its_text_as_text_and_the_letters_of_it() {
    let svg = svg(HOSTILE, &ExportOptions::default());
    assert!(
        svg.contains(
            "<script>alert(1)</script>"
                .replace('<', "&lt;")
                .replace('>', "&gt;")
                .as_str()
        )
    );
    assert!(svg.matches("@font-face").count() >= 3);
    assert!(svg.contains("font-family:'Standpoint Sans';font-weight:600"));
    let arabic = svg.lines().find(|line| line.contains("UN 242")).unwrap();
    assert!(arabic.contains("direction=\"rtl\""), "{arabic}");
    assert!(svg.contains("Б &amp; В") && svg.contains("no stance recorded"));
}

#[test]
fn the_same_scenario_gives_the_same_bytes() {
    for options in all_options() {
        for format in [Format::Svg, Format::Png, Format::Pdf] {
            let made = || drawn(HOSTILE, format, &options).unwrap().bytes;
            assert!(made() == made(), "{format:?} {options:?}");
        }
    }
}

#[test]
fn a_picture_has_two_pixels_for_one_of_the_drawing() {
    let options = ExportOptions::default();
    let svg = svg(HOSTILE, &options);
    let tree = roxmltree::Document::parse(&svg).unwrap();
    let length = |name| {
        tree.root_element()
            .attribute(name)
            .unwrap()
            .parse::<f32>()
            .unwrap()
    };
    let png = drawn(HOSTILE, Format::Png, &options).unwrap().bytes;
    assert!(png.starts_with(b"\x89PNG"));
    let number = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().unwrap()) as f32;
    assert!((number(16) - 2.0 * length("width")).abs() <= 1.0);
    assert!((number(20) - 2.0 * length("height")).abs() <= 1.0);
}

/// A scenario of so many parties and issues.
fn large(parties: usize, issues: usize) -> String {
    let party = |at| format!("(id: \"p{at}\", name: \"Party {at}\"),");
    let stance = |at: usize| format!("(party: \"p{at}\", at: {}),", at * 7 % 101);
    let all: String = (0..parties).map(party).collect();
    let stances: String = (0..parties).map(stance).collect();
    let issue = |at| {
        format!(
            "(id: \"i{at}\", title: \"Issue\", scale: Range(from: 0, to: 100), stances: [{stances}]),"
        )
    };
    let issues: String = (0..issues).map(issue).collect();
    format!("#![enable(implicit_some)] (title: \"Large\", parties: [{all}], issues: [{issues}])")
}

#[test]
fn a_figure_of_any_size_is_drawn_within_bounds() {
    for (parties, issues) in [(0, 0), (1, 0), (0, 1), (1, 1), (2, 1), (13, 2), (60, 3)] {
        let text = large(parties, issues);
        for options in all_options().into_iter().take(FigureKind::ALL.len()) {
            let svg = svg(&text, &options);
            assert!(roxmltree::Document::parse(&svg).is_ok());
            let pdf = drawn(&text, Format::Pdf, &options).unwrap().bytes;
            assert!(pdf.starts_with(b"%PDF"));
        }
    }
    let svg = svg(&large(13, 2), &ExportOptions::default());
    // Two blocks of parties, each with its own header.
    assert_eq!(svg.matches(">Outlook</text>").count(), 2);
}

#[test]
fn what_is_not_drawn_is_said() {
    let document = drawn(&large(100, 300), Format::Svg, &ExportOptions::default()).unwrap();
    assert_eq!(document.left_out.len(), 1);
    assert!(
        document.left_out[0].contains("first 200 of 300 issues"),
        "{:?}",
        document.left_out
    );
    let refused = drawn(&large(100, 200), Format::Png, &ExportOptions::default());
    assert!(refused.unwrap_err().to_string().contains("take SVG or PDF"));
}

#[test]
fn long_words_and_paper_are_cut_into_pages_with_numbers() {
    let pages = |issues| {
        let pdf = drawn(&large(3, issues), Format::Pdf, &ExportOptions::default());
        let pdf = pdf.unwrap().bytes;
        let text = String::from_utf8_lossy(&pdf);
        text.matches("/Type/Page").count() - text.matches("/Type/Pages").count()
    };
    let (few, many) = (pages(2), pages(60));
    assert_eq!(few, 1);
    assert!((4..12).contains(&many), "{many}");
}

#[test]
fn a_cancelled_figure_ends() {
    let scenario: Scenario = ron::from_str(HOSTILE).unwrap();
    let comparison = Comparison::new(&scenario, Selection::of(&scenario));
    let progress = Progress::default();
    progress.cancel();
    for format in [Format::Svg, Format::Png, Format::Pdf] {
        let options = ExportOptions::default();
        let ended = export(format, &scenario, &comparison, &options, &progress);
        assert!(matches!(ended, Err(ExportError::Cancelled(_))));
    }
}
