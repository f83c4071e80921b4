//! Files that nobody writes by accident.

use std::io::{Cursor, Write as _};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// A file, made when it is needed.
pub(super) struct Hostile {
    pub(super) name: String,
    pub(super) make: Box<dyn Fn() -> Vec<u8>>,
}

impl Hostile {
    fn new(name: &str, make: impl Fn() -> Vec<u8> + 'static) -> Self {
        Self {
            name: name.to_owned(),
            make: Box::new(make),
        }
    }

    /// `before`, then `piece` many times, then `after`.
    fn text(name: &str, before: &str, piece: &str, times: usize, after: &str) -> Self {
        let [before, piece, after] = [before, piece, after].map(str::to_owned);
        Self::new(name, move || {
            [before.clone(), piece.repeat(times), after.clone()]
                .concat()
                .into_bytes()
        })
    }

    /// A workbook with these cells in its first row, the last of them many times.
    fn book(name: &str, cell: &'static str, times: usize, strings: &'static str) -> Self {
        Self::new(name, move || book(&cell.repeat(times), strings))
    }

    /// An `OpenDocument` sheet with this cell many times.
    fn open_sheet(name: &str, cell: &'static str, times: usize) -> Self {
        Self::new(name, move || open_sheet(&cell.repeat(times)))
    }
}

const SCENARIO: &str = include_str!("../../scenarios/camp-david-1978.ron");

fn utf16(unit: fn(u16) -> [u8; 2]) -> Vec<u8> {
    SCENARIO.encode_utf16().flat_map(unit).collect()
}

/// What no reader of texts is to choke on.
pub(super) fn texts() -> Vec<Hostile> {
    let text = Hostile::text;
    let mut texts = vec![
        text("nothing", "", "", 0, ""),
        text("NUL", "", "\0", 5_000_000, ""),
        text("a NUL within", SCENARIO, "\0", 1, ""),
        Hostile::new("UTF-16", || utf16(u16::to_le_bytes)),
        Hostile::new("UTF-16, high byte first", || utf16(u16::to_be_bytes)),
        Hostile::new("UTF-16, marked", || {
            [&b"\xff\xfe"[..], &utf16(u16::to_le_bytes)].concat()
        }),
        Hostile::new("no text", || vec![0xff; 5_000_000]),
        text("an open text", "(title: \"", "x", 5_000_000, ""),
        text("an open text of lines", "(title: \"", "x\n", 2_500_000, ""),
        text("an open raw text", "(title: r#\"", "\" ", 2_500_000, ""),
        text("quotes", "", "\"", 5_000_000, ""),
        text("one word", "", "a", 5_000_000, ""),
        text("line ends", "", "\r", 5_000_000, ""),
        text("commas", "", ",", 5_000_000, ""),
        text(
            "comments in comments",
            &"/*".repeat(100_000),
            "*/",
            100_000,
            "(",
        ),
        text("half a merge", "", "<<<<<<< a\n=======\n", 250_000, ""),
        text("a long number", "(near: ", "9", 5_000_000, ")"),
        text(
            "the same party",
            "(parties: [",
            "(id: \"a\"),",
            300_000,
            "])",
        ),
        text("unknown fields", "(", "foo: 1,", 500_000, ")"),
        text("ranges for issues", "(issues: [", "1..2,", 500_000, "])"),
        text(
            "issues without anything",
            "(issues: [",
            "(id: 1),",
            250_000,
            "])",
        ),
        text(
            "hidden characters",
            "(title: \"",
            "\u{202e}\n",
            1_000_000,
            "\")",
        ),
        text("nesting of XML", "", "<a>", 1_000_000, ""),
        text("many elements", "<a>", "<b c='d'/>", 500_000, ""),
        text("many rows", "", "a,b\n", 100_000, ""),
        text("many actors", "", "#A;a\n", 100_000, ""),
        text("objects", "[", "{},", 1_000_000, "{}]"),
    ];
    for opening in ["[", "(", "{", "Some(", "A(", "/*", "(a:", "{1:", "[{\"a\":"] {
        texts.push(text(&format!("deep {opening}"), "", opening, 1_000_000, ""));
        let within = format!("(title: {opening}");
        texts.push(text(
            &format!("deep {opening} within"),
            &within,
            opening,
            1_000_000,
            "",
        ));
    }
    texts
}

/// Workbooks that unpack to much, claim much or reach far, and archives cut short.
pub(super) fn books() -> Vec<Hostile> {
    const FAR: &str = r#"<c r="A1"><v>1</v></c><c r="XFD1048576"><v>1</v></c>"#;
    const FIRST_TEXT: &str = r#"<c r="A1" t="s"><v>0</v></c>"#;
    const REPEATED: &str = r#"<table:table-cell table:number-columns-repeated="4294967295" office:value-type="float" office:value="1"/>"#;
    vec![
        Hostile::book("a far corner", FAR, 1, "<sst/>"),
        Hostile::book(
            "a forged count",
            FIRST_TEXT,
            1,
            r#"<sst uniqueCount="4294967295"><si><t>a</t></si></sst>"#,
        ),
        Hostile::book(
            "a text that is not there",
            r#"<c r="A1" t="s"><v>4294967295</v></c>"#,
            1,
            "<sst/>",
        ),
        Hostile::book(
            "an entity",
            "&lol9;",
            1,
            "<!DOCTYPE a [<!ENTITY lol9 'x'>]><sst/>",
        ),
        Hostile::book("deep elements", "<c>", 1_000_000, "<sst/>"),
        Hostile::new("an endless text", || {
            book(
                FIRST_TEXT,
                &format!("<sst><si><t>{}</t></si></sst>", "x".repeat(20 << 20)),
            )
        }),
        Hostile::open_sheet("repeated cells", REPEATED, 1),
        Hostile::open_sheet("deep OpenDocument", "<table:table-cell>", 500_000),
        Hostile::new("many parts", || {
            let names: Vec<String> = (0..20_000).map(|number| format!("xl/{number}")).collect();
            zipped(
                &names
                    .iter()
                    .map(|name| (name.as_str(), &b""[..]))
                    .collect::<Vec<_>>(),
            )
        }),
        Hostile::new("a book cut short", || {
            let whole = book(FIRST_TEXT, "<sst/>");
            whole[..whole.len() / 2].to_vec()
        }),
        Hostile::new("a bomb", || bomb("xl/workbook.xml", " ")),
        Hostile::new("a bomb of cells", || {
            bomb("xl/worksheets/sheet1.xml", "<c r=\"A1\"><v>1</v></c>")
        }),
        Hostile::new("an OpenDocument bomb", || bomb("content.xml", "<a>")),
    ]
}

fn zipped(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// The parts that name a workbook's sheet.
const FRAME: [(&str, &[u8]); 2] = [
    (
        "xl/workbook.xml",
        br#"<workbook xmlns:r="r"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>"#,
    ),
    (
        "xl/_rels/workbook.xml.rels",
        br#"<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>"#,
    ),
];

/// A workbook whose part of this name is 400 MB of the same.
fn bomb(name: &str, piece: &str) -> Vec<u8> {
    let megabyte = piece.repeat((1 << 20) / piece.len());
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (other, bytes) in FRAME.into_iter().filter(|(other, _)| *other != name) {
        zip.start_file(other, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.start_file(name, SimpleFileOptions::default()).unwrap();
    for _ in 0..400 {
        zip.write_all(megabyte.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn book(cells: &str, strings: &str) -> Vec<u8> {
    let sheet = format!("<worksheet><sheetData><row r=\"1\">{cells}</row></sheetData></worksheet>");
    let [workbook, links] = FRAME;
    zipped(&[
        workbook,
        links,
        ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
        ("xl/sharedStrings.xml", strings.as_bytes()),
    ])
}

fn open_sheet(cells: &str) -> Vec<u8> {
    let content = format!(
        r#"<d xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet><table:table table:name="S"><table:table-row>{cells}</table:table-row></table:table></office:spreadsheet></office:body></d>"#
    );
    let kind = b"application/vnd.oasis.opendocument.spreadsheet";
    zipped(&[("mimetype", kind), ("content.xml", content.as_bytes())])
}
