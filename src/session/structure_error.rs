//! Why a change of parties, issues, rounds or groups is refused.

use super::Noun;

/// Why a change of parties, issues, rounds or groups is refused; each says what to do next.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum StructureError {
    /// A name without a letter.
    #[error("{}", nameless(*noun))]
    Nameless {
        /// What was to be named.
        noun: Noun,
    },
    /// A round would go before the wordings that a judgement made in it compares.
    #[error(
        "on {issue}, {round} would come before a wording that is judged in it; delete that judgement first, or leave the rounds as they are"
    )]
    JudgedBefore {
        /// The title of the issue.
        issue: String,
        /// The name of the round.
        round: String,
    },
}

fn nameless(noun: Noun) -> String {
    match noun {
        Noun::Issue => "an issue needs a title; type one".to_owned(),
        Noun::Group => "a group needs a name; type one, or ungroup its issues".to_owned(),
        noun => format!("a {} needs a name; type one", noun.one()),
    }
}

/// The name without blanks around it.
///
/// # Errors
/// Where nothing is left.
pub(super) fn named(noun: Noun, name: &str) -> Result<&str, StructureError> {
    let name = name.trim();
    if name.is_empty() {
        Err(StructureError::Nameless { noun })
    } else {
        Ok(name)
    }
}
