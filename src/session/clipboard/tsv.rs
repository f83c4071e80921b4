//! Blocks as spreadsheets put them on the clipboard: tabs between cells, a line each row.

use super::Block;
use super::formula::{guarded, unguarded};

/// Reads what a spreadsheet copied, or any text: tabs part the cells, line ends the rows.
///
/// A cell in quotation marks may hold tabs, line ends and doubled quotation marks; a mark that
/// does not end right before a tab or a line end is an ordinary sign. A line end at the very end
/// makes no row. An apostrophe before what begins like a formula is taken off, as spreadsheets
/// themselves do; so what [`Block::to_tsv`] wrote comes back exactly.
pub fn parse_tsv(text: &str) -> Block {
    let mut rows = Vec::new();
    let mut row = Vec::new();
    let mut rest = text;
    while !rest.is_empty() || !row.is_empty() {
        let (cell, after) = quoted(rest).unwrap_or_else(|| {
            let end = rest.find(['\t', '\n', '\r']).unwrap_or(rest.len());
            (rest[..end].to_owned(), &rest[end..])
        });
        row.push(unguarded(cell));
        if let Some(next) = after.strip_prefix('\t') {
            rest = next;
            continue;
        }
        rows.push(std::mem::take(&mut row));
        rest = without_line_end(after);
    }
    Block::new(rows)
}

fn without_line_end(text: &str) -> &str {
    text.strip_prefix("\r\n")
        .or_else(|| text.strip_prefix(['\n', '\r']))
        .unwrap_or(text)
}

/// A cell in quotation marks at the beginning, and what follows it.
fn quoted(text: &str) -> Option<(String, &str)> {
    let mut cell = String::new();
    let mut rest = text.strip_prefix('"')?;
    loop {
        let (inner, after) = rest.split_once('"')?;
        cell.push_str(inner);
        if let Some(next) = after.strip_prefix('"') {
            cell.push('"');
            rest = next;
        } else if after.is_empty() || after.starts_with(['\t', '\n', '\r']) {
            return Some((cell, after));
        } else {
            return None;
        }
    }
}

impl Block {
    /// As tabs and lines, for spreadsheets; no line end after the last row.
    ///
    /// No cell is a live formula there: see [`super::begins_a_formula`]. What begins like one
    /// gets an apostrophe, which spreadsheets and [`parse_tsv`] take for "this is text".
    pub fn to_tsv(&self) -> String {
        let mut text = String::new();
        for (at, row) in self.rows().iter().enumerate() {
            if at > 0 {
                text.push('\n');
            }
            for (column, cell) in row.iter().enumerate() {
                if column > 0 {
                    text.push('\t');
                }
                push_cell(&mut text, &guarded(cell));
            }
            // Else an empty last row would look like a line end after the row before.
            if let [only] = &row[..]
                && only.is_empty()
                && at + 1 == self.row_count()
            {
                text.push_str("\"\"");
            }
        }
        text
    }
}

fn push_cell(text: &mut String, cell: &str) {
    if cell.starts_with('"') || cell.contains(['\t', '\n', '\r']) {
        text.push('"');
        text.push_str(&cell.replace('"', "\"\""));
        text.push('"');
    } else {
        text.push_str(cell);
    }
}
