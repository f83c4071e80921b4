//! The bytes to be saved, proven to read back the same.

use std::borrow::Cow;
use std::path::Path;

use sha2::{Digest as _, Sha256};

use super::{SaveError, SaveOptions};
use crate::files::read::Newline;
use crate::files::read::scan::count_comments;
use crate::files::write::canonical_text;
use crate::files::write::keep::{kept_text, with_carriage_returns};
use crate::scenario::Scenario;

/// SHA-256 of all bytes of a file.
pub type Hash = [u8; 32];

const BYTE_ORDER_MARK: &str = "\u{feff}";

/// The hash of these bytes.
pub fn hash_of(bytes: &[u8]) -> Hash {
    Sha256::digest(bytes).into()
}

/// The text that a scenario was read from or last saved as: what a save keeps the layout of.
#[derive(Clone, Copy, Debug)]
pub struct Original<'a> {
    /// The text, without a byte order mark.
    pub text: &'a str,
    /// The scenario that it was read as.
    pub scenario: &'a Scenario,
}

/// The text of a scenario's file, proven to read back.
pub(super) struct Content {
    /// The text, without a byte order mark.
    pub(super) text: String,
    /// The comments that went with what was deleted.
    pub(super) gone: Vec<String>,
    /// How many comments are lost with the layout.
    pub(super) dropped: usize,
}

/// The text to save: in the layout of the original where there is one and it can be kept.
pub(super) fn content(
    path: &Path,
    scenario: &Scenario,
    original: Option<Original<'_>>,
    options: &SaveOptions,
) -> Result<Content, SaveError> {
    let kept = original
        .filter(|_| !options.tidy)
        .and_then(|original| kept_text(original.text, original.scenario, scenario));
    if let Some(kept) = kept {
        return Ok(Content {
            text: kept.text,
            gone: kept.gone,
            dropped: 0,
        });
    }
    let dropped = original.map_or(0, |original| count_comments(original.text));
    if dropped > 0 && !options.drop_comments {
        return Err(SaveError::CommentsWouldGo {
            path: path.to_owned(),
            count: dropped,
        });
    }
    Ok(Content {
        text: checked_text(path, scenario, options.newline)?,
        gone: Vec::new(),
        dropped,
    })
}

/// The bytes of a scenario's file in the canonical layout, LF and no byte order mark.
///
/// # Errors
/// Where they would not read back as the same scenario; `path` is for the message alone.
pub fn checked_bytes(path: &Path, scenario: &Scenario) -> Result<Vec<u8>, SaveError> {
    checked_text(path, scenario, Newline::Lf).map(String::into_bytes)
}

fn checked_text(path: &Path, scenario: &Scenario, newline: Newline) -> Result<String, SaveError> {
    let mut text = canonical_text(scenario);
    if newline == Newline::CrLf {
        text = with_carriage_returns(&text);
    }
    let refused = |reason: String| SaveError::WouldNotReadBack {
        path: path.to_owned(),
        reason,
    };
    let back: Scenario = ron::from_str(&text).map_err(|error| refused(error.to_string()))?;
    if back != *scenario {
        return Err(refused("a value comes back changed".to_owned()));
    }
    Ok(text)
}

/// A text as bytes, with a byte order mark if it is to have one.
pub(super) fn encoded(text: &str, bom: bool) -> Cow<'_, [u8]> {
    if bom {
        Cow::Owned(format!("{BYTE_ORDER_MARK}{text}").into_bytes())
    } else {
        Cow::Borrowed(text.as_bytes())
    }
}
