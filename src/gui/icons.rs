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
/// Take something back, or away.
pub(super) const CLOSE: char = '\u{e108}';
/// A line that stays put.
pub(super) const PIN: char = '\u{e12d}';
/// Search.
pub(super) const SEARCH: char = '\u{e107}';
/// Go or move left.
pub(super) const MOVE_LEFT: char = '\u{e10e}';
/// Go or move right.
pub(super) const MOVE_RIGHT: char = '\u{e10f}';
/// A party, or parties.
pub(super) const PARTY: char = '\u{e114}';
/// A round.
pub(super) const ROUND: char = '\u{e115}';
/// A position on a scale.
pub(super) const SCALE: char = '\u{e134}';
/// Everything larger.
pub(super) const ZOOM_IN: char = '\u{e138}';
/// Everything smaller.
pub(super) const ZOOM_OUT: char = '\u{e139}';
/// Something to be shown.
pub(super) const SHOW: char = '\u{e13d}';
/// Shading.
pub(super) const SHADE: char = '\u{e140}';
/// An issue.
pub(super) const ISSUE: char = '\u{e141}';
/// Parties, issues and rounds as a list.
pub(super) const STRUCTURE: char = '\u{e15f}';
/// What a party says.
pub(super) const WORDING: char = '\u{e14c}';
/// End the program.
pub(super) const QUIT: char = '\u{e14d}';
/// Close the file.
pub(super) const FILE_CLOSE: char = '\u{e14e}';
/// A stance.
pub(super) const STANCE: char = '\u{e151}';
/// Fold all groups.
pub(super) const FOLD: char = '\u{e152}';
/// Unfold all groups.
pub(super) const UNFOLD: char = '\u{e153}';
/// No shading.
pub(super) const NO_SHADE: char = '\u{e162}';
/// A new party.
pub(super) const PARTY_NEW: char = '\u{e163}';
/// A new round.
pub(super) const ROUND_NEW: char = '\u{e164}';
/// A new issue.
pub(super) const ISSUE_NEW: char = '\u{e165}';
/// Everything at its own size.
pub(super) const ZOOM_RESET: char = '\u{e16c}';
/// Copy.
pub(super) const COPY: char = '\u{e131}';
/// Sort.
pub(super) const SORT: char = '\u{e130}';
/// Cut cells.
pub(super) const CUT: char = '\u{e13a}';
/// Paste cells.
pub(super) const PASTE: char = '\u{e13b}';
/// Clear cells.
pub(super) const CLEAR: char = '\u{e148}';
/// Hide a line.
pub(super) const HIDE: char = '\u{e13e}';
/// Fill down.
pub(super) const FILL_DOWN: char = '\u{e146}';
/// Fill to the right.
pub(super) const FILL_RIGHT: char = '\u{e147}';
/// Duplicate.
pub(super) const DUPLICATE: char = '\u{e145}';
/// Turn the matrix.
pub(super) const TURN: char = '\u{e166}';
/// Rows.
pub(super) const ROWS: char = '\u{e142}';
/// Columns.
pub(super) const COLUMNS: char = '\u{e143}';
/// All cells.
pub(super) const ALL: char = '\u{e144}';
/// Put under a heading.
pub(super) const GROUP: char = '\u{e14b}';
/// Movement.
pub(super) const MOVEMENT: char = '\u{e169}';
/// End sorting and filtering.
pub(super) const SHOW_ALL: char = '\u{e149}';
/// Replace words.
pub(super) const REPLACE: char = '\u{e13f}';
/// Make a scenario of other files.
pub(super) const IMPORT: char = '\u{e104}';
/// What the program guessed.
pub(super) const GUESS: char = '\u{e16a}';
/// Compare with another scenario.
pub(super) const COMPARE: char = '\u{e168}';
/// The matrix, or a table.
pub(super) const MATRIX: char = '\u{e112}';
/// A ranked list.
pub(super) const PRIORITIES: char = '\u{e113}';
/// A text to hand on.
pub(super) const REPORT: char = '\u{e15d}';
/// Where issues would settle.
pub(super) const OUTCOMES: char = '\u{e14a}';
