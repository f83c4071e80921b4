//! Which issues are shown.

use std::collections::BTreeSet;

use crate::compare::{Comparison, IssueFigures, Outlook, PartyFigures};
use crate::scenario::{Confidence, Issue, PartyId, Scenario, Stance};
use crate::session::find::{Matcher, Query};

/// A mark of a cell that can be looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FilterMark {
    /// A party in scope has no stance on it in effect.
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

    /// Whether an edit of a stance can change what meets it.
    pub(super) fn rests_on_stances(&self) -> bool {
        let of_issue = Self {
            groups: self.groups.clone(),
            ..Self::default()
        };
        *self != of_issue
    }

    /// What it asks for, in words for the user, a part each.
    pub fn parts(&self, scenario: &Scenario) -> Vec<String> {
        let mut parts = Vec::new();
        if !self.text.is_empty() {
            parts.push(format!("“{}”", self.text));
        }
        let named = |group: &String| {
            if group.is_empty() {
                "other issues".to_owned()
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

    /// The issues that meet it, by their rows in the file.
    pub(super) fn rows(&self, scenario: &Scenario, comparison: &Comparison) -> Vec<usize> {
        let words = Matcher::new(&Query::new(self.text.as_str()));
        let all = 0..scenario.issues.len();
        if self.is_empty() {
            return all.collect();
        }
        all.filter(|row| self.admits(scenario, comparison, &words, *row))
            .collect()
    }

    fn admits(
        &self,
        scenario: &Scenario,
        comparison: &Comparison,
        words: &Matcher,
        row: usize,
    ) -> bool {
        let (Some(issue), Some(figures)) = (scenario.issues.get(row), comparison.issue(row)) else {
            return false;
        };
        (self.groups.is_empty() || self.groups.contains(&issue.group))
            && (self.outlooks.is_empty() || self.outlooks.contains(&figures.outlook))
            && self.admits_parties(issue, figures)
            && (self.text.is_empty() || finds_text(words, issue, figures))
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
        let holds = |party: &PartyId| figures.party(*party).is_some();
        if self.parties.is_empty() {
            // A party whose words cannot be compared has a stance all the same.
            return figures.missing.iter().any(|party| !holds(party));
        }
        self.parties.iter().any(|party| !holds(party))
    }
}

fn finds_text(words: &Matcher, issue: &Issue, figures: &IssueFigures) -> bool {
    let of_issue = [issue.title(), &issue.group, &issue.note];
    of_issue.into_iter().any(|text| words.is_in(text))
        || figures.parties.iter().any(|f| {
            let stance = issue.stances.get(f.stance as usize);
            stance.is_some_and(|stance| words.is_in(stance.text()))
        })
}
