//! The Parties view: who is how far from whom, who stands together, where, and any two side by side.
//!
//! `view` lays heat map, map and list out, `choices` draws what may be chosen, `sides` and `side` the
//! two parties side by side, only what is to be seen of them. Figures come from
//! [`crate::compare::PartyOverview`], drawings from [`crate::chart`]; both are kept until something
//! that they rest on changes.

mod choices;
mod side;
mod sides;
mod view;

pub(super) use view::{PartiesView, parties_ui};
