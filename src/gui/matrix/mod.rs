//! The matrix: issues down, parties across, gaps highlighted.
//!
//! Draws what a session holds and returns what the user wants; changes nothing itself. Where the
//! keys lead is decided in the session; which command a key means, in the table of commands.

mod access;
mod axis;
mod cell;
mod changed;
mod editor;
mod figures;
mod found;
mod heading;
mod keyboard;
mod layout;
mod look;
mod menu;
mod moved;
mod pen;
mod pointer;
mod shading;
mod state;
mod strip;
mod table;
mod tip;
mod words;
mod wrap;

pub(super) use crate::session::StanceField as CellField;
pub(super) use editor::{CellEditor, Edited};
pub(super) use figures::outlook_icon;
pub(super) use found::Needle;
pub(super) use heading::line_title;
pub(super) use keyboard::focus;
pub(super) use pen::Pen;
pub(super) use shading::Shading;
pub(super) use state::{MatrixState, RowHeight};
pub(super) use strip::{Mark, Strip};
pub(super) use table::{Matrix, matrix_ui};
pub(super) use words::agreed_text;
