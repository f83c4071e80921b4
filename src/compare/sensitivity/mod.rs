//! How sure an outlook or an outcome is (measures.md, part 7): positions and saliences are drawn
//! around what is recorded, again and again, and every figure is computed anew.
//!
//! What a draw does:
//!
//! - Only parties in scope are drawn; each party on each issue has a stream of numbers of its own,
//!   made from the seed and the two ids. So the same seed gives the same result on any number of
//!   threads, and a stance that comes or goes changes no other party's draws.
//! - A **position** moves by a normal number of the stated sigma along the scale (0-1), clipped so
//!   that the whole of it stays on the scale. On Steps it lands on the nearest step, since nobody
//!   stands between two. Options and Wording have no places: their positions and verdicts stay.
//! - **Bottom and red lines** move along by as much, clipped to the scale, or stay where they are
//!   and widen only so far that they still hold the position ([`SetsInDraws`]). A bottom line that
//!   is not recorded is the position itself, and moves with it.
//! - A **salience** is drawn around the one in use, recorded or imputed, with a sigma in points of
//!   0-100, and clipped to 0-100.
//! - An issue settled by the round shown stays agreed.
//!
//! On a Range two drawn positions never meet exactly, so an issue that is agreed only because all
//! stand at one number shows as near or overlap.

mod band;
mod drawn;
mod result;
mod run;
mod stream;
mod uncertainty;

#[cfg(test)]
mod tests;

pub use band::Band;
pub use result::{IssueSensitivity, OutlookDraws};
pub use run::GoOn;
pub use uncertainty::{SetsInDraws, Uncertainty};
