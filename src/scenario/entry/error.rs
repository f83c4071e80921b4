//! Why a typed text is no value.

/// Why a typed text is no value on a scale; each says what would be one.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum EntryError {
    /// Not a number.
    #[error("`{text}` is no number; write {allowed}")]
    NotANumber {
        /// What was typed.
        text: String,
        /// What may be typed.
        allowed: String,
    },
    /// A decimal comma, or points between thousands.
    #[error("`{text}` can be read in two ways; write {suggestion} (a point before decimals)")]
    DecimalComma {
        /// What was typed.
        text: String,
        /// The same with a decimal point.
        suggestion: String,
    },
    /// A number that does not lie on the scale.
    #[error("{number} is off the scale, which runs from {from} to {to}")]
    OffScale {
        /// The number, for display.
        number: String,
        /// The first end, for display.
        from: String,
        /// The last end with its unit, for display.
        to: String,
    },
    /// A label that the scale does not have.
    #[error("no label `{text}`{}; write one of: {allowed}", did_you_mean(nearest.as_deref()))]
    UnknownLabel {
        /// What was typed.
        text: String,
        /// The label most like it.
        nearest: Option<String>,
        /// The labels there are.
        allowed: String,
    },
    /// Several labels that differ only by capitals.
    #[error("`{text}` could be any of: {labels}; write it with the same capitals")]
    AmbiguousLabel {
        /// What was typed.
        text: String,
        /// The labels it could be.
        labels: String,
    },
    /// Several options for one position.
    #[error("a position is one option; write one of: {allowed}")]
    OneOption {
        /// The labels there are.
        allowed: String,
    },
    /// Steps with others left out between them.
    #[error("`{first}` and `{last}` are not next to each other; name the steps between them too")]
    NotConsecutive {
        /// The lowest step named.
        first: String,
        /// The highest step named.
        last: String,
    },
    /// A label named twice.
    #[error("`{label}` is named twice")]
    NamedTwice {
        /// The label.
        label: String,
    },
    /// An issue that is compared by its wording alone.
    #[error("this issue has no scale; say it in words (text)")]
    NoScale,
}

fn did_you_mean(nearest: Option<&str>) -> String {
    nearest.map_or_else(String::new, |label| format!(" (did you mean `{label}`?)"))
}
