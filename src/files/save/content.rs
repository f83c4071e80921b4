//! The bytes to be saved, proven to read back the same.

use std::path::Path;

use sha2::{Digest as _, Sha256};

use super::SaveError;
use crate::files::read::Newline;
use crate::files::write::{canonical_text, string_source};
use crate::scenario::Scenario;

/// SHA-256 of all bytes of a file.
pub type Hash = [u8; 32];

const BYTE_ORDER_MARK: &str = "\u{feff}";

/// The hash of these bytes.
pub fn hash_of(bytes: &[u8]) -> Hash {
    Sha256::digest(bytes).into()
}

/// The bytes of a scenario's file.
///
/// # Errors
/// Where they would not read back as the same scenario; `path` is for the message alone.
pub fn checked_bytes(
    path: &Path,
    scenario: &Scenario,
    newline: Newline,
    bom: bool,
) -> Result<Vec<u8>, SaveError> {
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
    if bom {
        text.insert_str(0, BYTE_ORDER_MARK);
    }
    Ok(text.into_bytes())
}

/// The same text with CR LF. A raw string would take the CR into its words, so it is escaped.
fn with_carriage_returns(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 32);
    let mut rest = text;
    while let Some(at) = rest.find(['\n', '"', 'r']) {
        let (before, from) = rest.split_at(at);
        out.push_str(before);
        if let Some(raw) = from.strip_prefix("r#\"")
            && let Some((words, after)) = raw.split_once("\"#")
        {
            let lines: Vec<String> = words.split('\n').map(string_source).collect();
            let bare = |line: &String| line[1..line.len() - 1].to_owned();
            out.push('"');
            out.push_str(&lines.iter().map(bare).collect::<Vec<_>>().join("\\n"));
            out.push('"');
            rest = after;
        } else if from.starts_with('"') {
            let end = string_end(from);
            out.push_str(&from[..end]);
            rest = &from[end..];
        } else {
            out.push_str(if from.starts_with('\n') { "\r\n" } else { "r" });
            rest = &from[1..];
        }
    }
    out.push_str(rest);
    out
}

/// Where a string that begins at the start of `text` ends.
fn string_end(text: &str) -> usize {
    let mut escaped = false;
    for (at, byte) in text.bytes().enumerate().skip(1) {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'"' => return at + 1,
            _ => {}
        }
    }
    text.len()
}
