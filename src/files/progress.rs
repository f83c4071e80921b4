//! How far long work is, seen and ended from another thread.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

/// Parts of the whole in which progress is told.
const PARTS: f64 = 10_000.0;

/// Shared between who works and who watches; a clone speaks of the same work.
#[derive(Clone, Debug, Default)]
pub struct Progress(Arc<State>);

#[derive(Debug, Default)]
struct State {
    done: AtomicU32,
    cancelled: AtomicBool,
}

/// The work was cancelled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("cancelled")]
pub struct Cancelled;

impl Progress {
    /// Says how much is done, 0-1.
    ///
    /// # Errors
    /// Where the work was cancelled; it ends then, and leaves nothing behind.
    pub fn reached(&self, share: f64) -> Result<(), Cancelled> {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "clamped to 0-10,000"
        )]
        let parts = (share.clamp(0.0, 1.0) * PARTS) as u32;
        self.0.done.store(parts, Ordering::Relaxed);
        if self.0.cancelled.load(Ordering::Relaxed) {
            Err(Cancelled)
        } else {
            Ok(())
        }
    }

    /// How much is done, 0-1.
    pub fn share(&self) -> f64 {
        f64::from(self.0.done.load(Ordering::Relaxed)) / PARTS
    }

    /// Asks the work to end.
    pub fn cancel(&self) {
        self.0.cancelled.store(true, Ordering::Relaxed);
    }
}

#[cfg(test)]
mod tests {
    use super::Progress;

    #[test]
    fn a_cancelled_work_is_told_at_its_next_step() {
        let progress = Progress::default();
        assert!(progress.reached(0.25).is_ok());
        assert!((progress.share() - 0.25).abs() < 1e-9);
        progress.clone().cancel();
        assert!(progress.reached(0.5).is_err());
    }
}
