//! Every issue with its weight, the most important first.

use crate::compare::{Comparison, IssueFigures, Outlook, PartyFigures};
use crate::scenario::{IssueId, PartyId, Scenario};

use super::told::{self, Told};

/// From this mean salience on, 0-100, an issue is said to matter.
pub const HIGH_SALIENCE: f64 = 50.0;

/// All issues by what there is to do about them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Priorities {
    /// Open issues whose gap and salience are known: the highest priority first, then the widest gap,
    /// then file order.
    pub open: Vec<Weighed>,
    /// What is agreed or settled, in file order.
    pub agreed: Vec<Weighed>,
    /// Issues of which too little is known, in file order.
    pub unknown: Vec<Weighed>,
    /// How many parties the figures speak of.
    pub scope: usize,
}

/// One issue with what it weighs.
#[derive(Clone, Debug, PartialEq)]
pub struct Weighed {
    /// The issue.
    pub id: IssueId,
    /// Where it stands in the file.
    pub row: usize,
    /// How close it is to agreement.
    pub outlook: Outlook,
    /// Whether that rests on some of the parties in scope only; never where it is unknown.
    pub partial: bool,
    /// Largest distance between two parties, 0-1.
    pub gap: Option<f64>,
    /// Between whom.
    pub gap_pair: Option<(PartyId, PartyId)>,
    /// Mean salience, 0-100.
    pub salience: Option<f64>,
    /// How much of it is recorded.
    pub salience_basis: SalienceBasis,
    /// Gap times mean salience / 100, 0-1.
    pub priority: Option<f64>,
    /// How many parties in scope have a stance on it.
    pub heard: usize,
    /// What blocks it and what would open it, or what is known of it; a line each.
    pub told: Vec<Told>,
}

/// How much of a mean salience is recorded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SalienceBasis {
    /// All of it.
    Recorded,
    /// Some parties'; the others' is imputed.
    PartlyImputed,
    /// None of it.
    Imputed,
}

impl SalienceBasis {
    fn of(figures: &IssueFigures) -> Self {
        let is_recorded = |f: &PartyFigures| f.salience.is_some();
        if figures.in_scope().all(is_recorded) {
            Self::Recorded
        } else if figures.in_scope().any(is_recorded) {
            Self::PartlyImputed
        } else {
            Self::Imputed
        }
    }

    /// What to say beside the figure; nothing where all of it is recorded.
    pub fn note(self) -> Option<&'static str> {
        match self {
            Self::Recorded => None,
            Self::PartlyImputed => Some("partly imputed"),
            Self::Imputed => Some("imputed"),
        }
    }
}

/// Which issues are looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Group {
    /// All that are open.
    #[default]
    Open,
    /// Overlap or near, and matter.
    QuickWins,
    /// Two red lines exclude each other.
    Deadlocks,
    /// Agreed or settled.
    Agreed,
    /// Too little is known.
    Unknown,
}

impl Group {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 5] = [
        Self::Open,
        Self::QuickWins,
        Self::Deadlocks,
        Self::Agreed,
        Self::Unknown,
    ];

    /// Its name.
    pub fn label(self) -> &'static str {
        match self {
            Self::Open => "Open",
            Self::QuickWins => "Quick wins",
            Self::Deadlocks => "Deadlocks",
            Self::Agreed => "Agreed",
            Self::Unknown => "Unknown",
        }
    }

    /// What belongs to it, in a sentence.
    pub fn help(self) -> &'static str {
        match self {
            Self::Open => "Issues that are not agreed, the highest priority first.",
            Self::QuickWins => {
                "Accepted positions meet or are near, and the mean salience is 50 or more."
            }
            Self::Deadlocks => "Two red lines exclude each other.",
            Self::Agreed => "Settled, or all parties stand at the same point.",
            Self::Unknown => "Fewer than two parties can be compared.",
        }
    }
}

impl Weighed {
    /// Whether two red lines exclude each other.
    pub fn is_deadlock(&self) -> bool {
        self.outlook == Outlook::Deadlock
    }

    /// Whether it would be settled with little effort and is worth it.
    pub fn is_quick_win(&self) -> bool {
        matches!(self.outlook, Outlook::Overlap | Outlook::Near)
            && self
                .salience
                .is_some_and(|salience| salience >= HIGH_SALIENCE)
    }
}

impl Priorities {
    /// The issues of a group.
    pub fn group(&self, group: Group) -> Vec<&Weighed> {
        let open =
            |belongs: fn(&Weighed) -> bool| self.open.iter().filter(|w| belongs(w)).collect();
        match group {
            Group::Open => self.open.iter().collect(),
            Group::QuickWins => open(Weighed::is_quick_win),
            Group::Deadlocks => open(Weighed::is_deadlock),
            Group::Agreed => self.agreed.iter().collect(),
            Group::Unknown => self.unknown.iter().collect(),
        }
    }

    /// How many issues a group has.
    pub fn count(&self, group: Group) -> usize {
        let open = |belongs: fn(&Weighed) -> bool| self.open.iter().filter(|w| belongs(w)).count();
        match group {
            Group::Open => self.open.len(),
            Group::QuickWins => open(Weighed::is_quick_win),
            Group::Deadlocks => open(Weighed::is_deadlock),
            Group::Agreed => self.agreed.len(),
            Group::Unknown => self.unknown.len(),
        }
    }

    /// All issues: open, agreed, unknown.
    pub fn all(&self) -> impl Iterator<Item = &Weighed> {
        self.open.iter().chain(&self.agreed).chain(&self.unknown)
    }
}

/// Weighs every issue for the selection of the comparison, which is one of this scenario.
pub fn priorities(scenario: &Scenario, comparison: &Comparison) -> Priorities {
    comparison.compute_outcomes(scenario);
    let mut all = Priorities {
        scope: comparison.selection().scope.len(),
        ..Priorities::default()
    };
    for row in 0..scenario.issues.len() {
        let Some(weighed) = weighed(scenario, comparison, row) else {
            continue;
        };
        match weighed.outlook {
            Outlook::Agreed => all.agreed.push(weighed),
            Outlook::Unknown => all.unknown.push(weighed),
            _ if weighed.priority.is_none() => all.unknown.push(weighed),
            _ => all.open.push(weighed),
        }
    }
    // Stable: file order decides between equals.
    all.open.sort_by(|a, b| {
        let key = |w: &Weighed| (w.priority.unwrap_or(0.0), w.gap.unwrap_or(0.0));
        let ((a, a_gap), (b, b_gap)) = (key(a), key(b));
        b.total_cmp(&a).then(b_gap.total_cmp(&a_gap))
    });
    all
}

fn weighed(scenario: &Scenario, comparison: &Comparison, row: usize) -> Option<Weighed> {
    let figures = comparison.issue(row)?;
    let outcome = comparison.outcome(scenario, row)?;
    Some(Weighed {
        id: figures.id,
        row,
        outlook: figures.outlook,
        partial: figures.partial && figures.outlook != Outlook::Unknown,
        gap: figures.gap,
        gap_pair: figures.gap_pair,
        salience: outcome.salience,
        salience_basis: SalienceBasis::of(figures),
        priority: outcome.priority,
        heard: figures.in_scope().count(),
        told: told::lines(scenario, comparison, row).unwrap_or_default(),
    })
}
