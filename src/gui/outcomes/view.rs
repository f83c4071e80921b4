//! The parts of the view, and where they stand.

use eframe::egui::{
    Button, CentralPanel, Frame, Margin, Panel, Rect, RichText, ScrollArea, Theme, Ui, UiBuilder,
    vec2,
};

use crate::chart::outcomes::{challenge_chart, issue_chart, outcomes_chart};
use crate::chart::{Chart, Target};
use crate::drawing::look::Look;
use crate::gui::chart::{ChartState, chart_ui, intent_of};
use crate::gui::computed::Computed;
use crate::gui::icons;
use crate::gui::intent::Intent;
use crate::gui::theme::{medium, regular, size, space, tokens};
use crate::scenario::{IssueId, Scale, Scenario};
use crate::session::Session;
use crate::session::grid::Cell;

use super::banner::banner_ui;
use super::draws::{Draws, draws_ui, scrolled_ui};
use super::kept::{Drawing, Kept};
use super::part::Part;
use super::sandbox::Sandbox;
use super::suppose::suppose_ui;

/// From this width on an issue stands beside the list of issues, in points.
const BESIDE: f32 = 860.0;
/// The share of the width that the list then has.
const SHARE: f32 = 0.46;
/// The widest that the bars of the challenge model get, in points.
const BARS: f32 = 720.0;
/// The narrowest chart, in points.
const LEAST: f32 = 260.0;
/// Right of a chart, for the bar that scrolls.
const SCROLL: f32 = 14.0;

/// What the user does in the view, and what it shows.
#[derive(Default)]
pub(crate) struct OutcomesView {
    part: Part,
    /// The issue shown large, and supposed on.
    issue: Option<IssueId>,
    overview: Computed<DrawnAs, Chart>,
    challenge: Computed<DrawnAs, Chart>,
    detail: Kept<usize>,
    draws: Draws,
    sandbox: Sandbox,
    overview_state: ChartState,
    challenge_state: ChartState,
    detail_state: ChartState,
}

/// How a chart that is computed is drawn: to the pixel, so that it is the same in every frame.
#[derive(Clone, Copy, Debug, PartialEq)]
struct DrawnAs(Drawing);

impl OutcomesView {
    /// Whether something is supposed.
    pub(crate) fn supposes(&self) -> bool {
        !self.sandbox.suppositions().is_empty()
    }

    /// Takes note that the file was read again: what is supposed stays, all else is computed anew.
    pub(crate) fn read_again(&mut self) {
        let mut sandbox = std::mem::take(&mut self.sandbox);
        sandbox.read_again();
        *self = Self {
            part: self.part,
            issue: self.issue,
            sandbox,
            ..Self::default()
        };
    }
}

/// Draws the view.
pub(crate) fn outcomes_ui(ui: &mut Ui, session: &Session, view: &mut OutcomesView) -> Vec<Intent> {
    let mut intents = Vec::new();
    view.sandbox.follow(ui.ctx(), session);
    let scenario = session.scenario();
    if view.issue.is_none_or(|id| scenario.issue(id).is_none()) {
        view.issue = first_issue(scenario);
    }
    let t = tokens(ui.ctx());
    if view.sandbox.is_on() {
        let side = Frame::new().fill(t.panel).inner_margin(Margin::same(12));
        Panel::right("suppose")
            .frame(side)
            .default_size(290.0)
            .size_range(240.0..=420.0)
            .resizable(true)
            .show(ui, |ui| {
                ScrollArea::vertical().id_salt("suppose").show(ui, |ui| {
                    suppose_ui(ui, session, &mut view.sandbox, &mut view.issue);
                });
            });
    }
    let margin = Frame::new().fill(t.panel).inner_margin(Margin::same(16));
    CentralPanel::default().frame(margin).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::TWO;
        head_ui(ui, session, view);
        if view.sandbox.is_on() {
            intents.extend(banner_ui(ui, session, &mut view.sandbox));
        }
        intents.extend(part_ui(ui, session, view));
    });
    intents
}

/// The first issue that has an outcome to show, else the first.
fn first_issue(scenario: &Scenario) -> Option<IssueId> {
    let mut issues = scenario.issues.iter();
    let on_scale = issues.find(|issue| matches!(issue.scale, Scale::Range(_) | Scale::Steps(_)));
    on_scale
        .or_else(|| scenario.issues.first())
        .map(|issue| issue.id)
}

fn head_ui(ui: &mut Ui, session: &Session, view: &mut OutcomesView) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::ONE;
        for part in Part::ALL {
            let text = RichText::new(part.label()).font(medium(size::SECONDARY));
            let tab = ui.add(Button::new(text).selected(part == view.part));
            if tab.on_hover_text(part.help()).clicked() {
                view.part = part;
            }
        }
        if !view.sandbox.is_on() {
            ui.add_space(space::TWO);
            let words = format!("{} What if…", icons::CONDITION);
            let button = ui.add(Button::new(
                RichText::new(words).font(medium(size::SECONDARY)),
            ));
            let help = "Moves positions and saliences beside the file, and shows what flips";
            let button = button.accessible_name("What if…").on_hover_text(help);
            if button.clicked() {
                view.sandbox.begin(ui.ctx(), session);
            }
        }
    });
}

fn part_ui(ui: &mut Ui, session: &Session, view: &mut OutcomesView) -> Option<Intent> {
    let OutcomesView {
        part,
        issue,
        overview,
        challenge,
        detail,
        draws,
        sandbox,
        overview_state,
        challenge_state,
        detail_state,
    } = view;
    let shown = sandbox.supposed().unwrap_or(session);
    let drawing = |width: f32| Drawing {
        width: (width - SCROLL).max(LEAST).floor(),
        dark: ui.ctx().theme() == Theme::Dark,
        supposed: sandbox.number(),
    };
    let scenario = shown.scenario();
    match part {
        Part::Issues => {
            let rest = ui.available_rect_before_wrap();
            let wide = rest.width() >= BESIDE;
            let list = if wide {
                Rect::from_min_size(
                    rest.min,
                    vec2((rest.width() * SHARE).round(), rest.height()),
                )
            } else {
                rest
            };
            let right =
                Rect::from_min_max(list.right_top() + vec2(2.0 * space::FOUR, 0.0), rest.max);
            let (of_list, of_issue) = if wide {
                (drawing(list.width()), drawing(right.width()))
            } else {
                (drawing(rest.width()), drawing(rest.width()))
            };
            let palette = tokens(ui.ctx()).palette();
            let row = scenario
                .issues
                .iter()
                .position(|known| Some(known.id) == *issue);
            let large = row.map(|row| {
                detail.get(shown, of_issue, row, || {
                    let look = Look::of(scenario, palette);
                    issue_chart(scenario, shown.comparison(), row, of_issue.width, &look)
                })
            });
            if wide {
                let mut left = ui.new_child(UiBuilder::new().max_rect(list).id_salt("issues"));
                let target = all_ui(&mut left, shown, of_list, overview, overview_state);
                choose(target, issue);
                let mut right = ui.new_child(UiBuilder::new().max_rect(right).id_salt("issue"));
                let (row, large) = row.zip(large)?;
                return one_ui(&mut right, scenario, row, large, detail_state);
            }
            let area = ScrollArea::vertical()
                .id_salt("outcomes")
                .auto_shrink([false, true]);
            area.show(ui, |ui| {
                let wish = row
                    .zip(large)
                    .and_then(|(row, large)| one_ui(ui, scenario, row, large, detail_state));
                ui.add_space(space::FOUR);
                let target = all_ui(ui, shown, of_list, overview, overview_state);
                choose(target, issue);
                wish
            })
            .inner
        }
        Part::Challenge => {
            let drawing = drawing(ui.available_width().min(BARS));
            let palette = tokens(ui.ctx()).palette();
            let chart = challenge.get(
                ui,
                shown,
                DrawnAs(drawing),
                "Putting positions to the vote",
                move |scenario, comparison, _| {
                    let look = Look::of(scenario, palette);
                    Ok(challenge_chart(scenario, comparison, drawing.width, &look))
                },
            )?;
            let target = scrolled_ui(ui, "challenge", chart, challenge_state)?;
            intent_of(scenario, target)
        }
        Part::Sensitivity => {
            let drawing = drawing(ui.available_width());
            let target = draws_ui(ui, shown, drawing, draws)?;
            if let Target::Issue(chosen) = target {
                *issue = Some(chosen);
                *part = Part::Issues;
            }
            None
        }
    }
}

/// An issue that was activated in the list is shown large.
fn choose(target: Option<Target>, issue: &mut Option<IssueId>) {
    match target {
        Some(Target::Issue(chosen) | Target::Stance(chosen, _)) => *issue = Some(chosen),
        _ => {}
    }
}

/// All issues, the list to choose from.
fn all_ui(
    ui: &mut Ui,
    shown: &Session,
    drawing: Drawing,
    overview: &mut Computed<DrawnAs, Chart>,
    state: &mut ChartState,
) -> Option<Target> {
    let palette = tokens(ui.ctx()).palette();
    let chart = overview.get(
        ui,
        shown,
        DrawnAs(drawing),
        "Weighing the issues",
        move |scenario, comparison, _| {
            let look = Look::of(scenario, palette);
            Ok(outcomes_chart(scenario, comparison, drawing.width, &look))
        },
    )?;
    scrolled_ui(ui, "all issues", chart, state)
}

/// One issue, drawn large, and the way to it in the matrix.
fn one_ui(
    ui: &mut Ui,
    scenario: &Scenario,
    row: usize,
    chart: &Chart,
    state: &mut ChartState,
) -> Option<Intent> {
    let area = ScrollArea::vertical()
        .id_salt("one issue")
        .auto_shrink([false, true]);
    area.show(ui, |ui| {
        let target = chart_ui(ui, chart, state);
        ui.add_space(space::TWO);
        let words = format!("{} Show in the matrix", icons::MATRIX);
        let link = Button::new(RichText::new(words).font(regular(size::SECONDARY)));
        let link = ui.add(link.frame_when_inactive(false));
        if link.accessible_name("Show in the matrix").clicked() {
            return Some(Intent::GoTo(Cell::title(row)));
        }
        target.and_then(|target| intent_of(scenario, target))
    })
    .inner
}
