//! Texts and addresses of a user that do no harm to the document around them.

use std::borrow::Cow;

/// The address, if it is one that may be followed from a document: a page or a mail address.
pub(super) fn followable(url: &str) -> Option<&str> {
    let url = url.trim();
    let lower = url.to_ascii_lowercase();
    let known = ["https://", "http://", "mailto:"]
        .iter()
        .any(|scheme| lower.len() > scheme.len() && lower.starts_with(scheme));
    let clean = !url.chars().any(|c| c.is_control() || c.is_whitespace());
    (known && clean).then_some(url)
}

/// The address as an office program takes it for a link: one that may be followed, every sign
/// that no address has written out, its host and port well formed. Word refuses a whole document
/// for one address that is not.
pub(super) fn office_link(url: &str) -> Option<String> {
    let url = followable(url)?;
    let scheme_end = url.find(':')? + 1;
    let (scheme, rest) = url.split_at(scheme_end);
    if let Some(rest) = rest.strip_prefix("//") {
        let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
        let (name, port) = host.split_once(':').unwrap_or((host, "80"));
        let is_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-');
        let is_port =
            !port.is_empty() && port.len() <= 5 && port.bytes().all(|b| b.is_ascii_digit());
        if name.is_empty() || !name.chars().all(is_name) || !is_port {
            return None;
        }
    }
    let mut out = scheme.to_ascii_lowercase();
    for (at, byte) in rest.bytes().enumerate() {
        let next_two = rest.as_bytes().get(at + 1..at + 3);
        let is_code =
            byte == b'%' && next_two.is_some_and(|two| two.iter().all(u8::is_ascii_hexdigit));
        // A second `#` would end what it begins.
        let is_known = is_code
            || byte.is_ascii_alphanumeric()
            || (b"-._~:/?@!$&'()*+,;=".contains(&byte))
            || (byte == b'#'
                && !rest
                    .as_bytes()
                    .get(..at)
                    .unwrap_or_default()
                    .contains(&b'#'));
        if is_known {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    Some(out)
}

/// The text with every direction that it opens closed again, so that what follows it keeps its
/// own: an unclosed override would turn it round.
pub(super) fn closed(text: &str) -> Cow<'_, str> {
    let mut open = Vec::new();
    for c in text.chars() {
        match c {
            '\u{202A}' | '\u{202B}' | '\u{202D}' | '\u{202E}' => open.push('\u{202C}'),
            '\u{2066}'..='\u{2068}' => open.push('\u{2069}'),
            '\u{202C}' if open.last() == Some(&c) => {
                open.pop();
            }
            '\u{2069}' => {
                // Closing an isolate closes what was opened within it.
                if let Some(at) = open.iter().rposition(|close| *close == c) {
                    open.truncate(at);
                }
            }
            _ => {}
        }
    }
    if open.is_empty() {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().chain(open.into_iter().rev()).collect())
}

/// Whether a text runs from right to left: by its first letter that has a direction.
pub(super) fn is_right_to_left(text: &str) -> bool {
    text.chars()
        .find(|c| c.is_alphabetic())
        .is_some_and(|c| matches!(c, '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFF}' | '\u{10800}'..='\u{10FFF}' | '\u{1E800}'..='\u{1EFFF}'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_office_program_finds_well_formed_addresses_only() {
        for (url, wanted) in [
            (
                "https://example.org/a?b=1#c",
                Some("https://example.org/a?b=1#c"),
            ),
            ("HTTPS://example.org:8080", Some("https://example.org:8080")),
            (
                "https://example.org/ы\"<>%zz%20#a#b",
                Some("https://example.org/%D1%8B%22%3C%3E%25zz%20#a%23b"),
            ),
            ("mailto:a@example.org", Some("mailto:a@example.org")),
            ("https://", None),
            ("https:///path", None),
            ("https://a:b/", None),
            ("https://user@host/", None),
            ("https://ex ample.org", None),
            ("javascript:alert(1)", None),
            ("file:///etc/passwd", None),
        ] {
            assert_eq!(office_link(url).as_deref(), wanted, "{url}");
        }
    }

    #[test]
    fn a_direction_is_closed_where_the_text_left_it_open() {
        for (text, wanted) in [
            ("plain", "plain"),
            ("\u{202e}abc", "\u{202e}abc\u{202c}"),
            ("\u{202e}abc\u{202c}", "\u{202e}abc\u{202c}"),
            ("\u{2067}\u{202d}x", "\u{2067}\u{202d}x\u{202c}\u{2069}"),
            ("\u{2067}\u{202d}x\u{2069}", "\u{2067}\u{202d}x\u{2069}"),
            ("\u{2069}\u{202c}", "\u{2069}\u{202c}"),
        ] {
            assert_eq!(closed(text), wanted, "{text:?}");
        }
    }

    #[test]
    fn a_text_runs_as_its_first_letter_does() {
        for (text, wanted) in [
            ("", false),
            ("12", false),
            ("Latin العربية", false),
            ("«العربية» Latin", true),
            ("12 שלום", true),
        ] {
            assert_eq!(is_right_to_left(text), wanted, "{text}");
        }
    }
}
