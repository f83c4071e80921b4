//! The challenge model, first turn (measures.md, part 6): who prevails where every two positions
//! are put to a vote among all parties. One turn of one model, never a forecast.
//!
//! The spatial model of politics as the open program KTAB computes it; the risk that a party takes
//! follows B. Bueno de Mesquita, "The Predictioneer's Game" (2009) and its forerunners.

use crate::scenario::{PartyId, Scale, Scenario};

use super::Comparison;

/// What every vote is at least worth, so that no chance is 0 by 0.
const LEAST_VOTE: f64 = 1e-8;

/// One party's chance in the first turn of the challenge model.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Challenger {
    /// Whose it is.
    pub party: PartyId,
    /// The chance of its position, 0-1. Parties at one position repeat it, so that the chances may
    /// sum to more than 1.
    pub probability: f64,
    /// How it takes risks, from -1/2 (where its own chance is the least) to 1 (the best).
    pub risk: f64,
}

/// What the first turn of the challenge model says.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Challenge {
    /// The parties in scope that have a position on some issue, in file order; none where they are
    /// fewer than two.
    pub parties: Vec<Challenger>,
    /// On how many issues at least two of them have a position.
    pub issues: usize,
}

/// A party with where it stands.
struct Voter {
    party: PartyId,
    power: f64,
    /// By issue; nothing where it has no place.
    stands: Vec<Option<Stand>>,
}

/// A place and how much it matters to whoever stands there.
#[derive(Clone, Copy)]
struct Stand {
    place: f64,
    /// 0-1.
    salience: f64,
}

impl Comparison {
    /// The first turn of the challenge model among the parties in scope, over the Range and Steps
    /// issues; what has no position drops out of the distances. The power of a party is its own, or
    /// the mean over its stances where these name another.
    pub fn challenge(&self, scenario: &Scenario) -> Challenge {
        let voters = self.voters(scenario);
        if voters.len() < 2 {
            return Challenge::default();
        }
        let held = |row: usize| {
            let at = |voter: &&Voter| voter.stands.get(row).is_some_and(Option::is_some);
            voters.iter().filter(at).count()
        };
        let rows = voters.first().map_or(0, |voter| voter.stands.len());
        let distances: Vec<Vec<Option<f64>>> = voters
            .iter()
            .map(|own| voters.iter().map(|other| distance(own, other)).collect())
            .collect();
        let powers: Vec<f64> = voters.iter().map(|voter| voter.power).collect();
        let turn = Turn {
            powers: &powers,
            distances: &distances,
        };
        let everyone: Vec<usize> = (0..voters.len()).collect();
        let no_risk = vec![0.0; voters.len()];
        let risks = risks(&turn.chances(&everyone, &no_risk));
        // Where each party's position first stands, and those positions once each.
        let first: Vec<usize> = voters
            .iter()
            .map(|voter| {
                let same = |other: &Voter| other.places().eq(voter.places());
                voters.iter().position(same).unwrap_or_default()
            })
            .collect();
        let mut distinct = first.clone();
        distinct.sort_unstable();
        distinct.dedup();
        let chances = turn.chances(&distinct, &risks);
        let parties = voters.iter().zip(&first).zip(&risks);
        let parties = parties.filter_map(|((voter, first), risk)| {
            let at = distinct.binary_search(first).ok()?;
            Some(Challenger {
                party: voter.party,
                probability: *chances.get(at)?,
                risk: *risk,
            })
        });
        Challenge {
            parties: parties.collect(),
            issues: (0..rows).filter(|row| held(*row) >= 2).count(),
        }
    }

    fn voters(&self, scenario: &Scenario) -> Vec<Voter> {
        let rows: Vec<usize> = (0..scenario.issues.len())
            .filter(|row| {
                let scale = scenario.issues.get(*row).map(|issue| &issue.scale);
                matches!(scale, Some(Scale::Range(_) | Scale::Steps(_)))
            })
            .collect();
        let scope = &self.selection().scope;
        let parties = scenario.parties.iter().map(|party| party.id);
        let parties = parties.filter(|party| scope.contains(party));
        let voters = parties.map(|party| {
            let (mut power, mut count) = (0.0, 0.0);
            let stands = rows.iter().map(|row| {
                let own = self.party(*row, party)?;
                let place = own.place?;
                power += own.power;
                count += 1.0;
                Some(Stand {
                    place,
                    salience: self.salience_of(own) / 100.0,
                })
            });
            let stands: Vec<Option<Stand>> = stands.collect();
            (count > 0.0).then(|| Voter {
                party,
                power: power / count,
                stands,
            })
        });
        voters.flatten().collect()
    }
}

impl Voter {
    fn places(&self) -> impl Iterator<Item = Option<f64>> {
        self.stands.iter().map(|stand| stand.map(|s| s.place))
    }
}

/// How far the other's position is for `own`, by its own saliences, 0-1; nothing where they share
/// no issue that matters to it.
fn distance(own: &Voter, other: &Voter) -> Option<f64> {
    let (mut squares, mut weights) = (0.0, 0.0);
    for (a, b) in own.stands.iter().zip(&other.stands) {
        if let (Some(a), Some(b)) = (a, b) {
            squares += (a.salience * (a.place - b.place)).powi(2);
            weights += a.salience.powi(2);
        }
    }
    (weights > 0.0).then(|| (squares / weights).sqrt())
}

/// `R = (3 p - (max + 2 min)) / (2 (max - min))`, 0 where all chances are the same.
fn risks(chances: &[f64]) -> Vec<f64> {
    let most = chances.iter().copied().fold(f64::MIN, f64::max);
    let least = chances.iter().copied().fold(f64::MAX, f64::min);
    let range = most - least;
    let risk = |p: &f64| {
        if range > 0.0 {
            (3.0 * p - (most + 2.0 * least)) / (2.0 * range)
        } else {
            0.0
        }
    };
    chances.iter().map(risk).collect()
}

/// Who votes, and how far each candidate's position is for each voter.
struct Turn<'a> {
    powers: &'a [f64],
    distances: &'a [Vec<Option<f64>>],
}

impl Turn<'_> {
    /// The chance of each candidate's position, 0-1, in the order of the candidates; they sum to 1.
    fn chances(&self, candidates: &[usize], risks: &[f64]) -> Vec<f64> {
        // By voter: what each candidate's position is worth to it.
        let worths: Vec<Vec<Option<f64>>> = self
            .distances
            .iter()
            .zip(risks)
            .map(|(distances, risk)| {
                let worth = |d: f64| (1.0 - d) * (1.0 + d * risk);
                let of = |at: &usize| distances.get(*at).copied().flatten().map(worth);
                candidates.iter().map(of).collect()
            })
            .collect();
        let count = candidates.len();
        let mut coalitions = vec![LEAST_VOTE; count * count];
        for (power, worths) in self.powers.iter().zip(&worths) {
            for (a, row) in worths.iter().zip(coalitions.chunks_mut(count)) {
                for (b, coalition) in worths.iter().zip(row) {
                    // Who cannot tell how far one of them is has no vote between the two.
                    if let (Some(a), Some(b)) = (a, b) {
                        *coalition += (power * (a - b)).max(0.0);
                    }
                }
            }
        }
        let coalition = |a: usize, b: usize| coalitions.get(a * count + b).copied();
        let prevails = |a: usize, b: usize| {
            let (own, other) = (coalition(a, b)?, coalition(b, a)?);
            Some(if a == b { 0.5 } else { own / (own + other) })
        };
        // By logarithms: the product of two hundred small chances would be 0.
        let logarithms: Vec<f64> = (0..count)
            .map(|a| (0..count).filter_map(|b| prevails(a, b)).map(f64::ln).sum())
            .collect();
        let most = logarithms.iter().copied().fold(f64::MIN, f64::max);
        let chances: Vec<f64> = logarithms.iter().map(|l| (l - most).exp()).collect();
        let total: f64 = chances.iter().sum();
        chances.iter().map(|chance| chance / total).collect()
    }
}
