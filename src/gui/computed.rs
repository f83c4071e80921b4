//! What a view shows, computed once for what it rests on: in the frame where that is quick, else on a
//! thread of its own.

use eframe::egui::{RichText, Ui};

use crate::compare::{Comparison, Selection};
use crate::files::progress::{Cancelled, Progress};
use crate::scenario::Scenario;
use crate::session::{Moment, Session};

use super::theme::{regular, size, space, tokens};
use super::worker::{Broken, Worker};

/// Up to so many stances in effect a frame has time for a computation.
const AT_ONCE: usize = 20_000;

/// A result, and what it rests on: the scenario as it stands, round and scope, and the choices `K` of
/// the view. It goes with the document: the moments of another mean something else.
#[derive(Debug)]
pub(super) struct Computed<K, T> {
    known: Option<Known<K, T>>,
    /// How often a result became known.
    version: u64,
    doing: Doing<K, T>,
}

#[derive(Debug)]
struct Known<K, T> {
    key: Key<K>,
    value: T,
}

/// What a result rests on.
#[derive(Clone, Debug, PartialEq)]
struct Key<K> {
    moment: Moment,
    selection: Selection,
    choices: K,
}

/// What is being done about a result that is not known.
#[derive(Debug)]
enum Doing<K, T> {
    Nothing,
    Working(Key<K>, Worker<Result<T, Cancelled>>),
    /// The user called it off.
    CalledOff(Key<K>),
    Failed(Key<K>, Broken),
}

impl<K, T> Default for Computed<K, T> {
    fn default() -> Self {
        Self {
            known: None,
            version: 0,
            doing: Doing::Nothing,
        }
    }
}

impl<K: Clone + PartialEq, T: Send + 'static> Computed<K, T> {
    /// The result for what the session now shows. While it is being computed, that is drawn, with a
    /// way to call it off, and what was known before is returned.
    pub(super) fn get<F>(
        &mut self,
        ui: &mut Ui,
        session: &Session,
        choices: K,
        name: &str,
        compute: F,
    ) -> Option<&T>
    where
        F: FnOnce(&Scenario, &Comparison, &Progress) -> Result<T, Cancelled> + Send + 'static,
    {
        self.get_walking(ui, session, choices, 1, name, compute)
    }

    /// The same for a computation that walks over all stances so many `times`.
    pub(super) fn get_walking<F>(
        &mut self,
        ui: &mut Ui,
        session: &Session,
        choices: K,
        times: usize,
        name: &str,
        compute: F,
    ) -> Option<&T>
    where
        F: FnOnce(&Scenario, &Comparison, &Progress) -> Result<T, Cancelled> + Send + 'static,
    {
        let key = Key {
            moment: session.moment(),
            selection: session.comparison().selection().clone(),
            choices,
        };
        self.listen();
        if self.known.as_ref().is_none_or(|known| known.key != key) {
            self.begin(ui, session, key, times, name, compute);
            self.doing_ui(ui);
        }
        self.known()
    }

    /// What is known, which may be of before.
    pub(super) fn known(&self) -> Option<&T> {
        self.known.as_ref().map(|known| &known.value)
    }

    /// A number that is another for every result: what is made of one can be kept by it.
    pub(super) fn version(&self) -> u64 {
        self.version
    }

    fn learn(&mut self, key: Key<K>, value: T) {
        self.known = Some(Known { key, value });
        self.version += 1;
    }

    /// Hears of the end of the work.
    fn listen(&mut self) {
        let Doing::Working(key, worker) = &self.doing else {
            return;
        };
        let Some(end) = worker.poll() else {
            return;
        };
        let key = key.clone();
        self.doing = match end {
            Ok(Ok(value)) => {
                self.learn(key, value);
                Doing::Nothing
            }
            Ok(Err(Cancelled)) => Doing::CalledOff(key),
            Err(broken) => Doing::Failed(key, broken),
        };
    }

    fn begin<F>(
        &mut self,
        ui: &Ui,
        session: &Session,
        key: Key<K>,
        times: usize,
        name: &str,
        compute: F,
    ) where
        F: FnOnce(&Scenario, &Comparison, &Progress) -> Result<T, Cancelled> + Send + 'static,
    {
        if self.doing.key() == Some(&key) {
            return;
        }
        let (scenario, comparison) = (session.scenario(), session.comparison());
        let stances: usize = comparison.issues().iter().map(|f| f.stances).sum();
        if stances.saturating_mul(times) <= AT_ONCE {
            self.doing = Doing::Nothing;
            if let Ok(value) = compute(scenario, comparison, &Progress::default()) {
                self.learn(key, value);
            }
            return;
        }
        let (scenario, selection) = (scenario.clone(), key.selection.clone());
        let worker = Worker::begin(ui.ctx(), name, move |progress| {
            let comparison = Comparison::new(&scenario, selection);
            progress.reached(0.1)?;
            compute(&scenario, &comparison, progress)
        });
        // Work for what was shown before is called off with its worker.
        self.doing = match worker {
            Ok(worker) => Doing::Working(key, worker),
            Err(broken) => Doing::Failed(key, broken),
        };
    }

    fn doing_ui(&mut self, ui: &mut Ui) {
        let t = tokens(ui.ctx());
        let small = |text: String| {
            RichText::new(text)
                .font(regular(size::SECONDARY))
                .color(t.dim)
        };
        let mut again = false;
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::TWO;
            match &self.doing {
                Doing::Nothing => {}
                Doing::Working(_, worker) => {
                    worker.ui(ui);
                    if ui.button("Cancel").clicked() {
                        worker.cancel();
                    }
                }
                Doing::CalledOff(_) => {
                    ui.label(small("Not computed for what is shown now.".to_owned()));
                    again = ui.button("Compute").clicked();
                }
                Doing::Failed(_, broken) => {
                    ui.label(small(broken.to_string()).color(t.deadlock));
                }
            }
        });
        if again {
            self.doing = Doing::Nothing;
            ui.request_repaint();
        }
    }
}

impl<K, T> Doing<K, T> {
    fn key(&self) -> Option<&Key<K>> {
        match self {
            Self::Nothing => None,
            Self::Working(key, _) | Self::CalledOff(key) | Self::Failed(key, _) => Some(key),
        }
    }
}
