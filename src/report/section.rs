//! The report and its sections.

use crate::scenario::Source;

use super::{Paragraph, ReportLength};

/// What is common ground and what is not, in words.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// What the negotiation is called; a user's text.
    pub title: String,
    /// How much of it is told.
    pub length: ReportLength,
    /// What is reported, and the picture in short.
    pub about: Vec<Paragraph>,
    /// What is told, from the most common ground to the least, then what it rests on.
    pub sections: Vec<Section>,
    /// What is cited, in the order in which it is first cited.
    pub sources: Vec<ReportSource>,
    /// How many issues are counted but not told in full.
    pub untold: usize,
}

/// Paragraphs under a heading.
#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    /// Its heading, in this program's words.
    pub heading: &'static str,
    /// Its paragraphs.
    pub paragraphs: Vec<Paragraph>,
}

/// A source as a report lists it.
#[derive(Clone, Debug, PartialEq)]
pub struct ReportSource {
    /// Its number, from 1.
    pub number: usize,
    /// The source.
    pub source: Source,
    /// Whether a text of the report names it by its id, which is then to be listed with it.
    pub named_by_id: bool,
}

impl ReportSource {
    /// The id to list beside it, empty where no text names it by that.
    pub fn id_to_list(&self) -> &str {
        if self.named_by_id {
            self.source.id.as_str()
        } else {
            ""
        }
    }
}
