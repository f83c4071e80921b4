//! All issues with their means and medians, and one of them large.

use eframe::egui::{Button, Rect, RichText, ScrollArea, Ui, UiBuilder, vec2};

use crate::chart::outcomes::{issue_chart, outcomes_chart};
use crate::chart::{Chart, Target};
use crate::drawing::look::Look;
use crate::gui::chart::{ChartState, chart_ui, intent_of};
use crate::gui::computed::Computed;
use crate::gui::icons;
use crate::gui::intent::Intent;
use crate::gui::theme::{regular, size, space, tokens};
use crate::scenario::IssueId;
use crate::session::Session;
use crate::session::grid::Cell;

use super::drawing::Drawing;
use super::draws::scrolled_ui;

/// From this width on an issue stands beside the list of issues, in points.
const BESIDE: f32 = 860.0;
/// The share of the width that the list then has.
const SHARE: f32 = 0.46;

/// The charts of this part.
#[derive(Debug, Default)]
pub(super) struct Issues {
    all: Computed<Drawing, Chart>,
    all_state: ChartState,
    large: Computed<Large, Chart>,
    large_state: ChartState,
}

/// Which issue is drawn large.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Large {
    drawing: Drawing,
    row: usize,
}

/// Draws the list and the issue chosen, side by side where there is room, else that issue above.
pub(super) fn issues_ui(
    ui: &mut Ui,
    shown: &Session,
    supposed: Option<u64>,
    issues: &mut Issues,
    chosen: &mut Option<IssueId>,
) -> Option<Intent> {
    let all = &shown.scenario().issues;
    let row = all.iter().position(|issue| Some(issue.id) == *chosen);
    let rest = ui.available_rect_before_wrap();
    if rest.width() >= BESIDE {
        let width = (rest.width() * SHARE).round();
        let list = Rect::from_min_size(rest.min, vec2(width, rest.height()));
        let right = list.right_top() + vec2(2.0 * space::FOUR, 0.0);
        let right = Rect::from_min_max(right, rest.max);
        let mut ui_left = ui.new_child(UiBuilder::new().max_rect(list).id_salt("issues"));
        let drawing = Drawing::in_room(ui, width, supposed);
        choose(all_ui(&mut ui_left, shown, drawing, issues), chosen);
        let mut ui_right = ui.new_child(UiBuilder::new().max_rect(right).id_salt("issue"));
        let drawing = Drawing::in_room(ui, right.width(), supposed);
        return one_ui(&mut ui_right, shown, drawing, row?, issues);
    }
    let drawing = Drawing::in_room(ui, rest.width(), supposed);
    let area = ScrollArea::vertical()
        .id_salt("outcomes")
        .auto_shrink([false, true]);
    area.show(ui, |ui| {
        let wish = row.and_then(|row| one_ui(ui, shown, drawing, row, issues));
        ui.add_space(space::FOUR);
        choose(all_ui(ui, shown, drawing, issues), chosen);
        wish
    })
    .inner
}

/// An issue that was activated in the list is shown large.
fn choose(target: Option<Target>, issue: &mut Option<IssueId>) {
    if let Some(Target::Issue(wanted) | Target::Stance(wanted, _)) = target {
        *issue = Some(wanted);
    }
}

/// All issues, to choose from.
fn all_ui(ui: &mut Ui, shown: &Session, drawing: Drawing, issues: &mut Issues) -> Option<Target> {
    let palette = tokens(ui.ctx()).palette();
    let chart = issues.all.get(
        ui,
        shown,
        drawing,
        "Weighing the issues",
        move |scenario, comparison, _| {
            let look = Look::of(scenario, palette);
            Ok(outcomes_chart(scenario, comparison, drawing.width, &look))
        },
    )?;
    scrolled_ui(ui, "all issues", chart, &mut issues.all_state)
}

/// One issue, drawn large, and the way to it in the matrix.
fn one_ui(
    ui: &mut Ui,
    shown: &Session,
    drawing: Drawing,
    row: usize,
    issues: &mut Issues,
) -> Option<Intent> {
    let palette = tokens(ui.ctx()).palette();
    let chart = issues.large.get(
        ui,
        shown,
        Large { drawing, row },
        "Weighing an issue",
        move |scenario, comparison, _| {
            let look = Look::of(scenario, palette);
            Ok(issue_chart(scenario, comparison, row, drawing.width, &look))
        },
    )?;
    let area = ScrollArea::vertical()
        .id_salt("one issue")
        .auto_shrink([false, true]);
    area.show(ui, |ui| {
        let target = chart_ui(ui, chart, &mut issues.large_state);
        ui.add_space(space::TWO);
        let words = format!("{} Show in the matrix", icons::MATRIX);
        let link = Button::new(RichText::new(words).font(regular(size::SECONDARY)));
        let link = ui.add(link.frame_when_inactive(false));
        if link.accessible_name("Show in the matrix").clicked() {
            return Some(Intent::GoTo(Cell::title(row)));
        }
        target.and_then(|target| intent_of(shown.scenario(), target))
    })
    .inner
}
