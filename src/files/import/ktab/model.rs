//! What a KTAB file holds, however it is written.

use crate::files::import::support::{Findings, Ids, is_missing, number};
use crate::scenario::{
    Issue, IssueId, Party, PartyId, RangeScale, Scale, Scenario, Stance, StanceKey, StanceRecord,
    Value, Visibility,
};

/// A figure as it is written, and where.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Figure {
    pub(super) text: String,
    /// Counted from 1.
    pub(super) line: usize,
}

/// What an actor holds on one dimension.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Holding {
    pub(super) position: Figure,
    pub(super) salience: Figure,
}

/// One actor.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Actor {
    pub(super) name: String,
    pub(super) description: String,
    pub(super) influence: Figure,
    /// On the dimensions, in their order; may be fewer.
    pub(super) holdings: Vec<Holding>,
}

/// What a file holds.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Model {
    pub(super) name: String,
    pub(super) description: String,
    pub(super) dimensions: Vec<String>,
    pub(super) actors: Vec<Actor>,
}

/// The least and the largest a figure may be.
struct Bounds {
    low: f64,
    high: f64,
}

const PERCENT: Bounds = Bounds {
    low: 0.0,
    high: 100.0,
};

impl Model {
    /// As a scenario; a figure that cannot be taken is refused with its line.
    pub(super) fn into_scenario(self, file: &str, findings: &mut Findings<'_>) -> Scenario {
        let mut scenario = Scenario {
            title: self.name,
            summary: self.description,
            ..Scenario::default()
        };
        let mut ids = Ids::default();
        for name in self.dimensions {
            let scale = Scale::Range(RangeScale {
                from: PERCENT.low,
                to: PERCENT.high,
                unit: String::new(),
                marks: Vec::new(),
            });
            let id = IssueId::new(&ids.fresh(&name, "dimension"));
            scenario.issues.push(Issue::new(id, name, scale).into());
        }
        let mut ids = Ids::default();
        for actor in self.actors {
            let mut party = Party::new(PartyId::new(&ids.fresh(&actor.name, "actor")), actor.name);
            party.note = actor.description;
            party.power = influence(&actor.influence, &party.name, file, findings);
            for (issue, holding) in scenario.issues.iter_mut().zip(actor.holdings) {
                let mut record = StanceRecord::new(StanceKey {
                    party: party.id,
                    round: None,
                    visibility: Visibility::Public,
                });
                let whose = format!("of {} on {}", party.name, issue.title);
                let mut figure = |figure: &Figure, what: &str| {
                    percent_figure(figure, &format!("{what} {whose}"), file, findings)
                };
                record.at = figure(&holding.position, "the position").map(Value::Number);
                record.salience = figure(&holding.salience, "the salience");
                if record.at.is_some() || record.salience.is_some() {
                    issue.stances.push(Stance::from(record));
                }
            }
            scenario.parties.push(party);
        }
        scenario
    }
}

fn influence(figure: &Figure, name: &str, file: &str, findings: &mut Findings<'_>) -> Option<f64> {
    if is_missing(&figure.text) {
        return None;
    }
    let power = number(&figure.text).filter(|power| *power > 0.0);
    if power.is_none() {
        findings.refused(
            file,
            figure.line,
            format!(
                "the influence of {name} is `{}`; it is a number above 0",
                figure.text
            ),
        );
    }
    power
}

fn percent_figure(
    figure: &Figure,
    what: &str,
    file: &str,
    findings: &mut Findings<'_>,
) -> Option<f64> {
    if is_missing(&figure.text) {
        return None;
    }
    let read = number(&figure.text).filter(|number| (PERCENT.low..=PERCENT.high).contains(number));
    if read.is_none() {
        findings.refused(
            file,
            figure.line,
            format!("{what} is `{}`; it is a number from 0 to 100", figure.text),
        );
    }
    read
}
