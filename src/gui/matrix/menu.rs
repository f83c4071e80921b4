//! What a right click offers: what the selection allows.

use eframe::egui::{Button, Response};

use crate::gui::arrange::head_menu_ui;
use crate::gui::commands::Command;
use crate::gui::intent::Intent;
use crate::session::Session;
use crate::session::grid::{IssueLine, PartyLine};

/// The commands offered, by what is selected; none is a separator.
fn offered(session: &Session) -> &'static [Option<Command>] {
    let Some(cell) = session.active() else {
        return &[Some(Command::AddIssue), Some(Command::AddParty)];
    };
    match (cell.issue, cell.party) {
        (IssueLine::Group(_), _) => &[
            Some(Command::EditCell),
            Some(Command::Ungroup),
            None,
            Some(Command::AddIssue),
        ],
        (IssueLine::Heading, PartyLine::Party(_)) => &[
            Some(Command::EditCell),
            Some(Command::Copy),
            None,
            Some(Command::HideParties),
            Some(Command::PinParties),
            None,
            Some(Command::AddParty),
            Some(Command::DuplicateParty),
            Some(Command::DeleteParties),
        ],
        (IssueLine::Heading, _) => &[Some(Command::AddParty)],
        (IssueLine::Issue(_), PartyLine::Title) => &[
            Some(Command::EditCell),
            Some(Command::Copy),
            None,
            Some(Command::ChangeScale),
            Some(Command::GroupIssues),
            None,
            Some(Command::AddIssue),
            Some(Command::DuplicateIssues),
            Some(Command::DeleteIssues),
        ],
        (IssueLine::Issue(_), PartyLine::Party(_)) => &[
            Some(Command::EditCell),
            Some(Command::Cut),
            Some(Command::Copy),
            Some(Command::Paste),
            None,
            Some(Command::FillDown),
            Some(Command::FillRight),
            Some(Command::ClearCells),
            Some(Command::DeleteStance),
            None,
            Some(Command::AddIssue),
        ],
        (IssueLine::Issue(_), _) => &[Some(Command::Copy), None, Some(Command::AddIssue)],
    }
}

/// Draws the menu below a right click.
pub(super) fn ui(response: &Response, session: &Session, intents: &mut Vec<Intent>) {
    let mut wanted = None;
    response.context_menu(|ui| {
        ui.set_min_width(210.0);
        head_menu_ui(ui, session, intents);
        for command in offered(session) {
            let Some(command) = command else {
                ui.separator();
                continue;
            };
            let entry = command.entry();
            let mut button = Button::new(format!("{}  {}", entry.icon, entry.label));
            if let Some(keys) = entry.keys(ui.ctx()) {
                button = button.shortcut_text(keys);
            }
            let response = ui.add(button).on_hover_text(entry.help);
            if response.accessible_name(entry.label).clicked() {
                wanted = Some(*command);
                ui.close();
            }
        }
    });
    intents.extend(wanted.map(Intent::Run));
}
