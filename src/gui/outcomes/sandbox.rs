//! A what-if that is going on.

use eframe::egui::{Context, Ui};

use crate::gui::worker::{Broken, Worker};
use crate::session::what_if::{Flip, Snapshot, Supposition, WhatIf};
use crate::session::{Session, Transaction};

/// Up to so many stances in effect a frame has time to make the sandbox.
const AT_ONCE: usize = 20_000;

/// A what-if, or none.
#[derive(Default)]
pub(super) struct Sandbox {
    state: State,
    /// Counts what was supposed and made again, so that what is drawn knows its age.
    number: u64,
    flips: Vec<Flip>,
    /// Why the last thing could not be supposed.
    refused: Option<String>,
    /// Whether the scenario was read again, so that it must be made again.
    is_stale: bool,
}

#[derive(Default)]
enum State {
    #[default]
    Off,
    /// It is being made, with this supposed.
    Making(Worker<WhatIf>, Vec<Supposition>),
    Ready(Box<WhatIf>),
    Failed(Broken),
}

impl Sandbox {
    /// Whether it is going on.
    pub(super) fn is_on(&self) -> bool {
        !matches!(self.state, State::Off)
    }

    /// What is supposed.
    pub(super) fn suppositions(&self) -> &[Supposition] {
        match &self.state {
            State::Off | State::Failed(_) => &[],
            State::Making(_, suppositions) => suppositions,
            State::Ready(what_if) => what_if.suppositions(),
        }
    }

    /// The scenario as supposed, where it is ready.
    pub(super) fn supposed(&self) -> Option<&Session> {
        match &self.state {
            State::Ready(what_if) => Some(what_if.supposed()),
            _ => None,
        }
    }

    /// The number of its state; another after whatever changed in it.
    pub(super) fn number(&self) -> Option<u64> {
        self.supposed().map(|_| self.number)
    }

    /// What would be otherwise.
    pub(super) fn flips(&self) -> &[Flip] {
        &self.flips
    }

    /// Why the last thing could not be supposed.
    pub(super) fn refused(&self) -> Option<&str> {
        self.refused.as_deref()
    }

    /// Begins, with nothing supposed.
    pub(super) fn begin(&mut self, ctx: &Context, session: &Session) {
        self.make(ctx, session, Vec::new());
    }

    /// Ends, and drops what is supposed.
    pub(super) fn end(&mut self) {
        *self = Self {
            number: self.number + 1,
            ..Self::default()
        };
    }

    /// Takes note that the scenario was read again.
    pub(super) fn read_again(&mut self) {
        self.is_stale = true;
    }

    /// Brings it up to date with the session, which may have been edited meanwhile.
    pub(super) fn follow(&mut self, ctx: &Context, session: &Session) {
        if let State::Making(worker, _) = &self.state
            && let Some(made) = worker.poll()
        {
            match made {
                Ok(what_if) => self.ready(what_if, session),
                Err(broken) => self.state = State::Failed(broken),
            }
        }
        let is_true = match &self.state {
            State::Ready(what_if) => what_if.is_true_of(session) && !self.is_stale,
            State::Making(..) => !self.is_stale,
            State::Off | State::Failed(_) => true,
        };
        if !is_true {
            let suppositions = self.suppositions().to_vec();
            self.make(ctx, session, suppositions);
        }
        self.is_stale = false;
    }

    fn make(&mut self, ctx: &Context, session: &Session, suppositions: Vec<Supposition>) {
        let stances = session.comparison().issues().iter().map(|f| f.stances);
        let snapshot = Snapshot::of(session);
        if stances.sum::<usize>() <= AT_ONCE {
            self.ready(WhatIf::new(snapshot, suppositions), session);
            return;
        }
        let known = suppositions.clone();
        let making = Worker::begin(ctx, "Copying the figures", move |_| {
            WhatIf::new(snapshot, known)
        });
        self.number += 1;
        self.flips.clear();
        self.state = match making {
            Ok(worker) => State::Making(worker, suppositions),
            Err(broken) => State::Failed(broken),
        };
    }

    fn ready(&mut self, what_if: WhatIf, session: &Session) {
        self.state = State::Ready(Box::new(what_if));
        self.changed(session);
    }

    fn changed(&mut self, session: &Session) {
        self.number += 1;
        self.flips = match &self.state {
            State::Ready(what_if) => what_if.flips(session),
            _ => Vec::new(),
        };
    }

    /// Supposes something, unless the stance would then not check.
    pub(super) fn suppose(&mut self, session: &Session, supposition: Supposition) {
        if let State::Ready(what_if) = &mut self.state {
            self.refused = what_if.suppose(supposition).err().map(|e| e.to_string());
            self.changed(session);
        }
    }

    /// No longer supposes this.
    pub(super) fn take_back(&mut self, session: &Session, supposition: &Supposition) {
        if let State::Ready(what_if) = &mut self.state {
            what_if.take_back(supposition);
            self.refused = None;
            self.changed(session);
        }
    }

    /// What lets the scenario say what is supposed; nothing where nothing is.
    pub(super) fn transaction(&self, session: &Session) -> Option<Transaction> {
        match &self.state {
            State::Ready(what_if) if !what_if.suppositions().is_empty() => {
                Some(what_if.transaction(session))
            }
            _ => None,
        }
    }

    /// Draws how far its making is, or why it failed.
    pub(super) fn state_ui(&self, ui: &mut Ui) {
        match &self.state {
            State::Making(worker, _) => worker.ui(ui),
            State::Failed(broken) => {
                ui.label(broken.to_string());
            }
            State::Off | State::Ready(_) => {}
        }
    }
}
