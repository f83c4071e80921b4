//! Asks for another scale of an issue, and shows beforehand what becomes of each value.

mod draft;
mod preview;
mod question;

pub(crate) use question::ScaleQuestion;
