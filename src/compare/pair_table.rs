//! Who stands where, party by party, so that two of them are compared in one walk.

use crate::scenario::{Issue, Label, PartyId, Scale, Scenario};

use super::figures::IssueFigures;
use super::standing::PartyFigures;
use super::{Comparison, wording};

/// One party over the issues on which places can be compared.
#[derive(Clone)]
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
        let issues = scenario.issues.iter().zip(comparison.issues());
        let (placed, worded): (Vec<_>, Vec<_>) =
            issues.partition(|(issue, _)| issue.scale != Scale::Wording);
        let context = &comparison.context;
        let mut order = vec![None; context.members.len()];
        for (at, party) in parties.iter().enumerate() {
            let column = context.column(*party);
            if let Some(known) = column.and_then(|column| order.get_mut(column as usize)) {
                *known = Some(at);
            }
        }
        let none = Line {
            places: vec![f64::NAN; placed.len()],
            saliences: vec![0.0; placed.len()],
        };
        let mut table = Self {
            lines: vec![none; parties.len()],
            apart: Vec::new(),
        };
        for (at, (issue, figures)) in placed.into_iter().enumerate() {
            for own in &figures.parties {
                let party = order.get(own.column as usize).copied().flatten();
                let Some(line) = party.and_then(|party| table.lines.get_mut(party)) else {
                    continue;
                };
                if let (Some(known), Some(place)) = (line.places.get_mut(at), place(issue, own)) {
                    *known = place;
                }
                if let Some(known) = line.saliences.get_mut(at) {
                    *known = comparison.salience_of(own);
                }
            }
        }
        for (issue, figures) in worded {
            table.add_judged(comparison, issue, figures, &order);
        }
        table
    }

    /// Adds what the judgements in force on a wording say of these parties.
    fn add_judged(
        &mut self,
        comparison: &Comparison,
        issue: &Issue,
        figures: &IssueFigures,
        order: &[Option<usize>],
    ) {
        let find = |column: u32| {
            let at = order.get(column as usize).copied().flatten()?;
            Some((at, figures.at_column(column)?))
        };
        for judged in wording::judged_pairs(&comparison.context, issue, figures) {
            let [Some((a, one)), Some((b, other))] = judged.columns.map(find) else {
                continue;
            };
            let salience = |own| comparison.salience_of(own);
            self.apart.push(Apart {
                pair: (a.min(b), a.max(b)),
                distance: judged.verdict.distance(),
                weight: f64::midpoint(salience(one), salience(other)),
            });
        }
    }
}

fn place(issue: &Issue, own: &PartyFigures) -> Option<f64> {
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
