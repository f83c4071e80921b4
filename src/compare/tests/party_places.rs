//! What holds of every tree and every map, and where parties stood before.

use proptest::prelude::*;

use super::build::{close, compared, id, ids, read};
use crate::compare::{
    Branch, Comparison, Distances, IssueSet, PairMeasure, PartyMap, PartyTree, Selection,
};
use crate::scenario::{PartyId, RoundId, Scenario};

fn parties(count: usize) -> Vec<PartyId> {
    (0..count)
        .map(|n| PartyId::new(&format!("p{n:03}")))
        .collect()
}

/// From numbers for every pair, a few of them missing.
fn made(count: usize, numbers: &[Option<u16>]) -> Distances {
    let value = |a: usize, b: usize| {
        let at = (a.min(b) * 31 + a.max(b) * 17) % numbers.len().max(1);
        numbers[at].map(|number| f64::from(number) / 1000.0)
    };
    Distances::made_of(&parties(count), value)
}

/// The leaves under a branch, as a range of their places.
fn span(tree: &PartyTree, branch: Branch) -> (usize, usize) {
    match branch {
        Branch::Leaf(at) => (at, at + 1),
        Branch::Join(join) => {
            let join = tree.joins[join];
            (span(tree, join.first).0, span(tree, join.second).1)
        }
    }
}

/// The sum of the distances of neighbours.
pub(super) fn way_along(leaves: &[PartyId], distances: &Distances) -> f64 {
    let order = |id: PartyId| {
        let parties = distances.parties().iter();
        parties.clone().position(|party| *party == id).unwrap()
    };
    leaves
        .windows(2)
        .map(|two| distances.at(order(two[0]), order(two[1])).unwrap())
        .sum()
}

fn numbers() -> impl Strategy<Value = Vec<Option<u16>>> {
    let number = proptest::option::weighted(0.97, 0..=1000_u16);
    proptest::collection::vec(number, 40..400)
}

proptest! {
    #[test]
    fn every_party_is_a_leaf_or_left_out_once(count in 0..24_usize, numbers in numbers()) {
        let distances = made(count, &numbers);
        let tree = PartyTree::of(&distances);
        let mut all: Vec<PartyId> = tree.order().collect();
        all.sort_by_key(|party| party.as_str());
        prop_assert_eq!(all, parties(count));
        prop_assert_eq!(tree.joins.len(), tree.leaves.len().saturating_sub(1));
        let heights: Vec<f64> = tree.joins.iter().map(|join| join.height).collect();
        prop_assert!(heights.is_sorted());
        // Every join brings two neighbouring runs of leaves together, the last one all of them.
        for join in &tree.joins {
            prop_assert_eq!(span(&tree, join.first).1, span(&tree, join.second).0);
        }
        if let Some(last) = tree.joins.len().checked_sub(1) {
            prop_assert_eq!(span(&tree, Branch::Join(last)), (0, tree.leaves.len()));
        }
        let map = PartyMap::of(&distances);
        let placed: Vec<PartyId> = map.points.iter().map(|point| point.party).collect();
        prop_assert_eq!(&map.left_out, &tree.left_out);
        prop_assert!(placed.iter().all(|party| tree.leaves.contains(party)));
        prop_assert!(map.share.is_none_or(|share| (0.0..=1.0 + 1e-12).contains(&share)));
    }

    #[test]
    fn no_turned_branch_makes_the_order_of_leaves_shorter(count in 3..12_usize, numbers in numbers()) {
        let distances = made(count, &numbers);
        let tree = PartyTree::of(&distances);
        let shortest = way_along(&tree.leaves, &distances);
        // Every order that the tree allows, one bit for each join.
        for turns in 0..1_u32 << tree.joins.len() {
            let mut leaves = tree.leaves.clone();
            for (at, join) in tree.joins.iter().enumerate() {
                if turns >> at & 1 == 1 {
                    let (from, _) = span(&tree, join.first);
                    let (_, to) = span(&tree, join.second);
                    leaves[from..to].reverse();
                }
            }
            prop_assert!(way_along(&leaves, &distances) >= shortest - 1e-9);
        }
    }

    #[test]
    fn the_order_of_the_file_changes_neither_heights_nor_distances_on_the_map(count in 2..12_usize, numbers in proptest::collection::vec(0..1_000_000_u32, 300)) {
        // Distances without ties, of points that a plane nearly holds.
        let at = |n: usize| (f64::from(numbers[n]) / 1e6, f64::from(numbers[n + 100]) / 2e6);
        let between = |a: usize, b: usize| {
            let ((x, y), (v, w)) = (at(a), at(b));
            Some((x - v).hypot(y - w))
        };
        let straight = Distances::made_of(&parties(count), between);
        let turned: Vec<PartyId> = parties(count).into_iter().rev().collect();
        let turned = Distances::made_of(&turned, |a, b| between(count - 1 - a, count - 1 - b));
        let (tree, other) = (PartyTree::of(&straight), PartyTree::of(&turned));
        for (one, other) in tree.joins.iter().zip(&other.joins) {
            prop_assert!((one.height - other.height).abs() < 1e-9);
        }
        let (map, mirrored) = (PartyMap::of(&straight), PartyMap::of(&turned));
        let place = |map: &PartyMap, at: usize| {
            let party = PartyId::new(&format!("p{at:03}"));
            let point = map.points.iter().find(|point| point.party == party).unwrap();
            (point.x, point.y)
        };
        for a in 0..count {
            for b in 0..count {
                let apart = |map: &PartyMap| {
                    let ((x, y), (v, w)) = (place(map, a), place(map, b));
                    (x - v).hypot(y - w)
                };
                // A plane shows points of a plane as they are.
                prop_assert!((apart(&map) - between(a, b).unwrap()).abs() < 1e-6);
                prop_assert!((apart(&mirrored) - apart(&map)).abs() < 1e-6);
            }
        }
    }
}

#[test]
fn no_party_one_and_two_have_a_place_too() {
    let none = made(0, &[Some(1)]);
    assert!(PartyTree::of(&none).leaves.is_empty() && PartyMap::of(&none).points.is_empty());
    let one = made(1, &[Some(1)]);
    let map = PartyMap::of(&one);
    assert_eq!(
        (map.points[0].x, map.points[0].y, map.share),
        (0.0, 0.0, None)
    );
    assert_eq!(
        (PartyTree::of(&one).leaves, map.left_out),
        (parties(1), vec![])
    );
    let two = made(2, &[Some(600)]);
    let map = PartyMap::of(&two);
    close(map.share, 1.0, 1e-12);
    close(Some(map.points[0].x), -0.3, 1e-12);
    close(Some(map.points[1].x), 0.3, 1e-12);
    assert_eq!((map.points[0].y, map.points[1].y), (0.0, 0.0));
    close(Some(PartyTree::of(&two).joins[0].height), 0.6, 1e-12);
    // Unknown to one another: one stays, the other is named.
    let apart = made(2, &[None]);
    let (tree, map) = (PartyTree::of(&apart), PartyMap::of(&apart));
    assert_eq!(
        (ids(&tree.leaves), ids(&tree.left_out)),
        (vec!["p000"], vec!["p001"])
    );
    assert_eq!((map.points.len(), ids(&map.left_out)), (1, vec!["p001"]));
    // All at one point: nothing to show, and nothing shown as noise.
    let together = made(5, &[Some(0)]);
    let map = PartyMap::of(&together);
    assert_eq!(map.share, None);
    assert!(
        map.points
            .iter()
            .all(|point| point.x == 0.0 && point.y == 0.0)
    );
}

#[test]
fn the_party_with_the_most_unknown_distances_is_left_out() {
    let distances = Distances::made_of(&parties(5), |a, b| {
        (a != 2 && b != 2 || a + b == 2).then_some((b - a) as f64 / 10.0)
    });
    let tree = PartyTree::of(&distances);
    assert_eq!(ids(&tree.leaves), ["p000", "p001", "p003", "p004"]);
    assert_eq!(ids(&tree.left_out), ["p002"]);
}

const TALKS: &str = r#"(parties: [(id: "a"), (id: "b"), (id: "c")], rounds: [(id: "r1"), (id: "r2")], issues: [
    (id: "k", title: "", group: "G", scale: Range(from: 0, to: 10), stances: [
        (party: "a", round: "r1", at: 0), (party: "b", round: "r1", at: 10), (party: "b", round: "r2", at: 6), (party: "c", round: "r1", at: 3)]),
    (id: "l", title: "", scale: Options(["x", "y"]), stances: [(party: "a", round: "r1", at: "x"), (party: "b", round: "r1", at: "y"), (party: "c", round: "r1", at: "x")]),
    (id: "m", title: "", scale: Wording, stances: [(party: "a", round: "r1", text: "u"), (party: "b", round: "r1", text: "v"), (party: "c", round: "r1", text: "u")],
        judgements: [(between: ("a", "b"), round: "r1", verdict: Opposed), (between: ("a", "c"), round: "r1", verdict: Same), (between: ("b", "c"), round: "r1", verdict: Opposed)]),
])"#;

fn at_round(scenario: &Scenario, round: &str) -> Comparison {
    let selection = Selection {
        round: Some(RoundId::new(round)),
        ..Selection::of(scenario)
    };
    Comparison::new(scenario, selection)
}

#[test]
fn a_group_of_issues_has_distances_of_its_own() {
    let scenario = read(TALKS);
    let comparison = compared(&scenario);
    let all = comparison.parties_in_scope(&scenario);
    for (issues, expected) in [
        (IssueSet::All, (0.6 + 1.0 + 1.0) / 3.0),
        (IssueSet::Group("G".to_owned()), 0.6),
        (IssueSet::Group(String::new()), 1.0),
    ] {
        let distances = comparison.distances(&scenario, &all, &issues, PairMeasure::CityBlock);
        close(distances.at(0, 1), expected, 1e-12);
        let pair = comparison.pair_over(&scenario, id("a"), id("b"), &issues);
        close(pair.distance, expected, 1e-12);
    }
    let none = IssueSet::Group("Nowhere".to_owned());
    let distances = comparison.distances(&scenario, &all, &none, PairMeasure::CityBlock);
    assert_eq!(
        (distances.at(0, 1), distances.at(1, 1), distances.at(0, 3)),
        (None, Some(0.0), None)
    );
}

#[test]
fn who_has_not_moved_stood_where_it_stands() {
    let scenario = read(TALKS);
    let (now, earlier) = (at_round(&scenario, "r2"), at_round(&scenario, "r1"));
    let all = now.parties_in_scope(&scenario);
    for measure in PairMeasure::ALL {
        let distances = now.distances(&scenario, &all, &IssueSet::All, measure);
        let map = PartyMap::of(&distances);
        let stood = now.earlier_points(&earlier, &scenario, &IssueSet::All, measure, &map);
        assert_eq!(stood.len(), 3);
        for (now, then) in map.points.iter().zip(&stood) {
            let moved = (now.x - then.x).hypot(now.y - then.y);
            if now.party == id("b") && measure != PairMeasure::Identical {
                assert!(moved > 0.01, "{measure:?} {moved}");
            } else if now.party != id("b") {
                assert!(moved < 1e-12, "{measure:?} {} {moved}", now.party);
            }
        }
    }
}

#[test]
fn on_one_issue_the_map_shows_where_a_party_came_from_to_scale() {
    let scenario = read(TALKS);
    let (now, earlier) = (at_round(&scenario, "r2"), at_round(&scenario, "r1"));
    let all = now.parties_in_scope(&scenario);
    let issues = IssueSet::Group("G".to_owned());
    let distances = now.distances(&scenario, &all, &issues, PairMeasure::CityBlock);
    let map = PartyMap::of(&distances);
    let stood = now.earlier_points(&earlier, &scenario, &issues, PairMeasure::CityBlock, &map);
    // From 10 to 6 of 10, with the first party of the file on the left.
    close(Some(map.points[1].x - map.points[0].x), 0.6, 1e-9);
    close(Some(stood[1].x - map.points[1].x), 0.4, 1e-9);
}
