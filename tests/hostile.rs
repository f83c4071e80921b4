//! Files made to do harm, and what they may cost: 1 s and 200 MB where the program is optimised.
//!
//! One test alone, for memory is counted for the whole process.

#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot prepare its files has failed"
)]

use std::fs;
use std::io::{Cursor, Write as _};
use std::time::{Duration, Instant};

use standpoint::files::import::{Form, Input, Settings, import};
use standpoint::files::progress::Progress;
use standpoint::files::read::read_bytes;
use standpoint::scenario::check::Severity;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// Unoptimised code on a busy machine takes several times as long as the promise says.
const LONGEST: Duration = Duration::from_secs(if cfg!(debug_assertions) { 8 } else { 1 });

/// What one file may take beside its own bytes, in kB.
const MOST_KB: u64 = 200 << 10;

const SCENARIO: &str = include_str!("../scenarios/camp-david-1978.ron");

/// What no reader of texts is to choke on.
fn texts() -> Vec<(String, Vec<u8>)> {
    let utf16 = |big: bool| -> Vec<u8> {
        let units = SCENARIO.encode_utf16();
        if big {
            units.flat_map(u16::to_be_bytes).collect()
        } else {
            units.flat_map(u16::to_le_bytes).collect()
        }
    };
    let mut texts: Vec<(&str, Vec<u8>)> = vec![
        ("nothing", Vec::new()),
        ("NUL", vec![0; 5_000_000]),
        ("a NUL within", [SCENARIO.as_bytes(), b"\0"].concat()),
        ("UTF-16", utf16(false)),
        ("UTF-16, high byte first", utf16(true)),
        ("UTF-16, marked", [&b"\xff\xfe"[..], &utf16(false)].concat()),
        ("no text", vec![0xff; 5_000_000]),
        (
            "an open text",
            [&b"(title: \""[..], &vec![b'x'; 5_000_000]].concat(),
        ),
        (
            "an open text of lines",
            [&b"(title: \""[..], &b"x\n".repeat(2_500_000)].concat(),
        ),
        (
            "an open raw text",
            [&b"(title: r#\""[..], &b"\" ".repeat(2_500_000)].concat(),
        ),
        ("quotes", vec![b'"'; 5_000_000]),
        ("one line", vec![b'a'; 5_000_000]),
        ("line ends", vec![b'\r'; 5_000_000]),
        ("commas", vec![b','; 5_000_000]),
        (
            "comments in comments",
            [&b"/*".repeat(100_000)[..], b"(", &b"*/".repeat(100_000)].concat(),
        ),
        ("half a merge", b"<<<<<<< a\n=======\n".repeat(250_000)),
        (
            "a long number",
            [&b"(near: "[..], &vec![b'9'; 5_000_000], b")"].concat(),
        ),
        (
            "many rows",
            [&b"(parties: ["[..], &b"(id: \"a\"),".repeat(300_000), b"])"].concat(),
        ),
        (
            "many fields",
            [&b"("[..], &b"foo: 1,".repeat(500_000), b")"].concat(),
        ),
        (
            "many ranges",
            [&b"(issues: ["[..], &b"1..2,".repeat(500_000), b"])"].concat(),
        ),
        (
            "many empty issues",
            [&b"(issues: ["[..], &b"(id: 1),".repeat(250_000), b"])"].concat(),
        ),
        ("unbounded nesting of XML", b"<a>".repeat(1_000_000)),
        (
            "many elements",
            [&b"<a>"[..], &b"<b c='d'/>".repeat(500_000)].concat(),
        ),
        ("many lines", b"a,b\n".repeat(1_000_000)),
        ("Decide's actors", b"#A;a\n".repeat(500_000)),
    ];
    let openings = ["[", "(", "{", "Some(", "A(", "/*", "(a:", "{1:", "[{\"a\":"];
    let deep = |opening: &str| opening.as_bytes().repeat(1_000_000);
    texts.extend(openings.map(|opening| (opening, deep(opening))));
    let within = |opening: &str| [&b"(title: "[..], &deep(opening)].concat();
    texts.extend(openings.map(|opening| (opening, within(opening))));
    texts
        .into_iter()
        .map(|(name, bytes)| (name.to_owned(), bytes))
        .collect()
}

fn zipped(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// Workbooks of 20 MB and more unpacked, far corners, forged counts, and archives cut short.
fn books() -> Vec<(String, Vec<u8>)> {
    const BOOK: &[u8] = br#"<workbook xmlns:r="r"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>"#;
    const LINKS: &[u8] = br#"<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>"#;
    let book = |cells: &str, strings: &str| {
        let sheet =
            format!("<worksheet><sheetData><row r=\"1\">{cells}</row></sheetData></worksheet>");
        zipped(&[
            ("xl/workbook.xml", BOOK),
            ("xl/_rels/workbook.xml.rels", LINKS),
            ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
            ("xl/sharedStrings.xml", strings.as_bytes()),
        ])
    };
    let open = |rows: &str| {
        let content = format!(
            r#"<d xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet><table:table table:name="S"><table:table-row>{rows}</table:table-row></table:table></office:spreadsheet></office:body></d>"#
        );
        let kind = b"application/vnd.oasis.opendocument.spreadsheet";
        zipped(&[("mimetype", kind), ("content.xml", content.as_bytes())])
    };
    let good = book(r#"<c r="A1"><v>1</v></c>"#, "<sst/>");
    let text = "x".repeat(20 << 20);
    let mut books = vec![
        (
            "a far corner",
            book(
                r#"<c r="A1"><v>1</v></c><c r="XFD1048576"><v>1</v></c>"#,
                "<sst/>",
            ),
        ),
        (
            "a forged count",
            book(
                r#"<c r="A1" t="s"><v>0</v></c>"#,
                r#"<sst uniqueCount="4294967295"><si><t>a</t></si></sst>"#,
            ),
        ),
        (
            "a text that is not there",
            book(r#"<c r="A1" t="s"><v>4294967295</v></c>"#, "<sst/>"),
        ),
        (
            "an endless text",
            book(
                r#"<c r="A1" t="s"><v>0</v></c>"#,
                &format!("<sst><si><t>{text}</t></si></sst>"),
            ),
        ),
        (
            "an entity",
            book("&lol9;", "<!DOCTYPE a [<!ENTITY lol9 'x'>]><sst/>"),
        ),
        ("deep elements", book(&"<c>".repeat(1_000_000), "<sst/>")),
        (
            "repeated cells",
            open(
                r#"<table:table-cell table:number-columns-repeated="4294967295" office:value-type="float" office:value="1"/>"#,
            ),
        ),
        (
            "deep OpenDocument",
            open(&"<table:table-cell>".repeat(500_000)),
        ),
        ("many parts", {
            let names: Vec<String> = (0..20_000).map(|number| format!("xl/{number}")).collect();
            let parts: Vec<(&str, &[u8])> =
                names.iter().map(|name| (name.as_str(), &b""[..])).collect();
            zipped(&parts)
        }),
    ];
    let half = good[..good.len() / 2].to_vec();
    books.extend([
        ("a book cut short", half),
        (
            "a bomb",
            zipped(&[("xl/workbook.xml", &vec![b' '; 64 << 20])]),
        ),
    ]);
    books
        .into_iter()
        .map(|(name, bytes)| (name.to_owned(), bytes))
        .collect()
}

#[test]
fn no_file_takes_long_or_much_memory() {
    let texts = texts();
    for (name, bytes) in &texts {
        let input = bytes.clone();
        measured(&format!("a scenario: {name}"), || {
            let reading = read_bytes(input).reading;
            let is_error = |severity| severity == Severity::Error;
            // Some of them are good scenarios, only odd ones.
            reading.scenario.is_some()
                || reading
                    .diagnostics
                    .iter()
                    .any(|found| is_error(found.severity))
        });
    }
    let mut inputs = texts;
    inputs.extend(books());
    for (name, bytes) in inputs {
        let input = [Input {
            name: "in".to_owned(),
            bytes,
        }];
        for form in [None].into_iter().chain(Form::ALL.map(Some)) {
            measured(&format!("{form:?}: {name}"), || {
                match import(&input, form, &Settings::default(), &Progress::default()) {
                    Ok(imported) => {
                        !imported.scenario.parties.is_empty()
                            || !imported.scenario.issues.is_empty()
                    }
                    Err(error) => !error.to_string().is_empty(),
                }
            });
        }
    }
}

/// Holds time and memory against what is promised.
fn measured(name: &str, read: impl FnOnce() -> bool) {
    // Sets the high-water mark back to what is in use now; only Linux counts so.
    let counts = fs::write("/proc/self/clear_refs", "5").is_ok();
    let before_kb = high_water_kb();
    let begun = Instant::now();
    assert!(read(), "{name}: neither read nor refused");
    let took = begun.elapsed();
    let kb = high_water_kb().saturating_sub(before_kb);
    if std::env::var("SHOW").is_ok() && (took.as_millis() > 400 || kb > 60000) { eprintln!("{name}: {took:?} {kb} kB"); return; }
    assert!(took < LONGEST, "{name}: {took:?}");
    assert!(!counts || kb < MOST_KB, "{name}: {kb} kB");
}

fn high_water_kb() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.trim().trim_end_matches(" kB").parse().ok())
        .unwrap_or(0)
}
