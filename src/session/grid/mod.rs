//! The matrix as a grid of lines: which issues and parties are shown in which order, where the user
//! is among them, and where a key leads.
//!
//! Pure: nothing here draws, knows a key of a keyboard or changes a scenario.

mod arrangement;
mod cell;
mod filter;
mod lines;
mod motion;
mod place;
mod selection;
mod sort;

pub(super) use arrangement::has_line;
pub use arrangement::{Arrangement, arrange, parties_with_a_stance};
pub use cell::{Cell, IssueLine, PartyLine};
pub use filter::{Filter, FilterMark};
pub use lines::Grid;
pub use motion::Motion;
pub use place::{ColumnIx, Extent, Place, RowIx};
pub use selection::{GridSelection, Step};
pub use sort::{Order, Sort};

#[cfg(test)]
mod tests;
