//! Files that cannot be opened as they are, and what is opened in their place: one side of a merge
//! that was left undone, or what the file would hold in UTF-8.
//!
//! The file stays as it is until the document is saved.

use std::path::Path;
use std::sync::Arc;

use crate::files::read::{
    Conversion, Opened, Reading, SideText, read_bytes, read_converted, read_file, read_scenario,
    sides,
};
use crate::files::save::{Base, Original};
use crate::scenario::Scenario;
use crate::scenario::check::Severity;

use super::origin::Origin;
use super::{Document, Failed};

/// What can be done about a file that cannot be opened as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Remedy {
    /// Compare the sides of its merge.
    Sides,
    /// Convert it.
    Convert(Conversion),
}

impl Remedy {
    /// What helps with a file that was opened like this, and could not be read.
    pub(super) fn of(opened: &Opened) -> Option<Self> {
        if sides(&opened.text).is_some() {
            return Some(Self::Sides);
        }
        Conversion::needed_by(opened).map(Self::Convert)
    }
}

/// How a document came about that is not what its file holds.
#[derive(Clone, Debug)]
pub(super) enum Mended {
    /// It began as one side of a merge.
    Sides(Arc<TwoSides>),
    /// Its file is still to be converted.
    Converted {
        conversion: Conversion,
        /// How many characters could not be.
        lost: usize,
    },
}

/// One side of a merge.
#[derive(Debug)]
pub(in crate::gui) struct Side {
    /// What git calls it; empty where it does not.
    name: String,
    /// Its whole text.
    pub(in crate::gui) text: String,
    /// What that was read as.
    pub(in crate::gui) scenario: Arc<Scenario>,
}

impl Side {
    /// Its text with what that was read as.
    pub(in crate::gui) fn original(&self) -> Original<'_> {
        Original {
            text: &self.text,
            scenario: &self.scenario,
        }
    }
}

/// The sides of a merge that was left undone.
#[derive(Debug)]
pub(in crate::gui) struct TwoSides {
    /// What both come from; nothing where the markers do not tell.
    pub(in crate::gui) base: Option<Side>,
    pub(in crate::gui) ours: Side,
    pub(in crate::gui) theirs: Side,
}

impl TwoSides {
    /// What the other side is called, in a sentence.
    pub(in crate::gui) fn theirs_name(&self) -> String {
        match self.theirs.name.as_str() {
            "" => "the other side".to_owned(),
            name => format!("the other side ({name})"),
        }
    }
}

impl Document {
    /// What can be opened in the place of a file that cannot be, unsaved.
    ///
    /// # Errors
    /// Why there is nothing.
    pub fn open_mended(path: &Path) -> Result<Self, Box<Failed>> {
        Self::mended(path).map_err(|reason| Box::new(Failed::because(path, reason)))
    }

    fn mended(path: &Path) -> Result<Self, String> {
        let bytes = read_file(path).map_err(|error| error.to_string())?;
        let opened = read_bytes(bytes.clone());
        match Remedy::of(&opened) {
            Some(Remedy::Sides) => Self::of_sides(path, &opened),
            Some(Remedy::Convert(conversion)) => Self::of_converted(path, bytes, conversion),
            None => Err("the file was changed meanwhile; open it again".to_owned()),
        }
    }

    fn of_sides(path: &Path, opened: &Opened) -> Result<Self, String> {
        let texts = sides(&opened.text).ok_or("the markers do not stand in their order")?;
        let newline = read_scenario(&texts.ours.text).newline;
        let two = TwoSides {
            ours: side("your side", texts.ours)?,
            theirs: side("the other side", texts.theirs)?,
            // Without it the merge goes by the two alone.
            base: texts.base.and_then(|base| side("", base).ok()),
        };
        let two = Arc::new(two);
        let origin = Origin {
            path: path.to_owned(),
            hash: opened.facts.sha256,
            newline,
            bom: opened.facts.bom,
        };
        let base = Base {
            text: two.ours.text.clone(),
            hash: opened.facts.sha256,
            scenario: (*two.ours.scenario).clone(),
        };
        let mended = Mended::Sides(two);
        Ok(Self::of_mended(origin, base, mended))
    }

    fn of_converted(path: &Path, bytes: Vec<u8>, conversion: Conversion) -> Result<Self, String> {
        let converted = read_converted(bytes, conversion);
        let Opened {
            text,
            facts,
            reading,
        } = converted.opened;
        let origin = Origin {
            path: path.to_owned(),
            hash: facts.sha256,
            newline: reading.newline,
            bom: facts.bom,
        };
        let scenario = sound(reading, |line| line).map_err(|why| {
            format!(
                "converted from {}, it cannot be read: {why}",
                conversion.from()
            )
        })?;
        let base = Base {
            text,
            hash: facts.sha256,
            scenario,
        };
        let mended = Mended::Converted {
            conversion,
            lost: converted.lost,
        };
        Ok(Self::of_mended(origin, base, mended))
    }

    fn of_mended(origin: Origin, base: Base, mended: Mended) -> Self {
        let path = origin.path.clone();
        let mut document = Self::of(base.scenario.clone(), Some(origin), path);
        document.base = Some(Arc::new(base));
        document.mended = Some(mended);
        document.session.mark_unsaved();
        document
    }

    /// The sides of the merge that it came from, until it is saved.
    pub(in crate::gui) fn sides(&self) -> Option<&Arc<TwoSides>> {
        match &self.mended {
            Some(Mended::Sides(sides)) => Some(sides),
            _ => None,
        }
    }

    /// What its file is still to be converted from by a save.
    pub(super) fn conversion(&self) -> Option<Conversion> {
        match self.mended {
            Some(Mended::Converted { conversion, .. }) => Some(conversion),
            _ => None,
        }
    }

    /// How many characters of its file could not be converted.
    pub(in crate::gui) fn lost_characters(&self) -> usize {
        match self.mended {
            Some(Mended::Converted { lost, .. }) => lost,
            _ => 0,
        }
    }

    /// Has the next save go by a text in which both sides were merged as this scenario.
    pub(in crate::gui) fn take_sides_text(&mut self, text: String, scenario: Scenario) {
        if let Some(hash) = self.origin.as_ref().map(|origin| origin.hash) {
            self.base = Some(Arc::new(Base {
                text,
                hash,
                scenario,
            }));
        }
    }
}

fn side(what: &str, text: SideText) -> Result<Side, String> {
    let reading = read_scenario(&text.text);
    let scenario = sound(reading, |line| text.line_with_markers(line))
        .map_err(|why| format!("{what} cannot be read by itself: {why}"))?;
    Ok(Side {
        name: text.name,
        text: text.text,
        scenario: Arc::new(scenario),
    })
}

/// The scenario of a reading without errors that this version knows whole; else the first error,
/// with its line in the file as `line_of` tells it.
fn sound(reading: Reading, line_of: impl Fn(usize) -> usize) -> Result<Scenario, String> {
    let newer = reading.read_only_because_newer;
    let mut errors = reading.diagnostics.iter();
    let error = errors.find(|found| found.severity == Severity::Error || newer);
    match (reading.scenario, error) {
        (Some(scenario), None) => Ok(scenario),
        (_, Some(error)) => Err(format!("line {}: {}", line_of(error.line), error.message)),
        (None, None) => Err("it holds no scenario".to_owned()),
    }
}
