//! A chart kept for as long as what it rests on: of many issues it takes longer than a frame has
//! time for.

use std::sync::Arc;

use eframe::egui::Ui;

use crate::chart::Chart;
use crate::compare::RoundFigures;
use crate::scenario::RoundId;
use crate::session::Session;

/// A chart, and what it rests on beside the choices `C` of its part.
#[derive(Debug, Default)]
pub(super) struct Drawn<C>(Option<Known<C>>);

#[derive(Debug)]
struct Known<C> {
    figures: Arc<RoundFigures>,
    choices: C,
    shown: Option<RoundId>,
    /// In points.
    width: f32,
    is_dark: bool,
    chart: Chart,
}

impl<C: Copy + PartialEq> Drawn<C> {
    /// The chart for these figures and choices at a width in points. Where it is not the one known,
    /// `draw` draws it; it is given the one of other choices on the same figures, if there is one.
    pub(super) fn get(
        &mut self,
        ui: &Ui,
        session: &Session,
        figures: &Arc<RoundFigures>,
        choices: C,
        width: f32,
        draw: impl FnOnce(Option<(C, Chart)>) -> Chart,
    ) -> &Chart {
        let (shown, is_dark) = (session.round(), ui.visuals().dark_mode);
        let old = self.0.take();
        let old = old.filter(|old| Arc::ptr_eq(&old.figures, figures));
        let is_same = |old: &Known<C>| {
            old.choices == choices
                && old.shown == shown
                && (old.width - width).abs() < 0.5
                && old.is_dark == is_dark
        };
        let known = match old {
            Some(old) if is_same(&old) => old,
            old => Known {
                figures: Arc::clone(figures),
                choices,
                shown,
                width,
                is_dark,
                chart: draw(old.map(|old| (old.choices, old.chart))),
            },
        };
        &self.0.insert(known).chart
    }
}
