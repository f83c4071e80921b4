//! Why a text does not scan.

use super::Extent;

/// Where and why a scan stopped.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ScanError {
    /// The byte at which something else was expected.
    pub(crate) offset: usize,
    /// What was expected there.
    pub(crate) kind: ScanErrorKind,
    /// The brackets open at that place, outermost first.
    pub(crate) open: Vec<usize>,
    /// The last text literal before that place.
    pub(crate) last_text: Option<Extent>,
}

/// What was expected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ScanErrorKind {
    /// Anything at all: the text is empty or only comments.
    Empty,
    /// A value.
    Value,
    /// A comma or the closing bracket.
    Comma,
    /// The name of a field, or the closing bracket.
    FieldName,
    /// The colon after a field name or key.
    Colon,
    /// The closing bracket; the text ends.
    Close,
    /// The quotation mark that ends the text opened at the offset.
    TextEnd,
    /// A character literal: what stands between `'` and `'` is none.
    Character,
    /// The `*/` that ends the comment opened at the offset.
    CommentEnd,
    /// A comment: a lone `/` stands there.
    Comment,
    /// Fewer brackets within each other.
    Depth,
    /// A well-formed `#![…]`.
    Attribute,
    /// The end of the text.
    End,
}
