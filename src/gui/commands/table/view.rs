//! The View menu.

use eframe::egui::Key;

use crate::gui::commands::key::{ctrl, plain};
use crate::gui::commands::{Command, Entry, Needs, Part};
use crate::gui::icons;

/// The View menu.
#[rustfmt::skip]
pub(crate) const VIEW: &[Part] = &[
    Part::Section(&[
        Entry::new(Command::ToggleInspector, "Inspector", icons::PANEL_RIGHT, "Folds or unfolds the inspector.").on(plain(Key::F4)).words("panel side details properties"),
        Entry::new(Command::ToggleSilentParties, "Parties without a stance", icons::SHOW, "Shows or hides a column for parties that have said nothing yet.").words("columns hidden empty silent"),
    ]),
    Part::Submenu("Shade by", icons::SHADE, &[
        Entry::new(Command::ShadeCentre, "Shade by distance from the centre", icons::SHADE, "Shades each cell by how far the party is from the mean outcome.").words("colour color highlight gap mean"),
        Entry::new(Command::ShadeParty, "Shade by distance from the selected party", icons::SHADE, "Shades each cell by how far it is from the party of the selected cell.").needs(Needs::Cell).words("colour color highlight gap"),
        Entry::new(Command::ShadeOff, "No shading", icons::NO_SHADE, "Leaves all cells unshaded.").words("colour color highlight off none"),
    ]),
    Part::Submenu("Between", icons::PARTY, &[
        Entry::new(Command::CountNegotiators, "Count the negotiators", icons::PARTY, "Lets the figures speak of the negotiators.").words("between scope measures default"),
        Entry::new(Command::CountAll, "Count all parties", icons::PARTY, "Lets the figures speak of all parties.").words("between scope measures everyone mediators"),
    ]),
    Part::Section(&[
        Entry::new(Command::FoldGroups, "Fold all groups", icons::FOLD, "Shows the headings of the groups only.").words("collapse outline"),
        Entry::new(Command::UnfoldGroups, "Unfold all groups", icons::UNFOLD, "Shows the issues of all groups.").words("expand outline"),
    ]),
    Part::Section(&[
        Entry::new(Command::ZoomIn, "Zoom in", icons::ZOOM_IN, "Makes everything larger, up to 200 %.").on(ctrl(Key::Plus)).on(ctrl(Key::Equals)).needs(Needs::Nothing).beside_typing().words("larger bigger size scale text"),
        Entry::new(Command::ZoomOut, "Zoom out", icons::ZOOM_OUT, "Makes everything smaller, down to 80 %.").on(ctrl(Key::Minus)).needs(Needs::Nothing).beside_typing().words("smaller size scale text"),
        Entry::new(Command::ZoomReset, "Actual size", icons::ZOOM_RESET, "Shows everything at 100 %.").on(ctrl(Key::Num0)).needs(Needs::Nothing).beside_typing().words("zoom reset normal 100"),
    ]),
    Part::Submenu("Theme", icons::SUN, &[
        Entry::new(Command::ThemeSystem, "Theme: as the system", icons::COMPUTER, "Follows the system's light or dark theme.").needs(Needs::Nothing).beside_typing().words("appearance colours automatic"),
        Entry::new(Command::ThemeLight, "Theme: light", icons::SUN, "Uses the light theme.").needs(Needs::Nothing).beside_typing().words("appearance colours bright day"),
        Entry::new(Command::ThemeDark, "Theme: dark", icons::MOON, "Uses the dark theme.").needs(Needs::Nothing).beside_typing().words("appearance colours night"),
    ]),
];
