//! What is done to the fields of cells, in words.

use super::StanceField;

/// What is done to the fields of cells, in words for the undo entry and for a refusal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldAction {
    /// Cells are typed into.
    Edit,
    /// Cells are cleared.
    Clear,
    /// A block is pasted.
    Paste,
    /// The first row is repeated below.
    FillDown,
    /// The first column is repeated to the right.
    FillRight,
    /// Words are replaced by others.
    Replace,
}

impl FieldAction {
    /// The undo entry where this many cells changed: `Clear position of 6 cells`.
    pub fn label(self, field: StanceField, cells: usize) -> String {
        let count = if cells == 1 {
            "1 cell".to_owned()
        } else {
            format!("{cells} cells")
        };
        let field = field.label();
        match self {
            Self::Edit => format!("Change {field} of {count}"),
            Self::Clear => format!("Clear {field} of {count}"),
            Self::Paste => format!("Paste into {count}"),
            Self::FillDown => format!("Fill down {count}"),
            Self::FillRight => format!("Fill right {count}"),
            Self::Replace => format!("Replace in {count}"),
        }
    }

    /// What a refusal begins with.
    pub fn refusal(self) -> &'static str {
        match self {
            Self::Edit => "Nothing was changed",
            Self::Clear => "Nothing was cleared",
            Self::Paste => "Nothing was pasted",
            Self::FillDown | Self::FillRight => "Nothing was filled",
            Self::Replace => "Nothing was replaced",
        }
    }
}
