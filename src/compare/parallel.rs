//! Work on many rows, shared among the processor's cores.

use std::num::NonZeroUsize;

/// Below this many stances a thread costs more than it saves.
const STANCES_PER_THREAD: usize = 20_000;

/// How many rows go together, at least 1, where so many rows hold so many stances.
pub(super) fn rows_per_run(rows: usize, stances: usize) -> usize {
    let cores = std::thread::available_parallelism().map_or(1, NonZeroUsize::get);
    let runs = (stances / STANCES_PER_THREAD).clamp(1, cores);
    rows.div_ceil(runs).max(1)
}

/// Does `work` on each run, on a thread of its own where there are several.
pub(super) fn for_each<R: Send>(runs: &mut [R], work: impl Fn(&mut R) + Sync) {
    let Some((first, others)) = runs.split_first_mut() else {
        return;
    };
    let work = &work;
    std::thread::scope(|scope| {
        for run in others {
            scope.spawn(move || work(run));
        }
        work(first);
    });
}
