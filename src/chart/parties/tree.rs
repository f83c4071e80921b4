//! The tree of parties alone: who stands together, and how near.

use crate::chart::{Chart, Column, Row, Table, Target};
use crate::compare::PartyOverview;
use crate::drawing::look::Look;
use crate::drawing::scene::{Area, Scene, Size};
use crate::drawing::typeface::{Face, Font};
use crate::scenario::Scenario;

use super::branches::Branches;
use super::names::RowNames;
use super::words::{figure, last, names, not_placed, over, under};

/// The height of a row where there is room, and where there is not, in pixels.
const ROOMY: f32 = 26.0;
const NARROW: f32 = 2.0;
/// Rows from this height on have a name.
const NAMED: f32 = 7.0;
/// The height of a row that shows its name well.
const READABLE: f32 = 13.0;
/// The widest names.
const NAMES: f32 = 220.0;
/// Below the tree, for the numbers of its axis; right of it, for half of one.
const FOOT: f32 = 24.0;
const END: f32 = 14.0;

/// How high the chart of so many parties is with readable names, in pixels.
pub fn party_tree_height(parties: usize) -> f32 {
    parties as f32 * READABLE + FOOT
}

/// The chart, as high as its rows need; names are left out where rows are too narrow for them.
pub fn party_tree_chart(
    scenario: &Scenario,
    overview: &PartyOverview,
    size: Size,
    look: &Look,
) -> Chart {
    let leaves = &overview.tree.leaves;
    let row = ((size.height - FOOT) / leaves.len().max(1) as f32).clamp(NARROW, ROOMY);
    let font = match row {
        18.0.. => Some(13.0),
        12.0.. => Some(9.5),
        NAMED.. => Some(6.5),
        _ => None,
    };
    let names = font.map(|size| {
        let font = Font::new(Face::Regular, size);
        RowNames::of(scenario, leaves, font, NAMES)
    });
    let mut scene = Scene::default();
    let left = names.as_ref().map_or(0.0, |names| names.width);
    let height = row * leaves.len() as f32;
    let branches = Branches {
        area: Area::new(left, 0.0, (size.width - END - left).max(1.0), height),
        row,
    };
    let no_names = if names.is_none() && !leaves.is_empty() {
        " There is no room for names."
    } else {
        ""
    };
    let mut spots = branches.draw(&mut scene, look, scenario, &overview.tree);
    if let Some(names) = names {
        spots.extend(names.draw(&mut scene, look, scenario, leaves, (0.0, row)));
    }
    scene.height = height + FOOT;
    Chart {
        title: "Who stands together".to_owned(),
        about: format!(
            "{} over {}: the nearest two join, then again the nearest (average linkage); the farther to the right, the farther apart.{no_names}{}",
            overview.choice.measure.name(),
            over(overview),
            not_placed(scenario, overview)
        ),
        size: Size {
            width: size.width,
            height: scene.height,
        },
        scene,
        spots,
        table: table(scenario, overview),
    }
}

fn table(scenario: &Scenario, overview: &PartyOverview) -> Table {
    let tree = &overview.tree;
    let rows = tree.joins.iter().map(|join| {
        let neighbours = tree.leaves.get(last(tree, join.first));
        let neighbours = neighbours.zip(under(tree, join.second).first());
        Row {
            target: neighbours.map(|(a, b)| Target::Pair(*a, *b)),
            cells: vec![
                names(scenario, under(tree, join.first)),
                names(scenario, under(tree, join.second)),
                figure(join.height),
            ],
        }
    });
    Table {
        columns: vec![
            Column::words("Parties"),
            Column::words("Join with"),
            Column::figures("Mean distance"),
        ],
        rows: rows.collect(),
    }
}
