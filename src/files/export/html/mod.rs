//! One page without anything outside it: readable on a screen, printable in landscape.

/// Adds formatted markup to a string, which takes everything.
macro_rules! add {
    ($html:expr, $($part:tt)*) => {{
        use std::fmt::Write as _;
        let written = write!($html, $($part)*);
        debug_assert!(written.is_ok(), "a string takes everything");
    }};
}

mod cell;
mod figure;
mod markup;
mod page;
mod report;
mod report_style;
mod sorting;
mod strip;
mod style;

pub(super) use page::page;
pub(super) use report::report;
