//! The line at the bottom: how much is known, how many issues stand how, how far parties are apart.

use eframe::egui::{Align, Label, Layout, RichText, Ui};

use crate::compare::{Outlook, explain_pair};

use super::App;
use super::icons;
use super::inspector::explanation_ui;
use super::intent::Intent;
use super::matrix::outlook_icon;
use super::theme::{medium, regular, size, space, tokens};

/// At most so many pairs are named.
const PAIRS: usize = 3;
/// At most so many letters of a name are shown.
const NAME: usize = 16;
/// With less room, in points, a pair is left out.
const NARROWEST: f32 = 48.0;
/// Above this many issues, distances over all of them are not computed for a status line.
const ISSUES: usize = 500;

/// A name as long as there is room for.
fn cut(name: &str) -> String {
    let mut chars = name.chars();
    let start: String = chars.by_ref().take(NAME).collect();
    let dots = if chars.next().is_some() { "…" } else { "" };
    format!("{start}{dots}")
}

/// Draws the line.
pub(super) fn status_ui(ui: &mut Ui, app: &App) -> Vec<Intent> {
    let Some(document) = &app.document else {
        return Vec::new();
    };
    let t = tokens(ui.ctx());
    let session = &document.session;
    let scenario = session.scenario();
    let comparison = session.comparison();
    let issues = comparison.issues();
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::FOUR;
        let small = |text: String| RichText::new(text).font(regular(size::SECONDARY));
        let stances: usize = issues.iter().map(|figures| figures.stances).sum();
        let counted = |count: usize, one: &str, many: &str| {
            format!("{count} {}", if count == 1 { one } else { many })
        };
        let text = format!(
            "{} · {} · {} in effect",
            counted(issues.len(), "issue", "issues"),
            counted(scenario.parties.len(), "party", "parties"),
            counted(stances, "stance", "stances")
        );
        ui.label(small(text).color(t.dim));
        if let Some(saving) = &app.saving {
            saving.ui(ui);
        }
        if app.keeper.trouble().is_some() {
            let text = format!("{} No recovery copy", icons::ERROR);
            let label = ui.label(small(text).color(t.deadlock));
            label.on_hover_text(
                "Recovery copies cannot be written; Messages tells why. Save often.",
            );
        }
        for outlook in Outlook::ALL {
            let count = issues
                .iter()
                .filter(|figures| figures.outlook == outlook)
                .count();
            if count > 0 {
                let word = outlook.label().to_lowercase();
                let text = format!("{} {count} {word}", outlook_icon(outlook));
                let text = RichText::new(text).font(medium(size::SECONDARY));
                ui.label(text.color(t.outlook(outlook)));
            }
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let scope = &comparison.selection().scope;
            if scope.len() > PAIRS || issues.len() > ISSUES {
                return;
            }
            let pairs = comparison.pairs(scenario);
            for pair in pairs.iter().rev() {
                let name = |id| scenario.party(id).map_or(String::new(), |p| cut(p.short()));
                let figure = pair.distance.map_or("–".to_owned(), |d| format!("{d:.2}"));
                let text = format!("{}–{} {figure}", name(pair.a), name(pair.b));
                if ui.available_width() < NARROWEST {
                    break;
                }
                let label = ui.add(Label::new(small(text).color(t.dim)).truncate());
                label.on_hover_ui(|ui| {
                    ui.set_max_width(space::TIP);
                    let why = explain_pair(scenario, comparison, pair.a, pair.b);
                    explanation_ui(ui, &why);
                });
            }
        });
    });
    Vec::new()
}
