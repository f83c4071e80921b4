//! A file in another encoding, or with the line ends of old Macintosh systems, read as if it were
//! UTF-8 with LF. The file itself stays as it is.

use sha2::{Digest as _, Sha256};

use super::{Encoding, Facts, Newline, Opened, convert, decode, read_scenario};

/// What has to be converted in a file before it can be edited and saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Conversion {
    /// It is in this encoding.
    Encoding(Encoding),
    /// Its lines end with CR alone, so that a `//` comment does not end.
    LineEnds,
}

impl Conversion {
    /// What a file needs that was opened like this, and could not be read.
    pub fn needed_by(opened: &Opened) -> Option<Self> {
        match opened.facts.encoding {
            Some(encoding) => Some(Self::Encoding(encoding)),
            None => (opened.reading.newline == Newline::Cr).then_some(Self::LineEnds),
        }
    }

    /// What it is converted from, in words.
    pub fn from(self) -> &'static str {
        match self {
            Self::Encoding(encoding) => encoding.name(),
            Self::LineEnds => "CR line ends",
        }
    }
}

/// What a converted file holds.
#[derive(Clone, Debug)]
pub struct Converted {
    /// Its text as UTF-8 with LF; the facts are those of its own bytes.
    pub opened: Opened,
    /// How many characters were nothing in that encoding, and are U+FFFD now.
    pub lost: usize,
}

/// Reads the bytes of a file as this conversion would leave them.
pub fn read_converted(bytes: Vec<u8>, conversion: Conversion) -> Converted {
    let mut facts = Facts {
        bytes: bytes.len(),
        sha256: Sha256::digest(&bytes).into(),
        ..Facts::default()
    };
    let (text, lost) = match conversion {
        Conversion::Encoding(encoding) => {
            facts.encoding = Some(encoding);
            let text = convert(&bytes, encoding);
            let lost = text.matches(char::REPLACEMENT_CHARACTER).count();
            (text, lost)
        }
        Conversion::LineEnds => match decode(bytes) {
            Ok(decoded) => {
                facts.bom = decoded.bom;
                (decoded.text, 0)
            }
            Err(refused) => {
                facts.encoding = refused.encoding;
                (String::new(), 0)
            }
        },
    };
    let text = if text.contains('\r') && !text.contains('\n') {
        text.replace('\r', "\n")
    } else {
        text
    };
    Converted {
        opened: Opened {
            reading: read_scenario(&text),
            text,
            facts,
        },
        lost,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::read::read_bytes;

    const TEXT: &str = "// Genève\r(format: 1, title: \"Né à Genève\")\r";

    fn utf_16(text: &str, unit: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(unit).collect()
    }

    #[test]
    fn files_in_other_encodings_are_read_once_they_are_converted() {
        let windows: Vec<u8> = TEXT.chars().map(|c| u8::try_from(c).unwrap()).collect();
        let (little, big) = (u16::to_le_bytes, u16::to_be_bytes);
        let marked = format!("\u{feff}{TEXT}");
        for bytes in [
            utf_16(TEXT, little),
            utf_16(TEXT, big),
            utf_16(&marked, little),
            utf_16(&marked, big),
            windows,
            TEXT.as_bytes().to_vec(),
            marked.into_bytes(),
        ] {
            let opened = read_bytes(bytes.clone());
            assert!(opened.reading.scenario.is_none());
            let conversion = Conversion::needed_by(&opened).unwrap();
            let converted = read_converted(bytes, conversion);
            assert_eq!(converted.lost, 0);
            assert_eq!(converted.opened.text, TEXT.replace('\r', "\n"));
            assert_eq!(converted.opened.facts.sha256, opened.facts.sha256);
            let scenario = converted.opened.reading.scenario.unwrap();
            assert_eq!(scenario.title, "Né à Genève");
        }
    }

    #[test]
    fn what_is_nothing_in_an_encoding_is_counted() {
        let mut bytes = utf_16("(title: \"a\")", u16::to_le_bytes);
        bytes.extend([0x00, 0xD8, 0x20]);
        let encoding = Conversion::Encoding(Encoding::Utf16Le);
        assert_eq!(read_converted(bytes, encoding).lost, 2);
        let encoding = Conversion::Encoding(Encoding::Windows1252);
        assert_eq!(
            read_converted(b"(title: \"\x81\")".to_vec(), encoding).lost,
            1
        );
    }

    #[test]
    fn a_usual_file_needs_no_conversion() {
        for bytes in [&b"("[..], b"(\r\n", b"\x81\x00\xff"] {
            assert_eq!(Conversion::needed_by(&read_bytes(bytes.to_vec())), None);
        }
    }
}
