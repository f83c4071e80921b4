//! A chart in the window: painted, pointed at, walked through by keys, read out, or shown as a table.
//!
//! A view computes figures, makes a [`crate::chart::Chart`] of them and hands it to [`chart_ui`];
//! what was activated comes back. No figure is computed here, and nothing is laid out but the table.

mod access;
mod kept;
mod keys;
mod paint;
mod path;
mod state;
mod table;
mod target;
mod view;

pub(super) use kept::KeptChart;
pub(super) use state::ChartState;
pub(super) use table::table_ui;
pub(super) use target::intent_of;
pub(super) use view::{HEAD, chart_below_ui, chart_ui};
