//! Rectangles of cells as text: to and from spreadsheets, and pasted, filled and cleared here.
//!
//! Nothing here talks to the system's clipboard or knows how the matrix is drawn: the caller
//! gives the text and says what each cell of its grid is.

mod block;
mod decimal;
mod escape;
mod extent;
mod fill;
mod formula;
mod grid;
mod html;
mod markdown;
mod number;
mod paste;
mod target;
mod tsv;

pub use block::Block;
pub use decimal::Decimals;
pub use escape::{html_escaped, markdown_escaped, unwritable_in, writable};
pub use extent::Extent;
pub use fill::{clear, fill_down, fill_right};
pub use formula::begins_a_formula;
pub use grid::Grid;
pub use paste::paste;
pub use target::Target;
pub use tsv::parse_tsv;

#[cfg(test)]
mod tests;
