//! The rounds as charts: when they were, whether issues converge, and the ledger of moves in words.
//!
//! Figures come from `compare`; here is only how they look and what they are called.

mod calendar;
mod convergence;
mod course;
mod ledger;
mod timeline;
mod trend;
mod when;

#[cfg(test)]
mod tests;

pub use convergence::{Convergence, convergence, convergence_parts, convergence_table};
pub use ledger::{LedgerLine, round_text};
pub use timeline::timeline;
pub use trend::{trend_color, trend_mark, trend_text};
