//! What a replacement would change, hit by hit, each to be left out.

use std::ops::Range;

use eframe::egui::text::LayoutJob;
use eframe::egui::{
    Align, Button, Checkbox, Label, Layout, Rect, RichText, ScrollArea, Sides, Stroke, TextFormat,
    Ui, UiBuilder, pos2, vec2,
};

use crate::gui::App;
use crate::gui::lines::lines_ui;
use crate::gui::theme::{Tokens, medium, regular, size, space, tokens};
use crate::scenario::entry::number_text;
use crate::session::find::{Change, Hit, Query, changes, replace};
use crate::session::{FieldAction, Session, apply_fields};

use super::Answer;

/// So many letters are shown before the words replaced.
const BEFORE: usize = 14;
/// So many after them.
const AFTER: usize = 60;
/// The width of a box to tick, in points.
const TICK_PX: f32 = 22.0;
/// The width of what kind of text it is, in points.
const PART_PX: f32 = 84.0;
/// The width of the arrow between before and after, in points.
const ARROW_PX: f32 = 22.0;
/// How high a refusal may be, in points; more of it is scrolled to.
const REFUSAL_PX: f32 = 96.0;

/// A place where words would be replaced.
#[derive(Debug)]
struct Line {
    /// The text, by its number among the changes.
    change: usize,
    /// Where in the text, in bytes.
    range: Range<usize>,
    ticked: bool,
}

/// Shows what a replacement would change, and asks for which hits to do it.
#[derive(Debug)]
pub(crate) struct ReplaceQuestion {
    query: Query,
    with: String,
    changes: Vec<Change>,
    lines: Vec<Line>,
    /// How many hits are no free text.
    left: usize,
    refused: Option<String>,
}

/// What stands around a hit, short enough for a line.
struct Excerpt {
    lead: String,
    hit: String,
    tail: String,
}

impl Excerpt {
    fn of(text: &str, range: &Range<usize>) -> Self {
        let part = |range: Range<usize>| text.get(range).unwrap_or_default();
        let one_line = |text: &str| text.replace(['\n', '\t'], " ");
        let (lead, tail) = (part(0..range.start), part(range.end..text.len()));
        let cut = lead.char_indices().rev().nth(BEFORE).map(|(at, _)| at);
        let lead = match cut.and_then(|at| lead.get(at..)) {
            Some(end) => format!("…{}", one_line(end)),
            None => one_line(lead),
        };
        let tail: String = tail.chars().take(AFTER).collect();
        Self {
            lead,
            hit: one_line(part(range.clone())),
            tail: one_line(&tail),
        }
    }

    /// The text with `words` at the hit, so formatted.
    fn job(&self, tokens: &Tokens, words: &str, marked: TextFormat) -> LayoutJob {
        let plain = TextFormat::simple(regular(size::SECONDARY), tokens.ink);
        let mut job = LayoutJob::default();
        job.append(&self.lead, 0.0, plain.clone());
        job.append(words, 0.0, marked);
        job.append(&self.tail, 0.0, plain);
        job
    }
}

impl ReplaceQuestion {
    /// About these hits; nothing where nothing would change.
    pub(super) fn new(session: &Session, query: Query, with: String, hits: &[Hit]) -> Option<Self> {
        let changes = changes(session, &query, &with, hits);
        let lines = changes.iter().enumerate().flat_map(|(change, it)| {
            it.hits.iter().map(move |range| Line {
                change,
                range: range.clone(),
                ticked: true,
            })
        });
        let lines: Vec<Line> = lines.collect();
        (!lines.is_empty()).then(|| Self {
            left: hits.iter().filter(|hit| !hit.part.is_replaceable()).count(),
            query,
            with,
            lines,
            changes,
            refused: None,
        })
    }

    fn ticked(&self) -> usize {
        self.lines.iter().filter(|line| line.ticked).count()
    }

    /// The hits that are ticked.
    fn hits(&self) -> Vec<Hit> {
        let ticked = self.lines.iter().filter(|line| line.ticked);
        let hit = |line: &Line| {
            let change = self.changes.get(line.change)?;
            Some(Hit {
                place: change.place,
                part: change.part,
                range: line.range.clone(),
            })
        };
        ticked.filter_map(hit).collect()
    }

    /// Draws the dialog.
    pub(super) fn ui(&mut self, ui: &mut Ui) -> Answer {
        let t = tokens(ui.ctx());
        super::title_ui(
            ui,
            &format!(
                "Replace “{}” with “{}”",
                shortened(&self.query.text),
                shortened(&self.with)
            ),
        );
        let ticked = self.ticked();
        let number = |count: usize| number_text(count as f64);
        ui.horizontal_wrapped(|ui| {
            let text = format!("{} of {} places", number(ticked), number(self.lines.len()));
            ui.label(RichText::new(text).font(medium(size::SECONDARY)));
            for (name, all) in [("Tick all", true), ("Untick all", false)] {
                if ui.small_button(name).clicked() {
                    self.lines.iter_mut().for_each(|line| line.ticked = all);
                }
            }
            if self.left > 0 {
                let text = format!(
                    "{} in positions stay: those are edited in their cells",
                    number(self.left)
                );
                ui.label(
                    RichText::new(text)
                        .font(regular(size::SECONDARY))
                        .color(t.dim),
                );
            }
        });
        self.list_ui(ui);
        if let Some(refused) = &self.refused {
            ScrollArea::vertical()
                .id_salt("refused")
                .max_height(REFUSAL_PX)
                .show(ui, |ui| {
                    ui.add(Label::new(RichText::new(refused).color(t.deadlock)).wrap());
                });
        }
        ui.add_space(space::TWO);
        let places = if ticked == 1 { "place" } else { "places" };
        let (done, cancelled) = Sides::new()
            .show(
                ui,
                |_| {},
                |ui| {
                    let button = Button::new(format!("Replace in {} {places}", number(ticked)));
                    let done = ui.add_enabled(ticked > 0, button);
                    let done = done.on_disabled_hover_text("Tick a place first");
                    (done.clicked(), ui.button("Cancel").clicked())
                },
            )
            .1;
        match (done, cancelled) {
            (true, _) => Answer::Replace,
            (_, true) => Answer::Cancel,
            _ => Answer::Waiting,
        }
    }

    fn list_ui(&mut self, ui: &mut Ui) {
        const REST_PX: f32 = 30.0;
        let refusal = self.refused.as_ref().map_or(0.0, |_| REFUSAL_PX);
        let height = ui.spacing().interact_size.y;
        let (with, changes, lines) = (&self.with, &self.changes, &mut self.lines);
        ScrollArea::vertical()
            .max_height((super::list_height(ui) - REST_PX - refusal).max(2.0 * height))
            .auto_shrink([false, true])
            .show_viewport(ui, |ui, viewport| {
                lines_ui(ui, viewport, height, lines.len(), |ui, at| {
                    let Some(line) = lines.get_mut(at) else {
                        return;
                    };
                    if let Some(change) = changes.get(line.change) {
                        line_ui(ui, change, line, with, height);
                    }
                });
            });
    }
}

fn line_ui(ui: &mut Ui, change: &Change, line: &mut Line, with: &str, height: f32) {
    let t = tokens(ui.ctx());
    ui.spacing_mut().item_spacing.x = space::TWO;
    let excerpt = Excerpt::of(&change.before, &line.range);
    let part = change.part.label();
    let Excerpt { lead, hit, tail } = &excerpt;
    let name = format!(
        "{}, {part}: {lead}{hit}{tail} → {lead}{with}{tail}",
        change.name
    );
    let tick = ui.add_sized([TICK_PX, height], Checkbox::without_text(&mut line.ticked));
    let tick = tick.accessible_name(name);
    if tick.gained_focus() {
        tick.scroll_to_me(None);
    }
    let gone = TextFormat {
        strikethrough: Stroke::new(1.0, t.deadlock),
        ..TextFormat::simple(regular(size::SECONDARY), t.deadlock)
    };
    let put = TextFormat {
        background: t.found,
        ..TextFormat::simple(medium(size::SECONDARY), t.ink)
    };
    let after = excerpt.job(t, with, put);
    let secondary = |text: &str, color| {
        LayoutJob::simple_singleline(text.to_owned(), regular(size::SECONDARY), color)
    };
    let row = ui.available_rect_before_wrap();
    let rest = row.width() - PART_PX - ARROW_PX;
    let cells = [
        (rest * 0.32, secondary(&change.name, t.ink)),
        (PART_PX, secondary(part, t.dim)),
        (rest * 0.34, excerpt.job(t, &excerpt.hit, gone)),
        (ARROW_PX, secondary("→", t.dim)),
        (rest * 0.34, after),
    ];
    let mut left = row.left();
    for (width, text) in cells {
        let cell = Rect::from_min_size(pos2(left, row.top()), vec2(width - space::ONE, height));
        let layout = Layout::left_to_right(Align::Center);
        ui.scope_builder(UiBuilder::new().max_rect(cell).layout(layout), |ui| {
            ui.add(Label::new(text).truncate());
        });
        left += width;
    }
}

/// A text as it has room in a title.
fn shortened(text: &str) -> String {
    const MOST: usize = 24;
    match text.char_indices().nth(MOST) {
        Some((at, _)) => format!("{}…", text.get(..at).unwrap_or_default()),
        None => text.to_owned(),
    }
}

impl App {
    /// Replaces what is ticked, in one step; a refusal is told in the dialog, which stays.
    pub(super) fn replace_now(&mut self, mut dialog: super::Dialog) {
        let (Some(document), super::Dialog::Replace(question)) = (&mut self.document, &mut dialog)
        else {
            return;
        };
        let session = &mut document.session;
        let done =
            replace(session, &question.query, &question.with, &question.hits()).and_then(|step| {
                let places = step.places();
                apply_fields(session, step.transaction, FieldAction::Replace).map(|()| places)
            });
        match done {
            Ok(places) => {
                let what = if places == 1 { "place" } else { "places" };
                let places = number_text(places as f64);
                self.messages
                    .say(format!("Replaced in {places} {what}; Undo takes it back"));
                self.view.find.open(true);
            }
            Err(refused) => {
                question.refused = Some(refused.to_string());
                self.dialog = Some(dialog);
            }
        }
    }
}
