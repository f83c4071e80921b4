//! What stands in a cell of the document.

use super::markup::{Look, Paragraph, run};
use crate::files::export::figures::unit_text;
use crate::files::export::marks::{Mark, marks};
use crate::files::export::view::{Cell, Row, View};
use crate::scenario::entry::value_text;
use crate::scenario::{AgreedStatus, Citation, Figure, Party, Proposal, Role, Term};

/// The style of a paragraph in a cell.
const CELL: &str = "Cell";

/// An empty cell: one paragraph, which every cell must have.
pub(super) fn empty() -> String {
    Paragraph::new(CELL).words("—", Look::Remark).xml()
}

/// The issue with its gap and outlook.
pub(super) fn issue(view: &View<'_>, row: Row<'_>) -> String {
    let mut xml = Paragraph::new(CELL)
        .text(row.issue.title(), Look::Strong)
        .xml();
    if view.options.include.figures {
        let outlook = view.outlook_text(row).replace('\n', "; ");
        let gap = row.figures.gap;
        let gap = gap.map_or_else(String::new, |gap| format!(" · gap {}", unit_text(gap)));
        let told = Paragraph::new(CELL).words(&(outlook + &gap), Look::Remark);
        xml += &told.xml();
    }
    xml
}

/// What a party holds.
pub(super) fn stance(view: &View<'_>, row: Row<'_>, cell: Cell<'_>) -> String {
    let include = view.options.include;
    let stance = cell.stance;
    let mut xml = String::new();
    if include.wordings && !stance.text().is_empty() {
        let said = Paragraph::new(CELL).text(stance.text(), Look::Plain);
        xml += &said.xml();
    }
    let position = cell.position(row.issue);
    if include.positions && !position.is_empty() {
        let mut told = Paragraph::new(CELL).text(&position, Look::Position);
        if stance.stated().contains(&Figure::At) {
            told = told.words(" (stated)", Look::Remark);
        }
        xml += &told.xml();
    }
    if include.wordings {
        for aside in cell.asides() {
            let told = Paragraph::new(CELL).words(&format!("{}: ", aside.name), Look::Strong);
            xml += &told.text(aside.words, Look::Plain).xml();
        }
    }
    let remarks: Vec<String> = marks(view, cell)
        .into_iter()
        .filter(|mark| *mark != Mark::NoSource || include.sources)
        .map(Mark::text)
        .collect();
    let mut last = Paragraph::new(CELL);
    if !remarks.is_empty() {
        last = last.words(&remarks.join(" · "), Look::Remark);
    }
    let cited = cited(view, stance.cites());
    if !cited.is_empty() {
        last = last.words(" ", Look::Remark).raw(&cited);
    }
    if !last.is_empty() {
        xml += &last.xml();
    }
    if xml.is_empty() { empty() } else { xml }
}

/// What was agreed, or else the proposal last made; and what those say who are not compared.
pub(super) fn outcome(view: &View<'_>, row: Row<'_>, others: &[&Party]) -> String {
    let mut xml = String::new();
    if let Some(agreed) = row.agreed() {
        let mut status = "Agreed".to_owned();
        if let Some(round) = agreed.round.and_then(|id| view.scenario.round(id)) {
            status += &format!(", {}", round.name());
        }
        if agreed.status == AgreedStatus::Provisional {
            status += ", provisional";
        }
        xml += &Paragraph::new(CELL).text(&status, Look::Strong).xml();
        let text = Paragraph::new(CELL).text(&row.agreed_text(agreed), Look::Plain);
        xml += &with_cites(view, text, &agreed.cites);
    } else if let Some((proposal, term)) = last_proposal(view, row) {
        xml += &Paragraph::new(CELL)
            .text(&proposed(view, proposal), Look::Strong)
            .xml();
        let value = term.at.as_ref();
        let value = value.map(|at| value_text(&row.issue.scale, at));
        let mut parts = vec![value.unwrap_or_default(), term.text.clone()];
        parts.retain(|part| !part.is_empty());
        let text = Paragraph::new(CELL).text(&parts.join(" · "), Look::Plain);
        xml += &with_cites(view, text, &term.cites);
    }
    for party in others {
        if let Some(cell) = view.cell(row, party.id) {
            let name = match party.role {
                Role::Negotiator => party.name().to_owned(),
                role => format!("{} ({})", party.name(), role.name().to_lowercase()),
            };
            xml += &Paragraph::new(CELL).text(&name, Look::Strong).xml();
            xml += &stance(view, row, cell);
        }
    }
    if xml.is_empty() { empty() } else { xml }
}

fn proposed(view: &View<'_>, proposal: &Proposal) -> String {
    let mut status = "Proposed".to_owned();
    if let Some(by) = proposal.by {
        status += &format!(" by {}", view.name(by));
    }
    if let Some(round) = proposal.round.and_then(|id| view.scenario.round(id)) {
        status += &format!(", {}", round.name());
    }
    format!("{status}: {}", proposal.title())
}

/// The last proposal, up to the round shown, that says something on the issue.
fn last_proposal<'a>(view: &View<'a>, row: Row<'_>) -> Option<(&'a Proposal, &'a Term)> {
    let order = |round| view.scenario.round_order(round).map_or(0, |at| at + 1);
    let shown = order(view.comparison.selection().round);
    let proposals = view.scenario.proposals.iter();
    proposals
        .filter(|proposal| order(proposal.round) <= shown)
        .filter_map(|proposal| {
            let mut terms = proposal.terms.iter();
            Some((proposal, terms.find(|term| term.issue == row.issue.id)?))
        })
        .max_by_key(|(proposal, _)| order(proposal.round))
}

fn with_cites(view: &View<'_>, paragraph: Paragraph, cites: &[Citation]) -> String {
    let cited = cited(view, cites);
    if cited.is_empty() {
        paragraph.xml()
    } else {
        paragraph.words(" ", Look::Plain).raw(&cited).xml()
    }
}

/// References to the numbered sources, each a link to its entry; empty where there are none.
pub(super) fn cited(view: &View<'_>, cites: &[Citation]) -> String {
    if !view.options.include.sources {
        return String::new();
    }
    let links = cites.iter().filter_map(|cite| {
        let number = view.number(cite.source)?;
        let told = run(&format!("[{number}]"), Look::Remark, false);
        Some(format!(
            "<w:hyperlink w:anchor=\"source_{number}\" w:history=\"1\">{told}</w:hyperlink>"
        ))
    });
    links.collect()
}
