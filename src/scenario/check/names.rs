//! The ids of a scenario, for fast look-up and for "did you mean".

use std::cell::Cell;
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
pub(super) struct Names {
    parties: HashMap<PartyId, usize>,
    rounds: HashMap<RoundId, usize>,
    issues: HashMap<IssueId, usize>,
    sources: HashMap<SourceId, usize>,
    texts: [Vec<&'static str>; 4],
    comparisons_left: Cell<usize>,
}

impl Names {
    /// Those of a scenario.
    pub(super) fn of(scenario: &Scenario) -> Self {
        fn places<K: std::hash::Hash + Eq>(ids: impl Iterator<Item = K>) -> HashMap<K, usize> {
            let mut places = HashMap::new();
            for (index, id) in ids.enumerate() {
                places.entry(id).or_insert(index);
            }
            places
        }
        Self {
            parties: places(scenario.parties.iter().map(|party| party.id)),
            rounds: places(scenario.rounds.iter().map(|round| round.id)),
            issues: places(scenario.issues.iter().map(|issue| issue.id)),
            sources: places(scenario.sources.iter().map(|source| source.id)),
            texts: [
                scenario.parties.iter().map(|x| x.id.as_str()).collect(),
                scenario.rounds.iter().map(|x| x.id.as_str()).collect(),
                scenario.issues.iter().map(|x| x.id.as_str()).collect(),
                scenario.sources.iter().map(|x| x.id.as_str()).collect(),
            ],
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
        self.issues.get(&id).copied()
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
        if !self.issues.contains_key(&id) {
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
        let known: &[&'static str] = match kind {
            IdKind::Party => &self.texts[0],
            IdKind::Round => &self.texts[1],
            IdKind::Issue => &self.texts[2],
            IdKind::Source => &self.texts[3],
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
