//! From text to a tree of byte ranges: brackets, fields, items, commas, comments.
//!
//! The scanner knows the shape of RON and nothing of scenarios. Every text that the `ron`
//! crate accepts scans; some that it refuses scan too. It serves the diagnostics here and
//! any writer that has to leave untouched bytes alone. Values are not interpreted.

mod cursor;
mod error;
mod node;
mod parser;
#[cfg(test)]
mod tests;

pub(crate) use cursor::{count_comments, long_literals};
pub(crate) use error::{ScanError, ScanErrorKind};
pub(crate) use node::{Extent, Item, Node, NodeKind, Tree};
pub(crate) use parser::{DEPTH_LIMIT, scan, scan_outline, scan_value};
