//! Tables that people keep: one row per issue and a column per party, or turned, or one row
//! per stance.
//!
//! A table is read into a grid of texts first, whatever it came from; then its shape is told,
//! every cell gets an owner, every issue a scale, and a scenario is made of it. Each step says
//! what it guessed. Nothing here knows the other formats.

mod axis;
mod build;
mod cell_reader;
mod columns;
mod dates;
mod decimals;
mod delimiter;
mod draft;
mod ends;
mod figures;
mod frame;
mod from_text;
mod grid;
mod layout;
mod long;
mod names;
mod read;
mod reading;
mod report;
mod role;
mod rows;
mod scale_words;
mod scales;
mod source;
mod sources;
mod stances;
mod survey;
mod vocabulary;
mod wide;
mod wishes;

use super::support::{encoding, ids};
pub use read::{read, recognises};

#[cfg(test)]
mod tests;
