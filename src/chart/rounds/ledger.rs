//! A move in words, as the ledger tells it.

use crate::compare::{LineChange, Movement};
use crate::scenario::entry::{set_text, value_text};
use crate::scenario::{
    Basis, Citation, Confidence, Label, PartyId, RoundId, Scenario, SourceId, Stance, Value,
    ValueSet,
};

/// What is said where a stance goes before all rounds.
const BEFORE: &str = "Before the first round";

/// A move in words.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LedgerLine {
    /// When the later stance was taken: its round.
    pub when: String,
    /// The rounds between which it lies.
    pub between: String,
    /// Who moved.
    pub party: String,
    /// On what.
    pub issue: String,
    /// What was held before.
    pub from: String,
    /// What is held since.
    pub to: String,
    /// By how much of the scale, signed; empty where there is no number.
    pub change: String,
    /// Toward whom, and how much of the way; empty where toward nobody.
    pub toward: String,
    /// Whether it is a concession or a reversal, and of what; empty where neither.
    pub kind: String,
    /// How the later stance is known: basis, confidence, visibility.
    pub known: String,
    /// Where it is told: sources with the place in them.
    pub sources: String,
}

impl LedgerLine {
    /// The words for a move of this scenario.
    pub fn of(scenario: &Scenario, movement: &Movement) -> Self {
        let issue = scenario.issues.get(movement.row);
        let later = movement.later(scenario);
        let held = |value: Option<&Value>, stance: Option<&Stance>| match (issue, value) {
            (Some(issue), Some(value)) => value_text(&issue.scale, value),
            _ => stance.map_or_else(String::new, |stance| stance.text().trim().to_owned()),
        };
        Self {
            when: round_text(scenario, movement.to_round),
            between: between(scenario, movement.from_round, movement.to_round),
            party: party_text(scenario, movement.party),
            issue: issue.map_or_else(String::new, |issue| issue.title().to_owned()),
            from: held(movement.from.as_ref(), movement.earlier(scenario)),
            to: held(movement.to.as_ref(), later),
            change: movement.change.map_or_else(String::new, signed),
            toward: toward(scenario, movement),
            kind: kind(scenario, movement),
            known: later.map_or_else(String::new, known),
            sources: later.map_or_else(String::new, |stance| sources(scenario, stance)),
        }
    }

    /// The words for a bottom line of this scenario that changed while the position stayed.
    pub fn of_line(scenario: &Scenario, changed: &LineChange) -> Self {
        let issue = scenario.issues.get(changed.row);
        let Some(([before, after], issue)) = changed.stances(scenario).zip(issue) else {
            return Self::default();
        };
        let accepts = |stance: &Stance| match (stance.accepts(), stance.at()) {
            (Some(set), _) => format!("would accept {}", set_text(&issue.scale, set)),
            (None, Some(at)) => format!("only {} recorded", value_text(&issue.scale, at)),
            (None, None) => String::new(),
        };
        Self {
            when: round_text(scenario, after.round()),
            between: between(scenario, before.round(), after.round()),
            party: party_text(scenario, changed.party),
            issue: issue.title().to_owned(),
            from: accepts(before),
            to: accepts(after),
            toward: differing_labels(before, after),
            kind: format!("bottom line {}", changed.shift.name()),
            known: known(after),
            sources: sources(scenario, after),
            ..Self::default()
        }
    }

    /// The same in one line, for a screen reader.
    pub fn name(&self) -> String {
        let mut parts = vec![
            format!("{} · {}", self.party, self.issue),
            self.between.clone(),
            format!("{} → {}", self.from, self.to),
        ];
        let others = [&self.change, &self.toward, &self.kind, &self.known];
        parts.extend(others.into_iter().filter(|text| !text.is_empty()).cloned());
        parts.join(", ")
    }
}

/// Which labels a bottom line gained and lost; nothing for numbers.
fn differing_labels(before: &Stance, after: &Stance) -> String {
    let labels = |stance: &Stance| match (stance.accepts(), stance.at()) {
        (Some(ValueSet::Labels(labels)), _) => labels.clone(),
        (None, Some(at)) => at.labels().to_vec(),
        _ => Vec::new(),
    };
    let (old, new) = (labels(before), labels(after));
    let beyond = |own: &[Label], other: &[Label]| {
        let own = own.iter().filter(|label| !other.contains(label));
        own.map(|label| label.as_str())
            .collect::<Vec<_>>()
            .join("; ")
    };
    let parts = [
        ("also ", beyond(&new, &old)),
        ("no longer ", beyond(&old, &new)),
    ];
    let parts = parts.into_iter().filter(|(_, labels)| !labels.is_empty());
    let parts: Vec<String> = parts
        .map(|(how, labels)| how.to_owned() + &labels)
        .collect();
    parts.join(", ")
}

fn between(scenario: &Scenario, from: Option<RoundId>, to: Option<RoundId>) -> String {
    let (from, to) = (round_text(scenario, from), round_text(scenario, to));
    format!("{from} → {to}")
}

/// A round by its name.
pub fn round_text(scenario: &Scenario, round: Option<RoundId>) -> String {
    let Some(id) = round else {
        return BEFORE.to_owned();
    };
    let known = scenario.round(id);
    known.map_or_else(|| id.to_string(), |round| round.name().to_owned())
}

fn party_text(scenario: &Scenario, id: PartyId) -> String {
    let known = scenario.party(id);
    known.map_or_else(|| id.to_string(), |party| party.name().to_owned())
}

/// A change of x with its sign.
fn signed(change: f64) -> String {
    format!("{change:+.2}").replace('-', "−")
}

fn toward(scenario: &Scenario, movement: &Movement) -> String {
    match (movement.toward, movement.concession_to) {
        (Some(party), _) => {
            let name = party_text(scenario, party);
            match movement.share {
                Some(share) if share > 1.005 => format!("past {name}"),
                Some(share) => format!("{:.0} % of the way to {name}", share * 100.0),
                None => format!("to {name}"),
            }
        }
        (None, Some(party)) => {
            format!("toward {}, who spoke later", party_text(scenario, party))
        }
        (None, None) => String::new(),
    }
}

fn kind(scenario: &Scenario, movement: &Movement) -> String {
    let back = movement.reverses.map(|round| {
        let round = round_text(scenario, Some(round));
        format!("reversal of the concession in {round}")
    });
    match (movement.is_concession(), back) {
        (true, None) => "concession".to_owned(),
        (true, Some(back)) => format!("concession; {back}"),
        (false, Some(back)) => back,
        (false, None) => String::new(),
    }
}

fn known(stance: &Stance) -> String {
    let basis = stance.basis().map_or("Basis not recorded", Basis::name);
    let mut text = basis.to_owned();
    if let Some(confidence) = stance.confidence().map(Confidence::name) {
        text.push_str(&format!(", {} confidence", confidence.to_lowercase()));
    }
    if stance.visibility() == crate::scenario::Visibility::Private {
        text.push_str(", private");
    }
    text
}

fn sources(scenario: &Scenario, stance: &Stance) -> String {
    let told = |cite: &Citation| {
        let name = source_text(scenario, cite.source);
        if cite.place.is_empty() {
            name
        } else {
            format!("{name} ({})", cite.place)
        }
    };
    let told: Vec<String> = stance.cites().iter().map(told).collect();
    if told.is_empty() {
        "no source cited".to_owned()
    } else {
        told.join("; ")
    }
}

fn source_text(scenario: &Scenario, id: SourceId) -> String {
    let Some(source) = scenario.source(id) else {
        return id.to_string();
    };
    let publisher = Some(source.publisher.as_str()).filter(|publisher| !publisher.is_empty());
    let title = Some(source.title.as_str()).filter(|title| !title.is_empty());
    publisher
        .or(title)
        .map_or_else(|| id.to_string(), |name| format!("{id} {name}"))
}
