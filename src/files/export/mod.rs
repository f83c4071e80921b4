//! The comparison as a document for others: a table for a spreadsheet, a page, a text.
//!
//! What a stance says is never taken for a formula, a script or markup by the program
//! that opens the document. The same scenario gives the same bytes.

mod csv;
mod docx;
mod figure;
mod figures;
mod format;
mod html;
mod json;
mod long;
mod markdown;
mod markdown_report;
mod marks;
mod notes;
mod options;
mod plain;
mod report;
mod tint;
mod unwritable;
mod view;
mod xlsx;

pub use figures::{Median, mean_in_units, median_in_units, zone_text};
pub use format::{Document, ExportError, Format, export};
pub use json::{
    ComparisonFigures, JSON_FORMAT, JSON_VERSION, PairRow, comparison_figures, pair_rows,
};
pub use options::{ExportOptions, FigureKind, FigureTheme, Include, TableShape};

#[cfg(test)]
mod public_tests;
#[cfg(test)]
mod report_tests;
#[cfg(test)]
mod tests;
