//! What a merge could not decide, in words.

use crate::scenario::Scenario;
use crate::scenario::merge::{Clash, Conflict, Side};

use super::names::Named;
use super::words::{field_words, value_words};

/// What contradicts itself after a merge; what stands in the window is the user's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::gui) struct Conflicts {
    /// How many changes were taken from the other.
    pub(in crate::gui) taken: usize,
    /// What was merged: `the file`.
    pub(in crate::gui) other: String,
    /// Each contradiction.
    pub(in crate::gui) lines: Vec<ConflictText>,
    /// Comments that one side wrote and that the merged text does not have, with their marks.
    pub(in crate::gui) lost: Vec<String>,
}

/// One contradiction in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::gui) struct ConflictText {
    /// Where: `Force · North · First, position`.
    pub(in crate::gui) place: String,
    /// What is there.
    pub(in crate::gui) told: Told,
}

/// What two edits did to one thing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::gui) enum Told {
    /// Both gave a field another value.
    Values {
        /// What stands in the window.
        yours: String,
        /// What the other has.
        theirs: String,
        /// What was there before both.
        before: String,
    },
    /// Anything else, in a sentence without a stop.
    Sentence(String),
}

impl ConflictText {
    /// In one line, to be copied.
    pub(in crate::gui) fn line(&self) -> String {
        match &self.told {
            Told::Values {
                yours,
                theirs,
                before,
            } => format!(
                "{}: yours {yours}, theirs {theirs}, before {before}",
                self.place
            ),
            Told::Sentence(words) => format!("{}: {words}", self.place),
        }
    }
}

impl Conflicts {
    pub(super) fn of(
        taken: usize,
        other: &str,
        conflicts: &[Conflict],
        ours: &Scenario,
        theirs: &Scenario,
    ) -> Self {
        let names = Named::of(ours, theirs);
        let text = |conflict: &Conflict| {
            let mut place = names.place(conflict.subject).in_a_line();
            let told = match &conflict.clash {
                Clash::Field {
                    field,
                    base,
                    ours,
                    theirs,
                } => {
                    place = format!("{place}, {}", field_words(field));
                    Told::Values {
                        yours: value_words(ours.as_deref()),
                        theirs: value_words(theirs.as_deref()),
                        before: value_words(base.as_deref()),
                    }
                }
                Clash::Removed { by: Side::Ours } => {
                    Told::Sentence(format!("you removed it, {other} changed it"))
                }
                Clash::Removed { by: Side::Theirs } => {
                    Told::Sentence(format!("{other} removed it, you changed or use it"))
                }
                Clash::Order { list } => {
                    place = format!("The order of the {list}");
                    Told::Sentence(format!("you and {other} changed it"))
                }
                Clash::Unfit { message } => {
                    Told::Sentence(format!("the two do not fit together: {message}"))
                }
            };
            ConflictText { place, told }
        };
        Self {
            taken,
            other: other.to_owned(),
            lines: conflicts.iter().map(text).collect(),
            lost: Vec::new(),
        }
    }
}
