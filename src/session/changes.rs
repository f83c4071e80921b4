//! Which rows changed since somebody last looked, so that what is laid out need not be laid out anew.

use std::collections::VecDeque;

/// So many changed rows are remembered; who looks later lays everything out anew.
const REMEMBERED: usize = 20_000;

/// A moment in the life of a session.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment(u64);

/// What changed since a moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Changed {
    /// Nothing that is shown.
    Nothing,
    /// These issues, by their rows in the file; a row may stand twice.
    Rows(Vec<usize>),
    /// Everything: rows moved, or the figures of all are of another round.
    Everything,
}

/// The rows changed, the last at the end.
#[derive(Debug, Default)]
pub(super) struct ChangeLog {
    now: u64,
    everything_at: u64,
    rows: VecDeque<(u64, usize)>,
}

impl ChangeLog {
    /// Takes note that issues changed.
    pub(super) fn rows(&mut self, rows: &[usize]) {
        self.now += 1;
        self.rows.extend(rows.iter().map(|row| (self.now, *row)));
        while self.rows.len() > REMEMBERED {
            if let Some((at, _)) = self.rows.pop_front() {
                self.everything_at = self.everything_at.max(at);
            }
        }
    }

    /// Takes note that everything may have changed.
    pub(super) fn everything(&mut self) {
        self.now += 1;
        self.everything_at = self.now;
        self.rows.clear();
    }

    /// This moment.
    pub(super) fn now(&self) -> Moment {
        Moment(self.now)
    }

    /// What changed since `then`.
    pub(super) fn since(&self, then: Moment) -> Changed {
        if then.0 < self.everything_at {
            return Changed::Everything;
        }
        let rows = self.rows.iter().rev().take_while(|(at, _)| *at > then.0);
        let rows: Vec<usize> = rows.map(|(_, row)| *row).collect();
        if rows.is_empty() {
            Changed::Nothing
        } else {
            Changed::Rows(rows)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_looked_is_told_what_changed_since() {
        let mut log = ChangeLog::default();
        let start = log.now();
        assert_eq!(log.since(start), Changed::Nothing);
        log.rows(&[3]);
        let then = log.now();
        log.rows(&[5, 1]);
        assert_eq!(log.since(start), Changed::Rows(vec![1, 5, 3]));
        assert_eq!(log.since(then), Changed::Rows(vec![1, 5]));
        log.everything();
        assert_eq!(log.since(then), Changed::Everything);
        assert_eq!(log.since(log.now()), Changed::Nothing);
    }

    #[test]
    fn more_changes_than_are_remembered_are_everything() {
        let mut log = ChangeLog::default();
        let start = log.now();
        log.rows(&vec![7; REMEMBERED + 1]);
        let then = log.now();
        assert_eq!(log.since(start), Changed::Everything);
        log.rows(&[1]);
        assert_eq!(log.since(then), Changed::Rows(vec![1]));
    }
}
