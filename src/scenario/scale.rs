//! How positions on an issue are expressed, and what they are worth in 0-1.

use serde::de::{Deserialize, Deserializer, Error, SeqAccess, Visitor};
use serde::ser::{Serialize, SerializeTuple, Serializer};
use serde::{Deserialize as DeriveDeserialize, Serialize as DeriveSerialize};
use std::fmt;

use super::value::finite;
use super::{Label, Span, Value, ValueSet};

/// A place on a scale, normalised: 0 at its first end, 1 at its last (measures.md, part 0).
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct Unit(f64);

impl Unit {
    /// The place `x`, held within 0-1.
    pub fn new(x: f64) -> Self {
        Self(x.clamp(0.0, 1.0))
    }

    /// The place as a number, 0-1.
    pub fn get(self) -> f64 {
        self.0
    }
}

/// A closed interval of a normalised scale, `low` at most `high`, both 0-1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct UnitInterval {
    /// The lower end.
    pub low: f64,
    /// The upper end.
    pub high: f64,
}

impl UnitInterval {
    /// The whole scale.
    pub const WHOLE: Self = Self {
        low: 0.0,
        high: 1.0,
    };

    /// The interval between two places, whichever is smaller.
    pub fn between(a: f64, b: f64) -> Self {
        Self {
            low: a.min(b),
            high: a.max(b),
        }
    }

    /// The middle: the x of a position (measures.md, part 0).
    pub fn midpoint(self) -> f64 {
        f64::midpoint(self.low, self.high)
    }

    /// How far apart two intervals are, 0 where they meet.
    pub fn distance(self, other: Self) -> f64 {
        (self.low - other.high).max(other.low - self.high).max(0.0)
    }
}

/// One point on a Range that has a name.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// Where it stands, in the unit.
    pub at: f64,
    /// What it is called.
    pub label: String,
}

/// Numbers in natural units; `from` may lie above `to` (a scale that runs downwards).
#[derive(Clone, Debug, PartialEq)]
pub struct RangeScale {
    /// The first end, in the unit.
    pub from: f64,
    /// The last end, in the unit.
    pub to: f64,
    /// The unit, such as `soldiers`.
    pub unit: String,
    /// Points with a name.
    pub marks: Vec<Mark>,
}

impl RangeScale {
    /// A number of the unit as a place in 0-1; off the scale it lies outside.
    pub fn normalise(&self, number: f64) -> f64 {
        (number - self.from) / (self.to - self.from)
    }

    /// A place in 0-1 as a number of the unit.
    pub fn number_at(&self, x: f64) -> f64 {
        self.from + x * (self.to - self.from)
    }

    /// Whether a number lies on the scale, ends included.
    pub fn holds(&self, number: f64) -> bool {
        Span::between(self.from, self.to).contains(Span {
            low: number,
            high: number,
        })
    }
}

/// One step of an ordered scale.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Step {
    /// What it is called.
    pub label: Label,
    /// Its own place in 0-1; evenly spread where no step has one.
    pub place: Option<f64>,
}

/// How positions on an issue are expressed.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Scale {
    /// Numbers between two ends.
    Range(RangeScale),
    /// Ordered labels.
    Steps(Vec<Step>),
    /// Labels without an order.
    Options(Vec<Label>),
    /// Words alone, compared by judgement and never by number.
    #[default]
    Wording,
}

/// The kind of a scale, without its content.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ScaleKind {
    /// Numbers between two ends.
    Range,
    /// Ordered labels.
    Steps,
    /// Labels without an order.
    Options,
    /// Words alone.
    Wording,
}

impl ScaleKind {
    /// All kinds, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Range, Self::Steps, Self::Options, Self::Wording];

    /// The kind as a file and the window write it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Range => "Range",
            Self::Steps => "Steps",
            Self::Options => "Options",
            Self::Wording => "Wording",
        }
    }
}

impl Scale {
    /// Its kind.
    pub fn kind(&self) -> ScaleKind {
        match self {
            Self::Range(_) => ScaleKind::Range,
            Self::Steps(_) => ScaleKind::Steps,
            Self::Options(_) => ScaleKind::Options,
            Self::Wording => ScaleKind::Wording,
        }
    }

    /// Its labels in order, none for Range and Wording.
    pub fn labels(&self) -> Vec<Label> {
        match self {
            Self::Steps(steps) => steps.iter().map(|step| step.label).collect(),
            Self::Options(labels) => labels.clone(),
            Self::Range(_) | Self::Wording => Vec::new(),
        }
    }

    /// Where a label stands among the labels.
    pub fn label_index(&self, label: Label) -> Option<usize> {
        match self {
            Self::Steps(steps) => steps.iter().position(|step| step.label == label),
            Self::Options(labels) => labels.iter().position(|known| *known == label),
            Self::Range(_) | Self::Wording => None,
        }
    }

    /// The place of step `index` in 0-1: its own, else `i/(n-1)`. Only for Steps.
    pub fn step_place(&self, index: usize) -> Option<f64> {
        let Self::Steps(steps) = self else {
            return None;
        };
        let own = steps.get(index)?.place;
        Some(own.unwrap_or(match steps.len() {
            0 | 1 => 0.0,
            n => index as f64 / (n - 1) as f64,
        }))
    }

    /// The step nearest to the place `x`. Only for Steps with at least one.
    pub fn nearest_step(&self, x: f64) -> Option<Label> {
        let Self::Steps(steps) = self else {
            return None;
        };
        let distance = |index: usize| {
            self.step_place(index)
                .map_or(f64::INFINITY, |place| (place - x).abs())
        };
        (0..steps.len())
            .min_by(|a, b| distance(*a).total_cmp(&distance(*b)))
            .and_then(|index| steps.get(index))
            .map(|step| step.label)
    }

    /// A position as an interval of 0-1. Nothing for Options, Wording, and what is off the scale.
    pub fn position(&self, at: &Value) -> Option<UnitInterval> {
        match (self, at) {
            (Self::Range(range), Value::Number(n)) => {
                let x = range.normalise(*n);
                Some(UnitInterval { low: x, high: x })
            }
            (Self::Range(_), Value::Span(span)) => self.span_interval(**span),
            (Self::Steps(_), Value::Label(_) | Value::Labels(_)) => {
                self.labels_interval(at.labels())
            }
            _ => None,
        }
    }

    /// A set as an interval of 0-1. Nothing for Options, Wording, and what is off the scale.
    pub fn set_interval(&self, set: &ValueSet) -> Option<UnitInterval> {
        match set {
            ValueSet::Span(span) => self.span_interval(*span),
            ValueSet::Labels(labels) => self.labels_interval(labels),
        }
    }

    fn span_interval(&self, span: Span) -> Option<UnitInterval> {
        let Self::Range(range) = self else {
            return None;
        };
        Some(UnitInterval::between(
            range.normalise(span.low),
            range.normalise(span.high),
        ))
    }

    fn labels_interval(&self, labels: &[Label]) -> Option<UnitInterval> {
        let mut places = labels.iter().map(|label| {
            let index = self.label_index(*label)?;
            self.step_place(index)
        });
        let first = places.next()??;
        places.try_fold(
            UnitInterval {
                low: first,
                high: first,
            },
            |found, place| {
                let place = place?;
                Some(UnitInterval {
                    low: found.low.min(place),
                    high: found.high.max(place),
                })
            },
        )
    }
}

#[derive(DeriveDeserialize, DeriveSerialize)]
#[serde(deny_unknown_fields, rename = "Scale")]
enum ScaleFile {
    Range {
        #[serde(deserialize_with = "finite_number")]
        from: f64,
        #[serde(deserialize_with = "finite_number")]
        to: f64,
        #[serde(default, skip_serializing_if = "String::is_empty")]
        unit: String,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        marks: Vec<Mark>,
    },
    Steps(Vec<Step>),
    Options(Vec<Label>),
    Wording,
}

/// Reads a number and refuses what is none.
pub(super) fn finite_number<'de, D: Deserializer<'de>>(deserializer: D) -> Result<f64, D::Error> {
    finite(f64::deserialize(deserializer)?)
}

impl<'de> Deserialize<'de> for Scale {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(match ScaleFile::deserialize(deserializer)? {
            ScaleFile::Range {
                from,
                to,
                unit,
                marks,
            } => Self::Range(RangeScale {
                from,
                to,
                unit,
                marks,
            }),
            ScaleFile::Steps(steps) => Self::Steps(steps),
            ScaleFile::Options(labels) => Self::Options(labels),
            ScaleFile::Wording => Self::Wording,
        })
    }
}

impl Serialize for Scale {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.clone() {
            Self::Range(range) => ScaleFile::Range {
                from: range.from,
                to: range.to,
                unit: range.unit,
                marks: range.marks,
            },
            Self::Steps(steps) => ScaleFile::Steps(steps),
            Self::Options(labels) => ScaleFile::Options(labels),
            Self::Wording => ScaleFile::Wording,
        }
        .serialize(serializer)
    }
}

struct StepVisitor;

impl<'de> Visitor<'de> for StepVisitor {
    type Value = Step;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(
            "a label in quotation marks, or a label with its place such as (\"middle\", 0.4)",
        )
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Step, E> {
        Ok(Step {
            label: Label::new(text),
            place: None,
        })
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Step, A::Error> {
        let missing =
            || A::Error::custom("a step is a label, or a label with its place: (\"middle\", 0.4)");
        let label = seq.next_element()?.ok_or_else(missing)?;
        let place: f64 = seq.next_element()?.ok_or_else(missing)?;
        Ok(Step {
            label,
            place: Some(finite(place)?),
        })
    }
}

impl<'de> Deserialize<'de> for Step {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(StepVisitor)
    }
}

impl Serialize for Step {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.place {
            None => self.label.serialize(serializer),
            Some(place) => (self.label, place).serialize(serializer),
        }
    }
}

impl<'de> Deserialize<'de> for Mark {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let (at, label) = <(f64, String)>::deserialize(deserializer)?;
        Ok(Self {
            at: finite(at)?,
            label,
        })
    }
}

impl Serialize for Mark {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut tuple = serializer.serialize_tuple(2)?;
        tuple.serialize_element(&self.at)?;
        tuple.serialize_element(&self.label)?;
        tuple.end()
    }
}
