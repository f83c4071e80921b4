//! Drawing the help page.

use eframe::egui::{Grid, Label, RichText, ScrollArea, TextEdit, Ui};

use crate::gui::dialogs::{Answer, close_ui, list_height, title_ui};
use crate::gui::theme::{medium, regular, semibold, size, space, tokens};

use super::section::{Section, all, matching};

/// What the search and the close button take of the list's height, in points.
const SEARCH_HEIGHT: f32 = 30.0;
/// How wide names and keys stand at least, in points.
const COLUMN: f32 = 120.0;
/// How wide the explanation is, in points.
const HELP_WIDTH: f32 = 330.0;

/// The open help page.
#[derive(Debug, Default)]
pub(in crate::gui) struct HelpPage {
    typed: String,
    is_old: bool,
}

impl HelpPage {
    /// Draws it.
    pub(in crate::gui::dialogs) fn ui(&mut self, ui: &mut Ui) -> Answer {
        title_ui(ui, "Help");
        let edit = TextEdit::singleline(&mut self.typed)
            .hint_text("Search commands, keys and words")
            .desired_width(f32::INFINITY);
        let field = ui.add(edit).accessible_name("Search the help");
        if !std::mem::replace(&mut self.is_old, true) {
            field.request_focus();
        }
        let sections = matching(all(ui.ctx()), &self.typed);
        let height = list_height(ui) - SEARCH_HEIGHT;
        ScrollArea::vertical()
            .max_height(height)
            .min_scrolled_height(height)
            .show(ui, |ui| {
                if sections.is_empty() {
                    ui.label("Nothing here has these words. Try fewer.");
                }
                for section in &sections {
                    section_ui(ui, section);
                }
            });
        close_ui(ui)
    }
}

fn section_ui(ui: &mut Ui, section: &Section) {
    let t = tokens(ui.ctx());
    ui.add_space(space::ONE);
    ui.label(RichText::new(&section.title).font(semibold(size::BODY)));
    Grid::new(("help", &section.title))
        .num_columns(3)
        .min_col_width(COLUMN)
        .striped(true)
        .show(ui, |ui| {
            for line in &section.lines {
                let small = regular(size::SECONDARY);
                ui.label(RichText::new(&line.name).font(medium(size::SECONDARY)));
                ui.label(RichText::new(&line.keys).font(small.clone()).color(t.dim));
                ui.scope(|ui| {
                    ui.set_max_width(HELP_WIDTH);
                    ui.add(Label::new(RichText::new(&line.help).font(small)).wrap());
                });
                ui.end_row();
            }
        });
}
