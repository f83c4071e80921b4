//! What a cell edits.

use crate::scenario::entry::{number_entry, number_text, set_text, value_text};
use crate::scenario::{Confidence, Issue, RangeScale, Scale, Stance, StanceRecord};

use super::content::Content;

/// What a cell edits of a stance.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum StanceField {
    /// What the party says.
    #[default]
    Wording,
    /// Where it stands on the scale.
    Position,
    /// What it would still accept: the bottom line.
    Accepts,
    /// What it will never go outside of.
    Limits,
    /// How much it cares, 0-100.
    Salience,
    /// How sure the analyst is.
    Confidence,
}

impl StanceField {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 6] = [
        Self::Wording,
        Self::Position,
        Self::Accepts,
        Self::Limits,
        Self::Salience,
        Self::Confidence,
    ];

    /// What it is called.
    pub fn label(self) -> &'static str {
        match self {
            Self::Wording => "wording",
            Self::Position => "position",
            Self::Accepts => "accepted range",
            Self::Limits => "red line",
            Self::Salience => "salience",
            Self::Confidence => "confidence",
        }
    }

    /// Whether stances on this scale have it: Wording issues have no position and no sets.
    pub fn is_on(self, scale: &Scale) -> bool {
        match self {
            Self::Position | Self::Accepts | Self::Limits => *scale != Scale::Wording,
            Self::Wording | Self::Salience | Self::Confidence => true,
        }
    }

    /// The field, where stances on this scale have it.
    pub fn on(self, scale: &Scale) -> Option<Self> {
        self.is_on(scale).then_some(self)
    }

    /// Whether it is read as numbers on this scale.
    pub fn is_numeric(self, scale: &Scale) -> bool {
        match self {
            Self::Position | Self::Accepts | Self::Limits => matches!(scale, Scale::Range(_)),
            Self::Salience => true,
            Self::Wording | Self::Confidence => false,
        }
    }

    /// The text to edit; [`StanceField::read`] reads it back exactly.
    pub fn entry(self, issue: &Issue, record: &StanceRecord) -> String {
        Content::of_record(self, record).entry(&issue.scale)
    }

    /// As [`StanceField::entry`], without a copy of the whole stance.
    pub fn entry_of(self, issue: &Issue, stance: &Stance) -> String {
        Content::of_stance(self, stance).entry(&issue.scale)
    }

    /// The text to show, numbers grouped and with their unit; empty where nothing is recorded.
    pub fn shown(self, issue: &Issue, record: &StanceRecord) -> String {
        Content::of_record(self, record).shown(&issue.scale)
    }

    /// As [`StanceField::shown`], without a copy of the whole stance.
    pub fn shown_of(self, issue: &Issue, stance: &Stance) -> String {
        Content::of_stance(self, stance).shown(&issue.scale)
    }

    /// Whether two stances say the same in this field.
    pub fn is_same(self, one: &StanceRecord, other: &StanceRecord) -> bool {
        Content::of_record(self, one) == Content::of_record(self, other)
    }

    /// The texts to choose among, where there are only so many (and sets of them); else none.
    pub fn choices(self, issue: &Issue) -> Vec<String> {
        match self {
            Self::Position | Self::Accepts | Self::Limits => {
                let labels = issue.scale.labels().into_iter();
                labels.map(|label| label.as_str().to_owned()).collect()
            }
            Self::Confidence => Confidence::ALL.map(|c| c.name().to_owned()).to_vec(),
            Self::Wording | Self::Salience => Vec::new(),
        }
    }

    /// What may be typed, for an empty field; empty where stances on this scale lack the field.
    pub fn hint(self, issue: &Issue) -> String {
        match (self, &issue.scale) {
            (Self::Wording, _) => "What the party says".to_owned(),
            (Self::Salience, _) => "0 does not care, 100 cares most; empty: imputed".to_owned(),
            (Self::Confidence, _) => "High, Medium or Low; empty: not said".to_owned(),
            (_, Scale::Wording) => String::new(),
            (Self::Position, Scale::Range(range)) => {
                format!("{}, or a span such as {}", ends(range), span(range))
            }
            (Self::Position, Scale::Steps(_)) => "one of the labels; neighbours as a|b".to_owned(),
            (Self::Position, Scale::Options(_)) => "one of the labels".to_owned(),
            (Self::Accepts | Self::Limits, Scale::Range(range)) => format!(
                "a span from {}, such as {}; empty: not recorded",
                ends(range),
                span(range)
            ),
            (Self::Accepts | Self::Limits, _) => "label|label; empty: not recorded".to_owned(),
        }
    }

    /// What an edit changed, for the undo entry: `position 800,000 → 700,000`.
    pub fn change(self, issue: &Issue, before: &StanceRecord, after: &StanceRecord) -> String {
        if self == Self::Wording {
            return self.label().to_owned();
        }
        let text = |record| match Content::of_record(self, record) {
            // The unit goes without saying; no scale but Range adds one.
            Content::Position(Some(at)) => value_text(&Scale::Wording, at),
            Content::Set(Some(set)) => set_text(&Scale::Wording, set),
            content if content.is_empty() => "none".to_owned(),
            content => content.shown(&issue.scale),
        };
        format!("{} {} → {}", self.label(), text(before), text(after))
    }
}

/// The ends of a scale with its unit: `0 to 1,000,000 soldiers`.
fn ends(range: &RangeScale) -> String {
    let ends = format!("{} to {}", number_text(range.from), number_text(range.to));
    if range.unit.is_empty() {
        ends
    } else {
        format!("{ends} {}", range.unit)
    }
}

/// A span on the scale, as it is typed: its middle half.
fn span(range: &RangeScale) -> String {
    let (a, b) = (range.number_at(0.25), range.number_at(0.75));
    format!("{}..{}", number_entry(a.min(b)), number_entry(a.max(b)))
}
