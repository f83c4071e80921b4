//! Two hundred parties against one another: distances, tree and map.

#[path = "support/big.rs"]
mod big;

use std::hint::black_box;
use std::time::Duration;

use criterion::Criterion;
use standpoint::compare::{
    Comparison, Distances, IssueSet, PairMeasure, PartyMap, PartyTree, Selection,
};
use standpoint::scenario::{PartyId, Scenario, Stance};

use big::{Filling, big_scenario};

const ISSUES: usize = 10_000;
const PARTIES: usize = 200;

/// Every stance with a salience of its own, and one in ten missing.
fn weighted(issues: usize, filling: Filling) -> Scenario {
    let mut scenario = big_scenario(issues, PARTIES, filling);
    for (row, issue) in scenario.issues.iter_mut().enumerate() {
        let stances = issue.stances.iter().enumerate();
        let kept = stances.filter(|(column, _)| !(row * 31 + column * 17).is_multiple_of(10));
        issue.stances = kept
            .map(|(column, stance)| {
                let mut record = stance.record();
                record.salience = Some(((row * 37 + column * 53) % 101) as f64);
                Stance::from(record)
            })
            .collect();
    }
    scenario
}

fn everyone(scenario: &Scenario) -> Vec<PartyId> {
    scenario.parties.iter().map(|party| party.id).collect()
}

fn distances(c: &mut Criterion) -> Distances {
    let scenario = weighted(ISSUES, Filling::Marked);
    let comparison = Comparison::new(&scenario, Selection::of(&scenario));
    let parties = everyone(&scenario);
    let mut group = c.benchmark_group("10,000 issues, 200 parties, weighted, with missing cells");
    group.sample_size(30);
    group.measurement_time(Duration::from_secs(8));
    for measure in PairMeasure::ALL {
        group.bench_function(measure.name(), |bencher| {
            bencher.iter(|| comparison.distances(&scenario, &parties, &IssueSet::All, measure));
        });
    }
    group.bench_function("all figures of all pairs", |bencher| {
        bencher.iter(|| comparison.pairs(&scenario));
    });
    group.bench_function("two parties side by side", |bencher| {
        let (a, b) = (parties[0], parties[PARTIES - 1]);
        bencher.iter(|| comparison.side_by_side(&scenario, a, b, &IssueSet::All));
    });
    group.finish();
    comparison.distances(&scenario, &parties, &IssueSet::All, PairMeasure::CityBlock)
}

fn places(c: &mut Criterion, name: &str, distances: &Distances) {
    let tree = PartyTree::of(distances);
    assert_eq!(tree.leaves.len(), PARTIES);
    let mut group = c.benchmark_group(format!("200 parties, {name}"));
    group.sample_size(30);
    group.bench_function("tree", |bencher| {
        bencher.iter(|| PartyTree::of(black_box(distances)));
    });
    group.bench_function("map", |bencher| {
        bencher.iter(|| PartyMap::of(black_box(distances)));
    });
    group.finish();
}

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    let alike = distances(&mut criterion);
    places(&mut criterion, "all about as far apart", &alike);
    // Few issues: distances all over the scale, and a deep tree.
    let scenario = weighted(12, Filling::Bare);
    let comparison = Comparison::new(&scenario, Selection::of(&scenario));
    let parties = everyone(&scenario);
    let apart = comparison.distances(&scenario, &parties, &IssueSet::All, PairMeasure::CityBlock);
    places(&mut criterion, "some near, some far", &apart);
    criterion.final_summary();
}
