//! What a party holds, in its recorded words, and how far that can be relied on.

use crate::compare::PartyFigures;
use crate::compare::common_ground::{Ground, IssueGround};
use crate::scenario::{Basis, Confidence, PartyId, Role, Stance};

use super::list::{by, capital, counted};
use super::paragraph::{Paragraph, ParagraphKind};
use super::position::set;
use super::prose::Prose;
use super::teller::Teller;

/// The most parties that a page quotes on an issue; of more, those that decide it.
const MOST_ON_A_PAGE: usize = 3;

/// The most parties that the full text quotes on an issue.
const MOST_IN_FULL: usize = 12;

/// What the parties hold on an issue, in file order.
pub(super) fn voices(teller: &Teller<'_>, ground: &IssueGround<'_>) -> Vec<Paragraph> {
    let heard = heard(teller, ground);
    let told = heard.iter().take(MOST_IN_FULL);
    let mut told: Vec<Paragraph> = told
        .filter_map(|party| voice(teller, ground, party))
        .collect();
    let more = heard.len().saturating_sub(MOST_IN_FULL);
    if more > 0 {
        let mut prose = Prose::body(teller);
        prose.words(&format!(
            "{} of others {} on record too.",
            capital(&counted(more, "wording")),
            by(more, "is", "are")
        ));
        told.push(prose.done());
    }
    told
}

/// Whose words are told.
fn heard<'g>(teller: &Teller<'_>, ground: &'g IssueGround<'_>) -> Vec<&'g PartyFigures> {
    let has_words = |party: &&PartyFigures| ground.stance(party).is_some_and(has_words);
    let all: Vec<&PartyFigures> = ground.figures.parties.iter().filter(has_words).collect();
    if teller.is_full() {
        return most_telling(all, &deciding(ground));
    }
    if ground.ground == Ground::Settled {
        return Vec::new();
    }
    let mut compared = all;
    compared.retain(|party| party.in_scope);
    if compared.len() > MOST_ON_A_PAGE {
        let deciding = deciding(ground);
        compared.retain(|party| deciding.contains(&party.party));
        compared.truncate(MOST_ON_A_PAGE);
    }
    compared
}

/// As many as the full text quotes, in file order: those that decide, then the first of the others.
fn most_telling<'g>(mut all: Vec<&'g PartyFigures>, deciding: &[PartyId]) -> Vec<&'g PartyFigures> {
    let decides = |party: &PartyFigures| deciding.contains(&party.party);
    let deciding = all.iter().filter(|party| decides(party)).count();
    let mut room = MOST_IN_FULL.saturating_sub(deciding);
    all.sort_by_cached_key(|party| {
        let is_told = decides(party) || {
            let has_room = room > 0;
            room = room.saturating_sub(1);
            has_room
        };
        !is_told
    });
    all
}

/// Who decides how the issue stands: the red lines, what blocks, else the farthest two.
fn deciding(ground: &IssueGround<'_>) -> Vec<PartyId> {
    let figures = ground.figures;
    let deadlock = figures
        .deadlock_pair
        .filter(|_| ground.ground == Ground::Deadlock);
    match (deadlock, figures.blocking.as_slice(), figures.gap_pair) {
        (Some((a, b)), _, _) | (None, [], Some((a, b))) => vec![a, b],
        (None, [], None) => figures.in_scope().map(|party| party.party).collect(),
        (None, blocking, _) => blocking.to_vec(),
    }
}

fn has_words(stance: &Stance) -> bool {
    let texts = [
        stance.text(),
        stance.condition(),
        stance.accepts_text(),
        stance.limits_text(),
    ];
    texts.iter().any(|text| !text.trim().is_empty())
}

fn voice(teller: &Teller<'_>, ground: &IssueGround<'_>, party: &PartyFigures) -> Option<Paragraph> {
    let stance = ground.stance(party)?;
    let mut prose = Prose::new(teller, ParagraphKind::Voice(party.party));
    prose.party(party.party);
    attributes(&mut prose, party, stance);
    let mut between = ": ";
    if !stance.text().trim().is_empty() {
        prose.words(between).sentences(stance.text());
        between = " ";
    }
    for (name, text, on_scale, recorded) in [
        ("Condition: ", stance.condition(), "", None),
        (
            "Would still accept: ",
            stance.accepts_text(),
            "On the scale: ",
            stance.accepts(),
        ),
        (
            "Red line: ",
            stance.limits_text(),
            "Will not go outside ",
            stance.limits(),
        ),
    ] {
        let has_text = !text.trim().is_empty();
        if has_text {
            prose.words(between).words(name).sentences(text);
            between = " ";
        }
        if let Some(recorded) = recorded {
            let is_named = has_text || on_scale.ends_with("outside ");
            prose
                .words(between)
                .words(if is_named { on_scale } else { name });
            set(&mut prose, ground.issue, recorded);
            prose.words(".");
            between = " ";
        }
    }
    if teller.is_full() && !stance.interest().trim().is_empty() {
        prose
            .words(between)
            .words("Interest: ")
            .sentences(stance.interest());
    }
    prose.cites(stance.cites());
    if is_note_told(teller, stance) {
        prose.words(" Note: ").sentences(stance.note());
    }
    Some(prose.done())
}

/// A page tells the notes only of what a party has not said itself, and of what is not sure.
fn is_note_told(teller: &Teller<'_>, stance: &Stance) -> bool {
    let in_doubt =
        stance.basis() != Some(Basis::Stated) || stance.confidence() == Some(Confidence::Low);
    !stance.note().trim().is_empty() && (teller.is_full() || in_doubt)
}

/// How the words are known, in brackets: `(private; reported, 23 Jan 2026; low confidence)`.
fn attributes(prose: &mut Prose<'_, '_>, party: &PartyFigures, stance: &Stance) {
    let teller = prose.teller();
    let mut told: Vec<String> = Vec::new();
    if !party.in_scope {
        let role = teller.scenario.party(party.party).map(|party| party.role);
        let role = role.filter(|role| *role != Role::Negotiator);
        told.extend(role.map(|role| role.name().to_lowercase()));
        told.push("not counted".to_owned());
    }
    if party.private {
        told.push("private".to_owned());
    }
    let basis = stance.basis().map(basis_text);
    let date = stance.date().map(|date| date.readable());
    match (basis, date) {
        (Some(basis), Some(date)) => told.push(format!("{basis}, {date}")),
        (Some(basis), None) => told.push(basis.to_owned()),
        (None, Some(date)) => told.push(date),
        (None, None) => {}
    }
    let since = (party.carried_over && stance.date().is_none()).then(|| stance.round());
    if stance.confidence() == Some(Confidence::Low) {
        told.push("low confidence".to_owned());
    }
    if stance.cites().is_empty() && !teller.scenario.sources.is_empty() {
        told.push("no source named".to_owned());
    }
    if told.is_empty() && since.is_none() {
        return;
    }
    prose.words(" (").words(&told.join("; "));
    if let Some(round) = since {
        let between = if told.is_empty() { "" } else { "; " };
        match teller.round(round) {
            Some(round) => prose.words(between).words("as of ").name(round.name()),
            None => prose.words(between).words("from before the first round"),
        };
    }
    prose.words(")");
}

/// How the words of a stance came to be known.
fn basis_text(basis: Basis) -> &'static str {
    match basis {
        Basis::Stated => "stated",
        Basis::Reported => "reported by others",
        Basis::Estimated => "the analyst’s estimate",
        Basis::Imputed => "filled in by a rule",
    }
}
