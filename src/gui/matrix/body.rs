//! The cells of an issue's row: what they show, what a click on them means.

use eframe::egui::{self, Rect, Response, Role, Sense, Stroke, Ui, WidgetInfo, vec2};

use crate::compare::{Measure, PartyFigures, explain};
use crate::gui::commands::Command;
use crate::gui::intent::Intent;
use crate::gui::theme::{medium, regular, size, space, tokens};
use crate::scenario::entry::value_text;
use crate::scenario::{Issue, PartyId, Stance};
use crate::session::{Cell, Motion};

use super::cell::{
    CellContent, agreed_cell_ui, agreed_text, cell_ui, figure_ui, headline, issue_cell_ui, marks,
};
use super::editor::Ended;
use super::keyboard::grid_id;
use super::outlook::{outlook_ui, reservation};
use super::table::{Delegate, Shown};

impl Delegate<'_, '_> {
    pub(super) fn issue_ui(&mut self, ui: &mut Ui, rect: Rect, row: usize, column: usize) {
        let session = self.matrix.session;
        let comparison = session.comparison();
        let (Some(issue), Some(figures)) =
            (session.scenario().issues.get(row), comparison.issue(row))
        else {
            return;
        };
        let selected = session.cursor.filter(|cell| cell.issue == row);
        let is_selected = |party| selected.is_some_and(|cell| cell.party == party);
        let shown = self.matrix.shown(column);
        if shown == Shown::Issue {
            let ring = is_selected(None).then_some(self.focused);
            let outcome = comparison.outcome(session.scenario(), row);
            let recorded = outcome.filter(|outcome| !outcome.salience_imputed);
            let salience = recorded.and_then(|outcome| outcome.salience);
            issue_cell_ui(
                ui.painter(),
                self.tokens,
                rect,
                issue.title(),
                salience,
                ring,
            );
            let response = self.clickable(ui, rect, row, None);
            let name = format!("Issue {}", issue.title());
            response.widget_info(|| WidgetInfo::labeled(Role::RowHeader, true, &name));
            response.on_hover_ui(|ui| {
                ui.set_max_width(360.0);
                ui.strong(issue.title());
                if !issue.note.is_empty() {
                    ui.label(&issue.note);
                }
            });
        } else if let Shown::Party(id) = shown {
            let stance = figures
                .party(id)
                .and_then(|party| Some((issue.stances.get(party.stance as usize)?, party)));
            let amount = self
                .matrix
                .shading
                .amount(session.scenario(), comparison, row, id);
            let content = CellContent {
                issue,
                stance,
                color: self.color(id),
                ground: amount.map_or(self.tokens.panel, |amount| self.tokens.shade(amount)),
                selected: is_selected(Some(id)),
                focused: self.focused,
            };
            let cell = Cell {
                issue: row,
                party: Some(id),
            };
            if self
                .editor
                .as_ref()
                .is_some_and(|editor| editor.cell == cell)
            {
                self.editor_ui(ui, rect, issue);
                return;
            }
            cell_ui(ui.painter(), self.tokens, rect, &content);
            let response = self.clickable(ui, rect, row, Some(id));
            let name = self.cell_name(issue, id, stance.map(|(stance, _)| stance), figures);
            response.widget_info(|| WidgetInfo::labeled(Role::Cell, true, &name));
            if let Some((stance, party)) = stance {
                response.on_hover_ui(|ui| stance_tip_ui(ui, issue, stance, party, amount));
            }
        } else if let Shown::Figure(index) = shown {
            self.figure_column_ui(ui, rect, row, index);
        } else {
            self.agreed_ui(ui, rect, row);
        }
    }

    /// What was settled, where it is in force at the round shown.
    fn agreed_ui(&mut self, ui: &Ui, rect: Rect, row: usize) {
        let session = self.matrix.session;
        let Some(issue) = session.scenario().issues.get(row) else {
            return;
        };
        let settled = session.comparison().issue(row).is_some_and(|f| f.settled);
        let agreed = issue.agreed.as_ref().filter(|_| settled);
        agreed_cell_ui(ui.painter(), self.tokens, rect, issue, agreed);
        let response = self.clickable(ui, rect, row, None);
        let text = agreed.map_or("nothing agreed".to_owned(), |a| agreed_text(issue, a));
        let name = format!("{}, agreed: {text}", issue.title());
        response.widget_info(|| WidgetInfo::labeled(Role::Cell, true, &name));
        if agreed.is_some() {
            response.on_hover_ui(|ui| {
                ui.set_max_width(380.0);
                ui.label(text);
            });
        }
    }

    fn editor_ui(&mut self, ui: &mut Ui, rect: Rect, issue: &Issue) {
        let Some(editor) = self.editor.as_deref_mut() else {
            return;
        };
        let name = format!("{} of {}", editor.field.label(), issue.title());
        let ended = editor.ui(ui, rect, &name);
        let stroke = Stroke::new(2.0, self.tokens.accent);
        let inside = egui::StrokeKind::Inside;
        ui.painter()
            .rect_stroke(rect.shrink(0.5), 0.0, stroke, inside);
        match ended {
            None => {}
            Some(Ended::Cancel) => self.intents.push(Intent::CancelEdit),
            Some(Ended::Commit) => self.intents.push(Intent::CommitEdit),
            Some(Ended::CommitDown) => {
                self.intents.push(Intent::CommitEdit);
                self.intents.push(Intent::Move(Motion::Down));
            }
            Some(Ended::CommitRight) => {
                self.intents.push(Intent::CommitEdit);
                self.intents.push(Intent::Move(Motion::Right));
            }
        }
    }

    /// Selects on click, edits on double click.
    fn clickable(&mut self, ui: &Ui, rect: Rect, row: usize, party: Option<PartyId>) -> Response {
        let id = ui.make_persistent_id(("cell", row, party.map(PartyId::as_str)));
        let response = ui.interact(rect, id, Sense::CLICK);
        let cell = Cell { issue: row, party };
        if response.clicked() || response.secondary_clicked() {
            ui.memory_mut(|m| m.request_focus(grid_id()));
            self.intents.push(Intent::Select(cell));
        }
        if response.double_clicked() && party.is_some() {
            self.intents.push(Intent::Edit(None));
        }
        let mut wanted = None;
        response.context_menu(|ui| {
            for command in [Command::EditCell, Command::DeleteStance, Command::AddIssue] {
                let entry = command.entry();
                let needs_party = command != Command::AddIssue;
                let button = egui::Button::new(format!("{} {}", entry.icon, entry.label));
                if ui
                    .add_enabled(party.is_some() || !needs_party, button)
                    .clicked()
                {
                    wanted = Some(command);
                    ui.close();
                }
            }
        });
        self.intents.extend(wanted.map(Intent::Run));
        response
    }

    fn figure_column_ui(&mut self, ui: &mut Ui, rect: Rect, row: usize, which: usize) {
        let session = self.matrix.session;
        let Some(figures) = session.comparison().issue(row) else {
            return;
        };
        let (measure, value) = match which {
            0 => (Measure::Gap, figures.gap),
            1 => (Measure::Outlook, None),
            _ => {
                let outcome = session.comparison().outcome(session.scenario(), row);
                (Measure::Priority, outcome.and_then(|o| o.priority))
            }
        };
        let painter = ui.painter();
        let spoken = if measure == Measure::Outlook {
            painter.rect_filled(rect, 0.0, self.tokens.panel);
            let top = rect.left_top() + vec2(space::CELL_X, space::CELL_Y);
            outlook_ui(painter, self.tokens, top, figures);
            match reservation(figures) {
                Some(with) => format!("{}, {with}", figures.outlook.label()),
                None => figures.outlook.label().to_owned(),
            }
        } else {
            let color = match measure {
                Measure::Gap => self.tokens.outlook(figures.outlook),
                _ => self.tokens.dim,
            };
            figure_ui(painter, self.tokens, rect, value, color);
            value.map_or("not known".to_owned(), |value| format!("{value:.2}"))
        };
        let response = self.clickable(ui, rect, row, None);
        let title = session.scenario().issues.get(row).map_or("", Issue::title);
        let name = format!("{title}, {}: {spoken}", measure.label());
        response.widget_info(|| WidgetInfo::labeled(Role::Cell, true, &name));
        response.on_hover_ui(|ui| {
            ui.set_max_width(380.0);
            if let Some(why) = explain(session.scenario(), session.comparison(), row, measure) {
                crate::gui::inspector::explanation_ui(ui, &why);
            }
        });
    }

    fn cell_name(
        &self,
        issue: &Issue,
        id: PartyId,
        stance: Option<&Stance>,
        figures: &crate::compare::IssueFigures,
    ) -> String {
        let party = self.matrix.session.scenario().party(id);
        let party = party.map_or(id.as_str(), |party| party.name());
        let says = stance.map_or("no stance recorded".to_owned(), |s| headline(issue, s));
        let gap = figures
            .gap
            .map_or(String::new(), |gap| format!(", gap {gap:.2}"));
        let outlook = figures.outlook.label().to_lowercase();
        format!("{}, {party}: {says}{gap}, {outlook}", issue.title())
    }
}

/// What hovering over a stance shows.
fn stance_tip_ui(
    ui: &mut Ui,
    issue: &Issue,
    stance: &Stance,
    figures: &PartyFigures,
    amount: Option<f64>,
) {
    let t = tokens(ui.ctx());
    ui.set_max_width(380.0);
    if !stance.text().is_empty() {
        ui.label(stance.text());
    }
    let secondary = |text: String| egui::RichText::new(text).font(regular(size::SECONDARY));
    if let Some(at) = stance.at() {
        let text = format!("Position: {}", value_text(&issue.scale, at));
        ui.label(secondary(text).font(medium(size::SECONDARY)));
    }
    for (title, text) in [
        ("Red line", stance.limits_text()),
        ("Would accept", stance.accepts_text()),
        ("Condition", stance.condition()),
    ] {
        if !text.is_empty() {
            ui.label(secondary(format!("{title}: {text}")));
        }
    }
    if let Some(amount) = amount {
        ui.label(secondary(format!("Shaded by distance {amount:.2}")).color(t.dim));
    }
    for (icon, word) in marks(stance, figures) {
        ui.label(secondary(format!("{icon} {word}")).color(t.dim));
    }
}
