//! Positions and sets of positions, in an issue's own units or labels.
//!
//! Read by hand-written visitors: what people type wrong gets a hint, and
//! numbers that are none (`NaN`, `inf`, `1e999`) never come in.

use std::fmt;

use serde::de::{Deserialize, Deserializer, Error, SeqAccess, Visitor};
use serde::ser::{Serialize, SerializeTuple, Serializer};

use super::Label;

/// Two numbers, the smaller first: a closed interval in an issue's own units.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Span {
    /// The lower end.
    pub low: f64,
    /// The upper end.
    pub high: f64,
}

impl Span {
    /// The interval between two numbers, whichever is smaller.
    pub fn between(a: f64, b: f64) -> Self {
        Self {
            low: a.min(b),
            high: a.max(b),
        }
    }

    /// Whether `other` lies inside, ends included.
    pub fn contains(self, other: Self) -> bool {
        self.low <= other.low && other.high <= self.high
    }
}

/// A position: where on an issue's scale a party stands.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// A number on a Range, in its unit.
    Number(f64),
    /// A span of numbers on a Range.
    Span(Box<Span>),
    /// A step or an option.
    Label(Label),
    /// Consecutive steps.
    Labels(Box<Vec<Label>>),
}

/// A set of positions: what a party would accept, or will never go outside of.
#[derive(Clone, Debug, PartialEq)]
pub enum ValueSet {
    /// An interval on a Range, in its unit.
    Span(Span),
    /// Steps or options.
    Labels(Vec<Label>),
}

impl Value {
    /// A span of numbers, whichever is smaller.
    pub fn span(a: f64, b: f64) -> Self {
        Self::Span(Box::new(Span::between(a, b)))
    }

    /// The set that holds this position and no other.
    pub fn as_set(&self) -> ValueSet {
        match self {
            Self::Number(n) => ValueSet::Span(Span { low: *n, high: *n }),
            Self::Span(span) => ValueSet::Span(**span),
            Self::Label(label) => ValueSet::Labels(vec![*label]),
            Self::Labels(labels) => ValueSet::Labels(labels.to_vec()),
        }
    }

    /// The labels named, none for numbers.
    pub fn labels(&self) -> &[Label] {
        match self {
            Self::Label(label) => std::slice::from_ref(label),
            Self::Labels(labels) => labels,
            Self::Number(_) | Self::Span(_) => &[],
        }
    }
}

impl ValueSet {
    /// Whether every position of `other` is also in this set.
    pub fn contains(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Span(outer), Self::Span(inner)) => outer.contains(*inner),
            (Self::Labels(outer), Self::Labels(inner)) => inner.iter().all(|l| outer.contains(l)),
            _ => false,
        }
    }
}

const VALUE_HINT: &str = "a number, a span such as (20, 60), or a label in quotation marks";
const SET_HINT: &str = "a span such as (20, 60), or a list of labels such as [\"low\", \"middle\"]";

pub(super) fn finite<E: Error>(number: f64) -> Result<f64, E> {
    if number.is_finite() {
        Ok(number)
    } else {
        Err(E::custom(
            "a number must be finite; leave the field out where nothing is known",
        ))
    }
}

/// One element of a span or a list: a number or a label.
#[derive(Clone, Copy)]
enum Atom {
    Number(f64),
    Label(Label),
}

struct AtomVisitor;

impl<'de> Deserialize<'de> for Atom {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(AtomVisitor)
    }
}

impl Visitor<'_> for AtomVisitor {
    type Value = Atom;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a number, or a label in quotation marks")
    }

    fn visit_f64<E: Error>(self, n: f64) -> Result<Atom, E> {
        finite(n).map(Atom::Number)
    }

    fn visit_i64<E: Error>(self, n: i64) -> Result<Atom, E> {
        finite(n as f64).map(Atom::Number)
    }

    fn visit_u64<E: Error>(self, n: u64) -> Result<Atom, E> {
        finite(n as f64).map(Atom::Number)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Atom, E> {
        Ok(Atom::Label(Label::new(text)))
    }
}

/// The elements of a span or a list.
fn atoms<'de, A: SeqAccess<'de>>(mut seq: A) -> Result<Vec<Atom>, A::Error> {
    let mut found = Vec::new();
    while let Some(atom) = seq.next_element()? {
        found.push(atom);
    }
    Ok(found)
}

/// The set that a span or a list of elements says.
fn set_of<E: Error>(atoms: &[Atom]) -> Result<ValueSet, E> {
    match atoms {
        [] => Err(E::custom(
            "nothing is in it; leave the field out where nothing is recorded",
        )),
        [Atom::Number(a), Atom::Number(b)] if a <= b => {
            Ok(ValueSet::Span(Span { low: *a, high: *b }))
        }
        [Atom::Number(a), Atom::Number(b)] => Err(E::custom(format!(
            "write the smaller number first: ({b}, {a})"
        ))),
        [Atom::Number(n)] => Err(E::custom(format!(
            "a span has two ends: write ({n}, {n}), or {n} alone for a position"
        ))),
        _ => atoms
            .iter()
            .map(|atom| match atom {
                Atom::Label(label) => Ok(*label),
                Atom::Number(_) => Err(E::custom(
                    "numbers and labels are mixed; a span is two numbers, a list holds labels only",
                )),
            })
            .collect::<Result<_, _>>()
            .map(ValueSet::Labels),
    }
}

struct ValueVisitor;

impl<'de> Visitor<'de> for ValueVisitor {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(VALUE_HINT)
    }

    fn visit_f64<E: Error>(self, n: f64) -> Result<Value, E> {
        finite(n).map(Value::Number)
    }

    fn visit_i64<E: Error>(self, n: i64) -> Result<Value, E> {
        finite(n as f64).map(Value::Number)
    }

    fn visit_u64<E: Error>(self, n: u64) -> Result<Value, E> {
        finite(n as f64).map(Value::Number)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Value, E> {
        Ok(Value::Label(Label::new(text)))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<Value, A::Error> {
        Ok(match set_of(&atoms(seq)?)? {
            ValueSet::Span(span) => Value::Span(Box::new(span)),
            ValueSet::Labels(labels) => match labels[..] {
                [label] => Value::Label(label),
                _ => Value::Labels(Box::new(labels)),
            },
        })
    }
}

impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ValueVisitor)
    }
}

struct SetVisitor;

impl<'de> Visitor<'de> for SetVisitor {
    type Value = ValueSet;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(SET_HINT)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<ValueSet, E> {
        Err(E::custom(format!(
            "a set of labels is a list: write [{text:?}]"
        )))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<ValueSet, A::Error> {
        set_of(&atoms(seq)?)
    }
}

impl<'de> Deserialize<'de> for ValueSet {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(SetVisitor)
    }
}

impl Serialize for Span {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut tuple = serializer.serialize_tuple(2)?;
        tuple.serialize_element(&self.low)?;
        tuple.serialize_element(&self.high)?;
        tuple.end()
    }
}

impl Serialize for Value {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Number(n) => serializer.serialize_f64(*n),
            Self::Span(span) => span.serialize(serializer),
            Self::Label(label) => label.serialize(serializer),
            Self::Labels(labels) => labels.serialize(serializer),
        }
    }
}

impl Serialize for ValueSet {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Span(span) => span.serialize(serializer),
            Self::Labels(labels) => labels.serialize(serializer),
        }
    }
}
