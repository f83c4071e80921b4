//! Canonical text with its parts, to tell which fields of a row changed and how they are written.

use crate::files::read::scan::{Item, Node, Tree, scan};

/// A canonical text and its tree.
pub(super) struct Canon {
    text: String,
    tree: Tree,
}

impl Canon {
    /// Takes a canonical text apart: a whole file, or a row with its indentation and comma.
    /// Nothing where it does not scan, which would be a fault of the writer.
    pub(super) fn of(text: String) -> Option<Self> {
        let mut text = text;
        text.truncate(text.trim_end().trim_end_matches(',').len());
        let tree = scan(&text).ok()?;
        Some(Self { text, tree })
    }

    /// The value that it is.
    pub(super) fn root(&self) -> Part<'_> {
        Part {
            text: &self.text,
            node: &self.tree.root,
        }
    }
}

/// A value within a canonical text.
#[derive(Clone, Copy)]
pub(super) struct Part<'c> {
    text: &'c str,
    /// Its place.
    pub(super) node: &'c Node,
}

impl<'c> Part<'c> {
    /// Its text.
    pub(super) fn source(self) -> &'c str {
        self.node.extent.of(self.text)
    }

    /// The word before its bracket.
    pub(super) fn name(self) -> Option<&'c str> {
        self.node.name(self.text)
    }

    /// The values in it.
    pub(super) fn items(self) -> impl Iterator<Item = Self> {
        let text = self.text;
        self.node.items.iter().map(move |item| Self {
            text,
            node: &item.value,
        })
    }

    /// Its fields.
    pub(super) fn fields(self) -> impl DoubleEndedIterator<Item = CanonField<'c>> {
        let text = self.text;
        self.node
            .items
            .iter()
            .map(move |item| CanonField { text, item })
    }

    /// The field of a name.
    pub(super) fn field(self, name: &str) -> Option<CanonField<'c>> {
        self.fields().find(|field| field.name() == name)
    }

    /// How many blanks the line begins with on which it stands.
    pub(super) fn indent(self) -> usize {
        indent_at(self.text, self.node.extent.start())
    }
}

/// A field within a canonical text.
#[derive(Clone, Copy)]
pub(super) struct CanonField<'c> {
    text: &'c str,
    item: &'c Item,
}

impl<'c> CanonField<'c> {
    /// Its name.
    pub(super) fn name(self) -> &'c str {
        self.item.key_text(self.text).unwrap_or_default()
    }

    /// Its value.
    pub(super) fn value(self) -> Part<'c> {
        Part {
            text: self.text,
            node: &self.item.value,
        }
    }

    /// Name and value.
    pub(super) fn source(self) -> &'c str {
        self.item.extent().of(self.text)
    }

    /// How many blanks the line begins with on which it stands.
    pub(super) fn indent(self) -> usize {
        indent_at(self.text, self.item.extent().start())
    }
}

fn indent_at(text: &str, offset: usize) -> usize {
    let before = text.get(..offset).unwrap_or_default();
    let line = before.rsplit_once('\n').map_or(before, |(_, line)| line);
    line.len() - line.trim_start_matches(' ').len()
}
