use std::io::{Cursor, Read as _};

use crate::compare::{Comparison, Selection};
use crate::files::export::tests::{HOSTILE, scenario};
use crate::files::export::{Document, ExportOptions, Format, Include, export};
use crate::files::progress::Progress;
use crate::scenario::Scenario;

fn exported(scenario: &Scenario, options: &ExportOptions) -> Document {
    let comparison = Comparison::new(scenario, Selection::of(scenario));
    let made = || {
        let progress = Progress::default();
        export(Format::Docx, scenario, &comparison, options, &progress).unwrap()
    };
    let document = made();
    assert_eq!(document, made(), "the same scenario gives the same bytes");
    document
}

fn part(document: &Document, path: &str) -> String {
    let mut zip = zip::ZipArchive::new(Cursor::new(&document.bytes)).unwrap();
    let mut text = String::new();
    zip.by_name(path)
        .unwrap()
        .read_to_string(&mut text)
        .unwrap();
    text
}

/// The body, which must be well formed.
fn body(document: &Document) -> String {
    let text = part(document, "word/document.xml");
    for path in [
        "word/document.xml",
        "word/styles.xml",
        "word/_rels/document.xml.rels",
        "docProps/core.xml",
    ] {
        let text = part(document, path);
        let mut reader = quick_xml::Reader::from_str(&text);
        while !matches!(reader.read_event().unwrap(), quick_xml::events::Event::Eof) {}
    }
    text
}

const TALKS: &str = r#"#![enable(implicit_some)]
(
    title: "Talks",
    parties: [(id: "n", name: "North"), (id: "s", name: "الجنوب"), (id: "m", name: "Mediator", role: Mediator)],
    rounds: [(id: "first", name: "First"), (id: "second", name: "Second")],
    sources: [(id: "S", title: "Paper", url: "https://example.org/a b")],
    issues: [
        (id: "a", title: "Force", group: "Security", scale: Range(from: 0, to: 10, unit: "km"), stances: [
            (party: "n", at: 1, text: "One\ttab\nline.", cites: [(source: "S")]),
            (party: "s", at: 9, text: "تسعة كيلومترات"),
            (party: "m", text: "Five would do."),
        ]),
        (id: "b", title: "Seat", group: "Other", scale: Options(["x", "y"]), stances: [(party: "n", at: "x")],
         agreed: (round: "second", at: "y", text: "Settled.", status: Provisional)),
    ],
    proposals: [
        (id: "p", title: "Early", by: "m", round: "first", terms: [(issue: "a", at: 4)]),
        (id: "q", title: "Late", by: "m", round: "second", terms: [(issue: "a", at: 5, text: "Half way.")]),
    ],
)"#;

#[test]
fn a_group_is_a_heading_and_a_table_whose_head_is_repeated() {
    let xml = body(&exported(&scenario(TALKS), &ExportOptions::default()));
    assert!(xml.contains("w:orient=\"landscape\""));
    assert_eq!(xml.matches("<w:pStyle w:val=\"Heading2\"/>").count(), 2);
    assert_eq!(
        xml.matches("<w:tbl>").count(),
        3,
        "two groups and the pairs"
    );
    assert_eq!(xml.matches("<w:cantSplit/><w:tblHeader/>").count(), 3);
    assert_eq!(
        xml.matches("<w:cantSplit/>").count(),
        xml.matches("<w:tr>").count()
    );
    assert!(xml.contains("One</w:t><w:tab/><w:t xml:space=\"preserve\">tab</w:t><w:br/>"));
    assert!(xml.contains("w:anchor=\"source_1\"") && xml.contains("w:name=\"source_1\""));
}

#[test]
fn the_last_column_tells_what_was_agreed_or_proposed_last() {
    let xml = body(&exported(&scenario(TALKS), &ExportOptions::default()));
    for wanted in [
        "Agreed, Second, provisional",
        "y · Settled.",
        "Proposed by Mediator, Second: Late",
        "5 km · Half way.",
        "Mediator (mediator)",
        "Five would do.",
    ] {
        assert!(xml.contains(wanted), "{wanted}");
    }
    assert!(!xml.contains("Early"));
}

#[test]
fn a_text_from_right_to_left_is_marked() {
    let xml = body(&exported(&scenario(TALKS), &ExportOptions::default()));
    assert!(xml.contains(
        "<w:bidi/></w:pPr><w:r><w:rPr><w:rtl/></w:rPr><w:t xml:space=\"preserve\">تسعة كيلومترات"
    ));
}

#[test]
fn nothing_that_a_stance_says_is_markup() {
    let document = exported(&scenario(HOSTILE), &ExportOptions::default());
    let xml = body(&document);
    assert!(!xml.contains("<script") && !xml.contains("<img") && !xml.contains("<i>"));
    assert!(
        xml.contains("I \u{202e}\u{202c}"),
        "an override ends with its text"
    );
    assert!(!xml.chars().any(|c| c.is_control() && c != '\n'));
    let links = part(&document, "word/_rels/document.xml.rels");
    assert_eq!(links.matches("TargetMode=\"External\"").count(), 1);
    assert!(links.contains("https://example.org/?a=1&amp;b=%22x%22"));
}

#[test]
fn many_parties_stand_in_several_tables() {
    let parties: Vec<String> = (0..300).map(|n| format!("(id: \"p{n}\")")).collect();
    let stances: Vec<String> = (0..300)
        .map(|n| format!("(party: \"p{n}\", at: {n})"))
        .collect();
    let long = "x".repeat(32_767);
    let text = format!(
        "(parties: [{}], issues: [(id: \"i\", title: \"{long}\", scale: Range(from: 0, to: 300), stances: [{}])])",
        parties.join(","),
        stances.join(",")
    );
    let document = exported(&scenario(&text), &ExportOptions::default());
    let xml = body(&document);
    assert_eq!(xml.matches("<w:tbl>").count(), 60);
    assert!(xml.contains("The 300 parties stand in 60 tables, at most 5 side by side."));
    assert!(xml.contains("Parties 296–300: "));
    assert!(xml.contains(&long));
    assert_eq!(
        document.left_out,
        ["the 44850 pairs of parties: a document lists 300; a workbook holds them all"]
    );
}

#[test]
fn what_is_not_asked_for_is_not_there() {
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
        dated: "2026-03-01".parse().ok(),
        ..ExportOptions::default()
    };
    let xml = body(&exported(&scenario(TALKS), &options));
    for absent in ["Paper", "gap", "Heading1", "One", "[1]", "<w:shd"] {
        assert!(!xml.contains(absent), "{absent}");
    }
    assert!(xml.contains("9 km") && xml.contains("exported 1 Mar 2026"));
}
