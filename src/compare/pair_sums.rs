//! What is summed over the issues of two parties, for every two parties of a table.
//!
//! A big table runs through here for every two parties and issue, many parties at once, so nothing
//! branches: where a party has no place, the distance is not a number and the weight is 0.

use super::pair_table::{Block, Line, PairTable};
use super::{TOLERANCE, parallel};

/// At most this far apart is shared ground.
pub(super) const SHARED: f64 = 0.25;
/// At least this far apart is conflict.
pub(super) const CONFLICT: f64 = 0.75;

/// The distance that counts: places of options are whole numbers, the same one or another. A number
/// also where there is none, for the sums that weigh it with 0.
fn counted(distance: f64) -> f64 {
    if distance < 1.0 { distance } else { 1.0 }
}

fn one_if(holds: bool) -> f64 {
    if holds { 1.0 } else { 0.0 }
}

/// Weighted distance, and weight.
pub(super) fn city_block(distance: f64, weight: f64) -> [f64; 2] {
    [weight * counted(distance), weight]
}

/// Their squares.
pub(super) fn euclidean(distance: f64, weight: f64) -> [f64; 2] {
    let weighted = weight * counted(distance);
    [weighted * weighted, weight * weight]
}

/// Issues on which the two stand at the same point, and issues on which they can be compared.
pub(super) fn identical(distance: f64, _weight: f64) -> [f64; 2] {
    [one_if(distance <= TOLERANCE), one_if(!distance.is_nan())]
}

/// Weight of the issues that are shared ground, and of those in conflict.
pub(super) fn ground(distance: f64, weight: f64) -> [f64; 2] {
    let distance = counted(distance);
    [
        weight * one_if(distance <= SHARED + TOLERANCE),
        weight * one_if(distance >= CONFLICT - TOLERANCE),
    ]
}

/// Adds the terms of one more issue.
pub(super) fn add(sums: &mut [f64; 2], terms: [f64; 2]) {
    for (sum, term) in sums.iter_mut().zip(terms) {
        *sum += term;
    }
}

/// With whom each party is compared.
#[derive(Clone, Copy)]
pub(super) enum Others {
    /// With those after it.
    Later,
    /// With all of the other table.
    All,
}

impl Others {
    /// The first of them, in the order of the table.
    fn from(self, party: usize) -> usize {
        match self {
            Self::Later => party + 1,
            Self::All => 0,
        }
    }
}

/// One party and the others, summed.
struct Row {
    party: usize,
    /// The first of the two sums, by other.
    parts: Vec<f64>,
    /// The second.
    wholes: Vec<f64>,
}

impl Row {
    fn new(party: usize, others: usize) -> Self {
        Self {
            party,
            parts: vec![0.0; others],
            wholes: vec![0.0; others],
        }
    }

    /// Adds the issues of a block, where `from` is the first of the others.
    fn add(
        &mut self,
        own: &Block,
        others: &Block,
        from: usize,
        terms: &impl Fn(f64, f64) -> [f64; 2],
    ) {
        for (own, others) in own.issues().zip(others.issues()) {
            let own = own.place(self.party);
            add_issue(
                &mut self.parts,
                &mut self.wholes,
                own,
                others.from(from),
                terms,
            );
        }
    }
}

/// The innermost of loops: plain enough to be made of instructions that treat several parties at once.
fn add_issue(
    parts: &mut [f64],
    wholes: &mut [f64],
    [own, own_salience]: [f64; 2],
    others: Line<'_>,
    terms: &impl Fn(f64, f64) -> [f64; 2],
) {
    let sums = parts.iter_mut().zip(wholes);
    let others = others.places.iter().zip(others.saliences);
    for ((part, whole), (place, salience)) in sums.zip(others) {
        let weight = own_salience + salience;
        let weight = if weight > 0.0 { weight } else { 0.0 };
        let [more, more_whole] = terms((own - place).abs(), weight);
        *part += more;
        *whole += more_whole;
    }
}

/// Rows summed by one thread.
struct Run {
    rows: Vec<Row>,
}

/// The sums of each party of the one table with others of the other, which is over the same issues:
/// party by party, each with one other after another. Where the tables are two, the parties of the one
/// are taken to care as they do in the other. `terms` is told the distance and the sum of the two
/// saliences.
pub(super) fn sums_of(
    tables: [&PairTable<'_>; 2],
    others: Others,
    terms: impl Fn(f64, f64) -> [f64; 2] + Sync,
) -> Vec<[f64; 2]> {
    let [one, other] = tables;
    let with = |party: usize| other.parties.saturating_sub(others.from(party));
    let pairs: usize = (0..one.parties).map(with).sum();
    let at_once = parallel::rows_per_run(one.parties, pairs * one.issues());
    // Dealt out in turn, for the first parties are compared with more than the last.
    let count = one.parties.div_ceil(at_once).max(1);
    let mut runs: Vec<Run> = (0..count)
        .map(|first| {
            let parties = (first..one.parties).step_by(count);
            Run {
                rows: parties.map(|party| Row::new(party, with(party))).collect(),
            }
        })
        .collect();
    let (mut own, mut theirs) = (Vec::new(), Vec::new());
    for part in 0..one.parts() {
        one.gather(part, &mut own);
        let theirs = if std::ptr::eq(one, other) {
            &own
        } else {
            other.gather(part, &mut theirs);
            for (own, theirs) in own.iter_mut().zip(&theirs) {
                own.weigh_as(theirs);
            }
            &theirs
        };
        let blocks = || own.iter().zip(theirs);
        parallel::for_each(&mut runs, |run| {
            for (own, theirs) in blocks() {
                for row in &mut run.rows {
                    row.add(own, theirs, others.from(row.party), &terms);
                }
            }
        });
    }
    let mut rows: Vec<Row> = runs.into_iter().flat_map(|run| run.rows).collect();
    rows.sort_by_key(|row| row.party);
    let sums = rows
        .iter()
        .flat_map(|row| row.parts.iter().zip(&row.wholes));
    sums.map(|(part, whole)| [*part, *whole]).collect()
}

/// Where the sums of two parties stand among those of so many; `a` is the smaller.
pub(super) fn pair_at(a: usize, b: usize, parties: usize) -> usize {
    a * (2 * parties - a - 1) / 2 + b - a - 1
}

/// The sums of every two parties, judged wordings with them: of the first with the second, the third,
/// …, then of the second.
pub(super) fn all_pairs(
    table: &PairTable<'_>,
    terms: impl Fn(f64, f64) -> [f64; 2] + Sync,
) -> Vec<[f64; 2]> {
    let mut sums = sums_of([table, table], Others::Later, &terms);
    for judged in &table.apart {
        let (a, b) = judged.pair;
        if let Some(sums) = sums.get_mut(pair_at(a, b, table.parties)) {
            add(sums, terms(judged.distance, judged.weight));
        }
    }
    sums
}
