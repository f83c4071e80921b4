//! Tree and map against computations of others, the figures copied from there: heights from `SciPy` 1.17
//! (`linkage` with "average"), the map from `NumPy` (`eigh` of the doubly centred squared distances), the
//! order of leaves from a search through all orders of the tree (`SciPy`'s `optimal_leaf_ordering` finds
//! the same or a longer one).

#![expect(
    clippy::format_push_string,
    reason = "small generated files; plain concatenation shows what they look like"
)]

use super::build::{close, compared, read};
use super::oracles::voting_advice;
use super::party_places::way_along;
use crate::compare::{Distances, IssueSet, PairMeasure, PartyMap, PartyTree};
use crate::scenario::Scenario;

/// Positions all over the scale, saliences all over theirs, every seventh stance missing.
fn generated(parties: u64, issues: u64) -> Scenario {
    let (mut list, mut rows) = (String::new(), String::new());
    for p in 0..parties {
        list += &format!("(id: \"{p}\"),");
    }
    for k in 0..issues {
        rows += &format!("(id: \"k{k}\", title: \"\", scale: Range(from: 0, to: 1000), stances: [");
        for p in (0..parties).filter(|p| (p * 5 + k * 3) % 7 != 0) {
            let at = (p * 7919 + k * 104_729 + p * p * 31 * (k + 1)) % 1001;
            let salience = (p * 37 + k * 53) % 101;
            rows += &format!("(party: \"{p}\", at: {at}, salience: {salience}),");
        }
        rows += "]),";
    }
    read(&format!("(parties: [{list}], issues: [{rows}])"))
}

fn distances(scenario: &Scenario, measure: PairMeasure) -> Distances {
    let comparison = compared(scenario);
    let parties = comparison.parties_in_scope(scenario);
    comparison.distances(scenario, &parties, &IssueSet::All, measure)
}

#[track_caller]
fn leaves_are(tree: &PartyTree, expected: &[&str]) {
    let found: Vec<&str> = tree.leaves.iter().map(|party| party.as_str()).collect();
    assert_eq!(found, expected);
    assert!(tree.left_out.is_empty());
}

#[track_caller]
fn heights_are(tree: &PartyTree, expected: &[f64]) {
    assert_eq!(tree.joins.len(), expected.len());
    for (join, expected) in tree.joins.iter().zip(expected) {
        close(Some(join.height), *expected, 1e-11);
    }
}

#[track_caller]
fn points_are(map: &PartyMap, expected: &[(f64, f64)]) {
    for (point, (x, y)) in map.points.iter().zip(expected) {
        close(Some(point.x), *x, 1e-9);
        close(Some(point.y), *y, 1e-9);
    }
}

#[test]
fn german_parties_of_2017_stand_in_tree_and_map_where_others_put_them() {
    let distances = distances(&voting_advice(), PairMeasure::CityBlock);
    let tree = PartyTree::of(&distances);
    leaves_are(&tree, &["linke", "gruene", "spd", "cdu-csu", "fdp"]);
    heights_are(
        &tree,
        &[
            0.171_052_631_579,
            0.302_631_578_947,
            0.375,
            0.480_263_157_895,
        ],
    );
    let map = PartyMap::of(&distances);
    close(map.share, 0.955_673_929_190_144, 1e-12);
    points_are(
        &map,
        &[
            (-0.263_162_688_253, 0.125_455_232_373),
            (0.012_005_362_85, 0.118_114_041_107),
            (0.325_911_597_927, -0.095_248_750_186),
            (0.201_754_543_155, 0.045_221_683_875),
            (-0.276_508_815_679, -0.193_542_207_169),
        ],
    );
}

#[test]
fn weights_and_missing_stances_come_out_as_in_numpy() {
    let scenario = generated(12, 15);
    let city_block = distances(&scenario, PairMeasure::CityBlock);
    close(city_block.at(0, 1), 0.263_722_761_596_547_95, 1e-14);
    close(city_block.at(11, 3), 0.279_332_042_594_385_3, 1e-14);
    let tree = PartyTree::of(&city_block);
    leaves_are(
        &tree,
        &["6", "11", "3", "8", "0", "5", "4", "7", "1", "2", "10", "9"],
    );
    heights_are(
        &tree,
        &[
            0.107_164_778_579,
            0.158_282_828_283,
            0.240_583_645_571,
            0.264_086_762_075,
            0.273_280_821_918,
            0.277_354_986_884,
            0.283_734_796_039,
            0.310_952_008_283,
            0.323_594_860_48,
            0.337_337_170_284,
            0.387_811_892_523,
        ],
    );
    let map = PartyMap::of(&city_block);
    close(map.share, 0.505_836_117_363_405_3, 1e-12);
    points_are(
        &map,
        &[
            (0.019_306_546_031, 0.130_868_295_545),
            (-0.065_168_541_165, 0.054_964_602_946),
            (-0.211_017_372_753, -0.041_550_622_753),
        ],
    );
    let euclidean = distances(&scenario, PairMeasure::Euclidean);
    close(euclidean.at(0, 1), 0.336_882_510_415_109_75, 1e-14);
    let tree = PartyTree::of(&euclidean);
    leaves_are(
        &tree,
        &["2", "9", "10", "3", "5", "8", "0", "1", "7", "4", "11", "6"],
    );
    let map = PartyMap::of(&euclidean);
    close(map.share, 0.437_914_473_254_061_13, 1e-12);
    points_are(
        &map,
        &[
            (-0.030_531_594_072, -0.030_903_270_322),
            (-0.096_655_758_772, 0.197_202_715_207),
        ],
    );
}

#[test]
fn sixty_parties_have_the_tree_and_the_map_that_others_find() {
    let distances = distances(&generated(60, 40), PairMeasure::CityBlock);
    let tree = PartyTree::of(&distances);
    let heights: f64 = tree.joins.iter().map(|join| join.height).sum();
    close(Some(heights), 15.298_884_345_635_48, 1e-11);
    close(
        Some(way_along(&tree.leaves, &distances)),
        14.249_415_131_725_19,
        1e-11,
    );
    let map = PartyMap::of(&distances);
    close(map.share, 0.163_729_304_502_350_76, 1e-12);
    points_are(
        &map,
        &[
            (0.074_141_978_522, 0.028_605_966_902),
            (-0.060_799_798_854, -0.085_070_664_718),
            (0.029_406_977_453, -0.067_694_600_981),
        ],
    );
}
