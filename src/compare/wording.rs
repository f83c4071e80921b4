//! Wordings: compared by judgement, never forced onto a number.

use crate::scenario::{Issue, PartyId, Verdict};

use super::context::Context;
use super::figures::{IssueFigures, Outlook};
use super::selection::at_order;
use super::standing::PartyFigures;

/// A verdict on two parties, by their columns.
#[derive(Clone, Copy)]
pub(super) struct Judged {
    pub(super) columns: [u32; 2],
    /// The order of the round it was given as of.
    pub(super) order: usize,
    pub(super) verdict: Verdict,
    /// Where it stands among the issue's judgements.
    pub(super) judgement: usize,
}

/// Whether a party's wording in effect is still the one that was judged as of a round.
fn stands(context: &Context, issue: &Issue, own: &PartyFigures, judged: usize) -> bool {
    let Some(stance) = issue.stances.get(own.stance as usize) else {
        return false;
    };
    let now = stance.text().trim();
    // What is in effect now and was recorded by then was in effect then.
    let was_in_effect = || {
        let order = context.calendar.order(stance.round());
        order.is_some_and(|order| order <= judged)
    };
    let text_then = || {
        let (calendar, audience) = (&context.calendar, context.audience);
        let then = at_order(issue, own.party, calendar, judged, audience);
        then.map(|(stance, _)| stance.text().trim())
    };
    !now.is_empty() && (was_in_effect() || text_then() == Some(now))
}

/// The judgement in force on two wordings: the latest at or before the round shown, unless one of
/// the wordings has changed since (measures.md, part 1).
pub(super) fn verdict(
    context: &Context,
    issue: &Issue,
    one: &PartyFigures,
    other: &PartyFigures,
) -> Option<Verdict> {
    let judgements = issue.judgements.iter();
    let judgements = judgements.filter(|j| j.is_between(one.party, other.party));
    let dated = judgements.filter_map(|j| {
        let order = context.calendar.order(j.round)?;
        (order <= context.until).then_some((order, j.verdict))
    });
    let (judged, verdict) = dated.max_by_key(|(order, _)| *order)?;
    let both = [one, other];
    let stand = both.iter().all(|own| stands(context, issue, own, judged));
    stand.then_some(verdict)
}

/// The latest judgement on every pair, in force or stale, in file order.
fn latest_pairs(context: &Context, issue: &Issue) -> Vec<Judged> {
    let mut latest: Vec<Judged> = issue
        .judgements
        .iter()
        .enumerate()
        .filter_map(|(at, judgement)| {
            let (a, b) = judgement.between;
            let (a, b) = (context.column(a)?, context.column(b)?);
            let order = context.calendar.order(judgement.round)?;
            (a != b && order <= context.until).then_some(Judged {
                columns: [a.min(b), a.max(b)],
                order,
                verdict: judgement.verdict,
                judgement: at,
            })
        })
        .collect();
    // Of one pair the latest first; of those as of the same round the last in the file.
    latest.reverse();
    latest.sort_by_key(|judged| (judged.columns, std::cmp::Reverse(judged.order)));
    latest.dedup_by_key(|judged| judged.columns);
    latest
}

/// Every pair with a judgement in force, in file order, found from the judgements: of many parties
/// most pairs have none.
pub(super) fn judged_pairs(
    context: &Context,
    issue: &Issue,
    figures: &IssueFigures,
) -> Vec<Judged> {
    let mut latest = latest_pairs(context, issue);
    latest.retain(|judged| {
        judged.columns.iter().all(|column| {
            let own = figures.at_column(*column);
            own.is_some_and(|own| stands(context, issue, own, judged.order))
        })
    });
    latest
}

/// Every pair whose latest judgement is stale, in file order, with the columns of those whose wording
/// has changed since. A wording that is gone is no change: there is nothing left to judge.
pub(super) fn stale_pairs(
    context: &Context,
    issue: &Issue,
    figures: &IssueFigures,
) -> Vec<(Judged, Vec<u32>)> {
    let mut stale = Vec::new();
    for judged in latest_pairs(context, issue) {
        let own = judged.columns.map(|column| figures.at_column(column));
        let [Some(a), Some(b)] = own else {
            continue;
        };
        if !(a.is_comparable(issue) && b.is_comparable(issue)) {
            continue;
        }
        let changed = [a, b]
            .into_iter()
            .filter(|own| !stands(context, issue, own, judged.order));
        let changed: Vec<u32> = changed.map(|own| own.column).collect();
        if !changed.is_empty() {
            stale.push((judged, changed));
        }
    }
    stale
}

/// The pairs in scope whose wordings have no judgement in force, in file order.
pub(super) fn unjudged_pairs(
    context: &Context,
    issue: &Issue,
    figures: &IssueFigures,
) -> Vec<(PartyId, PartyId)> {
    let judged: Vec<[u32; 2]> = judged_pairs(context, issue, figures)
        .iter()
        .map(|judged| judged.columns)
        .collect();
    let parties: Vec<&PartyFigures> = worded(issue, figures).collect();
    let mut pairs = Vec::new();
    for (at, a) in parties.iter().enumerate() {
        for b in parties.iter().skip(at + 1) {
            if judged.binary_search(&[a.column, b.column]).is_err() {
                pairs.push((a.party, b.party));
            }
        }
    }
    pairs
}

fn worded<'a>(
    issue: &'a Issue,
    figures: &'a IssueFigures,
) -> impl Iterator<Item = &'a PartyFigures> {
    figures.in_scope().filter(|f| f.is_comparable(issue))
}

/// Fills in what is known of a Wording issue (measures.md, part 1).
pub(super) fn measure(context: &Context, issue: &Issue, figures: &mut IssueFigures) {
    let parties = worded(issue, figures).count();
    let mut judged = judged_pairs(context, issue, figures);
    judged.retain(|judged| {
        judged
            .columns
            .iter()
            .all(|column| context.in_scope(*column))
    });
    figures.unjudged = (parties * parties.saturating_sub(1) / 2).saturating_sub(judged.len());
    let mut worst: Option<Judged> = None;
    for pair in judged {
        if worst.is_none_or(|known| pair.verdict.distance() > known.verdict.distance()) {
            worst = Some(pair);
        }
    }
    let Some(worst) = worst else {
        return;
    };
    let [a, b] = worst.columns.map(|column| figures.at_column(column));
    let Some((a, b)) = a.zip(b).map(|(a, b)| (a.party, b.party)) else {
        return;
    };
    figures.gap = Some(worst.verdict.distance());
    figures.gap_pair = Some((a, b));
    match worst.verdict {
        Verdict::Opposed => {
            figures.remaining_gap = Some(1.0);
            figures.blocking = vec![a, b];
            figures.outlook = Outlook::Apart;
        }
        Verdict::Compatible => {
            figures.remaining_gap = Some(0.0);
            figures.outlook = Outlook::Overlap;
        }
        Verdict::Same => {
            figures.remaining_gap = Some(0.0);
            figures.outlook = Outlook::Agreed;
        }
    }
}
