//! What stands in small beside a stance: how sure it is, and since when it holds.

use super::view::{Cell, View};
use crate::scenario::{Basis, Confidence, Round};

/// One remark on a stance.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Mark<'a> {
    /// For the file's owner only.
    Private,
    /// Not the party's own words.
    Basis(Basis),
    /// The analyst is not sure of it.
    LowConfidence,
    /// Recorded in an earlier round; before the first where none is named.
    Since(Option<&'a Round>),
    /// No document is named for it.
    NoSource,
}

/// The remarks on a stance, in the order in which they are told.
pub(super) fn marks<'a>(view: &View<'a>, cell: Cell<'a>) -> Vec<Mark<'a>> {
    let stance = cell.stance;
    let mut marks = Vec::new();
    if cell.figures.private {
        marks.push(Mark::Private);
    }
    let told = stance.basis().filter(|basis| *basis != Basis::Stated);
    marks.extend(told.map(Mark::Basis));
    if stance.confidence() == Some(Confidence::Low) {
        marks.push(Mark::LowConfidence);
    }
    if cell.figures.carried_over {
        let since = stance.round().and_then(|id| view.scenario.round(id));
        marks.push(Mark::Since(since));
    }
    if stance.cites().is_empty() && !view.scenario.sources.is_empty() {
        marks.push(Mark::NoSource);
    }
    marks
}

impl Mark<'_> {
    /// The remark in words.
    pub(super) fn text(self) -> String {
        match self {
            Self::Private => "private".to_owned(),
            Self::Basis(basis) => basis.name().to_lowercase(),
            Self::LowConfidence => "low confidence".to_owned(),
            Self::Since(Some(round)) => format!("since {}", round.name()),
            Self::Since(None) => "since before the first round".to_owned(),
            Self::NoSource => "no source".to_owned(),
        }
    }
}
