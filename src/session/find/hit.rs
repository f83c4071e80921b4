//! One place where the words stand.

use std::ops::Range;

use super::{Part, Place};

/// One place where the words stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// In which cell.
    pub place: Place,
    /// In which of its texts.
    pub part: Part,
    /// Where in that text, in bytes.
    pub range: Range<usize>,
}
