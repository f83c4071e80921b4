//! The ids of a scenario, for fast look-up and for "did you mean".

use std::cell::{Cell, OnceCell};
use std::collections::HashMap;
use std::fmt::Write as _;

use super::{IdKind, Path, Problem, ProblemKind};
use crate::scenario::{IssueId, PartyId, RoundId, Scenario, SourceId};

/// How many pairs of words may be compared over a whole check: a file full of wrong ids
/// would else take time by the square of its size.
const COMPARISONS: usize = 1_000_000;

/// Words further apart than this are not each other's misspelling.
const LEAST_LIKENESS: f64 = 0.7;

/// All ids that may be pointed at, with their places in the file.
///
/// The issues and the texts of ids are gathered only when they are asked for: the check of one
/// issue after each edit, in a file of ten thousand, seldom needs them.
pub(super) struct Names<'s> {
    scenario: &'s Scenario,
    parties: HashMap<PartyId, usize>,
    rounds: HashMap<RoundId, usize>,
    sources: HashMap<SourceId, usize>,
    issues: OnceCell<HashMap<IssueId, usize>>,
    texts: [OnceCell<Vec<&'static str>>; 4],
    comparisons_left: Cell<usize>,
}

fn places<K: std::hash::Hash + Eq>(ids: impl Iterator<Item = K>) -> HashMap<K, usize> {
    let mut places = HashMap::new();
    for (index, id) in ids.enumerate() {
        places.entry(id).or_insert(index);
    }
    places
}

impl<'s> Names<'s> {
    /// Those of a scenario.
    pub(super) fn of(scenario: &'s Scenario) -> Self {
        Self {
            scenario,
            parties: places(scenario.parties.iter().map(|party| party.id)),
            rounds: places(scenario.rounds.iter().map(|round| round.id)),
            sources: places(scenario.sources.iter().map(|source| source.id)),
            issues: OnceCell::new(),
            texts: Default::default(),
            comparisons_left: Cell::new(COMPARISONS),
        }
    }

    /// Where a round stands among the rounds, 1 for the first; 0 for what precedes it.
    pub(super) fn order(&self, round: Option<RoundId>) -> Option<usize> {
        match round {
            None => Some(0),
            Some(id) => self.rounds.get(&id).map(|index| index + 1),
        }
    }

    /// Where an issue stands among the issues.
    pub(super) fn issue(&self, id: IssueId) -> Option<usize> {
        let ids = || places(self.scenario.issues.iter().map(|issue| issue.id));
        self.issues.get_or_init(ids).get(&id).copied()
    }

    /// Reports a party that does not exist.
    pub(super) fn need_party(
        &self,
        id: PartyId,
        path: impl FnOnce() -> Path,
        found: &mut Vec<Problem>,
    ) -> bool {
        let known = self.parties.contains_key(&id);
        if !known {
            found.push(self.dangling(IdKind::Party, id.as_str(), path()));
        }
        known
    }

    /// Reports a round that does not exist.
    pub(super) fn need_round(
        &self,
        id: Option<RoundId>,
        path: impl FnOnce() -> Path,
        found: &mut Vec<Problem>,
    ) -> bool {
        let Some(id) = id else { return true };
        let known = self.rounds.contains_key(&id);
        if !known {
            found.push(self.dangling(IdKind::Round, id.as_str(), path()));
        }
        known
    }

    /// Reports an issue that does not exist.
    pub(super) fn need_issue(
        &self,
        id: IssueId,
        path: impl FnOnce() -> Path,
        found: &mut Vec<Problem>,
    ) {
        if self.issue(id).is_none() {
            found.push(self.dangling(IdKind::Issue, id.as_str(), path()));
        }
    }

    /// Reports the citations of sources that do not exist.
    pub(super) fn need_sources(
        &self,
        cites: &[crate::scenario::Citation],
        owner: impl Fn() -> Path,
        found: &mut Vec<Problem>,
    ) {
        for (index, cite) in cites.iter().enumerate() {
            if !self.sources.contains_key(&cite.source) {
                let path = owner().field("cites").index(index).field("source");
                found.push(self.dangling(IdKind::Source, cite.source.as_str(), path));
            }
        }
    }

    fn dangling(&self, kind: IdKind, id: &'static str, path: Path) -> Problem {
        let scenario = self.scenario;
        let [parties, rounds, issues, sources] = &self.texts;
        let known: &[&'static str] = match kind {
            IdKind::Party => {
                parties.get_or_init(|| scenario.parties.iter().map(|x| x.id.as_str()).collect())
            }
            IdKind::Round => {
                rounds.get_or_init(|| scenario.rounds.iter().map(|x| x.id.as_str()).collect())
            }
            IdKind::Issue => {
                issues.get_or_init(|| scenario.issues.iter().map(|x| x.id.as_str()).collect())
            }
            IdKind::Source => {
                sources.get_or_init(|| scenario.sources.iter().map(|x| x.id.as_str()).collect())
            }
            IdKind::Proposal => &[],
        };
        let mut known = known.to_vec();
        known.dedup();
        let mut message = format!("no {} `{id}`", kind.noun());
        if known.is_empty() {
            let _ = write!(message, "; the file lists no {}", kind.list());
        } else if let Some(near) = self.nearest(id, &known) {
            let _ = write!(message, "; did you mean `{near}`?");
        } else if known.len() <= 8 {
            let _ = write!(message, "; there are {}", listed(&known));
        }
        Problem::error(path, message).kind(ProblemKind::Dangling(kind, id))
    }

    /// The word most like `word`, while comparisons are left.
    pub(super) fn nearest(&self, word: &str, known: &[&'static str]) -> Option<&'static str> {
        let left = self.comparisons_left.get().checked_sub(known.len())?;
        self.comparisons_left.set(left);
        nearest(word, known.iter().copied())
    }
}

/// The word most like `word`, if any is like enough to be meant.
pub(crate) fn nearest<'w>(word: &str, known: impl Iterator<Item = &'w str>) -> Option<&'w str> {
    /// Longer words are no misspellings, and comparing them takes time.
    const LONGEST: usize = 200;
    if word.len() > LONGEST {
        return None;
    }
    let lower = word.to_lowercase();
    known
        .filter(|candidate| candidate.len() <= LONGEST)
        .map(|candidate| {
            let likeness = strsim::jaro_winkler(&lower, &candidate.to_lowercase());
            (likeness, candidate)
        })
        .filter(|(likeness, _)| *likeness >= LEAST_LIKENESS)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, candidate)| candidate)
}

/// Words in quotation marks, side by side.
pub(super) fn listed(words: &[&str]) -> String {
    words
        .iter()
        .map(|word| format!("`{word}`"))
        .collect::<Vec<_>>()
        .join(", ")
}
