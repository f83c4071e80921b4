//! Parties, rounds, groups and issues in lists: to rename, reorder, copy and delete.

use eframe::egui::{Button, Id, Key, Label, RichText, ScrollArea, TextEdit, Ui};

use crate::gui::commands::Command;
use crate::gui::icons;
use crate::gui::intent::Intent;
use crate::gui::lines::lines_ui;
use crate::gui::theme::{semibold, size, space, tokens};
use crate::scenario::{PartyId, RoundId, Scenario};
use crate::session::{
    Noun, Session, StructureError, Transaction, delete_group, delete_issue, delete_party,
    delete_round, duplicate_group, duplicate_issues, duplicate_party, duplicate_round, group_rows,
    move_group, move_issue, move_party, move_round, rename_group, rename_issue, rename_party,
    rename_round, ungroup,
};

use super::Answer;

/// How wide a name is, in points.
const NAME_PX: f32 = 360.0;

/// The lists, and why the last wish was refused.
#[derive(Debug, Default)]
pub(crate) struct StructureLists {
    refused: Option<String>,
}

/// What was done to a line.
enum Wish {
    Rename(String),
    Move(isize),
    Duplicate,
    Ungroup,
    Delete,
}

/// One line of the lists.
enum Line<'s> {
    /// What follows, and what adds to it.
    Heading(&'static str, Option<Command>),
    Party(PartyId, &'s str),
    Round(RoundId, &'s str),
    Group(&'s str),
    Issue(usize, &'s str),
}

impl<'s> Line<'s> {
    fn all(scenario: &'s Scenario) -> Vec<Self> {
        let mut lines = vec![Self::Heading("Parties", Some(Command::AddParty))];
        let parties = scenario.parties.iter();
        lines.extend(parties.map(|party| Self::Party(party.id, party.name())));
        lines.push(Self::Heading("Rounds", Some(Command::AddRound)));
        let rounds = scenario.rounds.iter();
        lines.extend(rounds.map(|round| Self::Round(round.id, round.name())));
        let groups = groups(scenario);
        if !groups.is_empty() {
            lines.push(Self::Heading("Groups", None));
            lines.extend(groups.into_iter().map(Self::Group));
        }
        lines.push(Self::Heading("Issues", Some(Command::AddIssue)));
        let issues = scenario.issues.iter().enumerate();
        lines.extend(issues.map(|(row, issue)| Self::Issue(row, issue.title())));
        lines
    }

    fn noun(&self) -> Option<Noun> {
        match self {
            Self::Heading(..) => None,
            Self::Party(..) => Some(Noun::Party),
            Self::Round(..) => Some(Noun::Round),
            Self::Group(_) => Some(Noun::Group),
            Self::Issue(..) => Some(Noun::Issue),
        }
    }

    fn name(&self) -> &'s str {
        match self {
            Self::Heading(text, _) => text,
            Self::Group(name)
            | Self::Party(_, name)
            | Self::Round(_, name)
            | Self::Issue(_, name) => name,
        }
    }

    /// What keeps its field apart from the others, also when the lines above change.
    fn key(&self, scenario: &Scenario) -> (&'static str, String) {
        let id = match self {
            Self::Party(id, _) => id.as_str(),
            Self::Round(id, _) => id.as_str(),
            Self::Issue(row, _) => scenario.issues.get(*row).map_or("", |i| i.id.as_str()),
            Self::Heading(..) | Self::Group(_) => self.name(),
        };
        (self.noun().map_or("", Noun::one), id.to_owned())
    }

    fn carried_out(
        &self,
        scenario: &Scenario,
        wish: Wish,
    ) -> Result<Option<Transaction>, StructureError> {
        Ok(match (self, wish) {
            (Self::Party(id, _), Wish::Rename(name)) => rename_party(scenario, *id, &name)?,
            (Self::Party(id, _), Wish::Move(by)) => move_party(scenario, *id, by),
            (Self::Party(id, _), Wish::Duplicate) => duplicate_party(scenario, *id),
            (Self::Party(id, _), Wish::Delete) => delete_party(scenario, *id),
            (Self::Round(id, _), Wish::Rename(name)) => rename_round(scenario, *id, &name)?,
            (Self::Round(id, _), Wish::Move(by)) => move_round(scenario, *id, by)?,
            (Self::Round(id, _), Wish::Duplicate) => duplicate_round(scenario, *id),
            (Self::Round(id, _), Wish::Delete) => delete_round(scenario, *id),
            (Self::Group(group), Wish::Rename(name)) => rename_group(scenario, group, &name)?,
            (Self::Group(group), Wish::Move(by)) => group_moved(scenario, group, by),
            (Self::Group(group), Wish::Duplicate) => duplicate_group(scenario, group),
            (Self::Group(group), Wish::Delete) => delete_group(scenario, group),
            (Self::Group(group), Wish::Ungroup) => ungroup(scenario, group),
            (Self::Issue(row, _), Wish::Rename(title)) => rename_issue(scenario, *row, &title)?,
            (Self::Issue(row, _), Wish::Move(by)) => move_issue(scenario, *row, by),
            (Self::Issue(row, _), Wish::Duplicate) => duplicate_issues(scenario, &[*row]),
            (Self::Issue(row, _), Wish::Delete) => delete_issue(scenario, *row),
            (Self::Heading(..), _) | (_, Wish::Ungroup) => None,
        })
    }
}

/// The headings, in the order in which they first stand in the file.
fn groups(scenario: &Scenario) -> Vec<&str> {
    let mut seen = std::collections::HashSet::new();
    let all = scenario.issues.iter().map(|issue| issue.group.as_str());
    all.filter(|group| !group.is_empty() && seen.insert(*group))
        .collect()
}

/// Moves a group past the one before or after it.
fn group_moved(scenario: &Scenario, group: &str, by: isize) -> Option<Transaction> {
    let groups = groups(scenario);
    let at = groups.iter().position(|known| *known == group)?;
    let other = group_rows(scenario, groups.get(at.checked_add_signed(by)?)?);
    let before = if by > 0 {
        other.last()? + 1
    } else {
        *other.first()?
    };
    move_group(scenario, group, before)
}

impl StructureLists {
    /// Draws the lists.
    pub(super) fn ui(&mut self, ui: &mut Ui, session: &Session) -> Answer {
        let scenario = session.scenario();
        let lines = Line::all(scenario);
        let mut adds = None;
        let mut wish = None;
        super::title_ui(ui, "Parties, issues, rounds");
        let height = ui.spacing().interact_size.y + space::ONE;
        ScrollArea::vertical()
            .max_height(super::list_height(ui))
            .auto_shrink([false, true])
            .show_viewport(ui, |ui, viewport| {
                lines_ui(ui, viewport, height, lines.len(), |ui, at| {
                    match lines.get(at) {
                        Some(Line::Heading(text, add)) => {
                            adds = adds.or(heading_ui(ui, text, *add));
                        }
                        Some(line) => {
                            let id = Id::unique(("structure", line.key(scenario)));
                            wish = wish.take().or(line_ui(ui, id, line).map(|wish| (at, wish)));
                        }
                        None => {}
                    }
                });
            });
        if let Some(reason) = &self.refused {
            let text = RichText::new(reason).color(tokens(ui.ctx()).deadlock);
            ui.add(Label::new(text).wrap());
        }
        ui.add_space(6.0);
        let close = ui.button("Close").clicked();
        let mut intents = Vec::new();
        if let Some((line, wish)) = wish.and_then(|(at, wish)| Some((lines.get(at)?, wish))) {
            match line.carried_out(scenario, wish) {
                Ok(done) => {
                    self.refused = None;
                    intents.extend(done.map(Intent::Apply));
                }
                Err(error) => self.refused = Some(error.to_string()),
            }
        }
        intents.extend(adds.map(Intent::Run));
        if close || adds.is_some() {
            Answer::Done(intents)
        } else if intents.is_empty() {
            Answer::Waiting
        } else {
            Answer::Stay(intents)
        }
    }
}

/// A heading; its command, where its button was pressed.
fn heading_ui(ui: &mut Ui, text: &str, add: Option<Command>) -> Option<Command> {
    ui.label(RichText::new(text).font(semibold(size::BODY)));
    let add = add?;
    ui.small_button(add.entry().label).clicked().then_some(add)
}

/// A name to edit, with buttons to move, copy and delete its line.
fn line_ui(ui: &mut Ui, id: Id, line: &Line<'_>) -> Option<Wish> {
    let noun = line.noun()?;
    let (what, current) = (noun.one(), line.name());
    let draft: Option<String> = ui.data(|data| data.get_temp(id.with("draft")));
    let mut text = draft.unwrap_or_else(|| current.to_owned());
    let edit = TextEdit::singleline(&mut text).id(id);
    let field = ui
        .add_sized([NAME_PX, ui.spacing().interact_size.y], edit)
        .accessible_name(format!("Name of {what} {current}"));
    if field.gained_focus() {
        field.scroll_to_me(None);
    }
    if field.changed() {
        ui.data_mut(|data| data.insert_temp(id.with("draft"), text.clone()));
    }
    let mut wish = None;
    if field.lost_focus() {
        let taken = ui.data_mut(|data| data.remove_temp::<String>(id.with("draft")));
        let escaped = ui.input(|input| input.key_pressed(Key::Escape));
        let taken = taken.filter(|text| !escaped && text != current);
        wish = taken.map(Wish::Rename);
    }
    let mut button = |shown: String, name: &str, made: Wish| {
        let response = ui
            .add(Button::new(shown).frame(false))
            .on_hover_text(name)
            .accessible_name(format!("{name} {what} {current}"));
        if response.gained_focus() {
            response.scroll_to_me(None);
        }
        if response.clicked() {
            wish = Some(made);
        }
    };
    button(icons::MOVE_UP.to_string(), "Move up", Wish::Move(-1));
    button(icons::MOVE_DOWN.to_string(), "Move down", Wish::Move(1));
    button("Duplicate".to_owned(), "Duplicate", Wish::Duplicate);
    if noun == Noun::Group {
        button("Ungroup".to_owned(), "Ungroup", Wish::Ungroup);
    }
    button(icons::REMOVE.to_string(), "Delete", Wish::Delete);
    wish
}
