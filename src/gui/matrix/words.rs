//! The words of a cell: what of a stance it shows.

use std::borrow::Cow;

use crate::compare::PartyFigures;
use crate::gui::icons;
use crate::scenario::entry::{number_entry, set_text, value_text};
use crate::scenario::{Agreed, AgreedStatus, Issue, Stance, Value, ValueSet};
use crate::session::find::Part;

use super::CellField;

/// The first words of a stance: its wording, else its position.
pub(super) fn headline<'a>(issue: &Issue, stance: &'a Stance) -> Cow<'a, str> {
    let text = stance.text().trim();
    if text.is_empty() {
        position(issue, stance)
    } else {
        Cow::Borrowed(text)
    }
}

fn position<'a>(issue: &Issue, stance: &'a Stance) -> Cow<'a, str> {
    match stance.at() {
        None => Cow::Borrowed(""),
        Some(Value::Label(label)) => Cow::Borrowed(label.as_str()),
        Some(at) => Cow::Owned(value_text(&issue.scale, at)),
    }
}

fn set<'a>(issue: &Issue, set: Option<&ValueSet>, words: &'a str) -> Cow<'a, str> {
    set.map_or(Cow::Borrowed(words), |set| {
        Cow::Owned(set_text(&issue.scale, set))
    })
}

/// What a cell shows of a stance while it edits this field; empty where there is nothing.
pub(super) fn cell_words<'a>(field: CellField, issue: &Issue, stance: &'a Stance) -> Cow<'a, str> {
    match field {
        CellField::Position if field.is_on(&issue.scale) => position(issue, stance),
        CellField::Accepts if field.is_on(&issue.scale) => {
            set(issue, stance.accepts(), stance.accepts_text())
        }
        CellField::Limits if field.is_on(&issue.scale) => {
            set(issue, stance.limits(), stance.limits_text())
        }
        CellField::Salience => stance.salience().map_or(Cow::Borrowed(""), |salience| {
            Cow::Owned(number_entry(salience))
        }),
        CellField::Confidence => Cow::Borrowed(
            stance
                .confidence()
                .map_or("", |confidence| confidence.name()),
        ),
        CellField::Wording | CellField::Position | CellField::Accepts | CellField::Limits => {
            headline(issue, stance)
        }
    }
}

/// Which of a stance's words a cell shows while it edits this field; nothing where it shows no words.
pub(super) fn shown_part(field: CellField, issue: &Issue, stance: &Stance) -> Option<Part> {
    let words = |set: Option<&ValueSet>, part| set.is_none().then_some(part);
    match field {
        CellField::Salience | CellField::Confidence => None,
        CellField::Accepts if field.is_on(&issue.scale) => {
            words(stance.accepts(), Part::AcceptsText)
        }
        CellField::Limits if field.is_on(&issue.scale) => words(stance.limits(), Part::LimitsText),
        CellField::Position if field.is_on(&issue.scale) => Some(Part::Position),
        _ if stance.text().trim().is_empty() => Some(Part::Position),
        _ => Some(Part::Wording),
    }
}

/// The words of a cell that may take more than a line; nothing where they cannot.
pub(super) fn long_words<'a>(
    field: CellField,
    issue: &Issue,
    stance: &'a Stance,
) -> Option<&'a str> {
    let words = match field {
        CellField::Accepts if field.is_on(&issue.scale) => stance.accepts_text(),
        CellField::Limits if field.is_on(&issue.scale) => stance.limits_text(),
        CellField::Salience | CellField::Confidence => return None,
        CellField::Position if field.is_on(&issue.scale) => "",
        _ => stance.text(),
    };
    if !words.is_empty() {
        return Some(words);
    }
    match stance.at() {
        Some(Value::Label(label)) => Some(label.as_str()),
        _ => None,
    }
}

/// The marks of a stance as icons with their words, left to right.
pub(super) fn marks(stance: &Stance, figures: &PartyFigures) -> Vec<(char, &'static str)> {
    let bits = Marks::of(stance, figures);
    let all = Marks::ALL.into_iter().enumerate();
    all.filter(|(bit, _)| bits.has(*bit))
        .map(|(_, mark)| mark)
        .collect()
}

/// The marks of a stance, a bit each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Marks(u8);

impl Marks {
    /// All marks with their words, left to right.
    pub(super) const ALL: [(char, &'static str); 6] = [
        (icons::PRIVATE, "private"),
        (icons::CARRIED_OVER, "carried over from an earlier round"),
        (icons::RED_LINE, "red line"),
        (icons::CONDITION, "on a condition"),
        (icons::ANALYST, "position is the analyst's reading"),
        (icons::NO_SOURCE, "no source"),
    ];
    /// How many sets of marks there are.
    pub(super) const SETS: usize = 64;

    /// The marks of a stance.
    pub(super) fn of(stance: &Stance, figures: &PartyFigures) -> Self {
        let on = [
            figures.private,
            figures.carried_over,
            !stance.limits_text().is_empty() || stance.limits().is_some(),
            !stance.condition().is_empty(),
            stance.at().is_some() && !stance.stated().contains(&crate::scenario::Figure::At),
            stance.cites().is_empty(),
        ];
        let bits = on.into_iter().enumerate();
        Self(bits.fold(0, |set, (bit, on)| if on { set | 1 << bit } else { set }))
    }

    /// Whether the mark with this bit is set.
    pub(super) fn has(self, bit: usize) -> bool {
        self.0 & (1 << bit) != 0
    }

    /// The number of this set among all.
    pub(super) fn index(self) -> usize {
        usize::from(self.0)
    }

    /// The icons, left to right; the last says that there are more than there is room for.
    pub(super) fn icons(self, room: usize) -> Vec<char> {
        let icons = Self::ALL
            .into_iter()
            .enumerate()
            .filter(|(bit, _)| self.has(*bit));
        let mut icons: Vec<char> = icons.map(|(_, (icon, _))| icon).collect();
        if icons.len() > room {
            icons.truncate(room.saturating_sub(1));
            icons.push(icons::MORE);
        }
        icons
    }
}

/// What was agreed: its wording, else its value; provisional where it may still change.
pub(crate) fn agreed_text(issue: &Issue, agreed: &Agreed) -> String {
    let value = || agreed.at.as_ref().map(|at| value_text(&issue.scale, at));
    let text = agreed.text.trim();
    let text = if text.is_empty() {
        value().unwrap_or_default()
    } else {
        text.to_owned()
    };
    match agreed.status {
        AgreedStatus::Final => text,
        AgreedStatus::Provisional => format!("Provisional: {text}"),
    }
}
