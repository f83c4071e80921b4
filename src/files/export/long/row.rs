//! What a row speaks of, and its cells.

use std::borrow::Cow;

use crate::files::long_form::{Column, cites_text, scale_text, stated_text, values_text};
use crate::scenario::entry::{number_entry, set_entry, value_entry};
use crate::scenario::{Basis, Confidence, Date, Issue, Party, Round, Stance, Value, ValueSet};

/// What one row speaks of.
#[derive(Clone, Copy, Default)]
pub(super) struct LongRow<'a> {
    pub(super) issue: Option<&'a Issue>,
    pub(super) party: Option<&'a Party>,
    pub(super) round: Option<&'a Round>,
    pub(super) stance: Option<&'a Stance>,
}

/// One cell.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum LongCell<'a> {
    /// What a user wrote, or may have.
    Text(Cow<'a, str>),
    /// A number, exact.
    Number(f64),
}

impl LongCell<'_> {
    /// Whether nothing is in it.
    pub(super) fn is_empty(&self) -> bool {
        matches!(self, Self::Text(text) if text.is_empty())
    }

    /// A number as its plain digits, a text as it is.
    pub(super) fn plain(self) -> String {
        match self {
            Self::Text(text) => text.into_owned(),
            Self::Number(number) => number_entry(number),
        }
    }
}

fn text(text: &str) -> LongCell<'_> {
    LongCell::Text(Cow::Borrowed(text))
}

fn made(text: String) -> LongCell<'static> {
    LongCell::Text(Cow::Owned(text))
}

fn number<'a>(number: Option<f64>) -> LongCell<'a> {
    number.map_or(text(""), LongCell::Number)
}

fn date<'a>(date: Option<Date>) -> LongCell<'a> {
    date.map_or(text(""), |date| made(date.to_string()))
}

impl<'a> LongRow<'a> {
    /// A row that speaks of an issue alone.
    pub(super) fn of_issue(issue: &'a Issue) -> Self {
        Self {
            issue: Some(issue),
            ..Self::default()
        }
    }

    /// A row that speaks of a party alone.
    pub(super) fn of_party(party: &'a Party) -> Self {
        Self {
            party: Some(party),
            ..Self::default()
        }
    }

    /// A row that speaks of a round alone.
    pub(super) fn of_round(round: &'a Round) -> Self {
        Self {
            round: Some(round),
            ..Self::default()
        }
    }

    /// What stands in a column.
    pub(super) fn cell(&self, column: Column) -> LongCell<'a> {
        let cell = match column {
            Column::IssueId | Column::Issue | Column::Group | Column::Scale => {
                self.issue.map(|issue| issue_cell(issue, column))
            }
            Column::PartyId
            | Column::Party
            | Column::Short
            | Column::Color
            | Column::Role
            | Column::PartyPower
            | Column::Reservation => self.party.map(|party| party_cell(party, column)),
            Column::RoundId | Column::Round | Column::RoundDate | Column::RoundUntil => {
                self.round.map(|round| round_cell(round, column))
            }
            _ => self
                .stance
                .and_then(|stance| self.stance_cell(stance, column)),
        };
        cell.unwrap_or(text(""))
    }

    fn stance_cell(&self, stance: &'a Stance, column: Column) -> Option<LongCell<'a>> {
        let scale = &self.issue?.scale;
        let set = |set: Option<&ValueSet>| set.map(|set| made(set_entry(scale, set)));
        match column {
            Column::Position => stance.at().map(|at| match at {
                Value::Number(number) => LongCell::Number(*number),
                at => made(value_entry(scale, at)),
            }),
            Column::Accepts => set(stance.accepts()),
            Column::Limits => set(stance.limits()),
            Column::AcceptsText => Some(text(stance.accepts_text())),
            Column::LimitsText => Some(text(stance.limits_text())),
            Column::Salience => Some(number(stance.salience())),
            Column::Power => Some(number(stance.power())),
            Column::Values => Some(made(values_text(stance.values()))),
            Column::Wording => Some(text(stance.text())),
            Column::Interest => Some(text(stance.interest())),
            Column::Condition => Some(text(stance.condition())),
            Column::Date => Some(date(stance.date())),
            Column::Basis => stance.basis().map(Basis::name).map(text),
            Column::Confidence => stance.confidence().map(Confidence::name).map(text),
            Column::Visibility => Some(text(stance.visibility().name())),
            Column::Stated => Some(made(stated_text(stance.stated()))),
            Column::Sources => Some(made(cites_text(stance.cites()))),
            Column::Note => Some(text(stance.note())),
            _ => None,
        }
    }
}

fn issue_cell(issue: &Issue, column: Column) -> LongCell<'_> {
    match column {
        Column::IssueId => text(issue.id.as_str()),
        Column::Issue => text(&issue.title),
        Column::Group => text(&issue.group),
        _ => made(scale_text(&issue.scale)),
    }
}

fn party_cell(party: &Party, column: Column) -> LongCell<'_> {
    match column {
        Column::PartyId => text(party.id.as_str()),
        Column::Party => text(&party.name),
        Column::Short => text(&party.short),
        Column::Color => text(&party.color),
        Column::Role => text(party.role.name()),
        Column::PartyPower => number(party.power),
        _ => number(party.reservation),
    }
}

fn round_cell(round: &Round, column: Column) -> LongCell<'_> {
    match column {
        Column::RoundId => text(round.id.as_str()),
        Column::Round => text(&round.name),
        Column::RoundDate => date(round.date),
        _ => date(round.until),
    }
}
