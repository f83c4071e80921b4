//! A text with a delimiter as a grid.

use std::io::{self, Read};

use super::delimiter;
use super::grid::Grid;
use crate::files::import::support::Fault;
use crate::files::progress::Progress;

/// One row of a text holds at most so many bytes.
const LONGEST_ROW: usize = 4 << 20;

/// Put behind the text: it is a row of its own unless a quotation mark stands open.
const END: &str = "\n\u{1a}";

/// Reads the cells; so many lines of the file stand before the text.
///
/// # Errors
/// Where the table is too large, or a quotation mark is never closed.
pub(super) fn grid(
    text: &str,
    delimiter: u8,
    lines_before: usize,
    progress: &Progress,
) -> Result<Grid, Fault> {
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .has_headers(false)
        .flexible(true)
        .buffer_capacity(1 << 16)
        .from_reader(RowLimit {
            inner: text.as_bytes().chain(END.as_bytes()),
            left: LONGEST_ROW,
        });
    let mut grid = Grid::with_capacity(text.len());
    let mut record = csv::StringRecord::new();
    loop {
        reader.get_mut().left = LONGEST_ROW;
        let start = reader.position().clone();
        let line = lines_before + first_line(text, &start);
        match reader.read_record(&mut record) {
            Ok(true) => {}
            Ok(false) => break,
            Err(_) => {
                return Err(Fault::line(
                    line,
                    format!(
                        "the row that begins here is longer than 4 MiB; a quotation mark may be missing at its end, or the delimiter is not `{}`",
                        delimiter::name(delimiter)
                    ),
                ));
            }
        }
        let has_read_all = offset(reader.position()) > text.len() + 1;
        if has_read_all && record.len() == 1 && record.get(0) == Some(END.trim_start()) {
            break;
        }
        if has_read_all {
            return Err(Fault::line(
                line,
                "a quotation mark that opens in this row is never closed; close it, or double it where it belongs to the text",
            ));
        }
        grid.begin_row(line);
        for cell in &record {
            grid.push(cell)?;
        }
        if grid.row_count().is_multiple_of(1024) {
            progress.reached(0.4 * start.byte() as f64 / text.len().max(1) as f64)?;
        }
    }
    Ok(grid)
}

/// The line of the first sign of a row: the reader's place is before the empty lines it skips.
fn first_line(text: &str, start: &csv::Position) -> usize {
    let rest = text.as_bytes().get(offset(start)..).unwrap_or_default();
    let skipped = rest
        .iter()
        .take_while(|byte| matches!(byte, b'\n' | b'\r'))
        .filter(|byte| **byte == b'\n')
        .count();
    usize::try_from(start.line()).unwrap_or(usize::MAX) + skipped
}

fn offset(position: &csv::Position) -> usize {
    usize::try_from(position.byte()).unwrap_or(usize::MAX)
}

/// Ends the reading of a row that has no end.
struct RowLimit<R> {
    inner: R,
    left: usize,
}

impl<R: Read> Read for RowLimit<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.left == 0 {
            return Err(io::Error::other("the row is too long"));
        }
        let read = self.inner.read(buffer)?;
        self.left = self.left.saturating_sub(read);
        Ok(read)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str) -> Result<Vec<(usize, Vec<String>)>, Fault> {
        let grid = grid(text, b',', 0, &Progress::default())?;
        Ok((0..grid.row_count())
            .map(|row| {
                let cells = 0..grid.row_len(row);
                let texts = cells.map(|column| grid.cell(row, column).text.to_owned());
                (grid.line(row), texts.collect())
            })
            .collect())
    }

    #[test]
    fn rows_know_their_lines() {
        let found = rows("a,b\r\n\r\n\r\n\"c\nd\",e\nf").unwrap();
        let lines: Vec<usize> = found.iter().map(|(line, _)| *line).collect();
        assert_eq!(lines, [1, 4, 6]);
        assert_eq!(found[1].1, ["c\nd", "e"]);
        assert_eq!(rows("").unwrap(), []);
        assert_eq!(rows("a\n").unwrap().len(), 1);
    }

    #[test]
    fn an_open_quotation_mark_is_told_where_it_opens() {
        for text in ["a,b\nc,\"d\ne,f", "a,b\nc,\"d\ne,f\n", "x,y\n\""] {
            match rows(text) {
                Err(Fault::Refused { place, .. }) => {
                    assert_eq!(place, crate::files::import::NotePlace::Line(2), "{text}");
                }
                other => panic!("{other:?}"),
            }
        }
        assert_eq!(rows("a,5\" pipe\nb,\"x \"\"y\"\"\"").unwrap().len(), 2);
    }

    #[test]
    fn a_table_that_is_too_large_is_left_at_the_limit() {
        let long = format!("a,\"{}", "x\n".repeat(9 << 20));
        assert!(matches!(rows(&long), Err(Fault::Refused { .. })));
        let wide = ",".repeat(super::super::grid::MOST_COLUMNS + 1);
        assert!(matches!(rows(&wide), Err(Fault::Refused { .. })));
    }
}
