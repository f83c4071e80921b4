//! Icons, as characters of the bundled icon font.
//!
//! Each constant is one glyph of `assets/fonts/Icons.ttf`, at a private-use code point. The name says
//! what the icon stands for, not what it shows. An icon never speaks alone: give it a word or an
//! accessible name.

/// A new file.
pub(super) const FILE_NEW: char = '\u{e100}';
/// Open a file.
pub(super) const FOLDER_OPEN: char = '\u{e101}';
/// Save the file.
pub(super) const SAVE: char = '\u{e102}';
/// Write out in another format.
pub(super) const EXPORT: char = '\u{e103}';
/// Undo the last step.
pub(super) const UNDO: char = '\u{e105}';
/// Redo the step last undone.
pub(super) const REDO: char = '\u{e106}';
/// Search.
pub(super) const SEARCH: char = '\u{e107}';
/// Close a panel, dialog or toast.
pub(super) const CLOSE: char = '\u{e108}';
/// Add an item.
pub(super) const ADD: char = '\u{e109}';
/// Remove an item.
pub(super) const REMOVE: char = '\u{e10a}';
/// Edit an item.
pub(super) const EDIT: char = '\u{e10b}';
/// Move an item up.
pub(super) const MOVE_UP: char = '\u{e10c}';
/// Move an item down.
pub(super) const MOVE_DOWN: char = '\u{e10d}';
/// An open group, or a menu that drops down.
pub(super) const CHEVRON_DOWN: char = '\u{e110}';
/// A folded group, or a step deeper.
pub(super) const CHEVRON_RIGHT: char = '\u{e111}';
/// The matrix view.
pub(super) const MATRIX: char = '\u{e112}';
/// Help.
pub(super) const HELP: char = '\u{e117}';
/// The light theme.
pub(super) const SUN: char = '\u{e119}';
/// The dark theme.
pub(super) const MOON: char = '\u{e11a}';
/// The theme the system asks for.
pub(super) const COMPUTER: char = '\u{e11b}';
/// A message to know about.
pub(super) const INFO: char = '\u{e11c}';
/// A message about something that failed.
pub(super) const ERROR: char = '\u{e11e}';
/// Done, or chosen.
pub(super) const CHECK: char = '\u{e11f}';
/// Outlook: deadlock.
pub(super) const DEADLOCK: char = '\u{e120}';
/// Outlook: apart.
pub(super) const APART: char = '\u{e121}';
/// Outlook: near.
pub(super) const NEAR: char = '\u{e122}';
/// Outlook: overlap.
pub(super) const OVERLAP: char = '\u{e123}';
/// Outlook: agreed.
pub(super) const AGREED: char = '\u{e124}';
/// Outlook: unknown, a stance is missing.
pub(super) const UNKNOWN: char = '\u{e125}';
/// A red line.
pub(super) const RED_LINE: char = '\u{e126}';
/// A stance that holds on a condition.
pub(super) const CONDITION: char = '\u{e127}';
/// A stance without a source.
pub(super) const NO_SOURCE: char = '\u{e128}';
/// Private, left out of what is handed on.
pub(super) const PRIVATE: char = '\u{e129}';
/// A stance carried over from an earlier round.
pub(super) const CARRIED_OVER: char = '\u{e12a}';
/// The analyst's reading, not a party's own words.
pub(super) const ANALYST: char = '\u{e12b}';
/// A source.
pub(super) const SOURCE: char = '\u{e12c}';
/// The panel on the right.
pub(super) const PANEL_RIGHT: char = '\u{e135}';
/// The history of edits.
pub(super) const HISTORY: char = '\u{e137}';
/// More commands.
pub(super) const MORE: char = '\u{e136}';
/// A line that stays put.
pub(super) const PIN: char = '\u{e12d}';
