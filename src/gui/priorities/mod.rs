//! The Priorities view: gap against salience, and what there is to do about each issue.
//!
//! `view` lays plot and list out, `list` draws the issues of a group, only those to be seen. Figures come
//! from [`crate::compare::priorities`], the plot from [`crate::chart::priorities_chart`].

mod list;
mod view;

pub(super) use view::{PrioritiesView, priorities_ui};
