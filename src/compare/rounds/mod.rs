//! What changes from round to round (measures.md, part 3): who moved, what was conceded and taken
//! back, whether issues close, what has gone stale.
//!
//! Pure, as all measures. How any of it is shown is for the views, documents and the command line.

mod all;
mod bottom_line;
mod course;
mod given;
mod history;
mod movement;
mod overall;
mod series;
mod stale;

pub use all::RoundFigures;
pub use bottom_line::{LineChange, LineShift, line_changes};
pub use course::CourseMeasure;
pub use history::recorded;
pub use movement::{Movement, movements};
pub use overall::{Overall, TrendCounts};
pub use series::{IssueSeries, Trend, issue_series};
pub use stale::{STALE_AFTER_ROUNDS, StaleJudgement, StaleStance, stale_judgements, stale_stances};
