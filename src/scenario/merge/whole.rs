//! A whole scenario, three ways.

use std::collections::HashMap;

use super::Conflict;
use super::mend::mend;
use super::merger::{Disputed, Merger};
use super::three::Three;
use crate::scenario::check::IdKind;
use crate::scenario::difference::{Row as _, Subject, scales_by_issue};
use crate::scenario::{Agreed, Issue, IssueId, Proposal, Scale, Scenario, Stance};

/// What came of a merge.
#[derive(Clone, Debug, PartialEq)]
pub struct Merged {
    /// Both edits in one; ours where they contradict each other. It has no error that neither
    /// of the two has.
    pub scenario: Scenario,
    /// Where they contradict each other, in the order of the file.
    pub conflicts: Vec<Conflict>,
}

/// Puts two edits of `base` into one.
///
/// Parts are told apart by id, stances by party, issue, round and visibility. Within a part each
/// field is merged by itself: what one side changed is taken, what both changed alike too;
/// citations and `stated` are joined item by item. Rows stand in our order, unless only theirs
/// moved some; what theirs added stands after the row that it stands after there. Takes little
/// more than time in proportion to the size of the three.
pub fn merge(base: &Scenario, ours: &Scenario, theirs: &Scenario) -> Merged {
    let three = Three { base, ours, theirs };
    if let Some(scenario) = three.undisputed() {
        return Merged {
            scenario: scenario.clone(),
            conflicts: Vec::new(),
        };
    }
    let mut merger = Merger::default();
    let mut scenario = merger.scenario(three);
    let mut conflicts = merger.conflicts;
    mend(&mut scenario, ours, theirs, &mut conflicts);
    Merged {
        scenario,
        conflicts,
    }
}

const NO_SCALES: Three<&Scale> = Three {
    base: &Scale::Wording,
    ours: &Scale::Wording,
    theirs: &Scale::Wording,
};

impl Merger {
    fn scenario(&mut self, three: Three<&Scenario>) -> Scenario {
        let head = |scenario: &Scenario| Scenario {
            format: scenario.format,
            title: scenario.title.clone(),
            summary: scenario.summary.clone(),
            near: scenario.near,
            note: scenario.note.clone(),
            ..Scenario::default()
        };
        let heads = three.map(head);
        let mut merged = self.record(
            &Disputed {
                subject: Subject::Scenario,
                base: Some(&heads.base),
                ours: &heads.ours,
                theirs: &heads.theirs,
            },
            NO_SCALES,
        );
        merged.parties = self.ordered_rows(
            three.map(|scenario| &scenario.parties[..]),
            IdKind::Party.list(),
            |party| Subject::Party(party.id),
            &mut |merger, party| merger.record(&party, NO_SCALES),
        );
        merged.rounds = self.ordered_rows(
            three.map(|scenario| &scenario.rounds[..]),
            IdKind::Round.list(),
            |round| Subject::Round(round.id),
            &mut |merger, round| merger.record(&round, NO_SCALES),
        );
        merged.sources = self.rows(
            three.map(|scenario| &scenario.sources[..]),
            |source| Subject::Source(source.id),
            &mut |merger, source| merger.record(&source, NO_SCALES),
        );
        merged.issues = self.ordered_rows(
            three.map(|scenario| &scenario.issues[..]),
            IdKind::Issue.list(),
            |issue| Subject::Issue(issue.id),
            &mut |merger, issue| merger.issue(&issue.unshared()).into(),
        );
        let scales = three.map(scales_by_issue);
        merged.proposals = self.ordered_rows(
            three.map(|scenario| &scenario.proposals[..]),
            IdKind::Proposal.list(),
            |proposal| Subject::Proposal(proposal.id),
            &mut |merger, proposal| merger.proposal(&proposal, &scales),
        );
        merged
    }

    fn issue(&mut self, issue: &Disputed<'_, Issue>) -> Issue {
        let id = issue.ours.id;
        let three = Three {
            base: issue.base,
            ours: Some(issue.ours),
            theirs: Some(issue.theirs),
        };
        let scales = three.map(|issue| issue.map_or(&Scale::Wording, |issue| &issue.scale));
        let mut merged = self.record(issue, scales);
        merged.stances = self.rows(
            three.map(|issue| issue.map_or(&[][..], |issue| &issue.stances)),
            |stance| Subject::Stance {
                issue: id,
                key: stance.key(),
            },
            &mut |merger, stance| merger.stance(&stance, scales),
        );
        merged.judgements = self.rows(
            three.map(|issue| issue.map_or(&[][..], |issue| &issue.judgements)),
            |judgement| Subject::Judgement {
                issue: id,
                between: judgement.key().between,
                round: judgement.round,
            },
            &mut |merger, judgement| merger.record(&judgement, scales),
        );
        let agreed: Vec<Agreed> = self.rows(
            three.map(|issue| issue.map_or(&[][..], |issue| issue.agreed.as_slice())),
            |_| Subject::Agreed(id),
            &mut |merger, agreed| merger.record(&agreed, scales),
        );
        merged.agreed = agreed.into_iter().next();
        merged
    }

    fn stance(&mut self, stance: &Disputed<'_, Stance>, scales: Three<&Scale>) -> Stance {
        let base = stance.base.map(Stance::record);
        let disputed = Disputed {
            subject: stance.subject,
            base: base.as_ref(),
            ours: &stance.ours.record(),
            theirs: &stance.theirs.record(),
        };
        Stance::from(self.record(&disputed, scales))
    }

    fn proposal(
        &mut self,
        proposal: &Disputed<'_, Proposal>,
        scales: &Three<HashMap<IssueId, &Scale>>,
    ) -> Proposal {
        let mut merged = self.record(proposal, NO_SCALES);
        let three = Three {
            base: proposal.base,
            ours: Some(proposal.ours),
            theirs: Some(proposal.theirs),
        };
        let scale = |scales: &HashMap<IssueId, &Scale>, issue: IssueId| {
            scales
                .get(&issue)
                .map_or(Scale::Wording, |scale| (*scale).clone())
        };
        merged.terms = self.rows(
            three.map(|proposal| proposal.map_or(&[][..], |proposal| &proposal.terms)),
            |term| Subject::Term {
                proposal: proposal.ours.id,
                issue: term.issue,
            },
            &mut |merger, term| {
                let issue = term.ours.issue;
                let scales = Three {
                    base: scale(&scales.base, issue),
                    ours: scale(&scales.ours, issue),
                    theirs: scale(&scales.theirs, issue),
                };
                let scales = Three {
                    base: &scales.base,
                    ours: &scales.ours,
                    theirs: &scales.theirs,
                };
                merger.record(&term, scales)
            },
        );
        merged
    }
}
