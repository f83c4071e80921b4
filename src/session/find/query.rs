//! What is looked for.

use super::Part;

/// What is looked for, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Query {
    /// The words; nothing is found where there are none.
    pub text: String,
    /// Whether capitals matter.
    pub case: bool,
    /// Whether letters and digits right beside the words rule a hit out.
    pub whole_word: bool,
    /// The parts that are searched.
    pub parts: Vec<Part>,
}

impl Query {
    /// Words anywhere, capitals or not.
    pub fn new(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            case: false,
            whole_word: false,
            parts: Part::ALL.to_vec(),
        }
    }
}
