//! Icons, as characters of the bundled icon font.
//!
//! Each constant is one glyph of `assets/fonts/Icons.ttf`, at a private-use code point. The name says
//! what the icon stands for, not what it shows. An icon never speaks alone: give it a word or an
//! accessible name.

/// A new file.
pub const FILE_NEW: char = '\u{e100}';
/// Open a file.
pub const FOLDER_OPEN: char = '\u{e101}';
/// Save the file.
pub const SAVE: char = '\u{e102}';
/// Write out in another format.
pub const EXPORT: char = '\u{e103}';
/// Read in from another format.
pub const IMPORT: char = '\u{e104}';
/// Undo the last step.
pub const UNDO: char = '\u{e105}';
/// Redo the step last undone.
pub const REDO: char = '\u{e106}';
/// Search or find.
pub const SEARCH: char = '\u{e107}';
/// Close a panel, dialog or toast.
pub const CLOSE: char = '\u{e108}';
/// Add an item.
pub const ADD: char = '\u{e109}';
/// Remove an item.
pub const REMOVE: char = '\u{e10a}';
/// Edit an item.
pub const EDIT: char = '\u{e10b}';
/// Move an item up.
pub const MOVE_UP: char = '\u{e10c}';
/// Move an item down.
pub const MOVE_DOWN: char = '\u{e10d}';
/// Move an item to the left.
pub const MOVE_LEFT: char = '\u{e10e}';
/// Move an item to the right.
pub const MOVE_RIGHT: char = '\u{e10f}';
/// An open group, or a menu that drops down.
pub const CHEVRON_DOWN: char = '\u{e110}';
/// A folded group, or a step deeper.
pub const CHEVRON_RIGHT: char = '\u{e111}';
/// The matrix view.
pub const MATRIX: char = '\u{e112}';
/// The priorities view.
pub const PRIORITIES: char = '\u{e113}';
/// The parties view.
pub const PARTIES: char = '\u{e114}';
/// The rounds view.
pub const ROUNDS: char = '\u{e115}';
/// The proposals view.
pub const PROPOSALS: char = '\u{e116}';
/// Help.
pub const HELP: char = '\u{e117}';
/// Settings.
pub const SETTINGS: char = '\u{e118}';
/// The light theme.
pub const SUN: char = '\u{e119}';
/// The dark theme.
pub const MOON: char = '\u{e11a}';
/// The theme the system asks for.
pub const COMPUTER: char = '\u{e11b}';
/// A message to know about.
pub const INFO: char = '\u{e11c}';
/// A message to look into.
pub const WARNING: char = '\u{e11d}';
/// A message about something that failed.
pub const ERROR: char = '\u{e11e}';
/// Done, or chosen.
pub const CHECK: char = '\u{e11f}';
/// Outlook: deadlock.
pub const DEADLOCK: char = '\u{e120}';
/// Outlook: apart.
pub const APART: char = '\u{e121}';
/// Outlook: near.
pub const NEAR: char = '\u{e122}';
/// Outlook: overlap.
pub const OVERLAP: char = '\u{e123}';
/// Outlook: agreed.
pub const AGREED: char = '\u{e124}';
/// Outlook: unknown, a stance is missing.
pub const UNKNOWN: char = '\u{e125}';
/// A red line.
pub const RED_LINE: char = '\u{e126}';
/// A stance that holds on a condition.
pub const CONDITION: char = '\u{e127}';
/// A stance without a source.
pub const NO_SOURCE: char = '\u{e128}';
/// Private, left out of what is handed on.
pub const PRIVATE: char = '\u{e129}';
/// A stance carried over from an earlier round.
pub const CARRIED_OVER: char = '\u{e12a}';
/// The analyst's reading, not a party's own words.
pub const ANALYST: char = '\u{e12b}';
/// A source.
pub const SOURCE: char = '\u{e12c}';
/// Kept in place.
pub const PIN: char = '\u{e12d}';
/// A handle to drag by.
pub const DRAG: char = '\u{e12e}';
/// Show only some rows.
pub const FILTER: char = '\u{e12f}';
/// The order of rows.
pub const SORT: char = '\u{e130}';
/// Copy to the clipboard.
pub const COPY: char = '\u{e131}';
/// A link that opens in the browser.
pub const LINK_OUT: char = '\u{e132}';
/// A date.
pub const CALENDAR: char = '\u{e133}';
/// The scale of an issue.
pub const SCALE: char = '\u{e134}';
/// The panel on the right.
pub const PANEL_RIGHT: char = '\u{e135}';
/// More commands.
pub const MORE: char = '\u{e136}';
/// The history of edits.
pub const HISTORY: char = '\u{e137}';

/// Every icon with the name of its constant, in the order of the font.
pub const ALL: &[(&str, char)] = &[
    ("FILE_NEW", FILE_NEW),
    ("FOLDER_OPEN", FOLDER_OPEN),
    ("SAVE", SAVE),
    ("EXPORT", EXPORT),
    ("IMPORT", IMPORT),
    ("UNDO", UNDO),
    ("REDO", REDO),
    ("SEARCH", SEARCH),
    ("CLOSE", CLOSE),
    ("ADD", ADD),
    ("REMOVE", REMOVE),
    ("EDIT", EDIT),
    ("MOVE_UP", MOVE_UP),
    ("MOVE_DOWN", MOVE_DOWN),
    ("MOVE_LEFT", MOVE_LEFT),
    ("MOVE_RIGHT", MOVE_RIGHT),
    ("CHEVRON_DOWN", CHEVRON_DOWN),
    ("CHEVRON_RIGHT", CHEVRON_RIGHT),
    ("MATRIX", MATRIX),
    ("PRIORITIES", PRIORITIES),
    ("PARTIES", PARTIES),
    ("ROUNDS", ROUNDS),
    ("PROPOSALS", PROPOSALS),
    ("HELP", HELP),
    ("SETTINGS", SETTINGS),
    ("SUN", SUN),
    ("MOON", MOON),
    ("COMPUTER", COMPUTER),
    ("INFO", INFO),
    ("WARNING", WARNING),
    ("ERROR", ERROR),
    ("CHECK", CHECK),
    ("DEADLOCK", DEADLOCK),
    ("APART", APART),
    ("NEAR", NEAR),
    ("OVERLAP", OVERLAP),
    ("AGREED", AGREED),
    ("UNKNOWN", UNKNOWN),
    ("RED_LINE", RED_LINE),
    ("CONDITION", CONDITION),
    ("NO_SOURCE", NO_SOURCE),
    ("PRIVATE", PRIVATE),
    ("CARRIED_OVER", CARRIED_OVER),
    ("ANALYST", ANALYST),
    ("SOURCE", SOURCE),
    ("PIN", PIN),
    ("DRAG", DRAG),
    ("FILTER", FILTER),
    ("SORT", SORT),
    ("COPY", COPY),
    ("LINK_OUT", LINK_OUT),
    ("CALENDAR", CALENDAR),
    ("SCALE", SCALE),
    ("PANEL_RIGHT", PANEL_RIGHT),
    ("MORE", MORE),
    ("HISTORY", HISTORY),
];
