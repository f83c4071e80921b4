//! The styles of an XLSX workbook, which are copied for every kind of cell.

use std::io::BufRead;

use quick_xml::Reader;
use quick_xml::events::Event;

use super::measure::damaged;
use crate::files::import::support::Fault;

/// What the styles of all kinds of cells may take together, in bytes: 256 MiB. The largest
/// workbooks reach a third of it.
const MOST_BYTES: u64 = 256 << 20;

/// What a kind of cell takes its style from.
const PARTS: [&str; 4] = ["font", "fill", "border", "numFmt"];

/// Refuses styles that a few large parts and many kinds of cells would blow up.
///
/// # Errors
/// Where they would, or where the part is no XML.
pub(super) fn check(part: impl BufRead) -> Result<(), Fault> {
    let mut reader = Reader::from_reader(part);
    reader.config_mut().check_end_names = false;
    let mut buffer = Vec::new();
    let mut largest = [0_u64; PARTS.len()];
    let mut begun = [None; PARTS.len()];
    let mut kinds = 0_u64;
    loop {
        buffer.clear();
        let from = reader.buffer_position();
        let event = reader.read_event_into(&mut buffer).map_err(|_| damaged())?;
        let index = |name: &str| PARTS.iter().position(|part| *part == name);
        match event {
            Event::Eof => return Ok(()),
            Event::Start(tag) => {
                let name = tag.local_name();
                kinds += u64::from(name.as_ref() == "xf");
                if let Some(begun) = index(name.as_ref()).and_then(|at| begun.get_mut(at)) {
                    begun.get_or_insert(from);
                }
            }
            Event::Empty(tag) => {
                let name = tag.local_name();
                kinds += u64::from(name.as_ref() == "xf");
                if let Some(size) = index(name.as_ref()).and_then(|at| largest.get_mut(at)) {
                    *size = (*size).max(reader.buffer_position() - from);
                }
            }
            Event::End(tag) => {
                if let Some(at) = index(tag.local_name().as_ref())
                    && let (Some(begun), Some(size)) = (begun.get_mut(at), largest.get_mut(at))
                    && let Some(start) = begun.take()
                {
                    *size = (*size).max(reader.buffer_position() - start);
                }
            }
            _ => {}
        }
        if kinds.saturating_mul(largest.iter().sum()) > MOST_BYTES {
            return Err(Fault::file(
                "the styles of this workbook take more room than a table needs; copy the table into a new workbook, or save it as CSV",
            ));
        }
    }
}
