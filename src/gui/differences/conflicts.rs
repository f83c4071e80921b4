//! What a merge could not decide, in words.

use crate::scenario::Scenario;
use crate::scenario::merge::{Clash, Conflict, Side};

use super::names::Named;
use super::words::{field_words, value_words};

/// What contradicts itself after a merge; what stands in the window is the user's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::gui) struct Conflicts {
    /// How many changes were taken from the file.
    pub(in crate::gui) taken: usize,
    /// A line each, with both values.
    pub(in crate::gui) lines: Vec<String>,
}

impl Conflicts {
    pub(super) fn of(
        taken: usize,
        conflicts: &[Conflict],
        ours: &Scenario,
        theirs: &Scenario,
    ) -> Self {
        let names = Named::of(ours, theirs);
        let line = |conflict: &Conflict| {
            let place = names.place(conflict.subject).in_a_line();
            match &conflict.clash {
                Clash::Field {
                    field,
                    base,
                    ours,
                    theirs,
                } => format!(
                    "{place}, {}: yours {}, in the file {}, before {}",
                    field_words(field),
                    value_words(ours.as_deref()),
                    value_words(theirs.as_deref()),
                    value_words(base.as_deref()),
                ),
                Clash::Removed { by: Side::Ours } => {
                    format!("{place}: you removed it, the file changed it")
                }
                Clash::Removed { by: Side::Theirs } => {
                    format!("{place}: the file removed it, you changed or use it")
                }
                Clash::Order { list } => {
                    format!("The order of the {list}: you and the file changed it")
                }
                Clash::Unfit { message } => {
                    format!("{place}: the two do not fit together: {message}")
                }
            }
        };
        Self {
            taken,
            lines: conflicts.iter().map(line).collect(),
        }
    }
}
