//! A paragraph that is being written.

use crate::scenario::{Citation, Issue, PartyId};

use super::list::{before, number};
use super::teller::Teller;
use super::{Cited, Paragraph, ParagraphKind, Run};

/// The most parties named one after another; of more the first are named and the rest counted.
const MOST_NAMES: usize = 8;

/// A paragraph that is being written.
pub(super) struct Prose<'t, 'a> {
    teller: &'t Teller<'a>,
    kind: ParagraphKind,
    runs: Vec<Run>,
}

/// What users write runs over lines; a sentence does not.
fn flat(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ")
}

impl<'t, 'a> Prose<'t, 'a> {
    pub(super) fn new(teller: &'t Teller<'a>, kind: ParagraphKind) -> Self {
        Self {
            teller,
            kind,
            runs: Vec::new(),
        }
    }

    pub(super) fn body(teller: &'t Teller<'a>) -> Self {
        Self::new(teller, ParagraphKind::Body)
    }

    /// Words of this program.
    pub(super) fn words(&mut self, words: &str) -> &mut Self {
        match self.runs.last_mut() {
            Some(Run::Words(text)) => text.push_str(words),
            _ => self.runs.push(Run::Words(words.to_owned())),
        }
        self
    }

    pub(super) fn name(&mut self, name: &str) -> &mut Self {
        self.runs.push(Run::Name(flat(name)));
        self
    }

    pub(super) fn value(&mut self, value: &str) -> &mut Self {
        self.runs.push(Run::Value(flat(value)));
        self
    }

    /// The title of an issue.
    pub(super) fn issue(&mut self, issue: &Issue) -> &mut Self {
        self.runs.push(Run::Issue {
            id: issue.id,
            title: flat(issue.title()),
        });
        self
    }

    /// What someone wrote, as whole sentences: a stop is put where there is none.
    pub(super) fn sentences(&mut self, text: &str) -> &mut Self {
        let text = flat(text);
        let ends_open = text.chars().next_back().is_some_and(char::is_alphanumeric);
        self.runs.push(Run::Wording(text));
        if ends_open {
            self.words(".");
        }
        self
    }

    pub(super) fn party(&mut self, party: PartyId) -> &mut Self {
        self.runs.push(Run::Party {
            id: party,
            name: flat(self.teller.name(party)),
        });
        self
    }

    /// Parties one after another.
    pub(super) fn parties(&mut self, parties: &[PartyId]) -> &mut Self {
        let named = if parties.len() > MOST_NAMES {
            parties.get(..MOST_NAMES - 1).unwrap_or_default()
        } else {
            parties
        };
        let more = parties.len() - named.len();
        let entries = named.len() + usize::from(more > 0);
        let has_commas = named
            .iter()
            .any(|party| self.teller.name(*party).contains([',', ';']));
        // `A, B and C` and `D`: two names of which one holds `and` itself need the semicolon.
        let has_commas = has_commas && entries > 1;
        for (at, party) in named.iter().enumerate() {
            self.words(before(at, entries, has_commas));
            self.party(*party);
        }
        if more > 0 {
            self.words(before(named.len(), entries, has_commas));
            self.words(&format!("{} more", number(more)));
        }
        self
    }

    /// The titles of issues one after another, at most so many, each with a remark that begins with
    /// a space or is empty.
    pub(super) fn titles_with(
        &mut self,
        rows: &[usize],
        most: usize,
        remark: impl Fn(&mut Self, usize),
    ) -> &mut Self {
        let issues: Vec<&Issue> = rows
            .iter()
            .take(most)
            .filter_map(|row| {
                self.teller
                    .scenario
                    .issues
                    .get(*row)
                    .map(|issue| -> &Issue { issue })
            })
            .collect();
        let more = rows.len() - issues.len();
        let entries = issues.len() + usize::from(more > 0);
        let has_commas = issues
            .iter()
            .any(|issue| issue.title().contains([',', ';']) || issue.title().contains(" and "));
        for (at, issue) in issues.iter().enumerate() {
            self.words(before(at, entries, has_commas));
            self.issue(issue);
            if let Some(row) = rows.get(at) {
                remark(self, *row);
            }
        }
        if more > 0 {
            self.words(before(issues.len(), entries, has_commas));
            self.words(&format!("{} more", number(more)));
        }
        self
    }

    /// The titles of issues one after another, at most so many.
    pub(super) fn titles(&mut self, rows: &[usize], most: usize) -> &mut Self {
        self.titles_with(rows, most, |_, _| {})
    }

    /// The sources, as far as the file lists them.
    pub(super) fn cites(&mut self, cites: &[Citation]) -> &mut Self {
        let mut found: Vec<Cited> = Vec::new();
        for cite in cites {
            let Some(source) = self.teller.scenario.source(cite.source) else {
                continue;
            };
            let place = [&cite.place, &cite.quote].map(|part| flat(part));
            let place: Vec<String> = place.into_iter().filter(|part| !part.is_empty()).collect();
            let place = place.join(": ");
            match found.iter_mut().find(|known| known.source == cite.source) {
                Some(known) if !place.is_empty() => {
                    known.told.push_str(" · ");
                    known.told.push_str(&place);
                }
                Some(_) => {}
                None => {
                    let mut told = vec![flat(source.title()), flat(&source.byline()), place];
                    told.retain(|part| !part.is_empty());
                    found.push(Cited {
                        source: cite.source,
                        number: 0,
                        told: told.join(" · "),
                    });
                }
            }
        }
        if !found.is_empty() {
            self.runs.push(Run::Cites(found));
        }
        self
    }

    /// What this tells of.
    pub(super) fn teller(&self) -> &'t Teller<'a> {
        self.teller
    }

    /// The paragraph.
    pub(super) fn done(self) -> Paragraph {
        Paragraph {
            kind: self.kind,
            runs: self.runs,
        }
    }
}
