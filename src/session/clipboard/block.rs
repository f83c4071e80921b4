//! A rectangle of texts.

/// A rectangle of texts: every row has as many cells.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Block {
    rows: Vec<Vec<String>>,
    columns: usize,
}

impl Block {
    /// A block of these rows; shorter ones are filled up with empty cells.
    pub fn new(mut rows: Vec<Vec<String>>) -> Self {
        let columns = rows.iter().map(Vec::len).max().unwrap_or_default();
        if columns == 0 {
            return Self::default();
        }
        for row in &mut rows {
            row.resize(columns, String::new());
        }
        Self { rows, columns }
    }

    /// How many rows it has; 0 where it is empty.
    pub fn row_count(&self) -> usize {
        self.rows.len()
    }

    /// How many columns it has; 0 where it is empty.
    pub fn column_count(&self) -> usize {
        self.columns
    }

    /// Whether it has no cells.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Its rows, from the top.
    pub fn rows(&self) -> &[Vec<String>] {
        &self.rows
    }

    /// The text of a cell; the block repeats downwards and to the right without end.
    pub(super) fn tiled(&self, row: usize, column: usize) -> &str {
        let (rows, columns) = (self.rows.len().max(1), self.columns.max(1));
        let row = self.rows.get(row % rows);
        row.and_then(|row| row.get(column % columns))
            .map_or("", |text| text.as_str())
    }
}
