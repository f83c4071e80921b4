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
    key("Arrows", "Move by one cell."),
    key("Home, End", "Move to the issue, to the last party."),
    key("Ctrl+Home, Ctrl+End", "Move to the first, to the last issue."),
    key("Page up, Page down", "Move by a window's height."),
    key("Enter, double click", "Edits the selected cell."),
    key("Letters and digits", "Replace what the selected cell holds."),
];

/// The keys of a cell being edited.
#[rustfmt::skip]
pub(crate) const CELL_KEYS: &[GridKey] = &[
    key("Enter", "Takes the text and goes down."),
    key("Tab", "Takes the text and goes right."),
    key("Alt+Enter", "Breaks a line."),
    key("Escape", "Leaves the cell as it was."),
];
