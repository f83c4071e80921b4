//! What the documents show: the choices that mean something to the formats wanted.

use eframe::egui::{ComboBox, Grid, RichText, Ui};

use crate::files::export::{FigureKind, FigureTheme, Include, TableShape};
use crate::gui::theme::{regular, size, tokens};
use crate::report::ReportLength;
use crate::scenario::{PartyId, RoundId, Scenario};

use super::choices::{ExportChoices, Rows, Shade};
use super::kind::{Kind, Offer};
use super::public::public_ui;

/// How wide a choice is, in points.
const CHOICE_PX: f32 = 190.0;

/// Which round, which parties: of this scenario alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Part {
    /// As of which round.
    pub round: Option<RoundId>,
    /// Between whom.
    pub scope: Vec<PartyId>,
}

/// Draws what is shown.
pub(super) fn options_ui(
    ui: &mut Ui,
    scenario: &Scenario,
    shown: &Part,
    part: &mut Part,
    choices: &mut ExportChoices,
    offers: &[Offer],
) {
    let any = |kinds: &[Kind]| {
        let mut wanted = offers.iter().filter(|offer| choices.has(offer.format));
        wanted.any(|offer| kinds.contains(&offer.kind))
    };
    let has_table = any(&[Kind::Table]);
    let has_parts = any(&[Kind::Parts]);
    let has_figure = any(&[Kind::Figure]);
    let mut wanted = offers.iter().filter(|offer| choices.has(offer.format));
    let may_report = wanted.any(|offer| offer.format.holds_a_report());
    let is_matrix = has_table && choices.table == TableShape::Matrix;
    // First: whoever overlooks it hands on too much.
    public_ui(ui, choices);
    Grid::new("options").num_columns(2).show(ui, |ui| {
        if !scenario.rounds.is_empty() {
            let name = |round: Option<RoundId>| {
                let round = round.and_then(|id| scenario.round(id));
                round.map_or("before the first round", |round| round.name())
            };
            let all = std::iter::once(None).chain(scenario.rounds.iter().map(|r| Some(r.id)));
            let all: Vec<_> = all.map(|round| (round, name(round))).collect();
            row_ui(ui, "Round", &mut part.round, &all);
        }
        let scopes = scopes(scenario, shown);
        let all: Vec<_> = scopes
            .iter()
            .map(|(scope, name)| (scope.clone(), *name))
            .collect();
        row_ui(ui, "Between", &mut part.scope, &all);
        if may_report {
            let all = [
                (None, "issues by parties"),
                (Some(ReportLength::Page), "common ground, a page"),
                (Some(ReportLength::Full), "common ground, in full"),
            ];
            row_ui(ui, "Documents", &mut choices.report, &all);
        }
        if has_parts || is_matrix || has_figure {
            let all = [
                (Rows::AsShown, "as in the window"),
                (Rows::File, "file order"),
            ];
            row_ui(ui, "Rows", &mut choices.rows, &all);
        }
        if has_parts || has_figure {
            let all = [
                (Shade::AsShown, "as in the window"),
                (Shade::Centre, "distance from the centre"),
                (Shade::Salience, "salience"),
                (Shade::Off, "off"),
            ];
            row_ui(ui, "Shading", &mut choices.shade, &all);
        }
        if has_table {
            let all = [
                (TableShape::Matrix, "one row per issue"),
                (TableShape::Long, "one row per stance"),
            ];
            row_ui(ui, "CSV, TSV", &mut choices.table, &all);
        }
        if has_figure {
            let all = FigureKind::ALL.map(|kind| (kind, figure_words(kind)));
            row_ui(ui, "Figure", &mut choices.figure, &all);
            let all = [(FigureTheme::Light, "light"), (FigureTheme::Dark, "dark")];
            row_ui(ui, "Colours", &mut choices.theme, &all);
        }
    });
    if has_table {
        ui.checkbox(&mut choices.plain, "CSV, TSV for programs")
            .on_hover_text("No byte order mark, and nothing put before what looks like a formula.");
    }
    ui.checkbox(&mut choices.dated, "Name the day of the export")
        .on_hover_text("Without it, the same scenario gives the same file, byte for byte.");
    if has_parts || has_figure {
        include_ui(ui, &mut choices.include);
    }
}

fn include_ui(ui: &mut Ui, include: &mut Include) {
    let color = tokens(ui.ctx()).dim;
    ui.label(
        RichText::new("With")
            .font(regular(size::LABEL))
            .color(color),
    );
    Grid::new("include").num_columns(2).show(ui, |ui| {
        let parts = [
            (&mut include.wordings, "Wordings"),
            (&mut include.positions, "Positions"),
            (&mut include.figures, "Figures"),
            (&mut include.summary, "Summary"),
            (&mut include.pairs, "Pairs of parties"),
            (&mut include.sources, "Sources"),
            (&mut include.conventions, "How to read it"),
        ];
        for (at, (on, name)) in parts.into_iter().enumerate() {
            ui.checkbox(on, name);
            if at % 2 == 1 {
                ui.end_row();
            }
        }
    });
}

/// Between whom, as it can be chosen: what the window shows, the negotiators, all.
fn scopes(scenario: &Scenario, shown: &Part) -> Vec<(Vec<PartyId>, &'static str)> {
    let mut scopes = vec![
        (scenario.default_scope(), "the negotiators"),
        (
            scenario.parties.iter().map(|party| party.id).collect(),
            "all parties",
        ),
    ];
    if scopes.iter().all(|(scope, _)| *scope != shown.scope) {
        scopes.insert(0, (shown.scope.clone(), "as in the window"));
    }
    scopes.dedup_by(|b, a| a.0 == b.0);
    scopes
}

fn figure_words(kind: FigureKind) -> &'static str {
    match kind {
        FigureKind::Matrix => "issues by parties",
        FigureKind::Positions => "positions on each scale",
        FigureKind::Distances => "distances between parties",
        FigureKind::Priorities => "priorities",
        FigureKind::Outcomes => "mean and median outcomes",
        FigureKind::Challenge => "challenge model, first turn",
        FigureKind::Sensitivity => "how sure outlooks are",
        FigureKind::Tree => "tree of parties",
        FigureKind::Map => "map of parties",
        FigureKind::Timeline => "timeline of rounds",
        FigureKind::Convergence => "convergence by round",
    }
}

/// A choice among some, beside its name.
fn row_ui<T: PartialEq + Clone>(ui: &mut Ui, name: &str, value: &mut T, all: &[(T, &str)]) {
    let color = tokens(ui.ctx()).dim;
    ui.label(
        RichText::new(name)
            .font(regular(size::SECONDARY))
            .color(color),
    );
    let shown = all.iter().find(|(choice, _)| choice == value);
    let shown = shown.map_or("", |(_, words)| words);
    ComboBox::from_id_salt(("option", name))
        .selected_text(shown)
        .width(CHOICE_PX)
        .truncate()
        .show_ui(ui, |ui| {
            for (choice, words) in all {
                ui.selectable_value(value, choice.clone(), *words);
            }
        })
        .response
        .accessible_name(name);
    ui.end_row();
}
