//! Recognition and encodings.

use super::*;
use crate::files::import::table::recognises;

#[test]
fn texts_whose_rows_agree_could_be_tables() {
    for (bytes, is_table) in [
        (&b"a,b\n1,2\n"[..], true),
        (b"\xef\xbb\xbfa;b\n1;2\n", true),
        (b"a;\xe9\n1;2\n", true),
        (b"\xff\xfea\0,\0b\0\n\0", true),
        (b"", false),
        (b"one word", false),
        (b"{\"a\": 1, \"b\": 2}", false),
        (b"<a>1,2</a>", false),
        (b"#![enable(implicit_some)]\n(a, b)", false),
        (b"\0\0\0,\0\0\x01", false),
    ] {
        assert_eq!(recognises(&input(bytes)), is_table, "{bytes:?}");
    }
}

#[test]
fn a_table_is_the_same_in_every_encoding() {
    let text = "Thema;Österreich;B\nx;1,5;2\n";
    let utf16 = |big: bool| -> Vec<u8> {
        let units = "\u{feff}".encode_utf16().chain(text.encode_utf16());
        let bytes = |unit: u16| {
            if big {
                unit.to_be_bytes()
            } else {
                unit.to_le_bytes()
            }
        };
        units.flat_map(bytes).collect()
    };
    let latin: Vec<u8> = text
        .chars()
        .map(|c| u8::try_from(u32::from(c)).unwrap())
        .collect();
    for bytes in [
        text.as_bytes().to_vec(),
        format!("\u{feff}{text}").into_bytes(),
        format!("sep=;\r\n{text}").into_bytes(),
        utf16(false),
        utf16(true),
        latin,
    ] {
        let imported = imported(&bytes, &[]);
        assert_eq!(held(&imported.scenario), ["x 0..10: Österreich=1.5 B=2"]);
    }
}
