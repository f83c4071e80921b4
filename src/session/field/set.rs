//! Setting one field of the stances of one cell or many.

use crate::scenario::{PartyId, Scenario};
use crate::session::{NewErrors, Session, Transaction};

use super::{FieldAction, Refused, RefusedCell, StanceEdits, StanceField};

/// The text that a field of a cell will hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FieldText<'a> {
    /// The issue, by its row in the file.
    pub issue: usize,
    /// Whose stance.
    pub party: PartyId,
    /// The text, as [`StanceField::read`] reads it; empty clears.
    pub text: &'a str,
}

/// What sets a field in these cells, at the round shown, as one step. It has no edits where
/// nothing would change.
///
/// A stance carried over from an earlier round is copied to the round shown. A stance that then
/// says nothing goes, unless an earlier one would come back.
///
/// # Errors
/// Where a text is nothing that its cell can hold: then nothing is to be set anywhere.
pub fn set_fields(
    session: &Session,
    field: StanceField,
    cells: &[FieldText<'_>],
    action: FieldAction,
) -> Result<Transaction, Refused> {
    let scenario = session.scenario();
    let mut edits = StanceEdits::new(session);
    let mut refused = Refused::new(action);
    for cell in cells {
        let read = edits.change(cell.issue, cell.party, |issue, record| {
            field.read(issue, record, cell.text)
        });
        if let Err(error) = read {
            refused.add(|| RefusedCell {
                name: cell_name(scenario, cell.issue, cell.party),
                reason: error.to_string(),
            });
        }
    }
    refused.or_ok()?;
    let label = label(scenario, &edits, field, action);
    Ok(Transaction::new(label, edits.edits()))
}

/// The undo entry of these edits: what changed where it is one cell, else how many.
pub(in crate::session) fn label(
    scenario: &Scenario,
    edits: &StanceEdits<'_>,
    field: StanceField,
    action: FieldAction,
) -> String {
    match edits
        .only()
        .and_then(|cell| Some((scenario.issues.get(cell.row)?, cell)))
    {
        Some((issue, cell)) => format!(
            "{}: {}",
            cell_name(scenario, cell.row, cell.party),
            field.change(issue, &cell.before, &cell.after)
        ),
        None => action.label(field, edits.count()),
    }
}

/// Carries out what [`set_fields`] made, unless an issue would then not check.
///
/// # Errors
/// The cells that would be wrong; the scenario is as it was.
pub fn apply_fields(
    session: &mut Session,
    transaction: Transaction,
    action: FieldAction,
) -> Result<(), Refused> {
    session.apply_checked(transaction).map_err(|errors| {
        let mut refused = Refused::new(action);
        refuse_new_errors(session.scenario(), &errors, &mut refused);
        refused
    })
}

fn refuse_new_errors(scenario: &Scenario, errors: &NewErrors, refused: &mut Refused) {
    for error in errors.all() {
        refused.add(|| RefusedCell {
            name: match error.party {
                Some(party) => cell_name(scenario, error.row, party),
                None => issue_name(scenario, error.row).to_owned(),
            },
            reason: error.message.clone(),
        });
    }
}

/// What a cell is called: `Ukraine · Force caps`.
pub fn cell_name(scenario: &Scenario, row: usize, party: PartyId) -> String {
    let name = scenario
        .party(party)
        .map_or(party.as_str(), |party| party.name());
    format!("{name} · {}", issue_name(scenario, row))
}

fn issue_name(scenario: &Scenario, row: usize) -> &str {
    scenario.issues.get(row).map_or("?", |issue| issue.title())
}
