//! Which kind of workbook a file is, by its content.

use std::io::{Cursor, Read as _};

use zip::ZipArchive;

/// What a spreadsheet program may have written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::files::import) enum WorkbookKind {
    /// Office Open XML.
    Xlsx,
    /// `OpenDocument`.
    Ods,
    /// Excel's binary workbook; not read.
    Xlsb,
    /// Excel before 2007, or any workbook locked by a password; not read.
    OldOrLocked,
    /// A zip archive that breaks off; not read.
    Damaged,
}

const ZIP: &[u8] = b"PK\x03\x04";
const COMPOUND: &[u8] = &[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
const SPREADSHEET: &str = "application/vnd.oasis.opendocument.spreadsheet";

/// Which kind of workbook these bytes are; nothing for anything else, other archives included.
pub(in crate::files::import) fn kind_of(bytes: &[u8]) -> Option<WorkbookKind> {
    if bytes.starts_with(COMPOUND) {
        return Some(WorkbookKind::OldOrLocked);
    }
    if !bytes.starts_with(ZIP) {
        return None;
    }
    let Ok(mut archive) = ZipArchive::new(Cursor::new(bytes)) else {
        return Some(WorkbookKind::Damaged);
    };
    if let Ok(entry) = archive.by_name("mimetype") {
        let mut kind = String::new();
        let read = entry.take(100).read_to_string(&mut kind);
        return (read.is_ok() && kind.starts_with(SPREADSHEET)).then_some(WorkbookKind::Ods);
    }
    let has = |ending: &[u8]| archive.file_names_raw().any(|name| name.ends_with(ending));
    if has(b"workbook.bin") {
        Some(WorkbookKind::Xlsb)
    } else if has(b"workbook.xml") || has(b"sharedStrings.xml") {
        Some(WorkbookKind::Xlsx)
    } else {
        None
    }
}
