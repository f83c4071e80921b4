//! Figures and reading: a big generated table, and a bundled file.

use std::hint::black_box;
use std::time::Duration;

use criterion::{BatchSize, Criterion, Throughput};
use standpoint::compare::{Comparison, Selection};
use standpoint::files::read::read_bytes;
use standpoint::scenario::{
    Issue, IssueId, Party, PartyId, RangeScale, Round, RoundId, Scale, Scenario, Stance, StanceKey,
    StanceRecord, Value, Visibility,
};

const ISSUES: usize = 10_000;
const PARTIES: usize = 100;
const EDITED: usize = ISSUES / 2;
const ABU_DHABI: &[u8] = include_bytes!("../scenarios/abu-dhabi-2026.ron");

/// A bare position, with or without a salience.
fn stance(party: PartyId, round: RoundId, at: f64, salience: Option<f64>) -> Stance {
    let key = StanceKey {
        party,
        round: Some(round),
        visibility: Visibility::Public,
    };
    Stance::from(StanceRecord {
        at: Some(Value::Number(at)),
        salience,
        ..StanceRecord::new(key)
    })
}

/// Every party has a position on every issue, spread over the scale, the same in every run.
fn big_scenario() -> Scenario {
    let round = RoundId::new("r1");
    let parties: Vec<PartyId> = (0..PARTIES)
        .map(|party| PartyId::new(&format!("party-{party}")))
        .collect();
    let issues = (0..ISSUES).map(|row| {
        let scale = Scale::Range(RangeScale {
            from: 0.0,
            to: 1000.0,
            unit: String::new(),
            marks: Vec::new(),
        });
        let id = format!("issue-{row}");
        let mut issue = Issue::new(IssueId::new(&id), id, scale);
        issue.stances = parties
            .iter()
            .enumerate()
            .map(|(column, party)| {
                let at = (row * 7919 + column * 104_729) % 1001;
                stance(*party, round, at as f64, None)
            })
            .collect();
        issue
    });
    Scenario {
        title: "Generated".to_owned(),
        issues: issues.collect(),
        parties: parties
            .iter()
            .map(|party| Party::new(*party, party.as_str()))
            .collect(),
        rounds: vec![Round::new(round, "First")],
        ..Scenario::default()
    }
}

/// Brings the figures up to date after each of two edits that undo one another.
fn update_after(c: &mut Criterion, name: &str, scenario: &mut Scenario, other: Stance) {
    let selection = Selection::of(scenario);
    let mut comparison = Comparison::new(scenario, selection);
    let mut other = other;
    c.bench_function(name, |bencher| {
        bencher.iter(|| {
            std::mem::swap(&mut scenario.issues[EDITED].stances[0], &mut other);
            black_box(comparison.update_issue(scenario, EDITED))
        });
    });
}

fn big(c: &mut Criterion) {
    let mut scenario = big_scenario();
    assert_eq!(scenario.stance_count(), ISSUES * PARTIES);
    let selection = Selection::of(&scenario);
    let mut group = c.benchmark_group("10,000 issues, 100 parties");
    group.sample_size(10);
    group.measurement_time(Duration::from_secs(10));
    group.bench_function("all figures", |bencher| {
        bencher.iter_batched(
            || selection.clone(),
            |selection| Comparison::new(&scenario, selection),
            BatchSize::PerIteration,
        );
    });
    group.finish();

    let first = scenario.issues[EDITED].stances[0].key();
    let (party, round) = (first.party, RoundId::new("r1"));
    let moved = stance(party, round, 999.0, None);
    let name = "10,000 issues, 100 parties/one position edited";
    update_after(c, name, &mut scenario, moved);
    // The party's other saliences are imputed from this one, so every issue is measured again.
    let cares = stance(party, round, 500.0, Some(40.0));
    let name = "10,000 issues, 100 parties/one salience edited";
    update_after(c, name, &mut scenario, cares);
}

fn reading(c: &mut Criterion) {
    let found = read_bytes(ABU_DHABI.to_vec()).reading;
    assert!(found.scenario.is_some() && found.diagnostics.is_empty());
    let mut group = c.benchmark_group("Abu Dhabi file");
    group.throughput(Throughput::Bytes(ABU_DHABI.len() as u64));
    group.bench_function("read", |bencher| {
        bencher.iter_batched(|| ABU_DHABI.to_vec(), read_bytes, BatchSize::SmallInput);
    });
    group.finish();
}

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    reading(&mut criterion);
    big(&mut criterion);
    criterion.final_summary();
}
