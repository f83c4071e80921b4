//! The table with one row per stance: its columns, and how a cell says what is no plain text.
//!
//! Shared by who writes such a table and who reads it. A row without a party speaks of its issue
//! alone, a row without an issue of its party or round alone, so that nothing has to have a
//! stance to be there. Parties, rounds and issues stand in the order in which they are first
//! named. Which delimiter a table has, and what a cell is guarded with, is not known here.

mod cell;
mod column;

pub use cell::{
    cites_text, parse_cites, parse_scale, parse_stated, parse_values, scale_text, stated_text,
    values_text,
};
pub use column::Column;
