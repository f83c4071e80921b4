//! What one cell is shaded by: one party on one issue.

use crate::compare::outcome::number_at;
use crate::compare::{CellMeasure, Comparison, PartyFigures};
use crate::scenario::entry::rounded_text;
use crate::scenario::{PartyId, Scale, Scenario};

use super::teller::Teller;
use super::{Explanation, figure};

/// What stands in for a formula where there is no number.
pub(super) const NOTHING: &str = "Nothing to compare";

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
        CellMeasure::Centre => Some(cell.centre()),
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
pub(super) struct Point {
    pub(super) number: Option<f64>,
    pub(super) place: f64,
}

/// A cell whose shade is explained.
pub(super) struct Cell<'a> {
    pub(super) teller: Teller<'a>,
    pub(super) party: PartyId,
    /// What the party is called.
    pub(super) name: &'a str,
    /// The party's figures, where it has a stance in effect.
    pub(super) own: Option<&'a PartyFigures>,
    /// How strongly it is shaded, 0-1.
    pub(super) amount: Option<f64>,
}

impl Cell<'_> {
    pub(super) fn explanation(
        &self,
        title: String,
        formula: String,
        convention: &str,
    ) -> Explanation {
        Explanation {
            title,
            value: figure(self.amount),
            formula,
            inputs: Vec::new(),
            convention: convention.to_owned(),
            left_out: Vec::new(),
        }
    }

    pub(super) fn point(&self, figures: &PartyFigures) -> Option<Point> {
        let at = self.teller.stance(figures).and_then(|stance| stance.at());
        Some(Point {
            number: at.and_then(number_at),
            place: figures.place?,
        })
    }

    /// A number of the issue's unit, with it.
    pub(super) fn in_units(&self, number: f64) -> String {
        let text = rounded_text(number, 4);
        match &self.teller.issue.scale {
            Scale::Range(range) if !range.unit.is_empty() => format!("{text} {}", range.unit),
            _ => text,
        }
    }

    /// The difference of two points, in the issue's unit and in 0-1.
    pub(super) fn difference(&self, from: Point, to: Point) -> String {
        let apart = figure(Some((from.place - to.place).abs()));
        let places = format!("|{:.2} − {:.2}| = {apart}", from.place, to.place);
        let Some((one, other)) = from.number.zip(to.number) else {
            return places;
        };
        format!(
            "|{} − {}| = {}; {places}",
            rounded_text(one, 4),
            rounded_text(other, 4),
            self.in_units((one - other).abs())
        )
    }

    /// What a party stands for, as an input.
    pub(super) fn input(&self, party: PartyId) -> (String, String) {
        let teller = &self.teller;
        let figures = teller.comparison.party(teller.row, party);
        let at = match figures {
            None => "no stance".to_owned(),
            Some(_) if teller.issue.scale == Scale::Wording => "its wording".to_owned(),
            Some(figures) => teller.at(figures),
        };
        (teller.name(party).to_owned(), at)
    }

    pub(super) fn distance_from(&self, other: PartyId) -> Option<f64> {
        let teller = &self.teller;
        let comparison = teller.comparison;
        comparison.distance_between(teller.scenario, teller.row, self.party, other)
    }

    /// The distance to one other party.
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
}
