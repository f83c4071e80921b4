//! The issues of a group, the most important first, with what blocks each and what would open it.

use eframe::egui::{
    self, Align2, Button, Rect, Response, RichText, ScrollArea, Sense, TextWrapMode, Ui,
    WidgetText, pos2, vec2,
};

use crate::compare::{Priorities, PriorityGroup, Weighed};
use crate::gui::icons;
use crate::gui::intent::Intent;
use crate::gui::matrix::outlook_icon;
use crate::gui::theme::{medium, regular, semibold, size, space, tabular, tokens};
use crate::session::Session;
use crate::session::grid::Cell;

/// Above and below an issue, in points.
const PAD: f32 = 9.0;
/// How high its title is, and each of the other lines.
const TITLE: f32 = 20.0;
const LINE: f32 = 18.0;
/// The width of the bar in the colour of its outlook.
const BAR: f32 = 3.0;
/// Where its words begin.
const INDENT: f32 = 14.0;
/// How wide the names of its lines are.
const WHAT: f32 = 112.0;
/// Right of it, for the bar that scrolls.
const SCROLL: f32 = 12.0;

/// Draws the groups to choose from, and the issues of the one chosen.
pub(super) fn list_ui(
    ui: &mut Ui,
    session: &Session,
    found: &Priorities,
    group: &mut PriorityGroup,
) -> Vec<Intent> {
    let t = tokens(ui.ctx());
    ui.spacing_mut().item_spacing.y = space::HALF;
    ui.label(RichText::new("What blocks, and what would open it").font(semibold(size::TITLE)));
    groups_ui(ui, found, group);
    let help = RichText::new(group.help()).font(regular(size::SECONDARY));
    ui.label(help.color(t.dim));
    ui.add_space(space::ONE);
    let issues = found.group(*group);
    if issues.is_empty() {
        let none = format!("{} There is none now.", none_of(*group));
        ui.label(RichText::new(none).color(t.dim));
        return Vec::new();
    }
    let mut intents = Vec::new();
    let tops: Vec<f32> = issues
        .iter()
        .scan(0.0, |y, weighed| {
            let top = *y;
            *y += height(weighed);
            Some(top)
        })
        .collect();
    let whole = tops.last().copied().unwrap_or(0.0) + issues.last().map_or(0.0, |w| height(w));
    ScrollArea::vertical()
        .id_salt(("issues of", *group))
        .auto_shrink([false, true])
        .show_viewport(ui, |ui, seen| {
            let width = ui.available_width();
            ui.set_min_size(vec2(width, whole));
            let origin = ui.min_rect().min;
            let first = tops
                .partition_point(|top| *top < seen.top())
                .saturating_sub(1);
            for (weighed, top) in issues.iter().zip(&tops).skip(first) {
                if *top > seen.bottom() {
                    break;
                }
                let rect = Rect::from_min_size(
                    pos2(origin.x, origin.y + top),
                    vec2(width - SCROLL, height(weighed)),
                );
                if issue_ui(ui, session, weighed, rect).clicked() {
                    intents.push(Intent::GoTo(Cell::title(weighed.row)));
                }
            }
        });
    intents
}

fn none_of(group: PriorityGroup) -> &'static str {
    match group {
        PriorityGroup::Open => "No issue is open.",
        PriorityGroup::QuickWins => "No issue that matters overlaps or is near.",
        PriorityGroup::Deadlocks => "No red lines exclude each other.",
        PriorityGroup::Agreed => "Nothing is agreed.",
        PriorityGroup::Unknown => "Every issue can be compared.",
    }
}

fn groups_ui(ui: &mut Ui, found: &Priorities, chosen: &mut PriorityGroup) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::ONE;
        for group in PriorityGroup::ALL {
            let count = found.group(group).len();
            let words = format!("{} {count}", group.label());
            let text = RichText::new(words).font(medium(size::SECONDARY));
            let button = Button::new(text).selected(group == *chosen);
            if ui.add(button).on_hover_text(group.help()).clicked() {
                *chosen = group;
            }
        }
    });
}

fn height(weighed: &Weighed) -> f32 {
    2.0 * PAD + TITLE + LINE * (1 + weighed.told.len()) as f32
}

/// One issue: title and priority, outlook and figures, and what there is to say.
fn issue_ui(ui: &mut Ui, session: &Session, weighed: &Weighed, rect: Rect) -> Response {
    let t = tokens(ui.ctx());
    let issue = session.scenario().issues.get(weighed.row);
    let title = issue.map_or("", |issue| issue.title());
    let id = ui.scope_id().with(("issue", weighed.row));
    let response = ui.interact(rect, id, Sense::click());
    if response.hovered() {
        ui.painter().rect_filled(rect, 4.0, t.ground);
    }
    if response.has_focus() {
        let stroke = egui::Stroke::new(2.0, t.accent);
        ui.painter()
            .rect_stroke(rect, 4.0, stroke, egui::StrokeKind::Inside);
    }
    let color = t.outlook(weighed.outlook);
    let bar = Rect::from_min_max(
        pos2(rect.left(), rect.top() + PAD),
        pos2(rect.left() + BAR, rect.bottom() - PAD),
    );
    ui.painter().rect_filled(bar, BAR / 2.0, color);
    let left = rect.left() + INDENT;
    let mut y = rect.top() + PAD;
    let figure = weighed
        .priority
        .map_or("–".to_owned(), |p| format!("{p:.2}"));
    let at = pos2(rect.right(), y + TITLE / 2.0);
    let figure = ui
        .painter()
        .text(at, Align2::RIGHT_CENTER, figure, tabular(size::BODY), t.ink);
    let room = figure.left() - space::TWO - left;
    put(
        ui,
        RichText::new(title).font(medium(size::BODY)),
        pos2(left, y),
        room,
        TITLE,
    );
    y += TITLE;
    let outlook = weighed.outlook.label();
    let word = format!("{} {outlook}", outlook_icon(weighed.outlook));
    let at = pos2(left, y + LINE / 2.0);
    let word = ui.painter().text(
        at,
        Align2::LEFT_CENTER,
        word,
        medium(size::SECONDARY),
        color,
    );
    let figures = figures(weighed);
    let text = RichText::new(&figures)
        .font(regular(size::SECONDARY))
        .color(t.dim);
    let from = word.right() + space::TWO;
    put(ui, text, pos2(from, y), rect.right() - from, LINE);
    let mut said = vec![title.to_owned(), outlook.to_owned(), figures];
    for told in &weighed.told {
        y += LINE;
        let what = RichText::new(told.what)
            .font(regular(size::SECONDARY))
            .color(t.dim);
        put(ui, what, pos2(left, y), WHAT, LINE);
        let words = RichText::new(&told.words).font(regular(size::SECONDARY));
        put(
            ui,
            words,
            pos2(left + WHAT, y),
            rect.right() - left - WHAT,
            LINE,
        );
        said.push(format!("{}: {}", told.what, told.words));
    }
    let said = said.join(", ");
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &said));
    response.on_hover_ui_at_pointer(|ui| {
        ui.set_max_width(420.0);
        ui.label(RichText::new(title).font(medium(size::BODY)));
        for told in &weighed.told {
            let text = format!("{}: {}", told.what, told.words);
            ui.label(RichText::new(text).font(regular(size::SECONDARY)));
        }
        let hint = format!("{} Click to see it in the matrix", icons::MATRIX);
        ui.label(RichText::new(hint).font(regular(size::LABEL)).color(t.dim));
    })
}

fn figures(weighed: &Weighed) -> String {
    let gap = weighed
        .gap
        .map_or("gap not known".to_owned(), |gap| format!("gap {gap:.2}"));
    let salience = weighed.salience.map_or_else(String::new, |salience| {
        let imputed = if weighed.salience_imputed {
            " (partly imputed)"
        } else {
            ""
        };
        format!(" · salience {salience:.0}{imputed}")
    });
    let partial = if weighed.partial {
        " · not all heard"
    } else {
        ""
    };
    format!("· {gap}{salience}{partial}")
}

/// A text on one line, cut where there is no more room.
fn put(ui: &Ui, text: RichText, at: egui::Pos2, room: f32, height: f32) {
    let galley = WidgetText::from(text).into_galley(
        ui,
        Some(TextWrapMode::Truncate),
        room,
        egui::TextStyle::Body,
    );
    let top = at.y + (height - galley.size().y) / 2.0;
    let ink = tokens(ui.ctx()).ink;
    ui.painter().galley(pos2(at.x, top), galley, ink);
}
