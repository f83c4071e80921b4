//! What the program said so far.

use eframe::egui::{Label, ScrollArea, Ui};

use crate::gui::icons;
use crate::gui::messages::Messages;

use super::Answer;

/// Draws what was said so far, the last first.
pub(super) fn ui(ui: &mut Ui, messages: &Messages) -> Answer {
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
    super::close_ui(ui)
}
