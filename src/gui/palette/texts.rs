//! The palette's own words.

/// Stands in the field while it is empty.
pub(super) const HINT: &str = "Search commands, issues, parties, rounds and stances";
/// The field's name.
pub(super) const FIELD: &str = "Search or run";
/// The list's name.
pub(super) const LIST: &str = "Found";
/// What the signs mean.
pub(super) const SIGNS: [(&str, &str); 3] = [(">", "commands"), ("@", "parties"), ("#", "issues")];
/// What the keys mean.
pub(super) const KEYS: &str = "Enter chooses, Escape leaves";
/// More was found than is shown.
pub(super) const MORE: &str = "More match: type on to narrow it down";
/// Stances are still being looked through.
pub(super) const SEARCHING: &str = "Searching…";
/// What to try where nothing was found.
pub(super) const TRY: &str = "Try fewer letters or another word.";
/// What else to try where a sign asked for one kind.
pub(super) const TRY_ALL: &str = "Try it without the sign at the start.";
/// What to try where nothing is open.
pub(super) const TRY_OPEN: &str = "Open a scenario to search its issues, parties and stances.";

/// Nothing was found.
pub(super) fn nothing(typed: &str) -> String {
    format!("Nothing matches “{}”", typed.trim())
}
