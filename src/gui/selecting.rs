//! Another round, or other parties: of a large scenario the figures are computed on a thread.

use eframe::egui::Ui;

use crate::compare::{Comparison, Selection};
use crate::scenario::{PartyId, RoundId};
use crate::session::{Revision, Session};

use super::App;
use super::worker::Worker;

/// Up to so many stances the figures are computed within a frame: it takes some 10 milliseconds.
const AT_ONCE: usize = 100_000;

/// Figures being computed for what is to be shown.
pub(super) struct Selecting {
    worker: Worker<Comparison>,
    wanted: Selection,
    /// What was shown when it began.
    shown: Selection,
    /// The state of the scenario that they are computed of.
    revision: Revision,
}

impl Selecting {
    /// Draws that it goes on.
    pub(super) fn ui(&self, ui: &mut Ui) {
        self.worker.ui(ui);
    }
}

impl App {
    /// Shows another round.
    pub(super) fn select_round(&mut self, round: Option<RoundId>) {
        self.select_figures(|selection| Selection { round, ..selection });
    }

    /// Lets the measures speak of other parties.
    pub(super) fn select_scope(&mut self, scope: Vec<PartyId>) {
        self.select_figures(|selection| Selection { scope, ..selection });
    }

    fn select_figures(&mut self, change: impl FnOnce(Selection) -> Selection) {
        let Some(document) = &mut self.document else {
            return;
        };
        let session = &mut document.session;
        // What was chosen before and is not shown yet is meant as well.
        let before = match &self.selecting {
            Some(selecting) => selecting.wanted.clone(),
            None => session.comparison().selection().clone(),
        };
        let wanted = change(before);
        if session.scenario().stance_count() <= AT_ONCE {
            session.select(wanted);
        } else {
            self.begin_selecting(wanted);
        }
    }

    fn begin_selecting(&mut self, wanted: Selection) {
        let Some(document) = &mut self.document else {
            return;
        };
        let session = &document.session;
        let (scenario, selection) = (session.scenario().clone(), wanted.clone());
        let shown = session.comparison().selection().clone();
        let revision = session.history().revision();
        let begun = Worker::begin(&self.ctx, "Computing the figures", move |_| {
            Comparison::new(&scenario, selection)
        });
        match begun {
            Ok(worker) => {
                self.selecting = Some(Selecting {
                    worker,
                    wanted,
                    shown,
                    revision,
                });
            }
            Err(broken) => {
                log::warn!("the figures are computed within a frame: {broken}");
                document.session.select(wanted);
            }
        }
    }

    /// Takes the figures, once they are there; where the scenario was edited meanwhile, they are
    /// computed again.
    pub(super) fn follow_selecting(&mut self) {
        let selecting = self.selecting.as_ref();
        let Some(end) = selecting.and_then(|selecting| selecting.worker.poll()) else {
            return;
        };
        let (Some(selecting), Some(document)) = (self.selecting.take(), &mut self.document) else {
            return;
        };
        // Something else was shown meanwhile, as by a click on a move of another round.
        if *document.session.comparison().selection() != selecting.shown {
            return;
        }
        match end {
            Err(broken) => self.messages.error(broken.to_string()),
            Ok(comparison) if document.session.history().revision() == selecting.revision => {
                document.session.take_comparison(comparison);
            }
            Ok(_) if is_there(&document.session, &selecting.wanted) => {
                self.begin_selecting(selecting.wanted);
            }
            Ok(_) => {}
        }
    }
}

/// Whether the round and the parties wanted are still in the scenario.
fn is_there(session: &Session, wanted: &Selection) -> bool {
    let scenario = session.scenario();
    let knows = |party: &PartyId| scenario.party(*party).is_some();
    wanted.round.is_none_or(|id| scenario.round(id).is_some()) && wanted.scope.iter().all(knows)
}
