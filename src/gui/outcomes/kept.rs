//! A chart drawn once for what it rests on.

use crate::chart::Chart;
use crate::compare::Selection;
use crate::session::{Moment, Session};

/// How a chart is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Drawing {
    /// In points.
    pub(super) width: f32,
    /// Whether in the dark theme.
    pub(super) dark: bool,
    /// The number of the sandbox's state, where what is supposed is shown.
    pub(super) supposed: Option<u64>,
}

/// What a chart rests on, beside the choices `K`.
#[derive(Clone, Debug, PartialEq)]
struct Rests<K> {
    moment: Moment,
    selection: Selection,
    drawing: Drawing,
    choices: K,
}

/// A chart, kept until what it rests on changes.
#[derive(Debug)]
pub(super) struct Kept<K>(Option<(Rests<K>, Chart)>);

impl<K> Default for Kept<K> {
    fn default() -> Self {
        Self(None)
    }
}

impl<K: PartialEq> Kept<K> {
    /// The chart of what the session now shows.
    pub(super) fn get(
        &mut self,
        session: &Session,
        drawing: Drawing,
        choices: K,
        draw: impl FnOnce() -> Chart,
    ) -> &Chart {
        let rests = Rests {
            moment: session.moment(),
            selection: session.comparison().selection().clone(),
            drawing,
            choices,
        };
        let known = self.0.take().filter(|(known, _)| *known == rests);
        let (_, chart) = self.0.insert(known.unwrap_or_else(|| (rests, draw())));
        chart
    }
}
