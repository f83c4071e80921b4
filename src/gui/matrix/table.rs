//! The matrix as a table: sticky header and issue column, virtual rows and columns.

use eframe::egui::{
    self, Align2, Color32, EventFilter, Id, Key, Modifiers, Rect, Response, Role, Sense, Stroke,
    Ui, WidgetInfo, pos2, vec2,
};
use egui_table::{CellInfo, Column, HeaderCellInfo, HeaderRow, Table, TableDelegate};

use crate::compare::{Measure, PartyFigures, explain};
use crate::gui::commands::Command;
use crate::gui::icons;
use crate::gui::intent::Intent;
use crate::gui::theme::{Tokens, medium, regular, semibold, size, space, tokens};
use crate::scenario::entry::value_text;
use crate::scenario::{Issue, PartyId, Role as PartyRole, Stance};
use crate::session::{Cell, Motion, Session};

use super::cell::{
    CellContent, agreed_cell_ui, agreed_text, cell_ui, figure_ui, headline, issue_cell_ui, marks,
};
use super::editor::{CellEditor, Ended, take_text};
use super::outlook::{outlook_ui, reservation};
use super::{MatrixRow, Shading};

/// The height of an issue's row.
const ROW: f32 = 62.0;
/// The height of a group's heading.
const GROUP: f32 = 28.0;
/// The height of the header.
const HEADER: f32 = 42.0;
/// The narrowest a party's column gets.
const PARTY_MIN: f32 = 150.0;
/// The widest it gets.
const PARTY_MAX: f32 = 340.0;
/// Columns after the parties: gap, outlook, priority.
const FIGURES: [(&str, f32); 3] = [("Gap", 74.0), ("Outlook", 106.0), ("Priority", 74.0)];

/// What the matrix shows.
pub(crate) struct Matrix<'a> {
    /// The scenario being worked on.
    pub session: &'a Session,
    /// The rows to show.
    pub rows: &'a [MatrixRow],
    /// The parties that have a column.
    pub columns: &'a [PartyId],
    /// Whether something was agreed by the round shown: then it has a column too.
    pub(crate) agreed: bool,
    /// By which measure cells are shaded.
    pub(crate) shading: Shading,
    /// The cell being edited.
    pub editor: Option<&'a mut CellEditor>,
    /// Whether the selected cell is to be scrolled into view.
    pub reveal: bool,
}

/// The matrix's own name, for the keyboard.
fn grid_id() -> Id {
    Id::unique("matrix grid")
}

/// Draws the matrix; what the user wants.
pub(crate) fn matrix_ui(ui: &mut Ui, mut matrix: Matrix<'_>) -> Vec<Intent> {
    let mut intents = Vec::new();
    let issue_width = if ui.available_width() < 760.0 {
        168.0
    } else {
        216.0
    };
    let fixed: f32 = issue_width + FIGURES.iter().map(|(_, width)| width).sum::<f32>();
    let texts = matrix.columns.len() + usize::from(matrix.agreed);
    let count = texts.max(1) as f32;
    let party = ((ui.available_width() - fixed - 12.0) / count).clamp(PARTY_MIN, PARTY_MAX);
    let fixed_column = |width: f32| Column::new(width).range(width..=width).resizable(false);
    let mut columns = vec![fixed_column(issue_width)];
    columns.extend((0..texts).map(|_| fixed_column(party.floor())));
    columns.extend(FIGURES.iter().map(|(_, width)| fixed_column(*width)));
    let grid = ui.interact(ui.max_rect(), grid_id(), Sense::click());
    grid.widget_info(|| WidgetInfo::labeled(Role::Table, true, "Matrix"));
    let focused = grid.has_focus();
    if focused && matrix.editor.is_none() {
        keyboard(ui, &matrix, &mut intents);
    }
    let mut tops = Vec::with_capacity(matrix.rows.len() + 1);
    let mut top = 0.0;
    for row in matrix.rows {
        tops.push(top);
        top += height(row);
    }
    tops.push(top);
    let mut table = Table::new()
        .id_salt("matrix")
        .num_rows(matrix.rows.len() as u64)
        .num_sticky_cols(1)
        .columns(columns)
        .headers([HeaderRow::new(HEADER)]);
    if let Some(cell) = matrix.session.cursor.filter(|_| matrix.reveal) {
        let row = matrix
            .rows
            .iter()
            .position(|row| *row == MatrixRow::Issue(cell.issue));
        if let Some(row) = row {
            table = table.scroll_to_row(row as u64, None);
        }
        let column = cell
            .party
            .and_then(|id| matrix.columns.iter().position(|p| *p == id));
        if let Some(column) = column {
            table = table.scroll_to_column(column + 1, None);
        }
    }
    let editor = matrix.editor.take();
    let mut delegate = Delegate {
        tokens: tokens(ui.ctx()),
        matrix: &matrix,
        editor,
        tops: &tops,
        focused,
        intents: &mut intents,
    };
    table.show(ui, &mut delegate);
    intents
}

/// What a column of the table shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shown {
    Issue,
    Party(PartyId),
    Agreed,
    Figure(usize),
}

impl Matrix<'_> {
    fn shown(&self, column: usize) -> Shown {
        let Some(index) = column.checked_sub(1) else {
            return Shown::Issue;
        };
        if let Some(party) = self.columns.get(index) {
            return Shown::Party(*party);
        }
        let after = index - self.columns.len();
        match after.checked_sub(usize::from(self.agreed)) {
            None => Shown::Agreed,
            Some(figure) => Shown::Figure(figure),
        }
    }
}

fn height(row: &MatrixRow) -> f32 {
    match row {
        MatrixRow::Group { .. } => GROUP,
        MatrixRow::Issue(_) => ROW,
    }
}

/// Keys while the matrix has the keyboard.
fn keyboard(ui: &Ui, matrix: &Matrix<'_>, intents: &mut Vec<Intent>) {
    ui.memory_mut(|m| {
        m.set_focus_lock_filter(
            grid_id(),
            EventFilter {
                tab: false,
                horizontal_arrows: true,
                vertical_arrows: true,
                escape: false,
            },
        );
    });
    let page = 8;
    let none = Modifiers::NONE;
    let keys = [
        (Modifiers::COMMAND, Key::Home, Motion::First),
        (Modifiers::COMMAND, Key::End, Motion::Last),
        (none, Key::ArrowUp, Motion::Up),
        (none, Key::ArrowDown, Motion::Down),
        (none, Key::ArrowLeft, Motion::Left),
        (none, Key::ArrowRight, Motion::Right),
        (none, Key::Home, Motion::RowStart),
        (none, Key::End, Motion::RowEnd),
        (none, Key::PageUp, Motion::PageUp(page)),
        (none, Key::PageDown, Motion::PageDown(page)),
    ];
    ui.input_mut(|input| {
        for (modifiers, key, motion) in keys {
            if input.consume_key(modifiers, key) {
                intents.push(Intent::Move(motion));
            }
        }
        let on_party = matrix
            .session
            .cursor
            .is_some_and(|cell| cell.party.is_some());
        if !on_party || matrix.session.cursor.is_none() {
            return;
        }
        if input.consume_key(none, Key::Enter) {
            intents.push(Intent::Edit(None));
        }
        let held = input.modifiers.command || input.modifiers.alt;
        let starts = input
            .events
            .iter()
            .any(|event| matches!(event, egui::Event::Text(text) if !text.trim().is_empty()));
        if starts && !held {
            intents.push(Intent::Edit(Some(take_text(input))));
        }
    });
}

struct Delegate<'a, 'b> {
    tokens: &'static Tokens,
    matrix: &'b Matrix<'a>,
    editor: Option<&'a mut CellEditor>,
    tops: &'b [f32],
    focused: bool,
    intents: &'b mut Vec<Intent>,
}

impl TableDelegate for Delegate<'_, '_> {
    fn header_cell_ui(&mut self, ui: &mut Ui, cell: &HeaderCellInfo) {
        let rect = ui.max_rect();
        let painter = ui.painter();
        painter.rect_filled(rect, 0.0, self.tokens.header);
        self.lines(ui, rect);
        let column = cell.col_range.start;
        let left = pos2(rect.left() + space::CELL_X, rect.center().y);
        let title = |text: &str| {
            let font = semibold(size::SECONDARY + 0.5);
            ui.painter()
                .text(left, Align2::LEFT_CENTER, text, font, self.tokens.ink);
        };
        match self.matrix.shown(column) {
            Shown::Issue => title("Issue"),
            Shown::Party(id) => self.party_header_ui(ui, rect, id),
            Shown::Agreed => title("Agreed"),
            Shown::Figure(index) => title(FIGURES.get(index).map_or("", |(name, _)| name)),
        }
    }

    fn cell_ui(&mut self, ui: &mut Ui, cell: &CellInfo) {
        let rect = ui.max_rect();
        let Ok(row) = usize::try_from(cell.row_nr) else {
            return;
        };
        match self.matrix.rows.get(row) {
            Some(MatrixRow::Group { .. }) => self.group_ui(ui, rect, row, cell.col_nr),
            Some(MatrixRow::Issue(issue)) => {
                let issue = *issue;
                self.issue_ui(ui, rect, issue, cell.col_nr);
                self.lines(ui, rect);
            }
            None => {}
        }
    }

    fn row_top_offset(&self, _: &egui::Context, _: Id, row_nr: u64) -> f32 {
        let row = usize::try_from(row_nr).unwrap_or(usize::MAX);
        let last = self.tops.last().copied().unwrap_or_default();
        self.tops.get(row).copied().unwrap_or(last)
    }

    fn default_row_height(&self) -> f32 {
        ROW
    }
}

impl Delegate<'_, '_> {
    /// Hairlines to the right and below.
    fn lines(&self, ui: &Ui, rect: Rect) {
        let width = 1.0 / ui.pixels_per_point();
        let stroke = Stroke::new(width, self.tokens.line);
        ui.painter()
            .vline(rect.right() - width, rect.y_range(), stroke);
        ui.painter()
            .hline(rect.x_range(), rect.bottom() - width, stroke);
    }

    fn color(&self, id: PartyId) -> Color32 {
        let parties = &self.matrix.session.scenario().parties;
        let index = parties
            .iter()
            .position(|party| party.id == id)
            .unwrap_or_default();
        let own = parties.get(index).map_or("", |party| party.color.as_str());
        self.tokens.party(own, index)
    }

    fn party_header_ui(&mut self, ui: &mut Ui, rect: Rect, id: PartyId) {
        let Some(party) = self.matrix.session.scenario().party(id) else {
            return;
        };
        let response = ui.interact(
            rect,
            ui.make_persistent_id(("party", id.as_str())),
            Sense::CLICK,
        );
        let in_scope = self
            .matrix
            .session
            .comparison()
            .selection()
            .scope
            .contains(&id);
        let is_negotiator = party.role == PartyRole::Negotiator;
        let below = match (is_negotiator, in_scope) {
            (true, true) => String::new(),
            (false, true) => party.role.name().to_owned(),
            (true, false) => "not counted".to_owned(),
            (false, false) => format!("{}, not counted", party.role.name()),
        };
        let width = rect.width() - 2.0 * space::CELL_X - space::FOUR;
        let line = |text: &str, font, color| {
            let mut job = egui::text::LayoutJob::simple_singleline(text.to_owned(), font, color);
            job.wrap = egui::text::TextWrapping::truncate_at_width(width);
            ui.painter().layout_job(job)
        };
        let name = line(
            party.name(),
            semibold(size::SECONDARY + 0.5),
            self.tokens.ink,
        );
        let note = line(&below, regular(size::LABEL), self.tokens.dim);
        let lines = name.size().y + if below.is_empty() { 0.0 } else { note.size().y };
        let top = rect.center().y - lines / 2.0;
        let left = rect.left() + space::CELL_X;
        let dot = pos2(left + space::ONE, top + name.size().y / 2.0);
        ui.painter()
            .circle_filled(dot, space::DOT + 0.5, self.color(id));
        let left = left + space::FOUR;
        let note_top = top + name.size().y;
        ui.painter().galley(pos2(left, top), name, self.tokens.ink);
        if !below.is_empty() {
            ui.painter()
                .galley(pos2(left, note_top), note, self.tokens.dim);
        }
        let name = format!("Party {}", party.name());
        response.widget_info(|| WidgetInfo::labeled(Role::ColumnHeader, true, &name));
        let response = response.on_hover_text(format!(
            "{} · {}{}",
            party.name(),
            party.role.name(),
            if in_scope {
                ""
            } else {
                " · shown, not counted in the measures"
            }
        ));
        if response.clicked() {
            self.intents.push(Intent::Inspect(id));
        }
    }

    fn group_ui(&mut self, ui: &mut Ui, rect: Rect, row: usize, column: usize) {
        ui.painter().rect_filled(rect, 0.0, self.tokens.ground);
        let stroke = Stroke::new(1.0 / ui.pixels_per_point(), self.tokens.line);
        ui.painter()
            .hline(rect.x_range(), rect.bottom() - stroke.width, stroke);
        let Some(MatrixRow::Group {
            name,
            issues,
            folded,
        }) = self.matrix.rows.get(row)
        else {
            return;
        };
        if column != 0 {
            return;
        }
        let shown = if name.is_empty() {
            "Other issues"
        } else {
            name
        };
        let response = ui.interact(rect, ui.make_persistent_id(("group", row)), Sense::CLICK);
        let icon = if *folded {
            icons::CHEVRON_RIGHT
        } else {
            icons::CHEVRON_DOWN
        };
        let at = pos2(rect.left() + space::TWO, rect.center().y);
        let font = regular(size::SECONDARY);
        ui.painter()
            .text(at, Align2::LEFT_CENTER, icon, font, self.tokens.dim);
        let mut job = egui::text::LayoutJob::default();
        let title = egui::TextFormat::simple(semibold(size::SECONDARY), self.tokens.ink);
        job.append(shown, 0.0, title);
        let count = egui::TextFormat::simple(regular(size::LABEL), self.tokens.dim);
        job.append(&issues.to_string(), space::ONE + space::HALF, count);
        job.wrap = egui::text::TextWrapping::truncate_at_width(rect.width() - 32.0);
        let galley = ui.painter().layout_job(job);
        let at = pos2(at.x + 18.0, rect.center().y - galley.size().y / 2.0);
        ui.painter().galley(at, galley, self.tokens.ink);
        let label = format!("Group {shown}, {issues} issues");
        let response = response.on_hover_text(shown);
        response.widget_info(|| WidgetInfo::labeled(Role::RowHeader, true, &label));
        if response.clicked() {
            self.intents.push(Intent::Fold(name.clone()));
        }
    }

    fn issue_ui(&mut self, ui: &mut Ui, rect: Rect, row: usize, column: usize) {
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
            let salience = figures.salience.filter(|_| !figures.salience_imputed);
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
            _ => (Measure::Priority, figures.priority),
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

/// The keyboard goes to the matrix.
pub(crate) fn focus(ctx: &egui::Context) {
    ctx.memory_mut(|m| m.request_focus(grid_id()));
    // The arrow keys are the matrix's own only from the next frame on.
    ctx.request_repaint();
}
