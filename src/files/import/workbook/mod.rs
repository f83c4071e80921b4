//! Workbooks, XLSX and ODS, as sheets of plain values.
//!
//! A workbook is a zip archive, and what it claims of itself is not believed: it is
//! measured by inflating it before anything is built from it, and cells are taken one by one,
//! within limits. What the cells mean is decided by the table reader.

mod book_style;
mod datum;
mod grid;
mod kind;
mod measure;
mod ods;
mod read;
mod shared_strings;
mod xlsx;

#[cfg(test)]
mod tests;

pub(super) use datum::{Datum, Sheet};
pub(super) use kind::kind_of;
pub(super) use read::sheets;
