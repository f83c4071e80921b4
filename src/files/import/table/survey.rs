//! What the cells of one issue have in common.

use super::cell_reader::{CellReader, Reading};
use super::draft::DraftIssue;
use super::ends::Extent;
use super::grid::Grid;
use crate::files::long_form::Column;

/// More different words than this are no set of labels.
pub(super) const MOST_LABELS: usize = 12;

/// Longer words than this, in characters, are no labels.
const LONGEST_LABEL: usize = 40;

/// What is known of an issue's cells.
#[derive(Clone, Copy, Debug)]
pub(super) struct Survey<'g> {
    /// How many positions are numbers.
    pub(super) numbers: usize,
    /// How many are words.
    pub(super) words: usize,
    /// How many of the words have a digit, as `about 5` has.
    words_with_digits: usize,
    pub(super) extent: Extent,
    /// The unit at the numbers; empty where there is none.
    pub(super) unit: &'g str,
    /// Whether there are numbers with other units.
    pub(super) has_other_units: bool,
}

impl<'g> Survey<'g> {
    /// Looks at all positions and sets of an issue.
    pub(super) fn of(issue: &DraftIssue, grid: &'g Grid, reader: &CellReader) -> Self {
        let mut survey = Self {
            numbers: 0,
            words: 0,
            words_with_digits: 0,
            extent: Extent::NONE,
            unit: "",
            has_other_units: false,
        };
        for entry in &issue.entries {
            if let Some(cell) = entry.at {
                let read = reader.read(grid.at(cell));
                match read.says {
                    Reading::Missing => {}
                    Reading::Words(words) => {
                        let has_digit = words.bytes().any(|byte| byte.is_ascii_digit());
                        survey.words += 1;
                        survey.words_with_digits += usize::from(has_digit && words.len() < 20);
                    }
                    Reading::Number(_) | Reading::Span(_) => survey.numbers += 1,
                }
                survey.take(read.says, read.unit);
            }
            for column in [Column::Accepts, Column::Limits] {
                if let Some(cell) = entry.field(column) {
                    let read = reader.read(grid.at(cell));
                    survey.take(read.says, read.unit);
                }
            }
        }
        survey
    }

    fn take(&mut self, says: Reading<'g>, unit: &'g str) {
        match says {
            Reading::Number(number) => self.extent.take(number),
            Reading::Span(span) => {
                self.extent.take(span.low);
                self.extent.take(span.high);
            }
            Reading::Missing | Reading::Words(_) => return,
        }
        if unit.is_empty() {
            return;
        }
        if self.unit.is_empty() || unit.strip_suffix('s') == Some(self.unit) {
            self.unit = unit;
        } else if !is_same_unit(self.unit, unit) {
            self.has_other_units = true;
        }
    }

    /// Whether the issue is measured in numbers: at most one in five positions is a word, and at
    /// most half of them one that is meant for a number.
    pub(super) fn is_numeric(&self) -> bool {
        let plain = self.words - self.words_with_digits;
        self.numbers > 0
            && 4 * plain <= self.numbers
            && self.words <= self.numbers
            && !self.has_other_units
    }
}

/// Whether two units are one, but for an s at the end.
pub(super) fn is_same_unit(a: &str, b: &str) -> bool {
    let bare = |unit: &str| unit.to_lowercase().trim_end_matches('s').to_owned();
    a == b || bare(a) == bare(b)
}

/// The different positions of an issue, as texts.
#[derive(Clone, Debug, Default)]
pub(super) struct Words<'g> {
    /// In the order in which they first stand there; at most [`MOST_LABELS`] and one more.
    pub(super) distinct: Vec<&'g str>,
    count: usize,
    longest: usize,
}

impl<'g> Words<'g> {
    /// Gathers the positions of an issue.
    pub(super) fn of(issue: &DraftIssue, grid: &'g Grid, reader: &CellReader) -> Self {
        let mut found = Self::default();
        let mut folded: Vec<String> = Vec::new();
        for cell in issue.entries.iter().filter_map(|entry| entry.at) {
            let text = reader.words(grid.at(cell));
            if text.is_empty() {
                continue;
            }
            found.count += 1;
            if found.distinct.contains(&text) || found.distinct.len() > MOST_LABELS {
                continue;
            }
            found.longest = found.longest.max(text.chars().count());
            let small = text.to_lowercase();
            if !folded.contains(&small) {
                folded.push(small);
                found.distinct.push(text);
            }
        }
        found
    }

    /// Whether they are few and short enough to be labels: some are used again, or all are a
    /// word or two.
    pub(super) fn are_labels(&self) -> bool {
        let words = |text: &&str| text.split_whitespace().count();
        let is_terse = self.distinct.iter().all(|text| words(text) <= 3);
        !self.distinct.is_empty()
            && self.distinct.len() <= MOST_LABELS
            && self.longest <= LONGEST_LABEL
            && (is_terse || self.distinct.len() < self.count)
    }
}
