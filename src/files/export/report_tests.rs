//! The report on common ground in every format that holds it.

use std::io::{Cursor, Read as _};

use super::tests::{HOSTILE, scenario};
use super::{ExportOptions, Format, Include, export};
use crate::compare::{Comparison, Selection};
use crate::files::progress::Progress;
use crate::report::ReportLength;

const FORMATS: [Format; 3] = [Format::Docx, Format::Html, Format::Markdown];

fn options(length: ReportLength) -> ExportOptions {
    ExportOptions {
        report: Some(length),
        ..ExportOptions::default()
    }
}

fn exported(format: Format, text: &str, options: &ExportOptions) -> Vec<u8> {
    let scenario = scenario(text);
    let comparison = Comparison::new(&scenario, Selection::of(&scenario));
    let progress = Progress::default();
    let made = || export(format, &scenario, &comparison, options, &progress).unwrap();
    assert_eq!(made(), made(), "the same scenario gives the same bytes");
    made().bytes
}

/// The text of a document; of Word’s the body, which must be well formed.
fn text(format: Format, scenario: &str, options: &ExportOptions) -> String {
    let bytes = exported(format, scenario, options);
    if format != Format::Docx {
        return String::from_utf8(bytes).unwrap();
    }
    let mut zip = zip::ZipArchive::new(Cursor::new(&bytes)).unwrap();
    let mut text = String::new();
    let mut body = zip.by_name("word/document.xml").unwrap();
    body.read_to_string(&mut text).unwrap();
    let mut reader = quick_xml::Reader::from_str(&text);
    while !matches!(reader.read_event().unwrap(), quick_xml::events::Event::Eof) {}
    text
}

#[test]
fn a_report_is_written_as_prose_and_by_no_format_of_tables() {
    for length in ReportLength::ALL {
        for format in Format::ALL {
            let scenario = scenario(HOSTILE);
            let comparison = Comparison::new(&scenario, Selection::of(&scenario));
            let progress = Progress::default();
            let made = export(format, &scenario, &comparison, &options(length), &progress);
            let holds_it = FORMATS.contains(&format) || format == Format::Pdf;
            assert_eq!(made.is_ok(), holds_it, "{format:?}");
            if let Err(error) = made {
                assert!(error.to_string().contains("docx, html, md or pdf"));
            }
        }
        for format in FORMATS {
            let told = text(format, HOSTILE, &options(length));
            for wanted in ["What is agreed", "Where the zones overlap", "Sources"] {
                assert!(told.contains(wanted), "{format:?}: {wanted}");
            }
        }
    }
}

#[test]
fn nothing_that_a_user_wrote_is_live_in_a_report() {
    for length in ReportLength::ALL {
        let html = text(Format::Html, HOSTILE, &options(length));
        for bad in ["<script", "<img", "href=\"javascript", "<i>", "red;}"] {
            assert!(!html.contains(bad), "{bad}");
        }
        assert_eq!(html.matches("</style>").count(), 1);
        assert!(html.contains("default-src 'none'"));
        assert!(html.contains("<em><bdi dir=\"auto\">x</bdi></em>"));
        assert!(html.contains("<bdi dir=\"auto\">Done &lt;i&gt;</bdi>"));
        let markdown = text(Format::Markdown, HOSTILE, &options(length));
        assert!(!markdown.contains("<img") && !markdown.contains("<script"));
        assert!(!markdown.replace("\\]", "").contains("](javascript"));
        assert!(markdown.contains("I \u{202e}\u{202c}**"));
        assert!(markdown.contains("\\`code\\` \\| \\*x\\*"));
        let docx = text(Format::Docx, HOSTILE, &options(length));
        assert!(!docx.contains("<img") && docx.contains("&lt;img onerror=x&gt;"));
        for told in [&html, &markdown, &docx] {
            assert!(!told.contains('\0') && !told.contains("NaN"));
        }
    }
}

#[test]
fn sources_are_numbered_as_they_are_first_cited_and_lead_to_the_list() {
    let html = text(Format::Html, HOSTILE, &options(ReportLength::Page));
    assert!(html.contains("<sup><a href=\"#source-1\""));
    assert!(html.contains("title=\"T · &quot;onload=\">2</a></sup>"));
    assert!(html.contains("<li id=\"source-2\"><a href=\"https://example.org/"));
    let docx = text(Format::Docx, HOSTILE, &options(ReportLength::Page));
    assert!(docx.contains("<w:hyperlink w:anchor=\"source_2\""));
    assert!(docx.contains("w:name=\"source_2\""));
    let markdown = text(Format::Markdown, HOSTILE, &options(ReportLength::Page));
    assert!(markdown.contains(" \\[1, 2\\]\n"), "{markdown}");
    assert!(markdown.contains("\n2. [T](<https://example.org/"));
}

#[test]
fn what_is_not_asked_for_is_in_no_report() {
    let options = ExportOptions {
        include: Include {
            wordings: false,
            sources: false,
            conventions: false,
            ..Include::default()
        },
        dated: Some("2026-02-05".parse().unwrap()),
        ..options(ReportLength::Full)
    };
    for format in FORMATS {
        let told = text(format, HOSTILE, &options);
        for absent in [
            "HYPERLINK",
            "Sources",
            "What this rests on",
            "source-1",
            "source_1",
        ] {
            assert!(!told.contains(absent), "{format:?}: {absent}");
        }
        assert!(told.contains("Exported 5 Feb 2026."), "{format:?}");
    }
}

#[test]
fn little_to_tell_makes_a_document_too() {
    for format in FORMATS {
        let told = text(format, "()", &options(ReportLength::Page));
        assert!(told.contains("No issue is recorded."), "{format:?}");
    }
}
