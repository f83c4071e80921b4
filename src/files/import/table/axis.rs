//! What the labels along one side of a wide table say.

use std::collections::{HashMap, HashSet};

use super::role::{Role, is_computed};
use crate::files::long_form::Column;

/// What stands along a side of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    /// Issues; what else is told there is told of parties.
    Issues,
    /// Parties; what else is told there is told of issues.
    Parties,
}

/// One label, as it stands in the table or as the user says it is meant.
#[derive(Clone, Copy, Debug)]
pub(super) struct Label<'a> {
    pub(super) text: &'a str,
    /// Whether the user wrote it.
    pub(super) is_wish: bool,
}

/// What a label says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Line {
    /// A party or an issue, and which field of its stances stands in the line.
    Thing { name: String, field: Column },
    /// What the line says of what stands on the other side.
    Attribute(Role),
    /// Nothing that is taken.
    Skip,
}

/// What the labels along a side say.
///
/// `EGYPT salience` is a field of Egypt only where there is a line `EGYPT` or another field of
/// it: names are names first. Down the side of a table less is taken for an attribute than in
/// its heading; a round only where `takes_rounds`, since names are there twice.
pub(super) fn lines(
    labels: &[Label<'_>],
    side: Side,
    is_heading: bool,
    takes_rounds: bool,
) -> Vec<Line> {
    let own: HashSet<&str> = labels.iter().map(|label| label.text).collect();
    let parted: Vec<Option<Parted<'_>>> =
        labels.iter().map(|label| Parted::of(label.text)).collect();
    let mut fields: HashMap<&str, HashSet<Column>> = HashMap::new();
    for part in parted.iter().flatten() {
        fields.entry(part.name).or_default().insert(part.field);
    }
    let has_figures = is_heading && own.iter().filter(|text| is_computed(text)).count() > 3;
    labels
        .iter()
        .zip(parted)
        .map(|(label, parted)| {
            let text = label.text;
            if text.is_empty() {
                return Line::Skip;
            }
            if let Some(name) = text.strip_prefix("party:").filter(|_| label.is_wish) {
                return thing(name.trim(), Column::Position);
            }
            let is_round = takes_rounds
                && !label.is_wish
                && Role::from_heading(text) == Some(Role::Column(Column::Round));
            if is_round {
                return Line::Attribute(Role::Column(Column::Round));
            }
            if let Some(role) = attribute(text, side, is_heading, label.is_wish) {
                let is_figure = has_figures && role == Role::Column(Column::Salience);
                return match role {
                    Role::Ignore => Line::Skip,
                    _ if is_figure => Line::Skip,
                    role => Line::Attribute(role),
                };
            }
            if has_figures && is_computed(text) {
                return Line::Skip;
            }
            match parted {
                Some(part)
                    if label.is_wish
                        || own.contains(part.name)
                        || fields.get(part.name).is_some_and(|known| known.len() > 1) =>
                {
                    thing(part.name, part.field)
                }
                _ => thing(text, Column::Position),
            }
        })
        .collect()
}

fn thing(name: &str, field: Column) -> Line {
    Line::Thing {
        name: name.split_whitespace().collect::<Vec<_>>().join(" "),
        field,
    }
}

/// What a label says of the other side, if it does.
fn attribute(text: &str, side: Side, is_heading: bool, is_wish: bool) -> Option<Role> {
    let role = Role::from_heading(text)?;
    let column = match role {
        Role::Column(column) => column,
        Role::Ignore if is_wish || is_heading => return Some(Role::Ignore),
        Role::Ignore => return None,
        of_scale => return (side == Side::Parties).then_some(of_scale),
    };
    let (is_taken, role) = match (side, column) {
        (
            Side::Parties,
            Column::Issue
            | Column::IssueId
            | Column::Group
            | Column::Scale
            | Column::Salience
            | Column::Note,
        ) => (true, column),
        (Side::Parties, Column::Wording) => (true, Column::Note),
        (Side::Issues, Column::Power | Column::PartyPower) => (true, Column::PartyPower),
        (Side::Issues, Column::Salience) if !is_wish && is_weight(text) => {
            (is_heading, Column::PartyPower)
        }
        (
            Side::Issues,
            Column::Party
            | Column::PartyId
            | Column::Short
            | Column::Color
            | Column::Role
            | Column::Reservation
            | Column::Salience
            | Column::Note,
        )
        | (
            _,
            Column::Round
            | Column::RoundDate
            | Column::Sources
            | Column::Date
            | Column::Basis
            | Column::Confidence
            | Column::Visibility,
        ) => (is_heading || is_wish, column),
        _ => (false, column),
    };
    is_taken.then_some(Role::Column(role))
}

fn is_weight(text: &str) -> bool {
    matches!(
        text.to_lowercase().as_str(),
        "weight" | "gewicht" | "poids" | "вес"
    )
}

/// A label that may be a name and a field of it.
#[derive(Clone, Copy)]
struct Parted<'a> {
    name: &'a str,
    field: Column,
}

impl<'a> Parted<'a> {
    /// `Egypt salience`, `Egypt: salience`, `Egypt (red line)`, `Egypt_text`, `Salience Egypt`.
    fn of(label: &'a str) -> Option<Self> {
        if label.len() > 200 {
            return None;
        }
        if let Some((name, rest)) = label.rsplit_once('(')
            && let Some(part) = Self::made(name, rest.strip_suffix(')')?)
        {
            return Some(part);
        }
        // The last three words, and the first two, may name a field.
        let blanks: Vec<usize> = label
            .char_indices()
            .filter(|(_, c)| c.is_whitespace() || matches!(c, ':' | '_' | '-' | '–' | '.' | '/'))
            .map(|(at, _)| at)
            .collect();
        let ends = blanks.iter().rev().take(4).rev();
        for at in ends {
            let (name, rest) = label.split_at(*at);
            if let Some(part) = Self::made(name, rest) {
                return Some(part);
            }
        }
        for at in blanks.iter().take(3).rev() {
            let (rest, name) = label.split_at(*at);
            let name = name.trim_start_matches("of ").trim_start_matches(" of ");
            if let Some(part) = Self::made(name, rest) {
                return Some(part);
            }
        }
        None
    }

    fn made(name: &'a str, field: &str) -> Option<Self> {
        let is_joint = |c: char| {
            c.is_whitespace() || matches!(c, ':' | '_' | '-' | '–' | '.' | '/' | '(' | ')')
        };
        let name = name.trim_matches(is_joint);
        let field = field.trim_matches(is_joint);
        if name.is_empty() || field.is_empty() {
            return None;
        }
        let field = Role::from_heading(field)?.stance_field()?;
        Some(Self { name, field })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(labels: &[&str], side: Side, is_heading: bool) -> Vec<String> {
        let labels: Vec<Label<'_>> = labels
            .iter()
            .map(|text| Label {
                text,
                is_wish: false,
            })
            .collect();
        lines(&labels, side, is_heading, false)
            .into_iter()
            .map(|line| match line {
                Line::Thing { name, field } => format!("{name}/{}", field.heading()),
                Line::Attribute(role) => format!("[{}]", role.name()),
                Line::Skip => String::new(),
            })
            .collect()
    }

    #[test]
    fn a_field_needs_a_name_that_stands_by_itself() {
        for (labels, said) in [
            (
                vec!["Egypt", "Egypt salience"],
                vec!["Egypt/position", "Egypt/salience"],
            ),
            (
                vec!["Egypt: wording", "Egypt: position"],
                vec!["Egypt/wording", "Egypt/position"],
            ),
            (vec!["Egypt salience"], vec!["Egypt salience/position"]),
            (
                vec!["A", "A (red line)", "A_text", "Salience A"],
                vec!["A/position", "A/limits", "A/wording", "A/salience"],
            ),
            (
                vec!["United States", "United States bottom line"],
                vec!["United States/position", "United States/accepts"],
            ),
            (
                vec!["group", "from", "max", "unit", "weight", "B"],
                vec![
                    "[group]",
                    "[from]",
                    "[to]",
                    "[unit]",
                    "[salience]",
                    "B/position",
                ],
            ),
        ] {
            assert_eq!(shown(&labels, Side::Parties, true), said);
        }
    }

    #[test]
    fn down_the_side_issues_keep_names_that_are_words_for_columns() {
        assert_eq!(
            shown(&["Date", "Power", "from", "Note"], Side::Issues, false),
            [
                "Date/position",
                "[party power]",
                "from/position",
                "Note/position"
            ]
        );
        assert_eq!(
            shown(&["Party", "Weight", "Price"], Side::Issues, true),
            ["[party]", "[party power]", "Price/position"]
        );
    }

    #[test]
    fn figures_of_an_exported_matrix_are_not_parties() {
        let labels = [
            "A: position",
            "A: wording",
            "gap",
            "zone",
            "outlook",
            "mean",
            "salience",
            "unit",
        ];
        assert_eq!(
            shown(&labels, Side::Parties, true),
            ["A/position", "A/wording", "", "", "", "", "", "[unit]"]
        );
    }
}
