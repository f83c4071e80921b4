//! Voting advice as qual-o-mat keeps it: a folder of JSON files.
//!
//! `party`, `statement`, `opinion` and `answer` are needed; `comment` holds the parties' own
//! justifications, `overview` says what the whole is. The answers become the Steps of every
//! issue: agree, neutral, disagree.

mod answers;
mod build;
mod records;
#[cfg(test)]
mod tests;

use super::Input;
use super::support::{Fault, FileFault, Findings, base_name};
use crate::scenario::Scenario;
use records::{Records, records};

/// What a file of the folder holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Party,
    Statement,
    Opinion,
    Answer,
    Comment,
    Overview,
}

impl Part {
    const ALL: [Self; 6] = [
        Self::Party,
        Self::Statement,
        Self::Opinion,
        Self::Answer,
        Self::Comment,
        Self::Overview,
    ];

    fn file(self) -> &'static str {
        match self {
            Self::Party => "party.json",
            Self::Statement => "statement.json",
            Self::Opinion => "opinion.json",
            Self::Answer => "answer.json",
            Self::Comment => "comment.json",
            Self::Overview => "overview.json",
        }
    }

    /// What a file of this name holds; folders before it do not count.
    pub(super) fn of(name: &str) -> Option<Self> {
        let base = base_name(name).to_ascii_lowercase();
        Self::ALL.into_iter().find(|part| base == part.file())
    }
}

/// The files of a folder, read.
struct Folder {
    parties: Records,
    statements: Records,
    opinions: Records,
    answers: Records,
    comments: Records,
    overview: Records,
}

/// Reads the files that belong together; others in the folder are said to be left out.
///
/// # Errors
/// Where one that is needed is missing or broken, with its name.
pub(super) fn read(inputs: &[Input], findings: &mut Findings<'_>) -> Result<Scenario, FileFault> {
    let first = inputs.first().map_or("folder", |input| &input.name);
    findings
        .only(&[build::ANSWERS])
        .map_err(|error| Fault::from(error).of(first))?;
    for input in inputs {
        if Part::of(&input.name).is_none() {
            findings.refused(
                &input.name,
                1,
                "this file belongs to no part of voting advice; it is left out",
            );
        }
    }
    let mut part = |part: Part| part_of(inputs, part, findings);
    let needed = |found: Option<Records>, part: Part| {
        found.ok_or_else(|| {
            Fault::file(format!("there is no {} beside this file", part.file())).of(first)
        })
    };
    let folder = Folder {
        parties: needed(part(Part::Party)?, Part::Party)?,
        statements: needed(part(Part::Statement)?, Part::Statement)?,
        opinions: needed(part(Part::Opinion)?, Part::Opinion)?,
        answers: needed(part(Part::Answer)?, Part::Answer)?,
        comments: part(Part::Comment)?.unwrap_or_default(),
        overview: part(Part::Overview)?.unwrap_or_default(),
    };
    build::scenario(&folder, findings)
}

fn part_of(
    inputs: &[Input],
    part: Part,
    findings: &mut Findings<'_>,
) -> Result<Option<Records>, FileFault> {
    let mut of_part = inputs
        .iter()
        .filter(|input| Part::of(&input.name) == Some(part));
    let Some(input) = of_part.next() else {
        return Ok(None);
    };
    if let Some(second) = of_part.next() {
        return Err(Fault::file(format!(
            "there is also {}; import one folder at a time",
            second.name
        ))
        .of(&input.name));
    }
    records(input, findings)
        .map(Some)
        .map_err(|fault| fault.of(&input.name))
}
