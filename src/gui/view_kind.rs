//! The views of a scenario, and the rail that leads from one to another.

use eframe::egui::{self, Sense, Ui, vec2};
use serde::{Deserialize, Serialize};

use super::commands::Command;
use super::icons;
use super::intent::Intent;
use super::theme::{mix, regular, size, space, tokens};

/// How wide the rail is, in points.
pub(super) const RAIL: f32 = 72.0;
/// How high a tab of it is, in points.
const TAB: f32 = 54.0;
/// How high at least: its icon and its word.
const LEAST_TAB: f32 = 42.0;
/// The width of the bar beside the view shown, in points.
const BAR: f32 = 3.0;
/// How strongly the tab of the view shown is tinted, 0-1.
const TINT: f32 = 0.1;

/// A view of the scenario. A new one is a variant here, a command, an arm in `App::centre_ui` and a
/// folder of its own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub(super) enum ViewKind {
    /// Issues by parties.
    #[default]
    Matrix,
    /// What to talk about first, and what would open it.
    Priorities,
    /// What is agreed, near, divided and unsaid, as prose.
    CommonGround,
    /// Where issues would settle by weight, how sure that is, and what if.
    Outcomes,
    /// Who is how far from whom.
    Parties,
    /// What changes from round to round.
    Rounds,
}

impl ViewKind {
    /// All, in the order of the rail.
    pub(super) const ALL: [Self; 6] = [
        Self::Matrix,
        Self::Priorities,
        Self::Parties,
        Self::Rounds,
        Self::Outcomes,
        Self::CommonGround,
    ];

    /// The word on its tab.
    pub(super) fn label(self) -> &'static str {
        match self {
            Self::Matrix => "Matrix",
            Self::Priorities => "Priorities",
            // The longer name of its command has no room on the rail.
            Self::CommonGround => "Report",
            Self::Outcomes => "Outcomes",
            Self::Parties => "Parties",
            Self::Rounds => "Rounds",
        }
    }

    /// The icon on its tab.
    pub(super) fn icon(self) -> char {
        match self {
            Self::Matrix => icons::MATRIX,
            Self::Priorities => icons::PRIORITIES,
            Self::CommonGround => icons::REPORT,
            Self::Outcomes => icons::OUTCOMES,
            Self::Parties => icons::PARTY,
            Self::Rounds => icons::ROUND,
        }
    }

    /// The command that shows it.
    pub(super) fn command(self) -> Command {
        match self {
            Self::Matrix => Command::ViewMatrix,
            Self::Priorities => Command::ViewPriorities,
            Self::CommonGround => Command::ViewCommonGround,
            Self::Outcomes => Command::ViewOutcomes,
            Self::Parties => Command::ViewParties,
            Self::Rounds => Command::ViewRounds,
        }
    }

    /// The view that a command shows.
    pub(super) fn of(command: Command) -> Option<Self> {
        Self::ALL.into_iter().find(|view| view.command() == command)
    }

    /// Whether what a command does is to be seen in the matrix alone, which is then shown.
    pub(super) fn is_of_matrix(command: Command) -> bool {
        matches!(
            command,
            Command::Find
                | Command::FindNext
                | Command::FindPrevious
                | Command::Replace
                | Command::SelectAll
                | Command::CellsShowWording
                | Command::CellsShowPosition
                | Command::CellsShowAccepts
                | Command::CellsShowLimits
                | Command::CellsShowSalience
                | Command::CellsShowConfidence
                | Command::ToggleSilentParties
                | Command::ShowParties
                | Command::Turn
                | Command::ShowEverything
                | Command::RowsCompact
                | Command::RowsOne
                | Command::RowsTwo
                | Command::RowsFour
                | Command::RowsEight
                | Command::SortFile
                | Command::SortGap
                | Command::SortRemainingGap
                | Command::SortPriority
                | Command::SortSalience
                | Command::SortOutlook
                | Command::SortName
                | Command::FoldGroups
                | Command::UnfoldGroups
                | Command::ShadeCentre
                | Command::ShadeMovement
                | Command::ShadeSalience
                | Command::ShadeOff
                | Command::Replay
                | Command::PlayReplay
        )
    }
}

/// Draws the tabs of all views, the one shown marked.
pub(super) fn rail_ui(ui: &mut Ui, shown: ViewKind) -> Vec<Intent> {
    let mut intents = Vec::new();
    ui.spacing_mut().item_spacing.y = space::HALF;
    ui.add_space(space::ONE);
    // In a low window the tabs stand closer, so that all are to be seen.
    let room = ui.available_height() / ViewKind::ALL.len() as f32 - space::HALF;
    let height = room.clamp(LEAST_TAB, TAB);
    for view in ViewKind::ALL {
        if tab_ui(ui, view, view == shown, height) {
            intents.push(Intent::Run(view.command()));
        }
    }
    intents
}

fn tab_ui(ui: &mut Ui, view: ViewKind, is_shown: bool, height: f32) -> bool {
    let t = tokens(ui.ctx());
    let (rect, response) = ui.allocate_exact_size(vec2(RAIL, height), Sense::click());
    let ink = if is_shown { t.accent } else { t.dim };
    let fill = if is_shown {
        mix(t.panel, t.accent, TINT)
    } else if response.hovered() {
        t.ground
    } else {
        t.panel
    };
    let painter = ui.painter();
    painter.rect_filled(rect, 0.0, fill);
    if is_shown {
        let bar = egui::Rect::from_min_size(rect.min, vec2(BAR, rect.height()));
        painter.rect_filled(bar, 0.0, t.accent);
    }
    if response.has_focus() {
        let stroke = egui::Stroke::new(2.0, t.accent);
        painter.rect_stroke(rect, 0.0, stroke, egui::StrokeKind::Inside);
    }
    let middle = rect.center();
    let line = |text: String, font, down: f32| {
        let at = middle + vec2(0.0, down);
        painter.text(at, egui::Align2::CENTER_CENTER, text, font, ink);
    };
    line(view.icon().to_string(), regular(18.0), -8.0);
    line(view.label().to_owned(), regular(size::LABEL), 13.0);
    let entry = view.command().entry();
    let keys = entry.keys(ui.ctx());
    let keys = keys.map_or(String::new(), |keys| format!(" ({keys})"));
    let response = response.on_hover_text(format!("{}{keys}", entry.help));
    response
        .widget_info(|| egui::WidgetInfo::selected(egui::Role::Tab, true, is_shown, view.label()));
    response.clicked()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_view_has_its_own_command_tab_and_keys() {
        for view in ViewKind::ALL {
            assert_eq!(ViewKind::of(view.command()), Some(view));
            assert_eq!(view.command().entry().shortcuts().count(), 1, "{view:?}");
            assert!(!ViewKind::is_of_matrix(view.command()));
        }
        assert_eq!(ViewKind::of(Command::Save), None);
    }
}
