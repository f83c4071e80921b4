//! Two parties side by side: who, how far apart, and the issues that they share or that divide them.

use eframe::egui::{self, Label, Rect, RichText, Sense, TextWrapMode, Ui, pos2, vec2};

use crate::compare::{Meeting, PartyChoice, SideBySide, Unknown, explain_pair_over};
use crate::gui::arrange::choice_ui;
use crate::gui::inspector::explanation_ui;
use crate::gui::intent::Intent;
use crate::gui::theme::{medium, regular, semibold, size, space, tabular, tokens};
use crate::scenario::PartyId;
use crate::session::Session;
use crate::session::grid::Cell;

use super::side::{
    HEADING, Side, heading_ui, meeting_height, meeting_ui, unknown_height, unknown_ui,
};

/// How high the bar of shared ground and conflict is, in points.
const BAR: f32 = 10.0;
/// So many issues of an explanation are shown; the list below has all.
const EXPLAINED: usize = 12;
/// Right of the list, for the bar that scrolls.
const SCROLL: f32 = 12.0;

/// Draws the choice of the two, and how far apart they are; the pair chosen.
pub(super) fn head_ui(
    ui: &mut Ui,
    session: &Session,
    parties: &[PartyId],
    pair: [PartyId; 2],
    choice: &PartyChoice,
    sides: Option<&SideBySide>,
) -> Option<[PartyId; 2]> {
    let t = tokens(ui.ctx());
    let scenario = session.scenario();
    let name = |id: PartyId| scenario.party(id).map_or("", |party| party.name());
    let mut chosen = None;
    ui.horizontal(|ui| {
        // As high as the head of a chart, which has a button.
        ui.set_min_height(ui.spacing().interact_size.y);
        ui.label(RichText::new("Side by side").font(semibold(size::TITLE)));
    });
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::TWO;
        for (what, at) in [("One", 0), ("Other", 1)] {
            let other = pair[1 - at];
            choice_ui(ui, what, name(pair[at]), |ui| {
                for party in parties.iter().filter(|party| **party != other) {
                    let is_chosen = *party == pair[at];
                    if ui.selectable_label(is_chosen, name(*party)).clicked() {
                        let mut both = pair;
                        both[at] = *party;
                        chosen = Some(both);
                        ui.close();
                    }
                }
            });
        }
    });
    let Some(sides) = sides else {
        return chosen;
    };
    let distance = choice.measure.of(&sides.pair);
    let words = match distance {
        Some(distance) => format!("{distance:.2} apart"),
        None => "Not comparable".to_owned(),
    };
    let all = sides.pair.issues + sides.unknown.len();
    let comparison = session.comparison();
    let is_settled = |row: usize| comparison.issue(row).is_some_and(|issue| issue.settled);
    let settled = sides.rows().filter(|row| is_settled(*row)).count();
    let rest = match settled {
        0 => format!("compared on {} of {all} issues", sides.pair.issues),
        settled => format!(
            "compared on {} of {all} issues, {settled} settled",
            sides.pair.issues
        ),
    };
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::TWO;
        let number =
            ui.add(Label::new(RichText::new(words).font(tabular(20.0))).sense(Sense::hover()));
        let rest = RichText::new(rest)
            .font(regular(size::SECONDARY))
            .color(t.dim);
        let rest = ui.add(Label::new(rest).sense(Sense::hover()));
        number.union(rest).on_hover_ui(|ui| {
            ui.set_max_width(space::TIP);
            let mut why =
                explain_pair_over(scenario, comparison, pair, &choice.issues, choice.measure);
            why.inputs.truncate(EXPLAINED);
            why.left_out.truncate(EXPLAINED);
            explanation_ui(ui, &why);
        });
    });
    bar_ui(ui, sides);
    chosen
}

/// Shared ground and conflict as parts of a bar, with their figures below.
fn bar_ui(ui: &mut Ui, sides: &SideBySide) {
    let t = tokens(ui.ctx());
    let (Some(shared), Some(conflict)) = (sides.pair.shared_ground, sides.pair.conflict) else {
        return;
    };
    let between = (1.0 - shared - conflict).max(0.0);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), BAR), Sense::hover());
    let parts = [
        (shared, t.overlap, "Shared ground", sides.shared.len()),
        (between, t.faint, "Between", sides.between.len()),
        (conflict, t.apart, "Conflict", sides.divided.len()),
    ];
    let mut left = rect.left();
    for (share, color, _, _) in parts {
        #[expect(clippy::cast_possible_truncation, reason = "a length on a screen")]
        let width = share as f32 * rect.width();
        let part = Rect::from_min_size(pos2(left, rect.top()), vec2((width - 1.0).max(0.0), BAR));
        ui.painter().rect_filled(part, 2.0, color);
        left += width;
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::ONE;
        for (share, color, what, issues) in parts {
            let (swatch, _) = ui.allocate_exact_size(vec2(8.0, 8.0), Sense::hover());
            ui.painter().rect_filled(swatch, 2.0, color);
            let words = format!("{what} {:.0} % ({issues})", 100.0 * share);
            let words = RichText::new(words).font(medium(size::LABEL));
            ui.add(Label::new(words).wrap_mode(TextWrapMode::Extend))
                .on_hover_text("The share of what the two care about, and on how many issues");
            ui.add_space(space::TWO);
        }
    });
}

/// A line of the list.
#[derive(Clone, Copy)]
enum Line<'a> {
    Heading(Side, usize),
    Meeting(Side, &'a Meeting),
    Unknown(&'a Unknown),
}

impl Line<'_> {
    fn height(self) -> f32 {
        match self {
            Self::Heading(..) => HEADING,
            Self::Meeting(..) => meeting_height(),
            Self::Unknown(_) => unknown_height(),
        }
    }

    fn row(self) -> Option<usize> {
        match self {
            Self::Heading(..) => None,
            Self::Meeting(_, meeting) => Some(meeting.row),
            Self::Unknown(unknown) => Some(unknown.row),
        }
    }
}

/// Draws the issues under their headings; only those that are to be seen.
pub(super) fn list_ui(
    ui: &mut Ui,
    session: &Session,
    pair: [PartyId; 2],
    sides: &SideBySide,
) -> Vec<Intent> {
    let mut lines: Vec<Line<'_>> = Vec::new();
    for (side, list) in [
        (Side::Divided, &sides.divided),
        (Side::Shared, &sides.shared),
        (Side::Between, &sides.between),
    ] {
        if !list.is_empty() {
            lines.push(Line::Heading(side, list.len()));
            lines.extend(list.iter().map(|meeting| Line::Meeting(side, meeting)));
        }
    }
    if !sides.unknown.is_empty() {
        lines.push(Line::Heading(Side::Unknown, sides.unknown.len()));
        lines.extend(sides.unknown.iter().map(Line::Unknown));
    }
    let whole: f32 = lines.iter().map(|line| line.height()).sum();
    let width = ui.available_width() - SCROLL;
    let (area, _) = ui.allocate_exact_size(vec2(width, whole), Sense::hover());
    let seen = ui.clip_rect();
    let mut top = area.top();
    let mut intents = Vec::new();
    for line in lines {
        let rect = Rect::from_min_size(pos2(area.left(), top), vec2(width, line.height()));
        top = rect.bottom();
        if !seen.intersects(rect) {
            continue;
        }
        let response: Option<egui::Response> = match line {
            Line::Heading(side, count) => {
                heading_ui(ui, side, count, rect);
                None
            }
            Line::Meeting(side, meeting) => {
                Some(meeting_ui(ui, session, pair, side, meeting, rect))
            }
            Line::Unknown(unknown) => Some(unknown_ui(ui, session, unknown, rect)),
        };
        let clicked = response.is_some_and(|response| response.clicked());
        if let Some(row) = line.row().filter(|_| clicked) {
            intents.push(Intent::GoTo(Cell::title(row)));
        }
    }
    intents
}
