//! The comparison as Markdown: a table per group, pairs, conventions, sources.

use std::fmt::Write as _;

use super::figures::unit_text;
use super::plain::followable;
use super::view::{CONVENTIONS, Cell, Row, View};
use super::zone_text;
use crate::scenario::Citation;
use crate::scenario::entry::value_text;
use crate::session::clipboard::markdown_escaped as escaped;

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
    let title = match view.scenario.title.as_str() {
        "" => "Comparison of stances",
        title => title,
    };
    writeln!(out, "# {}\n", escaped(title))?;
    if !view.scenario.summary.is_empty() {
        writeln!(out, "{}\n", escaped(&view.scenario.summary))?;
    }
    writeln!(out, "As of: {}  ", escaped(&view.round_text()))?;
    let scope = view.names(&view.comparison.selection().scope, ", ");
    writeln!(out, "Compared: {}\n", escaped(&scope))?;
    if let Some(round) = view.round().filter(|round| !round.result.is_empty()) {
        writeln!(
            out,
            "Result: {}{}\n",
            escaped(&round.result),
            cites(view, &round.cites)
        )?;
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
    for (group, rows) in view.groups() {
        if !group.is_empty() {
            writeln!(out, "## {}\n", escaped(group))?;
        }
        write!(out, "| Issue |")?;
        for party in &view.parties {
            write!(out, " {} |", escaped(party.name()))?;
        }
        writeln!(out, " Gap | Outlook |")?;
        write!(out, "| --- |")?;
        for _ in &view.parties {
            write!(out, " --- |")?;
        }
        writeln!(out, " ---: | --- |")?;
        for row in rows {
            write!(out, "| **{}** |", escaped(row.issue.title()))?;
            for party in &view.parties {
                let text = view
                    .cell(row, party.id)
                    .map(|cell| cell_text(view, row, cell));
                write!(out, " {} |", text.unwrap_or_else(|| "—".to_owned()))?;
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
    let mut lines = Vec::new();
    if !stance.text().is_empty() {
        lines.push(escaped(stance.text()));
    }
    if !position.is_empty() {
        lines.push(format!("*{}*", escaped(&position)));
    }
    for (name, words) in [
        ("If", stance.condition()),
        ("Red line", stance.limits_text()),
    ] {
        if !words.is_empty() {
            lines.push(format!("{name}: {}", escaped(words)));
        }
    }
    if lines.is_empty() {
        lines.push("recorded without words or position".to_owned());
    }
    lines.join("<br>") + &cites(view, stance.cites())
}

fn outlook_text(view: &View<'_>, row: Row<'_>) -> String {
    let figures = row.figures;
    let mut text = format!("**{}**", figures.outlook.label());
    if figures.partial && !figures.missing.is_empty() {
        let _ = write!(
            text,
            "<br>without {}",
            escaped(&view.names(&figures.missing, ", "))
        );
    }
    if figures.outlook_assumed {
        text.push_str("<br>rests on assumed bottom lines");
    }
    if let Some(zone) = zone_text(row.issue, figures) {
        let _ = write!(text, "<br>zone: {}", escaped(&zone));
    }
    if let Some(agreed) = row.agreed() {
        let value = agreed
            .at
            .as_ref()
            .map(|at| value_text(&row.issue.scale, at));
        let parts = [agreed.text.clone(), value.unwrap_or_default()];
        let parts: Vec<String> = parts
            .iter()
            .filter(|part| !part.is_empty())
            .map(|part| escaped(part))
            .collect();
        let _ = write!(
            text,
            "<br>{}{}",
            parts.join("; "),
            cites(view, &agreed.cites)
        );
    }
    text
}

fn pairs(out: &mut String, view: &View<'_>) -> std::fmt::Result {
    let pairs = view.comparison.pairs(view.scenario);
    if pairs.is_empty() {
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
    writeln!(out, "## How to read this\n")?;
    for sentence in CONVENTIONS {
        writeln!(out, "- {sentence}")?;
    }
    if view.sources.is_empty() {
        return Ok(());
    }
    writeln!(out, "\n## Sources\n")?;
    for (index, source) in view.sources.iter().enumerate() {
        let title = escaped(source.title());
        let title = match followable(&source.url) {
            Some(url) => format!(
                "[{title}](<{}>)",
                url.replace('<', "%3C").replace('>', "%3E")
            ),
            None if source.url.is_empty() => title,
            None => format!("{title} ({})", escaped(&source.url)),
        };
        let byline = source.byline();
        let byline = if byline.is_empty() {
            byline
        } else {
            format!(" — {}", escaped(&byline))
        };
        writeln!(out, "{}. {title}{byline}", index + 1)?;
    }
    Ok(())
}

fn cites(view: &View<'_>, cites: &[Citation]) -> String {
    let numbers: Vec<String> = cites
        .iter()
        .filter_map(|cite| view.number(cite.source))
        .map(|n| n.to_string())
        .collect();
    if numbers.is_empty() {
        String::new()
    } else {
        format!(" \\[{}\\]", numbers.join(", "))
    }
}
