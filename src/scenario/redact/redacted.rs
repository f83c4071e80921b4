//! From a scenario to its public version.

use std::collections::HashSet;

use super::cut::{Orders, cut_before};
use super::removed::{Removed, RemovedKind, RemovedPart};
use super::stance::{clear_notes, redacted};
use super::{Keep, Removable, as_of, judgements};
use crate::scenario::{
    Citation, Issue, IssueId, Party, PartyId, Proposal, Round, RoundId, Scenario, SourceId,
};

/// A public version, and what it does without.
#[derive(Clone, Debug, PartialEq)]
pub struct Redacted {
    /// What may be handed on.
    pub scenario: Scenario,
    /// What was removed; for the screen, never for a file.
    pub removed: Removed,
}

/// The public version of a scenario as of a round: what came after it is left out, then all
/// that goes unless kept. An id that the scenario does not have counts as before the first round.
pub fn redact(scenario: &Scenario, round: Option<RoundId>, keep: &Keep) -> Redacted {
    let mut removed = Removed::default();
    let mut public = scenario.clone();
    as_of::cut_after(&mut public, round, &mut removed);
    let before = Held::by(&public);
    let orders = Orders::of(public.rounds.iter().map(|round| round.id));
    if !keep.has(Removable::Note) {
        let mut notes = Notes(&mut removed);
        notes.take(&mut public.note, NoteOf::default());
        public
            .parties
            .iter_mut()
            .for_each(|party| notes.of_party(party));
        public
            .rounds
            .iter_mut()
            .for_each(|round| notes.of_round(round));
        public
            .proposals
            .iter_mut()
            .for_each(|proposal| notes.of_proposal(proposal));
        for source in &mut public.sources {
            let about = NoteOf {
                source: Some(source.id),
                ..NoteOf::default()
            };
            notes.take(&mut source.note, about);
        }
        public
            .issues
            .iter_mut()
            .for_each(|issue| notes.of_issue(issue));
    }
    for party in &mut public.parties {
        redact_party(party, keep, &mut removed);
    }
    for issue in &mut public.issues {
        redact_issue(issue, &orders, keep, &mut removed);
    }
    redact_sources(&mut public, &mut removed);
    let after = Held::by(&public);
    let gone = |there: &HashSet<PartyId>, id: PartyId| !there.contains(&id);
    removed.bare_parties = public
        .parties
        .iter()
        .map(|party| party.id)
        .filter(|id| before.parties.contains(id) && gone(&after.parties, *id))
        .collect();
    removed.bare_issues = public
        .issues
        .iter()
        .map(|issue| issue.id)
        .filter(|id| before.issues.contains(id) && !after.issues.contains(id))
        .collect();
    Redacted {
        scenario: public,
        removed,
    }
}

/// Who holds something, and on what.
struct Held {
    parties: HashSet<PartyId>,
    issues: HashSet<IssueId>,
}

impl Held {
    fn by(scenario: &Scenario) -> Self {
        let issues = &scenario.issues;
        let stances = issues.iter().flat_map(|issue| &issue.stances);
        let held = issues.iter().filter(|issue| !issue.stances.is_empty());
        Self {
            parties: stances.map(|stance| stance.party()).collect(),
            issues: held.map(|issue| issue.id).collect(),
        }
    }
}

fn redact_party(party: &mut Party, keep: &Keep, removed: &mut Removed) {
    let mut take = |figure: &mut Option<f64>, what| {
        if figure.is_some() && !keep.has(what) {
            *figure = None;
            removed.add(RemovedPart {
                party: Some(party.id),
                ..RemovedPart::new(RemovedKind::Named(what))
            });
        }
    };
    take(&mut party.power, Removable::Power);
    take(&mut party.reservation, Removable::Reservation);
}

fn redact_issue(issue: &mut Issue, orders: &Orders, keep: &Keep, removed: &mut Removed) {
    let before = std::mem::take(&mut issue.stances);
    issue.stances = before
        .iter()
        .filter_map(|stance| redacted(stance, issue.id, keep, removed))
        .collect();
    cut_before(&before, &mut issue.stances, issue.id, orders, removed);
    let (id, after) = (issue.id, &issue.stances);
    issue.judgements.retain(|judgement| {
        let stays = keep.has(Removable::Judgements)
            && judgements::still_holds(judgement, &before, after, orders);
        if !stays {
            removed.add(RemovedPart {
                issue: Some(id),
                round: judgement.round,
                ..RemovedPart::new(RemovedKind::Named(Removable::Judgements))
            });
        }
        stays
    });
}

/// Where a note stands.
#[derive(Clone, Copy, Default)]
struct NoteOf {
    party: Option<PartyId>,
    issue: Option<IssueId>,
    round: Option<RoundId>,
    source: Option<SourceId>,
}

/// Takes notes away and counts them.
struct Notes<'a>(&'a mut Removed);

impl Notes<'_> {
    fn take(&mut self, note: &mut String, of: NoteOf) {
        if !note.is_empty() {
            note.clear();
            self.count(of);
        }
    }

    fn take_cited(&mut self, cites: &mut [Citation], of: NoteOf) {
        if cites.iter().any(|cite| !cite.note.is_empty()) {
            clear_notes(cites);
            self.count(of);
        }
    }

    fn count(&mut self, of: NoteOf) {
        self.0.add(RemovedPart {
            party: of.party,
            issue: of.issue,
            round: of.round,
            source: of.source,
            ..RemovedPart::new(RemovedKind::Named(Removable::Note))
        });
    }

    fn of_party(&mut self, party: &mut Party) {
        let of = NoteOf {
            party: Some(party.id),
            ..NoteOf::default()
        };
        self.take(&mut party.note, of);
    }

    fn of_round(&mut self, round: &mut Round) {
        let of = NoteOf {
            round: Some(round.id),
            ..NoteOf::default()
        };
        self.take(&mut round.note, of);
        self.take_cited(&mut round.cites, of);
    }

    fn of_proposal(&mut self, proposal: &mut Proposal) {
        let of = NoteOf {
            party: proposal.by,
            round: proposal.round,
            ..NoteOf::default()
        };
        self.take(&mut proposal.note, of);
        self.take_cited(&mut proposal.cites, of);
        for term in &mut proposal.terms {
            let issue = Some(term.issue);
            self.take_cited(&mut term.cites, NoteOf { issue, ..of });
        }
    }

    fn of_issue(&mut self, issue: &mut Issue) {
        let of = NoteOf {
            issue: Some(issue.id),
            ..NoteOf::default()
        };
        self.take(&mut issue.note, of);
        if let Some(agreed) = &mut issue.agreed {
            self.take(&mut agreed.note, of);
            self.take_cited(&mut agreed.cites, of);
        }
    }
}

/// Leaves the sources that something left cites.
fn redact_sources(scenario: &mut Scenario, removed: &mut Removed) {
    let mut cited: HashSet<SourceId> = HashSet::new();
    let mut add = |cites: &[Citation]| cited.extend(cites.iter().map(|cite| cite.source));
    for round in &scenario.rounds {
        add(&round.cites);
    }
    for issue in &scenario.issues {
        issue.stances.iter().for_each(|stance| add(stance.cites()));
        if let Some(agreed) = &issue.agreed {
            add(&agreed.cites);
        }
    }
    for proposal in &scenario.proposals {
        add(&proposal.cites);
        proposal.terms.iter().for_each(|term| add(&term.cites));
    }
    scenario.sources.retain(|source| {
        let stays = cited.contains(&source.id);
        if !stays {
            removed.add(RemovedPart {
                source: Some(source.id),
                ..RemovedPart::new(RemovedKind::Source)
            });
        }
        stays
    });
}
