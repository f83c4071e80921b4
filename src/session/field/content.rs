//! What one field of a stance holds.

use crate::scenario::entry::{
    number_entry, number_text, set_entry, set_text, value_entry, value_text,
};
use crate::scenario::{Confidence, Scale, Stance, StanceRecord, Value, ValueSet};

use super::StanceField;

/// What one field of a stance holds, borrowed from it.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Content<'a> {
    Words(&'a str),
    Position(Option<&'a Value>),
    Set(Option<&'a ValueSet>),
    Salience(Option<f64>),
    Confidence(Option<Confidence>),
}

impl<'a> Content<'a> {
    pub(super) fn of_record(field: StanceField, record: &'a StanceRecord) -> Self {
        match field {
            StanceField::Wording => Self::Words(&record.text),
            StanceField::Position => Self::Position(record.at.as_ref()),
            StanceField::Accepts => Self::Set(record.accepts.as_ref()),
            StanceField::Limits => Self::Set(record.limits.as_ref()),
            StanceField::Salience => Self::Salience(record.salience),
            StanceField::Confidence => Self::Confidence(record.confidence),
        }
    }

    pub(super) fn of_stance(field: StanceField, stance: &'a Stance) -> Self {
        match field {
            StanceField::Wording => Self::Words(stance.text()),
            StanceField::Position => Self::Position(stance.at()),
            StanceField::Accepts => Self::Set(stance.accepts()),
            StanceField::Limits => Self::Set(stance.limits()),
            StanceField::Salience => Self::Salience(stance.salience()),
            StanceField::Confidence => Self::Confidence(stance.confidence()),
        }
    }

    pub(super) fn is_empty(self) -> bool {
        match self {
            Self::Words(words) => words.is_empty(),
            Self::Position(at) => at.is_none(),
            Self::Set(set) => set.is_none(),
            Self::Salience(salience) => salience.is_none(),
            Self::Confidence(confidence) => confidence.is_none(),
        }
    }

    /// The text to edit.
    pub(super) fn entry(self, scale: &Scale) -> String {
        match self {
            Self::Position(at) => at.map_or_else(String::new, |at| value_entry(scale, at)),
            Self::Set(set) => set.map_or_else(String::new, |set| set_entry(scale, set)),
            Self::Salience(salience) => salience.map_or_else(String::new, number_entry),
            Self::Words(_) | Self::Confidence(_) => self.shown(scale),
        }
    }

    /// The text to show.
    pub(super) fn shown(self, scale: &Scale) -> String {
        match self {
            Self::Words(words) => words.to_owned(),
            Self::Position(at) => at.map_or_else(String::new, |at| value_text(scale, at)),
            Self::Set(set) => set.map_or_else(String::new, |set| set_text(scale, set)),
            Self::Salience(salience) => salience.map_or_else(String::new, number_text),
            Self::Confidence(confidence) => {
                confidence.map_or_else(String::new, |c| c.name().to_owned())
            }
        }
    }
}
