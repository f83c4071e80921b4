//! Ids made from names, readable and unique.

use std::collections::{HashMap, HashSet};

use crate::session::fresh_id;

/// Of a long name, so many characters make the id.
const LONGEST: usize = 40;

/// The ids of one kind that are in use.
#[derive(Default)]
pub(in crate::files::import) struct Ids {
    taken: HashSet<String>,
    /// The number that was last put behind an id: many names may make the same one.
    last: HashMap<String, u32>,
}

impl Ids {
    /// An id for this name; takes the same time however many are alike.
    pub(in crate::files::import) fn fresh(&mut self, name: &str, fallback: &str) -> String {
        let base = fresh_id(shortened(name), fallback, |_| false);
        if self.taken.insert(base.clone()) {
            return base;
        }
        let number = self.last.entry(base.clone()).or_insert(1);
        loop {
            *number += 1;
            let id = format!("{base}-{number}");
            if self.taken.insert(id.clone()) {
                return id;
            }
        }
    }

    /// Keeps an id that the file gives; whether it was free.
    pub(in crate::files::import) fn keep(&mut self, id: &str) -> bool {
        self.taken.insert(id.to_owned())
    }
}

/// The beginning of a long name, up to the end of a word.
fn shortened(name: &str) -> &str {
    let Some((end, _)) = name.char_indices().nth(LONGEST) else {
        return name;
    };
    let head = name.get(..end).unwrap_or(name);
    head.rfind(|c: char| !c.is_alphanumeric())
        .and_then(|at| head.get(..at))
        .filter(|words| words.chars().any(char::is_alphanumeric))
        .unwrap_or(head)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_readable_and_unique() {
        let mut ids = Ids::default();
        assert!(ids.keep("price-2"));
        for (name, id) in [
            ("Price", "price"),
            ("price?", "price-3"),
            ("Цена: евро", "цена-евро"),
            ("!!!", "issue"),
            ("???", "issue-2"),
            (
                "Shall the parties, in all good faith, settle it?",
                "shall-the-parties-in-all-good-faith",
            ),
        ] {
            assert_eq!(ids.fresh(name, "issue"), id);
        }
    }
}
