//! The mark of an outlook, which tells it without its colour.

use crate::compare::Outlook;

/// A mark as paths in a square of 12 by 12.
#[derive(Clone, Copy, Debug)]
pub struct OutlookMark {
    /// What is drawn as a line, 1.6 wide.
    pub outline: &'static str,
    /// What is filled.
    pub filled: Option<&'static str>,
}

/// A circle around the middle.
const CIRCLE: &str = "M10 6a4 4 0 1 1-8 0a4 4 0 1 1 8 0z";

impl OutlookMark {
    /// The side of its square, in its own coordinates.
    pub const SIDE: f32 = 12.0;

    /// The mark of an outlook.
    pub fn of(outlook: Outlook) -> Self {
        let (outline, filled) = match outlook {
            Outlook::Deadlock => ("M3 3l6 6M9 3l-6 6", None),
            Outlook::Apart => (CIRCLE, None),
            Outlook::Near => (CIRCLE, Some("M6 6V2a4 4 0 0 1 4 4z")),
            Outlook::Overlap => (CIRCLE, Some("M6 2a4 4 0 0 1 0 8z")),
            Outlook::Agreed => ("M2.5 6.5l2.5 2.5 4.5-6", None),
            Outlook::Unknown => ("M4 4.4a2 2 0 1 1 2.6 1.9Q6 6.6 6 7.4M6 9.4v.2", None),
        };
        Self { outline, filled }
    }
}
