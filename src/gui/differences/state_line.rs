//! The line above the matrix while it is compared: with what, how many changes, and what to do.

use eframe::egui::accesskit::Live;
use eframe::egui::{Label, RichText, Ui};

use crate::gui::arrange::{line_above_ui, link_ui};
use crate::gui::commands::Command;
use crate::gui::intent::Intent;
use crate::gui::theme::{medium, size, space};

use super::state::Differences;

/// Draws the line; with `merge`, where the other can be merged.
pub(in crate::gui) fn state_line_ui(
    ui: &mut Ui,
    differences: &Differences,
    merge: Option<Intent>,
) -> Vec<Intent> {
    let mut intents = Vec::new();
    line_above_ui(ui, |ui| {
        let text = RichText::new(differences.summary()).font(medium(size::SECONDARY));
        let label = ui.add(Label::new(text).truncate());
        // Read out as it changes: the keyboard stays where it is.
        ui.accesskit_node_builder(label.id, |node| node.set_live(Live::Polite));
        ui.add_space(space::THREE);
        let has_some = differences.lines().is_some_and(|lines| !lines.is_empty());
        if has_some {
            for command in [Command::PreviousDifference, Command::NextDifference] {
                command_ui(ui, command, &mut intents);
            }
        }
        if let Some(intent) = merge.filter(|_| has_some) {
            let merge = link_ui(ui, "Merge");
            let merge = merge.on_hover_text(
                "Takes what the other has changed into your work, field by field; where both changed the same, yours stays",
            );
            if merge.clicked() {
                intents.push(intent);
            }
        }
        command_ui(ui, Command::EndComparison, &mut intents);
    });
    intents
}

fn command_ui(ui: &mut Ui, command: Command, intents: &mut Vec<Intent>) {
    let entry = command.entry();
    let keys = entry.keys(ui.ctx());
    let help = match keys {
        Some(keys) => format!("{} ({keys})", entry.help),
        None => entry.help.to_owned(),
    };
    if link_ui(ui, entry.label).on_hover_text(help).clicked() {
        intents.push(Intent::Run(command));
    }
}

/// A count of changes in words.
pub(super) fn changes(count: usize) -> String {
    match count {
        0 => "no changes".to_owned(),
        1 => "1 change".to_owned(),
        count => format!("{count} changes"),
    }
}

impl Differences {
    /// With what the scenario is compared, and what came out.
    fn summary(&self) -> String {
        let name = &self.other().name;
        let Some(lines) = self.lines() else {
            return format!("Comparing with {name}…");
        };
        let mut text = format!("Compared with {name}: {}", changes(lines.len()));
        let shown = self.shown.len();
        if shown < lines.len() {
            text.push_str(&format!(", {shown} with these words"));
        }
        if let Some(at) = self.place() {
            text.push_str(&format!(" · {} of {shown}", at + 1));
        }
        text
    }
}
