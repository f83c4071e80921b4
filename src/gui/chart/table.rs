//! A chart's table: only the rows to be seen are drawn.

use eframe::egui::{
    Align, Color32, Label, Layout, Rect, RichText, ScrollArea, Sense, Ui, UiBuilder, pos2, vec2,
};

use crate::chart::{Column, Row, Table, Target};
use crate::gui::theme::{medium, regular, size, space, tabular, tokens};

/// How high a row is, in points.
const ROW: f32 = 24.0;
/// The narrowest and the widest a column is, in points.
const NARROWEST: f32 = 48.0;
const WIDEST: f32 = 320.0;
/// A column is as wide as the widest of so many cells.
const MEASURED: usize = 200;

/// Draws a table; the row that was activated, where it leads somewhere.
pub(crate) fn table_ui(ui: &mut Ui, table: &Table) -> Option<Target> {
    let widths = widths(ui, table);
    let whole: f32 = widths.iter().sum();
    let mut activated = None;
    ScrollArea::both()
        .id_salt("chart table")
        .auto_shrink([false, true])
        .show_viewport(ui, |ui, seen| {
            ui.set_min_size(vec2(whole, ROW * (table.rows.len() + 1) as f32));
            let origin = ui.min_rect().min;
            let line = |number: usize| {
                let corner = pos2(origin.x, origin.y + number as f32 * ROW);
                Rect::from_min_size(corner, vec2(whole, ROW))
            };
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "numbers of rows in a viewport"
            )]
            let (first, count) = (
                (seen.top() / ROW).max(0.0) as usize,
                (seen.height() / ROW).max(0.0) as usize + 2,
            );
            for (number, row) in table.rows.iter().enumerate().skip(first).take(count) {
                if row_ui(ui, number, line(number + 1), &table.columns, row, &widths) {
                    activated = row.target;
                }
            }
            // The headings stay put above the rows.
            let top = pos2(origin.x, origin.y + seen.top().max(0.0));
            head_ui(
                ui,
                Rect::from_min_size(top, vec2(whole, ROW)),
                table,
                &widths,
            );
        });
    activated
}

fn widths(ui: &Ui, table: &Table) -> Vec<f32> {
    let measured = |text: &str, column: &Column| {
        let font = if column.figures {
            tabular(size::SECONDARY)
        } else {
            regular(size::SECONDARY)
        };
        // So much of a long text decides nothing.
        let short: String = text.chars().take(80).collect();
        let galley = ui.painter().layout_no_wrap(short, font, Color32::WHITE);
        galley.size().x + 2.0 * space::TWO
    };
    let columns = table.columns.iter().enumerate();
    columns
        .map(|(at, column)| {
            let cells = table.rows.iter().take(MEASURED);
            let cells = cells.filter_map(|row| row.cells.get(at));
            let widest = cells.map(|cell| measured(cell, column));
            widest
                .fold(measured(&column.name, column) * 1.08, f32::max)
                .clamp(NARROWEST, WIDEST)
        })
        .collect()
}

fn head_ui(ui: &mut Ui, line: Rect, table: &Table, widths: &[f32]) {
    let t = tokens(ui.ctx());
    ui.painter().rect_filled(line, 0.0, t.header);
    let below = line.bottom() - 0.5;
    ui.painter().hline(
        line.x_range(),
        below,
        eframe::egui::Stroke::new(1.0, t.line),
    );
    cells_ui(ui, line, &table.columns, widths, |column| {
        Some(
            RichText::new(&table.columns.get(column)?.name)
                .font(medium(size::SECONDARY))
                .color(t.dim),
        )
    });
}

fn row_ui(
    ui: &mut Ui,
    number: usize,
    line: Rect,
    columns: &[Column],
    row: &Row,
    widths: &[f32],
) -> bool {
    let t = tokens(ui.ctx());
    let leads = row.target.is_some();
    let response = ui.interact(
        line,
        ui.scope_id().with(("row", number)),
        if leads {
            Sense::click()
        } else {
            Sense::hover()
        },
    );
    if leads && (response.hovered() || response.has_focus()) {
        ui.painter().rect_filled(line, 0.0, t.ground);
    }
    if leads {
        let name = row.cells.join(", ");
        response.widget_info(|| {
            eframe::egui::WidgetInfo::labeled(eframe::egui::Role::Button, true, &name)
        });
    }
    cells_ui(ui, line, columns, widths, |column| {
        let text = RichText::new(row.cells.get(column)?);
        let figures = columns.get(column)?.figures;
        Some(if figures {
            text.font(tabular(size::SECONDARY))
        } else {
            text.font(regular(size::SECONDARY))
        })
    });
    response.clicked()
}

fn cells_ui(
    ui: &mut Ui,
    line: Rect,
    columns: &[Column],
    widths: &[f32],
    text: impl Fn(usize) -> Option<RichText>,
) {
    let mut left = line.left();
    for (at, (column, width)) in columns.iter().zip(widths).enumerate() {
        let cell = Rect::from_min_size(pos2(left, line.top()), vec2(*width, line.height()));
        left += width;
        let Some(text) = text(at) else {
            continue;
        };
        let layout = if column.figures {
            Layout::right_to_left(Align::Center)
        } else {
            Layout::left_to_right(Align::Center)
        };
        let inner = cell.shrink2(vec2(space::TWO, 0.0));
        let mut ui = ui.new_child(UiBuilder::new().max_rect(inner).layout(layout));
        ui.add(Label::new(text).truncate().selectable(false));
    }
}
