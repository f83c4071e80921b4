//! What follows when something found is taken.

use crate::gui::App;
use crate::gui::intent::Intent;
use crate::session::Cell;

use super::item::Item;

impl App {
    /// What taking it means; nothing where it cannot be taken.
    pub(super) fn taken(&mut self, item: Item) -> Option<Vec<Intent>> {
        Some(match item {
            Item::Command(command) => {
                if self.unavailable(command).is_some() {
                    return None;
                }
                self.settings.note_command(command);
                vec![Intent::Run(command)]
            }
            Item::Party(party) => vec![Intent::Inspect(party)],
            Item::Round(round) => vec![Intent::Round(Some(round))],
            Item::Issue(row) => vec![Intent::GoTo(Cell::title(row))],
            Item::Stance(row, index) => {
                let session = &self.document.as_ref()?.session;
                let stance = session.scenario().issues.get(row)?.stances.get(index)?;
                let figures = session.comparison().issue(row)?.party(stance.party());
                let is_shown = figures.is_some_and(|figures| figures.stance as usize == index);
                let go = Intent::GoTo(Cell::stance(row, stance.party()));
                // One that is not in effect is seen in its own round.
                if is_shown {
                    vec![go]
                } else {
                    vec![Intent::Round(stance.round()), go]
                }
            }
        })
    }
}
