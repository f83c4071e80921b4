//! Which issues are shown.

use std::collections::BTreeSet;

use crate::compare::{Comparison, IssueFigures, Outlook, PartyFigures};
use crate::scenario::{Confidence, Issue, PartyId, Scenario, Stance};

/// A mark of a cell that can be looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FilterMark {
    /// A party in scope holds nothing on it.
    Missing,
    /// A stance cites no source.
    Unsourced,
    /// A stance is of low confidence.
    LowConfidence,
    /// A stance is private.
    Private,
    /// A stance is carried over from an earlier round.
    CarriedOver,
}

impl FilterMark {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 5] = [
        Self::Missing,
        Self::Unsourced,
        Self::LowConfidence,
        Self::Private,
        Self::CarriedOver,
    ];

    /// What it is called.
    pub fn label(self) -> &'static str {
        match self {
            Self::Missing => "missing stance",
            Self::Unsourced => "no source",
            Self::LowConfidence => "low confidence",
            Self::Private => "private",
            Self::CarriedOver => "carried over",
        }
    }

    fn is_on(self, stance: &Stance, figures: &PartyFigures) -> bool {
        match self {
            Self::Missing => false,
            Self::Unsourced => stance.cites().is_empty(),
            Self::LowConfidence => stance.confidence() == Some(Confidence::Low),
            Self::Private => figures.private,
            Self::CarriedOver => figures.carried_over,
        }
    }
}

/// What is asked of an issue to be shown. Each part that holds something must be met, by any of
/// what it holds; one that holds nothing is met by every issue.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Words in the title, the group, a note, or a wording in effect; in any capitals.
    pub text: String,
    /// The headings under which it may stand.
    pub groups: BTreeSet<String>,
    /// The outlooks it may have.
    pub outlooks: BTreeSet<Outlook>,
    /// The parties that hold something on it; also, whose stances the marks are looked for in.
    pub parties: BTreeSet<PartyId>,
    /// The marks that one of its stances in effect bears.
    pub marks: BTreeSet<FilterMark>,
}

impl Filter {
    /// Whether every issue meets it.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// What it asks for, in words for the user, a part each.
    pub fn parts(&self, scenario: &Scenario) -> Vec<String> {
        let mut parts = Vec::new();
        if !self.text.is_empty() {
            parts.push(format!("“{}”", self.text));
        }
        let named = |group: &String| {
            if group.is_empty() {
                "no group".to_owned()
            } else {
                group.clone()
            }
        };
        let listed = |words: Vec<String>| (!words.is_empty()).then(|| words.join(" or "));
        parts.extend(listed(self.groups.iter().map(named).collect()));
        let outlooks = self
            .outlooks
            .iter()
            .map(|outlook| outlook.name().to_owned());
        parts.extend(listed(outlooks.collect()));
        let parties = self.parties.iter().map(|id| {
            let party = scenario.party(*id);
            party.map_or(id.as_str(), |party| party.name()).to_owned()
        });
        parts.extend(listed(parties.collect()));
        let marks = self.marks.iter().map(|mark| mark.label().to_owned());
        parts.extend(listed(marks.collect()));
        parts
    }

    /// Whether the issue in this row is to be shown.
    pub(super) fn admits(&self, scenario: &Scenario, comparison: &Comparison, row: usize) -> bool {
        let (Some(issue), Some(figures)) = (scenario.issues.get(row), comparison.issue(row)) else {
            return false;
        };
        (self.groups.is_empty() || self.groups.contains(&issue.group))
            && (self.outlooks.is_empty() || self.outlooks.contains(&figures.outlook))
            && self.admits_parties(issue, figures)
            && (self.text.is_empty() || self.finds_text(issue, figures))
    }

    fn counts(&self, party: PartyId) -> bool {
        self.parties.is_empty() || self.parties.contains(&party)
    }

    fn admits_parties(&self, issue: &Issue, figures: &IssueFigures) -> bool {
        if self.marks.is_empty() {
            return self.parties.is_empty()
                || figures
                    .parties
                    .iter()
                    .any(|f| self.parties.contains(&f.party));
        }
        if self.marks.contains(&FilterMark::Missing) && self.lacks_a_stance(figures) {
            return true;
        }
        let mut of_parties = figures.parties.iter().filter(|f| self.counts(f.party));
        of_parties.any(|f| {
            let stance = issue.stances.get(f.stance as usize);
            stance.is_some_and(|stance| self.marks.iter().any(|mark| mark.is_on(stance, f)))
        })
    }

    fn lacks_a_stance(&self, figures: &IssueFigures) -> bool {
        if self.parties.is_empty() {
            return !figures.missing.is_empty();
        }
        let holds = |party: &PartyId| figures.party(*party).is_some();
        self.parties.iter().any(|party| !holds(party))
    }

    fn finds_text(&self, issue: &Issue, figures: &IssueFigures) -> bool {
        let needle = self.text.to_lowercase();
        let holds = |text: &str| text.to_lowercase().contains(&needle);
        let of_issue = [issue.title(), &issue.group, &issue.note];
        of_issue.into_iter().any(holds)
            || figures.parties.iter().any(|f| {
                let stance = issue.stances.get(f.stance as usize);
                stance.is_some_and(|stance| !stance.text().is_empty() && holds(stance.text()))
            })
    }
}
