//! What the scenario will look like: how much there is, and its first rows and columns.

use eframe::egui::{Label, Rect, RichText, ScrollArea, Sense, Stroke, Ui, pos2, vec2};

use crate::gui::dialogs::cell_ui;
use crate::gui::theme::{medium, regular, size, space, tokens};
use crate::scenario::entry::{number_text, value_text};
use crate::scenario::{Issue, PartyId, Scenario};

/// So many rows are shown.
const ROWS: usize = 20;
/// So many parties.
const PARTIES: usize = 12;
/// So many letters of a wording.
const LETTERS: usize = 60;
/// How high a row is, in points.
const ROW_PX: f32 = 22.0;
/// How wide the column of the issues is, in points.
const ISSUE_PX: f32 = 170.0;
/// How wide a party's column is, in points.
const PARTY_PX: f32 = 104.0;

/// The first rows and columns of a scenario, as texts.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Preview {
    /// `7 parties · 3 issues · 21 stances`.
    pub counts: String,
    /// What is not shown; empty where all is.
    pub rest: String,
    parties: Vec<String>,
    rows: Vec<Row>,
}

#[derive(Debug, PartialEq, Eq)]
struct Row {
    issue: String,
    cells: Vec<String>,
}

impl Preview {
    pub(super) fn of(scenario: &Scenario) -> Self {
        let parties: Vec<PartyId> = scenario
            .parties
            .iter()
            .map(|p| p.id)
            .take(PARTIES)
            .collect();
        let rows: Vec<Row> = scenario
            .issues
            .iter()
            .take(ROWS)
            .map(|issue| Row {
                issue: issue.title().to_owned(),
                cells: parties.iter().map(|party| cell(issue, *party)).collect(),
            })
            .collect();
        let names = scenario.parties.iter().take(PARTIES);
        let mut preview = Self {
            counts: counts(scenario),
            rest: String::new(),
            parties: names.map(|party| party.name().to_owned()).collect(),
            rows,
        };
        let of = |shown: usize, all: usize, one, many| {
            (shown < all).then(|| format!("{shown} of {}", count(all, one, many)))
        };
        let rest = [
            of(preview.rows.len(), scenario.issues.len(), "issue", "issues"),
            of(parties.len(), scenario.parties.len(), "party", "parties"),
        ];
        let rest: Vec<String> = rest.into_iter().flatten().collect();
        if !rest.is_empty() {
            preview.rest = format!("{} shown", rest.join(", "));
        }
        preview
    }

    /// Draws the rows, within what room there is.
    pub(super) fn ui(&self, ui: &mut Ui) {
        let t = tokens(ui.ctx());
        let width = ISSUE_PX + PARTY_PX * self.parties.len() as f32;
        let height = ROW_PX * (self.rows.len() + 1) as f32;
        ScrollArea::both()
            .id_salt("preview")
            .auto_shrink([false, false])
            .show(ui, |ui| {
                let (rect, _) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
                let heads = std::iter::once("Issue").chain(self.parties.iter().map(String::as_str));
                let rows = self.rows.iter().map(|row| {
                    let cells = row.cells.iter().map(String::as_str);
                    std::iter::once(row.issue.as_str()).chain(cells).collect()
                });
                let all = std::iter::once(heads.collect::<Vec<&str>>()).chain(rows);
                for (at, row) in all.enumerate() {
                    let top = rect.top() + ROW_PX * at as f32;
                    for (column, text) in row.into_iter().enumerate() {
                        let left = match column {
                            0 => 0.0,
                            _ => ISSUE_PX + PARTY_PX * (column - 1) as f32,
                        };
                        let wide = if column == 0 { ISSUE_PX } else { PARTY_PX };
                        let min = pos2(rect.left() + left, top);
                        let size = vec2(wide - space::TWO, ROW_PX);
                        let font = match (at, column) {
                            (0, _) => medium(size::SECONDARY),
                            _ => regular(size::SECONDARY),
                        };
                        let color = if column == 0 || at == 0 { t.dim } else { t.ink };
                        let cell = Rect::from_min_size(min, size);
                        cell_ui(ui, cell, |ui| {
                            let text = RichText::new(text).font(font).color(color);
                            ui.add(Label::new(text).truncate());
                        });
                    }
                    let line = Stroke::new(1.0, t.line);
                    ui.painter().hline(rect.x_range(), top + ROW_PX, line);
                }
            });
    }
}

/// What a party holds as of the last round that it said something in.
fn cell(issue: &Issue, party: PartyId) -> String {
    let mut stances = issue.stances.iter().rev();
    let Some(stance) = stances.find(|stance| stance.party() == party) else {
        return String::new();
    };
    if let Some(at) = stance.at() {
        return value_text(&issue.scale, at);
    }
    let mut letters = stance.text().chars();
    let start: String = letters.by_ref().take(LETTERS).collect();
    let cut = if letters.next().is_some() { "…" } else { "" };
    format!("{}{cut}", start.replace(['\n', '\t'], " "))
}

/// How many there are, in words.
fn count(number: usize, one: &str, many: &str) -> String {
    let noun = if number == 1 { one } else { many };
    format!("{} {noun}", number_text(number as f64))
}

/// How much there is: `7 parties · 3 issues · 21 stances`; rounds where there are any.
pub(super) fn counts(scenario: &Scenario) -> String {
    let stances = scenario
        .issues
        .iter()
        .map(|issue| issue.stances.len())
        .sum();
    let mut parts = vec![
        count(scenario.parties.len(), "party", "parties"),
        count(scenario.issues.len(), "issue", "issues"),
        count(stances, "stance", "stances"),
    ];
    if !scenario.rounds.is_empty() {
        parts.push(count(scenario.rounds.len(), "round", "rounds"));
    }
    parts.join(" · ")
}
