//! What was found, as it is read.

use std::ops::Range;

use crate::gui::commands::Command;
use crate::gui::icons;
use crate::scenario::Scenario;

use super::fuzzy::{Scorer, find};
use super::item::{Item, Kind};
use super::query::Query;
use super::search::{Sources, party_name};

/// So many letters of a wording stand before the first word found in it.
const BEFORE: usize = 24;
/// At most so many letters of a wording are shown.
const SNIPPET: usize = 160;

/// A row of the list.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Row {
    /// What it stands for.
    pub item: Item,
    /// Its icon.
    pub icon: char,
    /// What it is called.
    pub label: String,
    /// The letters of the label that were looked for, in bytes, in order.
    pub marks: Vec<Range<usize>>,
    /// What else there is to know of it.
    pub detail: String,
    /// Of what kind it is, in a word.
    pub word: &'static str,
}

impl Row {
    /// How something found is read; nothing where it is gone.
    pub(super) fn of(
        item: Item,
        query: &Query,
        scorer: &mut Scorer,
        sources: Sources<'_>,
    ) -> Option<Self> {
        if let Item::Command(command) = item {
            return Some(Self::command(command, query, scorer, sources));
        }
        let session = sources.session?;
        let scenario = session.scenario();
        let (icon, name, detail) = match item {
            Item::Command(_) => return None,
            Item::Party(id) => {
                let party = scenario.party(id)?;
                let short = party.short();
                let role = party.role.name();
                let detail = if short == party.name() {
                    role.to_owned()
                } else {
                    format!("{short} · {role}")
                };
                (icons::PARTY, party.name().to_owned(), detail)
            }
            Item::Round(id) => {
                let round = scenario.round(id)?;
                let date = round.date.map(|date| date.readable_span(round.until));
                let date = date.unwrap_or_default();
                let detail = match (session.round() == Some(id), date.is_empty()) {
                    (true, true) => "shown".to_owned(),
                    (true, false) => format!("{date} · shown"),
                    (false, _) => date,
                };
                (icons::ROUND, round.name().to_owned(), detail)
            }
            Item::Issue(row) => {
                let issue = scenario.issues.get(row)?;
                (icons::ISSUE, issue.title().to_owned(), issue.group.clone())
            }
            Item::Stance(row, index) => return Self::stance(scenario, row, index, query),
        };
        Some(Self {
            item,
            icon,
            marks: marks(query, scorer, &name),
            label: name,
            detail,
            word: word_of(item.kind()),
        })
    }

    fn command(command: Command, query: &Query, scorer: &mut Scorer, sources: Sources<'_>) -> Self {
        let entry = command.entry();
        let is_recent = query.is_empty() && sources.recent.contains(&command);
        Self {
            item: Item::Command(command),
            icon: entry.icon,
            label: entry.label.to_owned(),
            marks: marks(query, scorer, entry.label),
            detail: String::new(),
            word: if is_recent {
                "Recent"
            } else {
                word_of(Kind::Command)
            },
        }
    }

    fn stance(scenario: &Scenario, row: usize, index: usize, query: &Query) -> Option<Self> {
        let issue = scenario.issues.get(row)?;
        let stance = issue.stances.get(index)?;
        let party = party_name(scenario, stance.party());
        let round = stance.round().and_then(|id| scenario.round(id));
        let round = round.map_or("before the first round", |round| round.name());
        let text = stance.text();
        let first = query.words.iter().filter_map(|word| find(word, text));
        let first = first.map(|found| found.start).min().unwrap_or_default();
        let label = snippet(text, first);
        let found = query.words.iter().filter_map(|word| find(word, &label));
        Some(Self {
            item: Item::Stance(row, index),
            icon: icons::STANCE,
            marks: in_order(found.collect()),
            detail: format!("{party} · {} · {round}", issue.title()),
            label,
            word: word_of(Kind::Stance),
        })
    }

    /// What a screen reader says.
    pub(super) fn name(&self, keys: Option<&str>, unavailable: Option<&str>) -> String {
        let mut name = format!("{}, {}", self.label, self.word.to_lowercase());
        if !self.detail.is_empty() {
            name = format!("{name}, {}", self.detail);
        }
        if let Some(keys) = keys {
            name = format!("{name}, {keys}");
        }
        if let Some(reason) = unavailable {
            name = format!("{name}, unavailable: {reason}");
        }
        name
    }
}

fn word_of(kind: Kind) -> &'static str {
    match kind {
        Kind::Command => "Command",
        Kind::Party => "Party",
        Kind::Round => "Round",
        Kind::Issue => "Issue",
        Kind::Stance => "Stance",
    }
}

/// The letters of a name that the words were found in.
fn marks(query: &Query, scorer: &mut Scorer, name: &str) -> Vec<Range<usize>> {
    let letters: Vec<Range<usize>> = name
        .char_indices()
        .map(|(at, letter)| at..at + letter.len_utf8())
        .collect();
    let mut places: Vec<usize> = query
        .words
        .iter()
        .flat_map(|word| scorer.places(word, name))
        .collect();
    places.sort_unstable();
    let found = places.into_iter().filter_map(|at| letters.get(at).cloned());
    in_order(found.collect())
}

/// Ranges in order, those that touch as one.
fn in_order(mut ranges: Vec<Range<usize>>) -> Vec<Range<usize>> {
    ranges.sort_by_key(|range| range.start);
    let mut joined: Vec<Range<usize>> = Vec::new();
    for range in ranges {
        match joined.last_mut() {
            Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
            _ => joined.push(range),
        }
    }
    joined
}

/// A part of a wording, on one line, with what stands at byte `found` near its start.
fn snippet(text: &str, found: usize) -> String {
    let head = text.get(..found).unwrap_or_default();
    let skipped = head.chars().count().saturating_sub(BEFORE);
    let mut start = head.char_indices().nth(skipped).map_or(found, |(at, _)| at);
    if skipped > 0 {
        // From the start of a word, if one begins before what was found.
        let space = text.get(start..found).and_then(|part| part.find(' '));
        start += space.map_or(0, |space| space + 1);
    }
    let part = text.get(start..).unwrap_or_default();
    let line: String = part
        .chars()
        .take(SNIPPET)
        .map(|letter| if letter.is_control() { ' ' } else { letter })
        .collect();
    if skipped > 0 {
        format!("…{line}")
    } else {
        line
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_wording_is_shown_from_shortly_before_what_was_found() {
        let text = "All forces leave the valley within ninety days of signature.\nObservers stay.";
        for (word, shown) in [
            ("forces", "All forces leave"),
            ("ninety", "…the valley within ninety"),
            ("observers", "…days of signature. Observers stay."),
        ] {
            let word: Vec<char> = word.chars().collect();
            let found = find(&word, text).unwrap_or_default();
            let snippet = snippet(text, found.start);
            assert!(snippet.starts_with(shown), "{snippet}");
        }
    }

    #[test]
    fn marks_that_touch_are_one() {
        assert_eq!(in_order(vec![4..6, 0..1, 1..3, 5..7]), vec![0..3, 4..7]);
    }
}
