//! The columns on the right: gap, outlook, priority.

use super::markup::user;
use crate::compare::Outlook;
use crate::files::export::figures::unit_text;
use crate::files::export::view::{Row, View};
use crate::files::export::zone_text;
use crate::scenario::PartyId;

/// The gap as a number and a bar, and between whom.
pub(super) fn gap_cell(view: &View<'_>, row: Row<'_>) -> String {
    let figures = row.figures;
    let Some(gap) = figures.gap else {
        return "<td class=\"num\"><span class=\"none\">—</span></td>".to_owned();
    };
    let mut html = format!(
        "<td class=\"num\"><b>{0}</b><span class=\"bar\"><i class=\"{1}\" style=\"width:{2}%\"></i></span>",
        unit_text(gap),
        figures.outlook.name(),
        (gap.clamp(0.0, 1.0) * 100.0).round()
    );
    if let Some((a, b)) = figures.gap_pair.filter(|_| gap > 0.0) {
        add!(html, "<small>{}</small>", shorts(view, &[a, b], " – "));
    }
    if let Some(remaining) = figures
        .remaining_gap
        .filter(|left| *left > 0.0 && (gap - left).abs() > 0.005)
    {
        add!(html, "<small>remaining {}</small>", unit_text(remaining));
    }
    html + "</td>"
}

fn shorts(view: &View<'_>, parties: &[PartyId], between: &str) -> String {
    let short = |id: &PartyId| {
        let party = view.scenario.party(*id);
        user(party.map_or_else(|| id.as_str(), |party| party.short()))
    };
    parties.iter().map(short).collect::<Vec<_>>().join(between)
}

/// The outlook: mark, word, and what it rests on.
pub(super) fn outlook_cell(view: &View<'_>, row: Row<'_>) -> String {
    let figures = row.figures;
    let mut html = format!("<td>{}", outlook(figures.outlook, figures.outlook.label()));
    let blocks = matches!(
        figures.outlook,
        Outlook::Deadlock | Outlook::Apart | Outlook::Near
    );
    let blocking = match figures.deadlock_pair {
        Some((a, b)) => vec![a, b],
        None => figures.blocking.clone(),
    };
    if blocks && blocking.len() > 2 {
        add!(html, "<small>{}</small>", shorts(view, &blocking, " – "));
    }
    if let Some(zone) = zone_text(row.issue, figures).filter(|_| !figures.settled) {
        add!(html, "<small>zone {}</small>", user(&zone));
    }
    if figures.partial && !figures.missing.is_empty() {
        add!(
            html,
            "<small>without {}</small>",
            shorts(view, &figures.missing, ", ")
        );
    } else if figures.partial {
        html += "<small>a pair is not judged</small>";
    }
    if figures.outlook_assumed {
        html += "<small>assumes bottom lines</small>";
    }
    html + "</td>"
}

/// The priority.
pub(super) fn priority_cell(row: Row<'_>) -> String {
    match row.outcome.priority {
        Some(priority) => format!("<td class=\"num\">{}</td>", unit_text(priority)),
        None => "<td class=\"num\"><span class=\"none\">—</span></td>".to_owned(),
    }
}

/// An outlook's mark and word, in its colour; the mark tells it without the colour.
pub(super) fn outlook(outlook: Outlook, words: &str) -> String {
    let mark = match outlook {
        Outlook::Deadlock => "<path d=\"M3 3l6 6M9 3l-6 6\"/>",
        Outlook::Apart => "<circle cx=\"6\" cy=\"6\" r=\"4\"/>",
        Outlook::Near => {
            "<circle cx=\"6\" cy=\"6\" r=\"4\"/><path class=\"f\" d=\"M6 6V2a4 4 0 0 1 4 4z\"/>"
        }
        Outlook::Overlap => {
            "<circle cx=\"6\" cy=\"6\" r=\"4\"/><path class=\"f\" d=\"M6 2a4 4 0 0 1 0 8z\"/>"
        }
        Outlook::Agreed => "<path d=\"M2.5 6.5l2.5 2.5 4.5-6\"/>",
        Outlook::Unknown => "<path d=\"M4 4.4a2 2 0 1 1 2.6 1.9Q6 6.6 6 7.4M6 9.4v.2\"/>",
    };
    format!(
        "<span class=\"o {}\"><svg width=\"12\" height=\"12\" viewBox=\"0 0 12 12\" aria-hidden=\"true\">{mark}</svg>{words}</span>",
        outlook.name()
    )
}
