//! A scenario being worked on: edits with before and after, history, cursor.
//!
//! Nothing here reads a file, draws or knows what a window is. Every change goes
//! through a [`Transaction`], so that one user action is one undo step.

pub mod clipboard;
mod cursor;
mod edit;
mod field;
pub mod find;
mod history;
mod judgement;
mod new_errors;
mod party;
mod round;
mod row;
mod source;
mod stance_edit;
mod work;

pub use cursor::{Cell, Motion};
pub use edit::{Edit, ListEdit, Touched, Transaction};
pub use field::{
    FieldAction, FieldError, FieldText, Refused, RefusedCell, StanceField, apply_fields, cell_name,
    put_position, set_fields,
};
pub use history::{History, Revision};
pub use judgement::put_judgement;
pub use new_errors::{NewError, NewErrors};
pub use party::{add_party, delete_party, edit_party, move_party};
pub use round::{add_round, delete_round, edit_round, move_round};
pub use row::{add_issue, delete_issue, edit_issue, move_issue};
pub use source::{add_source, edit_source};
pub use stance_edit::{delete_stance, editable_stance, put_stance};
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
