//! Who stands at the same point.

use crate::scenario::{PartyId, Value};

/// A point of a scale and who stands there.
#[derive(Clone, Debug, PartialEq)]
pub struct Place<'a> {
    /// The position, as it is recorded.
    pub at: &'a Value,
    /// The parties there, in file order.
    pub parties: Vec<PartyId>,
}
