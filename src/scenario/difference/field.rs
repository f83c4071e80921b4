//! Values of fields: as text, and joined where two sides changed them.

use crate::scenario::entry::{number_entry, set_entry, value_entry};
use crate::scenario::{
    AgreedStatus, Basis, Citation, Confidence, Date, Figure, Label, PartyId, RangeScale, Role,
    RoundId, Scale, Step, Value, ValueSet, Verdict,
};

/// Lists with more comparisons than this, items times items, are not joined item by item.
const COMPARISONS: usize = 1_000_000;

/// What stands in a field.
pub(super) trait FieldValue: Sized {
    /// As people type it on this scale; nothing where there is no value.
    fn text(&self, scale: &Scale) -> Option<String>;

    /// Both changes in one, where they do not exclude each other.
    fn joined(_base: Option<&Self>, _ours: &Self, _theirs: &Self) -> Option<Self> {
        None
    }
}

impl FieldValue for u32 {
    fn text(&self, _: &Scale) -> Option<String> {
        Some(self.to_string())
    }
}

impl FieldValue for String {
    fn text(&self, _: &Scale) -> Option<String> {
        (!self.is_empty()).then(|| self.clone())
    }
}

impl FieldValue for Option<f64> {
    fn text(&self, _: &Scale) -> Option<String> {
        self.map(number_entry)
    }
}

impl FieldValue for Option<Date> {
    fn text(&self, _: &Scale) -> Option<String> {
        self.map(|date| date.to_string())
    }
}

impl FieldValue for Option<Value> {
    fn text(&self, scale: &Scale) -> Option<String> {
        self.as_ref().map(|value| value_entry(scale, value))
    }
}

impl FieldValue for Option<ValueSet> {
    fn text(&self, scale: &Scale) -> Option<String> {
        self.as_ref().map(|set| set_entry(scale, set))
    }
}

macro_rules! named {
    ($($kind:ty),*) => {$(
        impl FieldValue for $kind {
            fn text(&self, _: &Scale) -> Option<String> {
                Some(self.name().to_owned())
            }
        }
    )*};
}
named!(Role, Verdict, AgreedStatus);

macro_rules! maybe_named {
    ($($kind:ty: $name:ident),*) => {$(
        impl FieldValue for Option<$kind> {
            fn text(&self, _: &Scale) -> Option<String> {
                self.map(|value| value.$name().to_owned())
            }
        }
    )*};
}
maybe_named!(Basis: name, Confidence: name, PartyId: as_str, RoundId: as_str);

/// The two of a judgement: their order carries no meaning, so ours is as good as theirs.
impl FieldValue for (PartyId, PartyId) {
    fn text(&self, _: &Scale) -> Option<String> {
        Some(format!("{}, {}", self.0, self.1))
    }

    fn joined(_: Option<&Self>, ours: &Self, theirs: &Self) -> Option<Self> {
        (*ours == (theirs.1, theirs.0)).then_some(*ours)
    }
}

impl FieldValue for Vec<(Label, f64)> {
    fn text(&self, _: &Scale) -> Option<String> {
        list(self, |(label, worth)| {
            format!("{label} {}", number_entry(*worth))
        })
    }
}

impl FieldValue for Vec<Figure> {
    fn text(&self, _: &Scale) -> Option<String> {
        list(self, |figure| figure.name().to_owned())
    }

    fn joined(base: Option<&Self>, ours: &Self, theirs: &Self) -> Option<Self> {
        joined_items(base, ours, theirs)
    }
}

impl FieldValue for Vec<Citation> {
    fn text(&self, _: &Scale) -> Option<String> {
        list(self, citation)
    }

    fn joined(base: Option<&Self>, ours: &Self, theirs: &Self) -> Option<Self> {
        joined_items(base, ours, theirs)
    }
}

impl FieldValue for Scale {
    fn text(&self, _: &Scale) -> Option<String> {
        let kind = self.kind().name();
        Some(match self {
            Self::Range(range) => format!("{kind} {}", range_text(range)),
            Self::Steps(steps) => format!("{kind} {}", list(steps, step).unwrap_or_default()),
            Self::Options(labels) => {
                let labels = list(labels, |label| label.as_str().to_owned());
                format!("{kind} {}", labels.unwrap_or_default())
            }
            Self::Wording => kind.to_owned(),
        })
    }
}

fn range_text(range: &RangeScale) -> String {
    let mut text = format!(
        "from {} to {}",
        number_entry(range.from),
        number_entry(range.to)
    );
    if !range.unit.is_empty() {
        text += &format!(" {}", range.unit);
    }
    for mark in &range.marks {
        text += &format!("; {} {}", number_entry(mark.at), mark.label);
    }
    text
}

fn step(step: &Step) -> String {
    match step.place {
        None => step.label.as_str().to_owned(),
        Some(place) => format!("{} ({})", step.label, number_entry(place)),
    }
}

fn citation(citation: &Citation) -> String {
    let mut text = citation.source.as_str().to_owned();
    if !citation.place.is_empty() {
        text += &format!(", {}", citation.place);
    }
    if !citation.quote.is_empty() {
        text += &format!(": “{}”", citation.quote);
    }
    if !citation.note.is_empty() {
        text += &format!(" ({})", citation.note);
    }
    text
}

fn list<T>(items: &[T], text: impl Fn(&T) -> String) -> Option<String> {
    if items.is_empty() {
        return None;
    }
    Some(items.iter().map(text).collect::<Vec<_>>().join("; "))
}

/// What ours has, with what theirs added and without what theirs removed. Nothing where both
/// removed the same: each may have put another in its place.
fn joined_items<T: PartialEq + Clone>(
    base: Option<&Vec<T>>,
    ours: &[T],
    theirs: &[T],
) -> Option<Vec<T>> {
    let base = base.map_or(&[][..], Vec::as_slice);
    let longest = base.len().max(ours.len()).max(theirs.len());
    if longest.saturating_mul(longest) > COMPARISONS {
        return None;
    }
    if base
        .iter()
        .any(|item| !ours.contains(item) && !theirs.contains(item))
    {
        return None;
    }
    let kept = ours
        .iter()
        .filter(|item| theirs.contains(item) || !base.contains(item));
    let added = theirs
        .iter()
        .filter(|item| !base.contains(item) && !ours.contains(item));
    Some(kept.chain(added).cloned().collect())
}
