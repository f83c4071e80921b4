//! One change as a line of the list.

use crate::scenario::difference::{Change, FieldText, Subject, What};

use super::names::{Named, Place};
use super::words::{field_words, value_words};

/// One change in words.
#[derive(Clone, Debug)]
pub(in crate::gui) struct Line {
    /// What it is about.
    pub(super) subject: Subject,
    /// Where that belongs.
    pub(super) place: Place,
    /// What differs.
    pub(super) field: String,
    /// What the other has.
    pub(super) there: String,
    /// What the scenario in the window has.
    pub(super) here: String,
    /// What the other has, from where the two begin to differ.
    pub(super) there_shown: String,
    /// What the scenario in the window has, from there.
    pub(super) here_shown: String,
    /// All of it in lower case, for the filter.
    sought: String,
}

impl Line {
    /// A change from the other scenario to the one in the window.
    pub(super) fn of(change: &Change, names: &Named) -> Self {
        let place = names.place(change.subject);
        let whole = |word: &str| format!("{} {word}", whole_noun(change.subject));
        let (field, there, here) = match &change.what {
            What::Added(fields) => (whole("added"), value_words(None), all(fields)),
            What::Removed(fields) => (whole("not here"), all(fields), value_words(None)),
            What::Moved { from, to } => (
                "order".to_owned(),
                format!("place {}", from + 1),
                format!("place {}", to + 1),
            ),
            What::Changed { field, old, new } => (
                field_words(field),
                value_words(old.as_deref()),
                value_words(new.as_deref()),
            ),
        };
        let begins = differing_from(&there, &here);
        let mut line = Self {
            there_shown: cut(&there, begins),
            here_shown: cut(&here, begins),
            subject: change.subject,
            place,
            field,
            there,
            here,
            sought: String::new(),
        };
        line.sought = line.name().to_lowercase();
        line
    }

    /// All of it: `Force · North · First, position: 10 → 20`.
    pub(super) fn name(&self) -> String {
        format!("{}, {}", self.place.in_a_line(), self.change())
    }

    /// What changed, without where: `position: 10 → 20`.
    pub(super) fn change(&self) -> String {
        format!("{}: {} → {}", self.field, self.there, self.here)
    }

    /// Whether it holds all of these words, given in lower case.
    pub(super) fn has(&self, words: &[&str]) -> bool {
        words.iter().all(|word| self.sought.contains(word))
    }

    /// Its cells, for a spreadsheet.
    pub(super) fn cells(&self) -> Vec<String> {
        let place = &self.place;
        let cells = [
            &place.issue,
            &place.party,
            &place.round,
            &self.field,
            &self.there,
            &self.here,
        ];
        cells.map(Clone::clone).to_vec()
    }
}

/// Where two texts that begin alike are to be shown from, in bytes: a little before they differ,
/// 0 where that is near.
fn differing_from(a: &str, b: &str) -> usize {
    const NEAR: usize = 24;
    const BEFORE: usize = 12;
    let pairs = a.char_indices().zip(b.chars());
    let same = pairs.take_while(|((_, a), b)| a == b);
    let alike: Vec<usize> = same.map(|((at, _), _)| at).collect();
    if alike.len() < NEAR {
        return 0;
    }
    let from = alike.get(alike.len() - BEFORE).copied().unwrap_or_default();
    // From the beginning of a word, where there is one.
    let word = a.get(..from).and_then(|before| before.rfind(' '));
    word.map_or(from, |blank| blank + 1)
}

fn cut(text: &str, begins: usize) -> String {
    match text.get(begins..) {
        Some(rest) if begins > 0 => format!("… {rest}"),
        _ => text.to_owned(),
    }
}

/// What comes or goes as a whole.
fn whole_noun(subject: Subject) -> &'static str {
    match subject {
        Subject::Agreed(_) => "agreement",
        Subject::Term { .. } => "term",
        other => other.noun(),
    }
}

fn all(fields: &[FieldText]) -> String {
    if fields.is_empty() {
        return "nothing said".to_owned();
    }
    let fields = fields.iter().map(|field| {
        format!(
            "{} {}",
            field_words(field.field),
            value_words(Some(&field.text))
        )
    });
    fields.collect::<Vec<_>>().join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_texts_are_shown_from_a_word_before_they_differ() {
        for (a, b, shown) in [
            ("Ten at most.", "Ten at least.", "Ten at most."),
            (
                "The present line is the basis of all talks.",
                "The present line is the basis of nothing.",
                "… the basis of all talks.",
            ),
            (
                "Международно признанная граница остаётся",
                "Международно признанная граница уходит",
                "… признанная граница остаётся",
            ),
            (
                "ααααααααααααααααααααααααα1",
                "ααααααααααααααααααααααααα2",
                "… αααααααααααα1",
            ),
        ] {
            assert_eq!(cut(a, differing_from(a, b)), shown);
        }
    }
}
