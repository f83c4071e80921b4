//! A source named in a sentence.

use crate::scenario::SourceId;

/// A source named in a sentence, with the places in it.
#[derive(Clone, Debug, PartialEq)]
pub struct Cited {
    /// The source.
    pub source: SourceId,
    /// The number under which the report lists it, from 1.
    pub number: usize,
    /// What to show who asks: title, author, places and quotes.
    pub told: String,
}
