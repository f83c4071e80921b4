//! When a command can be carried out, and which choices are on.

use eframe::egui::ThemePreference;

use crate::compare::{CellMeasure, PartyFigures};
use crate::session::grid::Sort;
use crate::session::{Cell, Session};

use super::App;
use super::commands::{Command, Needs};
use super::go::Way;
use super::matrix::{CellField, RowHeight, Shading};
use super::selected::{Selected, group_of_active};
use super::view_kind::ViewKind;

/// The figures of the selected stance.
fn selected(session: &Session) -> Option<&PartyFigures> {
    let (row, party) = session.active()?.stance_of()?;
    session.comparison().party(row, party)
}

impl App {
    /// Why a command cannot be carried out now; nothing where it can.
    pub(super) fn unavailable(&self, command: Command) -> Option<&'static str> {
        let needs = command.entry().needs;
        // What is selected is to be seen in the matrix alone; nothing out of sight is changed.
        let is_of_selection = !matches!(needs, Needs::Nothing | Needs::Scenario);
        if is_of_selection && self.document.is_some() && self.settings.view != ViewKind::Matrix {
            return Some("Show the matrix first");
        }
        if self.lacks(needs) {
            return Some(needs.reason());
        }
        let session = self.document.as_ref().map(|document| &document.session);
        let zoom = self.settings.zoom;
        match command {
            Command::ZoomIn if zoom.larger().is_none() => return Some("Already the largest"),
            Command::ZoomOut if zoom.smaller().is_none() => return Some("Already the smallest"),
            Command::ZoomReset if zoom == super::zoom::Zoom::default() => {
                return Some("Already at 100 %");
            }
            _ => {}
        }
        let session = session?;
        let history = session.history();
        let scenario = session.scenario();
        match command {
            Command::Undo if history.undo_label().is_none() => Some("Nothing to undo"),
            Command::Redo if history.redo_label().is_none() => Some("Nothing to redo"),
            Command::EndComparison | Command::NextDifference | Command::PreviousDifference
                if self.view.differences.is_none() =>
            {
                Some("Compare with a file first")
            }
            Command::EarlierVersions if self.document.as_ref()?.path().is_none() => {
                Some("Save the scenario to a file first")
            }
            Command::DeleteStance => match selected(session) {
                None => Some("Select a cell with a stance first"),
                Some(figures) if figures.carried_over => Some(
                    "This stance is carried over from an earlier round. Show that round to delete it.",
                ),
                Some(_) => None,
            },
            Command::FoldGroups | Command::UnfoldGroups
                if scenario.issues.iter().all(|issue| issue.group.is_empty()) =>
            {
                Some("Put issues under groups first")
            }
            Command::UnfoldGroups if session.arrangement().folded.is_empty() => {
                Some("No group is folded")
            }
            Command::WidestGap | Command::NextOpen | Command::PreviousOpen
                if scenario.issues.is_empty() =>
            {
                Some("Add an issue first")
            }
            Command::ShowParties if session.arrangement().hidden.is_empty() => {
                Some("No party is hidden")
            }
            Command::ShowEverything if !session.arrangement().changes_what_is_shown() => {
                Some("Everything is shown in file order")
            }
            Command::DuplicateRound | Command::DeleteRound if session.round().is_none() => {
                Some("Show a round first")
            }
            Command::NextRound
            | Command::PreviousRound
            | Command::LastRound
            | Command::Replay
            | Command::PlayReplay
                if scenario.rounds.is_empty() =>
            {
                Some("Add a round first")
            }
            Command::NextRound if self.round_beside(Way::Forward).is_none() => {
                Some("This is the last round")
            }
            Command::PreviousRound | Command::ShadeMovement
                if self.round_beside(Way::Back).is_none() =>
            {
                Some("There is no round before this")
            }
            Command::LastRound if session.round() == scenario.last_round() => {
                Some("This is the last round")
            }
            _ => None,
        }
    }

    fn lacks(&self, needs: Needs) -> bool {
        let session = self.document.as_ref().map(|document| &document.session);
        let cell = session.and_then(|session| session.active());
        match needs {
            Needs::Nothing => false,
            Needs::Scenario => session.is_none(),
            Needs::Selection => cell.is_none(),
            Needs::Issue => session.is_none_or(|session| Selected::of(session).issues.is_empty()),
            Needs::Party => session.is_none_or(|session| Selected::of(session).parties.is_empty()),
            Needs::Group => session.and_then(group_of_active).is_none(),
            Needs::Cell => cell.and_then(Cell::stance_of).is_none(),
        }
    }

    /// Whether the choice that a command makes is the one in force; nothing where it makes none.
    pub(super) fn is_on(&self, command: Command) -> Option<bool> {
        let scope = |all: bool| {
            let session = &self.document.as_ref()?.session;
            let scenario = session.scenario();
            let scope = &session.comparison().selection().scope;
            Some(if all {
                scope.len() == scenario.parties.len()
            } else {
                *scope == scenario.default_scope()
            })
        };
        let arrangement = self.document.as_ref().map(|d| d.session.arrangement());
        let cell = self.document.as_ref().and_then(|d| d.session.active());
        let party = cell.and_then(Cell::party_id);
        let inspector = if self.view.narrow {
            self.view.drawer
        } else {
            self.settings.inspector
        };
        if let Some(view) = ViewKind::of(command) {
            return Some(self.document.is_some() && self.settings.view == view);
        }
        Some(match command {
            Command::ToggleInspector => inspector,
            Command::ToggleSilentParties => arrangement?.silent_parties,
            Command::CellsShowWording => self.view.cell_field == CellField::Wording,
            Command::CellsShowPosition => self.view.cell_field == CellField::Position,
            Command::CellsShowAccepts => self.view.cell_field == CellField::Accepts,
            Command::CellsShowLimits => self.view.cell_field == CellField::Limits,
            Command::CellsShowSalience => self.view.cell_field == CellField::Salience,
            Command::CellsShowConfidence => self.view.cell_field == CellField::Confidence,
            Command::History => self.view.history,
            Command::Turn => arrangement?.turned,
            Command::PinParties => {
                let selected = Selected::of(&self.document.as_ref()?.session).parties;
                !selected.is_empty()
                    && selected
                        .iter()
                        .all(|id| arrangement.is_some_and(|a| a.pinned.contains(id)))
            }
            Command::RowsCompact => self.view.matrix.row_height == RowHeight::Compact,
            Command::RowsOne => self.view.matrix.row_height == RowHeight::Lines(1),
            Command::RowsTwo => self.view.matrix.row_height == RowHeight::Lines(2),
            Command::RowsFour => self.view.matrix.row_height == RowHeight::Lines(4),
            Command::RowsEight => self.view.matrix.row_height == RowHeight::Lines(8),
            Command::SortFile => arrangement?.order.by == Sort::File,
            Command::SortGap => arrangement?.order.by == Sort::Gap,
            Command::SortRemainingGap => arrangement?.order.by == Sort::RemainingGap,
            Command::SortPriority => arrangement?.order.by == Sort::Priority,
            Command::SortSalience => arrangement?.order.by == Sort::Salience,
            Command::SortOutlook => arrangement?.order.by == Sort::Outlook,
            Command::SortName => arrangement?.order.by == Sort::Name,
            Command::ShadeSalience => self.view.shading == CellMeasure::Salience.into(),
            Command::ShadeMovement => matches!(
                self.view.shading.measure(),
                Some(CellMeasure::Movement { .. })
            ),
            Command::Replay => self.view.replay.is_some(),
            Command::ShadeCentre => self.view.shading == CellMeasure::Centre.into(),
            Command::ShadeParty => {
                party.map(|id| CellMeasure::From(id).into()) == Some(self.view.shading)
            }
            Command::ShadeOff => self.view.shading == Shading::OFF,
            Command::CountNegotiators => return scope(false),
            Command::CountAll => return scope(true),
            Command::ThemeSystem => self.settings.theme == ThemePreference::System,
            Command::ThemeLight => self.settings.theme == ThemePreference::Light,
            Command::ThemeDark => self.settings.theme == ThemePreference::Dark,
            _ => return None,
        })
    }
}
