//! What must be there before a command can be carried out.

/// What must be there before a command can be carried out. Each includes those before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Needs {
    /// Nothing: it can always be carried out.
    Nothing,
    /// An open scenario.
    Scenario,
    /// A selected cell: an issue and a party.
    Cell,
}

impl Needs {
    /// What to do first, where it is not there.
    pub(crate) fn reason(self) -> &'static str {
        match self {
            Self::Nothing | Self::Scenario => "Open a scenario first",
            Self::Cell => "Select a party's cell first",
        }
    }
}
