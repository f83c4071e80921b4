//! Gap against salience: every open issue a dot, told apart by its outlook.

use std::collections::HashMap;

use super::{
    Chart, Column, DOT_LARGEST, DOT_SMALLEST, Label, Plot, Row, Spot, Table, Target, outlook_dot,
    place,
};
use crate::compare::{HIGH_SALIENCE, Outlook, Priorities, SalienceBasis, Weighed};
use crate::drawing::look::{Look, SMALL};
use crate::drawing::marks;
use crate::drawing::palette::Rgb;
use crate::drawing::scene::{Align, Area, At, Scene, Size, base_line, line_height};
use crate::drawing::wrap::Line;
use crate::scenario::{PartyId, Scenario};

/// More issues than so many are drawn together where their dots would cover one another.
const CROWD: usize = 400;
/// The side of the squares within which they are, in pixels.
const SQUARE: f32 = 12.0;
/// The radius of the smallest dot of a crowd, in pixels.
const CROWD_SMALLEST: f32 = 2.0;
/// The widest label, in pixels; longer titles are cut.
const WIDEST: f32 = 190.0;
/// For more dots than so many no label is even looked for: there is no room for it.
const LABELLED: usize = 300;
/// Between two marks of the legend, in pixels.
const BETWEEN: f32 = 14.0;
/// So many titles of issues drawn together are read out.
const NAMED: usize = 8;

/// Issues drawn as one dot: most often one.
struct Dot<'a> {
    at: At,
    radius: f32,
    outlook: Outlook,
    /// The most important first.
    issues: Vec<&'a Weighed>,
}

impl Dot<'_> {
    fn area(&self) -> Area {
        let side = 2.0 * (self.radius + 1.0);
        Area::around(
            self.at,
            Size {
                width: side,
                height: side,
            },
        )
    }
}

/// The chart, in a size; the scenario is the one that the priorities are of.
pub fn priorities_chart(
    scenario: &Scenario,
    priorities: &Priorities,
    size: Size,
    look: &Look,
) -> Chart {
    let plot = Plot::of(size, [0.0, 100.0], [0.0, 1.0]);
    let mut scene = Scene {
        height: size.height,
        ..Scene::default()
    };
    plot.grid(&mut scene, look, "mean salience", "gap");
    plot.threshold(&mut scene, look, HIGH_SALIENCE);
    let dots = dots(priorities, &plot);
    legend(&mut scene, look, &plot, &dots);
    let mut marks: Vec<Area> = dots.iter().map(Dot::area).collect();
    marks.extend(regions(&mut scene, look, &plot, &marks));
    labels(&mut scene, look, scenario, &dots, &marks, &plot);
    // The most important lie on top.
    for dot in dots.iter().rev() {
        outlook_dot(&mut scene, look, dot.outlook, dot.at, dot.radius);
    }
    Chart {
        title: "Priorities".to_owned(),
        about: about(priorities),
        size,
        scene,
        spots: dots
            .iter()
            .filter_map(|dot| spot(scenario, priorities, dot))
            .collect(),
        table: table(scenario, priorities),
    }
}

fn about(priorities: &Priorities) -> String {
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

fn dots<'a>(priorities: &'a Priorities, plot: &Plot) -> Vec<Dot<'a>> {
    let is_crowd = is_crowd(priorities);
    let side = if is_crowd { SQUARE } else { 1.0 };
    let mut dots: Vec<Dot<'_>> = Vec::new();
    let mut known: HashMap<Square, usize> = HashMap::new();
    for weighed in &priorities.open {
        let (Some(salience), Some(gap)) = (weighed.salience, weighed.gap) else {
            continue;
        };
        let at = plot.at(salience, gap);
        let square = Square::of(at, side, weighed.outlook);
        if let Some(dot) = known.get(&square).and_then(|at| dots.get_mut(*at)) {
            dot.issues.push(weighed);
            continue;
        }
        known.insert(square, dots.len());
        dots.push(Dot {
            at: if is_crowd { square.middle(side) } else { at },
            radius: DOT_SMALLEST,
            outlook: weighed.outlook,
            issues: vec![weighed],
        });
    }
    // The area of a dot tells how many: issues in a crowd, else parties heard.
    let size = |dot: &Dot<'_>| match dot.issues.first() {
        Some(first) if !is_crowd => first.heard,
        _ => dot.issues.len(),
    };
    let most = dots.iter().map(size).max().unwrap_or(1).max(1) as f32;
    let (least, largest) = if is_crowd {
        (CROWD_SMALLEST, SQUARE / 2.0 - 1.0)
    } else {
        (DOT_SMALLEST, DOT_LARGEST)
    };
    for dot in &mut dots {
        let share = (size(dot) as f32 / most).sqrt();
        dot.radius = least + share * (largest - least);
    }
    dots
}

/// Whether there are so many issues that those near one another are drawn as one.
fn is_crowd(priorities: &Priorities) -> bool {
    priorities.open.len() > CROWD
}

/// Where dots of one outlook are drawn as one.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
struct Square {
    column: i32,
    row: i32,
    outlook: Outlook,
}

impl Square {
    fn of(at: At, side: f32, outlook: Outlook) -> Self {
        #[expect(clippy::cast_possible_truncation, reason = "a place on a screen")]
        let number = |x: f32| (x / side).round() as i32;
        Self {
            column: number(at.x),
            row: number(at.y),
            outlook,
        }
    }

    fn middle(self, side: f32) -> At {
        At {
            x: self.column as f32 * side,
            y: self.row as f32 * side,
        }
    }
}

/// The marks of the outlooks that occur, below the plot.
fn legend(scene: &mut Scene, look: &Look, plot: &Plot, dots: &[Dot<'_>]) {
    let mut at = At {
        x: plot.area.x,
        y: scene.height - 4.0,
    };
    for outlook in Outlook::ALL {
        if dots.iter().any(|dot| dot.outlook == outlook) {
            at.x += marks::outlook(scene, look, outlook, outlook.name(), at) + BETWEEN;
        }
    }
}

/// What the two corners to the right of the line mean, where no dot is in the way; what they cover.
fn regions(scene: &mut Scene, look: &Look, plot: &Plot, dots: &[Area]) -> Vec<Area> {
    let left = plot.x.at(HIGH_SALIENCE) + 8.0;
    let height = line_height(SMALL);
    let mut covered = Vec::new();
    for (words, color, tops) in [
        (
            "far apart and it matters",
            look.palette.deadlock,
            [plot.area.y + 3.0, plot.area.y + height],
        ),
        (
            "near and it matters: quick wins",
            look.palette.overlap,
            [
                plot.area.bottom() - height - 3.0,
                plot.area.bottom() - 2.0 * height,
            ],
        ),
    ] {
        let line = Line::cut(words, SMALL, (plot.area.right() - left).max(0.0));
        let area = |top| Area::new(left, top, line.width, height);
        let free = tops.into_iter().map(area);
        let mut free = free.filter(|area| !dots.iter().any(|dot| dot.meets(area)));
        if let Some(area) = free.next() {
            put(scene, area, line, color);
            covered.push(area);
        }
    }
    covered
}

fn put(scene: &mut Scene, area: Area, line: Line, color: Rgb) {
    let at = At {
        x: area.x,
        y: area.y + base_line(SMALL),
    };
    scene.text(at, Align::Left, line, SMALL, color);
}

fn labels(
    scene: &mut Scene,
    look: &Look,
    scenario: &Scenario,
    dots: &[Dot<'_>],
    marks: &[Area],
    plot: &Plot,
) {
    let lines: Vec<Line> = dots
        .iter()
        .take(LABELLED)
        .map(|dot| {
            let title = dot
                .issues
                .first()
                .map_or("", |weighed| title(scenario, weighed));
            match dot.issues.len() - 1 {
                0 => Line::cut(title, SMALL, WIDEST),
                more => {
                    let short = Line::cut(title, SMALL, WIDEST - 30.0).text;
                    Line::of(&format!("{short} +{more}"), SMALL)
                }
            }
        })
        .collect();
    let wanted: Vec<Label> = dots
        .iter()
        .zip(&lines)
        .map(|(dot, line)| Label::of(dot.area(), line, SMALL))
        .collect();
    // A label may stand a little over the ends of the axes, not over their numbers.
    let within = Area::new(
        plot.area.x + 2.0,
        plot.area.y - 9.0,
        plot.area.width + 14.0,
        plot.area.height + 12.0,
    );
    let placed = place(&wanted, marks, within);
    for placed in placed.iter().flatten() {
        placed.draw_leader(scene, look);
    }
    for (line, placed) in lines.into_iter().zip(placed) {
        if let Some(placed) = placed {
            placed.draw_ground(scene, look);
            placed.draw(scene, line, SMALL, look.palette.ink);
        }
    }
}

fn title<'a>(scenario: &'a Scenario, weighed: &Weighed) -> &'a str {
    scenario
        .issues
        .get(weighed.row)
        .map_or("", |issue| issue.title())
}

fn name(scenario: &Scenario, id: PartyId) -> &str {
    scenario.party(id).map_or(id.as_str(), |party| party.name())
}

fn spot(scenario: &Scenario, priorities: &Priorities, dot: &Dot<'_>) -> Option<Spot> {
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

fn table(scenario: &Scenario, priorities: &Priorities) -> Table {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::{Comparison, Selection, priorities};
    use crate::drawing::palette::{DARK, LIGHT};
    use crate::drawing::scene::Shape;

    const SIZE: Size = Size {
        width: 600.0,
        height: 400.0,
    };

    fn issue(number: usize, gap: usize, salience: usize) -> String {
        format!(
            r#"(id: "i{number}", title: "Issue {number} مصر Київ", scale: Range(from: 0, to: 100), stances: [
                (party: "a", at: 0, salience: {salience}), (party: "b", at: {gap}, salience: {salience})]),"#
        )
    }

    fn scenario(issues: &str) -> Scenario {
        let text = format!(
            r#"(parties: [(id: "a", name: "Ada"), (id: "b", name: "Bo")], issues: [{issues}])"#
        );
        let options = ron::Options::default()
            .with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
        options.from_str(&text).unwrap()
    }

    fn chart(scenario: &Scenario, size: Size) -> Chart {
        let comparison = Comparison::new(scenario, Selection::of(scenario));
        let found = priorities(scenario, &comparison);
        let [light, dark] = [&LIGHT, &DARK].map(|palette| {
            let look = Look::of(scenario, palette);
            priorities_chart(scenario, &found, size, &look)
        });
        assert_eq!(light.spots, dark.spots);
        light
    }

    fn marks(chart: &Chart) -> usize {
        let is_mark = |shape: &&Shape| matches!(shape, Shape::Disc { .. });
        chart.scene.shapes.iter().filter(is_mark).count()
    }

    #[test]
    fn a_dot_says_what_it_stands_for_and_what_has_no_gap_is_in_the_table_alone() {
        let silent = r#"(id: "s", title: "Silence", scale: Wording),"#;
        let scenario = scenario(&format!("{}{silent}", issue(1, 60, 80)));
        let chart = chart(&scenario, SIZE);
        assert_eq!((marks(&chart), chart.spots.len()), (1, 1));
        assert_eq!(
            chart.spots[0].words[2..],
            [
                "Gap 0.60 between Ada and Bo",
                "Mean salience 80",
                "Priority 0.48",
                "2 of 2 parties heard"
            ]
        );
        let area = chart.spots[0].area.middle();
        assert!(area.x > 0.7 * SIZE.width && area.y < 0.5 * SIZE.height);
        let rows: Vec<&[String]> = chart.table.rows.iter().map(|row| &row.cells[..3]).collect();
        assert_eq!(rows[1], ["Silence", "Unknown", "–"]);
        assert!(chart.about.contains("Not drawn: 1 without a known gap."));
    }

    #[test]
    fn dots_of_one_outlook_at_one_place_are_one_that_names_them() {
        let issues: String = (0..3).map(|number| issue(number, 50, 70)).collect();
        let chart = chart(&scenario(&issues), SIZE);
        assert_eq!(chart.spots.len(), 1);
        assert_eq!(chart.spots[0].words[0], "3 issues of outlook apart");
        assert_eq!(chart.spots[0].words.len(), 4);
    }

    #[test]
    fn ten_thousand_issues_are_grouped_and_labels_never_overlap() {
        let issues: String = (0..10_000)
            .map(|number| issue(number, 1 + number * 7 % 100, number * 13 % 101))
            .collect();
        let chart = chart(&scenario(&issues), SIZE);
        assert!(chart.spots.len() < 1_500, "{}", chart.spots.len());
        assert_eq!(chart.table.rows.len(), 10_000);
        for size in [
            SIZE,
            Size {
                width: 60.0,
                height: 40.0,
            },
            Size::default(),
        ] {
            for shape in chart_of_one(size).scene.shapes {
                if let Shape::Text(text) = shape {
                    assert!(text.at.x.is_finite() && text.at.y.is_finite());
                }
            }
        }
    }

    fn chart_of_one(size: Size) -> Chart {
        chart(&scenario(&issue(1, 30, 10)), size)
    }
}
