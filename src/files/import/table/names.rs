//! Names that were seen, and what they stand for.

use std::collections::HashMap;

/// Finds what a name stands for, the same name in other capitals too.
pub(super) struct Names<'g> {
    exact: HashMap<&'g str, Vec<u32>>,
    /// By small letters: the name as it stood first.
    folded: HashMap<String, &'g str>,
    is_folding: bool,
}

impl<'g> Names<'g> {
    /// No names yet; capitals make no difference where `is_folding`.
    pub(super) fn new(is_folding: bool) -> Self {
        Self {
            exact: HashMap::new(),
            folded: HashMap::new(),
            is_folding,
        }
    }

    /// What a name stands for.
    pub(super) fn find(&mut self, name: &'g str) -> Option<u32> {
        self.find_where(name, |_| true)
    }

    /// The first of what a name stands for that is meant.
    pub(super) fn find_where(
        &mut self,
        name: &'g str,
        is_meant: impl Fn(u32) -> bool,
    ) -> Option<u32> {
        if let Some(known) = self.exact.get(name) {
            return known.iter().copied().find(|at| is_meant(*at));
        }
        if !self.is_folding {
            return None;
        }
        let first = self.folded.get(&folded(name)).copied()?;
        let known = self.exact.get(first)?;
        known.iter().copied().find(|at| is_meant(*at))
    }

    /// Lets a name stand for something; gives that back.
    pub(super) fn insert(&mut self, name: &'g str, at: u32) -> u32 {
        if self.is_folding {
            let first = *self.folded.entry(folded(name)).or_insert(name);
            self.exact.entry(first).or_default().push(at);
        } else {
            self.exact.entry(name).or_default().push(at);
        }
        at
    }
}

fn folded(name: &str) -> String {
    let words: Vec<&str> = name.split_whitespace().collect();
    words.join(" ").to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn capitals_and_blanks_make_no_difference_unless_ids_are_given() {
        let mut names = Names::new(true);
        names.insert("Sinai  Bases", 0);
        assert_eq!(names.find("sinai bases"), Some(0));
        assert_eq!(names.find("sinai"), None);
        names.insert("sinai bases", 1);
        assert_eq!(names.find_where("Sinai  Bases", |at| at > 0), Some(1));
        let mut ids = Names::new(false);
        ids.insert("A", 0);
        assert_eq!(ids.find("a"), None);
        assert_eq!(ids.find("A"), Some(0));
    }
}
