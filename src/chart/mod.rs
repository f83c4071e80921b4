//! Charts: what a measure looks like, as a drawing with names.
//!
//! A [`Chart`] is a scene with the places in it that say something ([`Spot`]) and the same as a
//! [`Table`]. Every chart is a pure function of figures, a size and a look; the window paints it and
//! leads the keyboard from spot to spot, the files write it as a figure. Shared parts (axes, places
//! for labels, small multiples, dots) live here too. Nothing here computes a measure, knows a file
//! format or the window.

mod axis;
mod dots;
mod labels;
mod multiples;
pub mod outcomes;
mod parties;
mod plot;
mod priorities;
pub mod rounds;
mod segment;
mod spot;
mod squares;
mod table;
mod target;

pub use axis::{Axis, Tick};
pub use dots::{DOT_LARGEST, DOT_SMALLEST, outlook_dot};
pub use labels::{Label, Leader, Placed, place};
pub use multiples::Multiples;
pub use parties::{distances_chart, party_map_chart, party_tree_chart, party_tree_height};
pub use plot::Plot;
pub use priorities::priorities_chart;
pub use spot::Spot;
pub use table::{Column, Row, Table};
pub use target::Target;

use crate::drawing::scene::{Scene, Size};

/// A drawing of figures, with names for its parts.
///
/// Title and `about` are not in the scene: the window and the figure set them in their own way.
#[derive(Clone, Debug, Default)]
pub struct Chart {
    /// What it is called.
    pub title: String,
    /// What is shown, with its unit and on how many issues or parties it rests; one sentence or two.
    pub about: String,
    /// How large it is; at most as wide as was asked for, as high as it needs to be.
    pub size: Size,
    /// The drawing, from its own top left corner, on the panel's colour.
    pub scene: Scene,
    /// What can be pointed at, in the order in which the keyboard goes through them.
    pub spots: Vec<Spot>,
    /// The same as a table: everything, also what found no room in the drawing.
    pub table: Table,
}
