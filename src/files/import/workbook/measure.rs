//! A workbook's true size, before anything is built from it.

use std::io::{Cursor, Read};

use zip::ZipArchive;

use crate::files::import::support::Fault;
use crate::files::progress::Progress;

/// More parts than this has no workbook that people keep.
const MOST_PARTS: usize = 500;

/// All parts together may inflate to this, 512 MiB.
const MOST_BYTES: u64 = 512 << 20;

/// A part may inflate to this many times its packed size; sheets reach 30 to 60.
const MOST_RATIO: u64 = 200;

/// Below this size, 1 MiB, the ratio of a part does no harm.
const RATIO_MATTERS_ABOVE: u64 = 1 << 20;

/// Pictures, which are never read here; a blank one may shrink beyond any ratio.
const PICTURES: [&str; 4] = ["xl/media/", "Pictures/", "Thumbnails/", "media/"];

/// An archive with the true sizes of its parts.
pub(super) struct Measured<'a> {
    /// The archive.
    pub(super) archive: ZipArchive<Cursor<&'a [u8]>>,
    /// The size of each part in bytes, unpacked; what the archive itself says may be forged.
    pub(super) sizes: Vec<u64>,
}

/// The archive, once every part of it was inflated and none was found too large.
///
/// Takes constant memory, and stops at the first part that exceeds a limit.
///
/// # Errors
/// What is wrong with the archive, or that it was cancelled.
pub(super) fn measured<'a>(bytes: &'a [u8], progress: &Progress) -> Result<Measured<'a>, Fault> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| damaged())?;
    if archive.len() > MOST_PARTS {
        return Err(Fault::file(format!(
            "this workbook has {} parts, more than the {MOST_PARTS} that are read; save its table alone as a new file",
            archive.len()
        )));
    }
    if archive.has_duplicate_names() || archive.has_overlapping_entries().unwrap_or(true) {
        return Err(Fault::file(
            "this workbook holds parts that hide each other; save it anew in a spreadsheet program",
        ));
    }
    let mut left = MOST_BYTES;
    let mut sizes = Vec::with_capacity(archive.len());
    let mut buffer = vec![0; 64 << 10];
    for index in 0..archive.len() {
        progress.reached(0.0)?;
        let mut part = archive.by_index(index).map_err(|_| damaged())?;
        let is_picture = part
            .name()
            .is_ok_and(|name| PICTURES.iter().any(|folder| name.starts_with(folder)));
        let packed = part.compressed_size().max(1);
        let by_ratio = packed.saturating_mul(MOST_RATIO).max(RATIO_MATTERS_ABOVE);
        let most = if is_picture { left } else { left.min(by_ratio) };
        let mut size: u64 = 0;
        loop {
            let read = part.read(&mut buffer).map_err(|_| damaged())?;
            if read == 0 {
                break;
            }
            size += read as u64;
            if size > most {
                return Err(too_large());
            }
        }
        left -= size;
        sizes.push(size);
    }
    Ok(Measured { archive, sizes })
}

fn too_large() -> Fault {
    Fault::file(
        "this workbook unpacks to far more than a table needs and is not opened; copy the table into a new workbook, or save it as CSV",
    )
}

/// The file cannot be read as an archive.
pub(super) fn damaged() -> Fault {
    Fault::file(
        "this workbook is damaged or not whole; open it in a spreadsheet program and save it again",
    )
}
