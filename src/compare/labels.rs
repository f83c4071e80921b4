//! Options: sets of labels held against each other.

use crate::scenario::{Issue, Label, PartyId, ValueSet};

use super::TOLERANCE;
use super::figures::{IssueFigures, Outlook, Zone};
use super::standing::PartyFigures;

/// A party's labels: where it stands, what it accepts, what it never leaves.
pub(super) struct Held<'a> {
    pub(super) party: PartyId,
    at: &'a [Label],
    pub(super) accepts: &'a [Label],
    assumed: bool,
    pub(super) limits: Option<&'a [Label]>,
}

fn labels_of(set: Option<&ValueSet>) -> Option<&[Label]> {
    match set? {
        ValueSet::Labels(labels) => Some(labels),
        ValueSet::Span(_) => None,
    }
}

fn share(a: &[Label], b: &[Label]) -> bool {
    a.iter().any(|label| b.contains(label))
}

fn held<'a>(issue: &'a Issue, figures: &PartyFigures) -> Option<Held<'a>> {
    let stance = issue.stances.get(figures.stance as usize)?;
    let at = stance.at()?.labels();
    let accepts = labels_of(stance.accepts());
    (!at.is_empty()).then_some(Held {
        party: figures.party,
        at,
        accepts: accepts.unwrap_or(at),
        assumed: accepts.is_none(),
        limits: labels_of(stance.limits()),
    })
}

/// 0 where two stances name the same option, else 1. Nothing where one names none.
pub(super) fn distance(issue: &Issue, a: &PartyFigures, b: &PartyFigures) -> Option<f64> {
    distance_of(position(issue, a), position(issue, b))
}

/// The labels of a position, none where there is no position.
fn position<'a>(issue: &'a Issue, figures: &PartyFigures) -> &'a [Label] {
    let stance = issue.stances.get(figures.stance as usize);
    stance
        .and_then(|stance| stance.at())
        .map_or(&[], |at| at.labels())
}

/// For every party with a stance the share of the others in scope that stand for another option;
/// nothing where it or all others name none.
pub(super) fn shares_that_differ(issue: &Issue, figures: &IssueFigures) -> Box<[Option<f64>]> {
    // How many in scope stand for the same: counted once for all who stand there.
    let mut groups: Vec<(&[Label], f64)> = Vec::new();
    for other in figures.in_scope() {
        let at = position(issue, other);
        match groups.iter_mut().find(|(known, _)| *known == at) {
            _ if at.is_empty() => {}
            Some((_, count)) => *count += 1.0,
            None => groups.push((at, 1.0)),
        }
    }
    let share_of = |own: &PartyFigures| {
        let at = position(issue, own);
        let itself = if own.in_scope { 1.0 } else { 0.0 };
        let (mut same, mut all) = (-itself, -itself);
        for (other, count) in &groups {
            all += count;
            if share(at, other) {
                same += count;
            }
        }
        (!at.is_empty() && all > 0.0).then(|| (all - same) / all)
    };
    figures.parties.iter().map(share_of).collect()
}

/// 0 where two positions name the same option, else 1. Nothing where one names none.
pub(super) fn distance_of(a: &[Label], b: &[Label]) -> Option<f64> {
    let both = !a.is_empty() && !b.is_empty();
    both.then(|| if share(a, b) { 0.0 } else { 1.0 })
}

/// The first pair, in file order, that `is` so.
fn first_pair(
    parties: &[Held<'_>],
    is: impl Fn(&Held<'_>, &Held<'_>) -> bool,
) -> Option<(PartyId, PartyId)> {
    parties.iter().enumerate().find_map(|(at, a)| {
        let b = parties.iter().skip(at + 1).find(|b| is(a, b))?;
        Some((a.party, b.party))
    })
}

/// The outlook of sets of options, and who excludes whom.
fn outlook_of(
    scale: &[Label],
    parties: &[Held<'_>],
    accepts: impl Fn(&Held<'_>, Label) -> bool,
) -> Outlook {
    let excluded = |a: &Held<'_>, b: &Held<'_>| matches!((a.limits, b.limits), (Some(x), Some(y)) if !share(x, y));
    let common = |label: &&Label| parties.iter().all(|party| accepts(party, **label));
    if first_pair(parties, |a, b| !share(a.at, b.at)).is_none() {
        Outlook::Agreed
    } else if first_pair(parties, excluded).is_some() {
        Outlook::Deadlock
    } else if scale.iter().any(|label| common(&label)) {
        Outlook::Overlap
    } else {
        Outlook::Apart
    }
}

/// The labels of the parties in scope that name some.
pub(super) fn held_labels<'a>(issue: &'a Issue, figures: &IssueFigures) -> Vec<Held<'a>> {
    figures.in_scope().filter_map(|f| held(issue, f)).collect()
}

/// Fills in what is known of an Options issue (measures.md, part 1).
pub(super) fn measure(issue: &Issue, near: f64, figures: &mut IssueFigures) {
    let parties = held_labels(issue, figures);
    let shares: Vec<f64> = {
        let mut counts: Vec<(Label, f64)> = Vec::new();
        for label in parties.iter().filter_map(|p| p.at.first()) {
            match counts.iter_mut().find(|(known, _)| known == label) {
                Some((_, n)) => *n += 1.0,
                None => counts.push((*label, 1.0)),
            }
        }
        counts
            .iter()
            .map(|(_, n)| n / parties.len() as f64)
            .collect()
    };
    if !parties.is_empty() {
        figures.polarisation = Some(1.0 - shares.iter().map(|p| p * p).sum::<f64>());
    }
    if parties.len() < 2 {
        return;
    }
    let scale = issue.scale.labels();
    let differing = first_pair(&parties, |a, b| !share(a.at, b.at));
    figures.gap = Some(if differing.is_some() { 1.0 } else { 0.0 });
    figures.gap_pair = differing.or(match parties.as_slice() {
        [a, b, ..] => Some((a.party, b.party)),
        _ => None,
    });
    let zone: Vec<Label> = scale
        .iter()
        .copied()
        .filter(|label| parties.iter().all(|p| p.accepts.contains(label)))
        .collect();
    if zone.is_empty() {
        figures.remaining_gap = Some(1.0);
        figures.blocking = match first_pair(&parties, |a, b| !share(a.accepts, b.accepts)) {
            Some((a, b)) => vec![a, b],
            None => parties.iter().map(|party| party.party).collect(),
        };
    } else {
        figures.remaining_gap = Some(0.0);
        figures.zone = Some(Zone::Labels(zone));
    }
    figures.deadlock_pair = first_pair(
        &parties,
        |a, b| matches!((a.limits, b.limits), (Some(x), Some(y)) if !share(x, y)),
    );
    let recorded = |party: &Held<'_>, label: Label| party.accepts.contains(&label);
    let widened = |party: &Held<'_>, label: Label| match (party.assumed, party.limits) {
        (false, _) => party.accepts.contains(&label),
        (true, Some(limits)) => limits.contains(&label),
        (true, None) => true,
    };
    figures.outlook = outlook_of(&scale, &parties, recorded);
    if figures.outlook == Outlook::Apart && near + TOLERANCE >= 1.0 {
        figures.outlook = Outlook::Near;
    }
    let could_be = outlook_of(&scale, &parties, widened);
    figures.outlook_assumed =
        matches!(figures.outlook, Outlook::Apart | Outlook::Near) && could_be == Outlook::Overlap;
}
