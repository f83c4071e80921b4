//! Figures and reading: a big generated table, and a bundled file.

#[path = "support/big.rs"]
mod big;

use std::time::{Duration, Instant};

use criterion::measurement::WallTime;
use criterion::{BatchSize, BenchmarkGroup, Criterion, Throughput};
use standpoint::compare::{Comparison, Selection};
use standpoint::files::read::read_bytes;
use standpoint::scenario::{StanceRecord, Value};
use standpoint::session::{Session, Transaction, add_issue, editable_stance, put_stance};

use big::{Filling, big_scenario, scale};

const ISSUES: usize = 10_000;
const EDITED: usize = ISSUES / 2;
const ABU_DHABI: &[u8] = include_bytes!("../scenarios/abu-dhabi-2026.ron");

/// Records something else of one stance in the middle of the table, as the window would.
fn edit(session: &Session, change: impl Fn(&mut StanceRecord)) -> Transaction {
    let scenario = session.scenario();
    let issue = &scenario.issues[EDITED];
    let party = scenario.parties[0].id;
    let selection = session.comparison().selection();
    let mut record = editable_stance(scenario, issue, party, selection);
    change(&mut record);
    Transaction::new("edit", put_stance(EDITED, issue, record, None))
}

/// Measures what `work` says took how long, `number` being another in each run.
fn timed(
    group: &mut BenchmarkGroup<'_, WallTime>,
    name: &str,
    mut work: impl FnMut(u32) -> Duration,
) {
    let mut number = 0;
    group.bench_function(name, |bencher| {
        bencher.iter_custom(|runs| {
            (0..runs)
                .map(|_| {
                    number = (number + 1) % 100;
                    work(number)
                })
                .sum()
        });
    });
}

fn all_figures(c: &mut Criterion, parties: usize, filling: Filling) {
    let scenario = big_scenario(ISSUES, parties, filling);
    assert_eq!(scenario.stance_count(), ISSUES * parties);
    let selection = Selection::of(&scenario);
    let sets = match filling {
        Filling::Bare => "",
        Filling::Marked => ", with bottom and red lines",
    };
    let mut group = c.benchmark_group(format!("10,000 issues, {parties} parties{sets}"));
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
}

fn edits(c: &mut Criterion) {
    let mut session = Session::new(big_scenario(ISSUES, 200, Filling::Bare));
    let mut group = c.benchmark_group("10,000 issues, 200 parties");
    group.sample_size(20);
    timed(&mut group, "one position edited", |number| {
        let edit = edit(&session, |record| {
            record.at = Some(Value::Number(number.into()));
        });
        let start = Instant::now();
        assert!(session.apply_checked(edit).is_ok());
        start.elapsed()
    });
    // The party's other saliences are imputed from this one, so every outcome changes.
    timed(&mut group, "one salience edited", |number| {
        let edit = edit(&session, |record| record.salience = Some(number.into()));
        let start = Instant::now();
        assert!(session.apply_checked(edit).is_ok());
        start.elapsed()
    });
    timed(&mut group, "one salience undone", |_| {
        let start = Instant::now();
        session.undo();
        let time = start.elapsed();
        session.redo();
        time
    });
    timed(&mut group, "one salience edited, all outcomes", |number| {
        let edit = edit(&session, |record| record.salience = Some(number.into()));
        let start = Instant::now();
        assert!(session.apply_checked(edit).is_ok());
        let comparison = session.comparison();
        comparison.compute_outcomes(session.scenario());
        start.elapsed()
    });
    timed(&mut group, "an issue inserted", |_| {
        let edit = add_issue(session.scenario(), "New", scale(), Some(EDITED));
        let start = Instant::now();
        session.apply(edit);
        let time = start.elapsed();
        session.undo();
        time
    });
    let everyone = session.comparison().selection().scope.clone();
    timed(&mut group, "another scope", |number| {
        let mut scope = everyone.clone();
        scope.remove(number as usize);
        let start = Instant::now();
        session.set_scope(scope);
        start.elapsed()
    });
    group.finish();
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
    all_figures(&mut criterion, 100, Filling::Bare);
    all_figures(&mut criterion, 200, Filling::Bare);
    all_figures(&mut criterion, 200, Filling::Marked);
    edits(&mut criterion);
    criterion.final_summary();
}
