//! Long work on a thread of its own: how far it is, its end, and how it is called off.

use std::any::Any;
use std::fmt;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::time::Duration;

use eframe::egui::{Context, ProgressBar, RichText, Ui};

use crate::files::progress::Progress;

use super::theme::{regular, size, space, tokens};

/// How often a bar is drawn again while its work goes on.
const REDRAWN_AFTER: Duration = Duration::from_millis(100);
/// How wide a bar is at most, in points.
const BAR_PX: f32 = 180.0;

/// Work that ended without a result, which is a fault of the program; says what to do.
#[derive(Debug, thiserror::Error)]
#[error("the program failed at this: {0}; please report it, with the file if you can")]
pub(super) struct Broken(String);

/// One piece of work. To drop it is to call it off, and nobody hears of its end.
pub(super) struct Worker<T> {
    name: String,
    progress: Progress,
    receiver: Receiver<Result<T, Broken>>,
}

impl<T> fmt::Debug for Worker<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Worker")
            .field("name", &self.name)
            .finish_non_exhaustive()
    }
}

impl<T> Drop for Worker<T> {
    fn drop(&mut self) {
        self.progress.cancel();
    }
}

impl<T: Send + 'static> Worker<T> {
    /// Begins work; `name` tells what is being done: `Reading talks.csv`.
    ///
    /// # Errors
    /// Where the system gives no thread.
    pub(super) fn begin(
        ctx: &Context,
        name: impl Into<String>,
        work: impl FnOnce(&Progress) -> T + Send + 'static,
    ) -> Result<Self, Broken> {
        let progress = Progress::default();
        let (sender, receiver) = channel();
        let (ctx, seen) = (ctx.clone(), progress.clone());
        let thread = std::thread::Builder::new().name("work".to_owned());
        thread
            .spawn(move || {
                let done = catch_unwind(AssertUnwindSafe(|| work(&seen)));
                // Where the work was called off, nobody waits for its end.
                let _unheard = sender.send(done.map_err(|panic| Broken(message(&*panic))));
                ctx.request_repaint();
            })
            .map_err(|error| Broken(error.to_string()))?;
        Ok(Self {
            name: name.into(),
            progress,
            receiver,
        })
    }

    /// The result, once there is one; afterwards there is none to come.
    pub(super) fn poll(&self) -> Option<Result<T, Broken>> {
        match self.receiver.try_recv() {
            Err(TryRecvError::Empty) => None,
            Err(TryRecvError::Disconnected) => Some(Err(Broken("its thread is gone".to_owned()))),
            Ok(done) => Some(done),
        }
    }

    /// Asks the work to end early; its end is still to be heard.
    pub(super) fn cancel(&self) {
        self.progress.cancel();
    }

    /// What is being done.
    pub(super) fn name(&self) -> &str {
        &self.name
    }

    /// Draws what is being done, and how far it is.
    pub(super) fn ui(&self, ui: &mut Ui) {
        ui.ctx().request_repaint_after(REDRAWN_AFTER);
        #[expect(clippy::cast_possible_truncation, reason = "a bar needs no more")]
        let share = self.progress.share() as f32;
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::TWO;
            let bar = ProgressBar::new(share)
                .desired_width(BAR_PX.min(ui.available_width() * 0.5))
                .desired_height(space::TWO)
                .fill(tokens(ui.ctx()).accent);
            ui.add(bar);
            let name = RichText::new(&self.name).font(regular(size::SECONDARY));
            ui.label(name.color(tokens(ui.ctx()).dim));
        });
    }
}

/// What a panic said.
fn message(panic: &(dyn Any + Send)) -> String {
    let text = panic.downcast_ref::<&str>().copied();
    let text = text.or_else(|| panic.downcast_ref::<String>().map(String::as_str));
    text.unwrap_or("no reason was given").to_owned()
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;
    use std::time::Instant;

    use super::*;

    fn end_of<T: Send + 'static>(worker: &Worker<T>) -> Result<T, Broken> {
        let begun = Instant::now();
        while begun.elapsed() < Duration::from_secs(10) {
            if let Some(end) = worker.poll() {
                return end;
            }
            std::thread::sleep(Duration::from_millis(1));
        }
        panic!("the work never ends");
    }

    #[test]
    fn the_result_of_work_is_heard_once_it_is_there() {
        let (go, wait) = mpsc::channel::<()>();
        let worker = Worker::begin(&Context::default(), "Counting", move |_| {
            wait.recv().map(|()| 7)
        })
        .unwrap();
        assert!(worker.poll().is_none());
        go.send(()).unwrap();
        assert_eq!(end_of(&worker).unwrap(), Ok(7));
    }

    #[test]
    fn a_panic_in_the_work_is_told_with_what_to_do() {
        let worker = Worker::begin(&Context::default(), "Failing", |_| -> () {
            panic!("at row 3")
        })
        .unwrap();
        let error = end_of(&worker).unwrap_err().to_string();
        assert_eq!(
            error,
            "the program failed at this: at row 3; please report it, with the file if you can"
        );
    }

    #[test]
    fn work_that_is_dropped_or_called_off_hears_of_it() {
        let counts = |progress: &Progress| {
            while progress.reached(0.5).is_ok() {
                std::thread::yield_now();
            }
        };
        let (told, hear) = mpsc::channel();
        let worker = Worker::begin(&Context::default(), "Counting", move |progress| {
            counts(progress);
            let _unheard = told.send(());
        });
        drop(worker.unwrap());
        assert_eq!(hear.recv_timeout(Duration::from_secs(10)), Ok(()));
        let worker = Worker::begin(&Context::default(), "Counting", counts).unwrap();
        worker.cancel();
        assert!(end_of(&worker).is_ok());
    }
}
