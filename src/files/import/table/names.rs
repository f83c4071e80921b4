//! Names that were seen, and what they stand for.

use std::collections::HashMap;

/// Finds what a name stands for, the same name in other capitals too.
pub(super) struct Names<'g> {
    exact: HashMap<&'g str, u32>,
    folded: HashMap<String, u32>,
    is_folding: bool,
}

impl<'g> Names<'g> {
    /// No names yet; capitals and blanks make no difference where `is_folding`.
    pub(super) fn new(is_folding: bool) -> Self {
        Self {
            exact: HashMap::new(),
            folded: HashMap::new(),
            is_folding,
        }
    }

    /// What a name stands for.
    pub(super) fn find(&mut self, name: &'g str) -> Option<u32> {
        if let Some(known) = self.exact.get(name) {
            return Some(*known);
        }
        if !self.is_folding {
            return None;
        }
        let known = *self.folded.get(&folded(name))?;
        self.exact.insert(name, known);
        Some(known)
    }

    /// Lets a name stand for something; gives that back.
    pub(super) fn insert(&mut self, name: &'g str, at: u32) -> u32 {
        self.exact.insert(name, at);
        if self.is_folding {
            self.folded.insert(folded(name), at);
        }
        at
    }
}

/// A name in small letters, its words parted by one blank.
pub(super) fn folded(name: &str) -> String {
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
        let mut ids = Names::new(false);
        ids.insert("A", 0);
        assert_eq!(ids.find("a"), None);
        assert_eq!(ids.find("A"), Some(0));
    }
}
