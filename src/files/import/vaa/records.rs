//! JSON lists of flat records, or a single one.

use std::collections::BTreeMap;
use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};

use crate::files::import::Input;
use crate::files::import::support::{Fault, Findings, text_of};

/// The records of a file.
#[derive(Debug, Default)]
pub(super) struct Records {
    /// The name of the input.
    pub(super) file: String,
    pub(super) list: Vec<Record>,
}

/// One record: its fields that hold a text, a number or a truth value.
#[derive(Debug, Deserialize)]
pub(super) struct Record(BTreeMap<String, Scalar>);

impl Record {
    /// A field; nothing where it is absent, null or empty.
    pub(super) fn get(&self, field: &str) -> Option<&str> {
        let scalar = self.0.get(field)?.0.as_deref()?.trim();
        Some(scalar).filter(|text| !text.is_empty())
    }

    /// The names of all its fields that hold something.
    pub(super) fn fields(&self) -> impl Iterator<Item = &str> {
        let held = self.0.iter().filter(|(_, scalar)| scalar.0.is_some());
        held.map(|(name, _)| name.as_str())
    }
}

/// A value as text; nothing for null and for what has values of its own.
#[derive(Debug)]
struct Scalar(Option<String>);

struct ScalarVisitor;

impl<'de> Visitor<'de> for ScalarVisitor {
    type Value = Scalar;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Scalar, E> {
        Ok(Scalar(Some(text.to_owned())))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Scalar, E> {
        Ok(Scalar(Some(number.to_string())))
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Scalar, E> {
        Ok(Scalar(Some(number.to_string())))
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<Scalar, E> {
        Ok(Scalar(Some(number.to_string())))
    }

    fn visit_bool<E: Error>(self, truth: bool) -> Result<Scalar, E> {
        Ok(Scalar(Some(truth.to_string())))
    }

    fn visit_unit<E: Error>(self) -> Result<Scalar, E> {
        Ok(Scalar(None))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Scalar, A::Error> {
        while seq.next_element::<IgnoredAny>()?.is_some() {}
        Ok(Scalar(None))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Scalar, A::Error> {
        while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(Scalar(None))
    }
}

impl<'de> Deserialize<'de> for Scalar {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ScalarVisitor)
    }
}

/// Reads a file.
///
/// # Errors
/// With the line, where it is no JSON of this shape.
pub(super) fn records(input: &Input, findings: &mut Findings<'_>) -> Result<Records, Fault> {
    let text = text_of(input, findings)?;
    let is_single = text.trim_start().starts_with('{');
    let read = if is_single {
        serde_json::from_str(&text).map(|record| vec![record])
    } else {
        serde_json::from_str(&text)
    };
    let list = read.map_err(|error| {
        Fault::line(
            error.line().max(1),
            format!("this is no JSON list of records: {error}"),
        )
    })?;
    Ok(Records {
        file: input.name.clone(),
        list,
    })
}
