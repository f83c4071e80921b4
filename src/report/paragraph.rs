//! Sentences that stand together.

use crate::scenario::{IssueId, PartyId};

use super::Run;

/// What a paragraph is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ParagraphKind {
    /// The report as a whole, or a section.
    Body,
    /// An issue; it begins with the title.
    Issue(IssueId),
    /// What a party holds on the issue above; it begins with the party's name.
    Voice(PartyId),
}

/// Sentences that stand together.
#[derive(Clone, Debug, PartialEq)]
pub struct Paragraph {
    /// What it is of.
    pub kind: ParagraphKind,
    /// Its pieces, in reading order; spaces between them are within them.
    pub runs: Vec<Run>,
}

impl Paragraph {
    /// Its text, without marks of any kind.
    pub fn text(&self) -> String {
        self.runs.iter().map(Run::text).collect()
    }

    /// How many words it has.
    pub(super) fn words(&self) -> usize {
        self.text().split_whitespace().count()
    }
}
