//! Hits in the order of the grid.

use std::collections::HashMap;
use std::ops::Range;

use crate::scenario::{Issue, PartyId, Stance};
use crate::session::Session;

use super::matcher::Matcher;
use super::positions::{Positions, digits_in};
use super::{Hit, Part, Place, Query};

/// Looks for words among the issues and parties shown.
///
/// In the order of the grid: the names of the parties, then row by row the heading, the issue
/// and its stances from left to right. Only stances in effect at the round shown are looked at.
pub struct Finder<'a> {
    session: &'a Session,
    rows: &'a [usize],
    parties: &'a [PartyId],
    matcher: Matcher,
    parts: Vec<Part>,
    /// Those of the parts that are words of a stance.
    words: Vec<Part>,
    digits: String,
    columns: HashMap<PartyId, usize>,
    /// How many hits the first lines hold, as far as that is known.
    counts: &'a [usize],
}

/// The hit that was gone to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// The hit.
    pub hit: Hit,
    /// Whether the search went past the end, or the beginning, and on from the other.
    pub wrapped: bool,
}

/// Which way to look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// To the next.
    On,
    /// To the one before.
    Back,
}

impl<'a> Finder<'a> {
    /// Looks for `query` in these issues (rows in the file, as shown from top to bottom) and
    /// parties (as shown from left to right).
    pub fn new(
        session: &'a Session,
        rows: &'a [usize],
        parties: &'a [PartyId],
        query: &Query,
    ) -> Self {
        let matcher = Matcher::new(query);
        let is_word = |part: &Part| query.parts.contains(part);
        Self {
            session,
            rows,
            parties,
            digits: digits_in(matcher.needle()),
            matcher,
            parts: query.parts.clone(),
            words: Part::WORDS.into_iter().filter(is_word).collect(),
            columns: parties.iter().copied().zip(0..).collect(),
            counts: &[],
        }
    }

    /// The same, knowing how many hits the first lines hold: those without are passed over.
    #[must_use]
    pub fn knowing(self, counts: &'a [usize]) -> Self {
        Self { counts, ..self }
    }

    /// All hits, in order; found as they are asked for.
    pub fn hits(&self) -> impl Iterator<Item = Hit> + '_ {
        (0..self.lines()).flat_map(|line| self.line_hits(line))
    }

    /// Whether this part is searched.
    pub fn looks_in(&self, part: Part) -> bool {
        self.parts.contains(&part)
    }

    /// The number of lines: one with the names of the parties, then one for each issue.
    pub fn lines(&self) -> usize {
        self.rows.len() + 1
    }

    /// The line that a cell stands in; nothing where it is not shown.
    pub fn line_of(&self, place: Place) -> Option<usize> {
        self.spot(place).map(|(line, _)| line)
    }

    /// Where the words stand in a text that is shown, in bytes: the cheapest way to mark them
    /// while drawing.
    pub fn ranges<'t>(&'t self, text: &'t str) -> impl Iterator<Item = Range<usize>> + 't {
        self.matcher.all(text)
    }

    /// The hits in one cell; nothing where it is not shown.
    pub fn hits_in(&self, place: Place) -> Vec<Hit> {
        match place {
            Place::Party(id) if self.columns.contains_key(&id) => self.party_hits(id),
            Place::Issue(row) => match self.rows.iter().position(|shown| *shown == row) {
                Some(at) => self.issue_hits(at, row),
                None => Vec::new(),
            },
            Place::Stance { issue: row, party } if self.columns.contains_key(&party) => {
                let figures = self.session.comparison().issue(row);
                let own = figures.and_then(|figures| figures.party(party));
                let issue = self.session.scenario().issues.get(row);
                match (issue, own) {
                    (Some(issue), Some(own)) => {
                        let stance = issue.stances.get(own.stance as usize);
                        let positions = Positions::new(&issue.scale, &self.matcher, &self.digits);
                        stance.map_or_else(Vec::new, |stance| {
                            self.stance_hits(&positions, row, stance)
                        })
                    }
                    _ => Vec::new(),
                }
            }
            Place::Party(_) | Place::Stance { .. } => Vec::new(),
        }
    }

    /// The first hit in the cells after this one; from the beginning where none is given or it
    /// is not shown. This cell itself is the last to be looked at.
    pub fn next(&self, from: Option<Place>) -> Option<Found> {
        self.look(from, Way::On)
    }

    /// The first hit of the nearest cell before this one that has any; from the end where none
    /// is given or it is not shown. This cell itself is the last to be looked at.
    pub fn previous(&self, from: Option<Place>) -> Option<Found> {
        self.look(from, Way::Back)
    }

    fn look(&self, from: Option<Place>, way: Way) -> Option<Found> {
        let lines = self.lines();
        let start = from.and_then(|place| self.spot(place));
        let Some((line, column)) = start else {
            let hit = (0..lines).find_map(|step| {
                let line = if way == Way::On {
                    step
                } else {
                    lines - 1 - step
                };
                self.line_hit(line, way, |_| true)
            })?;
            return Some(Found {
                hit,
                wrapped: false,
            });
        };
        let ahead = |at: usize| {
            if way == Way::On {
                at > column
            } else {
                at < column
            }
        };
        for step in 0..=lines {
            let (at, wrapped) = match way {
                Way::On => ((line + step) % lines, line + step >= lines),
                Way::Back => ((line + 2 * lines - step) % lines, step > line),
            };
            let hit = match step {
                0 => self.line_hit(at, way, ahead),
                step if step == lines => self.line_hit(at, way, |at| !ahead(at)),
                _ => self.line_hit(at, way, |_| true),
            };
            if let Some(hit) = hit {
                return Some(Found { hit, wrapped });
            }
        }
        None
    }

    /// The nearest hit of a line among the columns wanted: the first hit of its cell.
    fn line_hit(&self, line: usize, way: Way, wanted: impl Fn(usize) -> bool) -> Option<Hit> {
        let mut hits = self.line_hits(line).into_iter().filter(|hit| {
            let spot = self.spot_column(hit.place);
            spot.is_some_and(&wanted)
        });
        match way {
            Way::On => hits.next(),
            Way::Back => {
                let mut cell: Option<Hit> = None;
                for hit in hits {
                    if cell.as_ref().is_none_or(|known| known.place != hit.place) {
                        cell = Some(hit);
                    }
                }
                cell
            }
        }
    }

    /// Where a cell stands: its line, 0 for the names of the parties, and its column.
    fn spot(&self, place: Place) -> Option<(usize, usize)> {
        let row = match place {
            Place::Party(_) => None,
            Place::Issue(row) | Place::Stance { issue: row, .. } => Some(row),
        };
        let line = match row {
            None => 0,
            Some(row) => self.rows.iter().position(|shown| *shown == row)? + 1,
        };
        Some((line, self.spot_column(place)?))
    }

    /// The column of a cell: 0 for the issue itself.
    fn spot_column(&self, place: Place) -> Option<usize> {
        match place {
            Place::Issue(_) => Some(0),
            Place::Party(party) | Place::Stance { party, .. } => {
                self.columns.get(&party).map(|column| column + 1)
            }
        }
    }

    /// The hits in a line, in order; the names of the parties are line 0.
    pub fn line_hits(&self, line: usize) -> Vec<Hit> {
        if self.counts.get(line) == Some(&0) {
            return Vec::new();
        }
        match line.checked_sub(1) {
            None => {
                let parties = self.parties.iter();
                parties.flat_map(|id| self.party_hits(*id)).collect()
            }
            Some(at) => self.row_hits(at),
        }
    }

    fn party_hits(&self, id: PartyId) -> Vec<Hit> {
        let mut hits = Vec::new();
        if let Some(party) = self.session.scenario().party(id) {
            self.push(&mut hits, Place::Party(id), Part::PartyName, party.name());
        }
        hits
    }

    fn issue_hits(&self, at: usize, row: usize) -> Vec<Hit> {
        let mut hits = Vec::new();
        let issue_at = |row: &usize| self.session.scenario().issues.get(*row);
        let Some(issue) = issue_at(&row) else {
            return hits;
        };
        let above = at.checked_sub(1).and_then(|above| self.rows.get(above));
        let place = Place::Issue(row);
        if above
            .and_then(issue_at)
            .is_none_or(|above| above.group != issue.group)
        {
            self.push(&mut hits, place, Part::Group, &issue.group);
        }
        self.push(&mut hits, place, Part::IssueTitle, issue.title());
        self.push(&mut hits, place, Part::IssueNote, &issue.note);
        hits
    }

    fn row_hits(&self, at: usize) -> Vec<Hit> {
        let Some(&row) = self.rows.get(at) else {
            return Vec::new();
        };
        let mut hits = self.issue_hits(at, row);
        let (Some(issue), Some(figures)) = (
            self.session.scenario().issues.get(row),
            self.session.comparison().issue(row),
        ) else {
            return hits;
        };
        let positions = Positions::new(&issue.scale, &self.matcher, &self.digits);
        let candidates = self.candidates(issue, &positions);
        if candidates.is_empty() {
            return hits;
        }
        // Few stances hold the words, so only then is asked which are in effect.
        let mut shown: Vec<(usize, u32)> = figures
            .parties
            .iter()
            .filter(|own| candidates.binary_search(&own.stance).is_ok())
            .filter_map(|own| Some((*self.columns.get(&own.party)?, own.stance)))
            .collect();
        shown.sort_unstable();
        for (_, stance) in shown {
            if let Some(stance) = issue.stances.get(stance as usize) {
                hits.extend(self.stance_hits(&positions, row, stance));
            }
        }
        hits
    }

    /// The stances that hold the words, in effect or not, by their places in the issue.
    fn candidates(&self, issue: &Issue, positions: &Positions<'_>) -> Vec<u32> {
        let in_position = self.parts.contains(&Part::Position);
        let holds = |stance: &Stance| {
            let at = stance.at().filter(|_| in_position);
            at.is_some_and(|at| positions.found_in(at).is_some())
                || self
                    .words
                    .iter()
                    .any(|part| self.matcher.is_in(part.of_stance(stance)))
        };
        let stances = (0_u32..).zip(&issue.stances);
        stances
            .filter(|(_, stance)| holds(stance))
            .map(|(at, _)| at)
            .collect()
    }

    fn stance_hits(&self, positions: &Positions<'_>, row: usize, stance: &Stance) -> Vec<Hit> {
        let place = Place::Stance {
            issue: row,
            party: stance.party(),
        };
        let mut hits = Vec::new();
        for part in Part::ALL {
            if part != Part::Position {
                self.push(&mut hits, place, part, part.of_stance(stance));
            } else if let Some(text) = stance.at().and_then(|at| positions.found_in(at)) {
                self.push(&mut hits, place, part, &text);
            }
        }
        hits
    }

    fn push(&self, hits: &mut Vec<Hit>, place: Place, part: Part, text: &str) {
        if !text.is_empty() && self.parts.contains(&part) {
            hits.extend(
                self.matcher
                    .all(text)
                    .map(|range| Hit { place, part, range }),
            );
        }
    }
}
