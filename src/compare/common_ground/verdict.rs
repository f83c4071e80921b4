//! What was judged of two wordings.

use crate::scenario::{PartyId, Verdict};

/// A judgement in force.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct VerdictInForce<'a> {
    /// The first of the two in file order.
    pub first: PartyId,
    /// The other.
    pub second: PartyId,
    /// The verdict.
    pub verdict: Verdict,
    /// Why; empty where the analyst gave no reason.
    pub reason: &'a str,
}
