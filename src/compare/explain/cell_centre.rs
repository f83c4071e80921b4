//! How far a cell is from the centre of the scope.

use crate::scenario::Scale;

use super::cell::{Cell, NOTHING, Point};
use super::{Explanation, figure};

/// So many terms of a sum are written out.
const TERMS_NAMED: usize = 6;

impl Cell<'_> {
    /// The distance from the centre of the scope, as the scale has it.
    pub(super) fn centre(&self) -> Explanation {
        match self.teller.issue.scale {
            Scale::Range(_) | Scale::Steps(_) => self.distance_from_mean(),
            Scale::Options(_) => self.mean_distance_from_others(),
            Scale::Wording => self.mean_judged_distance(),
        }
    }

    fn distance_from_mean(&self) -> Explanation {
        let teller = &self.teller;
        let outcome = teller.comparison.outcome(teller.scenario, teller.row);
        let mean = outcome.and_then(|outcome| {
            Some(Point {
                number: outcome.mean_number,
                place: outcome.mean?,
            })
        });
        let own = self.own.and_then(|own| self.point(own));
        let formula = match own.zip(mean) {
            Some((own, mean)) => self.difference(own, mean),
            None => NOTHING.to_owned(),
        };
        let mean_text = mean.map_or_else(
            || "not known".to_owned(),
            |mean| {
                let x = format!("x = {:.2}", mean.place);
                let number = mean.number.map(|n| self.in_units(n));
                number.map_or_else(|| x.clone(), |number| format!("{number} · {x}"))
            },
        );
        let mut left_out = teller.left_out();
        left_out.extend(teller.imputed());
        Explanation {
            inputs: vec![
                self.input(self.party),
                ("Mean outcome".to_owned(), mean_text),
            ],
            left_out,
            ..self.explanation(
                format!("{}: distance from the centre", self.name),
                formula,
                "The centre is the mean outcome of the parties in scope, weighted by power × salience; positions run from 0 to 1 along the scale",
            )
        }
    }

    fn mean_distance_from_others(&self) -> Explanation {
        let teller = &self.teller;
        let mut inputs = vec![self.input(self.party)];
        let (mut differ, mut count) = (0, 0);
        for other in teller.figures.in_scope().filter(|f| f.party != self.party) {
            let distance = self.distance_from(other.party);
            let Some(distance) = distance else {
                continue;
            };
            count += 1;
            let says = if distance > 0.0 {
                differ += 1;
                "differs"
            } else {
                "the same"
            };
            let (name, at) = self.input(other.party);
            inputs.push((name, format!("{at} · {says}")));
        }
        let formula = if count > 0 {
            let value = figure(self.amount);
            format!("{differ} of {count} others in scope differ: {differ} / {count} = {value}")
        } else {
            NOTHING.to_owned()
        };
        Explanation {
            inputs,
            left_out: teller.left_out(),
            ..self.explanation(
                format!("{}: distance from the centre", self.name),
                formula,
                "On options the share of the others in scope that stand for another one",
            )
        }
    }

    fn mean_judged_distance(&self) -> Explanation {
        let teller = &self.teller;
        let mut inputs = Vec::new();
        let mut terms = Vec::new();
        let mut unjudged = Vec::new();
        let others = teller.figures.in_scope().filter(|f| f.party != self.party);
        for other in others.filter(|f| f.is_comparable(teller.issue)) {
            match self.distance_from(other.party) {
                Some(distance) => {
                    terms.push(format!("{distance}"));
                    let name = teller.name(other.party).to_owned();
                    inputs.push((name, format!("judged distance {distance}")));
                }
                None => unjudged.push(other.party),
            }
        }
        let (value, count) = (figure(self.amount), terms.len());
        let formula = match count {
            0 => NOTHING.to_owned(),
            1..=TERMS_NAMED => format!("({}) / {count} = {value}", terms.join(" + ")),
            _ => format!("Σ judged distance / {count} = {value}"),
        };
        let mut left_out = teller.uncounted();
        if !unjudged.is_empty() {
            let names = teller.names(&unjudged);
            left_out.push(format!("Not judged yet against {}: {names}", self.name));
        }
        Explanation {
            inputs,
            left_out,
            ..self.explanation(
                format!("{}: distance from the centre", self.name),
                formula,
                "On wordings the mean judged distance to the others in scope: same 0, compatible 0.5, opposed 1",
            )
        }
    }
}
