//! Parties, issues and rounds in lists: to rename, reorder and delete.

use eframe::egui::{Button, Grid, Key, RichText, ScrollArea, TextEdit, Ui};

use crate::gui::commands::Command;
use crate::gui::icons;
use crate::gui::intent::Intent;
use crate::gui::theme::{semibold, size};
use crate::session::{
    Session, Transaction, delete_issue, delete_party, delete_round, edit_issue, edit_party,
    edit_round, move_issue, move_party, move_round,
};

use super::Answer;

/// How wide a name is, in points.
const NAME_PX: f32 = 430.0;

/// What was done to a row.
enum Wish {
    Rename(String),
    Move(isize),
    Delete,
}

/// Draws the lists.
pub(super) fn ui(ui: &mut Ui, session: &Session) -> Answer {
    let scenario = session.scenario();
    let mut intents: Vec<Intent> = Vec::new();
    let mut done: Option<Transaction> = None;
    super::title_ui(ui, "Parties, issues, rounds");
    ScrollArea::vertical()
        .max_height(super::list_height(ui))
        .show(ui, |ui| {
            heading_ui(ui, "Parties", Command::AddParty, &mut intents);
            Grid::new("parties").num_columns(2).show(ui, |ui| {
                for party in &scenario.parties {
                    let last = scenario.parties.len();
                    let key = ("party", party.id.as_str());
                    done = done
                        .take()
                        .or(match row_ui(ui, key, "party", party.name(), last) {
                            Some(Wish::Rename(name)) => {
                                let mut after = party.clone();
                                after.name = name;
                                edit_party(scenario, after)
                            }
                            Some(Wish::Move(by)) => move_party(scenario, party.id, by),
                            Some(Wish::Delete) => delete_party(scenario, party.id),
                            None => None,
                        });
                    ui.end_row();
                }
            });
            heading_ui(ui, "Rounds", Command::AddRound, &mut intents);
            Grid::new("rounds").num_columns(2).show(ui, |ui| {
                for round in &scenario.rounds {
                    let last = scenario.rounds.len();
                    let key = ("round", round.id.as_str());
                    done = done
                        .take()
                        .or(match row_ui(ui, key, "round", round.name(), last) {
                            Some(Wish::Rename(name)) => {
                                let mut after = round.clone();
                                after.name = name;
                                edit_round(scenario, after)
                            }
                            Some(Wish::Move(by)) => move_round(scenario, round.id, by),
                            Some(Wish::Delete) => delete_round(scenario, round.id),
                            None => None,
                        });
                    ui.end_row();
                }
            });
            heading_ui(ui, "Issues", Command::AddIssue, &mut intents);
            Grid::new("issues").num_columns(2).show(ui, |ui| {
                for (row, issue) in scenario.issues.iter().enumerate() {
                    let last = scenario.issues.len();
                    let key = ("issue", issue.id.as_str());
                    done = done
                        .take()
                        .or(match row_ui(ui, key, "issue", issue.title(), last) {
                            Some(Wish::Rename(title)) => {
                                let mut after = issue.head();
                                after.title = title;
                                edit_issue(scenario, row, after)
                            }
                            Some(Wish::Move(by)) => move_issue(scenario, row, by),
                            Some(Wish::Delete) => delete_issue(scenario, row),
                            None => None,
                        });
                    ui.end_row();
                }
            });
        });
    ui.add_space(6.0);
    let close = ui.button("Close").clicked();
    let adds = !intents.is_empty();
    intents.extend(done.map(Intent::Apply));
    if close || adds {
        Answer::Done(intents)
    } else if intents.is_empty() {
        Answer::Waiting
    } else {
        Answer::Stay(intents)
    }
}

fn heading_ui(ui: &mut Ui, text: &str, add: Command, intents: &mut Vec<Intent>) {
    ui.add_space(6.0);
    ui.horizontal(|ui| {
        ui.label(RichText::new(text).font(semibold(size::BODY)));
        if ui.small_button(add.entry().label).clicked() {
            intents.push(Intent::Run(add));
        }
    });
}

/// A name to edit, with buttons to move and delete its row.
fn row_ui(ui: &mut Ui, key: (&str, &str), what: &str, current: &str, count: usize) -> Option<Wish> {
    let id = ui.make_persistent_id(key);
    let draft: Option<String> = ui.data(|data| data.get_temp(id.with("draft")));
    let mut text = draft.unwrap_or_else(|| current.to_owned());
    let edit = TextEdit::singleline(&mut text).id(id);
    let field = ui
        .add_sized([NAME_PX, ui.spacing().interact_size.y], edit)
        .accessible_name(format!("Name of {what} {current}"));
    if field.changed() {
        ui.data_mut(|data| data.insert_temp(id.with("draft"), text.clone()));
    }
    let mut wish = None;
    if field.lost_focus() {
        let taken = ui.data_mut(|data| data.remove_temp::<String>(id.with("draft")));
        let escaped = ui.input(|input| input.key_pressed(Key::Escape));
        let taken = taken.filter(|text| !escaped && !text.trim().is_empty() && text != current);
        wish = taken.map(|text| Wish::Rename(text.trim().to_owned()));
    }
    ui.horizontal(|ui| {
        for (icon, name, made) in [
            (icons::MOVE_UP, "Move up", Wish::Move(-1)),
            (icons::MOVE_DOWN, "Move down", Wish::Move(1)),
            (icons::REMOVE, "Delete", Wish::Delete),
        ] {
            let enabled = count > 1 || matches!(made, Wish::Delete);
            let button = Button::new(icon.to_string()).frame(false);
            let response = ui.add_enabled(enabled, button).on_hover_text(name);
            let response = response.accessible_name(format!("{name} {what} {current}"));
            if response.clicked() {
                wish = Some(made);
            }
        }
    });
    wish
}
