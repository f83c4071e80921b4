//! Copying, pasting, filling and clearing the selection.

use eframe::egui::Context;

use crate::session::clipboard::{Block, clear, fill_down, fill_right, parse_tsv, paste};
use crate::session::grid::GridSelection;
use crate::session::{Refused, Session};

use super::App;
use super::sheet::{Cells, Sheet};

/// As what the selection is copied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum CopyAs {
    /// As cells, for spreadsheets and for here.
    Cells,
    /// As a Markdown table.
    Markdown,
    /// As the text of an HTML table.
    Html,
}

/// What is done to the selection as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sweep {
    /// The first row is repeated below.
    FillDown,
    /// The first column is repeated to the right.
    FillRight,
    /// The chosen field is cleared.
    Clear,
}

/// A selection larger than this is not copied: no clipboard would take it.
const MOST_CELLS: usize = 5_000_000;

impl App {
    /// Copies the selection; whether it was copied.
    pub(super) fn copy(&mut self, ctx: &Context, copy_as: CopyAs) -> bool {
        let Some(document) = &self.document else {
            return false;
        };
        let session = &document.session;
        let Some(cells) = Sheet::of(session).selected() else {
            self.messages.say("Select cells first, then copy them");
            return false;
        };
        if cells.extent.rows * cells.extent.columns > MOST_CELLS {
            self.messages
                .error("Nothing was copied: select at most 5,000,000 cells");
            return false;
        }
        let block = cells.block(session, self.view.cell_field);
        match copy_as {
            CopyAs::Cells => {
                let text = block.to_tsv();
                // Spreadsheets take the table, all else the text.
                self.clipboard.offer(block.to_html(), text.clone());
                ctx.copy_text(text);
            }
            CopyAs::Markdown => {
                let rows = block.rows();
                let text = match rows.split_first() {
                    Some((first, rest)) if cells.has_header() => {
                        Block::new(rest.to_vec()).to_markdown(first)
                    }
                    _ => block.to_markdown(&cells.header(session)),
                };
                ctx.copy_text(text);
            }
            CopyAs::Html => ctx.copy_text(block.to_html()),
        }
        let (rows, columns) = (cells.extent.rows, cells.extent.columns);
        self.messages
            .say(format!("Copied {}", size_text(rows, columns)));
        true
    }

    /// Copies the selection and clears it.
    pub(super) fn cut(&mut self, ctx: &Context) {
        if self.copy(ctx, CopyAs::Cells) {
            self.sweep(Sweep::Clear);
        }
    }

    /// Pastes a text of cells at the selection, all or nothing.
    pub(super) fn paste(&mut self, text: &str) {
        let field = self.view.cell_field;
        let block = parse_tsv(text);
        if block.is_empty() {
            self.messages.say("There is no text to paste");
            return;
        }
        let pasted = self.with_cells(|session, cells| {
            paste(session, field, &block, cells.extent, &cells.grid())
        });
        let Some(extent) = pasted else {
            return;
        };
        let Some(document) = &mut self.document else {
            return;
        };
        let session = &mut document.session;
        let shown = Sheet::of(session).shown(extent);
        if let Some(shown) = shown {
            let grid = session.grid();
            let first = grid.cell(crate::session::grid::Place::new(
                shown.rows.start,
                shown.columns.start,
            ));
            let last = grid.cell(crate::session::grid::Place::new(
                shown.rows.end - 1,
                shown.columns.end - 1,
            ));
            let selection = first
                .zip(last)
                .map(|(first, last)| GridSelection::between(first, last));
            session.set_selection(selection);
        }
        self.messages
            .say(format!("Pasted {}", size_text(extent.rows, extent.columns)));
    }

    /// Fills or clears the selection, all or nothing.
    pub(super) fn sweep(&mut self, sweep: Sweep) {
        let field = self.view.cell_field;
        let changed = self.with_cells(|session, cells| {
            let before = session.history().revision();
            let (extent, grid) = (cells.extent, cells.grid());
            match sweep {
                Sweep::FillDown => fill_down(session, field, extent, &grid)?,
                Sweep::FillRight => fill_right(session, field, extent, &grid)?,
                Sweep::Clear => clear(session, field, extent, &grid)?,
            }
            Ok(session.history().revision() != before)
        });
        if changed == Some(false) {
            self.messages.say(match sweep {
                Sweep::FillDown => "Nothing to fill: the cells hold what is above them",
                Sweep::FillRight => "Nothing to fill: the cells hold what is to their left",
                Sweep::Clear => "Nothing to clear: the cells are empty",
            });
        }
    }

    /// Does something to the selected cells; says why where it was refused.
    fn with_cells<T>(
        &mut self,
        act: impl FnOnce(&mut Session, &Cells) -> Result<T, Refused>,
    ) -> Option<T> {
        let document = self.document.as_mut()?;
        let Some(cells) = Sheet::of(&document.session).selected() else {
            self.messages.say("Select cells first");
            return None;
        };
        match act(&mut document.session, &cells) {
            Ok(done) => Some(done),
            Err(refused) => {
                self.messages.error(refused.to_string());
                None
            }
        }
    }
}

fn size_text(rows: usize, columns: usize) -> String {
    match rows * columns {
        1 => "1 cell".to_owned(),
        cells => format!("{cells} cells ({rows} × {columns})"),
    }
}
