//! Pasting a block into the cells of a grid.

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::scenario::{PartyId, Scale};
use crate::session::field::{StanceEdits, label};
use crate::session::{
    Edit, FieldAction, FieldError, Refused, RefusedCell, Session, StanceField, Transaction,
    apply_fields, edit_issue, edit_party,
};

use super::decimal::Decimals;
use super::{Block, Extent, Grid, Target};

/// Pastes a block at a selection, as one step, and says which cells were pasted into.
///
/// A selection whose height and width are multiples of the block's is tiled with it, so a block
/// of one cell fills any selection; else the block is put once at the top left of the selection,
/// and may reach past it. Stances take the chosen field, titles and names are renamed; an empty
/// text clears.
///
/// Numbers with a decimal comma are read where the block leaves no doubt (`0,5`, `1.234,56`);
/// a lone `1,234` that no other number settles is refused.
///
/// # Errors
/// What does not fit, cell by cell; nothing is then pasted anywhere.
pub fn paste<F: Fn(usize, usize) -> Target>(
    session: &mut Session,
    field: StanceField,
    block: &Block,
    selection: Extent,
    grid: &Grid<F>,
) -> Result<Extent, Refused> {
    let extent = landing(block, selection);
    let transaction = pasted(session, field, block, extent, grid)?;
    apply_fields(session, transaction, FieldAction::Paste)?;
    Ok(extent)
}

/// Where a block comes to stand.
fn landing(block: &Block, selection: Extent) -> Extent {
    let (rows, columns) = (block.row_count(), block.column_count());
    let tiles = |whole: usize, part: usize| whole > 0 && part > 0 && whole.is_multiple_of(part);
    if tiles(selection.rows, rows) && tiles(selection.columns, columns) {
        selection
    } else {
        Extent {
            rows,
            columns,
            ..selection
        }
    }
}

fn pasted<F: Fn(usize, usize) -> Target>(
    session: &Session,
    field: StanceField,
    block: &Block,
    extent: Extent,
    grid: &Grid<F>,
) -> Result<Transaction, Refused> {
    let mut refused = Refused::new(FieldAction::Paste);
    if block.is_empty() {
        refused.add(|| RefusedCell {
            name: "clipboard".to_owned(),
            reason: "it holds no text; copy some cells first".to_owned(),
        });
    }
    refuse_outside(extent, grid, &mut refused);
    let inside = grid.within(extent);
    let mut paste = Paste {
        session,
        field,
        decimals: decimals(session, field, block, inside, grid),
        edits: StanceEdits::new(session),
        titles: BTreeMap::new(),
        names: BTreeMap::new(),
    };
    for row in 0..inside.rows {
        for column in 0..inside.columns {
            let Some(target) = grid.target(inside.top + row, inside.left + column) else {
                continue;
            };
            if let Err(reason) = paste.put(&target, block.tiled(row, column)) {
                refused.add(|| RefusedCell {
                    name: target.name(session),
                    reason: reason.into_owned(),
                });
            }
        }
    }
    refused.or_ok()?;
    Ok(paste.transaction())
}

/// The cells of the block that come to stand outside of the grid.
fn refuse_outside<F: Fn(usize, usize) -> Target>(
    extent: Extent,
    grid: &Grid<F>,
    refused: &mut Refused,
) {
    let inside = grid.within(extent);
    for row in 0..extent.rows {
        let first = if row < inside.rows { inside.columns } else { 0 };
        for column in first..extent.columns {
            let line = if row < inside.rows { "column" } else { "row" };
            refused.add(|| RefusedCell {
                name: format!("row {}, column {} of the clipboard", row + 1, column + 1),
                reason: format!("it would stand past the last {line}"),
            });
        }
    }
}

/// What the numbers to be read say about the sign before decimals.
fn decimals<F: Fn(usize, usize) -> Target>(
    session: &Session,
    field: StanceField,
    block: &Block,
    inside: Extent,
    grid: &Grid<F>,
) -> Decimals {
    let mut decimals = Decimals::default();
    // Every cell of the block once: what is tiled says the same again.
    for row in 0..inside.rows.min(block.row_count()) {
        for column in 0..inside.columns.min(block.column_count()) {
            let target = grid.target(inside.top + row, inside.left + column);
            let text = block.tiled(row, column);
            if let Some(Target::Stance { issue, .. }) = target
                && is_number(session, field, issue, text)
            {
                decimals.note(text);
            }
        }
    }
    decimals
}

/// Whether a text is read as numbers there; a named point of the scale is none.
fn is_number(session: &Session, field: StanceField, row: usize, text: &str) -> bool {
    let Some(issue) = session.scenario().issues.get(row) else {
        return false;
    };
    let is_mark = match &issue.scale {
        Scale::Range(range) if field != StanceField::Salience => {
            let mut labels = range.marks.iter().map(|mark| mark.label.as_str());
            labels.any(|label| label.trim() == text.trim())
        }
        _ => false,
    };
    field.is_numeric(&issue.scale) && !is_mark
}

/// A block being pasted.
struct Paste<'a> {
    session: &'a Session,
    field: StanceField,
    decimals: Decimals,
    edits: StanceEdits<'a>,
    titles: BTreeMap<usize, String>,
    names: BTreeMap<PartyId, String>,
}

impl Paste<'_> {
    /// Takes note of what a cell will hold, or says why it cannot.
    fn put(&mut self, target: &Target, text: &str) -> Result<(), Cow<'static, str>> {
        let gone = || Cow::Borrowed("it is no longer there");
        match target {
            Target::Stance { issue, party } => {
                if !self.edits.has(*issue, *party) {
                    return Err(gone());
                }
                let read = self.read(*issue, *party, text);
                read.map_err(|error| Cow::Owned(error.to_string()))
            }
            Target::IssueTitle(row) => {
                let issue = self.session.scenario().issues.get(*row).ok_or_else(gone)?;
                let name = name_of(text)?;
                if issue.title() != name {
                    self.titles.insert(*row, name);
                }
                Ok(())
            }
            Target::PartyName(id) => {
                let party = self.session.scenario().party(*id).ok_or_else(gone)?;
                let name = name_of(text)?;
                if party.name() != name {
                    self.names.insert(*id, name);
                }
                Ok(())
            }
            Target::Fixed(_) => Err(Cow::Borrowed("it cannot be pasted into")),
        }
    }

    fn read(&mut self, row: usize, party: PartyId, text: &str) -> Result<(), FieldError> {
        let field = self.field;
        let text = if is_number(self.session, field, row, text) {
            self.decimals.plain(text)?
        } else {
            Cow::Borrowed(text)
        };
        self.edits
            .change(row, party, |issue, record| field.read(issue, record, &text))
    }

    fn transaction(self) -> Transaction {
        let scenario = self.session.scenario();
        let renames: Vec<Transaction> = self
            .titles
            .into_iter()
            .filter_map(|(row, title)| {
                let mut head = scenario.issues.get(row)?.head();
                head.title = title;
                edit_issue(scenario, row, head)
            })
            .chain(self.names.into_iter().filter_map(|(id, name)| {
                let mut party = scenario.party(id)?.clone();
                party.name = name;
                edit_party(scenario, party)
            }))
            .collect();
        let cells = self.edits.count();
        let text = match &renames[..] {
            [] => label(scenario, &self.edits, self.field, FieldAction::Paste),
            [only] if cells == 0 => only.label.clone(),
            _ => FieldAction::Paste.label(self.field, cells + renames.len()),
        };
        let mut edits: Vec<Edit> = self.edits.edits();
        edits.extend(renames.into_iter().flat_map(|rename| rename.edits));
        Transaction::new(text, edits)
    }
}

/// A title or a name: blanks around it go, line ends become blanks.
fn name_of(text: &str) -> Result<String, Cow<'static, str>> {
    let words: Vec<&str> = text.lines().map(str::trim).collect();
    let name = words.join(" ").trim().to_owned();
    if name.is_empty() {
        return Err(Cow::Borrowed("a title or a name cannot be empty; type one"));
    }
    Ok(name)
}
