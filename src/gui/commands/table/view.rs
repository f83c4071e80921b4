//! The View menu.

use eframe::egui::Key;

use crate::gui::commands::key::{alt, ctrl, ctrl_shift, plain};
use crate::gui::commands::{Command, Entry, Needs, Part};
use crate::gui::icons;

/// The View menu.
#[rustfmt::skip]
pub(crate) const VIEW: &[Part] = &[
    Part::Section(&[
        Entry::new(Command::ViewMatrix, "Matrix", icons::MATRIX, "Shows issues by parties.").on(alt(Key::Num1)).words("view table grid stances home"),
        Entry::new(Command::ViewPriorities, "Priorities", icons::PRIORITIES, "Shows what to talk about first, what blocks it and what would open it.").on(alt(Key::Num2)).words("view gap salience rank quick wins deadlocks plot chart"),
        Entry::new(Command::ViewParties, "Parties", icons::PARTY, "Shows who is how far from whom, who stands together, and any two side by side.").on(alt(Key::Num3)).words("view heat map distance tree cluster pair compare side by side chart"),
        Entry::new(Command::ViewRounds, "Rounds", icons::ROUND, "Shows who moved from round to round, whether issues close, and what has gone stale.").on(alt(Key::Num4)).words("view timeline convergence ledger movement concession reversal stale trend chart"),
        Entry::new(Command::ViewOutcomes, "Outcomes", icons::OUTCOMES, "Shows where issues would settle by weight, who moves that, how sure it is, and what if.").on(alt(Key::Num5)).words("view mean median influence power challenge model sensitivity what-if sandbox chart"),
        Entry::new(Command::ViewCommonGround, "Common ground", icons::REPORT, "Tells as prose what is agreed, near, divided and unsaid, with wordings and sources.").on(alt(Key::Num6)).words("view report text prose agreed zones summary brief sources"),
    ]),
    Part::Section(&[
        Entry::new(Command::ToggleInspector, "Inspector", icons::PANEL_RIGHT, "Folds or unfolds the inspector.").on(plain(Key::F4)).words("panel side details properties"),
        Entry::new(Command::ToggleSilentParties, "Parties without a stance", icons::SHOW, "Shows or hides a column for parties that have said nothing yet.").words("columns hidden empty silent"),
        Entry::new(Command::HideParties, "Hide parties", icons::HIDE, "Hides the selected parties; they still count.").needs(Needs::Party).words("columns filter"),
        Entry::new(Command::ShowParties, "Show hidden parties", icons::SHOW, "Shows the parties that were hidden.").words("columns unhide"),
        Entry::new(Command::PinParties, "Pin parties", icons::PIN, "Lets the selected parties stay put while the rest scrolls, or scroll again.").needs(Needs::Party).words("columns freeze sticky"),
        Entry::new(Command::Turn, "Parties down, issues across", icons::TURN, "Turns the matrix, or turns it back.").on(ctrl_shift(Key::T)).words("transpose swap rows columns rotate"),
        Entry::new(Command::ShowEverything, "Show everything in file order", icons::SHOW_ALL, "Ends sorting and filtering and shows hidden parties.").words("clear reset filter sort all"),
    ]),
    Part::Submenu("Rows", icons::ROWS, &[
        Entry::new(Command::RowsCompact, "Compact rows", icons::ROWS, "Rows show positions and marks alone.").words("density height small dense"),
        Entry::new(Command::RowsOne, "Rows of one line", icons::ROWS, "Rows show a line of words.").words("density height"),
        Entry::new(Command::RowsTwo, "Rows of up to two lines", icons::ROWS, "Rows are as high as their words, up to two lines.").words("density height"),
        Entry::new(Command::RowsFour, "Rows of up to four lines", icons::ROWS, "Rows are as high as their words, up to four lines.").words("density height"),
        Entry::new(Command::RowsEight, "Rows of up to eight lines", icons::ROWS, "Rows are as high as their words, up to eight lines.").words("density height"),
    ]),
    Part::Submenu("Sort by", icons::SORT, &[
        Entry::new(Command::SortFile, "Sort as in the file", icons::SORT, "Issues stand as in the file, under their groups.").words("order original"),
        Entry::new(Command::SortGap, "Sort by gap", icons::SORT, "Issues with the widest gap come first.").words("order widest largest"),
        Entry::new(Command::SortRemainingGap, "Sort by remaining gap", icons::SORT, "Issues whose accepted sets are farthest apart come first.").words("order"),
        Entry::new(Command::SortPriority, "Sort by priority", icons::SORT, "Issues with the highest priority come first.").words("order important"),
        Entry::new(Command::SortSalience, "Sort by salience", icons::SORT, "Issues that matter most come first.").words("order important weight"),
        Entry::new(Command::SortOutlook, "Sort by outlook", icons::SORT, "Deadlocks come first, what is agreed last.").words("order deadlock apart near overlap agreed"),
        Entry::new(Command::SortName, "Sort by name", icons::SORT, "Issues stand in the order of the alphabet.").words("order alphabet title"),
    ]),
    Part::Submenu("Shade by", icons::SHADE, &[
        Entry::new(Command::ShadeCentre, "Shade by distance from the centre", icons::SHADE, "Shades each cell by how far the party is from the mean outcome.").words("colour color highlight gap mean"),
        Entry::new(Command::ShadeParty, "Shade by distance from the selected party", icons::SHADE, "Shades each cell by how far it is from the party of the selected cell.").needs(Needs::Cell).words("colour color highlight gap"),
        Entry::new(Command::ShadeMovement, "Shade by movement since the round before", icons::MOVEMENT, "Shades each cell by how far the party moved since the round before the one shown.").words("colour color highlight change concession"),
        Entry::new(Command::ShadeSalience, "Shade by salience", icons::SHADE, "Shades each cell by how much the party cares.").words("colour color highlight importance weight"),
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
