//! The Rounds view: when the rounds were, whether issues converge, who moved, what is stale.
//!
//! `view` lays the parts out, `drawn` keeps their charts; `converging`, `moves` and `stale` are a part each, on `rows`, a list of
//! which only the rows to be seen are drawn. Figures come from [`crate::compare::RoundFigures`], charts
//! and words from [`crate::chart::rounds`].

mod converging;
mod drawn;
mod moves;
mod rows;
mod stale;
mod view;

pub(super) use view::{RoundsView, rounds_ui};
