//! What is known of one issue from who stands where, as far as no salience goes into it.

use crate::scenario::{Issue, Scale, Span, UnitInterval, Value, ValueSet};

use super::context::Context;
use super::figures::{IssueFigures, Outlook, Zone};
use super::interval::Held;
use super::selection::Slot;
use super::standing::PartyFigures;
use super::{TOLERANCE, interval, labels, polarisation, wording};

/// Room used while one issue after another is measured.
#[derive(Default)]
pub(super) struct Workspace {
    slots: Vec<Option<Slot>>,
    points: Vec<Held>,
    sets: Vec<Held>,
    places: Vec<f64>,
}

/// Computes what is known of an issue, from nothing.
pub(super) fn measure(
    context: &Context,
    issue: &Issue,
    figures: &mut IssueFigures,
    workspace: &mut Workspace,
) {
    figures.forget(issue.id);
    context.standings(issue, &mut workspace.slots, &mut figures.parties);
    figures.stances = figures.parties.len();
    add_missing(context, issue, figures);
    if issue.scale != Scale::Wording {
        let assumed = figures.parties.iter().filter(|f| f.in_scope && f.assumed);
        figures.assumed.extend(assumed.map(|f| f.party));
    }
    match &issue.scale {
        Scale::Range(_) | Scale::Steps(_) => measure_places(context, issue, figures, workspace),
        Scale::Options(_) => labels::measure(issue, context.near, figures),
        Scale::Wording => wording::measure(context, issue, figures),
    }
    figures.partial = !figures.missing.is_empty() || figures.unjudged > 0;
    let agreed = issue.agreed.as_ref();
    let settled = agreed.and_then(|agreed| context.calendar.order(agreed.round));
    if settled.is_some_and(|order| order <= context.until) {
        figures.settled = true;
        figures.outlook = Outlook::Agreed;
        figures.outlook_assumed = false;
        // It rests on what the file records, whoever has no stance.
        figures.partial = false;
    }
}

/// The parties in scope that cannot be compared: both lists stand in file order.
fn add_missing(context: &Context, issue: &Issue, figures: &mut IssueFigures) {
    let mut standing = figures.parties.iter().peekable();
    for (member, column) in context.members.iter().zip(0..) {
        let own = standing.next_if(|f| f.column == column);
        if member.in_scope && !own.is_some_and(|f| f.is_comparable(issue)) {
            figures.missing.push(member.id);
        }
    }
}

fn placed(figures: &IssueFigures) -> impl Iterator<Item = &PartyFigures> {
    figures.in_scope().filter(|f| f.place.is_some())
}

fn fill(sets: &mut Vec<Held>, held: impl Iterator<Item = Held>) {
    sets.clear();
    sets.extend(held);
}

/// Fills in what is known of an issue whose positions are places in 0-1.
fn measure_places(
    context: &Context,
    issue: &Issue,
    figures: &mut IssueFigures,
    workspace: &mut Workspace,
) {
    let places = &mut workspace.places;
    places.clear();
    places.extend(figures.in_scope().filter_map(|f| f.place));
    figures.polarisation = polarisation_of(&issue.scale, places);
    hold_places(context.near, figures, workspace);
    if figures.remaining_gap.is_some_and(|apart| apart <= 0.0) {
        figures.zone = zone_of(issue, figures);
    }
}

/// Fills in gaps, who blocks and the outlook from where the parties stand on a scale of places; as
/// much of an issue as its drawn standings need (see [`super::sensitivity`]).
pub(super) fn hold_places(near: f64, figures: &mut IssueFigures, workspace: &mut Workspace) {
    let Workspace { points, sets, .. } = workspace;
    let point = |f: &PartyFigures| f.place.map(|x| Held::point(f.party, x));
    fill(points, figures.in_scope().filter_map(point));
    if points.len() < 2 {
        return;
    }
    if let Some(farthest) = interval::farthest(points) {
        figures.gap = Some(farthest.apart);
        figures.gap_pair = Some((farthest.first, farthest.second));
    }
    let accepted = |f: &PartyFigures| {
        f.accepted.map(|set| Held {
            party: f.party,
            set,
        })
    };
    fill(sets, placed(figures).filter_map(accepted));
    figures.blocking.clear();
    if let Some(farthest) = interval::farthest(sets) {
        figures.remaining_gap = Some(farthest.apart);
        if farthest.apart > 0.0 {
            figures.blocking.extend([farthest.first, farthest.second]);
        }
    }
    figures.deadlock_pair = None;
    let whole = UnitInterval::WHOLE;
    if placed(figures).any(|f| f.limits.is_some()) {
        let limits = |f: &PartyFigures| Held {
            party: f.party,
            set: f.limits.unwrap_or(whole),
        };
        fill(sets, placed(figures).map(limits));
        figures.deadlock_pair = interval::disjoint_pair(sets);
    }
    let outlook = |remaining: Option<f64>| {
        if figures.gap == Some(0.0) {
            Outlook::Agreed
        } else if figures.deadlock_pair.is_some() {
            Outlook::Deadlock
        } else {
            match remaining {
                Some(apart) if apart <= 0.0 => Outlook::Overlap,
                Some(apart) if apart <= near + TOLERANCE => Outlook::Near,
                Some(_) => Outlook::Apart,
                None => Outlook::Unknown,
            }
        }
    };
    let now = outlook(figures.remaining_gap);
    let mut could_be = now;
    if placed(figures).any(|f| f.assumed) {
        let widened = |f: &PartyFigures| {
            let widest = f.limits.unwrap_or(whole);
            let set = if f.assumed { Some(widest) } else { f.accepted };
            set.map(|set| Held {
                party: f.party,
                set,
            })
        };
        fill(sets, placed(figures).filter_map(widened));
        could_be = outlook(interval::farthest(sets).map(|farthest| farthest.apart));
    }
    figures.outlook = now;
    figures.outlook_assumed = now != could_be;
}

fn polarisation_of(scale: &Scale, places: &mut [f64]) -> Option<f64> {
    match scale {
        Scale::Steps(steps) if !places.is_empty() => {
            let mut counts = vec![0.0; steps.len()];
            for x in places {
                let step = scale.nearest_step(*x);
                let index = step.and_then(|label| scale.label_index(label));
                if let Some(count) = index.and_then(|index| counts.get_mut(index)) {
                    *count += 1.0;
                }
            }
            polarisation::agreement(&counts).map(|a| (1.0 - a) / 2.0)
        }
        _ => polarisation::of_places(places),
    }
}

/// What all of these would accept, in the issue's unit or steps.
fn zone_of(issue: &Issue, figures: &IssueFigures) -> Option<Zone> {
    match &issue.scale {
        Scale::Range(_) => {
            let mut zone = Span {
                low: f64::MIN,
                high: f64::MAX,
            };
            for party in placed(figures) {
                let stance = issue.stances.get(party.stance as usize)?;
                let set = stance.accepts().cloned();
                let set = set.or_else(|| stance.at().map(Value::as_set))?;
                let ValueSet::Span(span) = set else {
                    return None;
                };
                zone.low = zone.low.max(span.low);
                zone.high = zone.high.min(span.high);
            }
            // Ends that touch but for rounding may be the wrong way round.
            Some(Zone::Span(Span::between(zone.low, zone.high)))
        }
        Scale::Steps(steps) => {
            let sets = || placed(figures).filter_map(|f| f.accepted);
            let low = sets().map(|set| set.low).fold(f64::MIN, f64::max);
            let high = sets().map(|set| set.high).fold(f64::MAX, f64::min);
            let inside = |at: &usize| {
                let place = issue.scale.step_place(*at);
                place.is_some_and(|place| low - TOLERANCE <= place && place <= high + TOLERANCE)
            };
            let labels = (0..steps.len()).filter(inside);
            let labels = labels.filter_map(|at| steps.get(at)).map(|step| step.label);
            Some(Zone::Labels(labels.collect()))
        }
        Scale::Options(_) | Scale::Wording => None,
    }
}
