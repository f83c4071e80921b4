//! From bytes to text: encodings.

use super::{Diagnostic, LineIndex};
use crate::scenario::check::Severity;

/// An encoding that a file may be in instead of UTF-8.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-16, low byte first.
    Utf16Le,
    /// UTF-16, high byte first.
    Utf16Be,
    /// Windows-1252, of which Latin-1 is all but a part.
    Windows1252,
}

impl Encoding {
    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Utf16Le => "UTF-16 (little-endian)",
            Self::Utf16Be => "UTF-16 (big-endian)",
            Self::Windows1252 => "Windows-1252 (Latin-1)",
        }
    }

    /// Its name among programs.
    fn label(self) -> &'static str {
        match self {
            Self::Utf16Le => "UTF-16LE",
            Self::Utf16Be => "UTF-16BE",
            Self::Windows1252 => "WINDOWS-1252",
        }
    }

    /// What to do with a file in it.
    fn hint(self) -> String {
        format!(
            "Convert to UTF-8… in the window converts it, as does `iconv -f {} -t UTF-8`",
            self.label()
        )
    }
}

/// A text, and what stood before it.
#[derive(Clone, Debug, PartialEq)]
pub struct Decoded {
    /// The text, without a byte order mark.
    pub text: String,
    /// Whether a byte order mark stood before it.
    pub bom: bool,
}

/// Bytes that are no UTF-8 text.
#[derive(Clone, Debug, PartialEq)]
pub struct Undecodable {
    /// The bytes.
    pub bytes: Vec<u8>,
    /// What to say about them.
    pub diagnostic: Diagnostic,
    /// What they probably are; [`convert`] makes text of them.
    pub encoding: Option<Encoding>,
}

/// The text that the bytes are in UTF-8.
///
/// # Errors
/// Where they are not, with the place of the first that is none and the encoding they seem to be in.
pub fn decode(mut bytes: Vec<u8>) -> Result<Decoded, Box<Undecodable>> {
    if let Some(encoding) = utf16(&bytes) {
        let message = format!("this file is in {}, not in UTF-8", encoding.name());
        let diagnostic = at_start(&bytes, encoding, &message, &encoding.hint());
        return Err(Box::new(Undecodable {
            bytes,
            diagnostic,
            encoding: Some(encoding),
        }));
    }
    let bom = bytes.starts_with(b"\xEF\xBB\xBF");
    if bom {
        bytes.drain(..3);
    }
    String::from_utf8(bytes)
        .map(|text| Decoded { text, bom })
        .map_err(|error| Box::new(undecodable(error, bom)))
}

fn undecodable(error: std::string::FromUtf8Error, bom: bool) -> Undecodable {
    let valid_bytes = error.utf8_error().valid_up_to();
    let mut bytes = error.into_bytes();
    let (encoding, diagnostic) = {
        // A window of the bytes as Windows-1252 shows the line, whatever it is.
        let valid = bytes.get(..valid_bytes).unwrap_or_default();
        let start = std::str::from_utf8(valid).unwrap_or_default();
        let rest: &[u8] = bytes.get(valid_bytes..).unwrap_or_default();
        let line_end = rest
            .iter()
            .position(|b| matches!(b, b'\n' | b'\r'))
            .unwrap_or(rest.len());
        let shown: String = rest
            .iter()
            .take(line_end.min(200))
            .map(|b| windows_1252(*b))
            .collect();
        let first = rest.first().copied().unwrap_or_default();
        let letters = rest.iter().filter(|byte| !byte.is_ascii()).all(|byte| {
            windows_1252(*byte).is_alphabetic()
                || *byte >= 0x82 && windows_1252(*byte) != '\u{FFFD}'
        });
        let encoding = letters.then_some(Encoding::Windows1252);
        let text = format!("{start}{shown}");
        let index = LineIndex::new(&text);
        let message = format!("byte 0x{first:02X} is not UTF-8");
        let hint = match encoding {
            Some(encoding) => format!(
                "the file looks like Windows-1252 or Latin-1, where it is `{}`: {}",
                windows_1252(first),
                encoding.hint()
            ),
            None => {
                "save the file again as UTF-8; it may also be damaged, or no text at all".to_owned()
            }
        };
        let length = shown.chars().next().map_or(0, char::len_utf8);
        let diagnostic = Diagnostic::new(
            &index,
            Severity::Error,
            valid_bytes..valid_bytes + length,
            &message,
            Some(&hint),
        );
        (encoding, diagnostic)
    };
    if bom {
        bytes.splice(..0, *b"\xEF\xBB\xBF");
    }
    Undecodable {
        bytes,
        diagnostic,
        encoding,
    }
}

fn at_start(bytes: &[u8], encoding: Encoding, message: &str, hint: &str) -> Diagnostic {
    let head = bytes.get(..bytes.len().min(400)).unwrap_or_default();
    let text = convert(head, encoding);
    Diagnostic::new(
        &LineIndex::new(&text),
        Severity::Error,
        0..0,
        message,
        Some(hint),
    )
}

/// UTF-16, by its byte order mark or by NUL in the place of most high bytes of its beginning.
fn utf16(bytes: &[u8]) -> Option<Encoding> {
    const LOOK: usize = 64;
    match bytes {
        [0xFF, 0xFE, ..] => return Some(Encoding::Utf16Le),
        [0xFE, 0xFF, ..] => return Some(Encoding::Utf16Be),
        _ => {}
    }
    let head = bytes.get(..bytes.len().min(LOOK)).unwrap_or_default();
    let pairs = head.len() / 2;
    if pairs < 2 {
        return None;
    }
    let zeros = |odd: usize| {
        head.iter()
            .enumerate()
            .filter(|(i, byte)| i % 2 == odd && **byte == 0)
            .count()
    };
    match (zeros(0), zeros(1)) {
        (0, low) if low * 2 >= pairs => Some(Encoding::Utf16Le),
        (high, 0) if high * 2 >= pairs => Some(Encoding::Utf16Be),
        _ => None,
    }
}

/// The text that bytes are in another encoding, without a byte order mark.
///
/// What is nothing in that encoding becomes U+FFFD, half a unit at the end too.
pub fn convert(bytes: &[u8], encoding: Encoding) -> String {
    // A lone surrogate is what stands for nothing.
    const NOTHING: u16 = 0xD800;
    let unit: fn([u8; 2]) -> u16 = match encoding {
        Encoding::Windows1252 => return bytes.iter().map(|byte| windows_1252(*byte)).collect(),
        Encoding::Utf16Le => u16::from_le_bytes,
        Encoding::Utf16Be => u16::from_be_bytes,
    };
    let units = bytes.chunks(2).map(|pair| match pair {
        [a, b] => unit([*a, *b]),
        _ => NOTHING,
    });
    let text: String = char::decode_utf16(units)
        .map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER))
        .collect();
    text.strip_prefix('\u{FEFF}')
        .map_or(text.clone(), str::to_owned)
}

/// A byte as Windows-1252 means it.
fn windows_1252(byte: u8) -> char {
    const FROM_80: &str = "€\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ";
    match byte {
        0x80..=0x9F => FROM_80
            .chars()
            .nth(usize::from(byte - 0x80))
            .unwrap_or('\u{FFFD}'),
        _ => char::from(byte),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_byte_order_mark_is_remembered() {
        let decoded = decode(b"\xEF\xBB\xBF(a: 1)".to_vec()).unwrap();
        assert_eq!((decoded.text.as_str(), decoded.bom), ("(a: 1)", true));
        assert!(!decode(b"()".to_vec()).unwrap().bom);
    }

    #[test]
    fn utf_16_is_named_and_converted() {
        let text = "(title: \"Київ\")";
        for (encoding, bytes) in [
            (
                Encoding::Utf16Le,
                text.encode_utf16()
                    .flat_map(u16::to_le_bytes)
                    .collect::<Vec<u8>>(),
            ),
            (
                Encoding::Utf16Be,
                text.encode_utf16().flat_map(u16::to_be_bytes).collect(),
            ),
        ] {
            let marked = match encoding {
                Encoding::Utf16Le => [&[0xFF, 0xFE][..], &bytes].concat(),
                _ => [&[0xFE, 0xFF][..], &bytes].concat(),
            };
            for bytes in [bytes, marked] {
                let refused = decode(bytes).unwrap_err();
                assert_eq!(refused.encoding, Some(encoding));
                assert!(refused.diagnostic.message.contains("UTF-16"));
                assert_eq!(convert(&refused.bytes, encoding), text);
            }
        }
    }

    #[test]
    fn a_byte_that_is_no_utf_8_is_named_with_its_place() {
        let refused = decode(b"(\n  title: \"Gen\xE8ve\",\n)".to_vec()).unwrap_err();
        let found = &refused.diagnostic;
        assert_eq!((found.line, found.column), (2, 14));
        assert!(found.message.contains("0xE8"), "{found:?}");
        assert!(found.sentence().contains("Windows-1252"), "{found:?}");
        assert!(found.line_text.contains("Genève"));
        assert_eq!(refused.encoding, Some(Encoding::Windows1252));
        assert!(
            decode(b"\x81\x00\xFF".to_vec())
                .unwrap_err()
                .encoding
                .is_none()
        );
    }
}
