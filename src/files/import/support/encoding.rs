//! Bytes as text: which encoding they are in.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use crate::files::import::support::Fault;

/// Of the bytes, so many tell the encoding where no mark does.
const LOOKED_AT: usize = 64 * 1024;

/// Text made of bytes, and how.
pub(in crate::files::import) struct Decoded<'b> {
    /// The text, without a byte order mark.
    pub(in crate::files::import) text: Cow<'b, str>,
    /// In what the bytes are encoded.
    pub(in crate::files::import) encoding: &'static Encoding,
    /// Whether a byte order mark says so.
    pub(in crate::files::import) is_marked: bool,
}

/// Makes text of bytes; a wish goes before what the bytes look like.
///
/// # Errors
/// Where the bytes are no text in the encoding that is wished for or marked.
pub(in crate::files::import) fn decoded<'b>(
    bytes: &'b [u8],
    wish: Option<&'static Encoding>,
) -> Result<Decoded<'b>, Fault> {
    let marked = Encoding::for_bom(bytes);
    let is_marked = marked.is_some();
    let (encoding, skipped) = match (wish, marked) {
        (Some(wish), Some((found, len))) if wish == found => (wish, len),
        (Some(wish), _) => (wish, 0),
        (None, Some(found)) => found,
        (None, None) => (guessed(bytes), 0),
    };
    let bytes = bytes.get(skipped..).unwrap_or_default();
    if encoding == UTF_8 {
        let text =
            std::str::from_utf8(bytes).map_err(|error| broken(bytes, error.valid_up_to()))?;
        return Ok(Decoded {
            text: Cow::Borrowed(text),
            encoding,
            is_marked,
        });
    }
    let (text, has_errors) = encoding.decode_without_bom_handling(bytes);
    if has_errors {
        return Err(Fault::file(format!(
            "this is no text in {}; choose another encoding, such as encoding=windows-1252",
            encoding.name()
        )));
    }
    Ok(Decoded {
        text,
        encoding,
        is_marked,
    })
}

/// The beginning of bytes as text, as far as that can be told.
///
/// # Errors
/// Where it is no text.
pub(in crate::files::import) fn decoded_head(bytes: &[u8]) -> Result<Cow<'_, str>, Fault> {
    // The last character may be cut off.
    let whole = (0..4).find_map(|cut| {
        let end = bytes.len().checked_sub(cut)?;
        std::str::from_utf8(bytes.get(..end)?).ok()
    });
    match whole {
        Some(text) if !text.contains('\0') => {
            Ok(Cow::Borrowed(text.trim_start_matches('\u{feff}')))
        }
        _ => decoded(bytes.get(..bytes.len() & !1).unwrap_or(bytes), None).map(|found| found.text),
    }
}

fn broken(bytes: &[u8], at: usize) -> Fault {
    let before = bytes.get(..at).unwrap_or_default();
    let line = 1 + String::from_utf8_lossy(before).matches('\n').count();
    Fault::line(
        line,
        "this is no text in UTF-8; choose another encoding, such as encoding=windows-1252",
    )
}

/// UTF-8 where the bytes are that, UTF-16 where every second of the first bytes is zero, else
/// what Western spreadsheets write.
fn guessed(bytes: &[u8]) -> &'static Encoding {
    let head = bytes.get(..LOOKED_AT).unwrap_or(bytes);
    let zeros = |parity: usize| {
        let every_second = head.iter().skip(parity).step_by(2);
        every_second.filter(|byte| **byte == 0).count()
    };
    let many = head.len() / 4;
    match (zeros(0), zeros(1)) {
        (0, low) if low > many && low > 0 => UTF_16LE,
        (high, 0) if high > many && high > 0 => UTF_16BE,
        _ if std::str::from_utf8(bytes).is_ok() => UTF_8,
        _ => WINDOWS_1252,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_are_read_in_the_encoding_they_are_in() {
        let utf16 = |text: &str, big: bool| -> Vec<u8> {
            text.encode_utf16()
                .flat_map(|unit| {
                    if big {
                        unit.to_be_bytes()
                    } else {
                        unit.to_le_bytes()
                    }
                })
                .collect()
        };
        for (bytes, text, name) in [
            (b"a,\xc3\xa9".to_vec(), "a,é", "UTF-8"),
            (b"\xef\xbb\xbfa,b".to_vec(), "a,b", "UTF-8"),
            (b"a,\xe9".to_vec(), "a,é", "windows-1252"),
            (utf16("\u{feff}a;ж", false), "a;ж", "UTF-16LE"),
            (utf16("\u{feff}a;ж", true), "a;ж", "UTF-16BE"),
            (utf16("issue,a", false), "issue,a", "UTF-16LE"),
            (utf16("issue,a", true), "issue,a", "UTF-16BE"),
            (Vec::new(), "", "UTF-8"),
        ] {
            let found = decoded(&bytes, None).unwrap();
            assert_eq!((found.text.as_ref(), found.encoding.name()), (text, name));
        }
    }

    #[test]
    fn a_wish_goes_before_what_the_bytes_look_like() {
        let cyrillic = [0xd0, 0xee];
        let wish = Encoding::for_label(b"windows-1251");
        assert_eq!(decoded(&cyrillic, wish).unwrap().text, "Ро");
        assert!(decoded(b"a\n\xff", Some(UTF_8)).is_err());
        assert!(decoded(b"a", Some(UTF_16LE)).is_err());
    }
}
