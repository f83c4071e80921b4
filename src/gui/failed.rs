//! A file that could not be opened: what is wrong in it, each with its line.

use eframe::egui::{self, FontId, Frame, Label, RichText, ScrollArea, Ui};

use super::commands::Command;
use super::document::{Failed, Remedy};
use super::icons;
use super::intent::Intent;
use super::theme::{medium, regular, semibold, size, space, tokens};
use crate::files::read::Conversion;

/// Draws what is wrong; what the user wants.
pub(super) fn failed_ui(ui: &mut Ui, failed: &Failed) -> Vec<Intent> {
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
                    let mend = match failed.remedy {
                        None => "Mend the file in a text editor, then try again.",
                        Some(_) => {
                            "It can be opened all the same; the file stays as it is until you save."
                        }
                    };
                    ui.label(format!("{count} {problems}. {mend}"));
                }
                ui.horizontal(|ui| {
                    if let Some(remedy) = failed.remedy {
                        let (label, help) = words(remedy);
                        if ui.button(label).on_hover_text(help).clicked() {
                            intents.push(Intent::Mend(failed.path.clone()));
                        }
                    }
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

/// What offers a remedy, and what that does.
pub(super) fn words(remedy: Remedy) -> (&'static str, &'static str) {
    match remedy {
        Remedy::Sides => (
            "Compare both sides",
            "Opens your side as unsaved work, and shows what differs in the other; saving resolves the merge",
        ),
        Remedy::Convert(Conversion::Encoding(_)) => (
            "Convert to UTF-8…",
            "Opens the file as it will be in UTF-8; saving converts it and keeps the old one",
        ),
        Remedy::Convert(Conversion::LineEnds) => (
            "Convert line ends…",
            "Opens the file with LF line ends; saving converts it and keeps the old one",
        ),
    }
}
