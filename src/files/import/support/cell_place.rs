//! Cells of sheets as people name them.

use crate::files::import::NotePlace;

/// A cell as a place, counted from 0: `C7`, with its sheet `Prices!C7`.
pub(in crate::files::import) fn cell_place(
    sheet: Option<&str>,
    row: usize,
    column: usize,
) -> NotePlace {
    let letters = column_letters(column);
    let cell = format!("{letters}{}", row + 1);
    NotePlace::Cell(match sheet {
        Some(sheet) => format!("{sheet}!{cell}"),
        None => cell,
    })
}

/// A column as spreadsheets name it, counted from 0: `A`, `Z`, `AA`.
pub(in crate::files::import) fn column_letters(column: usize) -> String {
    let mut letters = Vec::new();
    let mut left = column + 1;
    while left > 0 {
        let letter = u8::try_from((left - 1) % 26).unwrap_or_default();
        letters.push(char::from(b'A' + letter));
        left = (left - 1) / 26;
    }
    letters.into_iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::cell_place;
    use crate::files::import::NotePlace;

    #[test]
    fn cells_are_named_as_spreadsheets_do() {
        for (row, column, name) in [
            (0, 0, "A1"),
            (6, 2, "C7"),
            (9, 25, "Z10"),
            (0, 26, "AA1"),
            (1_048_575, 16_383, "XFD1048576"),
        ] {
            assert_eq!(
                cell_place(None, row, column),
                NotePlace::Cell(name.to_owned())
            );
        }
        let place = cell_place(Some("Prices"), 0, 1);
        assert_eq!(place, NotePlace::Cell("Prices!B1".to_owned()));
    }
}
