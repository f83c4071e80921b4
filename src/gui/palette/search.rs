//! Looking through everything, a little at a time.

use crate::gui::commands::{Command, Menu};
use crate::scenario::{Issue, PartyId, Scenario};
use crate::session::Session;

use super::fuzzy::{Scorer, find};
use super::item::{Hit, Item, Kind};
use super::query::Query;

/// At most so many hits are kept where one kind is asked for.
const MOST: usize = 50;
/// How a stance counts whose wording has every word: after what is so called.
const IN_WORDING: f32 = 0.5;
/// After so many names the clock is asked.
const NAMES_A_LOOK: usize = 32;

/// What is looked through.
#[derive(Clone, Copy)]
pub(super) struct Sources<'a> {
    /// The work, where something is open.
    pub session: Option<&'a Session>,
    /// The commands run last, the last first.
    pub recent: &'a [Command],
}

impl<'a> Sources<'a> {
    fn scenario(&self) -> Option<&'a Scenario> {
        self.session.map(Session::scenario)
    }
}

/// A search under way.
#[derive(Debug, Default)]
pub(super) struct Search {
    query: Query,
    scorer: Scorer,
    /// The kind being looked through, as an index of [`Kind::ALL`].
    stage: usize,
    /// How many of that kind were looked at.
    at: usize,
    hits: Vec<Hit>,
    /// How many stances have every word in their wording: none can fit better.
    best_stances: usize,
    /// Whether something found was dropped for something that fits better.
    dropped: bool,
}

/// So many hits of a kind are kept where all kinds are asked for: all find room.
fn most_of(kind: Kind) -> usize {
    match kind {
        Kind::Command => 12,
        Kind::Party => 8,
        Kind::Round => 5,
        Kind::Issue => 15,
        Kind::Stance => 10,
    }
}

impl Search {
    /// Begins to look for something.
    pub(super) fn new(query: Query) -> Self {
        Self {
            query,
            ..Self::default()
        }
    }

    /// What is looked for.
    pub(super) fn query(&self) -> &Query {
        &self.query
    }

    /// Whether everything was looked through.
    pub(super) fn is_done(&self) -> bool {
        self.stage >= Kind::ALL.len()
    }

    /// Whether more was found than is kept.
    pub(super) fn has_more(&self) -> bool {
        self.dropped
    }

    /// What was found so far, the best first.
    pub(super) fn hits(&self) -> &[Hit] {
        &self.hits
    }

    /// Goes on as long as it may: `go_on` is asked every few names, and at least once.
    pub(super) fn advance(&mut self, sources: Sources<'_>, mut go_on: impl FnMut() -> bool) {
        while let Some(kind) = Kind::ALL.get(self.stage).copied() {
            let mut more = self.query.wants(kind);
            while more {
                for _ in 0..if kind == Kind::Stance {
                    1
                } else {
                    NAMES_A_LOOK
                } {
                    more = more && self.look(sources, kind);
                }
                if more && !go_on() {
                    self.settle(kind);
                    return;
                }
            }
            self.settle(kind);
            self.stage += 1;
            self.at = 0;
        }
    }

    /// Looks at the next of a kind; whether there was one.
    fn look(&mut self, sources: Sources<'_>, kind: Kind) -> bool {
        let at = self.at;
        self.at += 1;
        let found = match (kind, sources.scenario()) {
            (Kind::Command, _) => self.command(sources, at),
            (_, None) => None,
            (Kind::Party, Some(scenario)) => scenario.parties.get(at).map(|party| {
                let beside = if party.name() == party.short() {
                    ""
                } else {
                    party.short()
                };
                self.named(Item::Party(party.id), party.name(), beside);
            }),
            (Kind::Round, Some(scenario)) => scenario.rounds.get(at).map(|round| {
                let date = round.date.map(|date| date.readable_span(round.until));
                let date = date.unwrap_or_default();
                self.named(Item::Round(round.id), round.name(), &date);
            }),
            (Kind::Issue, Some(scenario)) => scenario
                .issues
                .get(at)
                .map(|issue| self.named(Item::Issue(at), issue.title(), &issue.group)),
            (Kind::Stance, Some(scenario)) => scenario
                .issues
                .get(at)
                .and_then(|issue| self.stances(scenario, at, issue)),
        };
        found.is_some()
    }

    fn command(&mut self, sources: Sources<'_>, at: usize) -> Option<()> {
        // The recent ones go first where nothing was typed.
        let recent = if self.query.is_empty() {
            sources.recent
        } else {
            &[]
        };
        if let Some(command) = recent.get(at) {
            self.push(Item::Command(*command), 1.0);
            return Some(());
        }
        let mut all = Menu::ALL
            .into_iter()
            .flat_map(|menu| menu.entries().map(move |entry| (menu, entry)));
        let (menu, entry) = all.nth(at - recent.len())?;
        let is_listed = recent.contains(&entry.command) || entry.command == Command::Palette;
        if !is_listed {
            let beside = format!("{} {}", entry.words, menu.title());
            self.named(Item::Command(entry.command), entry.label, &beside);
        }
        Some(())
    }

    fn named(&mut self, item: Item, name: &str, beside: &str) {
        if let Some(score) = self.query.score(&mut self.scorer, name, beside) {
            self.push(item, score);
        }
    }

    /// Looks through the wordings on an issue: one word at least must stand in the wording, the others
    /// may be the party's or the issue's.
    ///
    /// Nothing where enough were found that no other could fit better.
    fn stances(&mut self, scenario: &Scenario, row: usize, issue: &Issue) -> Option<()> {
        if self.best_stances > self.most(Kind::Stance) {
            return None;
        }
        for (index, stance) in issue.stances.iter().enumerate() {
            let text = stance.text();
            if text.is_empty() {
                continue;
            }
            let words = &self.query.words;
            let found = words.iter().filter(|word| find(word, text).is_some());
            let found = found.count();
            if found == 0 {
                continue;
            }
            let fits = found == words.len() || {
                let party = party_name(scenario, stance.party());
                words.iter().all(|word| {
                    let mut named = [text, party, issue.title()].into_iter();
                    named.any(|name| find(word, name).is_some())
                })
            };
            if fits {
                let share = found as f32 / words.len() as f32;
                self.best_stances += usize::from(found == words.len());
                self.push(Item::Stance(row, index), IN_WORDING * share);
            }
        }
        Some(())
    }

    fn push(&mut self, item: Item, score: f32) {
        self.hits.push(Hit { item, score });
        // Now and then the worst go, so that a million matches take no memory.
        let room = 4 * MOST + 2 * self.most(item.kind());
        if self.hits.len() > room {
            self.settle(item.kind());
        }
    }

    fn most(&self, kind: Kind) -> usize {
        match self.query.only {
            _ if self.query.is_empty() && kind == Kind::Command => Command::ALL.len(),
            Some(_) => MOST,
            None => most_of(kind),
        }
    }

    /// Sorts the hits, keeps the best of a kind. The order of equal ones is that of the file.
    fn settle(&mut self, kind: Kind) {
        self.hits.sort_by(|a, b| {
            let kinds = a.item.kind().cmp(&b.item.kind());
            b.score.total_cmp(&a.score).then(kinds)
        });
        let most = self.most(kind);
        let mut kept = 0;
        let before = self.hits.len();
        self.hits.retain(|hit| {
            let counts = hit.item.kind() == kind;
            kept += usize::from(counts);
            !counts || kept <= most
        });
        self.dropped |= self.hits.len() < before;
    }
}

/// What a party is called.
pub(super) fn party_name(scenario: &Scenario, id: PartyId) -> &str {
    scenario.party(id).map_or(id.as_str(), |party| party.name())
}
