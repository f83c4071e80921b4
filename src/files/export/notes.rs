//! What stands beside a figure or a stance in small print, in words that every document uses.

use super::figures::{unit_text, zone_text};
use super::view::{Cell, Row, View};
use crate::compare::{CellMeasure, Outlook};
use crate::scenario::entry::number_text;
use crate::scenario::{Basis, Confidence, Issue, PartyId, Scale};

/// The short names of parties, one after another.
pub(super) fn shorts(view: &View<'_>, parties: &[PartyId], between: &str) -> String {
    let short = |id: &PartyId| match view.scenario.party(*id) {
        Some(party) => party.short(),
        None => id.as_str(),
    };
    parties.iter().map(short).collect::<Vec<_>>().join(between)
}

/// Between whom the gap is, and what is left of it.
pub(super) fn gap_notes(view: &View<'_>, row: Row<'_>) -> Vec<String> {
    let figures = row.figures;
    let Some(gap) = figures.gap else {
        return Vec::new();
    };
    let mut notes = Vec::new();
    if let Some((a, b)) = figures.gap_pair.filter(|_| gap > 0.0) {
        notes.push(shorts(view, &[a, b], " – "));
    }
    if let Some(remaining) = figures
        .remaining_gap
        .filter(|left| *left > 0.0 && (gap - left).abs() > 0.005)
    {
        notes.push(format!("remaining {}", unit_text(remaining)));
    }
    notes
}

/// What an outlook rests on.
pub(super) fn outlook_notes(view: &View<'_>, row: Row<'_>) -> Vec<String> {
    let figures = row.figures;
    let mut notes = Vec::new();
    let blocks = matches!(
        figures.outlook,
        Outlook::Deadlock | Outlook::Apart | Outlook::Near
    );
    let blocking = match figures.deadlock_pair {
        Some((a, b)) => vec![a, b],
        None => figures.blocking.clone(),
    };
    if blocks && blocking.len() > 2 {
        notes.push(shorts(view, &blocking, " – "));
    }
    if let Some(zone) = zone_text(row.issue, figures).filter(|_| !figures.settled) {
        notes.push(format!("zone {zone}"));
    }
    if figures.partial && !figures.missing.is_empty() {
        notes.push(format!("without {}", shorts(view, &figures.missing, ", ")));
    } else if figures.partial {
        notes.push("a pair is not judged".to_owned());
    }
    if figures.outlook_assumed {
        notes.push("assumes bottom lines".to_owned());
    }
    notes
}

/// What is to be known of a stance before it is quoted.
pub(super) fn stance_marks(view: &View<'_>, cell: Cell<'_>) -> Vec<String> {
    let stance = cell.stance;
    let mut marks = Vec::new();
    if cell.figures.private {
        marks.push("private".to_owned());
    }
    if let Some(basis) = stance.basis().filter(|basis| *basis != Basis::Stated) {
        marks.push(basis.name().to_lowercase());
    }
    if stance.confidence() == Some(Confidence::Low) {
        marks.push("low confidence".to_owned());
    }
    if cell.figures.carried_over {
        let since = stance.round().and_then(|id| view.scenario.round(id));
        marks.push(match since {
            Some(round) => format!("since {}", round.name()),
            None => "since before the first round".to_owned(),
        });
    }
    if stance.cites().is_empty() && !view.scenario.sources.is_empty() {
        marks.push("no source".to_owned());
    }
    marks
}

/// The ends of an issue's scale, or what it has instead.
pub(super) fn scale_text(issue: &Issue) -> String {
    match &issue.scale {
        Scale::Range(range) => {
            let ends = format!("{} to {}", number_text(range.from), number_text(range.to));
            format!("{ends} {}", range.unit).trim_end().to_owned()
        }
        Scale::Steps(steps) => match (steps.first(), steps.last()) {
            (Some(first), Some(last)) => format!("{} → {}", first.label, last.label),
            _ => String::new(),
        },
        Scale::Options(labels) => format!("{}, no order", counted(labels.len(), "option")),
        Scale::Wording => "wording alone, judged".to_owned(),
    }
}

/// What a shade tells, in words.
pub(super) fn shading_text(view: &View<'_>, measure: CellMeasure) -> String {
    match measure {
        CellMeasure::Centre => "distance from the centre".to_owned(),
        CellMeasure::From(party) => format!("distance from {}", view.name(party)),
        CellMeasure::Pair(a, b) => format!("distance between {}", view.names(&[a, b], " and ")),
        CellMeasure::Movement { since } => {
            let round = since.and_then(|id| view.scenario.round(id));
            let since = round.map_or("the beginning", |round| round.name());
            format!("movement since {since}")
        }
        CellMeasure::Salience => "salience".to_owned(),
    }
}

/// A number of things: `1 issue`, `2 issues`.
pub(super) fn counted(count: usize, noun: &str) -> String {
    format!("{count} {noun}{}", if count == 1 { "" } else { "s" })
}
