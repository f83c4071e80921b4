//! A public export holds nothing of what was removed, in any layer of any format.

use std::io::Read as _;

use crate::compare::{Comparison, Selection};
use crate::files::export::{ExportOptions, FigureKind, Format, TableShape, export};
use crate::files::progress::Progress;
use crate::report::ReportLength;
use crate::scenario::Scenario;
use crate::scenario::redact::{Keep, redact};

/// A scenario with everything that a public export removes; each piece of it says MARK, and
/// numbers are 0.737373 or 73.7373. Labels, ids and titles are not secret.
const SECRETS: &str = r#"#![enable(implicit_some)]
(
    title: "Talks", summary: "Open.", note: "MARK",
    parties: [
        (id: "a", name: "Alpha", power: 0.737373, reservation: 0.737373, note: "MARK"),
        (id: "b", name: "Beta", power: 0.737373),
    ],
    rounds: [
        (id: "r1", name: "One", date: "2026-01-02", note: "MARK", result: "Met.", cites: [(source: "O", note: "MARK")]),
        (id: "r2", name: "Two", date: "2026-02-03"),
    ],
    sources: [
        (id: "O", title: "Open paper", note: "MARK"),
        (id: "P", title: "MARK", author: "MARK", publisher: "MARK", url: "https://MARK.example"),
    ],
    issues: [
        (id: "i", title: "Length", group: "G", note: "MARK", scale: Range(from: 0, to: 10, unit: "km"), stances: [
            (party: "a", round: "r1", at: 2, text: "MARK: earlier than what is removed"),
            (party: "a", round: "r2", at: 7.37373, text: "MARK", visibility: Private, cites: [(source: "P", quote: "MARK")]),
            (party: "b", round: "r1", at: 4, accepts: (0, 7.37373), limits: (0, 7.37373), accepts_text: "MARK", limits_text: "MARK",
             salience: 73.7373, power: 0.737373, text: "Four.", interest: "MARK", condition: "If so.", note: "MARK", basis: Stated,
             cites: [(source: "O", quote: "Four", note: "MARK")]),
        ], agreed: (round: "r2", at: 3, text: "Three.", note: "MARK")),
        (id: "o", title: "Colour", group: "G", scale: Options(["x", "y"]), stances: [
            (party: "a", at: "x", values: [("x", 0.737373)], text: "X."),
            (party: "b", at: "y", text: "MARK", basis: Estimated, cites: [(source: "P")]),
        ]),
        (id: "w", title: "Preamble", scale: Wording, stances: [
            (party: "a", text: "Friends."), (party: "b", text: "Partners."), (party: "b", round: "r2", text: "MARK", basis: Imputed),
        ], judgements: [(between: ("a", "b"), round: "r1", verdict: Same, reason: "MARK")]),
    ],
    proposals: [(id: "d", title: "Draft", by: "b", round: "r2", note: "MARK", terms: [
        (issue: "i", at: 3, text: "Three.", cites: [(source: "O", note: "MARK")]),
    ])],
)"#;

/// The same without any of it, as somebody would have written it who never knew.
const PUBLIC: &str = r#"#![enable(implicit_some)]
(
    title: "Talks", summary: "Open.",
    parties: [(id: "a", name: "Alpha"), (id: "b", name: "Beta")],
    rounds: [
        (id: "r1", name: "One", date: "2026-01-02", result: "Met.", cites: [(source: "O")]),
        (id: "r2", name: "Two", date: "2026-02-03"),
    ],
    sources: [(id: "O", title: "Open paper")],
    issues: [
        (id: "i", title: "Length", group: "G", scale: Range(from: 0, to: 10, unit: "km"), stances: [
            (party: "b", round: "r1", at: 4, text: "Four.", condition: "If so.", basis: Stated, cites: [(source: "O", quote: "Four")]),
        ], agreed: (round: "r2", at: 3, text: "Three.")),
        (id: "o", title: "Colour", group: "G", scale: Options(["x", "y"]), stances: [(party: "a", at: "x", text: "X.")]),
        (id: "w", title: "Preamble", scale: Wording, stances: [(party: "a", text: "Friends.")]),
    ],
    proposals: [(id: "d", title: "Draft", by: "b", round: "r2", terms: [
        (issue: "i", at: 3, text: "Three.", cites: [(source: "O")]),
    ])],
)"#;

fn read(text: &str) -> Scenario {
    ron::from_str(text).unwrap()
}

/// The bytes, and those of every file inside.
fn layers(bytes: Vec<u8>) -> Vec<Vec<u8>> {
    let mut layers = Vec::new();
    if bytes.starts_with(b"PK") {
        let mut archive = zip::ZipArchive::new(std::io::Cursor::new(&bytes)).unwrap();
        for index in 0..archive.len() {
            let mut file = archive.by_index(index).unwrap();
            layers.push(file.name().unwrap().as_bytes().to_vec());
            let mut inside = Vec::new();
            file.read_to_end(&mut inside).unwrap();
            layers.push(inside);
        }
    }
    layers.push(bytes);
    layers
}

fn exports(scenario: &Scenario) -> Vec<(String, Vec<u8>)> {
    let comparison = Comparison::new(scenario, Selection::of(scenario));
    let mut made = Vec::new();
    for format in Format::ALL {
        for table in [TableShape::Matrix, TableShape::Long] {
            for figure in FigureKind::ALL {
                let options = ExportOptions {
                    table,
                    figure,
                    ..ExportOptions::default()
                };
                let document = export(
                    format,
                    scenario,
                    &comparison,
                    &options,
                    &Progress::default(),
                )
                .unwrap();
                assert!(!document.left_out.iter().any(|line| line.contains("MARK")));
                made.push((format!("{format:?} {table:?} {figure:?}"), document.bytes));
            }
        }
        for length in ReportLength::ALL.map(Some) {
            let report = length.filter(|_| format.holds_a_report());
            let options = ExportOptions {
                report,
                ..ExportOptions::default()
            };
            let progress = Progress::default();
            let document = export(format, scenario, &comparison, &options, &progress).unwrap();
            made.push((format!("{format:?} {report:?}"), document.bytes));
        }
    }
    made
}

#[test]
fn what_is_removed_was_never_there() {
    let secrets = read(SECRETS);
    let public = redact(&secrets, secrets.last_round(), &Keep::default());
    assert_eq!(public.scenario, read(PUBLIC));
}

#[test]
fn no_layer_of_any_format_holds_what_was_removed() {
    let secrets = read(SECRETS);
    let public = redact(&secrets, secrets.last_round(), &Keep::default()).scenario;
    for (name, bytes) in exports(&public) {
        for layer in layers(bytes) {
            let text = String::from_utf8_lossy(&layer);
            for secret in [
                "MARK",
                "737373",
                "73.7373",
                "7.37373",
                "Private",
                "Estimated",
            ] {
                assert!(!text.contains(secret), "{secret} in {name}");
            }
        }
    }
}

#[test]
fn the_marks_would_be_found() {
    let found = exports(&read(SECRETS)).into_iter().filter(|(_, bytes)| {
        let layers = layers(bytes.clone());
        let mut texts = layers.iter().map(|layer| String::from_utf8_lossy(layer));
        texts.any(|text| text.contains("MARK"))
    });
    let found: Vec<String> = found.map(|(name, _)| name).collect();
    for format in [
        "Csv",
        "Tsv",
        "Xlsx",
        "Docx",
        "Html",
        "Markdown",
        "Json",
        "Svg",
        "Docx Some(Page)",
        "Html Some(Page)",
        "Markdown Some(Full)",
    ] {
        assert!(
            found.iter().any(|name| name.starts_with(format)),
            "{found:?}"
        );
    }
}
