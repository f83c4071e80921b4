//! The matrix: issues down, parties across, gaps highlighted.
//!
//! Draws what a session holds and returns what the user wants; changes nothing itself.

mod cell;
mod editor;
mod outlook;
mod rows;
mod shading;
mod strip;
mod table;

pub use editor::{CellEditor, CellField};
pub use outlook::outlook_icon;
pub use rows::{MatrixRow, columns_of, issue_rows, rows_of};
pub use shading::Shading;
pub use strip::{Mark, Strip, strip_ui};
pub use table::{Matrix, focus, matrix_ui};
