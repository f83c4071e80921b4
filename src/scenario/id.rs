//! Interned names: ids and the labels of scales, four bytes each.
//!
//! A big scenario repeats a few ids a million times. Each distinct text is kept
//! once, for the life of the program; comparing two ids compares two numbers.

use std::collections::HashMap;
use std::fmt;
use std::num::NonZeroU32;
use std::sync::{LazyLock, PoisonError, RwLock};

use serde::de::{Deserialize, Deserializer, Visitor};
use serde::ser::{Serialize, Serializer};

#[derive(Default)]
struct Table {
    by_text: HashMap<&'static str, Symbol>,
    texts: Vec<&'static str>,
}

static TABLE: LazyLock<RwLock<Table>> = LazyLock::new(RwLock::default);

#[derive(Clone, Copy, PartialEq, Eq, Hash)]
struct Symbol(NonZeroU32);

impl Symbol {
    fn new(text: &str) -> Self {
        let known = TABLE
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .by_text
            .get(text)
            .copied();
        known.unwrap_or_else(|| Self::insert(text))
    }

    fn insert(text: &str) -> Self {
        let mut table = TABLE.write().unwrap_or_else(PoisonError::into_inner);
        if let Some(&known) = table.by_text.get(text) {
            return known;
        }
        let kept: &'static str = Box::leak(text.to_owned().into_boxed_str());
        table.texts.push(kept);
        // A file is at most 1 GiB, so far fewer than 2^32 distinct texts can be seen.
        let number = u32::try_from(table.texts.len()).unwrap_or(u32::MAX);
        let symbol = Self(NonZeroU32::new(number).unwrap_or(NonZeroU32::MAX));
        table.by_text.insert(kept, symbol);
        symbol
    }

    fn text(self) -> &'static str {
        let table = TABLE.read().unwrap_or_else(PoisonError::into_inner);
        table
            .texts
            .get(self.0.get() as usize - 1)
            .copied()
            .unwrap_or_default()
    }
}

struct TextVisitor(&'static str);

impl Visitor<'_> for TextVisitor {
    type Value = Symbol;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} in quotation marks", self.0)
    }

    fn visit_str<E>(self, text: &str) -> Result<Symbol, E> {
        Ok(Symbol::new(text))
    }
}

macro_rules! interned {
    ($(#[$doc:meta])* $name:ident, $what:literal) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, Hash)]
        pub struct $name(Symbol);

        impl $name {
            /// The one that reads `text`.
            pub fn new(text: &str) -> Self {
                Self(Symbol::new(text))
            }

            /// Its text.
            pub fn as_str(self) -> &'static str {
                self.0.text()
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Debug::fmt(self.as_str(), f)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl PartialOrd for $name {
            fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
                Some(self.cmp(other))
            }
        }

        impl Ord for $name {
            fn cmp(&self, other: &Self) -> std::cmp::Ordering {
                self.as_str().cmp(other.as_str())
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                deserializer.deserialize_str(TextVisitor($what)).map(Self)
            }
        }
    };
}

interned!(
    /// Names a party.
    PartyId,
    "a party id"
);
interned!(
    /// Names an issue.
    IssueId,
    "an issue id"
);
interned!(
    /// Names a round.
    RoundId,
    "a round id"
);
interned!(
    /// Names a source.
    SourceId,
    "a source id"
);
interned!(
    /// Names a proposal.
    ProposalId,
    "a proposal id"
);
interned!(
    /// A step or an option of a scale.
    Label,
    "a label"
);

/// Whether `text` may be an id: letters, digits, `-`, `_` and `.`, at least one of them.
pub fn is_valid_id(text: &str) -> bool {
    !text.is_empty()
        && text
            .chars()
            .all(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | '.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_text_is_the_same_id() {
        assert_eq!(PartyId::new("egypt"), PartyId::new("egypt"));
        assert_ne!(PartyId::new("egypt"), PartyId::new("israel"));
        assert_eq!(PartyId::new("egypt").as_str(), "egypt");
    }

    #[test]
    fn an_absent_id_costs_nothing_more() {
        assert_eq!(size_of::<Option<RoundId>>(), 4);
    }

    #[test]
    fn ids_are_letters_digits_and_three_marks() {
        assert!(is_valid_id("sinai-settlements_2.0"));
        assert!(is_valid_id("Україна"));
        for bad in ["", "a b", "a/b", "a@b", "«x»"] {
            assert!(!is_valid_id(bad), "{bad:?}");
        }
    }
}
