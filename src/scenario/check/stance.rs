//! Stances: whose, since when, where, and whether their parts agree.

use std::collections::HashMap;

use super::head::{is_share, is_weight};
use super::names::Names;
use super::position::{Positions, is_within};
use super::{Path, Problem, ProblemKind};
use crate::scenario::{Figure, Stance, StanceKey, Visibility};

/// Stances of the issue at `issue`, with their places in it, all of a party or none; without
/// `positions` nothing is said of positions.
pub(super) fn check<'a>(
    stances: impl Iterator<Item = (usize, &'a Stance)>,
    positions: Option<&Positions>,
    issue: &Path,
    names: &Names,
    found: &mut Vec<Problem>,
) {
    let mut seen: HashMap<StanceKey, usize> = HashMap::with_capacity(stances.size_hint().0);
    for (index, stance) in stances {
        let path = || issue.field("stances").index(index);
        names.need_party(stance.party(), || path().field("party"), found);
        names.need_round(stance.round(), || path().field("round"), found);
        if let Some(first) = seen.insert(stance.key(), index) {
            seen.insert(stance.key(), first);
            found.push(doubled(stance, &path(), issue, first));
        }
        if stance
            .salience()
            .is_some_and(|salience| !(0.0..=100.0).contains(&salience))
        {
            found.push(Problem::error(
                path().field("salience"),
                "salience is a number from 0 (does not care) to 100 (cares most)",
            ));
        }
        if let Some(positions) = positions {
            check_places(stance, positions, &path, names, found);
        }
        check_rest(stance, positions, &path, names, found);
    }
}

fn doubled(stance: &Stance, path: &Path, issue: &Path, first: usize) -> Problem {
    let when = stance.round().map_or_else(
        || " without a round".to_owned(),
        |round| format!(" in round `{round}`"),
    );
    let private = match stance.visibility() {
        Visibility::Public => "",
        Visibility::Private => " private",
    };
    Problem::error(
        path.field("party"),
        format!(
            "party `{}` has a second{private} stance on this issue{when}; keep one",
            stance.party()
        ),
    )
    .with_other(issue.field("stances").index(first).field("party"))
}

fn check_places(
    stance: &Stance,
    positions: &Positions,
    path: &impl Fn() -> Path,
    names: &Names,
    found: &mut Vec<Problem>,
) {
    let at = stance
        .at()
        .filter(|at| positions.check_value(at, || path().field("at"), names, found));
    let accepts = stance
        .accepts()
        .filter(|set| positions.check_set(set, || path().field("accepts"), names, found));
    let limits = stance
        .limits()
        .filter(|set| positions.check_set(set, || path().field("limits"), names, found));
    if let (Some(at), Some(accepts)) = (at, accepts)
        && !is_within(&at.as_set(), accepts)
    {
        found.push(Problem::error(
            path().field("at"),
            "the position lies outside accepts; widen accepts, or leave it out",
        ));
    } else if let (Some(at), Some(limits)) = (at, limits)
        && !is_within(&at.as_set(), limits)
    {
        found.push(Problem::error(
            path().field("at"),
            "the position lies outside limits, which the party will never leave; widen limits, or leave it out",
        ));
    }
    if let (Some(accepts), Some(limits)) = (accepts, limits)
        && !is_within(accepts, limits)
    {
        found.push(Problem::error(
            path().field("accepts"),
            "accepts reaches outside limits, which the party will never leave; narrow accepts or widen limits",
        ));
    }
}

fn check_rest(
    stance: &Stance,
    positions: Option<&Positions>,
    path: &impl Fn() -> Path,
    names: &Names,
    found: &mut Vec<Problem>,
) {
    if stance.power().is_some_and(|power| !is_weight(power)) {
        found.push(Problem::error(
            path().field("power"),
            "power is a weight: write a number above 0, or leave it out",
        ));
    }
    for (index, figure) in stance.stated().iter().enumerate() {
        let there = match figure {
            Figure::At => stance.at().is_some(),
            Figure::Accepts => stance.accepts().is_some(),
            Figure::Limits => stance.limits().is_some(),
            Figure::Salience => stance.salience().is_some(),
        };
        if !there {
            let name = figure.name();
            let problem = Problem::error(
                path().field("stated").index(index),
                format!("stated names {name}, but the stance has no {name}"),
            );
            found.push(problem.kind(ProblemKind::Absent));
        }
    }
    if let Some(positions) = positions {
        check_values(stance, positions, path, names, found);
    }
    names.need_sources(stance.cites(), path, found);
}

fn check_values(
    stance: &Stance,
    positions: &Positions,
    path: &impl Fn() -> Path,
    names: &Names,
    found: &mut Vec<Problem>,
) {
    let values = || path().field("values");
    if !stance.values().is_empty() && !positions.has_labels() {
        found.push(Problem::error(
            values(),
            "values are for labels; this issue's scale has none",
        ));
        return;
    }
    let mut seen = HashMap::new();
    for (index, (label, worth)) in stance.values().iter().enumerate() {
        let place = || values().index(index);
        if !positions.knows(*label) {
            found.push(positions.unknown_label(*label, place().index(0), names));
        } else if let Some(first) = seen.insert(*label, index) {
            found.push(
                Problem::error(place().index(0), format!("label `{label}` has two values"))
                    .with_other(values().index(first)),
            );
        }
        if !is_share(*worth) {
            found.push(Problem::error(
                place().index(1),
                format!("`{label}` is worth a number from 0 (worst) to 1 (best)"),
            ));
        }
    }
}
