//! What follows from a scenario: gaps, zones, outlooks, outcomes, distances.
//!
//! Pure functions, and the incremental [`Comparison`]. Definitions and their names are those of
//! `measures.md` in this folder; a missing stance is left out of every sum and is never a zero.

mod cell_measure;
mod challenge;
pub mod common_ground;
mod comparison;
mod context;
mod distance;
mod explain;
mod figures;
mod id_map;
mod influence;
mod interval;
mod labels;
mod measure;
mod outcome;
mod pair;
mod pair_sums;
mod pair_table;
mod parallel;
mod parties;
mod polarisation;
mod priorities;
mod proposal;
mod rounds;
mod row_changes;
mod salience;
mod selection;
mod sensitivity;
mod standing;
mod wording;

#[cfg(test)]
mod tests;

pub use cell_measure::{CellMeasure, stance_before};
pub use challenge::{Challenge, Challenger};
pub use comparison::Comparison;
pub use explain::{Explanation, Measure, explain, explain_cell, explain_pair, explain_pair_over};
pub use figures::{IssueFigures, Outlook, Zone};
pub use influence::Influence;
pub use interval::{Opening, equal_split, smallest_openings, widest_agreement};
pub use outcome::Outcome;
pub use pair::PairFigures;
pub use parties::{
    Branch, Distances, IssueSet, Join, MapPoint, Meeting, PairMeasure, PartyChoice, PartyMap,
    PartyOverview, PartyTree, SideBySide, Unknown, WhyUnknown,
};
pub use polarisation::{agreement, esteban_ray};
pub use priorities::{
    Agreement, Group as PriorityGroup, HIGH_SALIENCE, OpeningMove, Priorities, SalienceBasis, Told,
    WayOpen, Weighed, priorities,
};
pub use proposal::{Line, line_of, score_of, worth_of};
pub use rounds::{
    CourseMeasure, IssueSeries, LineChange, LineShift, Movement, Overall, RoundFigures,
    STALE_AFTER_ROUNDS, StaleJudgement, StaleStance, Trend, TrendCounts, issue_series,
    line_changes, movements, recorded, stale_judgements, stale_stances,
};
pub use row_changes::RowChanges;
pub use salience::SalienceSource;
pub use selection::{Audience, InEffect, Selection, in_effect};
pub use sensitivity::{Band, GoOn, IssueSensitivity, OutlookDraws, SetsInDraws, Uncertainty};
pub use standing::PartyFigures;

/// Differences of places in 0-1 up to this are rounding, not distance.
const TOLERANCE: f64 = 1e-12;
