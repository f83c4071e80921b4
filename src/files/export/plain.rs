//! Which addresses a document may carry.

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
