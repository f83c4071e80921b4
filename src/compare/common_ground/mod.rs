//! Where an issue belongs in a report on common ground: agreed, in a zone, near, divided, unsaid.
//!
//! Sorted and gathered from the figures of a [`super::Comparison`]; no figure is computed here a
//! second time. Words are put to it by [`crate::report`].

mod apart;
mod chapter;
mod ground;
mod issue_ground;
mod place;
mod silence;
mod survey;
mod verdict;

pub use apart::Apart;
pub use chapter::{Chapter, ChapterKind};
pub use ground::Ground;
pub use issue_ground::IssueGround;
pub use place::Place;
pub use silence::Silence;
pub use survey::CommonGround;
pub use verdict::VerdictInForce;
