//! The tree that a scan gives.

use std::ops::Range;

/// A range of bytes of the text; four bytes an end, for a text is at most 1 GiB.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Extent {
    start: u32,
    end: u32,
}

impl Extent {
    /// The bytes from `start` up to `end`.
    pub(crate) fn new(start: usize, end: usize) -> Self {
        Self {
            start: short(start),
            end: short(end),
        }
    }

    /// The first byte.
    pub(crate) fn start(self) -> usize {
        self.start as usize
    }

    /// The byte after the last.
    pub(crate) fn end(self) -> usize {
        self.end as usize
    }

    /// As a range.
    pub(crate) fn range(self) -> Range<usize> {
        self.start()..self.end()
    }

    /// The bytes themselves.
    pub(crate) fn of(self, text: &str) -> &str {
        text.get(self.range()).unwrap_or_default()
    }
}

fn short(offset: usize) -> u32 {
    u32::try_from(offset).unwrap_or(u32::MAX)
}

/// What a node is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NodeKind {
    /// A number, a text, a bare word, a range of numbers.
    Scalar,
    /// `(field: value, …)`, with or without a name before it.
    Struct,
    /// `(value, …)`, with or without a name before it.
    Tuple,
    /// `[value, …]`.
    List,
    /// `{key: value, …}`.
    Map,
}

/// One value of the text.
#[derive(Clone, Debug)]
pub(crate) struct Node {
    /// What it is.
    pub(crate) kind: NodeKind,
    /// All of it, name and brackets included.
    pub(crate) extent: Extent,
    /// The word before the bracket, such as `Steps`.
    pub(crate) name: Option<Extent>,
    /// The bracket that opens it; for a scalar its first byte.
    open: u32,
    /// What stands between the brackets.
    pub(crate) items: Vec<Item>,
}

impl Node {
    /// A value without parts.
    pub(crate) fn scalar(start: usize, end: usize) -> Self {
        Self {
            kind: NodeKind::Scalar,
            extent: Extent::new(start, end),
            name: None,
            open: short(start),
            items: Vec::new(),
        }
    }

    /// A value with brackets at `open` and `close`.
    pub(crate) fn bracketed(
        kind: NodeKind,
        start: usize,
        name: Option<Extent>,
        (open, close): (usize, usize),
        items: Vec<Item>,
    ) -> Self {
        Self {
            kind,
            extent: Extent::new(start, close + 1),
            name,
            open: short(open),
            items,
        }
    }

    /// The place of the opening bracket.
    pub(crate) fn open(&self) -> usize {
        self.open as usize
    }

    /// The place of the closing bracket; for a scalar the byte after its last.
    pub(crate) fn close(&self) -> usize {
        self.extent
            .end()
            .saturating_sub(usize::from(self.kind != NodeKind::Scalar))
    }

    /// The word before the bracket, or nothing.
    pub(crate) fn name<'t>(&self, text: &'t str) -> Option<&'t str> {
        self.name.map(|name| plain_identifier(name.of(text)))
    }

    /// The item of this field; the last, where it is there twice.
    pub(crate) fn field(&self, text: &str, name: &str) -> Option<&Item> {
        self.items
            .iter()
            .rev()
            .find(|item| item.key_text(text) == Some(name))
    }

    /// What is inside `Some(…)`, else the node itself.
    pub(crate) fn unwrapped(&self, text: &str) -> &Self {
        let mut node = self;
        while let ([inner], NodeKind::Tuple) = (&node.items[..], node.kind) {
            if node.name(text) != Some("Some") {
                break;
            }
            node = &inner.value;
        }
        node
    }
}

/// One part of a bracketed value.
#[derive(Clone, Debug)]
pub(crate) struct Item {
    /// The name of the field, or the key of the map entry.
    pub(crate) key: Option<Extent>,
    /// The value.
    pub(crate) value: Node,
    comma: u32,
}

impl Item {
    /// A part, with the comma that follows it.
    pub(crate) fn new(key: Option<Extent>, value: Node, comma: Option<usize>) -> Self {
        Self {
            key,
            value,
            comma: comma.map_or(u32::MAX, short),
        }
    }

    /// Key and value together.
    pub(crate) fn extent(&self) -> Extent {
        let start = self.key.map_or(self.value.extent.start(), Extent::start);
        Extent::new(start, self.value.extent.end())
    }

    /// The comma after it.
    pub(crate) fn comma(&self) -> Option<usize> {
        (self.comma != u32::MAX).then_some(self.comma as usize)
    }

    /// The name of the field, without the `r#` of a raw identifier.
    pub(crate) fn key_text<'t>(&self, text: &'t str) -> Option<&'t str> {
        self.key.map(|key| plain_identifier(key.of(text)))
    }
}

fn plain_identifier(word: &str) -> &str {
    match word.strip_prefix("r#") {
        Some(raw) if !raw.starts_with(['#', '"']) => raw,
        _ => word,
    }
}

/// A whole text.
#[derive(Clone, Debug)]
pub(crate) struct Tree {
    /// The one value that the text is.
    pub(crate) root: Node,
    /// All comments, in order, with their marks (`//` without the line end).
    pub(crate) comments: Vec<Extent>,
}
