//! Two sound edits that do not fit together: what would be wrong goes back to ours.

use std::collections::HashSet;

use super::{Clash, Conflict, Side};
use crate::scenario::check::{IdKind, PathStep, Problem, ProblemKind, Severity, check};
use crate::scenario::difference::{JudgementKey, Row, Subject};
use crate::scenario::{Issue, IssueId, PartyId, ProposalId, RoundId, Scenario, SourceId};

/// How much goes back at once, one step after another as long as something is wrong: the rows
/// that are wrong and what they point at, then their issues.
const STEPS: [Extent; 5] = [
    Extent::Row,
    Extent::Row,
    Extent::Row,
    Extent::Issue,
    Extent::Issue,
];

/// With more errors than this, whole issues go back at once.
const MOST_ROWS: usize = 1_000;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Extent {
    Row,
    Issue,
}

/// Takes errors that neither ours nor theirs has out of `merged`, and names each as a conflict.
pub(super) fn mend(
    merged: &mut Scenario,
    ours: &Scenario,
    theirs: &Scenario,
    conflicts: &mut Vec<Conflict>,
) {
    let mut known: Option<HashSet<String>> = None;
    for extent in STEPS {
        let Some(errors) = new_errors(merged, ours, theirs, &mut known) else {
            return;
        };
        let extent = if errors.len() > MOST_ROWS {
            Extent::Issue
        } else {
            extent
        };
        // Places are told before the first row goes: they would be others afterwards.
        let wrong: Vec<(Subject, Problem)> = errors
            .into_iter()
            .map(|error| (subject(merged, &error, extent), error))
            .collect();
        for (subject, error) in wrong {
            if let Some(defined) = missing(&error)
                && is_in(ours, defined)
                && put_back(merged, ours, defined)
            {
                conflicts.push(Conflict {
                    subject: defined,
                    clash: Clash::Removed { by: Side::Theirs },
                });
            } else if put_back(merged, ours, subject) {
                conflicts.push(unfit(subject, &error));
            }
        }
    }
    if let Some(errors) = new_errors(merged, ours, theirs, &mut known) {
        merged.clone_from(ours);
        let first = errors.first();
        conflicts.extend(first.map(|error| unfit(Subject::Scenario, error)));
    }
}

fn unfit(subject: Subject, error: &Problem) -> Conflict {
    Conflict {
        subject,
        clash: Clash::Unfit {
            message: error.message.clone(),
        },
    }
}

/// The errors of `merged` that neither side has; nothing where there are none.
fn new_errors(
    merged: &Scenario,
    ours: &Scenario,
    theirs: &Scenario,
    known: &mut Option<HashSet<String>>,
) -> Option<Vec<Problem>> {
    let mut found = errors(merged);
    if !found.is_empty() {
        let known = known.get_or_insert_with(|| {
            let both = errors(ours).into_iter().chain(errors(theirs));
            both.map(|error| error.message).collect()
        });
        found.retain(|error| !known.contains(&error.message));
    }
    (!found.is_empty()).then_some(found)
}

fn errors(scenario: &Scenario) -> Vec<Problem> {
    let mut found = check(scenario);
    found.retain(|problem| problem.severity == Severity::Error);
    found
}

/// The part that a problem lies in.
fn subject(scenario: &Scenario, problem: &Problem, extent: Extent) -> Subject {
    let [PathStep::Field(list), PathStep::Item(at), rest @ ..] = problem.path.steps() else {
        return Subject::Scenario;
    };
    let found = match *list {
        "parties" => scenario.parties.get(*at).map(|row| Subject::Party(row.id)),
        "rounds" => scenario.rounds.get(*at).map(|row| Subject::Round(row.id)),
        "sources" => scenario.sources.get(*at).map(|row| Subject::Source(row.id)),
        "proposals" => {
            let proposal = scenario.proposals.get(*at);
            proposal.map(|row| Subject::Proposal(row.id))
        }
        "issues" => {
            let issue = scenario.issues.get(*at);
            issue.map(|issue| match extent {
                Extent::Row => part(issue, rest),
                Extent::Issue => Subject::Issue(issue.id),
            })
        }
        _ => None,
    };
    found.unwrap_or(Subject::Scenario)
}

fn part(issue: &Issue, steps: &[PathStep]) -> Subject {
    let id = issue.id;
    let found = match steps {
        [PathStep::Field("stances"), PathStep::Item(at), ..] => {
            let stance = issue.stances.get(*at);
            stance.map(|stance| Subject::Stance {
                issue: id,
                key: stance.key(),
            })
        }
        [PathStep::Field("judgements"), PathStep::Item(at), ..] => {
            let judgement = issue.judgements.get(*at);
            judgement.map(|judgement| Subject::Judgement {
                issue: id,
                between: judgement.key().between,
                round: judgement.round,
            })
        }
        [PathStep::Field("agreed"), ..] => Some(Subject::Agreed(id)),
        _ => None,
    };
    found.unwrap_or(Subject::Issue(id))
}

/// What a problem says is not there.
fn missing(problem: &Problem) -> Option<Subject> {
    let ProblemKind::Dangling(kind, id) = problem.kind else {
        return None;
    };
    Some(match kind {
        IdKind::Party => Subject::Party(PartyId::new(id)),
        IdKind::Round => Subject::Round(RoundId::new(id)),
        IdKind::Issue => Subject::Issue(IssueId::new(id)),
        IdKind::Source => Subject::Source(SourceId::new(id)),
        IdKind::Proposal => Subject::Proposal(ProposalId::new(id)),
    })
}

fn is_in(scenario: &Scenario, subject: Subject) -> bool {
    match subject {
        Subject::Party(id) => scenario.party(id).is_some(),
        Subject::Round(id) => scenario.round(id).is_some(),
        Subject::Source(id) => scenario.source(id).is_some(),
        Subject::Issue(id) => scenario.issue(id).is_some(),
        _ => false,
    }
}

/// Makes a part as it is in ours: there, changed back, or gone. Says whether it was not so.
fn put_back(merged: &mut Scenario, ours: &Scenario, subject: Subject) -> bool {
    match subject {
        Subject::Scenario => false,
        Subject::Party(id) => row_back(&mut merged.parties, &ours.parties, id),
        Subject::Round(id) => row_back(&mut merged.rounds, &ours.rounds, id),
        Subject::Source(id) => row_back(&mut merged.sources, &ours.sources, id),
        Subject::Issue(id) => row_back(&mut merged.issues, &ours.issues, id),
        Subject::Proposal(id) | Subject::Term { proposal: id, .. } => {
            row_back(&mut merged.proposals, &ours.proposals, id)
        }
        Subject::Stance { issue: id, .. }
        | Subject::Judgement { issue: id, .. }
        | Subject::Agreed(id) => {
            let issue = merged.issues.iter_mut().find(|issue| issue.id == id);
            match (issue, ours.issue(id)) {
                (Some(issue), Some(ours)) => part_back(issue, ours, subject),
                _ => row_back(&mut merged.issues, &ours.issues, id),
            }
        }
    }
}

fn part_back(merged: &mut Issue, ours: &Issue, subject: Subject) -> bool {
    match subject {
        Subject::Stance { key, .. } => row_back(&mut merged.stances, &ours.stances, key),
        Subject::Agreed(_) if merged.agreed != ours.agreed => {
            merged.agreed.clone_from(&ours.agreed);
            true
        }
        Subject::Judgement { between, round, .. } => {
            let key = JudgementKey { between, round };
            row_back(&mut merged.judgements, &ours.judgements, key)
        }
        _ => false,
    }
}

fn row_back<R: Row>(merged: &mut Vec<R>, ours: &[R], key: R::Key) -> bool {
    let place = |rows: &[R], key: R::Key| rows.iter().position(|row| row.key() == key);
    let at = place(merged, key);
    let Some(our_at) = place(ours, key) else {
        if let Some(at) = at {
            merged.remove(at);
        }
        return at.is_some();
    };
    let our_row = &ours[our_at];
    if let Some(at) = at {
        if merged[at] == *our_row {
            return false;
        }
        merged[at] = our_row.clone();
        return true;
    }
    let mut before = ours[..our_at].iter().rev();
    let after = before.find_map(|row| place(merged, row.key()));
    merged.insert(after.map_or(0, |at| at + 1), our_row.clone());
    true
}
