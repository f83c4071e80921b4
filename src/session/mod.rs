//! A scenario being worked on: edits with before and after, history, the grid and
//! what is selected in it.
//!
//! Nothing here reads a file, draws or knows what a window is. Every change goes
//! through a [`Transaction`], so that one user action is one undo step.

mod baseless;
mod changes;
pub mod clipboard;
mod edit;
mod field;
pub mod find;
pub mod grid;
mod group;
mod history;
mod judgement;
mod new_errors;
mod party;
mod place;
mod rewritten;
mod round;
mod row;
mod same_view;
mod scale_change;
mod shown;
mod source;
mod stance_edit;
mod structure_error;
pub mod what_if;
mod work;

pub use changes::{Changed, Moment};
pub use edit::{Edit, ListEdit, Touched, Transaction};
pub use field::{
    FieldAction, FieldError, FieldText, Refused, RefusedCell, StanceField, apply_fields, cell_name,
    put_position, set_fields,
};
pub use grid::{Cell, Motion};
pub use group::{
    delete_group, duplicate_group, group_issues, group_rows, move_group, rename_group, ungroup,
};
pub use history::{History, HistoryEntry, Revision};
pub use judgement::put_judgement;
pub use new_errors::{NewError, NewErrors};
pub use party::{
    add_party, delete_parties, delete_party, duplicate_party, edit_party, insert_parties,
    move_parties, move_party, rename_party,
};
pub use place::{Noun, Place};
pub use rewritten::rewritten;
pub use round::{
    add_round, delete_round, delete_rounds, duplicate_round, edit_round, insert_rounds, move_round,
    move_rounds, rename_round,
};
pub use row::{
    add_issue, delete_issue, delete_issues, duplicate_issues, edit_issue, insert_issues,
    move_issue, move_issues, rename_issue,
};
pub use scale_change::{
    Conversion, Holder, LabelFate, Outcome, Part, Preview, PreviewLine, ScaleChange, ScaleError,
    rename_label,
};
pub use source::{add_source, edit_source};
pub use stance_edit::{delete_stance, editable_stance, put_stance};
pub use structure_error::StructureError;
pub use work::Session;

use crate::scenario::is_valid_id;

/// An id made from a name, readable and not among those `taken`.
///
/// Letters and digits stay, in lower case; everything else becomes one `-`.
pub fn fresh_id(name: &str, fallback: &str, taken: impl Fn(&str) -> bool) -> String {
    let mut id = String::new();
    for c in name.chars().flat_map(char::to_lowercase) {
        if c.is_alphanumeric() {
            id.push(c);
        } else if !id.ends_with('-') && !id.is_empty() {
            id.push('-');
        }
    }
    let id = id.trim_end_matches('-');
    let id = if is_valid_id(id) { id } else { fallback };
    if !taken(id) {
        return id.to_owned();
    }
    (2..=u32::MAX)
        .map(|n| format!("{id}-{n}"))
        .find(|candidate| !taken(candidate))
        .unwrap_or_default()
}

#[cfg(test)]
mod tests;
#[cfg(test)]
mod tests_structure;
