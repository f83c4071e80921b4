//! Reading a text into a field of a stance.

use crate::scenario::entry::{parse_number, parse_set, parse_value};
use crate::scenario::{Confidence, Figure, Issue, StanceRecord};

use super::position::{put_position, unstate};
use super::{FieldError, StanceField};

impl StanceField {
    /// Reads a text into this field; an empty one clears it. The rest of the stance stays, but
    /// for what [`put_position`] says, and a figure that is cleared is no longer stated.
    ///
    /// # Errors
    /// Where the text is nothing that the field can hold; the record is then as it was.
    pub fn read(
        self,
        issue: &Issue,
        record: &mut StanceRecord,
        text: &str,
    ) -> Result<(), FieldError> {
        let scale = &issue.scale;
        match self {
            Self::Wording => text.clone_into(&mut record.text),
            Self::Position => {
                let at = parse_value(scale, text)?;
                put_position(record, scale, at);
            }
            Self::Accepts => {
                record.accepts = parse_set(scale, text)?;
                unstate(record, Figure::Accepts, record.accepts.is_none());
            }
            Self::Limits => {
                record.limits = parse_set(scale, text)?;
                unstate(record, Figure::Limits, record.limits.is_none());
            }
            Self::Salience => {
                record.salience = salience(text)?;
                unstate(record, Figure::Salience, record.salience.is_none());
            }
            Self::Confidence => record.confidence = confidence(text)?,
        }
        Ok(())
    }
}

fn salience(text: &str) -> Result<Option<f64>, FieldError> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    let number = parse_number(text)?;
    if (0.0..=100.0).contains(&number) {
        Ok(Some(number))
    } else {
        Err(FieldError::Salience { number })
    }
}

fn confidence(text: &str) -> Result<Option<Confidence>, FieldError> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let mut all = Confidence::ALL.into_iter();
    let found = all.find(|confidence| confidence.name().eq_ignore_ascii_case(text));
    found.map(Some).ok_or_else(|| FieldError::Confidence {
        text: text.to_owned(),
    })
}
