//! The keys of the matrix itself, as the help page tells them. `matrix::keyboard` obeys them.

/// Keys that mean something while the matrix has the keyboard.
#[derive(Clone, Copy, Debug)]
pub(crate) struct GridKey {
    /// The keys, as on the keyboard.
    pub keys: &'static str,
    /// What they do, in a sentence.
    pub help: &'static str,
}

const fn key(keys: &'static str, help: &'static str) -> GridKey {
    GridKey { keys, help }
}

/// All of them, in the order of the help page.
#[rustfmt::skip]
pub(crate) const GRID_KEYS: &[GridKey] = &[
    key("Arrows", "Move by one cell; with Shift they extend the selection, as all keys below do."),
    key("Ctrl+arrows", "Move to the edge of the filled cells."),
    key("Home, End", "Move to the beginning, to the end of the row."),
    key("Ctrl+Home, Ctrl+End", "Move to the first, to the last cell."),
    key("Page up, Page down", "Move by a window's height."),
    key("Tab, Shift+Tab", "Go to the next, to the previous cell, through a selection and around."),
    key("Enter, Shift+Enter", "Go down, up; after Tab, back to the column where it began."),
    key("Letters and digits", "Replace what the active cell shows."),
    key("Double click", "Edits the cell, renames an issue, a party or a group."),
    key("Space", "Shows how the cell's figures come about; folds or unfolds a group."),
    key("Escape", "Ends the explanation, then the selection but for one cell."),
    key("Click, Shift+click, drag", "Select cells; on a heading, the whole line. A heading that is selected is dragged elsewhere."),
    key("Drag at a heading's edge", "Makes the column wider or narrower; a double click gives it its own width again."),
];

/// The keys of a chart.
#[rustfmt::skip]
pub(crate) const CHART_KEYS: &[GridKey] = &[
    key("Tab", "Goes to a chart, and on from it."),
    key("Arrows", "Go from part to part, the nearest that way; what it says is shown beside it."),
    key("Home, End", "Go to the first, to the last part."),
    key("Enter, click", "Show in the matrix what the part stands for."),
];

/// The keys of a cell being edited.
#[rustfmt::skip]
pub(crate) const CELL_KEYS: &[GridKey] = &[
    key("Enter, Shift+Enter", "Take the text and go down, up."),
    key("Tab, Shift+Tab", "Take the text and go right, left."),
    key("Down, Up", "Go through the choices, where there are some."),
    key("Alt+Enter", "Breaks a line."),
    key("Escape", "Leaves the cell as it was."),
];
