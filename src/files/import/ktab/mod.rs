//! KTAB's spatial model of politics, as CSV and as XML.
//!
//! Actors have an influence, and on each dimension a position and a salience, both 0-100. A
//! dimension becomes an issue with a Range of 0-100; an actor's description becomes its note.

mod csv;
mod model;
mod recognise;
#[cfg(test)]
mod tests;
mod xml;

pub(super) use recognise::{is_csv, is_xml};

use super::Input;
use super::support::{Fault, Findings, text_of};
use crate::scenario::Scenario;

/// Reads the one file.
///
/// # Errors
/// Where no scenario can be made of it.
pub(super) fn read(input: &Input, findings: &mut Findings<'_>) -> Result<Scenario, Fault> {
    findings.only(&[])?;
    let text = text_of(input, findings)?;
    let model = if text.trim_start().starts_with('<') {
        xml::model(&text, &input.name, findings)?
    } else {
        csv::model(&text, &input.name, findings)?
    };
    Ok(model.into_scenario(&input.name, findings))
}
