//! Domains of GENIUS and `NegMAS`: what is negotiated, and a file for each party that says what
//! everything is worth to it.
//!
//! A discrete issue becomes Options with the worth of each, an issue of numbers a Range. An
//! evaluation is divided by the largest of its issue, a weight becomes a salience. A party is
//! named by its file.

mod build;
mod evaluator;
mod names;
mod space;
#[cfg(test)]
mod tests;
mod walk;

use super::Input;
use super::support::{Fault, FileFault, Findings, text_of, xml};
use crate::scenario::Scenario;

/// Names of the outermost element of a file of this format.
pub(super) const ROOTS: [&str; 2] = ["negotiation_template", "utility_space"];

/// Reads the files that belong to one domain.
///
/// # Errors
/// Where no scenario can be made of them, with the file at fault.
pub(super) fn read(inputs: &[Input], findings: &mut Findings<'_>) -> Result<Scenario, FileFault> {
    let mut spaces = Vec::with_capacity(inputs.len());
    for input in inputs {
        let space = read_one(input, findings).map_err(|fault| fault.of(&input.name))?;
        spaces.extend(space);
    }
    build::scenario(spaces, findings)
}

/// What one file holds; nothing where it is something else that lies in the same folder.
fn read_one(input: &Input, findings: &mut Findings<'_>) -> Result<Option<space::Space>, Fault> {
    findings.only(&[])?;
    let text = text_of(input, findings)?;
    if !text.trim_start().starts_with('<') {
        findings.refused(&input.name, 1, "this is no XML; the file is left out");
        return Ok(None);
    }
    let root = xml(&text)?;
    if !ROOTS.contains(&root.name.as_str()) {
        return Err(Fault::line(
            root.line,
            format!(
                "<{}> is neither a domain (negotiation_template) nor what it is worth to a party (utility_space)",
                root.name
            ),
        ));
    }
    walk::space(&root, &input.name, findings).map(Some)
}
