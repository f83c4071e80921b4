//! Where a party has said nothing.

use crate::scenario::PartyId;

/// A party that is compared, and the issues that it has said too little on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Silence {
    /// The party.
    pub party: PartyId,
    /// The rows on which it has no stance at all.
    pub unsaid: Vec<usize>,
    /// The rows on which it has a stance that cannot be compared: words without a position on the
    /// scale, or no words where words are compared.
    pub unplaced: Vec<usize>,
}
