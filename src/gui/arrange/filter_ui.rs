//! The choice of issues: by words, outlook, group, party and marks.

use std::collections::BTreeSet;

use eframe::egui::{RichText, TextEdit, TextWrapMode, Ui};

use crate::compare::Outlook;
use crate::gui::intent::Intent;
use crate::gui::matrix::outlook_icon;
use crate::gui::theme::{medium, regular, size, space, tokens};
use crate::session::Session;
use crate::session::grid::{Filter, FilterMark};

use super::choice::{choices_ui, part_ui};
use super::{put, rearranged};

/// How wide a column of choices is, in points.
const COLUMN: f32 = 200.0;

/// Draws the choice of issues.
pub(super) fn filter_ui(ui: &mut Ui, session: &Session, intents: &mut Vec<Intent>) {
    let filter = &session.arrangement().filter;
    let chosen = if filter.is_empty() {
        "all issues".to_owned()
    } else {
        filter.parts(session.scenario()).join(" · ")
    };
    choices_ui(ui, "Show", &chosen, |ui| {
        let mut wanted = filter.clone();
        head_ui(ui, session, &mut wanted);
        ui.separator();
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = space::FOUR;
            ui.vertical(|ui| {
                ui.set_width(COLUMN);
                outlooks_ui(ui, &mut wanted);
                ui.add_space(space::TWO);
                marks_ui(ui, &mut wanted);
            });
            ui.vertical(|ui| {
                ui.set_width(COLUMN);
                ui.style_mut().wrap_mode = Some(TextWrapMode::Truncate);
                groups_ui(ui, session, &mut wanted);
                parties_ui(ui, session, &mut wanted);
            });
        });
        if wanted != *filter {
            intents.push(rearranged(session, |arrangement| {
                arrangement.filter = wanted;
            }));
        }
    });
}

/// The words looked for, how many issues are shown, and the way back.
fn head_ui(ui: &mut Ui, session: &Session, wanted: &mut Filter) {
    let t = tokens(ui.ctx());
    ui.horizontal(|ui| {
        let field = TextEdit::singleline(&mut wanted.text)
            .hint_text("Words in title, group, note or wording")
            .desired_width(COLUMN + space::FOUR);
        ui.add(field).accessible_name("Words in issues");
        let text = format!(
            "{} of {} issues",
            session.grid().issues_admitted(),
            session.scenario().issues.len()
        );
        ui.label(
            RichText::new(text)
                .font(medium(size::SECONDARY))
                .color(t.dim),
        );
        if !wanted.is_empty() && ui.button("Clear").clicked() {
            *wanted = Filter::default();
        }
    });
}

fn outlooks_ui(ui: &mut Ui, wanted: &mut Filter) {
    let t = tokens(ui.ctx());
    part_ui(ui, "Outlook");
    for outlook in Outlook::ALL {
        let icon = RichText::new(outlook_icon(outlook))
            .font(regular(size::ICON))
            .color(t.outlook(outlook));
        let label = (icon, outlook.label());
        let mut on = wanted.outlooks.contains(&outlook);
        let check = ui.checkbox(&mut on, label);
        if check.accessible_name(outlook.label()).changed() {
            put(&mut wanted.outlooks, outlook, on);
        }
    }
}

fn marks_ui(ui: &mut Ui, wanted: &mut Filter) {
    part_ui(ui, "Marks");
    for mark in FilterMark::ALL {
        check_ui(ui, &mut wanted.marks, mark, mark.label());
    }
}

fn groups_ui(ui: &mut Ui, session: &Session, wanted: &mut Filter) {
    let mut seen = BTreeSet::new();
    let issues = session.scenario().issues.iter();
    let groups: Vec<&String> = issues
        .map(|issue| &issue.group)
        .filter(|group| seen.insert(*group))
        .collect();
    if groups.iter().all(|group| group.is_empty()) {
        return;
    }
    part_ui(ui, "Group");
    for group in groups {
        let label = if group.is_empty() {
            "Other issues"
        } else {
            group
        };
        check_ui(ui, &mut wanted.groups, group.clone(), label);
    }
    ui.add_space(space::TWO);
}

fn parties_ui(ui: &mut Ui, session: &Session, wanted: &mut Filter) {
    let about_marks = !wanted.marks.is_empty();
    part_ui(
        ui,
        if about_marks {
            "Of"
        } else {
            "With a stance of"
        },
    );
    for party in &session.scenario().parties {
        check_ui(ui, &mut wanted.parties, party.id, party.name());
    }
}

/// Whether an item is in a set, as a box to tick.
fn check_ui<T: Ord>(ui: &mut Ui, set: &mut BTreeSet<T>, item: T, label: &str) {
    let mut on = set.contains(&item);
    if ui.checkbox(&mut on, label).changed() {
        put(set, item, on);
    }
}
