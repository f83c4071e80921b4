//! Why a text is not taken into a field.

use crate::scenario::entry::{EntryError, number_text};

/// Why a text is not taken into a field of a stance; each says what would be.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum FieldError {
    /// No value on the scale, or no number.
    #[error(transparent)]
    Entry(#[from] EntryError),
    /// A salience that is none.
    #[error("{} is no salience; write a number from 0 (does not care) to 100 (cares most)", number_text(*number))]
    Salience {
        /// What was typed.
        number: f64,
    },
    /// A confidence that is none.
    #[error("no confidence `{text}`; write High, Medium or Low")]
    Confidence {
        /// What was typed.
        text: String,
    },
    /// A number among others whose comma or point may part decimals or thousands.
    #[error("`{text}` can be {decimal} or {thousands}; write one of these")]
    TwoReadings {
        /// What is in the cell.
        text: String,
        /// Where the sign stands before decimals.
        decimal: String,
        /// Where the sign stands between thousands.
        thousands: String,
    },
}
