//! The measures of one issue.

use crate::compare::{Comparison, PartyFigures};
use crate::scenario::{Scale, Scenario};

use super::teller::Teller;
use super::{Explanation, Measure, figure};

/// Why a figure of the issue in this row is what it is. Nothing where there is no such row.
pub fn explain(
    scenario: &Scenario,
    comparison: &Comparison,
    row: usize,
    measure: Measure,
) -> Option<Explanation> {
    let teller = Teller::of(scenario, comparison, row)?;
    let f = teller.figures;
    let outcome = comparison.outcome(scenario, row)?;
    let mut left_out = teller.left_out();
    let at = |p: &PartyFigures| teller.at(p);
    let accepted = |p: &PartyFigures| teller.accepted(p);
    let weight = |p: &PartyFigures| {
        let mark = if p.salience.is_none() {
            ", imputed"
        } else {
            ""
        };
        let salience = comparison.salience_of(p);
        format!("power {} × salience {salience:.0}{mark}", p.power)
    };
    let both = |p: &PartyFigures| format!("{} · {}", teller.at(p), weight(p));
    let with_block = |mut inputs: Vec<(String, String)>| {
        inputs.extend(teller.block());
        inputs
    };
    let (value, formula, inputs, convention) = match measure {
        Measure::Gap => (
            figure(f.gap),
            teller.gap_formula(),
            with_block(teller.inputs(at)),
            "Largest distance between two parties in scope; positions run from 0 to 1 along the scale",
        ),
        Measure::RemainingGap | Measure::Outlook => {
            left_out.extend(teller.assumed());
            let value = if measure == Measure::Outlook {
                f.outlook.label().to_owned()
            } else {
                figure(f.remaining_gap)
            };
            let formula = if measure == Measure::Outlook {
                teller.outlook_formula()
            } else if f.blocking.is_empty() {
                "All accepted sets share a point".to_owned()
            } else {
                format!("{value}, between {}", teller.names(&f.blocking))
            };
            let convention = if measure == Measure::Outlook {
                "The first that applies: agreed, unknown, deadlock, overlap, near, apart"
            } else {
                "Largest distance between two accepted sets, 0 where all meet"
            };
            (
                value,
                formula,
                with_block(teller.inputs(accepted)),
                convention,
            )
        }
        Measure::Zone => {
            left_out.extend(teller.assumed());
            (
                teller.zone(),
                "Intersection of the accepted sets in scope".to_owned(),
                teller.inputs(accepted),
                "Touching counts: a zone of one point is just possible",
            )
        }
        Measure::Mean => (
            figure(outcome.mean),
            teller.weighted_formula(&figure(outcome.mean)),
            teller.inputs(both),
            "Compromise model: positions weighted by power × salience",
        ),
        Measure::Median => (
            figure(outcome.median),
            "Smallest position at which half of the weight is reached".to_owned(),
            teller.inputs(both),
            "Weights are power × salience",
        ),
        Measure::Spread => (
            figure(outcome.spread),
            "√(Σ weight × (x − mean)² / Σ weight)".to_owned(),
            teller.inputs(both),
            "Weighted standard deviation about the mean outcome",
        ),
        Measure::Polarisation => (
            figure(f.polarisation),
            match teller.issue.scale {
                Scale::Steps(_) => "(1 − A) / 2, A by van der Eijk".to_owned(),
                Scale::Options(_) => "1 − Σ share²".to_owned(),
                Scale::Range(_) => "4 × Σ share² × share × distance".to_owned(),
                Scale::Wording => "Not defined for words".to_owned(),
            },
            teller.inputs(at),
            "Unweighted; spans count at their middle",
        ),
        Measure::Salience => (
            outcome
                .salience
                .map_or_else(|| "not known".to_owned(), |s| format!("{s:.0}")),
            "Σ(power × salience) / Σ power".to_owned(),
            teller.inputs(weight),
            "Over the parties in scope with a stance",
        ),
        Measure::Priority => (
            figure(outcome.priority),
            format!(
                "{} × {} / 100",
                figure(f.gap),
                outcome
                    .salience
                    .map_or_else(|| "not known".to_owned(), |s| format!("{s:.0}"))
            ),
            teller.inputs(weight),
            "Gap × mean salience / 100",
        ),
    };
    if matches!(
        measure,
        Measure::Mean | Measure::Median | Measure::Spread | Measure::Salience | Measure::Priority
    ) {
        left_out.extend(teller.imputed());
    }
    Some(Explanation {
        title: measure.label().to_owned(),
        value,
        formula,
        inputs,
        convention: convention.to_owned(),
        left_out,
    })
}
