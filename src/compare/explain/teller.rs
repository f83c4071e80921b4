//! Puts what is known of one issue into words.

use crate::compare::{Comparison, IssueFigures, Outlook, PartyFigures, Zone};
use crate::scenario::entry::{set_text, value_text};
use crate::scenario::{Issue, PartyId, Scale, Scenario, Stance, Value, ValueSet};

use super::figure;

/// Puts what is known of one issue into words.
pub(super) struct Teller<'a> {
    pub(super) scenario: &'a Scenario,
    pub(super) comparison: &'a Comparison,
    pub(super) issue: &'a Issue,
    pub(super) figures: &'a IssueFigures,
    pub(super) row: usize,
}

/// So many pairs without a judgement are named; two hundred parties have twenty thousand.
const PAIRS_NAMED: usize = 12;

impl<'a> Teller<'a> {
    /// Of the issue in this row.
    pub(super) fn of(
        scenario: &'a Scenario,
        comparison: &'a Comparison,
        row: usize,
    ) -> Option<Self> {
        Some(Self {
            scenario,
            comparison,
            issue: scenario.issues.get(row)?,
            figures: comparison.issue(row)?,
            row,
        })
    }

    pub(super) fn name(&self, id: PartyId) -> &'a str {
        self.scenario
            .party(id)
            .map_or(id.as_str(), |party| party.name())
    }

    pub(super) fn names(&self, ids: &[PartyId]) -> String {
        let names: Vec<&str> = ids.iter().map(|id| self.name(*id)).collect();
        names.join(", ")
    }

    pub(super) fn stance(&self, figures: &PartyFigures) -> Option<&'a Stance> {
        self.issue.stances.get(figures.stance as usize)
    }

    /// A position in the issue's unit or labels, and as a place in 0-1.
    pub(super) fn position(&self, at: Option<&Value>) -> String {
        let Some(at) = at else {
            return "words only".to_owned();
        };
        let text = value_text(&self.issue.scale, at);
        match self.issue.scale.position(at) {
            Some(position) => format!("{text} · x = {:.2}", position.midpoint()),
            None => text,
        }
    }

    pub(super) fn at(&self, figures: &PartyFigures) -> String {
        self.position(self.stance(figures).and_then(|stance| stance.at()))
    }

    /// What a party would accept, in the issue's unit or labels and in 0-1.
    pub(super) fn accepted(&self, figures: &PartyFigures) -> String {
        let stance = self.stance(figures);
        let recorded = stance.and_then(|stance| stance.accepts().cloned());
        let set = recorded.or_else(|| stance?.at().map(Value::as_set));
        let Some(set) = set else {
            return self.at(figures);
        };
        let text = set_text(&self.issue.scale, &set);
        let mark = if figures.assumed { ", assumed" } else { "" };
        match figures.accepted {
            Some(set) => format!("accepts {text} · {:.2} to {:.2}{mark}", set.low, set.high),
            None => format!("accepts {text}{mark}"),
        }
    }

    pub(super) fn inputs(&self, text: impl Fn(&PartyFigures) -> String) -> Vec<(String, String)> {
        self.figures
            .in_scope()
            .map(|f| (self.name(f.party).to_owned(), text(f)))
            .collect()
    }

    /// Who is not in a measure of this issue, and which pairs are not.
    pub(super) fn left_out(&self) -> Vec<String> {
        let mut notes = self.uncounted();
        let unjudged = self.comparison.unjudged_pairs(self.scenario, self.row);
        for (a, b) in unjudged.iter().take(PAIRS_NAMED) {
            let (a, b) = (self.name(*a), self.name(*b));
            notes.push(format!("Not judged yet: {a} and {b}"));
        }
        let more = unjudged.len().saturating_sub(PAIRS_NAMED);
        if more > 0 {
            notes.push(format!("Not judged yet: {more} more pairs"));
        }
        notes
    }

    /// Who has nothing to compare, and who is not in scope.
    pub(super) fn uncounted(&self) -> Vec<String> {
        let mut notes = Vec::new();
        let missing = &self.figures.missing;
        if !missing.is_empty() {
            let names = self.names(missing);
            notes.push(format!("Left out, nothing to compare: {names}"));
        }
        let outside = self.figures.parties.iter().filter(|f| !f.in_scope);
        let outside: Vec<PartyId> = outside.map(|f| f.party).collect();
        if !outside.is_empty() {
            let names = self.names(&outside);
            notes.push(format!("Not counted, out of scope: {names}"));
        }
        notes
    }

    pub(super) fn assumed(&self) -> Option<String> {
        let assumed = &self.figures.assumed;
        (!assumed.is_empty()).then(|| {
            let names = self.names(assumed);
            format!("No bottom line recorded, the position is taken for it: {names}")
        })
    }

    pub(super) fn imputed(&self) -> Option<String> {
        let imputed: Vec<PartyId> = self
            .figures
            .in_scope()
            .filter(|f| f.salience.is_none())
            .map(|f| f.party)
            .collect();
        (!imputed.is_empty()).then(|| format!("Salience imputed: {}", self.names(&imputed)))
    }

    pub(super) fn pair(&self, pair: Option<(PartyId, PartyId)>) -> String {
        pair.map_or_else(String::new, |(a, b)| {
            format!("{} and {}", self.name(a), self.name(b))
        })
    }

    pub(super) fn gap_formula(&self) -> String {
        let Some((a, b)) = self.figures.gap_pair else {
            return "Fewer than two parties can be compared".to_owned();
        };
        let places = self.figures.party(a).zip(self.figures.party(b));
        let places = places.and_then(|(a, b)| Some((a.place?, b.place?)));
        let pair = self.pair(self.figures.gap_pair);
        let gap = figure(self.figures.gap);
        match (places, &self.issue.scale) {
            (Some((x, y)), _) => format!("|{x:.2} − {y:.2}| = {gap}, between {pair}"),
            (None, Scale::Wording) => format!("judged distance {gap}, between {pair}"),
            _ => format!("{gap}: {pair}"),
        }
    }

    pub(super) fn outlook_formula(&self) -> String {
        let f = self.figures;
        let near = self.scenario.near();
        let remaining = figure(f.remaining_gap);
        let blocking = self.names(&f.blocking);
        match f.outlook {
            Outlook::Agreed if f.settled => "The file records what was agreed".to_owned(),
            Outlook::Agreed if self.issue.scale == Scale::Wording => {
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
            Outlook::Overlap if self.issue.scale == Scale::Wording => {
                "The judged wordings are compatible".to_owned()
            }
            Outlook::Overlap => format!("All would accept {}: remaining gap 0", self.zone()),
            Outlook::Near => format!("remaining gap {remaining} ≤ {near}, between {blocking}"),
            Outlook::Apart if self.issue.scale == Scale::Wording => {
                format!("The wordings of {blocking} are judged opposed")
            }
            Outlook::Apart => format!("remaining gap {remaining} > {near}, between {blocking}"),
        }
    }

    pub(super) fn weighted_formula(&self, result: &str) -> String {
        let terms: Vec<(f64, f64)> = self
            .figures
            .in_scope()
            .filter_map(|f| Some((self.comparison.weight_of(f), f.place?)))
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

    /// Who blocks, and what all would accept, as far as there is such a thing.
    pub(super) fn block(&self) -> Vec<(String, String)> {
        let f = self.figures;
        let mut lines = Vec::new();
        if f.deadlock_pair.is_some() {
            lines.push(("Red lines apart".to_owned(), self.pair(f.deadlock_pair)));
        }
        if !f.blocking.is_empty() {
            lines.push(("Blocked between".to_owned(), self.names(&f.blocking)));
        }
        if f.zone.is_some() {
            lines.push(("Zone of agreement".to_owned(), self.zone()));
        }
        lines
    }

    pub(super) fn zone(&self) -> String {
        match &self.figures.zone {
            None if self.issue.scale == Scale::Wording => "not defined for words".to_owned(),
            None => "empty".to_owned(),
            Some(Zone::Span(zone)) => {
                let text = set_text(&self.issue.scale, &ValueSet::Span(*zone));
                if zone.low >= zone.high {
                    format!("{text}, just possible")
                } else {
                    text
                }
            }
            Some(Zone::Labels(labels)) => {
                set_text(&self.issue.scale, &ValueSet::Labels(labels.clone()))
            }
        }
    }
}
