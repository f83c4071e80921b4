//! Heat map and map on the left, two parties side by side on the right; one below the other where the
//! window is narrow.

use std::sync::Arc;

use eframe::egui::{Rect, RichText, ScrollArea, Ui, UiBuilder, vec2};

use crate::chart::{Target, distances_chart, party_map_chart};
use crate::compare::{IssueSet, PartyChoice, PartyOverview, SideBySide};
use crate::drawing::look::Look;
use crate::drawing::scene::Size;
use crate::gui::chart::{ChartState, HEAD, KeptChart, chart_ui, intent_of};
use crate::gui::computed::Computed;
use crate::gui::intent::Intent;
use crate::gui::theme::{regular, size, space, tokens};
use crate::scenario::PartyId;
use crate::session::Session;

use super::choices::Choices;
use super::sides;

/// From this width on the two parties stand beside the charts, in points.
const BESIDE: f32 = 820.0;
/// The share of the width that the charts then have.
const SHARE: f32 = 0.54;
/// Up to so many parties the heat map leaves room for the map below it; of more, it needs the height.
const FEW: usize = 16;
/// The least width and height of a chart and, in a narrow window, its usual height, in points.
const LEAST_WIDTH: f32 = 200.0;
const LEAST: f32 = 150.0;
const USUAL: f32 = 420.0;
/// The share of the height that the map has above the list of issues.
const MAP_SHARE: f32 = 0.4;

/// Whom two parties are compared as, and on what.
type PairKey = ([PartyId; 2], IssueSet);

/// What the user does in the view, and what it shows.
#[derive(Debug, Default)]
pub(crate) struct PartiesView {
    choices: Choices,
    /// The two that are looked at; the farthest apart until somebody chooses.
    pair: Option<[PartyId; 2]>,
    overview: Computed<PartyChoice, Arc<PartyOverview>>,
    sides: Computed<PairKey, SideBySide>,
    heat: ChartState,
    map: ChartState,
    heat_kept: KeptChart,
    map_kept: KeptChart,
    /// The pair in the kept heat map, and how often it was another.
    ringed: Option<[PartyId; 2]>,
    rings: u64,
}

/// Draws the view.
pub(crate) fn parties_ui(ui: &mut Ui, session: &Session, view: &mut PartiesView) -> Vec<Intent> {
    let inner = ui.available_rect_before_wrap().shrink(space::FOUR);
    let mut ui = ui.new_child(UiBuilder::new().max_rect(inner));
    let ui = &mut ui;
    ui.spacing_mut().item_spacing.y = space::TWO;
    view.choices.ui(ui, session);
    let choice = view.choices.of(session);
    let asked = choice.clone();
    let overview = view.overview.get(
        ui,
        session,
        choice,
        "Comparing the parties",
        move |scenario, comparison, _| Ok(Arc::new(comparison.party_overview(scenario, &asked))),
    );
    let Some(overview) = overview.map(Arc::clone) else {
        return Vec::new();
    };
    let parties = overview.distances.parties();
    if parties.len() < 2 {
        let text = if session.scenario().parties.len() < 2 {
            "Add a party, under “Structure”, to see who is how far from whom."
        } else {
            "Let the measures speak of two parties or more, under “Between”, to compare them."
        };
        let text = RichText::new(text).font(regular(size::BODY));
        ui.label(text.color(tokens(ui.ctx()).dim));
        return Vec::new();
    }
    let is_known = |pair: &[PartyId; 2]| pair.iter().all(|party| parties.contains(party));
    let pair = view.pair.filter(is_known).or_else(|| overview.farthest());
    let mut shown = Shown {
        session,
        overview: &overview,
        pair,
        intents: Vec::new(),
    };
    let rest = ui.available_rect_before_wrap();
    if rest.width() >= BESIDE {
        shown.beside_ui(ui, view, rest);
    } else {
        ScrollArea::vertical().id_salt("parties").show(ui, |ui| {
            let width = ui.available_width() - space::FOUR;
            let room = vec2(width, USUAL);
            shown.heat_ui(ui, view, size_of(room));
            ui.add_space(space::FOUR);
            shown.map_ui(ui, view, size_of(room));
            ui.add_space(space::FOUR);
            shown.head_ui(ui, view);
            shown.list_ui(ui, view);
        });
    }
    shown.intents
}

fn size_of(room: eframe::egui::Vec2) -> Size {
    Size {
        width: room.x.max(LEAST_WIDTH).round(),
        height: room.y.max(LEAST).round(),
    }
}

/// What is shown in this frame.
struct Shown<'a> {
    session: &'a Session,
    overview: &'a Arc<PartyOverview>,
    pair: Option<[PartyId; 2]>,
    intents: Vec<Intent>,
}

impl Shown<'_> {
    fn beside_ui(&mut self, ui: &mut Ui, view: &mut PartiesView, rest: Rect) {
        let few = self.overview.distances.parties().len() <= FEW;
        let gap = 2.0 * space::FOUR;
        let width = (rest.width() * SHARE).round();
        let left = Rect::from_min_size(rest.min, vec2(width, rest.height()));
        let right = Rect::from_min_max(left.right_top() + vec2(gap, 0.0), rest.max);
        let mut left_ui = ui.new_child(UiBuilder::new().max_rect(left).id_salt("charts"));
        let heat_height = if few {
            rest.height() - 2.0 * HEAD - LEAST - gap
        } else {
            rest.height() - HEAD
        };
        self.heat_ui(&mut left_ui, view, size_of(vec2(width, heat_height)));
        let mut right_ui = ui.new_child(UiBuilder::new().max_rect(right).id_salt("two"));
        if few {
            left_ui.add_space(space::FOUR);
            let room = vec2(width, left_ui.available_height() - HEAD);
            self.map_ui(&mut left_ui, view, size_of(room));
        } else {
            let room = vec2(right.width(), rest.height() * MAP_SHARE - HEAD);
            self.map_ui(&mut right_ui, view, size_of(room));
            right_ui.add_space(space::FOUR);
        }
        self.head_ui(&mut right_ui, view);
        ScrollArea::vertical()
            .id_salt("issues of two")
            .auto_shrink([false, true])
            .show(&mut right_ui, |ui| self.list_ui(ui, view));
    }

    fn heat_ui(&mut self, ui: &mut Ui, view: &mut PartiesView, room: Size) {
        let scenario = self.session.scenario();
        if view.ringed != self.pair {
            view.ringed = self.pair;
            view.rings += 1;
        }
        // Neither number ever falls, so their sum is another whenever one is.
        let version = view.overview.version() + view.rings;
        let chart = view.heat_kept.get(ui, version, room, |room, palette| {
            let look = Look::of(scenario, palette);
            distances_chart(scenario, self.overview, self.pair, room, &look)
        });
        let target = chart_ui(ui, chart, &mut view.heat);
        self.follow(view, target);
    }

    fn map_ui(&mut self, ui: &mut Ui, view: &mut PartiesView, room: Size) {
        let scenario = self.session.scenario();
        let version = view.overview.version();
        let chart = view.map_kept.get(ui, version, room, |room, palette| {
            let look = Look::of(scenario, palette);
            let since = self.overview.choice.since;
            let since = since.and_then(|round| scenario.round(round));
            let since = since.map(|round| round.name());
            party_map_chart(scenario, self.overview, since, room, &look)
        });
        let target = chart_ui(ui, chart, &mut view.map);
        self.follow(view, target);
    }

    /// Two parties are looked at side by side; anything else leads elsewhere.
    fn follow(&mut self, view: &mut PartiesView, target: Option<Target>) {
        match target {
            Some(Target::Pair(a, b)) => view.pair = Some([a, b]),
            Some(target) => {
                let intent = intent_of(self.session.scenario(), target);
                self.intents.extend(intent);
            }
            None => {}
        }
    }

    fn head_ui(&mut self, ui: &mut Ui, view: &mut PartiesView) {
        let Some(pair) = self.pair else {
            return;
        };
        let choice = &self.overview.choice;
        let issues = choice.issues.clone();
        let key = (pair, issues.clone());
        let sides = view.sides.get(
            ui,
            self.session,
            key,
            "Comparing the two",
            move |scenario, comparison, _| {
                let [a, b] = pair;
                Ok(comparison.side_by_side(scenario, a, b, &issues))
            },
        );
        let parties = self.overview.distances.parties();
        let chosen = sides::head_ui(ui, self.session, parties, pair, choice, sides);
        if chosen.is_some() {
            view.pair = chosen;
        }
    }

    fn list_ui(&mut self, ui: &mut Ui, view: &PartiesView) {
        if let Some((pair, sides)) = self.pair.zip(view.sides.known()) {
            let intents = sides::list_ui(ui, self.session, pair, sides);
            self.intents.extend(intents);
        }
    }
}
