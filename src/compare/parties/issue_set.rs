//! Which issues two parties are compared on.

use crate::scenario::Issue;

/// The issues that distances between parties are taken over.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub enum IssueSet {
    /// All of the file.
    #[default]
    All,
    /// Those under this heading; the empty one holds the issues without a heading.
    Group(String),
}

impl IssueSet {
    /// Whether an issue is one of them.
    pub fn holds(&self, issue: &Issue) -> bool {
        match self {
            Self::All => true,
            Self::Group(group) => issue.group == *group,
        }
    }
}
