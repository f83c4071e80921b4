//! How large everything is shown.

use serde::{Deserialize, Serialize};

/// The sizes, in percent of the system's own.
const STEPS: [u16; 8] = [80, 90, 100, 110, 125, 150, 175, 200];

/// How large everything is shown: one of the steps from 80 to 200 percent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "u16", into = "u16")]
pub(super) struct Zoom(u16);

impl Default for Zoom {
    fn default() -> Self {
        Self(100)
    }
}

impl From<u16> for Zoom {
    /// The step nearest to so many percent.
    fn from(percent: u16) -> Self {
        let nearest = STEPS.into_iter().min_by_key(|step| step.abs_diff(percent));
        nearest.map_or_else(Self::default, Self)
    }
}

impl From<Zoom> for u16 {
    fn from(zoom: Zoom) -> Self {
        zoom.0
    }
}

impl Zoom {
    /// The next step up; nothing at the largest.
    pub(super) fn larger(self) -> Option<Self> {
        STEPS.into_iter().find(|step| *step > self.0).map(Self)
    }

    /// The next step down; nothing at the smallest.
    pub(super) fn smaller(self) -> Option<Self> {
        let mut down = STEPS.into_iter().rev();
        down.find(|step| *step < self.0).map(Self)
    }

    /// As a factor of the system's own size, 0.8-2.
    pub(super) fn factor(self) -> f32 {
        f32::from(self.0) / 100.0
    }

    /// As it is read.
    pub(super) fn text(self) -> String {
        format!("{} %", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zooming_in_and_out_walks_the_same_steps_and_stops_at_both_ends() {
        let mut zoom = Zoom::from(80);
        let mut up = vec![zoom.0];
        while let Some(next) = zoom.larger() {
            zoom = next;
            up.push(zoom.0);
        }
        assert_eq!(up, STEPS);
        let mut down = vec![zoom.0];
        while let Some(next) = zoom.smaller() {
            zoom = next;
            down.push(zoom.0);
        }
        down.reverse();
        assert_eq!(down, STEPS);
    }

    #[test]
    fn a_remembered_size_that_is_no_step_becomes_the_nearest() {
        for (percent, step) in [(0, 80), (84, 80), (101, 100), (140, 150), (u16::MAX, 200)] {
            assert_eq!(Zoom::from(percent), Zoom(step));
        }
    }
}
