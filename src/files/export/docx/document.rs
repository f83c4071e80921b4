//! The document from top to bottom.

use super::blocks::{Block, PARTIES_AT_ONCE, blocks};
use super::cell::cited;
use super::ending::{self, MOST_PAIRS};
use super::markup::{Look, Paragraph};
use super::package::{Package, Page, packed};
use super::{parts, table};
use crate::files::export::view::{Row, View};
use crate::files::export::{Document, ExportError};
use crate::files::progress::Progress;
use crate::scenario::Party;

/// The most cells that a document holds: Word opens no document of more in useful time.
const MOST_CELLS: usize = 60_000;

/// How much of the work is done before the file is packed.
const WRITTEN: f64 = 0.9;

/// The document.
pub(in crate::files::export) fn document(
    view: &View<'_>,
    progress: &Progress,
) -> Result<Document, ExportError> {
    let include = view.options.include;
    let blocks = blocks(view);
    let scope = &view.comparison.selection().scope;
    let mut others = view.parties.clone();
    others.retain(|party| !scope.contains(&party.id));
    let columns: usize = blocks.iter().map(|block| block.parties.len() + 2).sum();
    let most_rows = MOST_CELLS / columns;
    let left_out = left_out(view, most_rows);
    let mut body = head(view);
    if blocks.len() > 1 {
        let told = format!(
            "The {} parties stand in {} tables, at most {PARTIES_AT_ONCE} side by side.",
            scope.len(),
            blocks.len()
        );
        body += &Paragraph::new("Normal").words(&told, Look::Plain).xml();
    }
    let mut done = 0;
    for block in &blocks {
        if blocks.len() > 1 {
            body += &block_heading(view, block);
        }
        let mut room = most_rows;
        for (group, rows) in view.groups() {
            let rows = rows.get(..room.min(rows.len())).unwrap_or_default();
            room -= rows.len();
            if rows.is_empty() {
                continue;
            }
            body += &group_table(view, block, &others, group, rows);
            done += rows.len();
            let all = view.scenario.issues.len() * blocks.len();
            progress.reached(WRITTEN * done as f64 / all.max(1) as f64)?;
        }
    }
    let mut links = Vec::new();
    if include.pairs {
        body += &ending::pairs(view);
    }
    if include.conventions {
        body += &ending::how_to_read();
    }
    if include.sources && !view.sources.is_empty() {
        body += &ending::sources(view, &mut links);
    }
    progress.reached(WRITTEN)?;
    let package = Package {
        title: view.title(),
        page: Page::Across,
        body: &body,
        links: &links,
    };
    Ok(Document {
        bytes: packed(&parts::all(&package))?,
        left_out,
    })
}

fn left_out(view: &View<'_>, most_rows: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let issues = view.scenario.issues.len();
    if issues > most_rows {
        lines.push(format!(
            "{} of {issues} issues: a document holds {MOST_CELLS} cells; a workbook holds them all",
            issues - most_rows
        ));
    }
    let parties = view.comparison.selection().scope.len();
    let pairs = parties * parties.saturating_sub(1) / 2;
    if view.options.include.pairs && pairs > MOST_PAIRS {
        lines.push(format!(
            "the {pairs} pairs of parties: a document lists {MOST_PAIRS}; a workbook holds them all"
        ));
    }
    lines
}

fn head(view: &View<'_>) -> String {
    let mut xml = Paragraph::new("Title")
        .text(view.title(), Look::Plain)
        .xml();
    let include = view.options.include;
    if include.summary && !view.scenario.summary.is_empty() {
        let summary = Paragraph::new("Normal").text(&view.scenario.summary, Look::Plain);
        xml += &summary.xml();
    }
    for (name, text) in [("", view.as_of()), ("Compared: ", view.scope_text())] {
        let told = Paragraph::new("Normal").words(name, Look::Strong);
        xml += &told.text(&text, Look::Plain).xml();
    }
    if let Some(round) = view
        .round()
        .filter(|round| include.summary && !round.result.is_empty())
    {
        let told = Paragraph::new("Normal")
            .words("Result: ", Look::Strong)
            .text(&round.result, Look::Plain)
            .words(" ", Look::Plain)
            .raw(&cited(view, &round.cites));
        xml += &told.xml();
    }
    if include.figures {
        let counts: Vec<String> = view
            .outlooks()
            .into_iter()
            .map(|(outlook, count)| format!("{count} {}", outlook.name()))
            .collect();
        let told = Paragraph::new("Normal").words("Outlook: ", Look::Strong);
        xml += &told.words(&counts.join(", "), Look::Plain).xml();
    }
    xml
}

fn block_heading(view: &View<'_>, block: &Block<'_>) -> String {
    let ids: Vec<_> = block.parties.iter().map(|party| party.id).collect();
    let last = block.first + block.parties.len() - 1;
    let number = format!("Parties {}–{last}: ", block.first);
    Paragraph::new("Heading1")
        .kept_with_next()
        .words(&number, Look::Plain)
        .text(&view.names(&ids, ", "), Look::Plain)
        .xml()
}

fn group_table(
    view: &View<'_>,
    block: &Block<'_>,
    others: &[&Party],
    group: &str,
    rows: &[Row<'_>],
) -> String {
    // Two tables without a paragraph between them would be one.
    let heading = match group {
        "" => Paragraph::new("Normal"),
        group => Paragraph::new("Heading2")
            .kept_with_next()
            .text(group, Look::Plain),
    };
    heading.xml() + &table::issues(view, block, others, rows)
}
