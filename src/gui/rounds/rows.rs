//! A list in columns of two lines each, of which only the rows to be seen are drawn.

use eframe::egui::text::{LayoutJob, TextWrapping};
use eframe::egui::{
    self, Align, Color32, FontId, Pos2, Rect, Response, ScrollArea, Sense, Stroke, Ui, pos2, vec2,
};

use crate::gui::list_row::list_row_ui;
use crate::gui::theme::{medium, regular, size, space, tokens};

/// How high a row is, in points.
const ROW: f32 = 48.0;
/// How high each of its two lines is.
const LINE: f32 = 18.0;
/// How high the headings are.
const HEADING: f32 = 26.0;
/// Between two columns.
const BETWEEN: f32 = 16.0;
/// For the bar that scrolls.
const SCROLL: f32 = 12.0;

/// A column: its heading and its share of the width.
#[derive(Clone, Copy, Debug)]
pub(super) struct Column {
    pub(super) heading: &'static str,
    pub(super) share: f32,
}

/// How a line of a cell looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Tone {
    /// What is read first.
    #[default]
    Strong,
    /// As text is.
    Plain,
    /// What is secondary.
    Quiet,
}

/// A line of a cell.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Line {
    pub(super) text: String,
    pub(super) tone: Tone,
    /// The colour of a dot before it.
    pub(super) dot: Option<Color32>,
}

impl Line {
    pub(super) fn new(text: impl Into<String>, tone: Tone) -> Self {
        Self {
            text: text.into(),
            tone,
            dot: None,
        }
    }
}

/// A row: two lines for each column, and what a screen reader says.
#[derive(Clone, Debug, Default)]
pub(super) struct RowLook {
    pub(super) cells: Vec<[Line; 2]>,
    pub(super) name: String,
    /// Everything in full, where the pointer rests.
    pub(super) tip: Vec<String>,
}

/// Draws headings and rows; the row that was activated.
pub(super) fn rows_ui(
    ui: &mut Ui,
    salt: &str,
    columns: &[Column],
    count: usize,
    row: impl Fn(usize) -> RowLook,
) -> Option<usize> {
    let mut activated = None;
    let width = (ui.available_width() - SCROLL).max(1.0);
    let spans = spans(columns, width);
    headings_ui(ui, columns, &spans);
    ScrollArea::vertical()
        .id_salt(salt)
        .auto_shrink([false, false])
        .show_rows(ui, ROW, count, |ui, seen| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for index in seen {
                let (rect, _) = ui.allocate_exact_size(vec2(width, ROW), Sense::hover());
                if row_ui(ui, index, rect, &spans, &row(index)).clicked() {
                    activated = Some(index);
                }
            }
        });
    activated
}

/// Where a column begins and how wide it is, in points.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Span {
    left: f32,
    width: f32,
}

fn spans(columns: &[Column], width: f32) -> Vec<Span> {
    let whole: f32 = columns.iter().map(|column| column.share).sum();
    let gaps = columns.len().saturating_sub(1) as f32 * BETWEEN;
    let room = (width - gaps - 2.0 * space::TWO).max(1.0);
    let mut left = space::TWO;
    let mut spans = Vec::new();
    for column in columns {
        let own = room * column.share / whole;
        spans.push(Span { left, width: own });
        left += own + BETWEEN;
    }
    spans
}

fn headings_ui(ui: &mut Ui, columns: &[Column], spans: &[Span]) {
    let t = tokens(ui.ctx());
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), HEADING), Sense::hover());
    for (column, span) in columns.iter().zip(spans) {
        let at = pos2(rect.left() + span.left, rect.center().y);
        put(
            ui,
            at,
            span.width,
            column.heading,
            medium(size::LABEL),
            t.dim,
        );
    }
    let stroke = Stroke::new(1.0, t.line);
    ui.painter()
        .hline(rect.x_range(), rect.bottom() - 0.5, stroke);
}

fn row_ui(ui: &Ui, index: usize, rect: Rect, spans: &[Span], row: &RowLook) -> Response {
    let t = tokens(ui.ctx());
    let response = list_row_ui(ui, ("row", index), rect);
    for (lines, span) in row.cells.iter().zip(spans) {
        for (number, line) in lines.iter().enumerate() {
            let down = if number == 0 { -LINE / 2.0 } else { LINE / 2.0 };
            let mut at = pos2(rect.left() + span.left, rect.center().y + down);
            let mut width = span.width;
            if let Some(color) = line.dot {
                let middle = at + vec2(space::DOT, 0.0);
                ui.painter().circle_filled(middle, space::DOT, color);
                let dot = 2.0 * space::DOT + space::ONE + space::HALF;
                at.x += dot;
                width -= dot;
            }
            let (font, color) = match line.tone {
                Tone::Strong => (medium(size::SECONDARY), t.ink),
                Tone::Plain => (regular(size::SECONDARY), t.ink),
                Tone::Quiet => (regular(size::SECONDARY), t.dim),
            };
            put(ui, at, width, &line.text, font, color);
        }
    }
    let stroke = Stroke::new(1.0, t.line);
    ui.painter()
        .hline(rect.x_range(), rect.bottom() - 0.5, stroke);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &row.name));
    response.on_hover_ui_at_pointer(|ui| tip_ui(ui, row))
}

fn tip_ui(ui: &mut Ui, row: &RowLook) {
    let t = tokens(ui.ctx());
    ui.set_max_width(space::TIP);
    ui.spacing_mut().item_spacing.y = space::HALF;
    for (number, text) in row.tip.iter().enumerate() {
        let text = egui::RichText::new(text);
        ui.label(if number == 0 {
            text.font(medium(size::BODY))
        } else {
            text.font(regular(size::SECONDARY)).color(t.dim)
        });
    }
}

/// A text around a height, cut where there is no more room.
fn put(ui: &Ui, at: Pos2, width: f32, text: &str, font: FontId, color: Color32) {
    let mut job = LayoutJob::simple_singleline(text.to_owned(), font, color);
    job.wrap = TextWrapping::truncate_at_width(width.max(1.0));
    job.halign = Align::LEFT;
    let galley = ui.painter().layout_job(job);
    let top = at.y - galley.size().y / 2.0;
    ui.painter().galley(pos2(at.x, top), galley, color);
}
