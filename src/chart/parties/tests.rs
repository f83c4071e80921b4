//! What the charts of parties hold, for any number of them.

use super::{distances_chart, party_map_chart, party_tree_chart};
use crate::chart::{Chart, Target};
use crate::compare::{Comparison, PartyChoice, PartyOverview, Selection};
use crate::drawing::look::Look;
use crate::drawing::palette::{DARK, LIGHT};
use crate::drawing::scene::{Area, Scene, Shape, Size};
use crate::scenario::Scenario;
use crate::scenario::test_text::read;

const SIZE: Size = Size {
    width: 560.0,
    height: 420.0,
};

/// So many parties on five issues, of which each leaves one out; half of them moved.
fn scenario(parties: usize) -> Scenario {
    let party = |p: usize| format!(r#"(id: "p{p}", name: "Party {p} сторона", short: "P{p}"),"#);
    let list: String = (0..parties).map(party).collect();
    let stance = |p: usize, k: usize| {
        let at = (p * 37 + k * 53 + p * k * 11) % 101;
        let first = format!(r#"(party: "p{p}", round: "r1", at: {at}),"#);
        if p.is_multiple_of(2) {
            let moved = (at + 40) % 101;
            return format!(r#"{first}(party: "p{p}", round: "r2", at: {moved}),"#);
        }
        first
    };
    let issue = |k: usize| {
        let heard = (0..parties).filter(|p| !(p + k).is_multiple_of(5));
        let stances: String = heard.map(|p| stance(p, k)).collect();
        format!(
            r#"(id: "k{k}", title: "Issue {k}", scale: Range(from: 0, to: 100), stances: [{stances}]),"#
        )
    };
    let issues: String = (0..5).map(issue).collect();
    read(&format!(
        r#"(parties: [{list}], rounds: [(id: "r1"), (id: "r2")], issues: [{issues}])"#
    ))
}

fn overview(scenario: &Scenario) -> PartyOverview {
    let choice = PartyChoice {
        since: scenario.rounds.first().map(|round| round.id),
        ..PartyChoice::default()
    };
    Comparison::new(scenario, Selection::of(scenario)).party_overview(scenario, &choice)
}

/// All three charts.
fn charts(scenario: &Scenario, size: Size) -> [Chart; 3] {
    let overview = overview(scenario);
    let drawn = [&LIGHT, &DARK].map(|palette| {
        let look = Look::of(scenario, palette);
        [
            distances_chart(scenario, &overview, overview.farthest(), size, &look),
            party_map_chart(scenario, &overview, Some("Opening"), size, &look),
            party_tree_chart(scenario, &overview, size, &look),
        ]
    });
    let [light, dark] = drawn;
    for (light, dark) in light.iter().zip(&dark) {
        assert_eq!(light.spots, dark.spots);
    }
    light
}

fn texts(scene: &Scene) -> Vec<&str> {
    let texts = scene.shapes.iter().filter_map(|shape| match shape {
        Shape::Text(text) => Some(text.line.text.as_str()),
        _ => None,
    });
    texts.collect()
}

#[test]
fn charts_of_any_number_of_parties_keep_within_their_size() {
    for parties in [0, 1, 2, 3, 13, 60, 200] {
        let scenario = scenario(parties);
        for chart in charts(&scenario, SIZE) {
            let whole = Area::new(0.0, 0.0, chart.size.width, chart.size.height).grown(1.0);
            assert!(chart.size.width <= SIZE.width + 1.0, "{parties}");
            for spot in &chart.spots {
                assert!(whole.holds(&spot.area), "{parties} {spot:?}");
                assert!(!spot.words[0].is_empty());
            }
            for shape in &chart.scene.shapes {
                if let Shape::Text(text) = shape {
                    assert!(text.at.x.is_finite() && text.at.y.is_finite());
                }
            }
            for row in &chart.table.rows {
                assert_eq!(row.cells.len(), chart.table.columns.len());
            }
        }
    }
}

#[test]
fn cells_hold_their_number_where_it_fits_and_else_leave_it_to_the_read_out() {
    let few = scenario(3);
    let [heat, ..] = charts(&few, SIZE);
    let pair = |chart: &Chart| {
        let mut spots = chart.spots.iter();
        let found = spots.find(|spot| matches!(spot.target, Target::Pair(..)));
        found.unwrap().words.clone()
    };
    let words = pair(&heat);
    let number = words[1].split(' ').nth(2).unwrap().trim_end_matches(',');
    assert!(texts(&heat.scene).contains(&number), "{number} {words:?}");
    assert!(
        texts(&heat.scene)
            .iter()
            .any(|text| text.contains("сторона"))
    );
    // Six cells, three names, two joins.
    assert_eq!(heat.spots.len(), 11);
    assert_eq!(heat.table.rows.len(), 3);
    let [heat, ..] = charts(&scenario(200), SIZE);
    assert!(
        !texts(&heat.scene)
            .iter()
            .any(|text| text.contains("сторона"))
    );
    assert!(pair(&heat)[0].contains("сторона"));
    assert_eq!(heat.table.rows.len(), 200 * 199 / 2);
}

#[test]
fn names_on_the_map_never_overlap() {
    for parties in [3, 13, 60, 200] {
        let scenario = scenario(parties);
        let [_, map, _] = charts(&scenario, SIZE);
        let areas: Vec<Area> = map
            .scene
            .shapes
            .iter()
            .filter_map(|shape| match shape {
                Shape::Text(text) => Some(Area::new(
                    text.at.x,
                    text.at.y - text.font.size * 0.7,
                    text.line.width,
                    text.font.size * 0.7,
                )),
                _ => None,
            })
            .collect();
        for (at, one) in areas.iter().enumerate() {
            for other in areas.iter().skip(at + 1) {
                assert!(!one.meets(other), "{parties}: {one:?} {other:?}");
            }
        }
    }
}

#[test]
fn moves_are_dotted_and_said() {
    let scenario = scenario(6);
    let [_, map, _] = charts(&scenario, SIZE);
    let dotted = |shape: &&Shape| matches!(shape, Shape::Polyline { dashed: true, .. });
    assert_eq!(map.scene.shapes.iter().filter(dotted).count(), 3);
    assert!(map.about.contains("Dotted: where from, Opening."));
    let moved = map.spots.iter().filter(|spot| {
        let mut words = spot.words.iter();
        words.any(|words| words.starts_with("Moved by "))
    });
    assert_eq!(moved.count(), 3);
    assert_eq!(map.table.columns.len(), 4);
}

#[test]
fn who_cannot_be_placed_is_named_and_stands_last_with_a_dash() {
    let scenario = read(
        r#"(parties: [(id: "a", name: "Ada"), (id: "b", name: "Bo"), (id: "c", name: "Cy")], issues: [
            (id: "k", title: "", scale: Range(from: 0, to: 10), stances: [(party: "a", at: 1), (party: "c", at: 9)])])"#,
    );
    let [heat, map, tree] = charts(&scenario, SIZE);
    assert!(texts(&heat.scene).contains(&"—"));
    assert_eq!(texts(&heat.scene).iter().filter(|t| **t == "—").count(), 4);
    for chart in [&heat, &map, &tree] {
        let words = "Not placed, for some distances are not known: Bo.";
        assert!(chart.about.contains(words), "{}", chart.about);
    }
    assert_eq!(map.table.rows.len(), 2);
    let names: Vec<&str> = texts(&heat.scene)
        .into_iter()
        .filter(|text| ["Ada", "Bo", "Cy"].contains(text))
        .collect();
    assert_eq!(names[names.len() - 3..], ["Ada", "Cy", "Bo"]);
    assert!(
        heat.spots.iter().any(|spot| spot.words[1..]
            == ["Not known: there is no issue on which the two can be compared"])
    );
}

#[test]
fn a_party_that_can_be_compared_with_nobody_has_no_place_on_the_map() {
    let scenario = read(
        r#"(parties: [(id: "a", name: "Ada"), (id: "b", name: "Bo")], issues: [
            (id: "k", title: "", scale: Wording, stances: [(party: "a", text: "One"), (party: "b", text: "Two")])])"#,
    );
    let [_, map, _] = charts(&scenario, SIZE);
    assert_eq!(
        map.about,
        "Nobody can be placed: no two parties can be compared over 1 issue."
    );
    assert!(map.spots.is_empty() && map.scene.shapes.is_empty());
}

#[test]
fn a_join_says_who_joins_whom_and_leads_to_two_of_them() {
    let scenario = scenario(4);
    let [_, _, tree] = charts(&scenario, SIZE);
    let joins = tree.spots.iter().filter(|spot| spot.words.len() == 2);
    assert_eq!(joins.clone().count(), 3);
    for join in joins {
        assert!(join.words[0].contains(" with "));
        assert!(join.words[1].starts_with("Mean distance between them 0."));
        assert!(matches!(join.target, Target::Pair(..)));
    }
    assert_eq!(tree.table.rows.len(), 3);
}
