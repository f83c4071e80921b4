//! Commands and keys from the command table, words and conventions; and what was said so far.

use eframe::egui::{Grid, Label, RichText, ScrollArea, Ui};

use crate::compare::Measure;
use crate::gui::commands::{Menu, TABLE};
use crate::gui::icons;
use crate::gui::messages::Messages;
use crate::gui::theme::{medium, regular, semibold, size, tokens};

use super::Answer;

/// The words of the program and what they mean here.
const WORDS: [(&str, &str); 10] = [
    (
        "Stance",
        "What a party holds on an issue as of a round: wording, position, bottom line, red line, salience.",
    ),
    (
        "In effect",
        "A party’s latest stance up to the round shown. One from an earlier round is carried over and marked so.",
    ),
    (
        "Counted",
        "Measures speak of the negotiators, or of the parties chosen under Between; the others are shown, not counted.",
    ),
    (
        "Bottom line",
        "What a party would still accept. Where none is recorded, its position is taken, and the figure says assumed.",
    ),
    ("Red line", "What a party will never go outside of."),
    (
        "Gap",
        "The largest distance between two parties; 0 the same place, 1 the two ends of the scale.",
    ),
    (
        "Remaining gap",
        "The largest distance between what two parties would accept; 0 where all could meet.",
    ),
    (
        "Outlook",
        "Agreed, unknown, deadlock (red lines exclude each other), overlap, near, apart: the first that applies.",
    ),
    (
        "Partial",
        "The figure rests on some of the parties only; the inspector names who is missing. Missing is never zero.",
    ),
    (
        "Priority",
        "Gap times mean salience. Where no salience is recorded, all count the same.",
    ),
];

/// The marks of a cell.
const MARKS: [(char, &str); 6] = [
    (icons::PRIVATE, "private: never in a public export"),
    (icons::CARRIED_OVER, "carried over from an earlier round"),
    (icons::RED_LINE, "a red line is recorded"),
    (icons::CONDITION, "hangs on a condition"),
    (icons::ANALYST, "the position is the analyst’s reading"),
    (icons::NO_SOURCE, "no source is cited"),
];

/// Draws the help page.
pub(super) fn ui(ui: &mut Ui) -> Answer {
    super::title_ui(ui, "Help");
    let t = tokens(ui.ctx());
    ScrollArea::vertical().max_height(super::list_height(ui)).show(ui, |ui| {
        for menu in Menu::ALL {
            ui.label(RichText::new(menu.title()).font(semibold(size::BODY)));
            Grid::new(("help", menu.title())).num_columns(3).striped(true).show(ui, |ui| {
                for entry in TABLE.iter().filter(|entry| entry.menu == menu) {
                    ui.label(RichText::new(entry.label).font(medium(size::SECONDARY)));
                    let keys = entry.shortcut.map(|keys| ui.ctx().format_shortcut(&keys));
                    let keys = RichText::new(keys.unwrap_or_default());
                    ui.label(keys.font(regular(size::SECONDARY)).color(t.dim));
                    ui.label(RichText::new(entry.help).font(regular(size::SECONDARY)));
                    ui.end_row();
                }
            });
        }
        ui.label(RichText::new("In the matrix").font(semibold(size::BODY)));
        let keys = "Arrows, Home, End, Page up, Page down move. Enter, F2, a double click or typing edits; \
                    Enter takes it and goes down, Tab takes it and goes right, Alt+Enter breaks a line, Escape leaves the cell as it was.";
        ui.add(Label::new(keys).wrap());
        ui.label(RichText::new("Words").font(semibold(size::BODY)));
        for (word, meaning) in WORDS {
            ui.add(Label::new(RichText::new(word).font(medium(size::SECONDARY))));
            ui.add(Label::new(RichText::new(meaning).font(regular(size::SECONDARY))).wrap());
        }
        ui.label(RichText::new("Marks").font(semibold(size::BODY)));
        for (icon, meaning) in MARKS {
            ui.label(format!("{icon}  {meaning}"));
        }
        let measures: Vec<&str> = Measure::ALL.iter().map(|m| m.label()).collect();
        let text = format!(
            "Every number opens its explanation: hover over it, or unfold it in the inspector ({}).",
            measures.join(", ")
        );
        ui.add(Label::new(RichText::new(text).color(t.dim)).wrap());
    });
    close_ui(ui)
}

/// Draws what was said so far, the last first.
pub(super) fn log_ui(ui: &mut Ui, messages: &Messages) -> Answer {
    super::title_ui(ui, "Messages");
    ScrollArea::vertical()
        .max_height(super::list_height(ui))
        .show(ui, |ui| {
            if messages.all().is_empty() {
                ui.label("Nothing was said yet.");
            }
            for message in messages.all().iter().rev() {
                let icon = if message.is_error {
                    icons::ERROR
                } else {
                    icons::INFO
                };
                ui.add(Label::new(format!("{icon}  {}", message.text)).wrap());
            }
        });
    close_ui(ui)
}

fn close_ui(ui: &mut Ui) -> Answer {
    ui.add_space(6.0);
    if ui.button("Close").clicked() {
        Answer::Cancel
    } else {
        Answer::Waiting
    }
}
