//! The four-column document for people who work in Word: issue, a column per party, what is
//! proposed or agreed.
//!
//! Written as `WordprocessingML` (ECMA-376, part 1) part by part: headings are real headings, the row
//! of headings is repeated on each page, a row does not break across pages, sources are a
//! numbered list, and a text from right to left is marked as such. No clock, no process-wide
//! counter: the same scenario gives the same bytes. The library that was tried (docx-rs 0.4) has
//! no repeated row of headings and no runs from right to left, and numbers footers per process.

/// Adds formatted markup to a string, which takes everything.
macro_rules! add {
    ($xml:expr, $($part:tt)*) => {{
        use std::fmt::Write as _;
        let written = write!($xml, $($part)*);
        debug_assert!(written.is_ok(), "a string takes everything");
    }};
}

mod blocks;
mod cell;
mod document;
mod ending;
mod markup;
mod package;
mod parts;
mod report;
mod table;

pub(super) use document::document;
pub(super) use report::report;

#[cfg(test)]
mod tests;
