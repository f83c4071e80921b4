//! The issues of a group, the most important first, with what blocks each and what would open it.

use eframe::egui::text::LayoutJob;
use eframe::egui::{self, Align2, Button, Rect, Response, RichText, ScrollArea, Ui, pos2, vec2};

use crate::compare::{Measure, Priorities, PriorityGroup, Told, Weighed, explain};
use crate::gui::inspector::explanation_ui;
use crate::gui::intent::Intent;
use crate::gui::list_row::{list_bar_ui, list_row_ui, matrix_hint_ui};
use crate::gui::matrix::outlook_icon;
use crate::gui::theme::{medium, regular, semibold, size, space, tabular, tokens};
use crate::session::Session;
use crate::session::grid::Cell;

/// Above and below an issue, in points.
const PAD: f32 = 9.0;
/// How high its title is, and each of the other lines.
const TITLE: f32 = 20.0;
const LINE: f32 = 18.0;
/// Where its words begin.
const INDENT: f32 = 14.0;
/// How wide the names of its lines are.
const WHAT: f32 = 112.0;
/// How wide a letter is about, a little more than most.
const LETTER: f32 = 6.3;
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
    ui.spacing_mut().item_spacing.y = space::ONE;
    ui.horizontal(|ui| {
        let title = RichText::new("What blocks, and what would open it");
        ui.label(title.font(semibold(size::TITLE)));
    });
    groups_ui(ui, found, group);
    let help = RichText::new(group.help()).font(regular(size::SECONDARY));
    ui.label(help.color(t.dim));
    ui.add_space(space::ONE);
    let issues = found.group(*group);
    if issues.is_empty() {
        let mut none = none_of(*group).to_owned();
        if *group == PriorityGroup::Open && found.count(PriorityGroup::Unknown) > 0 {
            none += " What cannot be compared yet stands under Unknown.";
        }
        ui.label(RichText::new(none).color(t.dim));
        return Vec::new();
    }
    let mut intents = Vec::new();
    let width = ui.available_width() - SCROLL;
    let tops: Vec<f32> = issues
        .iter()
        .scan(0.0, |y, weighed| {
            let top = *y;
            *y += height(weighed, width);
            Some(top)
        })
        .collect();
    let whole =
        tops.last().copied().unwrap_or(0.0) + issues.last().map_or(0.0, |w| height(w, width));
    ScrollArea::vertical()
        .id_salt(("issues of", *group))
        .auto_shrink([false, true])
        .show_viewport(ui, |ui, seen| {
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
                    vec2(width, height(weighed, width)),
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
            let count = found.count(group);
            let words = format!("{} {count}", group.label());
            let text = RichText::new(words).font(medium(size::SECONDARY));
            let button = Button::new(text).selected(group == *chosen);
            if ui.add(button).on_hover_text(group.help()).clicked() {
                *chosen = group;
            }
        }
    });
}

/// How high an issue is in so much width.
fn height(weighed: &Weighed, width: f32) -> f32 {
    let lines: usize = weighed.told.iter().map(|told| lines(told, width)).sum();
    2.0 * PAD + TITLE + LINE * (1 + lines) as f32
}

/// How many lines a text is given, without laying ten thousand of them out.
fn lines(told: &Told, width: f32) -> usize {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a number of letters; a negative width has none"
    )]
    let room = ((width - INDENT - WHAT) / LETTER) as usize;
    // Letters are counted only where there may be too many.
    let fits = told.words.len() <= room || told.words.chars().nth(room).is_none();
    if fits { 1 } else { 2 }
}

/// One issue: title and priority, outlook and figures, and what there is to say.
fn issue_ui(ui: &mut Ui, session: &Session, weighed: &Weighed, rect: Rect) -> Response {
    let t = tokens(ui.ctx());
    let issue = session.scenario().issues.get(weighed.row);
    let title = issue.map_or("", |issue| issue.title());
    let response = list_row_ui(ui, ("issue", weighed.row), rect);
    let color = t.outlook(weighed.outlook);
    list_bar_ui(ui, rect, PAD, color);
    let left = rect.left() + INDENT;
    let slot = |x: f32, y: f32, height: f32, rows: usize| Slot {
        rect: Rect::from_min_max(pos2(x, y), pos2(rect.right(), y + height)),
        rows,
    };
    let small = regular(size::SECONDARY);
    let mut y = rect.top() + PAD;
    let figure = weighed
        .priority
        .map_or("–".to_owned(), |priority| format!("{priority:.2}"));
    let at = pos2(rect.right(), y + TITLE / 2.0);
    let figure = ui
        .painter()
        .text(at, Align2::RIGHT_CENTER, figure, tabular(size::BODY), t.ink);
    let mut own = slot(left, y, TITLE, 1);
    own.rect.set_right(figure.left() - space::TWO);
    own.put(ui, title, medium(size::BODY), t.ink);
    y += TITLE;
    let outlook = weighed.outlook.label();
    let word = format!("{} {outlook}", outlook_icon(weighed.outlook));
    let at = pos2(left, y + LINE / 2.0);
    let font = medium(size::SECONDARY);
    let word = ui
        .painter()
        .text(at, Align2::LEFT_CENTER, word, font, color);
    let figures = figures(weighed);
    slot(word.right() + space::TWO, y, LINE, 1).put(ui, &figures, small.clone(), t.dim);
    y += LINE;
    let mut said = vec![title.to_owned(), outlook.to_owned(), figures];
    for told in &weighed.told {
        let rows = lines(told, rect.width());
        slot(left, y, LINE, 1).put(ui, told.what, small.clone(), t.dim);
        let words = slot(left + WHAT, y, LINE * rows as f32, rows);
        words.put(ui, &told.words, small.clone(), t.ink);
        y += LINE * rows as f32;
        said.push(format!("{}: {}", told.what, told.words));
    }
    let said = said.join(", ");
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &said));
    response.on_hover_ui_at_pointer(|ui| {
        ui.set_max_width(space::TIP);
        ui.label(RichText::new(title).font(medium(size::BODY)));
        for told in &weighed.told {
            let text = format!("{}: {}", told.what, told.words);
            ui.label(RichText::new(text).font(regular(size::SECONDARY)));
        }
        let (scenario, figures) = (session.scenario(), session.comparison());
        if let Some(why) = explain(scenario, figures, weighed.row, Measure::Priority) {
            ui.add_space(space::ONE);
            explanation_ui(ui, &why);
            ui.add_space(space::ONE);
        }
        matrix_hint_ui(ui);
    })
}

fn figures(weighed: &Weighed) -> String {
    let gap = weighed
        .gap
        .map_or("gap not known".to_owned(), |gap| format!("gap {gap:.2}"));
    let salience = weighed.salience.map_or_else(String::new, |salience| {
        let note = weighed.salience_basis.note();
        let imputed = note.map_or_else(String::new, |note| format!(" ({note})"));
        format!(" · salience {salience:.0}{imputed}")
    });
    let partial = if weighed.partial {
        " · not all heard"
    } else {
        ""
    };
    format!("· {gap}{salience}{partial}")
}

/// Where a text stands.
struct Slot {
    rect: Rect,
    /// In how many lines, at most.
    rows: usize,
}

impl Slot {
    /// Puts a text there; it is cut where there is no more room.
    fn put(&self, ui: &Ui, text: &str, font: egui::FontId, color: egui::Color32) {
        let mut job = LayoutJob::simple(text.to_owned(), font, color, self.rect.width());
        job.wrap.max_rows = self.rows;
        job.break_on_newline = false;
        let line = self.rect.height() / self.rows as f32;
        for section in &mut job.sections {
            section.format.line_height = Some(line);
            section.format.valign = egui::Align::Center;
        }
        let galley = ui.painter().layout_job(job);
        ui.painter().galley(self.rect.left_top(), galley, color);
    }
}
