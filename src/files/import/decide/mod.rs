//! Decide's exchange model: a text of tagged lines.
//!
//! `#A` is an actor, `#P` an issue, `#M` a point on an issue's scale, `#D` what an actor holds,
//! `#O` the title, `#/` a comment. Fields are parted by tabs or semicolons and may be quoted.

mod build;
mod issue_scale;
mod line;
mod power;
#[cfg(test)]
mod tests;

pub(super) use line::tagged_lines;

use super::Input;
use super::support::{Fault, Findings, stem, text_of};
use crate::scenario::Scenario;

/// Reads the one file.
///
/// # Errors
/// Where no scenario can be made of it.
pub(super) fn read(input: &Input, findings: &mut Findings<'_>) -> Result<Scenario, Fault> {
    findings.only(&[build::SALIENCE])?;
    let text = text_of(input, findings)?;
    let mut scenario = build::scenario(&line::lines(&text), &input.name, findings)?;
    if scenario.title.is_empty() && input.name != "-" {
        stem(&input.name).clone_into(&mut scenario.title);
    }
    Ok(scenario)
}
