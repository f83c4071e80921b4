//! Fields as people call them.

use crate::session::StanceField;

/// What a field is called in the window; `field` as a file writes it.
pub(super) fn field_words(field: &str) -> String {
    match field {
        "text" => StanceField::Wording.label().to_owned(),
        "at" => StanceField::Position.label().to_owned(),
        "accepts" => StanceField::Accepts.label().to_owned(),
        "limits" => StanceField::Limits.label().to_owned(),
        "accepts_text" => "bottom line in words".to_owned(),
        "limits_text" => "red line in words".to_owned(),
        "cites" => "citations".to_owned(),
        "stated" => "said by the party itself".to_owned(),
        "by" => "put by".to_owned(),
        "url" => "address".to_owned(),
        other => other.replace('_', " "),
    }
}

/// A value on one line; a sign for none.
pub(super) fn value_words(value: Option<&str>) -> String {
    match value {
        None | Some("") => "–".to_owned(),
        Some(text) => text.split_whitespace().collect::<Vec<_>>().join(" "),
    }
}
