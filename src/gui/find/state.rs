//! What the find bar remembers, and stepping from hit to hit.

use crate::gui::intent::Intent;
use crate::session::Session;
use crate::session::find::{Finder, Hit, Query, Way};

use super::cells::{cell_of, place_of};
use super::look_in::LookIn;
use super::search::Search;

/// What waits until enough is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wanted {
    /// Go to another hit.
    Step(Way),
    /// Show what a replacement of all hits would do.
    Preview,
}

/// What is said in the bar beside the count.
#[derive(Clone, Debug)]
pub(super) struct Told {
    /// In words.
    pub(super) text: String,
    /// Whether something was refused.
    pub(super) is_error: bool,
}

/// What is looked for and what was found.
#[derive(Default)]
pub(in crate::gui) struct FindBar {
    pub(super) is_open: bool,
    /// Whether it has the row for replacing.
    pub(super) replaces: bool,
    pub(super) text: String,
    pub(super) with: String,
    pub(super) case: bool,
    pub(super) whole_word: bool,
    pub(super) look_in: LookIn,
    /// Whether the field takes the keyboard, with its text selected.
    pub(super) takes_keyboard: bool,
    pub(super) search: Option<Search>,
    /// The hit that was gone to.
    pub(super) current: Option<Hit>,
    pub(super) wanted: Option<Wanted>,
    pub(super) told: Option<Told>,
}

impl FindBar {
    /// Opens it for typing.
    pub(in crate::gui) fn open(&mut self, replaces: bool) {
        self.is_open = true;
        self.replaces = replaces;
        self.takes_keyboard = true;
        self.told = None;
    }

    /// Goes to another hit; opens it where nothing is looked for yet.
    pub(in crate::gui) fn step(&mut self, way: Way) {
        self.is_open = true;
        self.takes_keyboard |= self.text.is_empty();
        self.wanted = Some(Wanted::Step(way));
    }

    /// The same words for another scenario.
    #[must_use]
    pub(in crate::gui) fn for_another(self) -> Self {
        Self {
            search: None,
            current: None,
            wanted: None,
            told: None,
            ..self
        }
    }

    /// Whether it is to be seen.
    pub(in crate::gui) fn is_open(&self) -> bool {
        self.is_open
    }

    /// What finds the words, for marking them in what is drawn; nothing while it is closed.
    pub(in crate::gui) fn finder<'a>(&'a self, session: &'a Session) -> Option<Finder<'a>> {
        let search = self.search.as_ref().filter(|_| self.is_open)?;
        Some(search.finder(session))
    }

    /// The hit that was gone to.
    pub(in crate::gui) fn current(&self) -> Option<&Hit> {
        self.current.as_ref()
    }

    /// What is looked for; nothing where that is no word.
    pub(super) fn query(&self) -> Option<Query> {
        (!self.text.is_empty()).then(|| Query {
            case: self.case,
            whole_word: self.whole_word,
            parts: self.look_in.parts().to_vec(),
            ..Query::new(self.text.as_str())
        })
    }

    /// Brings the count up to date, as far as there is time in a frame; whether it is complete.
    pub(super) fn count_on(&mut self, session: &Session) -> bool {
        let Some(query) = self.query() else {
            self.search = None;
            return true;
        };
        let search = match self.search.take() {
            Some(search) if search.is_of(session, &query) => search,
            known => {
                if known.is_some_and(|known| *known.query() != query) {
                    self.current = None;
                    self.told = None;
                }
                Search::new(session, query)
            }
        };
        let search = self.search.insert(search);
        if !search.is_complete() {
            search.count_on(session);
        }
        search.is_complete()
    }

    /// The hit that was gone to, while its cell is the active one and it still stands there.
    pub(super) fn active_hit(&self, session: &Session) -> Option<&Hit> {
        let hit = self.current.as_ref()?;
        let is_there = session.active() == Some(cell_of(session.grid(), hit));
        hit_stands(self.search.as_ref()?, session, hit)
            .then_some(hit)
            .filter(|_| is_there)
    }

    /// Does what is wanted, once enough is counted.
    pub(super) fn carry_on(&mut self, session: &Session) -> Option<Intent> {
        let wanted = self.wanted?;
        let Some(search) = &self.search else {
            self.wanted = None;
            self.tell("Type what to look for");
            return None;
        };
        match wanted {
            Wanted::Preview if search.is_complete() => {
                self.wanted = None;
                Some(Intent::PreviewReplace)
            }
            Wanted::Preview => None,
            Wanted::Step(way) => self.stepped(session, way),
        }
    }

    fn stepped(&mut self, session: &Session, way: Way) -> Option<Intent> {
        let search = self.search.as_ref()?;
        let grid = session.grid();
        let active = session.active();
        let here = self
            .current
            .as_ref()
            .filter(|hit| active == Some(cell_of(grid, hit)));
        let mut wrapped = false;
        let mut hit = here.and_then(|hit| search.beside(session, hit, way));
        if hit.is_none() {
            let from = active.and_then(|cell| place_of(grid, cell, way));
            let finder = search.finder(session);
            if !search.can_step(from.and_then(|place| finder.line_of(place)), way) {
                return None;
            }
            let found = match way {
                Way::On => finder.next(from),
                Way::Back => finder.previous(from),
            };
            wrapped = found.as_ref().is_some_and(|found| found.wrapped);
            hit = found.and_then(|found| match way {
                Way::On => Some(found.hit),
                Way::Back => search.last_in(session, found.hit.place),
            });
        }
        self.wanted = None;
        self.told = None;
        let intent = hit.as_ref().map(|hit| Intent::ShowCell(cell_of(grid, hit)));
        self.current = hit;
        if wrapped {
            self.tell(match way {
                Way::On => "went on from the top",
                Way::Back => "went on from the bottom",
            });
        }
        intent
    }

    /// Says something beside the count.
    pub(super) fn tell(&mut self, text: impl Into<String>) {
        self.told = Some(Told {
            text: text.into(),
            is_error: false,
        });
    }

    /// Says why something was refused.
    pub(super) fn refuse(&mut self, text: impl Into<String>) {
        self.told = Some(Told {
            text: text.into(),
            is_error: true,
        });
    }
}

fn hit_stands(search: &Search, session: &Session, hit: &Hit) -> bool {
    search.finder(session).hits_in(hit.place).contains(hit)
}
