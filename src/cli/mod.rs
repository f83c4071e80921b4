//! The command line: what others script against. Results on stdout, messages on stderr.
//!
//! Everything a user wrote goes through [`crate::files::read::printable`] before it is shown.
//! Nothing is computed here.

mod args;
mod changes_text;
mod check;
mod compare;
mod diff;
mod export;
mod import;
mod json;
mod load;
mod merge;
mod outcome_figures;
mod outcomes;
mod output;
mod pairs;
mod public;
mod put;
mod rounds;
mod run;
mod select;
mod set;
mod show;
mod table;

pub use output::{Exit, Output};
pub use run::run;
