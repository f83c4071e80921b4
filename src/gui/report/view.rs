//! The choices above, the column below.

use std::sync::Arc;

use eframe::egui::{
    Align, Button, Frame, Layout, Margin, Rect, RichText, ScrollArea, Ui, pos2, vec2,
};

use crate::gui::computed::Computed;
use crate::gui::icons;
use crate::gui::intent::Intent;
use crate::gui::theme::{medium, size, space, tokens};
use crate::report::{Report, ReportLength, common_ground, plain_text};
use crate::scenario::IssueId;
use crate::session::Session;
use crate::session::grid::Cell;

use super::laid::Laid;
use super::link::Leads;

/// How wide the column is at most, in points: about 76 characters.
const COLUMN: f32 = 560.0;
/// Left and right of it at least, in points.
const MARGIN: f32 = 24.0;
/// Above it, in points.
const TOP: f32 = 20.0;

/// What the user does in the view, and what it shows.
#[derive(Debug, Default)]
pub(crate) struct ReportView {
    computed: Computed<ReportLength, Arc<Report>>,
    length: ReportLength,
    laid: Option<Laid>,
}

/// Draws the view.
pub(crate) fn report_ui(ui: &mut Ui, session: &Session, view: &mut ReportView) -> Vec<Intent> {
    let mut intents = Vec::new();
    let ReportView {
        computed,
        length,
        laid,
    } = view;
    ui.spacing_mut().item_spacing.y = 0.0;
    let wish = bar_ui(ui, length);
    let wanted = *length;
    let report = computed.get(
        ui,
        session,
        *length,
        "Writing the report",
        move |scenario, comparison, _| Ok(Arc::new(common_ground(scenario, comparison, wanted))),
    );
    let Some(report) = report else {
        return intents;
    };
    match wish {
        Some(Wish::Copy) => intents.push(Intent::CopyText(plain_text(report))),
        Some(Wish::Export) => intents.push(Intent::ExportReport(*length)),
        None => {}
    }
    let room = ui.available_width() - 2.0 * MARGIN;
    let width = room.min(COLUMN).floor();
    if !laid
        .as_ref()
        .is_some_and(|laid| laid.is_of(ui, report, width))
    {
        *laid = Some(Laid::new(ui, report, width));
    }
    let leads = laid.as_mut().and_then(|laid| {
        laid.go_on(ui, session.scenario());
        column_ui(ui, laid, width)
    });
    if let Some(Leads::Issue(id)) = leads {
        intents.extend(go_to(session, id));
    }
    intents
}

/// What is to be done with the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Wish {
    Copy,
    Export,
}

/// Draws the choices.
fn bar_ui(ui: &mut Ui, length: &mut ReportLength) -> Option<Wish> {
    let t = tokens(ui.ctx());
    let mut wish = None;
    let margin = Margin::symmetric(12, 6);
    Frame::new()
        .fill(t.header)
        .inner_margin(margin)
        .show(ui, |ui| {
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = space::ONE;
                for (choice, words, help) in [
                    (
                        ReportLength::Page,
                        "About a page",
                        "The most important issues, and how many more there are.",
                    ),
                    (
                        ReportLength::Full,
                        "In full",
                        "Every issue, and what the parties that are not counted say.",
                    ),
                ] {
                    let text = RichText::new(words).font(medium(size::SECONDARY));
                    let button = Button::new(text).selected(*length == choice);
                    if ui.add(button).on_hover_text(help).clicked() {
                        *length = choice;
                    }
                }
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    let export = format!("{}  Export…", icons::EXPORT);
                    let export = ui.button(export).on_hover_text(
                        "Writes the report as a Word document, a web page or Markdown.",
                    );
                    if export.accessible_name("Export report…").clicked() {
                        wish = Some(Wish::Export);
                    }
                    let copy = format!("{}  Copy as text", icons::COPY);
                    let copy = ui.button(copy).on_hover_text(
                        "Copies the report with its sources, for a message or a note.",
                    );
                    if copy.accessible_name("Copy as text").clicked() {
                        wish = Some(Wish::Copy);
                    }
                });
            });
        });
    wish
}

/// Draws what of the report is to be seen; where the user wants to go beyond it.
fn column_ui(ui: &mut Ui, laid: &Laid, width: f32) -> Option<Leads> {
    let scroll = ScrollArea::vertical()
        .id_salt("report")
        .auto_shrink([false, false]);
    let shown = scroll.show_viewport(ui, |ui, seen| {
        let all = ui.available_width();
        ui.set_min_size(vec2(all, TOP + laid.height()));
        let origin = ui.min_rect().min;
        let left = ((all - width) / 2.0).max(MARGIN).floor();
        let column = Rect::from_min_size(
            pos2(origin.x + left, origin.y + TOP),
            vec2(width, laid.height()),
        );
        let seen = seen.translate(vec2(0.0, -TOP));
        let first = laid
            .blocks
            .partition_point(|block| block.bottom() < seen.top());
        let mut leads = None;
        for (at, block) in laid.blocks.iter().enumerate().skip(first) {
            if block.top > seen.bottom() {
                break;
            }
            leads = leads.or(block.ui(ui, ui.scope_id().with(("block", at)), column));
        }
        if let Some(Leads::Source(number)) = leads {
            if let Some(source) = laid.source(number) {
                let at = column.min + vec2(0.0, source.top);
                let place = Rect::from_min_size(at, vec2(width, source.galley.size().y));
                ui.scroll_to_rect(place, Some(Align::Center));
            }
            leads = None;
        }
        leads
    });
    shown.inner
}

fn go_to(session: &Session, id: IssueId) -> Option<Intent> {
    let issues = &session.scenario().issues;
    let row = issues.iter().position(|issue| issue.id == id)?;
    Some(Intent::GoTo(Cell::title(row)))
}
