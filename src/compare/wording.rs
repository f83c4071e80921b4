//! Wordings: compared by judgement, never forced onto a number.

use crate::scenario::{Issue, PartyId, Verdict};

use super::figures::{IssueFigures, Outlook};
use super::selection::{Audience, Calendar, at_order};

/// The judgement in force on two wordings: the latest at or before `until`, unless one of the
/// wordings has changed since (measures.md, part 1).
pub(super) fn verdict(
    issue: &Issue,
    calendar: &Calendar,
    until: usize,
    audience: Audience,
    a: PartyId,
    b: PartyId,
) -> Option<Verdict> {
    let judgements = issue.judgements.iter().filter(|j| j.is_between(a, b));
    let dated = judgements.filter_map(|j| {
        let order = calendar.order(j.round)?;
        (order <= until).then_some((order, j.verdict))
    });
    let (judged, verdict) = dated.max_by_key(|(order, _)| *order)?;
    let wording = |party, order| {
        at_order(issue, party, calendar, order, audience).map(|(stance, _)| stance.text().trim())
    };
    let stands = |party| {
        let now = wording(party, until)?;
        (!now.is_empty() && wording(party, judged) == Some(now)).then_some(())
    };
    stands(a)?;
    stands(b)?;
    Some(verdict)
}

/// Fills in what is known of a Wording issue (measures.md, part 1).
pub(super) fn measure(
    issue: &Issue,
    calendar: &Calendar,
    until: usize,
    audience: Audience,
    figures: &mut IssueFigures,
) {
    let parties: Vec<PartyId> = figures
        .in_scope()
        .filter(|f| {
            let stance = issue.stances.get(f.stance as usize);
            stance.is_some_and(|stance| !stance.text().trim().is_empty())
        })
        .map(|f| f.party)
        .collect();
    let mut worst: Option<(f64, (PartyId, PartyId))> = None;
    for (at, a) in parties.iter().enumerate() {
        for b in parties.iter().skip(at + 1) {
            match verdict(issue, calendar, until, audience, *a, *b) {
                None => figures.unjudged.push((*a, *b)),
                Some(verdict) => {
                    let d = verdict.distance();
                    if worst.is_none_or(|(known, _)| d > known) {
                        worst = Some((d, (*a, *b)));
                    }
                }
            }
        }
    }
    let Some((gap, pair)) = worst else {
        return;
    };
    figures.gap = Some(gap);
    figures.gap_pair = Some(pair);
    if gap > 0.75 {
        figures.remaining_gap = Some(1.0);
        figures.blocking = vec![pair.0, pair.1];
        figures.outlook = Outlook::Apart;
    } else {
        figures.remaining_gap = Some(0.0);
        figures.outlook = if gap > 0.25 {
            Outlook::Overlap
        } else {
            Outlook::Agreed
        };
    }
}
