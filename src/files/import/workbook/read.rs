//! From the bytes of a workbook to its sheets.

use std::panic::{AssertUnwindSafe, catch_unwind};

use super::datum::Sheet;
use super::grid::Budget;
use super::kind::{WorkbookKind, kind_of};
use super::measure::{damaged, measured};
use super::{ods, xlsx};
use crate::files::import::Input;
use crate::files::import::support::Fault;
use crate::files::progress::Progress;

/// The sheets of a workbook in their order, hidden ones included.
///
/// # Errors
/// Where the file is no workbook that can be read, holds more than is read, or the work was
/// cancelled. Hostile files too: within 300 MB, and without a sheet built.
pub(in crate::files::import) fn sheets(
    input: &Input,
    progress: &Progress,
) -> Result<Vec<Sheet>, Fault> {
    let mut budget = Budget::new(progress);
    match kind_of(&input.bytes) {
        Some(WorkbookKind::Xlsx) => {
            let book = measured(&input.bytes, progress)?;
            // A number beyond all sheets makes the crate that reads cells panic.
            let read = || xlsx::sheets(&input.bytes, book, &mut budget);
            catch_unwind(AssertUnwindSafe(read)).unwrap_or_else(|_| Err(damaged()))
        }
        Some(WorkbookKind::Ods) => {
            let book = measured(&input.bytes, progress)?;
            ods::sheets(book.archive, &mut budget)
        }
        Some(WorkbookKind::Xlsb) => Err(Fault::file(
            "binary workbooks (.xlsb) are not read; save it as .xlsx",
        )),
        Some(WorkbookKind::OldOrLocked) => Err(Fault::file(
            "workbooks of before 2007 (.xls) and locked ones are not read; save it as .xlsx without a password",
        )),
        Some(WorkbookKind::Damaged) => Err(damaged()),
        None => Err(Fault::file(
            "this is no workbook; save it as .xlsx, .ods or CSV",
        )),
    }
}
