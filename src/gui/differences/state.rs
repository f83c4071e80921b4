//! What a comparison remembers, and how it follows what is edited.

use std::sync::Arc;
use std::time::Duration;

use eframe::egui::Context;

use crate::gui::go::Way;
use crate::gui::worker::Worker;
use crate::scenario::Scenario;
use crate::session::{Revision, Session};

use super::found::Found;
use super::line::Line;
use super::marks::ChangedCells;
use super::other::Other;

/// After an edit, the changes are looked for once no other came for so long, in seconds.
const AT_REST_SECS: f64 = 0.3;

/// What a thread found out.
struct Compared {
    there: Arc<Scenario>,
    found: Found,
}

/// What a thread is finding out, for this state of the scenario.
struct Work {
    worker: Worker<Result<Compared, String>>,
    revision: Revision,
}

/// Since when the scenario is in a state, in seconds of the window's clock.
#[derive(Clone, Copy)]
struct Since {
    revision: Revision,
    secs: f64,
}

/// A comparison of the scenario with another.
pub(in crate::gui) struct Differences {
    other: Other,
    /// The other scenario, once it was read.
    there: Option<Arc<Scenario>>,
    work: Option<Work>,
    found: Found,
    /// The state that was found of; nothing before the first.
    of: Option<Revision>,
    since: Option<Since>,
    /// What lines must hold to be shown.
    pub(super) filter: String,
    /// The lines that the filter lets through.
    pub(super) shown: Vec<usize>,
    /// The line that was gone to.
    pub(super) current: Option<usize>,
    /// Whether that line is to be scrolled into view.
    pub(super) reveal: bool,
}

impl Differences {
    /// A comparison that has to be made yet.
    pub(super) fn with(other: Other) -> Self {
        Self {
            other,
            there: None,
            work: None,
            found: Found::default(),
            of: None,
            since: None,
            filter: String::new(),
            shown: Vec::new(),
            current: None,
            reveal: false,
        }
    }

    /// With what the scenario is compared.
    pub(in crate::gui) fn other(&self) -> &Other {
        &self.other
    }

    /// All changes; nothing before they are known.
    pub(super) fn lines(&self) -> Option<&[Line]> {
        self.of.map(|_| &self.found.lines[..])
    }

    /// The cells to be marked.
    pub(in crate::gui) fn marks(&self) -> ChangedCells<'_> {
        ChangedCells {
            found: &self.found,
            name: &self.other.name,
        }
    }

    /// Reads the other again, whatever was known of it.
    pub(in crate::gui) fn read_again(&mut self) {
        self.there = None;
        self.work = None;
        self.of = None;
        self.since = None;
    }

    /// Takes what was found, and looks again where the scenario was edited since.
    ///
    /// # Errors
    /// Why there is nothing to compare with, in words.
    pub(super) fn follow(&mut self, ctx: &Context, session: &Session) -> Result<(), String> {
        if let Some(work) = &self.work
            && let Some(end) = work.worker.poll()
        {
            let revision = work.revision;
            self.work = None;
            let compared = end.map_err(|broken| broken.to_string())??;
            self.there = Some(compared.there);
            self.found = compared.found;
            self.of = Some(revision);
            self.filtered();
        }
        let revision = session.history().revision();
        let known = self.work.as_ref().map(|work| work.revision).or(self.of);
        if known == Some(revision) {
            return Ok(());
        }
        let now = ctx.input(|input| input.time);
        let since = self.since.filter(|since| since.revision == revision);
        let since = since.unwrap_or(Since {
            revision,
            secs: now,
        });
        self.since = Some(since);
        let rest = since.secs + AT_REST_SECS - now;
        if rest > 0.0 && self.of.is_some() {
            ctx.request_repaint_after(Duration::from_secs_f64(rest));
            return Ok(());
        }
        self.begin(ctx, session, revision)
    }

    fn begin(
        &mut self,
        ctx: &Context,
        session: &Session,
        revision: Revision,
    ) -> Result<(), String> {
        let here = session.scenario().clone();
        let known = self.there.clone();
        let other = self.other.clone();
        let name = format!("Comparing with {}", self.other.name);
        let work = Worker::begin(ctx, name, move |_| {
            let there = match known {
                Some(there) => there,
                None => other.scenario()?,
            };
            let found = Found::between(&there, &here);
            Ok(Compared { there, found })
        });
        self.work = Some(Work {
            worker: work.map_err(|broken| broken.to_string())?,
            revision,
        });
        Ok(())
    }

    /// Applies the filter anew; the line gone to stays, where it is still shown.
    pub(super) fn filtered(&mut self) {
        let sought = self.filter.to_lowercase();
        let words: Vec<&str> = sought.split_whitespace().collect();
        let lines = self.found.lines.iter().enumerate();
        self.shown = lines
            .filter(|(_, line)| line.has(&words))
            .map(|(at, _)| at)
            .collect();
        self.current = self.current.filter(|at| self.shown.contains(at));
    }

    /// The line shown after the one gone to, or before it; around the ends.
    pub(super) fn beside(&self, way: Way) -> Option<usize> {
        let count = self.shown.len();
        let at = self.place();
        let next = match (way, at) {
            (Way::Forward, at) => at.map_or(0, |at| at + 1) % count.max(1),
            (Way::Back, None | Some(0)) => count.checked_sub(1)?,
            (Way::Back, Some(at)) => at - 1,
        };
        self.shown.get(next).copied()
    }

    /// Where the line gone to stands among those shown, from 0.
    pub(super) fn place(&self) -> Option<usize> {
        let current = self.current?;
        self.shown.iter().position(|at| *at == current)
    }

    /// A line.
    pub(super) fn line(&self, at: usize) -> Option<&Line> {
        self.found.lines.get(at)
    }
}
