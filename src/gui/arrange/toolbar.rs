//! The choices of an arrangement, side by side on the toolbar.

use eframe::egui::Ui;

use crate::gui::intent::Intent;
use crate::gui::matrix::RowHeight;
use crate::session::Session;

use super::filter_ui::filter_ui;
use super::parties_ui::parties_ui;
use super::sort_ui::sort_ui;
use super::view_ui::view_ui;

/// Draws the choices of order, of issues, of parties, and of how rows look.
pub(crate) fn arrange_ui(
    ui: &mut Ui,
    session: &Session,
    row_height: RowHeight,
    intents: &mut Vec<Intent>,
) {
    sort_ui(ui, session, intents);
    filter_ui(ui, session, intents);
    parties_ui(ui, session, intents);
    view_ui(ui, session, row_height, intents);
}
