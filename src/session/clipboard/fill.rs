//! Repeating and clearing cells.

use crate::session::{
    FieldAction, FieldText, Refused, Session, StanceField, apply_fields, set_fields,
};

use super::{Extent, Grid, Target};

/// Repeats the first row of the selection in its other rows; where it has only one, the row
/// above it is repeated in it. Copies the chosen field of stances only, empty ones too; other
/// cells stay as they are.
///
/// # Errors
/// The cells whose scale has no such value, or which would not check; nothing is then filled.
pub fn fill_down<F: Fn(usize, usize) -> Target>(
    session: &mut Session,
    field: StanceField,
    selection: Extent,
    grid: &Grid<F>,
) -> Result<(), Refused> {
    let (source, first) = source(selection.top, selection.rows);
    fill(session, field, FieldAction::FillDown, |put| {
        let inside = grid.within(selection);
        for column in inside.left..inside.left + inside.columns {
            let from = source.and_then(|row| grid.target(row, column));
            for row in first..inside.top + inside.rows {
                put(from.as_ref(), grid.target(row, column));
            }
        }
    })
}

/// As [`fill_down`], with columns: the first, or the one to the left of the only one.
///
/// # Errors
/// As [`fill_down`].
pub fn fill_right<F: Fn(usize, usize) -> Target>(
    session: &mut Session,
    field: StanceField,
    selection: Extent,
    grid: &Grid<F>,
) -> Result<(), Refused> {
    let (source, first) = source(selection.left, selection.columns);
    fill(session, field, FieldAction::FillRight, |put| {
        let inside = grid.within(selection);
        for row in inside.top..inside.top + inside.rows {
            let from = source.and_then(|column| grid.target(row, column));
            for column in first..inside.left + inside.columns {
                put(from.as_ref(), grid.target(row, column));
            }
        }
    })
}

/// Clears the chosen field of the stances selected; other cells stay as they are.
///
/// # Errors
/// The cells which would then not check; nothing is then cleared.
pub fn clear<F: Fn(usize, usize) -> Target>(
    session: &mut Session,
    field: StanceField,
    selection: Extent,
    grid: &Grid<F>,
) -> Result<(), Refused> {
    let inside = grid.within(selection);
    let mut cells = Vec::new();
    for row in inside.top..inside.top + inside.rows {
        for column in inside.left..inside.left + inside.columns {
            if let Some(Target::Stance { issue, party }) = grid.target(row, column) {
                cells.push(FieldText {
                    issue,
                    party,
                    text: "",
                });
            }
        }
    }
    set(session, field, &cells, FieldAction::Clear)
}

/// Which line is repeated, and the first one it is repeated in.
fn source(first: usize, count: usize) -> (Option<usize>, usize) {
    if count == 1 {
        (first.checked_sub(1), first)
    } else {
        (Some(first), first + 1)
    }
}

/// Fills the pairs of cells that `pairs` names: from where, and into what.
fn fill(
    session: &mut Session,
    field: StanceField,
    action: FieldAction,
    pairs: impl FnOnce(&mut dyn FnMut(Option<&Target>, Option<Target>)),
) -> Result<(), Refused> {
    let mut texts: Vec<String> = Vec::new();
    let mut places = Vec::new();
    let mut last: Option<Target> = None;
    pairs(&mut |from, to| {
        let (Some(from @ Target::Stance { .. }), Some(Target::Stance { issue, party })) =
            (from, to)
        else {
            return;
        };
        if last.as_ref() != Some(from) {
            texts.push(from.entry(session, field).unwrap_or_default());
            last = Some(from.clone());
        }
        places.push((issue, party, texts.len() - 1));
    });
    let cells: Vec<FieldText<'_>> = places
        .into_iter()
        .filter_map(|(issue, party, text)| {
            let text = texts.get(text)?;
            Some(FieldText { issue, party, text })
        })
        .collect();
    set(session, field, &cells, action)
}

fn set(
    session: &mut Session,
    field: StanceField,
    cells: &[FieldText<'_>],
    action: FieldAction,
) -> Result<(), Refused> {
    let transaction = set_fields(session, field, cells, action)?;
    apply_fields(session, transaction, action)
}
