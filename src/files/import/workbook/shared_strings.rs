//! The count of shared texts that an XLSX workbook claims.

use std::io::BufRead;

use quick_xml::Reader;
use quick_xml::events::Event;

use super::measure::damaged;
use crate::files::import::support::Fault;

/// The shortest text as the workbook writes it, `<si/>`, in bytes.
const SHORTEST: u64 = 5;

/// Refuses a claim that the part is too small for: room would be made for all of them at once.
///
/// `size` is the size of the part in bytes, unpacked.
///
/// # Errors
/// Where the count is forged, or the part is no XML.
pub(super) fn check(part: impl BufRead, size: u64) -> Result<(), Fault> {
    let mut reader = Reader::from_reader(part);
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        let event = reader.read_event_into(&mut buffer).map_err(|_| damaged())?;
        let (Event::Start(tag) | Event::Empty(tag)) = event else {
            if matches!(event, Event::Eof) {
                return Ok(());
            }
            continue;
        };
        if tag.local_name().as_ref() != "sst" {
            continue;
        }
        for attribute in tag.attributes() {
            let attribute = attribute.map_err(|_| damaged())?;
            if attribute.key.as_ref() == "uniqueCount" {
                let count: u64 = attribute.value.trim().parse().unwrap_or(u64::MAX);
                if count > size / SHORTEST {
                    return Err(damaged());
                }
            }
        }
        return Ok(());
    }
}
