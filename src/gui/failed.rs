//! A file that could not be opened: what is wrong in it, each with its line.

use eframe::egui::{self, FontId, Frame, Label, RichText, ScrollArea, Ui};

use super::commands::Command;
use super::document::Failed;
use super::icons;
use super::intent::Intent;
use super::theme::{medium, regular, semibold, size, space, tokens};

/// Draws what is wrong; what the user wants.
pub fn failed_ui(ui: &mut Ui, failed: &Failed) -> Vec<Intent> {
    let t = tokens(ui.ctx());
    let mut intents = Vec::new();
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        Frame::new()
            .inner_margin(egui::Margin::same(24))
            .show(ui, |ui| {
                let name = failed.path.file_name().map_or_else(
                    || failed.path.display().to_string(),
                    |name| name.to_string_lossy().into_owned(),
                );
                let title = format!("{}  {name} could not be opened", icons::ERROR);
                ui.label(RichText::new(title).font(semibold(18.0)));
                ui.label(RichText::new(failed.path.display().to_string()).color(t.dim));
                ui.add_space(space::TWO);
                if let Some(reason) = &failed.reason {
                    ui.add(Label::new(reason).wrap());
                }
                let count = failed.diagnostics.len();
                if count > 0 {
                    let problems = if count == 1 { "problem" } else { "problems" };
                    let text = format!(
                        "{count} {problems}. Mend the file in a text editor, then try again."
                    );
                    ui.label(text);
                }
                ui.horizontal(|ui| {
                    if ui.button("Try again").clicked() {
                        intents.push(Intent::Open(failed.path.clone()));
                    }
                    if ui.button("Open another file…").clicked() {
                        intents.push(Intent::Run(Command::Open));
                    }
                });
                for diagnostic in failed.diagnostics.iter().take(200) {
                    ui.add_space(space::TWO);
                    let place = format!("Line {}, column {}", diagnostic.line, diagnostic.column);
                    ui.label(
                        RichText::new(place)
                            .font(medium(size::SECONDARY))
                            .color(t.deadlock),
                    );
                    ui.add(Label::new(&diagnostic.message).wrap());
                    Frame::new().fill(t.ground).inner_margin(8).show(ui, |ui| {
                        let mono = |text: String| {
                            RichText::new(text).font(FontId::monospace(size::SECONDARY))
                        };
                        let before = " ".repeat(diagnostic.underline.start);
                        let under = "^".repeat(diagnostic.underline.len().max(1));
                        ui.add(Label::new(mono(diagnostic.line_text.clone())).extend());
                        ui.add(
                            Label::new(mono(format!("{before}{under}")).color(t.deadlock)).extend(),
                        );
                    });
                    if let Some(hint) = &diagnostic.hint {
                        let text = RichText::new(hint).font(regular(size::SECONDARY));
                        ui.add(Label::new(text.color(t.dim)).wrap());
                    }
                }
            });
    });
    intents
}
