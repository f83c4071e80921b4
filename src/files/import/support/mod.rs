//! What several readers share: how they give up, and where in a sheet something stands.
//!
//! Nothing here knows a format of its own.

mod cell_place;
mod entity;
mod fault;

pub(super) use cell_place::{cell_place, column_letters};
pub(super) use entity::entity;
pub(super) use fault::Fault;
