//! How an issue stands, in a few sentences.

use crate::compare::common_ground::{Apart, Ground, IssueGround};
use crate::scenario::{Agreed, AgreedStatus, PartyId, Scale};

use super::list::number;
use super::paragraph::{Paragraph, ParagraphKind};
use super::position::{distance, on_a_scale, places, position, zone};
use super::prose::Prose;
use super::teller::Teller;
use super::verdict::{unjudged, verdicts};

/// Places of 0-1 closer than this are the same.
const SAME_PLACE: f64 = 1e-9;

/// What the sentences of an issue hang on beside the issue itself.
#[derive(Clone, Copy)]
pub(super) struct Telling {
    /// The how manieth issue of its chapter it is: sentences are varied by it.
    pub(super) turn: usize,
    /// Whether the chapter has said of all its issues that no bottom line is recorded.
    pub(super) assumption_told: bool,
}

/// The paragraph that begins with the title of an issue.
pub(super) fn lead(teller: &Teller<'_>, ground: &IssueGround<'_>, telling: Telling) -> Paragraph {
    let mut prose = Prose::new(teller, ParagraphKind::Issue(ground.issue.id));
    prose.issue(ground.issue);
    let ends_open = ground.issue.title().trim_end();
    let ends_open = !ends_open.ends_with(['.', '?', '!', '…']);
    prose.words(if ends_open { "." } else { "" });
    match ground.ground {
        Ground::Settled => settled(&mut prose, ground),
        Ground::Same => same(&mut prose, ground),
        Ground::Zone => in_zone(&mut prose, ground),
        Ground::Compatible => verdicts(&mut prose, ground),
        Ground::Near | Ground::Apart | Ground::Deadlock => apart(&mut prose, ground, telling.turn),
        Ground::Unknown => unknown(&mut prose, ground),
    }
    if !matches!(ground.ground, Ground::Settled | Ground::Unknown) {
        if !telling.assumption_told {
            assumption(&mut prose, ground);
        }
        missing(&mut prose, ground);
    }
    // A remark on an issue is made with the end in view; earlier it would foretell.
    let is_as_of_last = teller.comparison.selection().round == teller.scenario.last_round();
    if is_as_of_last && !ground.issue.note.trim().is_empty() {
        prose.words(" Note: ").sentences(&ground.issue.note);
    }
    prose.done()
}

fn settled(prose: &mut Prose<'_, '_>, ground: &IssueGround<'_>) {
    let Some(agreed) = &ground.issue.agreed else {
        return;
    };
    let provisional = agreed.status == AgreedStatus::Provisional;
    let has_content = agreed.at.is_some() || !agreed.text.trim().is_empty();
    prose.words(match (has_content, provisional) {
        (false, false) => " Recorded as agreed",
        (false, true) => " Recorded as provisionally agreed",
        (true, true) => " Provisionally agreed",
        (true, false) => " Agreed",
    });
    since(prose, agreed);
    if has_content {
        prose.words(": ");
        if let Some(at) = &agreed.at {
            position(prose, ground.issue, at);
            prose.words(".");
        }
        if !agreed.text.trim().is_empty() {
            prose.words(if agreed.at.is_some() { " " } else { "" });
            prose.sentences(&agreed.text);
        }
    } else {
        prose.words("; on what terms is not recorded.");
    }
    prose.cites(&agreed.cites);
    if agreed.cites.is_empty() && !prose.teller().scenario.sources.is_empty() {
        prose.words(" No source is named.");
    }
    if prose.teller().is_full() && !agreed.note.trim().is_empty() {
        prose.words(" Note: ").sentences(&agreed.note);
    }
}

/// Since which round, where it is not the one that the report is as of.
fn since(prose: &mut Prose<'_, '_>, agreed: &Agreed) {
    let teller = prose.teller();
    if agreed.round == teller.comparison.selection().round {
        return;
    }
    match teller.round(agreed.round) {
        Some(round) => {
            prose.words(" as of ").name(round.name());
        }
        None if !teller.scenario.rounds.is_empty() => {
            prose.words(" before the first round");
        }
        None => {}
    }
}

/// The parties whose positions are told, in file order.
fn placed(ground: &IssueGround<'_>) -> Vec<PartyId> {
    let in_scope = ground.figures.in_scope().map(|party| party.party);
    let at_a_place = |id: &PartyId| ground.places.iter().any(|place| place.parties.contains(id));
    in_scope.filter(at_a_place).collect()
}

fn same(prose: &mut Prose<'_, '_>, ground: &IssueGround<'_>) {
    if ground.issue.scale == Scale::Wording {
        verdicts(prose, ground);
        prose.words(" No agreement is recorded.");
        return;
    }
    match ground.places.as_slice() {
        [place] => {
            prose.words(" ").parties(&place.parties);
            prose.words(if place.parties.len() == 2 {
                " both stand at "
            } else {
                " all stand at "
            });
            position(prose, ground.issue, place.at);
        }
        several => {
            prose.words(match ground.issue.scale {
                Scale::Options(_) => " The positions have an option in common: ",
                _ => " The positions have the same middle: ",
            });
            places(prose, ground.issue, several);
        }
    }
    prose.words("; no agreement is recorded.");
}

/// Who would accept: both, all three, or all that can be compared.
fn all(ground: &IssueGround<'_>) -> String {
    let parties = placed(ground).len();
    match parties {
        _ if !ground.figures.missing.is_empty() => {
            format!("All {} that can be compared", number(parties))
        }
        2 => "Both".to_owned(),
        _ => format!("All {}", number(parties)),
    }
}

fn in_zone(prose: &mut Prose<'_, '_>, ground: &IssueGround<'_>) {
    prose.words(&format!(" {} would accept ", all(ground)));
    zone(prose, ground);
    match ground.apart {
        Some(far) if ground.places.len() > 1 => {
            prose.words(" The positions themselves lie ");
            distance(prose, ground.issue, far);
            prose.words(" apart: ");
        }
        _ => {
            prose.words(" The positions themselves: ");
        }
    }
    places(prose, ground.issue, &ground.places);
    prose.words(".");
}

fn apart(prose: &mut Prose<'_, '_>, ground: &IssueGround<'_>, turn: usize) {
    if ground.issue.scale == Scale::Wording {
        verdicts(prose, ground);
        return;
    }
    match ground.apart {
        Some(far) => apart_by(prose, ground, far, turn),
        None => other_options(prose, ground),
    }
    if ground.ground == Ground::Deadlock
        && let Some((a, b)) = ground.figures.deadlock_pair
    {
        red_lines(prose, ground, a, b);
    }
}

fn apart_by(prose: &mut Prose<'_, '_>, ground: &IssueGround<'_>, far: Apart, turn: usize) {
    let issue = ground.issue;
    let is_whole = ground.figures.gap.is_some_and(|gap| gap >= 1.0);
    let two = ground.places.len() == 2;
    if two && is_whole {
        prose.words(" The positions are the two ends of the scale: ");
        places(prose, issue, &ground.places);
    } else if two && !turn.is_multiple_of(2) {
        prose.words(" ");
        places(prose, issue, &ground.places);
        prose.words(": ");
        distance(prose, issue, far);
        prose.words(" apart").words(&on_a_scale(far));
    } else if is_whole {
        prose.words(" The positions run from one end of the scale to the other: ");
        places(prose, issue, &ground.places);
    } else {
        prose.words(" The positions lie ");
        if !two {
            prose.words("up to ");
        }
        distance(prose, issue, far);
        prose.words(" apart").words(&on_a_scale(far)).words(": ");
        places(prose, issue, &ground.places);
    }
    prose.words(".");
    remaining(prose, ground);
}

/// What would still lie between the parties if each went as far as it would accept.
fn remaining(prose: &mut Prose<'_, '_>, ground: &IssueGround<'_>) {
    let (Some(left), Some(gap)) = (ground.figures.remaining_gap, ground.figures.gap) else {
        return;
    };
    let is_shorter = gap - left > SAME_PLACE;
    match (ground.figures.blocking.as_slice(), ground.remaining) {
        ([a, b], Some(apart)) if is_shorter => {
            prose.words(" What each would still accept leaves ");
            distance(prose, ground.issue, apart);
            prose.words(" between ").parties(&[*a, *b]).words(".");
        }
        _ if ground.places.len() > 2 => farthest(prose, ground, gap),
        _ => {}
    }
}

/// Who stands at the two places that are farthest apart: all of them, so that none is singled out.
fn farthest(prose: &mut Prose<'_, '_>, ground: &IssueGround<'_>, gap: f64) {
    let own = ground.figures.in_scope();
    let placed: Vec<(PartyId, f64)> = own
        .filter_map(|own| Some((own.party, own.place?)))
        .collect();
    let lowest = placed.iter().map(|(_, x)| *x).fold(f64::INFINITY, f64::min);
    let at = |x: f64| -> Vec<PartyId> {
        let near = placed
            .iter()
            .filter(|(_, place)| (place - x).abs() < SAME_PLACE);
        near.map(|(party, _)| *party).collect()
    };
    let (low, high) = (at(lowest), at(lowest + gap));
    // In file order, as everywhere.
    let order = |parties: &[PartyId]| {
        let first = parties.first().copied();
        ground
            .figures
            .parties
            .iter()
            .position(|own| Some(own.party) == first)
    };
    let (one, other) = if order(&low) <= order(&high) {
        (low, high)
    } else {
        (high, low)
    };
    prose.words(" Farthest apart are ");
    if let ([a], [b]) = (one.as_slice(), other.as_slice()) {
        prose.parties(&[*a, *b]).words(".");
    } else {
        prose.parties(&one).words(" on one side, ");
        prose.parties(&other).words(" on the other.");
    }
}

fn other_options(prose: &mut Prose<'_, '_>, ground: &IssueGround<'_>) {
    prose.words(" The positions are different options: ");
    places(prose, ground.issue, &ground.places);
    prose.words(".");
    let is_recorded = ground.figures.assumed.len() < placed(ground).len();
    match ground.figures.blocking.as_slice() {
        [a, b] if is_recorded => {
            prose
                .words(" No option would be accepted by both ")
                .parties(&[*a, *b])
                .words(".");
        }
        [_, _, _, ..] => {
            prose.words(
                " Any two have an option in common, but no option would be accepted by all.",
            );
        }
        _ => {}
    }
}

fn red_lines(prose: &mut Prose<'_, '_>, ground: &IssueGround<'_>, a: PartyId, b: PartyId) {
    prose.words(" Two red lines exclude each other: ");
    for (at, party) in [a, b].into_iter().enumerate() {
        let figures = ground.figures.party(party);
        let limits = figures.and_then(|own| ground.stance(own)?.limits());
        prose.words(if at == 0 { "" } else { ", " }).party(party);
        prose.words(" will not go outside ");
        if let Some(limits) = limits {
            super::position::set(prose, ground.issue, limits);
        }
    }
    prose.words(".");
}

fn unknown(prose: &mut Prose<'_, '_>, ground: &IssueGround<'_>) {
    let issue = ground.issue;
    if ground.figures.in_scope().next().is_none() {
        prose.words(" No party compared has a recorded stance on this.");
        return;
    }
    if issue.scale == Scale::Wording {
        let worded: Vec<PartyId> = ground
            .figures
            .in_scope()
            .map(|party| party.party)
            .filter(|party| !ground.unplaced.contains(party))
            .collect();
        match worded.as_slice() {
            [] => {}
            [one] => {
                prose
                    .words(" A wording is recorded of ")
                    .party(*one)
                    .words(" alone.");
            }
            several => {
                prose.words(" The wordings of ").parties(several);
                prose.words(" are not judged against each other.");
            }
        }
        unjudged(prose, ground);
    } else if let [place] = ground.places.as_slice() {
        prose
            .words(" A position is recorded of ")
            .parties(&place.parties);
        prose.words(" alone: ");
        position(prose, issue, place.at);
        prose.words(".");
    }
    missing(prose, ground);
}

/// What stands in where no bottom line is recorded.
fn assumption(prose: &mut Prose<'_, '_>, ground: &IssueGround<'_>) {
    let assumed = &ground.figures.assumed;
    if assumed.is_empty() || ground.ground == Ground::Same {
        return;
    }
    if assumed.len() == placed(ground).len() {
        prose.words(" No bottom line is recorded on the scale; each position is taken for one.");
    } else {
        prose
            .words(" On the scale no bottom line is recorded of ")
            .parties(assumed);
        prose.words("; the position is taken for it.");
    }
    if ground.figures.outlook_assumed {
        prose.words(" A wider one could change this.");
    }
}

/// Who could not be compared.
fn missing(prose: &mut Prose<'_, '_>, ground: &IssueGround<'_>) {
    let is_wording = ground.issue.scale == Scale::Wording;
    if !ground.unplaced.is_empty() {
        prose.words(" Of ").parties(&ground.unplaced);
        prose.words(match ground.issue.scale {
            Scale::Wording => " a stance is recorded, but no wording.",
            Scale::Range(_) => " words are recorded, but no figure.",
            Scale::Steps(_) | Scale::Options(_) => {
                " words are recorded, but no position on the scale."
            }
        });
    }
    if !ground.unsaid.is_empty() {
        prose.words(if is_wording {
            " No wording is recorded of "
        } else {
            " No stance is recorded of "
        });
        prose.parties(&ground.unsaid).words(".");
    }
}

/// How far apart the parties are, in brackets; nothing where they are not.
pub(super) fn in_short(prose: &mut Prose<'_, '_>, ground: &IssueGround<'_>) {
    let left = match ground.ground {
        Ground::Deadlock => {
            prose.words(" (red lines exclude each other)");
            return;
        }
        Ground::Near | Ground::Apart => ground.remaining,
        _ => return,
    };
    let is_whole = ground.figures.remaining_gap.is_some_and(|left| left >= 1.0);
    match left {
        Some(_) if is_whole => {
            prose.words(" (the whole scale)");
        }
        Some(apart) => {
            prose.words(" (");
            distance(prose, ground.issue, apart);
            prose.words(&on_a_scale(apart)).words(")");
        }
        None if ground.issue.scale == Scale::Wording => {
            prose.words(" (wordings judged opposed)");
        }
        None => {
            prose.words(" (different options)");
        }
    }
}
