//! Commands on whole lines: duplicating, deleting, grouping, moving, hiding and pinning what is selected.

use crate::scenario::PartyId;
use crate::session::grid::{Cell, GridSelection, IssueLine, PartyLine};
use crate::session::{
    Transaction, delete_issues, delete_parties, delete_round, duplicate_issues, duplicate_party,
    duplicate_round, group_issues, ungroup,
};

use super::App;
use super::commands::Command;
use super::dialogs::Dialog;
use super::selected::{Selected, group_of_active, shifted};

/// The heading that a new group begins with.
const NEW_GROUP: &str = "New group";

impl App {
    /// Carries out a command on whole lines, as one step.
    pub(super) fn restructure(&mut self, command: Command) {
        let Some(document) = &self.document else {
            return;
        };
        let session = &document.session;
        let scenario = session.scenario();
        let selected = Selected::of(session);
        let made: Result<Option<Transaction>, String> = match command {
            Command::DuplicateIssues => Ok(duplicate_issues(scenario, &selected.issues)),
            Command::DeleteIssues => Ok(delete_issues(scenario, &selected.issues)),
            Command::DuplicateParty => {
                let last = selected.parties.last();
                Ok(last.and_then(|id| duplicate_party(scenario, *id)))
            }
            Command::DeleteParties => Ok(delete_parties(scenario, &selected.parties)),
            Command::GroupIssues => {
                group_issues(scenario, &selected.issues, &fresh_group(scenario))
                    .map_err(|error| error.to_string())
            }
            Command::Ungroup => {
                Ok(group_of_active(session).and_then(|group| ungroup(scenario, group)))
            }
            Command::DuplicateRound => {
                Ok(session.round().and_then(|id| duplicate_round(scenario, id)))
            }
            Command::DeleteRound => Ok(session.round().and_then(|id| delete_round(scenario, id))),
            Command::MoveUp => shifted(session, &selected, true, false),
            Command::MoveDown => shifted(session, &selected, true, true),
            Command::MoveLeft => shifted(session, &selected, false, false),
            Command::MoveRight => shifted(session, &selected, false, true),
            Command::ChangeScale => {
                let row = selected.issues.first();
                self.dialog = row.and_then(|row| Dialog::scale(*row, scenario));
                return;
            }
            _ => Ok(None),
        };
        match made {
            Ok(Some(transaction)) => self.apply_lines(transaction, command),
            Ok(None) => self.messages.say(
                "There is nothing to change: no line is selected, or it is at the end already",
            ),
            Err(reason) => self.messages.say(reason),
        }
    }

    fn apply_lines(&mut self, transaction: Transaction, command: Command) {
        let Some(document) = &mut self.document else {
            return;
        };
        let label = transaction.label.clone();
        let session = &mut document.session;
        let first = Selected::of(session).issues.first().copied();
        session.apply(transaction);
        self.view.matrix.reveal = true;
        match command {
            // The new heading is named at once.
            Command::GroupIssues => {
                let heading = session.grid().issues().iter().find(|line| match line {
                    IssueLine::Group(row) => Some(*row) == first,
                    IssueLine::Heading | IssueLine::Issue(_) => false,
                });
                if let Some(issue) = heading {
                    let cell = Cell {
                        issue: *issue,
                        party: PartyLine::Title,
                    };
                    session.set_selection(Some(GridSelection::cell(cell)));
                    self.begin_edit(None);
                }
            }
            Command::DeleteIssues | Command::DeleteParties | Command::DeleteRound => {
                self.messages.say(format!("{label}. Undo brings it back"));
            }
            _ => {}
        }
    }

    /// Hides, shows or pins parties.
    pub(super) fn show_parties(&mut self, command: Command) {
        let Some(document) = &self.document else {
            return;
        };
        let selected: Vec<PartyId> = Selected::of(&document.session).parties;
        let pinned = selected
            .iter()
            .all(|id| document.session.arrangement().pinned.contains(id));
        self.arrange(|arrangement| match command {
            Command::HideParties => arrangement.hidden.extend(selected),
            Command::ShowParties => arrangement.hidden.clear(),
            _ if pinned => arrangement.pinned.retain(|id| !selected.contains(id)),
            _ => arrangement.pinned.extend(selected),
        });
    }
}

/// A heading that no group has yet.
fn fresh_group(scenario: &crate::scenario::Scenario) -> String {
    let taken = |name: &str| scenario.issues.iter().any(|issue| issue.group == name);
    if !taken(NEW_GROUP) {
        return NEW_GROUP.to_owned();
    }
    let mut numbered = (2..).map(|number: u32| format!("{NEW_GROUP} {number}"));
    numbered.find(|name| !taken(name)).unwrap_or_default()
}
