//! What an explanation is made of.

/// Why a number is what it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explanation {
    /// What is explained.
    pub title: String,
    /// The number, as shown.
    pub value: String,
    /// The formula with the numbers put in.
    pub formula: String,
    /// What went in: whose figures, then who blocks and what all would accept.
    pub inputs: Vec<(String, String)>,
    /// By which definition.
    pub convention: String,
    /// What was left out, and what is assumed or imputed.
    pub left_out: Vec<String>,
}
