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
        let mut line = Self {
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
