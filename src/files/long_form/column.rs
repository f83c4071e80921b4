//! What a column means, and what people call it.

/// One column of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Column {
    /// The id of the issue.
    IssueId,
    /// The title of the issue.
    Issue,
    /// The heading the issue stands under.
    Group,
    /// How positions on the issue are expressed; see [`super::scale_text`].
    Scale,
    /// The id of the party.
    PartyId,
    /// The name of the party.
    Party,
    /// The short form of the party's name.
    Short,
    /// The colour of the party, `#rrggbb`.
    Color,
    /// What the party is at the table.
    Role,
    /// The party's weight on all issues.
    PartyPower,
    /// What no agreement is worth to the party, 0-1.
    Reservation,
    /// The id of the round since which the stance is held; none before the first.
    RoundId,
    /// The name of the round.
    Round,
    /// When the round began.
    RoundDate,
    /// When the round ended.
    RoundUntil,
    /// Where the party stands, as an entry field reads it: `7`, `20..60`, `label`, `label|label`.
    Position,
    /// What the party would still accept.
    Accepts,
    /// What the party will never go outside of.
    Limits,
    /// The bottom line in words.
    AcceptsText,
    /// The red line in words.
    LimitsText,
    /// How much the party cares, 0-100.
    Salience,
    /// The party's weight on this issue.
    Power,
    /// What each option is worth to the party; see [`super::values_text`].
    Values,
    /// What the party says.
    Wording,
    /// The interest behind it.
    Interest,
    /// The condition it hangs on.
    Condition,
    /// When it was said.
    Date,
    /// Where the wording comes from.
    Basis,
    /// How sure the analyst is.
    Confidence,
    /// Who may see it.
    Visibility,
    /// Which figures the party itself stated; see [`super::stated_text`].
    Stated,
    /// Where it is told; see [`super::cites_text`].
    Sources,
    /// A remark on the stance.
    Note,
}

/// What a column is called: first as this program writes it, then as others do.
///
/// Small letters, words parted by one blank: as [`folded`] makes them.
fn names(column: Column) -> &'static [&'static str] {
    match column {
        Column::IssueId => &["issue id", "topic id", "question id"],
        Column::Issue => &[
            "issue",
            "topic",
            "dimension",
            "question",
            "item",
            "subject",
            "issue title",
        ],
        Column::Group => &[
            "group",
            "heading",
            "category",
            "chapter",
            "theme",
            "basket",
            "cluster",
            "issue group",
        ],
        Column::Scale => &["scale", "issue scale"],
        Column::PartyId => &["party id", "actor id", "country id"],
        Column::Party => &[
            "party",
            "actor",
            "country",
            "who",
            "stakeholder",
            "player",
            "delegation",
            "side",
            "state",
            "organisation",
            "organization",
            "speaker",
            "party name",
        ],
        Column::Short => &["short", "party short", "abbreviation"],
        Column::Color => &["colour", "color", "party colour", "party color"],
        Column::Role => &["role", "party role"],
        Column::PartyPower => &["party power"],
        Column::Reservation => &["reservation", "reservation value"],
        Column::RoundId => &["round id", "stage id", "session id"],
        Column::Round => &[
            "round",
            "stage",
            "session",
            "phase",
            "meeting",
            "wave",
            "round name",
        ],
        Column::RoundDate => &["round date", "round from", "round begins", "session date"],
        Column::RoundUntil => &["round until", "round to", "round ends"],
        Column::Position => &[
            "position",
            "at",
            "value",
            "stance",
            "score",
            "preference",
            "ideal point",
            "answer",
        ],
        Column::Accepts => &[
            "accepts",
            "accept",
            "bottom line",
            "acceptable",
            "would accept",
        ],
        Column::Limits => &["limits", "limit", "red line", "red lines", "redline"],
        Column::AcceptsText => &["accepts text", "accepts in words", "bottom line in words"],
        Column::LimitsText => &["limits text", "limits in words", "red line in words"],
        Column::Salience => &["salience", "importance", "weight", "priority"],
        Column::Power => &["power", "influence", "capability", "clout"],
        Column::Values => &["values", "worths", "evaluations", "utilities"],
        Column::Wording => &[
            "wording",
            "text",
            "statement",
            "words",
            "said",
            "justification",
        ],
        Column::Interest => &["interest", "interests", "interest behind it"],
        Column::Condition => &["condition", "conditions", "provided that"],
        Column::Date => &["date", "stance date", "said on", "since"],
        Column::Basis => &["basis"],
        Column::Confidence => &["confidence", "certainty"],
        Column::Visibility => &["visibility"],
        Column::Stated => &["stated", "stated figures"],
        Column::Sources => &[
            "sources",
            "source",
            "citations",
            "citation",
            "cites",
            "references",
            "reference",
        ],
        Column::Note => &["note", "notes", "remark", "remarks", "comment", "comments"],
    }
}

impl Column {
    /// All, in the order in which they are written.
    pub const ALL: [Self; 33] = [
        Self::IssueId,
        Self::Issue,
        Self::Group,
        Self::Scale,
        Self::PartyId,
        Self::Party,
        Self::Short,
        Self::Color,
        Self::Role,
        Self::PartyPower,
        Self::Reservation,
        Self::RoundId,
        Self::Round,
        Self::RoundDate,
        Self::RoundUntil,
        Self::Position,
        Self::Accepts,
        Self::Limits,
        Self::AcceptsText,
        Self::LimitsText,
        Self::Salience,
        Self::Power,
        Self::Values,
        Self::Wording,
        Self::Interest,
        Self::Condition,
        Self::Date,
        Self::Basis,
        Self::Confidence,
        Self::Visibility,
        Self::Stated,
        Self::Sources,
        Self::Note,
    ];

    /// Its heading as this program writes it.
    pub fn heading(self) -> &'static str {
        names(self).first().copied().unwrap_or_default()
    }

    /// The column that people mean by a heading: case, blanks, `_` and `-` make no difference.
    pub fn from_heading(heading: &str) -> Option<Self> {
        let heading = folded(heading);
        Self::ALL
            .into_iter()
            .find(|column| names(*column).contains(&heading.as_str()))
    }
}

/// Small letters, words parted by one blank, no byte order mark and no colon at the end.
fn folded(heading: &str) -> String {
    let heading = heading.trim_start_matches('\u{feff}').to_lowercase();
    let words: Vec<&str> = heading
        .split(|c: char| c.is_whitespace() || matches!(c, '_' | '-' | ':' | '\u{a0}'))
        .filter(|word| !word.is_empty())
        .collect();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_means_one_column() {
        for column in Column::ALL {
            for name in names(column) {
                assert_eq!(folded(name), *name);
                assert_eq!(Column::from_heading(name), Some(column), "{name}");
            }
        }
    }

    #[test]
    fn the_columns_stand_in_the_order_of_their_declaration() {
        assert!(Column::ALL.is_sorted());
    }

    #[test]
    fn headings_of_people_are_understood() {
        for (heading, column) in [
            ("\u{feff}Actor", Column::Party),
            ("IMPORTANCE", Column::Salience),
            ("Red-Line", Column::Limits),
            (" round_id ", Column::RoundId),
            ("Position:", Column::Position),
            ("Issue\u{a0}ID", Column::IssueId),
        ] {
            assert_eq!(Column::from_heading(heading), Some(column), "{heading}");
        }
        for heading in ["", "Egypt", "Egypt salience", "issues and parties"] {
            assert_eq!(Column::from_heading(heading), None, "{heading}");
        }
    }
}
