//! Every number opens its explanation: inputs, formula with the numbers put in, convention, what was left out.

use crate::scenario::{PartyId, Scale, Scenario, Value};

use super::{Comparison, IssueFigures, Outlook, PartyFigures, Zone};

/// A measure of one issue that can explain itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Measure {
    /// Largest distance between two parties.
    Gap,
    /// Largest distance between two accepted sets.
    RemainingGap,
    /// How close to agreement.
    Outlook,
    /// What all would accept.
    Zone,
    /// Weighted mean position.
    Mean,
    /// Weighted median position.
    Median,
    /// Weighted standard deviation.
    Spread,
    /// How far into camps.
    Polarisation,
    /// Mean salience.
    Salience,
    /// Gap times salience.
    Priority,
}

impl Measure {
    /// All, in the order in which an inspector shows them.
    pub const ALL: [Self; 10] = [
        Self::Outlook,
        Self::Gap,
        Self::RemainingGap,
        Self::Zone,
        Self::Mean,
        Self::Median,
        Self::Spread,
        Self::Polarisation,
        Self::Salience,
        Self::Priority,
    ];

    /// What it is called.
    pub fn label(self) -> &'static str {
        match self {
            Self::Gap => "Gap",
            Self::RemainingGap => "Remaining gap",
            Self::Outlook => "Outlook",
            Self::Zone => "Zone of agreement",
            Self::Mean => "Mean outcome",
            Self::Median => "Median outcome",
            Self::Spread => "Spread",
            Self::Polarisation => "Polarisation",
            Self::Salience => "Mean salience",
            Self::Priority => "Priority",
        }
    }
}

/// Why a number is what it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explanation {
    /// What is explained.
    pub title: String,
    /// The number, as shown.
    pub value: String,
    /// The formula with the numbers put in.
    pub formula: String,
    /// Whose figures went in.
    pub inputs: Vec<(String, String)>,
    /// By which definition.
    pub convention: String,
    /// What was left out, and what is assumed or imputed.
    pub left_out: Vec<String>,
}

fn figure(x: Option<f64>) -> String {
    x.map_or_else(|| "not known".to_owned(), |x| format!("{x:.2}"))
}

struct Teller<'a> {
    scenario: &'a Scenario,
    figures: &'a IssueFigures,
    row: usize,
}

impl Teller<'_> {
    fn name(&self, id: PartyId) -> &str {
        self.scenario
            .party(id)
            .map_or(id.as_str(), |party| party.name())
    }

    fn names(&self, ids: &[PartyId]) -> String {
        let names: Vec<&str> = ids.iter().map(|id| self.name(*id)).collect();
        names.join(", ")
    }

    fn scale(&self) -> Option<&Scale> {
        self.scenario.issues.get(self.row).map(|issue| &issue.scale)
    }

    fn at(&self, figures: &PartyFigures) -> String {
        let issue = self.scenario.issues.get(self.row);
        let stance = issue.and_then(|issue| issue.stances.get(figures.stance as usize));
        match (stance.and_then(|s| s.at()), figures.place) {
            (Some(Value::Number(n)), Some(x)) => format!("{n} · x = {x:.2}"),
            (Some(Value::Span(s)), Some(x)) => format!("{}–{} · x = {x:.2}", s.low, s.high),
            (Some(at), place) => {
                let labels: Vec<&str> = at.labels().iter().map(|l| l.as_str()).collect();
                let labels = labels.join(" – ");
                place.map_or(labels.clone(), |x| format!("{labels} · x = {x:.2}"))
            }
            (None, _) => "words only".to_owned(),
        }
    }

    fn inputs(&self, text: impl Fn(&PartyFigures) -> String) -> Vec<(String, String)> {
        self.figures
            .in_scope()
            .map(|f| (self.name(f.party).to_owned(), text(f)))
            .collect()
    }

    fn left_out(&self) -> Vec<String> {
        let f = self.figures;
        let mut notes = Vec::new();
        if !f.missing.is_empty() {
            notes.push(format!(
                "Left out, nothing to compare: {}",
                self.names(&f.missing)
            ));
        }
        for (a, b) in &f.unjudged {
            let (a, b) = (self.name(*a), self.name(*b));
            notes.push(format!("Not judged yet: {a} and {b}"));
        }
        notes
    }

    fn assumed(&self) -> Option<String> {
        let assumed = &self.figures.assumed;
        (!assumed.is_empty()).then(|| {
            let names = self.names(assumed);
            format!("No bottom line recorded, the position is taken for it: {names}")
        })
    }

    fn imputed(&self) -> Option<String> {
        let imputed: Vec<PartyId> = self
            .figures
            .in_scope()
            .filter(|f| f.salience_imputed)
            .map(|f| f.party)
            .collect();
        (!imputed.is_empty()).then(|| format!("Salience imputed: {}", self.names(&imputed)))
    }

    fn pair(&self, pair: Option<(PartyId, PartyId)>) -> String {
        pair.map_or_else(String::new, |(a, b)| {
            format!("{} and {}", self.name(a), self.name(b))
        })
    }

    fn gap_formula(&self) -> String {
        let Some((a, b)) = self.figures.gap_pair else {
            return "Fewer than two parties can be compared".to_owned();
        };
        let places = self.figures.party(a).zip(self.figures.party(b));
        let places = places.and_then(|(a, b)| Some((a.place?, b.place?)));
        let pair = self.pair(self.figures.gap_pair);
        let gap = figure(self.figures.gap);
        match (places, self.scale()) {
            (Some((x, y)), _) => format!("|{x:.2} − {y:.2}| = {gap}, between {pair}"),
            (None, Some(Scale::Wording)) => format!("judged distance {gap}, between {pair}"),
            _ => format!("{gap}: {pair}"),
        }
    }

    fn outlook_formula(&self) -> String {
        let f = self.figures;
        let near = self.scenario.near();
        let remaining = figure(f.remaining_gap);
        let blocking = self.names(&f.blocking);
        match f.outlook {
            Outlook::Agreed if f.settled => "The file records what was agreed".to_owned(),
            Outlook::Agreed if self.scale() == Some(&Scale::Wording) => {
                "All judged wordings say the same".to_owned()
            }
            Outlook::Agreed => "All stand at the same point: gap 0".to_owned(),
            Outlook::Unknown => "Fewer than two parties in scope can be compared".to_owned(),
            Outlook::Deadlock => {
                format!(
                    "The red lines of {} exclude each other",
                    self.pair(f.deadlock_pair)
                )
            }
            Outlook::Overlap if self.scale() == Some(&Scale::Wording) => {
                "The judged wordings are compatible".to_owned()
            }
            Outlook::Overlap => "All accepted sets share a point: remaining gap 0".to_owned(),
            Outlook::Near => format!("remaining gap {remaining} ≤ {near}, between {blocking}"),
            Outlook::Apart if self.scale() == Some(&Scale::Wording) => {
                format!("The wordings of {blocking} are judged opposed")
            }
            Outlook::Apart => format!("remaining gap {remaining} > {near}, between {blocking}"),
        }
    }

    fn weighted_formula(&self, result: &str) -> String {
        let terms: Vec<(f64, f64)> = self
            .figures
            .in_scope()
            .filter_map(|f| Some((f.weight(), f.place?)))
            .collect();
        let sum: f64 = terms.iter().map(|(w, _)| w).sum();
        if terms.is_empty() || terms.len() > 6 {
            return format!("Σ(power × salience × x) / Σ(power × salience) = {result}");
        }
        let text: Vec<String> = terms
            .iter()
            .map(|(w, x)| format!("{w:.0} × {x:.2}"))
            .collect();
        format!("({}) / {sum:.0} = {result}", text.join(" + "))
    }

    fn zone(&self) -> String {
        match &self.figures.zone {
            None if self.scale() == Some(&Scale::Wording) => "not defined for words".to_owned(),
            None => "empty".to_owned(),
            Some(Zone::Span(zone)) if zone.low >= zone.high => {
                format!("{}, just possible", zone.low)
            }
            Some(Zone::Span(zone)) => format!("{}–{}", zone.low, zone.high),
            Some(Zone::Labels(labels)) => {
                let labels: Vec<&str> = labels.iter().map(|l| l.as_str()).collect();
                labels.join("; ")
            }
        }
    }
}

/// Why a figure of the issue in this row is what it is. Nothing where there is no such row.
pub fn explain(
    scenario: &Scenario,
    comparison: &Comparison,
    row: usize,
    measure: Measure,
) -> Option<Explanation> {
    let figures = comparison.issue(row)?;
    let teller = Teller {
        scenario,
        figures,
        row,
    };
    let f = figures;
    let mut left_out = teller.left_out();
    let at = |p: &PartyFigures| teller.at(p);
    let accepted = |p: &PartyFigures| {
        let mark = if p.assumed { ", assumed" } else { "" };
        p.accepted.map_or_else(
            || teller.at(p),
            |set| format!("accepts {:.2} to {:.2}{mark}", set.low, set.high),
        )
    };
    let weight = |p: &PartyFigures| {
        let mark = if p.salience_imputed { ", imputed" } else { "" };
        format!("power {} × salience {:.0}{mark}", p.power, p.salience)
    };
    let both = |p: &PartyFigures| format!("{} · {}", teller.at(p), weight(p));
    let (value, formula, inputs, convention) = match measure {
        Measure::Gap => (
            figure(f.gap),
            teller.gap_formula(),
            teller.inputs(at),
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
            (value, formula, teller.inputs(accepted), convention)
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
            figure(f.mean),
            teller.weighted_formula(&figure(f.mean)),
            teller.inputs(both),
            "Compromise model: positions weighted by power × salience",
        ),
        Measure::Median => (
            figure(f.median),
            "Smallest position at which half of the weight is reached".to_owned(),
            teller.inputs(both),
            "Weights are power × salience",
        ),
        Measure::Spread => (
            figure(f.spread),
            "√(Σ weight × (x − mean)² / Σ weight)".to_owned(),
            teller.inputs(both),
            "Weighted standard deviation about the mean outcome",
        ),
        Measure::Polarisation => (
            figure(f.polarisation),
            match teller.scale() {
                Some(Scale::Steps(_)) => "(1 − A) / 2, A by van der Eijk".to_owned(),
                Some(Scale::Options(_)) => "1 − Σ share²".to_owned(),
                Some(Scale::Range(_)) => "4 × Σ share² × share × distance".to_owned(),
                _ => "Not defined for words".to_owned(),
            },
            teller.inputs(at),
            "Unweighted; spans count at their middle",
        ),
        Measure::Salience => (
            f.salience
                .map_or_else(|| "not known".to_owned(), |s| format!("{s:.0}")),
            "Σ(power × salience) / Σ power".to_owned(),
            teller.inputs(weight),
            "Over the parties in scope with a stance",
        ),
        Measure::Priority => (
            figure(f.priority),
            format!(
                "{} × {} / 100",
                figure(f.gap),
                f.salience
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

/// Why two parties are as far apart as they are.
pub fn explain_pair(
    scenario: &Scenario,
    comparison: &Comparison,
    a: PartyId,
    b: PartyId,
) -> Explanation {
    let pair = comparison.pair(scenario, a, b);
    let name = |id: PartyId| {
        scenario
            .party(id)
            .map_or(id.as_str(), |p| p.name())
            .to_owned()
    };
    let mut inputs = Vec::new();
    let mut left_out = Vec::new();
    for (row, issue) in scenario.issues.iter().enumerate() {
        match comparison.weighted_distance(scenario, row, a, b) {
            Some((d, w)) => inputs.push((
                issue.title().to_owned(),
                format!("distance {d:.2} × weight {w:.0}"),
            )),
            None => left_out.push(issue.title().to_owned()),
        }
    }
    Explanation {
        title: format!("{} – {}", name(a), name(b)),
        value: figure(pair.distance),
        formula: format!(
            "Σ(weight × distance) / Σ weight = {}, over {} of {} issues",
            figure(pair.distance),
            pair.issues,
            scenario.issues.len()
        ),
        inputs,
        convention: "City-block distance; the weight of an issue is the mean of the two saliences"
            .to_owned(),
        left_out,
    }
}
