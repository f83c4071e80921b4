//! How often the words stand where: counted a few milliseconds a frame, kept until something changes.

use std::time::{Duration, Instant};

use crate::scenario::PartyId;
use crate::session::find::{Finder, Hit, Place, Query, Way};
use crate::session::grid::{Arrangement, Grid, arrange};
use crate::session::{Moment, Session};

/// So long may counting take in a frame.
const COUNTING: Duration = Duration::from_millis(3);

/// A query with how many hits each line holds, as far as they are counted.
pub(super) struct Search {
    query: Query,
    moment: Moment,
    rows: Vec<usize>,
    parties: Vec<PartyId>,
    counts: Vec<usize>,
    total: usize,
}

impl Search {
    /// A search in which nothing is counted yet.
    pub(super) fn new(session: &Session, query: Query) -> Self {
        let grid = session.grid();
        let shown = |grid: &Grid| grid.issue_rows().collect();
        let arrangement = session.arrangement();
        Self {
            rows: if arrangement.folded.is_empty() {
                shown(grid)
            } else {
                // Whoever looks for words wants those in folded groups too.
                let unfolded = Arrangement {
                    folded: std::collections::BTreeSet::new(),
                    ..arrangement.clone()
                };
                let (scenario, comparison) = (session.scenario(), session.comparison());
                shown(&arrange(scenario, comparison, &unfolded))
            },
            parties: grid.party_ids().collect(),
            query,
            moment: session.moment(),
            counts: Vec::new(),
            total: 0,
        }
    }

    /// Whether it is the search for these words in what is shown now.
    pub(super) fn is_of(&self, session: &Session, query: &Query) -> bool {
        self.moment == session.moment() && self.query == *query
    }

    /// What is looked for.
    pub(super) fn query(&self) -> &Query {
        &self.query
    }

    /// How many hits are counted so far.
    pub(super) fn total(&self) -> usize {
        self.total
    }

    /// Whether all lines are counted.
    pub(super) fn is_complete(&self) -> bool {
        self.counts.len() > self.rows.len()
    }

    /// Finds what is looked for; passes over lines known to hold nothing.
    pub(super) fn finder<'a>(&'a self, session: &'a Session) -> Finder<'a> {
        Finder::new(session, &self.rows, &self.parties, &self.query).knowing(&self.counts)
    }

    /// Counts on for a little while.
    pub(super) fn count_on(&mut self, session: &Session) {
        let until = Instant::now() + COUNTING;
        let mut counts = std::mem::take(&mut self.counts);
        let finder = self.finder(session);
        while counts.len() < finder.lines() && Instant::now() < until {
            counts.push(finder.line_hits(counts.len()).len());
        }
        self.total = counts.iter().sum();
        self.counts = counts;
    }

    /// Whether enough is counted to step from a cell without searching long.
    pub(super) fn can_step(&self, from: Option<usize>, way: Way) -> bool {
        let some =
            |counts: Option<&[usize]>| counts.is_some_and(|c| c.iter().any(|count| *count > 0));
        let near = match (from, way) {
            (Some(line), Way::On) => some(self.counts.get(line + 1..)),
            (None, Way::On) => some(Some(&self.counts)),
            (Some(line), Way::Back) => some(self.counts.get(..line)),
            (None, Way::Back) => false,
        };
        near || self.is_complete()
    }

    /// Which of all hits it is, from 1; nothing where that is not counted, or it is none.
    pub(super) fn number_of(&self, session: &Session, hit: &Hit) -> Option<usize> {
        let finder = self.finder(session);
        let line = finder.line_of(hit.place)?;
        let before: usize = self.counts.get(..line)?.iter().sum();
        let hits = finder.line_hits(line);
        let at = hits.iter().position(|known| known == hit)?;
        Some(before + at + 1)
    }

    /// The next hit of the cell that a hit stands in, or the one before.
    pub(super) fn beside(&self, session: &Session, hit: &Hit, way: Way) -> Option<Hit> {
        let mut hits = self.finder(session).hits_in(hit.place).into_iter();
        match way {
            Way::On => {
                hits.find(|other| (other.part, other.range.start) >= (hit.part, hit.range.end))
            }
            Way::Back => {
                hits.rfind(|other| (other.part, other.range.end) <= (hit.part, hit.range.start))
            }
        }
    }

    /// The last hit in a cell.
    pub(super) fn last_in(&self, session: &Session, place: Place) -> Option<Hit> {
        self.finder(session).hits_in(place).pop()
    }
}
