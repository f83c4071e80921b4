//! Bytes as text, and names of files.

use encoding_rs::{Encoding, UTF_8};

use super::encoding::decoded;
use super::{Fault, Findings};
use crate::files::import::{Input, NotePlace, SettingsError};

/// The formats of other programs are small; above this size, 32 MiB, a file is none of them.
const MOST_BYTES: usize = 32 << 20;

/// How far into an XML file its encoding is declared, in bytes.
const DECLARED_WITHIN: usize = 200;

/// The setting that names the encoding of a text.
pub(in crate::files::import) const ENCODING: &str = "encoding";

/// The text of a file: in the encoding that was decided, or that a mark or an XML declaration
/// names, or that its bytes look like. What was guessed is said.
///
/// # Errors
/// Where the file is too large, or its bytes are no text.
pub(in crate::files::import) fn text_of(
    input: &Input,
    findings: &mut Findings<'_>,
) -> Result<String, Fault> {
    if input.bytes.len() > MOST_BYTES {
        return Err(Fault::file(
            "this file is larger than 32 MiB; no file of this format is",
        ));
    }
    let wish = match findings.decided(ENCODING) {
        Some(label) => {
            Some(
                Encoding::for_label(label.as_bytes()).ok_or_else(|| SettingsError::Value {
                    key: ENCODING.to_owned(),
                    value: label.to_owned(),
                    allowed: "a name such as utf-8, utf-16le or windows-1252".to_owned(),
                })?,
            )
        }
        None => declared(&input.bytes),
    };
    let found = decoded(&input.bytes, wish)?;
    if wish.is_none() && !found.is_marked && found.encoding != UTF_8 {
        findings.notes.guessed(
            &input.name,
            NotePlace::File,
            format!(
                "the text is in {}; encoding=… says otherwise",
                found.encoding.name()
            ),
        );
    }
    Ok(found.text.into_owned())
}

/// The encoding that an XML declaration names, where the bytes are not in UTF-8 all the same.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    if std::str::from_utf8(bytes).is_ok() {
        return None;
    }
    let start = bytes.get(..DECLARED_WITHIN).unwrap_or(bytes);
    let start = String::from_utf8_lossy(start);
    let declaration = start.strip_prefix("<?xml")?.split("?>").next()?;
    let label = declaration.split_once("encoding")?.1;
    let label = label.split(['"', '\'']).nth(1)?;
    Encoding::for_label(label.as_bytes())
}

/// A file's name without its folders.
pub(in crate::files::import) fn base_name(name: &str) -> &str {
    name.rsplit(['/', '\\']).next().unwrap_or(name)
}

/// A file's name without its folders and its ending.
pub(in crate::files::import) fn stem(name: &str) -> &str {
    let base = base_name(name);
    match base.rsplit_once('.') {
        Some((stem, _)) if !stem.is_empty() => stem,
        _ => base,
    }
}

#[cfg(test)]
mod tests {
    use super::{base_name, stem, text_of};
    use crate::files::import::support::Findings;
    use crate::files::import::{Input, Settings};

    #[test]
    fn texts_are_read_in_the_encodings_that_people_have() {
        let settings = Settings::default();
        for (bytes, guesses) in [
            (b"\xEF\xBB\xBFZ\xC3\xBCrich".to_vec(), 0),
            (b"Z\xFCrich".to_vec(), 1),
            (b"\xFF\xFEZ\0\xFC\0r\0i\0c\0h\0".to_vec(), 0),
        ] {
            let mut findings = Findings::new(&settings);
            let input = Input {
                name: "f".to_owned(),
                bytes,
            };
            assert_eq!(text_of(&input, &mut findings).unwrap(), "Zürich");
            assert_eq!(findings.notes.iter().count(), guesses);
        }
        let mut findings = Findings::new(&settings);
        let input = Input {
            name: "f".to_owned(),
            bytes: b"<?xml version='1.0' encoding='ISO-8859-2'?><a>\xB1</a>".to_vec(),
        };
        assert!(text_of(&input, &mut findings).unwrap().contains('ą'));
    }

    #[test]
    fn names_lose_folder_and_ending() {
        assert_eq!(base_name("a/b\\c.xml"), "c.xml");
        assert_eq!(stem("a/b.c.xml"), "b.c");
        assert_eq!(stem(".xml"), ".xml");
        assert_eq!(stem("-"), "-");
    }
}
