//! Whether the rounds are played, and when the next is due.

use crate::compare::CellMeasure;
use crate::gui::matrix::Shading;
use crate::scenario::{RoundId, Scenario};

/// How long each round stays, in seconds: long enough to find the arrows.
const STEP_SECS: f64 = 1.8;

/// A replay of the rounds.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Replay {
    /// Since when the round shown has been played, in seconds of the window; none while it pauses.
    since: Option<f64>,
}

/// What is due while rounds are played.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Due {
    /// This round is to be shown now.
    Now(RoundId),
    /// The next in so many seconds.
    Later(f64),
    /// The last round is shown.
    Over,
}

impl Replay {
    /// Whether it goes on by itself.
    pub(crate) fn is_playing(&self) -> bool {
        self.since.is_some()
    }

    /// Plays from now on, or pauses.
    pub(crate) fn toggle(&mut self, now: f64) {
        self.since = match self.since {
            Some(_) => None,
            None => Some(now),
        };
    }

    /// Stays at the round shown.
    pub(super) fn pause(&mut self) {
        self.since = None;
    }

    /// Begins to count for a round that is now shown.
    pub(super) fn step(&mut self, now: f64) {
        if self.since.is_some() {
            self.since = Some(now);
        }
    }

    /// What is due; nothing while it pauses.
    pub(super) fn due(&self, scenario: &Scenario, shown: Option<RoundId>, now: f64) -> Option<Due> {
        let since = self.since?;
        let next = scenario.round_order(shown).map_or(0, |at| at + 1);
        let Some(next) = scenario.rounds.get(next) else {
            return Some(Due::Over);
        };
        let left = STEP_SECS - (now - since);
        Some(if left <= 0.0 {
            Due::Now(next.id)
        } else {
            Due::Later(left)
        })
    }

    /// By what cells are shaded: what moved since the round before the one shown.
    pub(crate) fn shading(scenario: &Scenario, shown: Option<RoundId>) -> Shading {
        let before = scenario.round_order(shown);
        let before = before.and_then(|at| at.checked_sub(1));
        let before = before.and_then(|at| scenario.rounds.get(at));
        let since = before.map(|round| round.id);
        CellMeasure::Movement { since }.into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::Round;

    #[test]
    fn rounds_follow_one_another_until_the_last() {
        let id = |name: &str| RoundId::new(name);
        let scenario = Scenario {
            rounds: ["r1", "r2"].map(|name| Round::new(id(name), "")).into(),
            ..Scenario::default()
        };
        let mut replay = Replay::default();
        assert_eq!(replay.due(&scenario, None, 5.0), None);
        replay.toggle(10.0);
        for (shown, now, expected) in [
            (None, 10.0, Due::Later(STEP_SECS)),
            (None, 10.0 + STEP_SECS, Due::Now(id("r1"))),
            (Some("r1"), 10.0 + STEP_SECS, Due::Now(id("r2"))),
            (Some("r2"), 10.0, Due::Over),
        ] {
            let shown = shown.map(id);
            assert_eq!(replay.due(&scenario, shown, now), Some(expected));
        }
        replay.step(12.0);
        assert_eq!(
            replay.due(&scenario, None, 12.5),
            Some(Due::Later(STEP_SECS - 0.5))
        );
        replay.toggle(12.5);
        assert!(!replay.is_playing());
        replay.step(13.0);
        assert!(!replay.is_playing(), "a step does not begin to play");
    }

    #[test]
    fn cells_are_shaded_by_what_moved_since_the_round_before() {
        let id = |name: &str| RoundId::new(name);
        let scenario = Scenario {
            rounds: ["r1", "r2"].map(|name| Round::new(id(name), "")).into(),
            ..Scenario::default()
        };
        for (shown, since) in [(None, None), (Some("r1"), None), (Some("r2"), Some("r1"))] {
            let since = since.map(id);
            let expected: Shading = CellMeasure::Movement { since }.into();
            assert_eq!(Replay::shading(&scenario, shown.map(id)), expected);
        }
    }
}
