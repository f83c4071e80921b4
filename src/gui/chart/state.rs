//! What the user does with a chart.

/// What the user does with a chart; a view keeps one for each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct ChartState {
    /// The spot that the keyboard is at, by its place among the chart's.
    pub(super) spot: Option<usize>,
    /// Whether the table is shown instead of the drawing.
    pub(super) as_table: bool,
}

impl ChartState {
    /// Whether the table is shown, which scrolls by itself.
    pub(crate) fn shows_table(&self) -> bool {
        self.as_table
    }
}
