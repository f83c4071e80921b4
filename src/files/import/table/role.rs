//! What a column or a row of a table is for.

use crate::files::long_form::Column;

/// What a column, or in a turned table a row, holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// What a column of the long table holds.
    Column(Column),
    /// The first end of the issue's scale.
    From,
    /// The last end of the issue's scale.
    To,
    /// The unit of the issue's scale.
    Unit,
    /// Nothing that is taken.
    Ignore,
}

/// Names beside those of [`Column`]: small letters.
const NAMES: [(Role, &[&str]); 10] = [
    (
        Role::From,
        &[
            "from",
            "min",
            "minimum",
            "low",
            "lowest",
            "scale min",
            "scale from",
            "low end",
            "von",
            "от",
        ],
    ),
    (
        Role::To,
        &[
            "to",
            "max",
            "maximum",
            "high",
            "highest",
            "scale max",
            "scale to",
            "high end",
            "bis",
            "до",
        ],
    ),
    (
        Role::Unit,
        &["unit", "units", "einheit", "unité", "единица"],
    ),
    (
        Role::Ignore,
        &["ignore", "nr", "no", "no.", "nr.", "#", "number", "№"],
    ),
    (
        Role::Column(Column::Issue),
        &[
            "thema",
            "frage",
            "these",
            "sujet",
            "enjeu",
            "вопрос",
            "тема",
            "issues",
            "topics",
        ],
    ),
    (
        Role::Column(Column::Party),
        &[
            "partei",
            "akteur",
            "land",
            "parti",
            "acteur",
            "pays",
            "сторона",
            "участник",
            "страна",
            "parties",
            "actors",
        ],
    ),
    (
        Role::Column(Column::Group),
        &["gruppe", "bereich", "groupe", "группа", "section", "area"],
    ),
    (
        Role::Column(Column::Salience),
        &[
            "gewicht",
            "salienz",
            "wichtigkeit",
            "poids",
            "важность",
            "вес",
        ],
    ),
    (Role::Column(Column::IssueId), &["id"]),
    (
        Role::Column(Column::Note),
        &["description", "details", "beschreibung", "описание"],
    ),
];

impl Role {
    /// What a heading says, in the words of this program or of others.
    pub(super) fn from_heading(heading: &str) -> Option<Self> {
        if heading.len() > 60 {
            return None;
        }
        if let Some(column) = Column::from_heading(heading) {
            return Some(Self::Column(column));
        }
        let folded = heading.trim().trim_end_matches(':').to_lowercase();
        let folded = folded.replace(['_', '\u{a0}'], " ");
        NAMES
            .iter()
            .find(|(_, names)| names.contains(&folded.as_str()))
            .map(|(role, _)| *role)
    }

    /// Its name in a setting.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Column(column) => column.heading(),
            Self::From => "from",
            Self::To => "to",
            Self::Unit => "unit",
            Self::Ignore => "ignore",
        }
    }

    /// All names in settings.
    pub(super) fn all_names() -> Vec<&'static str> {
        let own = [Self::From, Self::To, Self::Unit, Self::Ignore];
        let columns = Column::ALL.into_iter().map(Self::Column);
        columns.chain(own).map(Self::name).collect()
    }

    /// The field of a stance that it holds, where it holds one.
    pub(super) fn stance_field(self) -> Option<Column> {
        match self {
            Self::Column(column) if is_stance_field(column) => Some(column),
            _ => None,
        }
    }
}

/// Whether a column says something of a stance, rather than of an issue, a party or a round.
pub(super) fn is_stance_field(column: Column) -> bool {
    column >= Column::Position
}

/// What this program computes and writes beside a matrix; it is computed again.
pub(super) fn is_computed(heading: &str) -> bool {
    let folded = heading.trim().to_lowercase();
    [
        "gap",
        "gap between",
        "remaining gap",
        "blocking",
        "zone",
        "outlook",
        "mean",
        "median",
        "spread",
        "priority",
    ]
    .contains(&folded.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_of_a_setting_is_understood() {
        for name in Role::all_names() {
            assert_eq!(Role::from_heading(name).map(Role::name), Some(name));
        }
    }

    #[test]
    fn no_word_means_two_things() {
        for (role, names) in NAMES {
            for name in names {
                assert_eq!(Role::from_heading(name), Some(role), "{name}");
            }
        }
    }

    #[test]
    fn stances_have_what_follows_the_position() {
        assert!(is_stance_field(Column::Note) && is_stance_field(Column::Accepts));
        assert!(!is_stance_field(Column::RoundUntil) && !is_stance_field(Column::Issue));
    }
}
