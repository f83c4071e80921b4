//! The comments of a text, and the line ends outside them.

use std::ops::Range;

use crate::files::read::scan::Extent;

/// All comments of a text, in order.
#[derive(Clone, Copy)]
pub(super) struct Comments<'t> {
    text: &'t str,
    all: &'t [Extent],
}

impl<'t> Comments<'t> {
    /// The comments `all` of `text`.
    pub(super) fn new(text: &'t str, all: &'t [Extent]) -> Self {
        Self { text, all }
    }

    /// Those that stand in a range.
    pub(super) fn within(self, range: &Range<usize>) -> &'t [Extent] {
        let from = self.all.partition_point(|one| one.start() < range.start);
        let rest = self.all.get(from..).unwrap_or_default();
        let count = rest.partition_point(|one| one.end() <= range.end);
        rest.get(..count).unwrap_or_default()
    }

    /// Their words, without the blanks around them.
    pub(super) fn words(self, range: &Range<usize>) -> impl Iterator<Item = &'t str> + use<'t> {
        let text = self.text;
        self.within(range).iter().map(|one| one.of(text).trim())
    }

    /// The place behind the first line end of a gap that is in no comment.
    pub(super) fn line_end(self, gap: &Range<usize>) -> Option<usize> {
        let mut from = gap.start;
        for comment in self.within(gap) {
            if let Some(end) = self.newline(from..comment.start()) {
                return Some(end);
            }
            from = comment.end();
        }
        self.newline(from..gap.end)
    }

    fn newline(self, range: Range<usize>) -> Option<usize> {
        let start = range.start;
        let at = self.text.get(range)?.find('\n')?;
        Some(start + at + 1)
    }

    /// Where what belongs to the item that ends a gap begins: at its own line, or at that of the
    /// first of the comments directly above it, no blank line between.
    pub(super) fn lead(self, gap: &Range<usize>) -> usize {
        let mut at = gap.end;
        for comment in self.within(gap).iter().rev() {
            let between = self.text.get(comment.end()..at).unwrap_or_default();
            if between.matches('\n').count() > 1 {
                break;
            }
            at = comment.start();
        }
        let before = self.text.get(gap.start..at).unwrap_or_default();
        before.rfind('\n').map_or(gap.start, |n| gap.start + n + 1)
    }
}
