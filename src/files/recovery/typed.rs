//! A text that no edit has taken yet.

use serde::{Deserialize, Serialize};

/// A text being typed into a field outside of the matrix, which no edit has taken yet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Typed {
    /// What the field is called.
    pub field: String,
    /// What stood in it.
    pub text: String,
}
