//! One difference.

use super::Subject;

/// A field with its value as people type it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldText {
    /// The field, as a file writes it.
    pub field: &'static str,
    /// Its value, as the scale reads it: `7`, `20..60`, `label` or `label|label`.
    pub text: String,
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// It is new, with these fields.
    Added(Vec<FieldText>),
    /// It is gone, with these fields.
    Removed(Vec<FieldText>),
    /// It stands elsewhere among its like.
    Moved {
        /// Its place before, from 0.
        from: usize,
        /// Its place now, from 0.
        to: usize,
    },
    /// A field of it has another value; nothing stands for no value.
    Changed {
        /// The field, as a file writes it.
        field: &'static str,
        /// Its value before.
        old: Option<String>,
        /// Its value now.
        new: Option<String>,
    },
}

/// One difference between two scenarios.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// What differs.
    pub subject: Subject,
    /// How.
    pub what: What,
}
