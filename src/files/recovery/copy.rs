//! The text of a recovery copy: a scenario file that begins with two lines of comment.
//!
//! The first line has the format and the SHA-256 of all that follows it, the second the header as
//! JSON. So a copy can be told from a torn one, and opened by hand like any scenario.

use std::path::Path;

use super::Header;
use crate::files::hex::hex;
use crate::files::read::read_file;
use crate::files::save::hash_of;
use crate::files::write::canonical_text;
use crate::scenario::Scenario;

/// The first line of a copy, before the checksum.
const MARK: &str = "// standpoint recovery copy 1 ";
const COMMENT: &str = "// ";

/// A recovery copy that is whole.
#[derive(Debug)]
pub(super) struct Copy {
    pub(super) header: Header,
    /// The whole text, a scenario file.
    pub(super) text: String,
}

impl Copy {
    /// The copy in a file; nothing where it is torn, of another format, or no copy at all.
    pub(super) fn read(path: &Path) -> Option<Self> {
        let text = String::from_utf8(read_file(path).ok()?).ok()?;
        let (first, rest) = text.split_once('\n')?;
        if first.strip_prefix(MARK)? != checksum(rest) {
            return None;
        }
        let header = rest.lines().next()?.strip_prefix(COMMENT)?;
        let header = serde_json::from_str(header).ok()?;
        Some(Self { header, text })
    }
}

/// The bytes of a copy.
pub(super) fn copy_bytes(header: &Header, scenario: &Scenario) -> serde_json::Result<Vec<u8>> {
    let header = serde_json::to_string(header)?;
    let rest = format!("{COMMENT}{header}\n{}", canonical_text(scenario));
    Ok(format!("{MARK}{}\n{rest}", checksum(&rest)).into_bytes())
}

fn checksum(text: &str) -> String {
    hex(&hash_of(text.as_bytes()))
}
