//! The matrix as a table: sticky header and issue column, virtual rows and columns.

use eframe::egui::{self, Align2, Color32, Id, Rect, Role, Sense, Stroke, Ui, WidgetInfo, pos2};
use egui_table::{CellInfo, Column, HeaderCellInfo, HeaderRow, Table, TableDelegate};

use crate::gui::intent::Intent;
use crate::gui::theme::{Tokens, semibold, size, space, tokens};
use crate::scenario::PartyId;
use crate::session::Session;

use super::editor::CellEditor;
use super::keyboard::{grid_id, keyboard};
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
pub(super) enum Shown {
    Issue,
    Party(PartyId),
    Agreed,
    Figure(usize),
}

impl Matrix<'_> {
    pub(super) fn shown(&self, column: usize) -> Shown {
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

/// Draws the table's parts, and collects what the user wants.
pub(super) struct Delegate<'a, 'b> {
    pub(super) tokens: &'static Tokens,
    pub(super) matrix: &'b Matrix<'a>,
    pub(super) editor: Option<&'a mut CellEditor>,
    pub(super) tops: &'b [f32],
    pub(super) focused: bool,
    pub(super) intents: &'b mut Vec<Intent>,
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
    pub(super) fn lines(&self, ui: &Ui, rect: Rect) {
        let width = 1.0 / ui.pixels_per_point();
        let stroke = Stroke::new(width, self.tokens.line);
        ui.painter()
            .vline(rect.right() - width, rect.y_range(), stroke);
        ui.painter()
            .hline(rect.x_range(), rect.bottom() - width, stroke);
    }

    pub(super) fn color(&self, id: PartyId) -> Color32 {
        let parties = &self.matrix.session.scenario().parties;
        let index = parties
            .iter()
            .position(|party| party.id == id)
            .unwrap_or_default();
        let own = parties.get(index).map_or("", |party| party.color.as_str());
        self.tokens.party(own, index)
    }
}
