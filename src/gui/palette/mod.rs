//! The palette: one field that finds commands, issues, parties, rounds and stances.
//!
//! `fuzzy` scores, `query` reads what was typed, `search` looks through everything a few milliseconds
//! a frame, `rows` makes its hits readable, `view` draws. What a command does is not decided here.

mod choose;
mod fuzzy;
mod item;
mod keys;
mod query;
mod row_ui;
mod rows;
mod search;
mod state;
mod texts;
mod view;

pub(super) use state::Palette;

#[cfg(test)]
mod tests;
