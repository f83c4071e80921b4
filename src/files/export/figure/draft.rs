//! A figure before it is cut into pages: its head, its tables with headings that are repeated, its foot.

use crate::drawing::scene::Scene;

/// How a figure is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Medium {
    /// In one piece, as high as it needs to be.
    Tall,
    /// On pages of paper.
    Paged,
}

/// A figure; every scene begins at its own top left corner.
#[derive(Debug, Default)]
pub(super) struct Draft {
    pub(super) title: String,
    /// In pixels, without margins.
    pub(super) width: f32,
    pub(super) head: Scene,
    pub(super) sections: Vec<Section>,
    pub(super) foot: Scene,
    /// What had no room, in words.
    pub(super) left_out: Vec<String>,
}

/// Rows under one heading, which is repeated on every page.
#[derive(Debug, Default)]
pub(super) struct Section {
    pub(super) header: Scene,
    pub(super) groups: Vec<Group>,
}

/// Rows that are kept together where there is room.
#[derive(Debug, Default)]
pub(super) struct Group {
    pub(super) heading: Option<Heading>,
    pub(super) rows: Vec<Scene>,
}

/// What stands above a group.
#[derive(Debug)]
pub(super) struct Heading {
    pub(super) first: Scene,
    /// The same where the group goes on.
    pub(super) continued: Scene,
}
