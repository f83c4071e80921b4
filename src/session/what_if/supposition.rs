//! One thing supposed.

use crate::scenario::{Issue, IssueId, PartyId, StanceRecord, Value};
use crate::session::put_position;

use super::hold::hold_position;

/// What is supposed of a stance.
#[derive(Clone, Debug, PartialEq)]
pub enum Supposed {
    /// The party stands here.
    Position(Value),
    /// It cares so much, 0-100.
    Salience(f64),
}

/// What is supposed of one party on one issue.
#[derive(Clone, Debug, PartialEq)]
pub struct Supposition {
    /// On which issue.
    pub issue: IssueId,
    /// Of whom.
    pub party: PartyId,
    /// What.
    pub supposed: Supposed,
}

impl Supposition {
    /// Whether both speak of the same figure of the same stance.
    pub(super) fn is_of_same(&self, other: &Self) -> bool {
        let kind = std::mem::discriminant(&self.supposed);
        self.issue == other.issue
            && self.party == other.party
            && kind == std::mem::discriminant(&other.supposed)
    }

    /// Whether a stance says so already.
    pub(super) fn is_so(&self, record: &StanceRecord) -> bool {
        match &self.supposed {
            Supposed::Position(at) => record.at.as_ref() == Some(at),
            Supposed::Salience(salience) => record.salience == Some(*salience),
        }
    }

    /// Lets a stance say so. A bottom or red line that does not hold the position is widened as
    /// far as it takes: a party that stands somewhere accepts to stand there.
    pub(super) fn put_into(&self, issue: &Issue, record: &mut StanceRecord) {
        match &self.supposed {
            Supposed::Position(at) => {
                put_position(record, &issue.scale, Some(at.clone()));
                hold_position(record, &issue.scale);
            }
            Supposed::Salience(salience) => record.salience = Some(*salience),
        }
    }
}
