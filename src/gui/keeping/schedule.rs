//! When a recovery copy is due.

/// A copy is made so long after the last edit, in seconds. With what the disk takes, it is there
/// within the 2 s that are promised.
const QUIET_SECS: f64 = 1.0;

/// While edits keep coming, a copy is made so long after the first that none has, in seconds.
/// With what the disk takes, it is there within the 10 s that are promised.
const LONGEST_SECS: f64 = 8.0;

/// When a recovery copy is due, by the window's clock in seconds.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Schedule {
    edits: Option<Edits>,
}

/// Edits that no copy has yet.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Edits {
    first_secs: f64,
    last_secs: f64,
}

impl Schedule {
    /// Takes note of an edit.
    pub(super) fn edited(&mut self, now_secs: f64) {
        let first = self.edits.map_or(now_secs, |edits| edits.first_secs);
        self.edits = Some(Edits {
            first_secs: first,
            last_secs: now_secs,
        });
    }

    /// Takes note that nothing lacks a copy.
    pub(super) fn done(&mut self) {
        self.edits = None;
    }

    /// In how many seconds a copy is due, 0 for now; nothing where none is.
    pub(super) fn due_in_secs(&self, now_secs: f64) -> Option<f64> {
        let edits = self.edits?;
        let due = (edits.last_secs + QUIET_SECS).min(edits.first_secs + LONGEST_SECS);
        Some((due - now_secs).max(0.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_copy_is_due_soon_after_the_last_edit_and_in_time_while_they_keep_coming() {
        // Edits, the time of asking, and when the copy is then due.
        let table: [(&[f64], f64, Option<f64>); 5] = [
            (&[], 3.0, None),
            (&[3.0], 3.0, Some(1.0)),
            (&[3.0, 3.5], 4.0, Some(0.5)),
            (&[3.0, 3.5], 9.0, Some(0.0)),
            (&[0.0, 2.0, 4.0, 6.0, 7.5], 7.5, Some(0.5)),
        ];
        for (edits, now, due) in table {
            let mut schedule = Schedule::default();
            for edit in edits {
                schedule.edited(*edit);
            }
            assert_eq!(schedule.due_in_secs(now), due, "{edits:?}");
            schedule.done();
            assert_eq!(schedule.due_in_secs(now), None);
        }
    }
}
