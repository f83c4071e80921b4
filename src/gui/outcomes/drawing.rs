//! How a chart of the view is drawn.

use eframe::egui::{Theme, Ui};

/// The narrowest chart, in points.
const LEAST: f32 = 260.0;
/// Right of a chart, for the bar that scrolls.
const SCROLL: f32 = 14.0;

/// How a chart is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Drawing {
    /// In points.
    pub(super) width: f32,
    /// Whether in the dark theme.
    dark: bool,
    /// The number of the sandbox's state, where what is supposed is shown.
    pub(super) supposed: Option<u64>,
}

impl Drawing {
    /// In so much room.
    pub(super) fn in_room(ui: &Ui, width: f32, supposed: Option<u64>) -> Self {
        Self {
            width: (width - SCROLL).max(LEAST).floor(),
            dark: ui.theme() == Theme::Dark,
            supposed,
        }
    }
}
