//! Every number opens its explanation: inputs, formula with the numbers put in, convention, what was
//! left out. A file per kind of number; nothing here computes a figure.

mod cell;
mod cell_centre;
mod cell_movement;
mod cell_salience;
mod explanation;
mod issue;
mod measure;
mod pair;
mod teller;

pub use cell::explain_cell;
pub use explanation::Explanation;
pub use issue::explain;
pub use measure::Measure;
pub use pair::{explain_pair, explain_pair_over};

/// A figure of 0-1 as it is shown.
fn figure(x: Option<f64>) -> String {
    x.map_or_else(|| "not known".to_owned(), |x| format!("{x:.2}"))
}
