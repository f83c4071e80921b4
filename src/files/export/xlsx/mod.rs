//! The comparison as a workbook whose figures and highlight follow its cells.
//!
//! Matrix, gaps, pairs, rounds, sources, and how to read them. Positions on a Range are numbers, and mean, gap and
//! shading are formulas of them; what a formula cannot tell is a value, and the workbook says so.
//! A text is never a formula.

mod book;
mod columns;
mod gaps;
mod height;
mod highlight;
mod live;
mod matrix;
mod notes;
mod pairs;
mod rounds;
mod sheet;
mod sources;
mod style;
mod weights;

pub(super) use book::workbook;

#[cfg(test)]
mod tests;
