//! How sure outlooks and outcomes are: a thousand draws.

#[path = "support/big.rs"]
mod big;

use criterion::Criterion;
use standpoint::compare::{Comparison, Selection, Uncertainty};

use big::{Filling, big_scenario};

fn draws(c: &mut Criterion, issues: usize, parties: usize, samples: usize) {
    let scenario = big_scenario(issues, parties, Filling::Marked);
    let comparison = Comparison::new(&scenario, Selection::of(&scenario));
    let uncertainty = Uncertainty::default();
    let mut group = c.benchmark_group("sensitivity");
    group.sample_size(samples);
    let name = format!("1,000 draws of {issues} issues, {parties} parties");
    group.bench_function(name, |bencher| {
        bencher.iter(|| comparison.sensitivity(&scenario, &uncertainty, &|_| true));
    });
    group.finish();
}

fn challenge(c: &mut Criterion) {
    let scenario = big_scenario(1_000, 200, Filling::Bare);
    let comparison = Comparison::new(&scenario, Selection::of(&scenario));
    let mut group = c.benchmark_group("challenge model");
    group.sample_size(10);
    group.bench_function("1,000 issues, 200 parties", |bencher| {
        bencher.iter(|| comparison.challenge(&scenario));
    });
    group.finish();
}

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    draws(&mut criterion, 20, 5, 50);
    draws(&mut criterion, 200, 20, 10);
    challenge(&mut criterion);
    criterion.final_summary();
}
