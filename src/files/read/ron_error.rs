//! The words of the `ron` crate, put plainly.

use ron::error::SpannedError;

use super::printable;

/// The byte at which `ron` stopped.
pub(super) fn offset(text: &str, error: &SpannedError) -> usize {
    let mut at = 0;
    for _ in 1..error.span.end.line {
        let rest = text.get(at..).unwrap_or_default();
        at += rest.find('\n').map_or(rest.len(), |end| end + 1);
    }
    let rest = text.get(at..).unwrap_or_default();
    at + rest
        .char_indices()
        .nth(error.span.end.col.saturating_sub(1))
        .map_or(rest.len(), |(offset, _)| offset)
}

/// What `ron` says, in plain words.
pub(super) fn in_words(error: &ron::Error) -> String {
    use ron::Error;
    match error {
        Error::Message(message) => message.clone(),
        Error::InvalidValueForType { expected, found } => {
            format!("expected {expected}, found {found}")
        }
        Error::ExpectedDifferentLength { expected, found } => {
            format!("expected {expected}, found {found} values")
        }
        Error::ExceededRecursionLimit => "brackets are nested too deeply".to_owned(),
        Error::NoSuchExtension(name) => format!(
            "there is no extension `{}`; write #![enable(implicit_some)]",
            printable(name)
        ),
        Error::IntegerOutOfBounds => "the number is too large, or less than 0".to_owned(),
        other => {
            let words = other.to_string();
            let mut letters = words.chars();
            letters.next().map_or(String::new(), |first| {
                first.to_lowercase().chain(letters).collect()
            })
        }
    }
}
