//! How far a cell has moved.

use crate::compare::cell_measure::stance_at;
use crate::compare::outcome::number_at;
use crate::scenario::{RoundId, Scale, Stance};

use super::cell::{Cell, NOTHING, Point};
use super::{Explanation, figure};

impl Cell<'_> {
    fn round_name(&self, round: Option<RoundId>) -> String {
        let known = round.and_then(|id| self.teller.scenario.round(id));
        known.map_or_else(
            || "the beginning".to_owned(),
            |round| round.name().to_owned(),
        )
    }

    /// How far a party has moved since a round.
    pub(super) fn movement(&self, since: Option<RoundId>) -> Explanation {
        let teller = &self.teller;
        let (scenario, comparison) = (teller.scenario, teller.comparison);
        let then = stance_at(scenario, comparison, teller.row, self.party, since);
        let now = self.own.and_then(|own| teller.stance(own));
        let (before, after) = (
            self.round_name(since),
            self.round_name(comparison.selection().round),
        );
        let is_wording = teller.issue.scale == Scale::Wording;
        let point = |at| {
            let position = teller.issue.scale.position(at)?;
            Some(Point {
                number: number_at(at),
                place: position.midpoint(),
            })
        };
        let positions = then.and_then(|s| s.at()).zip(now.and_then(|s| s.at()));
        let points = positions.and_then(|(then, now)| Some((point(now)?, point(then)?)));
        let formula = match (then.zip(now), points) {
            (Some((then, now)), _) if is_wording => {
                if then.text().trim() == now.text().trim() {
                    "The wording is the same".to_owned()
                } else {
                    "The wording changed".to_owned()
                }
            }
            (_, Some((now, then))) => self.difference(now, then),
            _ => match self.amount {
                Some(moved) if moved > 0.0 => format!("Another option: {}", figure(self.amount)),
                Some(_) => format!("The same option: {}", figure(self.amount)),
                None => NOTHING.to_owned(),
            },
        };
        let says = |stance: Option<&Stance>| match stance {
            None => "no stance".to_owned(),
            Some(stance) if is_wording => stance.text().trim().to_owned(),
            Some(stance) => teller.position(stance.at()),
        };
        let mut left_out = Vec::new();
        for (stance, round) in [(then, &before), (now, &after)] {
            if stance.is_none() {
                left_out.push(format!("No stance in effect: {round}"));
            }
        }
        if then.zip(now).is_some_and(|(a, b)| std::ptr::eq(a, b)) {
            left_out.push("Nothing was recorded in between".to_owned());
        }
        let convention = if is_wording {
            "On wordings a change has no amount"
        } else {
            "Distance between the stance in effect then and the one in effect now; the arrow shows its direction"
        };
        let explained = self.explanation(
            format!("{}: movement since {before}", self.name),
            formula,
            convention,
        );
        Explanation {
            value: if is_wording {
                "no amount".to_owned()
            } else {
                explained.value
            },
            inputs: vec![(before, says(then)), (after, says(now))],
            left_out,
            ..explained
        }
    }
}
