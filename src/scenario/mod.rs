//! The subject: a negotiation, its parties, rounds, issues and stances.
//!
//! Here lives what a scenario *is* and what makes one valid. Nothing here reads
//! or writes a file, prints, asks a clock, or computes a measure.

pub mod check;
mod date;
pub mod difference;
mod document;
pub mod entry;
#[cfg(test)]
pub(crate) mod generated;
pub mod hidden;
mod id;
mod issue;
pub mod merge;
mod party;
mod proposal;
pub mod redact;
mod round;
mod scale;
mod shared;
mod source;
mod stance;
#[cfg(test)]
pub(crate) mod test_text;
mod value;

pub use date::{Date, DateError};
pub use document::{FORMAT, NEAR_DEFAULT, Scenario, ScenarioHead};
pub use id::{IssueId, Label, PartyId, ProposalId, RoundId, SourceId, is_valid_id};
pub use issue::{Agreed, AgreedStatus, Issue, IssueHead, Judgement, Verdict};
pub use party::{Party, Role};
pub use proposal::{Proposal, Term};
pub use round::Round;
pub use scale::{Mark, RangeScale, Scale, ScaleKind, Step, Unit, UnitInterval};
pub use shared::Shared;
pub use source::{Citation, Source};
pub use stance::{Basis, Confidence, Figure, Stance, StanceKey, StanceRecord, Visibility};
pub use value::{Span, Value, ValueSet};

/// Whether a field holds its default, and so is left out of a file.
fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}
