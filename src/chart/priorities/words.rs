//! What the chart says: above it, at each dot, and as a table.

use super::dots::{Dot, is_crowd};
use crate::chart::{Column, Row, Spot, Table, Target};
use crate::compare::{Priorities, SalienceBasis, Weighed};
use crate::scenario::{PartyId, Scenario};

/// So many titles of issues drawn together are read out.
const NAMED: usize = 8;

/// What is shown, and what is not.
pub(super) fn about(priorities: &Priorities) -> String {
    let open = priorities.open.len();
    let mut about = format!(
        "Gap (0–1) against mean salience (0–100) of {open} open {}; larger dots: more {}.",
        if open == 1 { "issue" } else { "issues" },
        if is_crowd(priorities) {
            "issues"
        } else {
            "parties heard"
        }
    );
    let rest = [
        (priorities.agreed.len(), "agreed"),
        (priorities.unknown.len(), "without a known gap"),
    ];
    let rest: Vec<String> = rest
        .into_iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, what)| format!("{count} {what}"))
        .collect();
    if !rest.is_empty() {
        about += &format!(" Not drawn: {}.", rest.join(", "));
    }
    let imputed = |w: &Weighed| w.salience_basis == SalienceBasis::Imputed;
    if open > 0 && priorities.open.iter().all(imputed) {
        about += " No salience is recorded: all count alike.";
    }
    about
}

/// The title of an issue.
pub(super) fn title<'a>(scenario: &'a Scenario, weighed: &Weighed) -> &'a str {
    scenario
        .issues
        .get(weighed.row)
        .map_or("", |issue| issue.title())
}

fn name(scenario: &Scenario, id: PartyId) -> &str {
    scenario.party(id).map_or(id.as_str(), |party| party.name())
}

/// What a dot says, and where it leads.
pub(super) fn spot(scenario: &Scenario, priorities: &Priorities, dot: &Dot<'_>) -> Option<Spot> {
    let first = dot.issues.first()?;
    let words = match dot.issues.as_slice() {
        [one] => words(scenario, priorities, one),
        several => {
            let mut words = vec![format!(
                "{} issues of outlook {}",
                several.len(),
                dot.outlook.name()
            )];
            words.extend(several.iter().take(NAMED).map(|w| {
                format!(
                    "{}: gap {}, mean salience {}",
                    title(scenario, w),
                    figure(w.gap),
                    whole(w.salience)
                )
            }));
            if several.len() > NAMED {
                words.push(format!("and {} more", several.len() - NAMED));
            }
            words
        }
    };
    Some(Spot {
        area: dot.area(),
        target: Target::Issue(first.id),
        words,
    })
}

fn words(scenario: &Scenario, priorities: &Priorities, weighed: &Weighed) -> Vec<String> {
    let between = weighed.gap_pair.map_or_else(String::new, |(a, b)| {
        format!(" between {} and {}", name(scenario, a), name(scenario, b))
    });
    let note = weighed.salience_basis.note();
    let imputed = note.map_or_else(String::new, |note| format!(", {note}"));
    vec![
        title(scenario, weighed).to_owned(),
        outlook(weighed),
        format!("Gap {}{between}", figure(weighed.gap)),
        format!("Mean salience {}{imputed}", whole(weighed.salience)),
        format!("Priority {}", figure(weighed.priority)),
        format!("{} of {} parties heard", weighed.heard, priorities.scope),
    ]
}

fn outlook(weighed: &Weighed) -> String {
    let partial = if weighed.partial {
        ", not all heard"
    } else {
        ""
    };
    format!("{}{partial}", weighed.outlook.label())
}

fn figure(x: Option<f64>) -> String {
    x.map_or_else(|| "–".to_owned(), |x| format!("{x:.2}"))
}

fn whole(x: Option<f64>) -> String {
    x.map_or_else(|| "–".to_owned(), |x| format!("{x:.0}"))
}

/// Every issue, drawn or not.
pub(super) fn table(scenario: &Scenario, priorities: &Priorities) -> Table {
    let row = |weighed: &Weighed| {
        let between = weighed.gap_pair.map_or_else(String::new, |(a, b)| {
            format!("{} – {}", name(scenario, a), name(scenario, b))
        });
        Row {
            target: Some(Target::Issue(weighed.id)),
            cells: vec![
                title(scenario, weighed).to_owned(),
                outlook(weighed),
                figure(weighed.gap),
                between,
                whole(weighed.salience),
                figure(weighed.priority),
                format!("{} of {}", weighed.heard, priorities.scope),
            ],
        }
    };
    Table {
        columns: vec![
            Column::words("Issue"),
            Column::words("Outlook"),
            Column::figures("Gap"),
            Column::words("Between"),
            Column::figures("Mean salience"),
            Column::figures("Priority"),
            Column::figures("Heard"),
        ],
        rows: priorities.all().map(row).collect(),
    }
}
