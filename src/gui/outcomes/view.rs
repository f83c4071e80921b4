//! The parts of the view, and where they stand.

use eframe::egui::{Button, CentralPanel, Frame, Margin, Panel, RichText, ScrollArea, Ui};

use crate::chart::outcomes::challenge_chart;
use crate::chart::{Chart, Target};
use crate::drawing::look::Look;
use crate::gui::chart::{ChartState, intent_of};
use crate::gui::computed::Computed;
use crate::gui::icons;
use crate::gui::intent::Intent;
use crate::gui::theme::{medium, size, space, tokens};
use crate::scenario::{IssueId, Scale, Scenario};
use crate::session::Session;

use super::banner::banner_ui;
use super::drawing::Drawing;
use super::draws::{Draws, draws_ui, scrolled_ui};
use super::issues::{Issues, issues_ui};
use super::part::Part;
use super::sandbox::Sandbox;
use super::suppose::suppose_ui;

/// The widest that the bars of the challenge model get, in points.
const BARS: f32 = 720.0;
/// What the user does in the view, and what it shows.
#[derive(Default)]
pub(crate) struct OutcomesView {
    part: Part,
    /// The issue shown large, and supposed on.
    issue: Option<IssueId>,
    issues: Issues,
    challenge: Computed<Drawing, Chart>,
    challenge_state: ChartState,
    draws: Draws,
    sandbox: Sandbox,
}

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
    let shown = view.sandbox.supposed().unwrap_or(session);
    let supposed = view.sandbox.number();
    match view.part {
        Part::Issues => issues_ui(ui, shown, supposed, &mut view.issues, &mut view.issue),
        Part::Challenge => {
            let room = ui.available_width().min(BARS);
            let drawing = Drawing::in_room(ui, room, supposed);
            let palette = tokens(ui.ctx()).palette();
            let chart = view.challenge.get(
                ui,
                shown,
                drawing,
                "Putting positions to the vote",
                move |scenario, comparison, _| {
                    let look = Look::of(scenario, palette);
                    Ok(challenge_chart(scenario, comparison, drawing.width, &look))
                },
            )?;
            let target = scrolled_ui(ui, "challenge", chart, &mut view.challenge_state)?;
            intent_of(shown.scenario(), target)
        }
        Part::Sensitivity => {
            let drawing = Drawing::in_room(ui, ui.available_width(), supposed);
            let target = draws_ui(ui, shown, drawing, &mut view.draws)?;
            if let Target::Issue(chosen) = target {
                view.issue = Some(chosen);
                view.part = Part::Issues;
            }
            None
        }
    }
}
