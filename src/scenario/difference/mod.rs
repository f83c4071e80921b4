//! How two scenarios differ: by party, issue, round, visibility and field.
//!
//! Here also stands, once, which fields every part of a scenario has; the three-way merge
//! ([`super::merge`]) goes by the same tables. How a change is shown is not decided here.

mod align;
mod change;
mod field;
mod record;
mod row;
mod staying;
mod subject;
mod walk;

pub use change::{Change, FieldText, What};
pub use subject::Subject;
pub use walk::differences;

pub(super) use align::{Nth, numbered};
pub(super) use record::{Field, Record};
pub(super) use row::{JudgementKey, Row};
pub(crate) use staying::staying;
pub(super) use walk::scales_by_issue;

#[cfg(test)]
mod tests;
