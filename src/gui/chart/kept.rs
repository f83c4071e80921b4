//! A chart kept from frame to frame.

use eframe::egui::{Theme, Ui};

use crate::chart::Chart;
use crate::drawing::palette::Palette;
use crate::drawing::scene::Size;
use crate::gui::theme::tokens;

/// A chart, laid out again only where its figures, its size or the theme are others.
#[derive(Debug, Default)]
pub(crate) struct KeptChart {
    key: Option<Key>,
    chart: Chart,
}

/// What a layout rests on.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Key {
    /// Of the figures.
    version: u64,
    size: Size,
    theme: Theme,
}

impl KeptChart {
    /// The chart of figures of this version in a size; `make` lays it out in the theme's colours.
    pub(crate) fn get(
        &mut self,
        ui: &Ui,
        version: u64,
        size: Size,
        make: impl FnOnce(Size, &'static Palette) -> Chart,
    ) -> &Chart {
        let key = Key {
            version,
            size,
            theme: ui.theme(),
        };
        if self.key != Some(key) {
            self.chart = make(size, tokens(ui.ctx()).palette());
            self.key = Some(key);
        }
        &self.chart
    }
}
