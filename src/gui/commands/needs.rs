//! What must be there before a command can be carried out.

/// What must be there before a command can be carried out. A scenario is needed for all but the first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Needs {
    /// Nothing: it can always be carried out.
    Nothing,
    /// An open scenario.
    Scenario,
    /// Something selected.
    Selection,
    /// An issue among what is selected.
    Issue,
    /// A party among what is selected.
    Party,
    /// A group, by its heading or an issue under it.
    Group,
    /// A selected cell: an issue and a party.
    Cell,
}

impl Needs {
    /// What to do first, where it is not there.
    pub(crate) fn reason(self) -> &'static str {
        match self {
            Self::Nothing | Self::Scenario => "Open a scenario first",
            Self::Selection => "Select cells first",
            Self::Issue => "Select an issue first",
            Self::Party => "Select a party's column first",
            Self::Group => "Select an issue under a heading first",
            Self::Cell => "Select a party's cell first",
        }
    }
}
