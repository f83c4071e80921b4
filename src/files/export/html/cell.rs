//! What a party holds on an issue, and what was agreed.

use super::markup::{cites, escaped, user};
use super::strip::strip;
use crate::files::export::marks::{Mark, marks};
use crate::files::export::view::{Cell, Row, View, round_text};
use crate::scenario::entry::value_text;
use crate::scenario::{Figure, Issue, Party, Scale};

/// One cell of the matrix; `column` chooses the party's colour.
pub(super) fn party_cell(view: &View<'_>, row: Row<'_>, party: &Party, column: usize) -> String {
    let Some(cell) = view.cell(row, party.id) else {
        return "<td class=\"empty\"><span class=\"none\">no stance recorded</span></td>"
            .to_owned();
    };
    let shade = cell.shade_in_scope().unwrap_or(0.0);
    let mut html = format!(
        "<td class=\"cell p{column}\" style=\"--g:{}%\">",
        (shade.clamp(0.0, 1.0) * 500.0).round() / 10.0
    );
    let stance = cell.stance;
    if !stance.text().is_empty() {
        add!(html, "<div class=\"w\">{}</div>", user(stance.text()));
    }
    html += &position(row.issue, cell, party);
    for aside in cell.asides() {
        let words = user(aside.words);
        add!(html, "<div class=\"x\"><b>{}</b> {words}</div>", aside.name);
    }
    let remarks = remarks(view, cell);
    let cited = cites(view, stance.cites());
    if !remarks.is_empty() || !cited.is_empty() {
        add!(html, "<div class=\"m\">{remarks} {cited}</div>");
    }
    html + "</td>"
}

fn position(issue: &Issue, cell: Cell<'_>, party: &Party) -> String {
    let position = cell.position(issue);
    let spoken = format!("{}: {position}", party.name());
    let mut html = strip(issue, cell.figures, &spoken);
    if position.is_empty() {
        return html;
    }
    let reading = match issue.scale {
        Scale::Options(_) => "at o",
        _ => "at",
    };
    add!(html, "<div class=\"{reading}\">{}", user(&position));
    if cell.stance.stated().contains(&Figure::At) {
        html += " <span class=\"stated\">stated</span>";
    }
    html + "</div>"
}

fn remarks(view: &View<'_>, cell: Cell<'_>) -> String {
    let remark = |mark: Mark<'_>| match mark {
        Mark::Private => "<b>private</b>".to_owned(),
        Mark::Since(Some(round)) => format!(
            "<span title=\"{}\">since {}</span>",
            escaped(&round_text(round)),
            user(round.name())
        ),
        mark => mark.text(),
    };
    let remarks: Vec<String> = marks(view, cell).into_iter().map(remark).collect();
    remarks.join(" · ")
}

/// The row under an issue that tells what was agreed; empty where nothing was.
pub(super) fn agreed_row(view: &View<'_>, row: Row<'_>, columns: usize) -> String {
    let Some(agreed) = row.agreed() else {
        return String::new();
    };
    let round = agreed.round.and_then(|id| view.scenario.round(id));
    let mut html = format!("<tr class=\"agreed\"><td colspan=\"{columns}\"><b>Agreed");
    if let Some(round) = round {
        add!(html, ", {}", user(round.name()));
    }
    if agreed.status == crate::scenario::AgreedStatus::Provisional {
        html += ", provisional";
    }
    html += ":</b> ";
    if let Some(at) = &agreed.at {
        add!(
            html,
            "<span class=\"at\">{}</span>{}",
            user(&value_text(&row.issue.scale, at)),
            if agreed.text.is_empty() { " " } else { " · " }
        );
    }
    add!(
        html,
        "{} {}</td></tr>",
        user(&agreed.text),
        cites(view, &agreed.cites)
    );
    html
}
