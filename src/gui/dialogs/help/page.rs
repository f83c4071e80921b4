//! Drawing the help page.

use eframe::egui::{Grid, Label, RichText, ScrollArea, TextEdit, Ui};

use crate::gui::dialogs::{Answer, close_ui, list_height, title_ui};
use crate::gui::theme::{medium, regular, semibold, size, space, tokens};

use super::section::{Section, all, matching};

/// What the search and the close button take of the list's height, in points.
const SEARCH_HEIGHT: f32 = 30.0;
/// How wide names, keys and explanations are, of the whole.
const COLUMNS: [f32; 3] = [0.3, 0.24, 0.46];

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
    let width = ui.available_width() - 2.0 * ui.spacing().item_spacing.x;
    Grid::new(("help", &section.title))
        .num_columns(3)
        .min_col_width(0.0)
        .striped(true)
        .show(ui, |ui| {
            for line in &section.lines {
                let small = regular(size::SECONDARY);
                let texts = [
                    RichText::new(&line.name).font(medium(size::SECONDARY)),
                    RichText::new(&line.keys).font(small.clone()).color(t.dim),
                    RichText::new(&line.help).font(small),
                ];
                for (text, share) in texts.into_iter().zip(COLUMNS) {
                    ui.scope(|ui| {
                        ui.set_width(width * share);
                        ui.add(Label::new(text).wrap());
                    });
                }
                ui.end_row();
            }
        });
}
