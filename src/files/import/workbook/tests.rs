//! Workbooks as people keep them, and as somebody hostile makes them.

use std::io::{Cursor, Write as _};

use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::kind::WorkbookKind;
use super::*;
use crate::files::import::support::Fault;
use crate::files::import::{Input, NotePlace};
use crate::files::progress::Progress;

fn input(bytes: Vec<u8>) -> Input {
    Input {
        name: "book".to_owned(),
        bytes,
    }
}

fn read(bytes: Vec<u8>) -> Vec<Sheet> {
    sheets(&input(bytes), &Progress::default()).unwrap()
}

/// Where and why nothing is read.
fn refused(bytes: Vec<u8>) -> (NotePlace, String) {
    match sheets(&input(bytes), &Progress::default()) {
        Err(Fault::Refused { place, message }) => (place, message),
        other => panic!("not refused: {other:?}"),
    }
}

fn zipped(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (name, bytes) in parts {
        zip.start_file(*name, options).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn text(text: &str) -> Datum {
    Datum::Text(text.into())
}

const RELATIONS: &str = r#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
const BOOK: &str = r#"<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>"#;
const BOOK_RELATIONS: &str = r#"<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#;

/// A workbook of one sheet with these rows, and with other parts.
fn book(rows: &str, more: &[(&str, &[u8])]) -> Vec<u8> {
    let sheet = format!("<worksheet><sheetData>{rows}</sheetData></worksheet>");
    let mut parts: Vec<(&str, &[u8])> = vec![
        ("_rels/.rels", RELATIONS.as_bytes()),
        ("xl/workbook.xml", BOOK.as_bytes()),
        ("xl/_rels/workbook.xml.rels", BOOK_RELATIONS.as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
    ];
    parts.extend_from_slice(more);
    zipped(&parts)
}

fn ods(content: &str) -> Vec<u8> {
    let content = format!(
        r#"<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:style="s">
        <office:automatic-styles><style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style></office:automatic-styles>
        <office:body><office:spreadsheet>{content}</office:spreadsheet></office:body></office:document-content>"#
    );
    zipped(&[
        (
            "mimetype",
            b"application/vnd.oasis.opendocument.spreadsheet",
        ),
        ("content.xml", content.as_bytes()),
    ])
}

#[test]
fn cells_keep_their_kinds() {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet().set_name("Data").unwrap();
    sheet.write(0, 0, "Issue").unwrap();
    sheet.write(0, 2, 7.5).unwrap();
    sheet.write(1, 1, true).unwrap();
    let date = ExcelDateTime::from_ymd(2026, 1, 23).unwrap();
    let format = Format::new().set_num_format("yyyy-mm-dd");
    sheet
        .write_datetime_with_format(2, 0, &date, &format)
        .unwrap();
    let percent = Format::new().set_num_format("0 %");
    sheet.write_with_format(2, 1, 0.25, &percent).unwrap();
    let second = workbook.add_worksheet().set_name("Notes").unwrap();
    second.set_hidden(true);
    let found = read(workbook.save_to_buffer().unwrap());
    assert_eq!(found.len(), 2);
    assert_eq!((found[0].name.as_str(), found[0].hidden), ("Data", false));
    assert_eq!((found[1].name.as_str(), found[1].hidden), ("Notes", true));
    assert_eq!(
        found[0].rows,
        [
            vec![text("Issue"), Datum::Empty, Datum::Number(7.5)],
            vec![Datum::Empty, Datum::Bool(true)],
            vec![
                Datum::Date("2026-01-23".parse().unwrap()),
                Datum::Number(0.25)
            ],
        ]
    );
    assert!(found[1].rows.is_empty());
}

#[test]
fn what_is_merged_downwards_stands_in_every_row() {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    let plain = Format::new();
    sheet.merge_range(0, 0, 2, 0, "Money", &plain).unwrap();
    sheet.merge_range(0, 1, 0, 2, "Wide", &plain).unwrap();
    for row in 1..3 {
        sheet.write(row, 1, f64::from(row)).unwrap();
    }
    let found = read(workbook.save_to_buffer().unwrap());
    assert_eq!(
        found[0].rows,
        [
            vec![text("Money"), text("Wide")],
            vec![text("Money"), Datum::Number(1.0)],
            vec![text("Money"), Datum::Number(2.0)],
        ]
    );
}

#[test]
fn open_document_cells_keep_their_kinds() {
    let found = read(ods(r#"<table:table table:name="One">
        <table:table-column table:number-columns-repeated="16384"/>
        <table:table-header-rows><table:table-row>
          <table:table-cell office:value-type="string" table:number-rows-spanned="2"><office:annotation><text:p>no</text:p></office:annotation><text:p>a &amp; b<text:s text:c="2"/>c</text:p><text:p>&#x41;</text:p></table:table-cell>
          <table:table-cell office:value-type="percentage" office:value="0.25" table:number-columns-repeated="2"><text:p>25 %</text:p></table:table-cell>
          <table:table-cell table:number-columns-repeated="16000"/>
        </table:table-row></table:table-header-rows>
        <table:table-row>
          <table:covered-table-cell/>
          <table:table-cell office:value-type="date" office:date-value="2026-02-04T10:00:00"/>
          <table:table-cell office:value-type="boolean" office:boolean-value="true"/>
        </table:table-row>
        <table:table-row table:number-rows-repeated="1048573"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
        </table:table>
        <table:table table:name="Two" table:style-name="ta2"><table:table-row table:number-rows-repeated="2"><table:table-cell office:value-type="float" office:value="1"/></table:table-row></table:table>"#));
    assert_eq!(
        found[0].rows,
        [
            vec![
                text("a & b  c\nA"),
                Datum::Number(0.25),
                Datum::Number(0.25)
            ],
            vec![
                text("a & b  c\nA"),
                Datum::Date("2026-02-04".parse().unwrap()),
                Datum::Bool(true)
            ],
        ]
    );
    assert_eq!((found[0].hidden, found[1].hidden), (false, true));
    assert_eq!(found[1].rows, vec![vec![Datum::Number(1.0)]; 2]);
}

#[test]
fn kinds_are_told_by_content() {
    for (bytes, kind) in [
        (book("", &[]), Some(WorkbookKind::Xlsx)),
        (ods(""), Some(WorkbookKind::Ods)),
        (
            zipped(&[("xl/workbook.bin", b"")]),
            Some(WorkbookKind::Xlsb),
        ),
        (
            b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1rest".to_vec(),
            Some(WorkbookKind::OldOrLocked),
        ),
        (zipped(&[("word/document.xml", b"")]), None),
        (b"a,b\n".to_vec(), None),
    ] {
        assert_eq!(kind_of(&bytes), kind);
        if kind.is_some_and(|kind| kind != WorkbookKind::Xlsx) {
            refused(bytes);
        }
    }
}

#[test]
fn a_cell_in_the_far_corner_is_refused_by_its_name() {
    for cell in ["XFD1048576", "A20001", "ALM1"] {
        let rows =
            format!(r#"<row><c r="A1"><v>1</v></c></row><row><c r="{cell}"><v>1</v></c></row>"#);
        let (place, _) = refused(book(&rows, &[]));
        assert_eq!(place, NotePlace::Cell(format!("S!{cell}")));
    }
    let cell = r#"<table:table-row table:number-rows-repeated="4000000000"><table:table-cell office:value-type="float" office:value="1" table:number-columns-repeated="900"/></table:table-row>"#;
    let (place, message) = refused(ods(&format!(
        r#"<table:table table:name="T">{cell}</table:table>"#
    )));
    assert_eq!(place, NotePlace::File, "{message}");
    assert!(message.contains("5000000 cells"), "{message}");
}

#[test]
fn a_bomb_is_refused_before_it_goes_off() {
    let zeros = vec![b' '; 40 << 20];
    let strings = [("xl/sharedStrings.xml", zeros.as_slice())];
    let (_, message) = refused(book("", &strings));
    assert!(message.contains("unpacks"), "{message}");
    let many: Vec<(String, Vec<u8>)> = (0..501)
        .map(|n| (format!("xl/{n}.xml"), Vec::new()))
        .collect();
    let many: Vec<(&str, &[u8])> = many
        .iter()
        .map(|(name, bytes)| (name.as_str(), bytes.as_slice()))
        .collect();
    assert!(refused(book("", &many)).1.contains("parts"));
}

#[test]
fn forged_counts_are_refused() {
    for count in ["4294967295", "99999999999999999999", "1000"] {
        let strings = format!(r#"<sst uniqueCount="{count}"><si><t>a</t></si></sst>"#);
        refused(book("", &[("xl/sharedStrings.xml", strings.as_bytes())]));
    }
    // A part that claims to be large is measured all the same.
    let strings = br#"<sst uniqueCount="4294967295"><si><t>a</t></si></sst>"#;
    let mut bytes = book("", &[("xl/sharedStrings.xml", strings)]);
    let name = b"xl/sharedStrings.xml";
    let at = bytes.windows(name.len()).rposition(|window| window == name);
    // In the directory the size stands 22 bytes before the name.
    let size = at.unwrap() - 22;
    bytes[size..size + 4].copy_from_slice(&[0xF0, 0xFF, 0xFF, 0xFF]);
    refused(bytes);
    let strings = br#"<sst count="9" uniqueCount="1"><si><t>a</t></si></sst>"#;
    let rows = r#"<row r="1"><c r="A1" t="s"><v>0</v></c></row>"#;
    let found = read(book(rows, &[("xl/sharedStrings.xml", strings)]));
    assert_eq!(found[0].rows, [vec![text("a")]]);
}

#[test]
fn one_text_shown_by_many_cells_is_counted_for_each() {
    let long = "x".repeat(30_000);
    let strings = format!(r#"<sst uniqueCount="1"><si><t>{long}</t></si></sst>"#);
    let cells = r#"<c t="s"><v>0</v></c>"#.repeat(1_000);
    let rows = format!("<row>{cells}</row>").repeat(10);
    let (_, message) = refused(book(&rows, &[("xl/sharedStrings.xml", strings.as_bytes())]));
    assert!(message.contains("256 MiB"), "{message}");
}

#[test]
fn styles_that_blow_up_are_refused() {
    let name = "x".repeat(10_000);
    let kinds = r#"<xf fontId="0"/>"#.repeat(30_000);
    let styles = format!(
        r#"<styleSheet><fonts><font><name val="{name}"/></font></fonts><cellXfs>{kinds}</cellXfs></styleSheet>"#
    );
    let (_, message) = refused(book("", &[("xl/styles.xml", styles.as_bytes())]));
    assert!(message.contains("styles"), "{message}");
}

#[test]
fn what_is_cut_short_or_declares_entities_is_refused() {
    let whole = book(r#"<row><c r="A1"><v>1</v></c></row>"#, &[]);
    for length in [4, 30, whole.len() / 2, whole.len() - 1] {
        refused(whole[..length].to_vec());
    }
    let bytes = ods("");
    refused(bytes[..bytes.len() / 2].to_vec());
    let entity = r#"<table:table table:name="T"><table:table-row><table:table-cell office:value-type="string"><text:p>&lol;</text:p></table:table-cell></table:table-row></table:table>"#;
    refused(ods(entity));
}

#[test]
fn a_cancelled_read_ends() {
    let progress = Progress::default();
    progress.cancel();
    let done = sheets(&input(book("", &[])), &progress);
    assert!(matches!(done, Err(Fault::Cancelled(_))));
}
