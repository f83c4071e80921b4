//! Drawing the palette and obeying it.

use std::time::{Duration, Instant};

use eframe::egui::{
    self, Align2, Context, EventFilter, Frame, Id, Label, Margin, Modal, RichText, ScrollArea,
    TextEdit, Ui, UiBuilder, accesskit, vec2,
};

use crate::gui::App;
use crate::gui::commands::Command;
use crate::gui::icons;
use crate::gui::intent::Intent;
use crate::gui::theme::{regular, semibold, size, space, tokens};

use super::Palette;
use super::item::Item;
use super::keys::{Wish, wish};
use super::row_ui::{ROW_HEIGHT, Standing, row_ui};
use super::search::Sources;
use super::texts;

/// How wide it is where there is room, in points.
const WIDTH: f32 = 560.0;
/// How far below the window's upper edge it stands, in points.
const TOP: f32 = 48.0;
/// At most so many rows are seen at once.
const ROWS: f32 = 12.0;
/// What the field, the last line and the margins take of the window's height, in points.
const REST: f32 = 180.0;
/// How high the field is, in points.
const FIELD_HEIGHT: f32 = 28.0;
/// How long a frame may look for things: with the drawing well below 8 ms.
const LOOK: Duration = Duration::from_millis(2);

/// Under this name the field is known.
fn field_id() -> Id {
    Id::unique("palette field")
}

impl App {
    /// Draws the palette where it is open; what the user wants waits for the next frame.
    pub(in crate::gui) fn palette_ui(&mut self, ctx: &Context) {
        let Some(mut palette) = self.palette.take() else {
            return;
        };
        let rows = palette.rows.len();
        let mut wished = ctx.input_mut(|input| wish(input, palette.selected, rows));
        if let Some(Wish::Select(row)) = wished {
            palette.select(row);
        }
        let room = ctx.content_rect();
        let width = WIDTH.min(room.width() - 2.0 * space::FOUR);
        let id = Id::unique("palette");
        let top = TOP.min(room.height() / 8.0);
        let area = Modal::default_area(id).anchor(Align2::CENTER_TOP, vec2(0.0, top));
        let frame = Frame::popup(&ctx.global_style()).inner_margin(Margin::same(8));
        let modal = Modal::new(id).area(area).frame(frame).show(ctx, |ui| {
            ui.set_width(width);
            field_ui(ui, &mut palette);
            self.look(ctx, &mut palette);
            ui.separator();
            let clicked = self.list_ui(ui, &mut palette);
            wished = wished.or(clicked);
            last_line_ui(ui, &palette);
        });
        let leaves = wished == Some(Wish::Leave) || modal.backdrop_response.clicked();
        let item = palette
            .selected_item()
            .filter(|_| wished == Some(Wish::Take));
        let taken = item.and_then(|item| self.taken(item));
        if taken.is_some() || leaves {
            // In the next frame: in this one, nothing below the palette can get the keyboard.
            self.waiting.push(Intent::FocusMatrix);
            self.waiting.extend(taken.into_iter().flatten());
            ctx.request_repaint();
        } else {
            self.palette = Some(palette);
        }
    }

    /// Goes on looking; asks for another frame where there is more to look through.
    fn look(&self, ctx: &Context, palette: &mut Palette) {
        let recent = self.settings.recent_commands();
        let sources = Sources {
            session: self.document.as_ref().map(|document| &document.session),
            recent: &recent,
        };
        let until = Instant::now() + LOOK;
        palette.advance(sources, || Instant::now() < until);
        if !palette.is_done() {
            ctx.request_repaint();
        }
    }

    fn list_ui(&self, ui: &mut Ui, palette: &mut Palette) -> Option<Wish> {
        if palette.rows.is_empty() {
            nothing_ui(ui, palette, self.document.is_some());
            return None;
        }
        let room = (ui.ctx().content_rect().height() - REST).max(2.0 * ROW_HEIGHT);
        let mut clicked = None;
        let reveal = std::mem::take(&mut palette.reveal);
        ScrollArea::vertical()
            .max_height(room.min(ROWS * ROW_HEIGHT))
            .show(ui, |ui| {
                let list = UiBuilder::new()
                    .accessibility_role(accesskit::Role::ListBox)
                    .accessibility_label(format!("{}: {}", texts::LIST, palette.rows.len()));
                ui.scope_builder(list, |ui| {
                    ui.spacing_mut().item_spacing.y = 0.0;
                    for (at, row) in palette.rows.iter().enumerate() {
                        let command = match row.item {
                            Item::Command(command) => Some(command),
                            _ => None,
                        };
                        let keys = command.and_then(|command| command.entry().keys(ui.ctx()));
                        let standing = Standing {
                            is_selected: at == palette.selected,
                            keys: keys.as_deref(),
                            unavailable: command.and_then(|command| self.unavailable(command)),
                            is_on: command.and_then(|command| self.is_on(command)) == Some(true),
                        };
                        let response = row_ui(ui, row, standing);
                        if standing.is_selected {
                            mark_active(ui.ctx(), response.id);
                            if reveal {
                                response.scroll_to_me(None);
                            }
                        }
                        if response.clicked() {
                            clicked = Some(at);
                        }
                    }
                });
            });
        clicked.map(|at| {
            palette.select(at);
            Wish::Take
        })
    }
}

/// A screen reader says the chosen row while the field keeps the keyboard.
fn mark_active(ctx: &Context, row: Id) {
    ctx.accesskit_node_builder(field_id(), |node| {
        node.set_active_descendant(row.accesskit_id());
    });
}

fn field_ui(ui: &mut Ui, palette: &mut Palette) {
    let t = tokens(ui.ctx());
    ui.horizontal(|ui| {
        let icon = RichText::new(Command::Palette.entry().icon).font(regular(size::ICON));
        ui.add_space(space::TWO);
        ui.label(icon.color(t.dim));
        // The field is never left: Tab goes through the list, Escape leaves as a whole.
        let filter = EventFilter {
            tab: true,
            horizontal_arrows: true,
            vertical_arrows: true,
            escape: true,
        };
        let edit = TextEdit::singleline(&mut palette.text)
            .id(field_id())
            .event_filter(filter)
            .hint_text(RichText::new(texts::HINT).color(t.dim))
            .font(regular(size::TITLE))
            .frame(Frame::NONE)
            .align(Align2::LEFT_CENTER)
            .min_size(vec2(0.0, FIELD_HEIGHT))
            .desired_width(f32::INFINITY);
        let response = ui.add(edit).accessible_name(texts::FIELD);
        if !response.has_focus() {
            response.request_focus();
            ui.ctx().request_repaint();
        }
    });
}

/// What is shown where nothing was found.
fn nothing_ui(ui: &mut Ui, palette: &Palette, is_open: bool) {
    let t = tokens(ui.ctx());
    ui.add_space(space::TWO);
    let small = |text: &str| {
        let text = RichText::new(text).font(regular(size::SECONDARY));
        Label::new(text.color(t.dim)).wrap()
    };
    ui.vertical_centered(|ui| {
        if !palette.is_done() {
            ui.add(small(texts::SEARCHING));
            return;
        }
        let title = RichText::new(texts::nothing(&palette.text)).font(semibold(size::BODY));
        ui.add(Label::new(title).truncate());
        let hint = match (is_open, palette.is_of_one_kind()) {
            (false, _) => texts::TRY_OPEN,
            (true, true) => texts::TRY_ALL,
            (true, false) => texts::TRY,
        };
        ui.add(small(hint));
    });
    ui.add_space(space::TWO);
}

/// The signs and keys, or how the search stands.
fn last_line_ui(ui: &mut Ui, palette: &Palette) {
    let t = tokens(ui.ctx());
    let small = |text: &str| {
        let text = RichText::new(text).font(regular(size::LABEL));
        text.color(t.dim)
    };
    ui.separator();
    ui.horizontal(|ui| {
        ui.add_space(space::TWO);
        for (sign, what) in texts::SIGNS {
            ui.label(small(&format!("{sign} {what}")));
        }
        let layout = egui::Layout::right_to_left(egui::Align::Center);
        ui.with_layout(layout, |ui| {
            ui.add_space(space::TWO);
            let text = if palette.rows.is_empty() {
                texts::KEYS.to_owned()
            } else if !palette.is_done() {
                format!("{}  {}", icons::SEARCH, texts::SEARCHING)
            } else if palette.has_more() {
                texts::MORE.to_owned()
            } else {
                texts::KEYS.to_owned()
            };
            ui.add(Label::new(small(&text)).truncate());
        });
    });
}
