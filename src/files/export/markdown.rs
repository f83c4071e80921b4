//! The comparison as Markdown: a table per group, pairs, conventions, sources.

use std::fmt::Write as _;

use super::figures::unit_text;
use super::notes;
use super::plain::{closed, followable};
use super::view::{CONVENTIONS, Cell, Row, View};
use crate::scenario::{Citation, Source};
use crate::session::clipboard::markdown_escaped;

/// A user's text, with no sign taken for markup and no direction left open.
pub(super) fn escaped(text: &str) -> String {
    markdown_escaped(&closed(text))
}

/// The document.
pub(super) fn document(view: &View<'_>) -> String {
    let mut out = String::new();
    let written = head(&mut out, view)
        .and_then(|()| matrix(&mut out, view))
        .and_then(|()| pairs(&mut out, view))
        .and_then(|()| tail(&mut out, view));
    debug_assert!(written.is_ok(), "a string takes everything");
    out
}

fn head(out: &mut String, view: &View<'_>) -> std::fmt::Result {
    let include = view.options.include;
    writeln!(out, "# {}\n", escaped(view.title()))?;
    if include.summary && !view.scenario.summary.is_empty() {
        writeln!(out, "{}\n", escaped(&view.scenario.summary))?;
    }
    writeln!(out, "{}  ", escaped(&view.as_of()))?;
    writeln!(out, "Compared: {}\n", escaped(&view.scope_text()))?;
    if let Some(round) = view
        .round()
        .filter(|round| include.summary && !round.result.is_empty())
    {
        writeln!(
            out,
            "Result: {}{}\n",
            escaped(&round.result),
            cites(view, &round.cites)
        )?;
    }
    if !include.figures {
        return Ok(());
    }
    let counts: Vec<String> = view
        .outlooks()
        .into_iter()
        .map(|(outlook, count)| format!("{count} {}", outlook.name()))
        .collect();
    if !counts.is_empty() {
        writeln!(out, "Outlook: {}\n", counts.join(", "))?;
    }
    Ok(())
}

fn matrix(out: &mut String, view: &View<'_>) -> std::fmt::Result {
    let figures = view.options.include.figures;
    let names = view.column_names();
    for (group, rows) in view.groups() {
        if !group.is_empty() {
            writeln!(out, "## {}\n", escaped(group))?;
        }
        write!(out, "| Issue |")?;
        for name in &names {
            write!(out, " {} |", escaped(name))?;
        }
        writeln!(out, "{}", if figures { " Gap | Outlook |" } else { "" })?;
        write!(out, "| --- |")?;
        for _ in &view.parties {
            write!(out, " --- |")?;
        }
        writeln!(out, "{}", if figures { " ---: | --- |" } else { "" })?;
        for row in rows {
            write!(out, "| **{}** |", escaped(row.issue.title()))?;
            for party in &view.parties {
                let text = view
                    .cell(row, party.id)
                    .map(|cell| cell_text(view, row, cell));
                write!(out, " {} |", text.unwrap_or_else(|| "—".to_owned()))?;
            }
            if !figures {
                writeln!(out)?;
                continue;
            }
            let gap = row.figures.gap.map_or_else(|| "—".to_owned(), unit_text);
            writeln!(out, " {gap} | {} |", outlook_text(view, row))?;
        }
        writeln!(out)?;
    }
    Ok(())
}

fn cell_text(view: &View<'_>, row: Row<'_>, cell: Cell<'_>) -> String {
    let stance = cell.stance;
    let position = cell.position(row.issue);
    let include = view.options.include;
    let mut lines = Vec::new();
    if include.wordings && !stance.text().is_empty() {
        lines.push(escaped(stance.text()));
    }
    if include.positions && !position.is_empty() {
        lines.push(format!("*{}*", escaped(&position)));
    }
    if include.wordings {
        let asides = cell.asides();
        lines.extend(asides.map(|aside| format!("{}: {}", aside.name, escaped(aside.words))));
    }
    if cell.figures.private {
        lines.push("(private)".to_owned());
    }
    if lines.is_empty() {
        lines.push("—".to_owned());
    }
    lines.join("<br>") + &cites(view, stance.cites())
}

fn outlook_text(view: &View<'_>, row: Row<'_>) -> String {
    let label = row.figures.outlook.label();
    let told = notes::outlook_text(view, row);
    let mut text = format!("**{label}**");
    for remark in told.lines().skip(1) {
        let _ = write!(text, "<br>{}", escaped(remark));
    }
    if let Some(agreed) = row.agreed() {
        let cited = cites(view, &agreed.cites);
        let _ = write!(text, "<br>{}{cited}", escaped(&row.agreed_text(agreed)));
    }
    text
}

fn pairs(out: &mut String, view: &View<'_>) -> std::fmt::Result {
    let pairs = view.comparison.pairs(view.scenario);
    if pairs.is_empty() || !view.options.include.pairs {
        return Ok(());
    }
    writeln!(out, "## Pairs\n")?;
    writeln!(
        out,
        "| Between | Distance | Identical | Shared ground | Conflict | Issues |"
    )?;
    writeln!(out, "| --- | ---: | ---: | ---: | ---: | ---: |")?;
    let figure = |number: Option<f64>| number.map_or_else(|| "—".to_owned(), unit_text);
    for pair in pairs {
        writeln!(
            out,
            "| {} | {} | {} | {} | {} | {} |",
            escaped(&view.names(&[pair.a, pair.b], " – ")),
            figure(pair.distance),
            figure(pair.identical),
            figure(pair.shared_ground),
            figure(pair.conflict),
            pair.issues
        )?;
    }
    writeln!(out)
}

fn tail(out: &mut String, view: &View<'_>) -> std::fmt::Result {
    let include = view.options.include;
    if include.conventions {
        writeln!(out, "## How to read this\n")?;
        for sentence in CONVENTIONS {
            writeln!(out, "- {sentence}")?;
        }
        writeln!(out)?;
    }
    if view.sources.is_empty() || !include.sources {
        return Ok(());
    }
    writeln!(out, "## Sources\n")?;
    for (number, source) in (1..).zip(&view.sources) {
        writeln!(out, "{}", source_entry(number, source, ""))?;
    }
    Ok(())
}

/// An entry of the list of sources, with the id by which texts name it, where they do.
pub(super) fn source_entry(number: usize, source: &Source, id: &str) -> String {
    let title = escaped(source.title());
    let title = match followable(&source.url) {
        Some(url) => format!(
            "[{title}](<{}>)",
            url.replace('<', "%3C").replace('>', "%3E")
        ),
        None if source.url.is_empty() => title,
        None => format!("{title} ({})", escaped(&source.url)),
    };
    let id = match id {
        "" => String::new(),
        id => format!("{} · ", escaped(id)),
    };
    let byline = match source.byline().as_str() {
        "" => String::new(),
        byline => format!(" — {}", escaped(byline)),
    };
    format!("{number}. {id}{title}{byline}")
}

fn cites(view: &View<'_>, cites: &[Citation]) -> String {
    match view.cited_text(cites) {
        numbers if numbers.is_empty() => numbers,
        numbers => format!(" {}", escaped(&numbers)),
    }
}
