//! The matrix: issues down, parties across, gaps highlighted.
//!
//! Draws what a session holds and returns what the user wants; changes nothing itself.

mod body;
mod cell;
mod editor;
mod header;
mod keyboard;
mod outlook;
mod rows;
mod shading;
mod strip;
mod table;

pub(super) use editor::{CellEditor, CellField};
pub(super) use keyboard::focus;
pub(super) use outlook::outlook_icon;
pub(super) use rows::{MatrixRow, columns_of, issue_rows, rows_of};
pub(super) use shading::Shading;
pub(super) use strip::{Mark, Strip, strip_ui};
pub(super) use table::{Matrix, matrix_ui};
