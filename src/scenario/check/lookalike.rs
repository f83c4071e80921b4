//! Names of parties that a reader may take for others, by Unicode Technical Standard 39.

use std::collections::HashMap;

use unicode_security::{MixedScript as _, RestrictionLevel, RestrictionLevelDetection as _};

use super::{Path, Problem};
use crate::scenario::{Party, Scenario};

/// One of the words by which a party is known: where it stands, and which it is.
struct Name {
    field: &'static str,
    of: fn(&Party) -> &str,
}

const NAMES: [Name; 3] = [
    Name {
        field: "id",
        of: |party| party.id.as_str(),
    },
    Name {
        field: "name",
        of: |party| &party.name,
    },
    Name {
        field: "short",
        of: |party| &party.short,
    },
];

/// Names with a word in letters of several scripts, and different names that look the same.
pub(super) fn check(scenario: &Scenario, found: &mut Vec<Problem>) {
    for name in NAMES {
        let mut seen: HashMap<String, usize> = HashMap::new();
        for (index, party) in scenario.parties.iter().enumerate() {
            let own = (name.of)(party);
            let path = || Path::item("parties", index).field(name.field);
            let looks: String = unicode_security::skeleton(own).collect();
            let first = if looks.is_empty() {
                index
            } else {
                *seen.entry(looks).or_insert(index)
            };
            let other = scenario
                .parties
                .get(first)
                .map_or("", |party| (name.of)(party));
            // The same name twice is told elsewhere.
            if other != own {
                found.push(
                    Problem::warning(
                        path(),
                        format!(
                            "`{own}` looks like `{other}`, the {} of another party",
                            name.field
                        ),
                    )
                    .with_other(Path::item("parties", first).field(name.field)),
                );
            } else if let Some(word) = mixed_word(own) {
                found.push(Problem::warning(
                    path(),
                    format!("`{word}` mixes letters of several scripts, which may look like another word"),
                ));
            }
        }
    }
}

/// The first word whose letters come from scripts that are not written together.
fn mixed_word(name: &str) -> Option<&str> {
    if name.is_ascii() {
        return None;
    }
    name.split(|c: char| !c.is_alphanumeric()).find(|word| {
        !word.is_single_script()
            && !word.check_restriction_level(RestrictionLevel::HighlyRestrictive)
    })
}

#[cfg(test)]
mod tests {
    use super::super::Severity;
    use super::*;
    use crate::scenario::PartyId;

    fn warnings(names: &[&str]) -> Vec<String> {
        let parties = names
            .iter()
            .enumerate()
            .map(|(index, name)| Party::new(PartyId::new(["a", "b"][index]), *name));
        let scenario = Scenario {
            parties: parties.collect(),
            ..Scenario::default()
        };
        let mut found = Vec::new();
        check(&scenario, &mut found);
        assert!(found.iter().all(|one| one.severity == Severity::Warning));
        found.into_iter().map(|one| one.message).collect()
    }

    #[test]
    fn names_that_deceive_the_eye_are_told() {
        for (names, told) in [
            // Cyrillic а in a Latin word.
            (["Fr\u{430}nce", "Spain"], "mixes letters"),
            // Wholly Cyrillic, and yet the same to look at.
            (["\u{421}\u{410}", "CA"], "looks like"),
            (["Side l", "Side I"], "looks like"),
            (["Party", "Par\u{200b}ty"], "looks like"),
        ] {
            let found = warnings(&names);
            assert_eq!(found.len(), 1, "{names:?}: {found:?}");
            assert!(found.iter().all(|one| one.contains(told)), "{found:?}");
        }
    }

    #[test]
    fn names_as_people_write_them_are_not() {
        for names in [
            ["Russia", "Україна"],
            ["Москва (Moscow)", "L’viv"],
            ["日本とASEAN", "대한민국 KORUS"],
            ["Ελλάδα", "إيران"],
            ["می\u{200c}خواهم", "Side A"],
            ["", ""],
        ] {
            assert_eq!(warnings(&names), Vec::<String>::new());
        }
    }
}
