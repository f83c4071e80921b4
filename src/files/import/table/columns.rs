//! What the columns of a table hold.

use super::frame::Frame;
use super::grid::Grid;
use super::layout::Layout;
use super::report::{Report, quoted};
use super::role::Role;
use super::wishes::Wishes;
use crate::files::import::SettingsError;
use crate::files::import::support::{Fault, column_letters};

/// What each column holds, by its heading or as wished for.
///
/// # Errors
/// Where a column is wished for that is not there.
pub(super) fn roles(
    grid: &Grid,
    frame: &Frame,
    wishes: &Wishes,
) -> Result<Vec<Option<Role>>, Fault> {
    if let Some((column, value)) = wishes.columns.iter().find(|(at, _)| **at >= grid.width()) {
        return Err(SettingsError::Value {
            key: format!("column.{}", column + 1),
            value: value.clone(),
            allowed: format!("for columns 1 to {}", grid.width()),
        }
        .into());
    }
    Ok((0..grid.width())
        .map(|at| {
            let heading = wishes
                .columns
                .get(&at)
                .map_or_else(|| frame.heading(grid, at), String::as_str);
            Role::from_heading(heading)
        })
        .collect())
}

/// Tells what each column is for, and lets it be changed.
pub(super) fn tell_columns(
    layout: Layout,
    grid: &Grid,
    frame: &Frame,
    roles: &[Option<Role>],
    wishes: &Wishes,
    report: &mut Report,
) {
    let names = Role::all_names();
    for (at, role) in roles.iter().enumerate() {
        let heading = frame.heading(grid, at);
        let wish = wishes.columns.get(&at);
        let value = match (wish, role) {
            (Some(wish), _) => wish.as_str(),
            (None, Some(role)) => role.name(),
            (None, None) if layout == Layout::Long => Role::Ignore.name(),
            (None, None) => heading,
        };
        let letters = column_letters(at);
        let label = if heading.is_empty() {
            format!("Column {letters}")
        } else {
            format!("Column {letters} {}", quoted(heading))
        };
        let alternatives = if layout == Layout::Long {
            names.as_slice()
        } else {
            &[]
        };
        report.choice(
            format!("column.{}", at + 1),
            label,
            value,
            wish.is_some(),
            alternatives,
        );
    }
}
