//! That a what-if is going on, said where it cannot be overlooked.

use eframe::egui::{self, Button, Frame, RichText, Ui};

use crate::gui::commands::Command;
use crate::gui::icons;
use crate::gui::intent::Intent;
use crate::gui::theme::{medium, mix, regular, size, space, tokens};
use crate::session::Session;

use super::sandbox::Sandbox;

/// How strongly the banner is tinted, 0-1.
const TINT: f32 = 0.14;

/// Draws the banner of a what-if; the wish to apply it.
pub(super) fn banner_ui(ui: &mut Ui, session: &Session, sandbox: &mut Sandbox) -> Option<Intent> {
    let t = tokens(ui.ctx());
    let mut wish = None;
    let mut ends = false;
    Frame::new()
        .fill(mix(t.panel, t.accent, TINT))
        .corner_radius(6.0)
        .inner_margin(egui::Margin::symmetric(12, 7))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing.x = space::TWO;
                let count = sandbox.suppositions().len();
                let title = format!("{} What if", icons::CONDITION);
                ui.label(RichText::new(title).font(medium(size::BODY)).color(t.accent));
                let words = match count {
                    0 => "Move a position or a salience and see what flips. The file stays as it is.".to_owned(),
                    1 => "1 figure is supposed. The file stays as it is until you apply it.".to_owned(),
                    _ => format!("{count} figures are supposed. The file stays as it is until you apply them."),
                };
                ui.label(RichText::new(words).font(regular(size::SECONDARY)));
                sandbox.state_ui(ui);
                if count == 0 {
                    ends = ui.button("Close").clicked();
                    return;
                }
                let apply = Button::new(RichText::new("Apply").font(medium(size::BODY)));
                let apply = ui.add(apply);
                let help = "Lets the file say what is supposed: one step, which Undo takes back";
                if apply.accessible_name("Apply what-if").on_hover_text(help).clicked() {
                    wish = sandbox.transaction(session).map(Intent::Apply);
                }
                let discard = ui.button("Discard");
                ends = discard.accessible_name("Discard what-if").clicked();
            });
        });
    if ends {
        sandbox.end();
    }
    wish
}

/// Draws, in other views, that a what-if waits; the wish to see it.
pub(crate) fn waiting_ui(ui: &mut Ui) -> Option<Intent> {
    let t = tokens(ui.ctx());
    let shown = ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::TWO;
        let title = format!("{} What if", icons::CONDITION);
        ui.label(
            RichText::new(title)
                .font(medium(size::BODY))
                .color(t.accent),
        );
        ui.label("A what-if waits under Outcomes. What you see here is the file, without it.");
        ui.button("Show what-if").clicked()
    });
    shown.inner.then_some(Intent::Run(Command::ViewOutcomes))
}
