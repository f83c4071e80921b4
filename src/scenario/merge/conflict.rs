//! What cannot be decided without the user.

use std::fmt;

use crate::scenario::difference::Subject;

/// One of the two edits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The one whose values stay where the two contradict each other.
    Ours,
    /// The one that is merged into it.
    Theirs,
}

/// How the two edits contradict each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Clash {
    /// Both gave a field a value, not the same one; nothing stands for no value.
    Field {
        /// The field, as a file writes it.
        field: &'static str,
        /// The value before both.
        base: Option<String>,
        /// Our value, which the result has.
        ours: Option<String>,
        /// Their value.
        theirs: Option<String>,
    },
    /// One removed what the other changed or uses. What ours has stays, what ours removed stays
    /// away.
    Removed {
        /// Who removed it.
        by: Side,
    },
    /// Both put the rows of a list into another order, not the same one; ours stays.
    Order {
        /// The list, as a file writes it.
        list: &'static str,
    },
    /// Each edit is sound, but together they would not check; ours stays.
    Unfit {
        /// What would be wrong.
        message: String,
    },
}

/// One contradiction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// What it is about.
    pub subject: Subject,
    /// What contradicts what.
    pub clash: Clash,
}

/// In one sentence without a stop: `north on force @first: at: ours 20, theirs 30, before 10`.
impl fmt::Display for Conflict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let subject = self.subject;
        match &self.clash {
            Clash::Field {
                field,
                base,
                ours,
                theirs,
            } => {
                let shown = |value: &Option<String>| value.clone().unwrap_or("(nothing)".into());
                let (ours, theirs, base) = (shown(ours), shown(theirs), shown(base));
                write!(
                    f,
                    "{subject}: {field}: ours {ours}, theirs {theirs}, before {base}"
                )
            }
            Clash::Removed { by: Side::Ours } => {
                write!(f, "{subject}: ours removed it, theirs changed it")
            }
            Clash::Removed { by: Side::Theirs } => {
                write!(f, "{subject}: theirs removed it, ours changed or uses it")
            }
            Clash::Order { list } => write!(f, "the order of the {list}: both changed it"),
            Clash::Unfit { message } => {
                write!(f, "{subject}: the two do not fit together: {message}")
            }
        }
    }
}
