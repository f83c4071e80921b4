//! The columns on the right: gap, outlook, priority.

use super::markup::user;
use crate::compare::Outlook;
use crate::drawing::outlook_mark::OutlookMark;
use crate::files::export::figures::unit_text;
use crate::files::export::notes::{gap_notes, outlook_notes};
use crate::files::export::view::{Row, View};

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
    html += &small(&gap_notes(view, row));
    html + "</td>"
}

fn small(notes: &[String]) -> String {
    let mut html = String::new();
    for note in notes {
        add!(html, "<small>{}</small>", user(note));
    }
    html
}

/// The outlook: mark, word, and what it rests on.
pub(super) fn outlook_cell(view: &View<'_>, row: Row<'_>) -> String {
    let figures = row.figures;
    let mut html = format!("<td>{}", outlook(figures.outlook, figures.outlook.label()));
    html += &small(&outlook_notes(view, row));
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
    let OutlookMark { outline, filled } = OutlookMark::of(outlook);
    let filled = filled.map(|path| format!("<path class=\"f\" d=\"{path}\"/>"));
    let mark = format!("<path d=\"{outline}\"/>{}", filled.unwrap_or_default());
    format!(
        "<span class=\"o {}\"><svg width=\"12\" height=\"12\" viewBox=\"0 0 12 12\" aria-hidden=\"true\">{mark}</svg>{words}</span>",
        outlook.name()
    )
}
