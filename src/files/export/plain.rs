//! What no document may carry.

/// Whether a character is neither text nor a line end: documents leave it out.
pub(super) fn is_unwritable(c: char) -> bool {
    (c.is_control() && !matches!(c, '\t' | '\n')) || matches!(c, '\u{FFFE}' | '\u{FFFF}')
}

/// The text with line ends as LF and without what no document may carry.
pub(super) fn writable(text: &str) -> String {
    text.replace("\r\n", "\n")
        .replace(['\r', '\u{2028}', '\u{2029}', '\u{85}'], "\n")
        .chars()
        .filter(|c| !is_unwritable(*c))
        .collect()
}

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
