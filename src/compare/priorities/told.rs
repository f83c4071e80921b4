//! What blocks an issue and what would open it, in words and the issue's own units.

use crate::compare::{Comparison, IssueFigures, Outlook, Zone};
use crate::scenario::entry::{rounded_text, set_text, value_text};
use crate::scenario::{Issue, PartyId, Scale, Scenario, ValueSet};

use super::way_open::{Agreement, OpeningMove, WayOpen};

/// A line of what there is to say of an issue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// What it is about.
    pub what: &'static str,
    /// What is said.
    pub words: String,
}

/// So many parties are named, the others counted.
const NAMED: usize = 4;
/// Places nearer than this to a step are at it.
const AT_STEP: f64 = 1e-9;
/// Figures in an issue's unit have at most so many decimals.
const DECIMALS: i32 = 2;

/// What there is to say of the issue in this row; nothing where there is no such row.
pub(super) fn lines(scenario: &Scenario, comparison: &Comparison, row: usize) -> Option<Vec<Told>> {
    let issue = scenario.issues.get(row)?;
    let figures = comparison.issue(row)?;
    let teller = Teller {
        scenario,
        issue,
        figures,
    };
    Some(match figures.outlook {
        Outlook::Agreed => vec![teller.agreed()],
        Outlook::Unknown => vec![teller.unknown()],
        _ => teller.open(),
    })
}

struct Teller<'a> {
    scenario: &'a Scenario,
    issue: &'a Issue,
    figures: &'a IssueFigures,
}

impl Teller<'_> {
    fn agreed(&self) -> Told {
        let agreed = self.issue.agreed.as_ref().filter(|_| self.figures.settled);
        let words = match agreed {
            None => "All who were heard stand at the same point".to_owned(),
            Some(agreed) => {
                let value = agreed.at.as_ref();
                let value = value.map(|at| value_text(&self.issue.scale, at));
                let mut parts = vec![value.unwrap_or_default(), agreed.text.clone()];
                parts.retain(|part| !part.is_empty());
                if parts.is_empty() {
                    "Recorded as agreed".to_owned()
                } else {
                    parts.join(" · ")
                }
            }
        };
        told("Agreed", words)
    }

    fn unknown(&self) -> Told {
        let words = if self.figures.unjudged > 0 {
            "No judgement on the wordings is in force".to_owned()
        } else if self.figures.missing.is_empty() {
            "Nobody in scope says anything that can be compared".to_owned()
        } else {
            format!(
                "Nothing to compare from {}",
                self.names(&self.figures.missing)
            )
        };
        told("Not known", words)
    }

    fn open(&self) -> Vec<Told> {
        let way = WayOpen::of(self.issue, self.figures);
        let mut lines: Vec<Told> = self.blocked().into_iter().collect();
        lines.extend(self.zone());
        lines.extend(self.smallest(&way));
        lines.extend(way.split.map(|x| told("Equal split", self.place(x))));
        lines.extend(way.agreement.map(|agreement| self.agreement(&agreement)));
        if self.figures.partial && !self.figures.missing.is_empty() {
            let missing = self.names(&self.figures.missing);
            lines.push(told("Not heard", missing));
        }
        lines
    }

    fn blocked(&self) -> Option<Told> {
        let f = self.figures;
        let apart = f.remaining_gap.filter(|gap| *gap > 0.0);
        let words = match (f.deadlock_pair, &self.issue.scale) {
            (Some((a, b)), _) => {
                let red_lines = format!(
                    "the red lines of {} exclude each other",
                    self.names(&[a, b])
                );
                match apart {
                    Some(apart) if !matches!(self.issue.scale, Scale::Options(_)) => {
                        format!("{red_lines}; {} apart", self.length(apart))
                    }
                    _ => red_lines,
                }
            }
            (None, _) if f.blocking.is_empty() => return None,
            (None, Scale::Wording) => {
                format!(
                    "{}: their wordings are judged opposed",
                    self.names(&f.blocking)
                )
            }
            (None, Scale::Options(_)) => {
                format!("{}: no option that all accept", self.names(&f.blocking))
            }
            (None, _) => format!(
                "{}, {} apart",
                self.names(&f.blocking),
                self.length(apart.unwrap_or_default())
            ),
        };
        Some(told("Blocked by", words))
    }

    fn zone(&self) -> Option<Told> {
        let set = match self.figures.zone.as_ref()? {
            Zone::Span(span) => ValueSet::Span(*span),
            Zone::Labels(labels) if labels.is_empty() => return None,
            Zone::Labels(labels) => ValueSet::Labels(labels.clone()),
        };
        Some(told("All would accept", set_text(&self.issue.scale, &set)))
    }

    fn smallest(&self, way: &WayOpen) -> Option<Told> {
        if way.openings.is_empty() {
            let closed = self.figures.remaining_gap.is_some_and(|gap| gap > 0.0);
            let measured = self.issue.scale != Scale::Wording;
            let words = "No single party’s move is enough".to_owned();
            return (closed && measured).then(|| told("Smallest move", words));
        }
        let moves = way.openings.iter().take(NAMED);
        let moves: Vec<String> = moves.map(|opening| self.opening(opening)).collect();
        let more = way.openings.len() - moves.len();
        let mut words = moves.join(", or ");
        if more > 0 {
            words += &format!(", or {more} others");
        }
        let by = way.openings.first().filter(|opening| opening.to.is_some());
        if let Some(opening) = by {
            words = format!("{}: {words}", self.length(opening.by));
        }
        Some(told("Smallest move", words))
    }

    fn opening(&self, opening: &OpeningMove) -> String {
        let name = self.name(opening.party);
        let beyond = if opening.crosses_red_line {
            ", across its red line"
        } else {
            ""
        };
        let to = opening.to.map(|to| self.place(to));
        let to = opening.label.map_or(to, |label| Some(format!("“{label}”")));
        format!("{name} to {}{beyond}", to.unwrap_or_default())
    }

    fn agreement(&self, agreement: &Agreement) -> Told {
        let within = agreement.within.len();
        let all = within + agreement.outside.len();
        let words = format!(
            "{within} of {all}: {}; outside: {}",
            self.names(&agreement.within),
            self.names(&agreement.outside)
        );
        told("Widest agreement", words)
    }

    /// A place in 0-1 in the issue's unit, or as the steps at or around it.
    fn place(&self, x: f64) -> String {
        match &self.issue.scale {
            Scale::Range(range) => {
                with_unit(rounded_text(range.number_at(x), DECIMALS), &range.unit)
            }
            Scale::Steps(steps) => {
                let places =
                    (0..steps.len()).filter_map(|at| Some((self.issue.scale.step_place(at)?, at)));
                let (mut below, mut above) = (None, None);
                for (place, at) in places {
                    let label = steps.get(at).map(|step| step.label);
                    if (place - x).abs() < AT_STEP {
                        return label.map_or_else(String::new, |label| format!("“{label}”"));
                    }
                    if place < x {
                        below = label;
                    } else if above.is_none() {
                        above = label;
                    }
                }
                match (below, above) {
                    (Some(below), Some(above)) => format!("between “{below}” and “{above}”"),
                    (Some(label), None) | (None, Some(label)) => format!("“{label}”"),
                    (None, None) => String::new(),
                }
            }
            Scale::Options(_) | Scale::Wording => String::new(),
        }
    }

    /// A distance in 0-1, on a Range in its unit too.
    fn length(&self, distance: f64) -> String {
        match &self.issue.scale {
            Scale::Range(range) => {
                let length = (range.to - range.from).abs() * distance;
                format!(
                    "{} ({distance:.2})",
                    with_unit(rounded_text(length, DECIMALS), &range.unit)
                )
            }
            _ => format!("{distance:.2}"),
        }
    }

    fn name(&self, id: PartyId) -> &str {
        self.scenario
            .party(id)
            .map_or_else(|| id.as_str(), |party| party.name())
    }

    fn names(&self, ids: &[PartyId]) -> String {
        let named: Vec<&str> = ids.iter().take(NAMED).map(|id| self.name(*id)).collect();
        match (ids.len().saturating_sub(NAMED), named.as_slice()) {
            (0, [first, second]) => format!("{first} and {second}"),
            (0, _) => named.join(", "),
            (more, _) => format!("{} and {more} more", named.join(", ")),
        }
    }
}

fn with_unit(number: String, unit: &str) -> String {
    if unit.is_empty() {
        number
    } else {
        format!("{number} {unit}")
    }
}

fn told(what: &'static str, words: String) -> Told {
    Told { what, words }
}
