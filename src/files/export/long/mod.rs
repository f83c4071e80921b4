//! The table with one row per stance, of every round: what [`crate::files::long_form`] names.
//!
//! Reading it back gives every party, round, issue and stance as it was; what else a scenario
//! has is told as left out.

mod left_out;
mod row;
mod table;

pub(super) use table::table;

#[cfg(test)]
mod tests;
