//! What a save may do, and what comes of it.

use std::path::PathBuf;

use super::origin::Origin;
use crate::files::read::Conversion;
use crate::files::save::Base;
use crate::session::Revision;

/// How a save may go about it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Consent {
    /// Comments may go; the old file is kept beside the new one.
    pub drop_comments: bool,
    /// What somebody else wrote meanwhile may go; a copy of it is kept.
    pub overwrite: bool,
    /// The file may be converted; the old one is kept beside it.
    pub convert: bool,
}

/// Why a save did not happen.
#[derive(Debug)]
pub enum Refused {
    /// The layout cannot be kept, and so many comments would go.
    Comments(usize),
    /// The file was changed by somebody else.
    ChangedOutside(String),
    /// There is a file of that name.
    AlreadyThere(PathBuf),
    /// It has no file yet.
    NoFile,
    /// The file is of a newer version.
    Newer,
    /// Another window works on the file.
    OpenElsewhere,
    /// The file is in another encoding, and would be converted.
    Converts(Conversion),
    /// Nothing was changed since the last save, so that there is nothing to write.
    Unchanged,
    /// Anything else, in words.
    Failed(String),
}

/// A save that was carried out.
#[derive(Debug)]
pub struct Written {
    pub(super) origin: Origin,
    pub(super) base: Base,
    /// The state that the file now holds.
    pub(super) revision: Revision,
    /// Whether it has the canonical layout because that was asked for.
    pub(super) tidy: bool,
    /// What to tell the user.
    pub(super) message: String,
}
