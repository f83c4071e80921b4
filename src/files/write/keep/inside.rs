//! What stands between two brackets, taken apart without a byte left over.

use std::ops::Range;

use super::comments::Comments;
use crate::files::read::scan::Node;

/// One item with the blanks and comments that go where it goes.
#[derive(Clone, Debug)]
pub(super) struct Chunk {
    /// What stands before it and belongs to no item: blank lines, comments apart.
    pub(super) free: Range<usize>,
    /// The item itself, key and value, without its comma.
    pub(super) body: Range<usize>,
    /// Its comma.
    pub(super) comma: Option<usize>,
    /// The end of what follows it on its line.
    pub(super) end: usize,
    /// Whether it begins a line.
    pub(super) own_line: bool,
}

impl Chunk {
    /// What stands before it and belongs to it: indentation, comments directly above.
    pub(super) fn lead(&self) -> Range<usize> {
        self.free.end..self.body.start
    }

    /// What stands behind it and its comma and belongs to it.
    pub(super) fn tail(&self) -> Range<usize> {
        self.comma.map_or(self.body.end, |comma| comma + 1)..self.end
    }

    /// All of it.
    pub(super) fn whole(&self) -> Range<usize> {
        self.free.end..self.end
    }

    /// The blanks before it on its line.
    pub(super) fn indent<'t>(&self, text: &'t str) -> &'t str {
        let lead = text.get(self.lead()).unwrap_or_default();
        let length = lead.len() - lead.trim_start_matches([' ', '\t']).len();
        lead.get(..length).unwrap_or_default()
    }
}

/// What stands between two brackets.
#[derive(Debug)]
pub(super) struct Inside {
    /// Where the first item, or what is free before it, begins.
    pub(super) head_end: usize,
    /// The items.
    pub(super) chunks: Vec<Chunk>,
    /// Where what follows the last item begins: comments below it, the bracket's indentation.
    pub(super) tail_start: usize,
    /// Whether the closing bracket begins a line.
    pub(super) closes_own_line: bool,
}

impl Inside {
    /// Takes the inside of `node` apart.
    pub(super) fn of(text: &str, node: &Node, comments: Comments<'_>) -> Self {
        let mut cursor = node.open() + 1;
        let mut ends = Vec::with_capacity(node.items.len());
        let mut chunks = Vec::with_capacity(node.items.len());
        for item in &node.items {
            let body = item.extent().range();
            let gap = cursor..body.start;
            let line_end = comments.line_end(&gap);
            let (end, lead) = if let Some(end) = line_end {
                (end, comments.lead(&(end..gap.end)))
            } else {
                let blank = text.get(gap.clone()).unwrap_or_default();
                let end = gap.start + blank.len() - blank.trim_start().len();
                (end, end)
            };
            ends.push(end);
            let comma = item.comma();
            cursor = comma.map_or(body.end, |comma| comma + 1);
            chunks.push(Chunk {
                free: end..lead,
                body,
                comma,
                end: cursor,
                own_line: line_end.is_some(),
            });
        }
        let gap = cursor..node.close();
        let last = comments.within(&gap).last();
        let end = comments
            .line_end(&gap)
            .unwrap_or_else(|| last.map_or(cursor, |comment| comment.end()));
        ends.push(end);
        for (chunk, end) in chunks.iter_mut().zip(ends.iter().skip(1)) {
            chunk.end = *end;
        }
        let inner = text.get(node.open() + 1..node.close()).unwrap_or_default();
        let last_line = inner.rsplit_once('\n').map(|(_, last)| last);
        Self {
            head_end: ends.first().copied().unwrap_or(end),
            chunks,
            tail_start: end,
            closes_own_line: last_line.is_some_and(|line| line.trim().is_empty()),
        }
    }
}
