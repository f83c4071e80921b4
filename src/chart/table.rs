//! A chart as a table, for screen readers and for documents.

use super::Target;

/// What a chart shows, in words and figures.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// The headings.
    pub columns: Vec<Column>,
    /// A row each, with a text for every column.
    pub rows: Vec<Row>,
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// Its heading.
    pub name: String,
    /// Whether it holds figures, which stand at its right side.
    pub figures: bool,
}

/// A row of a table.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// What it speaks of, where that is one thing.
    pub target: Option<Target>,
    /// A text for each column; empty where there is nothing to say.
    pub cells: Vec<String>,
}

impl Column {
    /// A column of words.
    pub fn words(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            figures: false,
        }
    }

    /// A column of figures.
    pub fn figures(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            figures: true,
        }
    }
}
