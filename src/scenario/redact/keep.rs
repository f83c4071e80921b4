//! What the user decides to keep.

use std::collections::BTreeSet;

use super::Removable;

/// What stays in a public version although it would go; nothing by default.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Keep(BTreeSet<Removable>);

/// A name that nothing removable has.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "`{name}` is nothing that a public export removes; it removes {}",
    names()
)]
pub struct KeepError {
    /// What was written.
    pub name: String,
}

fn names() -> String {
    Removable::ALL.map(Removable::name).join(", ")
}

impl Keep {
    /// Reads `FIELD,…`; nothing where nothing is written.
    ///
    /// # Errors
    /// At the first name that is unknown, with the names there are.
    pub fn parse(text: &str) -> Result<Self, KeepError> {
        let names = text
            .split(',')
            .map(str::trim)
            .filter(|name| !name.is_empty());
        let kept = names.map(|name| {
            Removable::from_name(name).ok_or_else(|| KeepError {
                name: name.to_owned(),
            })
        });
        kept.collect::<Result<_, _>>().map(Self)
    }

    /// Keeps one thing, or lets it go.
    pub fn set(&mut self, what: Removable, kept: bool) {
        if kept {
            self.0.insert(what);
        } else {
            self.0.remove(&what);
        }
    }

    /// Whether it is kept.
    pub fn has(&self, what: Removable) -> bool {
        self.0.contains(&what)
    }
}
