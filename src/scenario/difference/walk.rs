//! From two scenarios to their differences.

use std::collections::HashMap;

use super::align::align;
use super::{Change, Field, FieldText, Record, Row, Subject, What};
use crate::scenario::{Issue, IssueId, Proposal, Scale, Scenario, Shared, StanceRecord, Term};

/// Everything in which `after` differs from `before`; nothing where they are the same.
///
/// The order is that of the file: the scenario itself, parties, rounds, sources, issues with their
/// stances, judgements and what was agreed, proposals with their terms; within each list what
/// changed, moved or is new in the order of `after`, then what is gone. Takes little more than
/// time in proportion to the size of the two.
pub fn differences(before: &Scenario, after: &Scenario) -> Vec<Change> {
    let mut found = Vec::new();
    let plain = Two::both(&Scale::Wording);
    fields(Subject::Scenario, Two::of(before, after), plain, &mut found);
    let two = Two::of(before, after);
    rows(
        two.map(|scenario| &scenario.parties[..]),
        |party| Subject::Party(party.id),
        &mut found,
        &mut |subject, party, found| row(subject, party, plain, found),
    );
    rows(
        two.map(|scenario| &scenario.rounds[..]),
        |round| Subject::Round(round.id),
        &mut found,
        &mut |subject, round, found| row(subject, round, plain, found),
    );
    rows(
        two.map(|scenario| &scenario.sources[..]),
        |source| Subject::Source(source.id),
        &mut found,
        &mut |subject, source, found| row(subject, source, plain, found),
    );
    rows(
        two.map(|scenario| &scenario.issues[..]),
        |issue| Subject::Issue(issue.id),
        &mut found,
        &mut |subject, sides, found| issue(subject, sides, found),
    );
    let scales = two.map(scales_by_issue);
    rows(
        two.map(|scenario| &scenario.proposals[..]),
        |proposal| Subject::Proposal(proposal.id),
        &mut found,
        &mut |subject, sides, found| proposal(subject, sides, &scales, found),
    );
    found
}

/// The same of the old and of the new scenario.
#[derive(Clone, Copy)]
struct Two<T> {
    old: T,
    new: T,
}

impl<T> Two<T> {
    fn of(old: T, new: T) -> Self {
        Self { old, new }
    }

    fn map<U>(self, part: impl Fn(T) -> U) -> Two<U> {
        Two {
            old: part(self.old),
            new: part(self.new),
        }
    }
}

impl<T: Copy> Two<T> {
    fn both(one: T) -> Self {
        Self { old: one, new: one }
    }
}

/// A row before and now; at least one of them is there.
type Sides<'a, R> = Two<Option<&'a R>>;

/// What says what differs within a row.
type Each<'e, 'a, R> = dyn FnMut(Subject, Sides<'a, R>, &mut Vec<Change>) + 'e;

/// What differs between two lists; `each` says what differs within a row.
fn rows<'a, R: Row>(
    lists: Two<&'a [R]>,
    subject: impl Fn(&R) -> Subject,
    found: &mut Vec<Change>,
    each: &mut Each<'_, 'a, R>,
) {
    if lists.old == lists.new {
        return;
    }
    let alignment = align(lists.old, lists.new);
    let mut added = alignment.added.into_iter().peekable();
    let mut add_until = |end: usize, found: &mut Vec<Change>, each: &mut Each<'_, 'a, R>| {
        while let Some(at) = added.next_if(|at| *at < end) {
            let row = &lists.new[at];
            each(subject(row), Two::of(None, Some(row)), found);
        }
    };
    for pair in alignment.pairs {
        add_until(pair.new, found, each);
        let (old, new) = (&lists.old[pair.old], &lists.new[pair.new]);
        if pair.moved {
            found.push(Change {
                subject: subject(new),
                what: What::Moved {
                    from: pair.old,
                    to: pair.new,
                },
            });
        }
        if old != new {
            each(subject(new), Two::of(Some(old), Some(new)), found);
        }
    }
    add_until(lists.new.len(), found, each);
    for at in alignment.removed {
        let row = &lists.old[at];
        each(subject(row), Two::of(Some(row), None), found);
    }
}

/// What differs in a row without rows of its own.
fn row<R: Record>(
    subject: Subject,
    sides: Sides<'_, R>,
    scales: Two<&Scale>,
    found: &mut Vec<Change>,
) {
    let what = match (sides.old, sides.new) {
        (Some(old), Some(new)) => return fields(subject, Two::of(old, new), scales, found),
        (None, Some(new)) => What::Added(texts(new, scales.new)),
        (Some(old), None) => What::Removed(texts(old, scales.old)),
        (None, None) => return,
    };
    found.push(Change { subject, what });
}

fn fields<R: Record>(
    subject: Subject,
    sides: Two<&R>,
    scales: Two<&Scale>,
    found: &mut Vec<Change>,
) {
    for Field {
        name, same, text, ..
    } in R::FIELDS
    {
        if !same(sides.old, sides.new) {
            found.push(Change {
                subject,
                what: What::Changed {
                    field: name,
                    old: text(sides.old, scales.old),
                    new: text(sides.new, scales.new),
                },
            });
        }
    }
}

fn texts<R: Record>(record: &R, scale: &Scale) -> Vec<FieldText> {
    let texts = R::FIELDS.iter().filter_map(|field| {
        Some(FieldText {
            field: field.name,
            text: (field.text)(record, scale)?,
        })
    });
    texts.collect()
}

fn issue(subject: Subject, sides: Sides<'_, Shared<Issue>>, found: &mut Vec<Change>) {
    let sides = sides.map(|issue| issue.map(|issue| &**issue));
    let scales = sides.map(|issue| issue.map_or(&Scale::Wording, |issue| &issue.scale));
    row(subject, sides, scales, found);
    let Some(id) = sides.new.or(sides.old).map(|issue| issue.id) else {
        return;
    };
    rows(
        sides.map(|issue| issue.map_or(&[][..], |issue| &issue.stances)),
        |stance| Subject::Stance {
            issue: id,
            key: stance.key(),
        },
        found,
        &mut |subject, stance, found| {
            let records = stance.map(|stance| stance.map(|stance| stance.record()));
            let records: Sides<'_, StanceRecord> =
                Two::of(records.old.as_ref(), records.new.as_ref());
            row(subject, records, scales, found);
        },
    );
    rows(
        sides.map(|issue| issue.map_or(&[][..], |issue| &issue.judgements)),
        |judgement| Subject::Judgement {
            issue: id,
            between: judgement.key().between,
            round: judgement.round,
        },
        found,
        &mut |subject, judgement, found| row(subject, judgement, scales, found),
    );
    rows(
        sides.map(|issue| issue.map_or(&[][..], |issue| issue.agreed.as_slice())),
        |_| Subject::Agreed(id),
        found,
        &mut |subject, agreed, found| row(subject, agreed, scales, found),
    );
}

/// The scale of every issue.
pub(in crate::scenario) fn scales_by_issue(scenario: &Scenario) -> HashMap<IssueId, &Scale> {
    let issues = scenario.issues.iter();
    issues.map(|issue| (issue.id, &issue.scale)).collect()
}

fn proposal(
    subject: Subject,
    sides: Sides<'_, Proposal>,
    scales: &Two<HashMap<IssueId, &Scale>>,
    found: &mut Vec<Change>,
) {
    row(subject, sides, Two::both(&Scale::Wording), found);
    let Some(id) = sides.new.or(sides.old).map(|proposal| proposal.id) else {
        return;
    };
    let scale = |scales: &HashMap<IssueId, &'_ Scale>, term: Option<&Term>| -> Scale {
        let scale = term.and_then(|term| scales.get(&term.issue));
        scale.map_or(Scale::Wording, |scale| (*scale).clone())
    };
    rows(
        sides.map(|proposal| proposal.map_or(&[][..], |proposal| &proposal.terms)),
        |term| Subject::Term {
            proposal: id,
            issue: term.issue,
        },
        found,
        &mut |subject, term, found| {
            let (old, new) = (scale(&scales.old, term.old), scale(&scales.new, term.new));
            row(subject, term, Two::of(&old, &new), found);
        },
    );
}
