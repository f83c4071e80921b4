//! What follows from a scenario: gaps, zones, outlooks, outcomes, distances.
//!
//! Pure functions, and the incremental [`Comparison`]. Definitions carry the names of
//! the program's list of measures; a missing stance is left out of every sum and is never a zero.

mod cell_measure;
mod comparison;
mod context;
mod distance;
mod explain;
mod figures;
mod id_map;
mod interval;
mod labels;
mod measure;
mod movement;
mod outcome;
mod pair;
mod pair_table;
mod parallel;
mod polarisation;
mod priorities;
mod proposal;
mod row_changes;
mod salience;
mod selection;
mod standing;
mod wording;

#[cfg(test)]
mod tests;

pub use cell_measure::CellMeasure;
pub use comparison::Comparison;
pub use explain::{Explanation, Measure, explain, explain_cell, explain_pair};
pub use figures::{IssueFigures, Outlook, Zone};
pub use interval::{Opening, equal_split, smallest_opening, smallest_openings, widest_agreement};
pub use movement::{IssueSeries, Movement, Trend, issue_series, movements};
pub use outcome::Outcome;
pub use pair::PairFigures;
pub use polarisation::{agreement, esteban_ray};
pub use priorities::{
    Agreement, Group as PriorityGroup, HIGH_SALIENCE, OpeningMove, Priorities, SalienceBasis, Told,
    WayOpen, Weighed, priorities,
};
pub use proposal::{Line, line_of, score_of, worth_of};
pub use row_changes::RowChanges;
pub use salience::SalienceSource;
pub use selection::{Audience, InEffect, Selection, in_effect, recorded};
pub use standing::PartyFigures;

/// Differences of places in 0-1 up to this are rounding, not distance.
const TOLERANCE: f64 = 1e-12;
