//! The heads of columns and groups.

use eframe::egui::{self, Align2, Rect, Role, Sense, Stroke, Ui, WidgetInfo, pos2};

use crate::gui::icons;
use crate::gui::intent::Intent;
use crate::gui::theme::{regular, semibold, size, space};
use crate::scenario::{PartyId, Role as PartyRole};

use super::MatrixRow;
use super::table::Delegate;

impl Delegate<'_, '_> {
    pub(super) fn party_header_ui(&mut self, ui: &mut Ui, rect: Rect, id: PartyId) {
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

    pub(super) fn group_ui(&mut self, ui: &mut Ui, rect: Rect, row: usize, column: usize) {
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
}
