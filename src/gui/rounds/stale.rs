//! What is stale at the round shown: judgements overtaken by new wordings, stances not renewed.

use eframe::egui::{RichText, Ui};

use crate::chart::rounds::round_text;
use crate::compare::{RoundFigures, STALE_AFTER_ROUNDS, StaleJudgement, StaleStance};
use crate::gui::intent::Intent;
use crate::gui::theme::{regular, size, tokens};
use crate::scenario::{PartyId, Scenario};
use crate::session::Session;
use crate::session::grid::Cell;

use super::rows::{Column, Line, RowLook, Tone, rows_ui};

const COLUMNS: [Column; 3] = [
    Column {
        heading: "What",
        share: 0.36,
    },
    Column {
        heading: "Since when",
        share: 0.24,
    },
    Column {
        heading: "Why it is stale",
        share: 0.4,
    },
];

/// Draws the list.
pub(super) fn stale_ui(ui: &mut Ui, session: &Session, found: &RoundFigures) -> Option<Intent> {
    let t = tokens(ui.ctx());
    let scenario = session.scenario();
    let shown = round_text(scenario, session.round());
    let about = format!(
        "As of {shown}: judgements whose wordings have changed since, and stances not renewed for {STALE_AFTER_ROUNDS} rounds or more on issues that are not settled."
    );
    let small = RichText::new(about).font(regular(size::SECONDARY));
    ui.label(small.color(t.dim));
    let judgements = found.stale_judgements.len();
    let count = judgements + found.stale_stances.len();
    if count == 0 {
        let text = RichText::new("Nothing is stale.").font(regular(size::BODY));
        ui.label(text.color(t.dim));
        return None;
    }
    let row = |index: usize| match index.checked_sub(judgements) {
        None => found
            .stale_judgements
            .get(index)
            .map_or_else(RowLook::default, |stale| judgement_row(scenario, stale)),
        Some(index) => found
            .stale_stances
            .get(index)
            .map_or_else(RowLook::default, |stale| stance_row(scenario, stale)),
    };
    let activated = rows_ui(ui, "stale", &COLUMNS, count, row)?;
    let cell = match activated.checked_sub(judgements) {
        None => {
            let stale = found.stale_judgements.get(activated)?;
            Cell::stance(stale.row, *stale.changed.first()?)
        }
        Some(index) => {
            let stale = found.stale_stances.get(index)?;
            Cell::stance(stale.row, stale.party)
        }
    };
    Some(Intent::GoTo(cell))
}

fn name(scenario: &Scenario, id: PartyId) -> String {
    let party = scenario.party(id);
    party.map_or(id.as_str(), |party| party.name()).to_owned()
}

fn names(scenario: &Scenario, ids: &[PartyId]) -> String {
    let names: Vec<String> = ids.iter().map(|id| name(scenario, *id)).collect();
    names.join(", ")
}

fn title(scenario: &Scenario, row: usize) -> String {
    let issue = scenario.issues.get(row);
    issue.map_or_else(String::new, |issue| issue.title().to_owned())
}

fn judgement_row(scenario: &Scenario, stale: &StaleJudgement) -> RowLook {
    let (a, b) = stale.between;
    let verdict = stale.verdict.name();
    let between = format!("{} and {}: {verdict}", name(scenario, a), name(scenario, b));
    row(
        between,
        title(scenario, stale.row),
        [
            format!("Judged as of {}", round_text(scenario, stale.round)),
            String::new(),
        ],
        [
            format!("New wording of {}", names(scenario, &stale.changed)),
            "Judge the two again as of a later round".to_owned(),
        ],
    )
}

fn stance_row(scenario: &Scenario, stale: &StaleStance) -> RowLook {
    let why = if stale.newer.is_empty() {
        "Nobody has said anything newer".to_owned()
    } else {
        format!("Newer stance of {}", names(scenario, &stale.newer))
    };
    let next = if stale.newer.is_empty() {
        "Record it again if it still holds"
    } else {
        "Ask whether it still holds in answer to that"
    };
    row(
        name(scenario, stale.party),
        title(scenario, stale.row),
        [
            round_text(scenario, stale.recorded),
            format!("carried over {} rounds", stale.rounds),
        ],
        [why, next.to_owned()],
    )
}

fn row(first: String, issue: String, since: [String; 2], why: [String; 2]) -> RowLook {
    let parts = [&first, &issue, &since[0], &since[1], &why[0], &why[1]];
    let parts: Vec<&str> = parts
        .into_iter()
        .map(String::as_str)
        .filter(|part| !part.is_empty())
        .collect();
    let cell = |[first, second]: [String; 2], tone: Tone, other: Tone| {
        [Line::new(first, tone), Line::new(second, other)]
    };
    RowLook {
        name: parts.join(", "),
        tip: parts.iter().map(|part| (*part).to_owned()).collect(),
        cells: vec![
            cell([first, issue], Tone::Strong, Tone::Plain),
            cell(since, Tone::Plain, Tone::Quiet),
            cell(why, Tone::Plain, Tone::Quiet),
        ],
    }
}
