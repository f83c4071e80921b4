//! What several readers share: how they give up, what they find on the way, texts, XML, numbers,
//! and ids.
//!
//! Nothing here knows a format of its own.

mod cell_place;
pub(super) mod encoding;
mod entity;
mod fault;
mod findings;
pub(super) mod ids;
mod number;
mod text;
mod xml;

pub(super) use cell_place::{cell_place, column_letters};
pub(super) use entity::entity;
pub(super) use fault::{Fault, FileFault};
pub(super) use findings::Findings;
pub(super) use ids::Ids;
pub(super) use number::{is_missing, number, percent};
pub(super) use text::{base_name, stem, text_of};
pub(super) use xml::{Element, xml};
