//! What one cell is shaded by: one party on one issue.

use crate::compare::cell_measure::stance_at;
use crate::compare::outcome::number_at;
use crate::compare::{CellMeasure, Comparison, PartyFigures, SalienceSource};
use crate::scenario::entry::rounded_text;
use crate::scenario::{PartyId, RoundId, Scale, Scenario};

use super::teller::Teller;
use super::{Explanation, figure};

/// So many terms of a sum are written out.
const TERMS_NAMED: usize = 6;

/// So many issues are named on which a party records its salience.
const ISSUES_NAMED: usize = 12;

const NOTHING: &str = "Nothing to compare";

/// Why the cell of a party is shaded as it is. Nothing where there is no such row or party, or
/// where the measure does not speak of it.
pub fn explain_cell(
    scenario: &Scenario,
    comparison: &Comparison,
    row: usize,
    party: PartyId,
    measure: CellMeasure,
) -> Option<Explanation> {
    let teller = Teller::of(scenario, comparison, row)?;
    let name = scenario.party(party)?.name();
    let cell = Cell {
        own: comparison.party(row, party),
        teller,
        party,
        name,
        amount: measure.amount(scenario, comparison, row, party),
    };
    match measure {
        CellMeasure::Centre => Some(match cell.teller.issue.scale {
            Scale::Range(_) | Scale::Steps(_) => cell.from_mean(),
            Scale::Options(_) => cell.from_others(),
            Scale::Wording => cell.from_judged(),
        }),
        CellMeasure::From(from) => Some(cell.between(
            format!("{name}: distance from {}", cell.teller.name(from)),
            from,
        )),
        CellMeasure::Pair(a, b) => {
            let other = match party {
                _ if party == a => b,
                _ if party == b => a,
                _ => return None,
            };
            let title = format!("{} – {}", cell.teller.name(a), cell.teller.name(b));
            Some(cell.between(title, other))
        }
        CellMeasure::Movement { since } => Some(cell.movement(since)),
        CellMeasure::Salience => Some(cell.salience()),
    }
}

/// One point on the issue's scale: in its unit, if it has one, and in 0-1.
#[derive(Clone, Copy)]
struct Point {
    number: Option<f64>,
    place: f64,
}

struct Cell<'a> {
    teller: Teller<'a>,
    party: PartyId,
    name: &'a str,
    /// The party's figures, where it has a stance in effect.
    own: Option<&'a PartyFigures>,
    amount: Option<f64>,
}

impl Cell<'_> {
    fn explanation(&self, title: String, formula: String, convention: &str) -> Explanation {
        Explanation {
            title,
            value: figure(self.amount),
            formula,
            inputs: Vec::new(),
            convention: convention.to_owned(),
            left_out: Vec::new(),
        }
    }

    fn point(&self, figures: &PartyFigures) -> Option<Point> {
        let at = self.teller.stance(figures).and_then(|stance| stance.at());
        Some(Point {
            number: at.and_then(number_at),
            place: figures.place?,
        })
    }

    /// A number of the issue's unit, with it.
    fn in_units(&self, number: f64) -> String {
        let text = rounded_text(number, 4);
        match &self.teller.issue.scale {
            Scale::Range(range) if !range.unit.is_empty() => format!("{text} {}", range.unit),
            _ => text,
        }
    }

    /// The difference of two points, in the issue's unit and in 0-1.
    fn difference(&self, a: Point, b: Point) -> String {
        let (x, y) = (a.place, b.place);
        let places = format!("|{x:.2} − {y:.2}| = {}", figure(Some((x - y).abs())));
        let Some((m, n)) = a.number.zip(b.number) else {
            return places;
        };
        format!(
            "|{} − {}| = {}; {places}",
            rounded_text(m, 4),
            rounded_text(n, 4),
            self.in_units((m - n).abs())
        )
    }

    /// What a party stands for, as an input.
    fn input(&self, party: PartyId) -> (String, String) {
        let teller = &self.teller;
        let figures = teller.comparison.party(teller.row, party);
        let at = match figures {
            None => "no stance".to_owned(),
            Some(_) if teller.issue.scale == Scale::Wording => "its wording".to_owned(),
            Some(figures) => teller.at(figures),
        };
        (teller.name(party).to_owned(), at)
    }

    fn from_mean(&self) -> Explanation {
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

    fn from_others(&self) -> Explanation {
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

    fn from_judged(&self) -> Explanation {
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

    fn distance_from(&self, other: PartyId) -> Option<f64> {
        let teller = &self.teller;
        let comparison = teller.comparison;
        comparison.distance_between(teller.scenario, teller.row, self.party, other)
    }

    fn between(&self, title: String, other: PartyId) -> Explanation {
        let teller = &self.teller;
        let theirs = teller.comparison.party(teller.row, other);
        let pair = teller.pair(Some((self.party, other)));
        let value = figure(self.amount);
        let points = self.own.zip(theirs);
        let points = points.and_then(|(own, theirs)| Some((self.point(own)?, self.point(theirs)?)));
        let formula = match (&teller.issue.scale, self.amount, points) {
            (_, None, _) => NOTHING.to_owned(),
            (_, _, Some((own, theirs))) => self.difference(own, theirs),
            (Scale::Wording, Some(_), _) => format!("judged distance {value}, between {pair}"),
            (_, Some(distance), _) if distance > 0.0 => format!("They differ: {value}"),
            (_, Some(_), _) => format!("They stand for the same: {value}"),
        };
        let convention = match &teller.issue.scale {
            Scale::Range(_) | Scale::Steps(_) => "Positions run from 0 to 1 along the scale",
            Scale::Options(_) => "On options 0 for the same, 1 for another",
            Scale::Wording => "On wordings as they are judged: same 0, compatible 0.5, opposed 1",
        };
        let mut left_out = Vec::new();
        let mut silent: Vec<PartyId> = vec![self.party, other];
        silent.dedup();
        silent.retain(|id| {
            let figures = teller.comparison.party(teller.row, *id);
            !figures.is_some_and(|figures| figures.is_comparable(teller.issue))
        });
        if !silent.is_empty() {
            let names = teller.names(&silent);
            left_out.push(format!("Left out, nothing to compare: {names}"));
        } else if self.amount.is_none() {
            left_out.push(format!("Not judged yet: {pair}"));
        }
        let mut inputs = vec![self.input(self.party)];
        if other != self.party {
            inputs.push(self.input(other));
        }
        Explanation {
            inputs,
            left_out,
            ..self.explanation(title, formula, convention)
        }
    }

    fn round_name(&self, round: Option<RoundId>) -> String {
        let known = round.and_then(|id| self.teller.scenario.round(id));
        known.map_or_else(
            || "the beginning".to_owned(),
            |round| round.name().to_owned(),
        )
    }

    fn movement(&self, since: Option<RoundId>) -> Explanation {
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
        let says = |stance: Option<&crate::scenario::Stance>| match stance {
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
            "Distance between the stance in effect then and the one in effect now; its direction is not shown"
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

    fn salience(&self) -> Explanation {
        let title = format!("{}: salience", self.name);
        let convention = "Who records some saliences has their mean on its other issues; who records none has the mean of those recorded in scope, 100 where there is none";
        let Some(own) = self.own else {
            let left_out = vec![format!("No stance: {}", self.name)];
            return Explanation {
                left_out,
                ..self.explanation(title, NOTHING.to_owned(), convention)
            };
        };
        let comparison = self.teller.comparison;
        let salience = rounded_text(comparison.salience_of(own), 1);
        let share = format!("{salience} / 100 = {}", figure(self.amount));
        let source = comparison.salience_source(own);
        let formula = match source {
            SalienceSource::Recorded => format!("recorded; {share}"),
            SalienceSource::OwnMean => {
                let count = comparison.recorded_by(own);
                format!(
                    "mean of {count} recorded by {} = {salience}; {share}",
                    self.name
                )
            }
            SalienceSource::ScopeMean => {
                let count = comparison.recorded_in_scope();
                format!("mean of {count} recorded in scope = {salience}; {share}")
            }
            SalienceSource::Full => format!("none recorded in scope; {share}"),
        };
        let (inputs, left_out) = match source {
            SalienceSource::Recorded => (Vec::new(), Vec::new()),
            _ => (
                self.recorded_elsewhere(),
                vec![format!("Salience imputed: {}", self.name)],
            ),
        };
        Explanation {
            inputs,
            left_out,
            ..self.explanation(title, formula, convention)
        }
    }

    /// The issues on which the party records its salience.
    fn recorded_elsewhere(&self) -> Vec<(String, String)> {
        let (scenario, comparison) = (self.teller.scenario, self.teller.comparison);
        let issues = scenario.issues.iter().enumerate();
        let mut recorded = issues.filter_map(|(row, issue)| {
            let salience = comparison.party(row, self.party)?.salience?;
            Some((issue.title().to_owned(), rounded_text(salience, 1)))
        });
        let mut named: Vec<(String, String)> = recorded.by_ref().take(ISSUES_NAMED).collect();
        let more = recorded.count();
        if more > 0 {
            named.push(("…".to_owned(), format!("{more} more")));
        }
        named
    }
}
