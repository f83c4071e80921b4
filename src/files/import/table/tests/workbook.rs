//! Sheets of workbooks.

use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};

use super::*;
use crate::files::import::table::recognises;

/// A workbook with a sheet of words and one with a table.
fn bytes() -> Vec<u8> {
    let mut workbook = Workbook::new();
    let cover = workbook.add_worksheet().set_name("Cover").unwrap();
    cover.write(0, 0, "Talks in May").unwrap();
    let sheet = workbook.add_worksheet().set_name("Data").unwrap();
    let day = Format::new().set_num_format("yyyy-mm-dd");
    let percent = Format::new().set_num_format("0 %");
    for (column, heading) in ["issue", "A", "B", "C", "D", "date"].iter().enumerate() {
        sheet
            .write(1, u16::try_from(column).unwrap(), *heading)
            .unwrap();
    }
    for (row, title) in ["price", "share", "consent"].iter().enumerate() {
        sheet
            .write(u32::try_from(row).unwrap() + 2, 0, *title)
            .unwrap();
    }
    sheet.write(2, 1, 1234.5).unwrap();
    sheet.write(2, 2, "1,300").unwrap();
    sheet.write(2, 3, 1400).unwrap();
    sheet.write(2, 4, "about 1500").unwrap();
    sheet.write_with_format(3, 1, 0.25, &percent).unwrap();
    sheet.write(3, 3, "n/a").unwrap();
    sheet.write(4, 1, true).unwrap();
    sheet.write(4, 2, false).unwrap();
    let date = ExcelDateTime::parse_from_str("2024-05-01").unwrap();
    sheet.write_with_format(2, 5, &date, &day).unwrap();
    workbook.save_to_buffer().unwrap()
}

#[test]
fn the_first_sheet_with_a_table_is_read_and_cells_are_named() {
    assert!(recognises(&input(bytes())));
    let imported = imported(bytes(), &[]);
    assert_eq!(
        held(&imported.scenario),
        [
            "price 1220..1400: A=1234.5 B=1300 C=1400",
            "share 0..1: A=0.25",
            "consent steps:FALSE|TRUE: A=TRUE B=FALSE",
        ]
    );
    let stance = &imported.scenario.issues[0].stances[0];
    assert_eq!(stance.date().unwrap().to_string(), "2024-05-01");
    assert_eq!(
        refusals(&imported),
        [
            "talks.csv:Data!E3: refused: “about 1500” is no number; write one such as 50, or 20..60, or leave the cell empty"
        ]
    );
    assert_eq!(choice(&imported, "sheet").alternatives, ["Cover", "Data"]);
    assert_eq!(
        error(bytes(), &["sheet=Other"]),
        "`sheet` cannot be `Other`; it is Cover, Data"
    );
}
