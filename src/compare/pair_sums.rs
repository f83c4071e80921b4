//! What is summed over the issues of two parties, for every two parties of a table.
//!
//! A big table runs through here for every two parties and issue, so nothing branches: where a party
//! has no place, the distance is not a number and the weight is 0.

use super::pair_table::{LANES, Line, PairTable};
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
    f64::from(u8::from(holds))
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
fn ground(distance: f64, weight: f64) -> [f64; 2] {
    let distance = counted(distance);
    [
        weight * one_if(distance <= SHARED + TOLERANCE),
        weight * one_if(distance >= CONFLICT - TOLERANCE),
    ]
}

/// All of them, in this order.
pub(super) fn everything(distance: f64, weight: f64) -> [f64; 8] {
    let [weighted, total] = city_block(distance, weight);
    let [squares, total_squares] = euclidean(distance, weight);
    let [same, issues] = identical(distance, weight);
    let [shared, conflict] = ground(distance, weight);
    [
        weighted,
        total,
        squares,
        total_squares,
        same,
        issues,
        shared,
        conflict,
    ]
}

/// The terms of two parties on the issues of a block, summed.
fn block_sums<const N: usize>(
    one: Line<'_>,
    other: Line<'_>,
    terms: &impl Fn(f64, f64) -> [f64; N],
) -> [f64; N] {
    let mut sums = [[0.0; LANES]; N];
    let places = lanes(one.places).zip(lanes(other.places));
    let saliences = lanes(one.saliences).zip(lanes(other.saliences));
    for ((a, b), (s, t)) in places.zip(saliences) {
        let of_lane: [[f64; N]; LANES] = std::array::from_fn(|lane| {
            let weight = s[lane] + t[lane];
            let weight = if weight > 0.0 { weight } else { 0.0 };
            terms((a[lane] - b[lane]).abs(), weight)
        });
        for (lane, terms) in of_lane.iter().enumerate() {
            for (sums, term) in sums.iter_mut().zip(terms) {
                sums[lane] += term;
            }
        }
    }
    sums.map(|lanes| lanes.iter().sum())
}

fn lanes(numbers: &[f64]) -> impl Iterator<Item = &[f64; LANES]> {
    numbers.as_chunks::<LANES>().0.iter()
}

/// Adds the terms of one more issue, or of many.
pub(super) fn add<const N: usize>(sums: &mut [f64; N], more: [f64; N]) {
    for (sum, term) in sums.iter_mut().zip(more) {
        *sum += term;
    }
}

/// Where the sums of two parties stand among those of so many; `a` is the smaller.
pub(super) fn pair_at(a: usize, b: usize, parties: usize) -> usize {
    a * (2 * parties - a - 1) / 2 + b - a - 1
}

/// Pairs summed by one thread.
struct Run<'a, const N: usize> {
    pairs: &'a [(usize, usize)],
    sums: &'a mut [[f64; N]],
}

/// The sums of some pairs: of a party of the one table with a party of the other, which is over the same
/// issues. `terms` is told the distance and the sum of the two saliences.
pub(super) fn sums_of<const N: usize>(
    tables: [&PairTable; 2],
    pairs: &[(usize, usize)],
    terms: impl Fn(f64, f64) -> [f64; N] + Sync,
) -> Vec<[f64; N]> {
    let [one, other] = tables;
    let mut sums = vec![[0.0; N]; pairs.len()];
    let issues: usize = one.blocks.iter().map(|block| block.width()).sum();
    let at_once = parallel::rows_per_run(pairs.len(), pairs.len() * issues);
    let mut runs: Vec<Run<'_, N>> = pairs
        .chunks(at_once)
        .zip(sums.chunks_mut(at_once))
        .map(|(pairs, sums)| Run { pairs, sums })
        .collect();
    parallel::for_each(&mut runs, |run| {
        for (one, other) in one.blocks.iter().zip(&other.blocks) {
            for ((a, b), sums) in run.pairs.iter().zip(run.sums.iter_mut()) {
                add(sums, block_sums(one.line(*a), other.line(*b), &terms));
            }
        }
    });
    sums
}

/// The sums of every two parties, judged wordings with them: of the first with the second, the third,
/// …, then of the second.
pub(super) fn all_pairs<const N: usize>(
    table: &PairTable,
    terms: impl Fn(f64, f64) -> [f64; N] + Sync,
) -> Vec<[f64; N]> {
    let parties = table.parties;
    let pairs: Vec<(usize, usize)> = (0..parties)
        .flat_map(|a| (a + 1..parties).map(move |b| (a, b)))
        .collect();
    let mut sums = sums_of([table, table], &pairs, &terms);
    for judged in &table.apart {
        let (a, b) = judged.pair;
        if let Some(sums) = sums.get_mut(pair_at(a, b, parties)) {
            add(sums, terms(judged.distance, judged.weight));
        }
    }
    sums
}
