//! Who stands where, party by party, so that two of them are compared in one walk.

use crate::scenario::{Label, PartyId, Scale, Scenario};

use super::figures::IssueFigures;
use super::standing::PartyFigures;
use super::{Comparison, wording};

/// One party over the issues on which places can be compared.
pub(super) struct Line {
    /// The place in 0-1, or the number of the option; NaN where there is none.
    pub(super) places: Vec<f64>,
    /// How much it cares, 0-100, recorded or imputed.
    pub(super) saliences: Vec<f64>,
}

/// How far two parties are apart on an issue without places.
pub(super) struct Apart {
    /// Which two, by their order in the table; the smaller first.
    pub(super) pair: (usize, usize),
    /// How far, 0-1.
    pub(super) distance: f64,
    /// The mean of their saliences, 0-100.
    pub(super) weight: f64,
}

/// The parties asked for, each over all issues.
pub(super) struct PairTable {
    /// In the order asked for.
    pub(super) lines: Vec<Line>,
    /// What has no places: judged wordings.
    pub(super) apart: Vec<Apart>,
}

impl PairTable {
    pub(super) fn of(comparison: &Comparison, scenario: &Scenario, parties: &[PartyId]) -> Self {
        let placed = |row: &usize| {
            let issue = scenario.issues.get(*row);
            issue.is_some_and(|issue| issue.scale != Scale::Wording)
        };
        let rows: Vec<usize> = (0..scenario.issues.len()).filter(placed).collect();
        let lines = parties
            .iter()
            .map(|party| line(comparison, scenario, &rows, *party))
            .collect();
        let mut apart = Vec::new();
        for row in (0..scenario.issues.len()).filter(|row| !placed(row)) {
            add_judged(comparison, scenario, row, parties, &mut apart);
        }
        Self { lines, apart }
    }
}

fn line(comparison: &Comparison, scenario: &Scenario, rows: &[usize], party: PartyId) -> Line {
    let mut line = Line {
        places: Vec::with_capacity(rows.len()),
        saliences: Vec::with_capacity(rows.len()),
    };
    for row in rows {
        let own = comparison.party(*row, party);
        let place = own.and_then(|own| place(scenario, *row, own));
        line.places.push(place.unwrap_or(f64::NAN));
        line.saliences
            .push(own.map_or(0.0, |own| comparison.salience_of(own)));
    }
    line
}

fn place(scenario: &Scenario, row: usize, own: &PartyFigures) -> Option<f64> {
    let issue = scenario.issues.get(row)?;
    match &issue.scale {
        Scale::Options(options) => {
            let label: &Label = issue
                .stances
                .get(own.stance as usize)?
                .at()?
                .labels()
                .first()?;
            let number = options.iter().position(|option| option == label)?;
            Some(number as f64)
        }
        _ => own.place,
    }
}

/// Adds what the judgements in force on a wording say of these parties.
fn add_judged(
    comparison: &Comparison,
    scenario: &Scenario,
    row: usize,
    parties: &[PartyId],
    apart: &mut Vec<Apart>,
) {
    let (Some(issue), Some(figures)) = (scenario.issues.get(row), comparison.issue(row)) else {
        return;
    };
    let find = |column: u32| found(figures, column, parties);
    for judged in wording::judged_pairs(&comparison.context, issue, figures) {
        let [Some((a, one)), Some((b, other))] = judged.columns.map(find) else {
            continue;
        };
        let salience = |own| comparison.salience_of(own);
        apart.push(Apart {
            pair: (a.min(b), a.max(b)),
            distance: judged.verdict.distance(),
            weight: f64::midpoint(salience(one), salience(other)),
        });
    }
}

fn found<'a>(
    figures: &'a IssueFigures,
    column: u32,
    parties: &[PartyId],
) -> Option<(usize, &'a PartyFigures)> {
    let own = figures.at_column(column)?;
    let at = parties.iter().position(|party| *party == own.party)?;
    Some((at, own))
}
