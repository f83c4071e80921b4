//! A square table of numbers.

/// As many rows as columns.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Square {
    size: usize,
    numbers: Vec<f64>,
}

impl Square {
    /// The same number everywhere.
    pub(super) fn filled(size: usize, number: f64) -> Self {
        Self {
            size,
            numbers: vec![number; size * size],
        }
    }

    /// From each row and column.
    pub(super) fn of(size: usize, number: impl Fn(usize, usize) -> f64) -> Self {
        let mut square = Self::filled(size, 0.0);
        for row in 0..size {
            for (column, known) in square.row_mut(row).iter_mut().enumerate() {
                *known = number(row, column);
            }
        }
        square
    }

    /// How many rows.
    pub(super) fn size(&self) -> usize {
        self.size
    }

    /// The number there.
    pub(super) fn at(&self, row: usize, column: usize) -> f64 {
        self.numbers[row * self.size + column]
    }

    /// Puts a number there.
    pub(super) fn set(&mut self, row: usize, column: usize, number: f64) {
        self.numbers[row * self.size + column] = number;
    }

    /// A row.
    pub(super) fn row(&self, row: usize) -> &[f64] {
        &self.numbers[row * self.size..(row + 1) * self.size]
    }

    /// A row, to be changed.
    pub(super) fn row_mut(&mut self, row: usize) -> &mut [f64] {
        &mut self.numbers[row * self.size..(row + 1) * self.size]
    }

    /// A row and the next, to be changed.
    pub(super) fn two_rows_mut(&mut self, row: usize) -> Option<[&mut [f64]; 2]> {
        let from = self.numbers.get_mut(row * self.size..)?;
        let (one, rest) = from.split_at_mut_checked(self.size)?;
        Some([one, rest.get_mut(..self.size)?])
    }
}
