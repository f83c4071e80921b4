//! A chart that is drawn once: with many parties there is a lot to draw.

use std::sync::Arc;

use eframe::egui::Ui;

use crate::chart::Chart;
use crate::compare::PartyOverview;
use crate::drawing::look::Look;
use crate::drawing::scene::Size;
use crate::gui::theme::tokens;
use crate::scenario::PartyId;
use crate::session::{Moment, Session};

/// What a drawing rests on.
#[derive(Clone, Debug)]
struct Key {
    overview: Arc<PartyOverview>,
    /// For the names and colours of parties.
    moment: Moment,
    pair: Option<[PartyId; 2]>,
    size: Size,
    is_dark: bool,
}

impl PartialEq for Key {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.overview, &other.overview)
            && self.moment == other.moment
            && self.pair == other.pair
            && self.size == other.size
            && self.is_dark == other.is_dark
    }
}

/// A chart as it was drawn last.
#[derive(Debug, Default)]
pub(super) struct Drawn {
    known: Option<(Key, Chart)>,
}

impl Drawn {
    /// The chart in this size, drawn anew where it rests on something else than the one before. `pair`
    /// is the one that the drawing marks, if it does.
    pub(super) fn get(
        &mut self,
        ui: &Ui,
        session: &Session,
        overview: &Arc<PartyOverview>,
        pair: Option<[PartyId; 2]>,
        size: Size,
        draw: impl FnOnce(&Look) -> Chart,
    ) -> &Chart {
        let key = Key {
            overview: Arc::clone(overview),
            moment: session.moment(),
            pair,
            size,
            is_dark: ui.visuals().dark_mode,
        };
        let known = self.known.take().filter(|(known, _)| *known == key);
        let chart = match known {
            Some((_, chart)) => chart,
            None => draw(&Look::of(session.scenario(), tokens(ui.ctx()).palette())),
        };
        &self.known.insert((key, chart)).1
    }
}
