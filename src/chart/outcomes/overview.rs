//! Every issue's scale with its parties, the mean and the median.

use super::super::{Chart, Column, Row, Spot, Table, Target};
use super::cells::{Cell, Cells, MOST};
use super::markers::{OfIssue, outcome_marks, parties_on_line};
use super::words::{
    figure, mean_words, median_words, moves_most, no_mean_words, scope_words, without_words,
};
use crate::compare::{Comparison, Influence};
use crate::drawing::ends::ends;
use crate::drawing::look::{Look, NAME, SMALL};
use crate::drawing::scene::{Align, Area, At, Scene, base_line, line_height};
use crate::drawing::wrap::{self, Line};
use crate::scenario::entry::value_text;
use crate::scenario::{Scale, Scenario};

/// In so many rows names stand over a scale at most.
const NAME_ROWS: f32 = 3.0;
/// So many dots are drawn at most, whatever the number of parties: a frame has time for them.
const DOTS: usize = 4_000;
/// So many issues are drawn even so.
const LEAST: usize = 10;

/// How many issues are drawn at most.
fn most(comparison: &Comparison) -> usize {
    let parties = comparison.selection().scope.len().max(1);
    (DOTS / parties).clamp(LEAST, MOST)
}

/// Every issue's scale with its parties, the mean and the median, in this width.
pub fn outcomes_chart(
    scenario: &Scenario,
    comparison: &Comparison,
    width: f32,
    look: &Look,
) -> Chart {
    let rows: Vec<OfIssue<'_>> = scenario
        .issues
        .iter()
        .enumerate()
        .filter(|(_, issue)| matches!(issue.scale, Scale::Range(_) | Scale::Steps(_)))
        .take(most(comparison))
        .map(|(row, issue)| OfIssue {
            scenario,
            comparison,
            row,
            issue,
        })
        .collect();
    let columns = Cells::of(rows.len(), width);
    let mut chart = Chart {
        title: "Outcomes".to_owned(),
        about: about(scenario, comparison, rows.len()),
        table: table(scenario, comparison),
        ..Chart::default()
    };
    let cells = rows.into_iter().map(|of| cell(of, columns.width(), look));
    columns.fill(&mut chart, cells.collect());
    chart
}

fn cell(of: OfIssue<'_>, width: f32, look: &Look) -> Cell {
    let OfIssue {
        scenario,
        comparison,
        row,
        issue,
    } = of;
    let mut scene = Scene::default();
    let title = wrap::lines(issue.title(), NAME, width, 2);
    let whole = Area::new(0.0, 0.0, width, 0.0);
    let mut y = scene.lines(whole, title, NAME, look.palette.ink);
    let parts = comparison.influences(scenario, row);
    let words = summary(of, &parts);
    let told = Line::cut(&words.join(" · "), SMALL, width);
    let at = At {
        x: 0.0,
        y: y + base_line(SMALL),
    };
    scene.text(at, Align::Left, told, SMALL, look.palette.dim);
    y += line_height(SMALL);
    let mut spots = vec![Spot {
        area: Area::new(0.0, 0.0, width, y),
        target: Target::Issue(issue.id),
        words: std::iter::once(issue.title().to_owned())
            .chain(words)
            .collect(),
    }];
    if !parts.is_empty() {
        let area = Area::new(0.0, y + 4.0, width, 0.0);
        let line = parties_on_line(&mut scene, look, of, area, &parts, NAME_ROWS);
        spots.extend(line.spots);
        let reach = comparison.outcome(scenario, row).map_or(0.0, |outcome| {
            outcome_marks(&mut scene, look, &line.strip, outcome)
        });
        let top = line.strip.y + reach + 2.0;
        y = top + ends(&mut scene, look, issue, &line.strip, top);
    }
    scene.height = y;
    Cell { scene, spots }
}

/// What is said of an issue in a line.
fn summary(of: OfIssue<'_>, parts: &[Influence]) -> Vec<String> {
    let OfIssue {
        scenario,
        comparison,
        row,
        issue,
    } = of;
    let outcome = comparison.outcome(scenario, row);
    // Beside the scale itself the place is enough.
    let mean = outcome.and_then(|outcome| match issue.scale {
        Scale::Range(_) => mean_words(issue, outcome),
        _ => outcome.mean.map(figure),
    });
    let Some(mean) = mean else {
        return vec![no_mean_words(comparison, row, issue).to_owned()];
    };
    let mut words = Vec::new();
    if comparison.issue(row).is_some_and(|figures| figures.settled) {
        let agreed = issue.agreed.as_ref().and_then(|agreed| agreed.at.as_ref());
        let at = agreed.map(|at| format!(" at {}", value_text(&issue.scale, at)));
        words.push(format!("settled{}", at.unwrap_or_default()));
    }
    words.push(format!("mean {mean}"));
    let median = outcome.and_then(|outcome| median_words(issue, outcome));
    words.extend(median.map(|median| format!("median {median}")));
    words.extend(moves_most(scenario, parts));
    words
}

fn about(scenario: &Scenario, comparison: &Comparison, drawn: usize) -> String {
    let all = scenario.issues.len();
    let settled = comparison.settled().count();
    let mut about = format!("{} of {all} issues open", all - settled);
    if settled > 0 {
        about += &format!(", {settled} settled");
    }
    let other = scenario
        .issues
        .iter()
        .filter(|issue| matches!(issue.scale, Scale::Options(_) | Scale::Wording))
        .count();
    if other > 0 {
        about += &format!("; {other} on options or in words have no mean");
    }
    let left = all - other - drawn;
    if left > 0 {
        about += &format!("; {left} more in the table");
    }
    let scope = scope_words(scenario, comparison);
    format!(
        "{about}. Triangle: mean, diamond: median, weighted by power times salience among {scope}."
    )
}

fn table(scenario: &Scenario, comparison: &Comparison) -> Table {
    let columns = vec![
        Column::words("Issue"),
        Column::words("Mean"),
        Column::words("Median"),
        Column::figures("Spread"),
        Column::words("What moves it"),
        Column::words("Mean without that"),
    ];
    let rows = scenario.issues.iter().enumerate().map(|(row, issue)| {
        let outcome = comparison.outcome(scenario, row);
        let parts = comparison.influences(scenario, row);
        let mean = outcome.and_then(|outcome| mean_words(issue, outcome));
        let why_none = || no_mean_words(comparison, row, issue).to_owned();
        let most = parts.iter().max_by(|a, b| a.share.total_cmp(&b.share));
        let or_none = |text: Option<String>| text.unwrap_or_default();
        Row {
            target: Some(Target::Issue(issue.id)),
            cells: vec![
                issue.title().to_owned(),
                mean.unwrap_or_else(why_none),
                or_none(outcome.and_then(|outcome| median_words(issue, outcome))),
                or_none(outcome.and_then(|outcome| outcome.spread).map(figure)),
                or_none(moves_most(scenario, &parts)),
                or_none(most.map(|own| without_words(issue, own))),
            ],
        }
    });
    Table {
        columns,
        rows: rows.collect(),
    }
}
