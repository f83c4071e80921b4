//! What a change of scale would do, line by line, and the step that does it.

use crate::scenario::{ProposalId, StanceKey};
use crate::session::Transaction;

/// Who holds a value on the scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Holder {
    /// A stance of the issue.
    Stance(StanceKey),
    /// What the parties settled on.
    Agreed,
    /// What a proposal says on the issue.
    Term(ProposalId),
    /// The issue itself: its judgements.
    Issue,
}

/// Which of its values.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Part {
    /// The position.
    Position,
    /// The bottom line.
    Accepts,
    /// The red line.
    Limits,
    /// What each option is worth.
    Worth,
    /// A verdict on two wordings.
    Judgement,
    /// None: words alone, which no scale changes.
    Words,
}

impl Part {
    /// As the window writes it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Position => "Position",
            Self::Accepts => "Bottom line",
            Self::Limits => "Red line",
            Self::Worth => "Worth of options",
            Self::Judgement => "Judgement",
            Self::Words => "Words",
        }
    }
}

/// What becomes of a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Outcome {
    /// It stays as it is.
    Kept,
    /// It is another on the new scale.
    Converted,
    /// The new scale cannot hold it; words name it from then on.
    SetAside,
}

/// One value, before and after.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PreviewLine {
    /// Who holds it.
    pub holder: Holder,
    /// Which of its values.
    pub part: Part,
    /// What becomes of it.
    pub outcome: Outcome,
    /// The value as it is, for display.
    pub before: String,
    /// The value as it will be, for display; empty where it is set aside.
    pub after: String,
    /// What is written into the words, so that nothing is lost.
    pub words: Option<String>,
}

/// What a change of scale would do.
#[derive(Clone, Debug, PartialEq)]
pub struct Preview {
    /// Every value on the scale, stance by stance in file order, then what was agreed, proposals
    /// and judgements.
    pub lines: Vec<PreviewLine>,
    /// What does it, as one step; without an operation where nothing would change.
    pub transaction: Transaction,
}

impl Preview {
    /// How many values come out so.
    pub fn count(&self, outcome: Outcome) -> usize {
        let lines = self.lines.iter();
        lines.filter(|line| line.outcome == outcome).count()
    }
}
