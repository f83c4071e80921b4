//! Intervals of the parties held against each other: where they meet, what would make them meet.

use crate::scenario::{PartyId, UnitInterval};

use super::TOLERANCE;

/// A party with an interval of 0-1.
#[derive(Clone, Copy, Debug)]
pub(super) struct Held {
    pub(super) party: PartyId,
    pub(super) set: UnitInterval,
}

impl Held {
    /// A party at a place.
    pub(super) fn point(party: PartyId, x: f64) -> Self {
        Self {
            party,
            set: UnitInterval { low: x, high: x },
        }
    }
}

/// The two parties whose intervals are farthest apart.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Farthest {
    /// How far, 0-1; 0 where all meet.
    pub(super) apart: f64,
    /// The one that stands first in file order.
    pub(super) first: PartyId,
    pub(super) second: PartyId,
}

/// The largest lower and the smallest upper end.
fn inner_ends(sets: impl Iterator<Item = UnitInterval>) -> UnitInterval {
    let all = UnitInterval {
        low: f64::MIN,
        high: f64::MAX,
    };
    sets.fold(all, |ends, set| UnitInterval {
        low: ends.low.max(set.low),
        high: ends.high.min(set.high),
    })
}

/// The two parties farthest apart, first in file order, and how far: `max low - min high`, 0 where
/// all meet (then the first two). Nothing for fewer than two.
pub(super) fn farthest(sets: &[Held]) -> Option<Farthest> {
    let [one, another, ..] = sets else {
        return None;
    };
    let UnitInterval { low, high } = inner_ends(sets.iter().map(|s| s.set));
    let apart = low - high;
    if apart <= TOLERANCE {
        return Some(Farthest {
            apart: 0.0,
            first: one.party,
            second: another.party,
        });
    }
    // No set has both ends, since they do not all meet: the first with either of them, and the
    // first with the other, are the first such pair. (Not `total_cmp`: a place may be -0.)
    let lowest = sets.iter().position(|s| s.set.low >= low)?;
    let highest = sets.iter().position(|s| s.set.high <= high)?;
    Some(Farthest {
        apart,
        first: sets.get(lowest.min(highest))?.party,
        second: sets.get(lowest.max(highest))?.party,
    })
}

/// Two parties whose intervals exclude each other, first in file order.
pub(super) fn disjoint_pair(sets: &[Held]) -> Option<(PartyId, PartyId)> {
    farthest(sets)
        .filter(|farthest| farthest.apart > 0.0)
        .map(|farthest| (farthest.first, farthest.second))
}

/// Whether these have no point in common; their inner ends, the wrong way round, if so.
fn ends_apart(sets: &[(PartyId, UnitInterval)]) -> Option<UnitInterval> {
    let ends = inner_ends(sets.iter().map(|(_, set)| *set));
    (sets.len() > 1 && ends.low - ends.high > TOLERANCE).then_some(ends)
}

/// The least move that opens a zone, and whose.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Opening {
    /// Who would move.
    pub party: PartyId,
    /// How far its accepted set would have to move, 0-1.
    pub by: f64,
}

/// The least move of one party's accepted set that makes the zone non-empty, and whose
/// (measures.md, part 1): everyone's whose move would be as small, in file order; of two parties it
/// is always both. Nothing where all meet already, or where no single move is enough.
pub fn smallest_openings(sets: &[(PartyId, UnitInterval)]) -> Vec<Opening> {
    if ends_apart(sets).is_none() {
        return Vec::new();
    }
    let moves = sets.iter().enumerate().filter_map(|(at, (party, own))| {
        let zone = zone_without(sets, at);
        (zone.low - zone.high <= TOLERANCE).then(|| Opening {
            party: *party,
            by: own.distance(zone),
        })
    });
    let mut moves: Vec<Opening> = moves.collect();
    let least = moves.iter().map(|m| m.by).fold(f64::INFINITY, f64::min);
    moves.retain(|m| m.by - least <= TOLERANCE);
    moves
}

/// What all but one would accept; its ends the wrong way round where that is nothing.
pub(super) fn zone_without(sets: &[(PartyId, UnitInterval)], left_out: usize) -> UnitInterval {
    let others = sets.iter().enumerate().filter(|(at, _)| *at != left_out);
    inner_ends(others.map(|(_, (_, set))| *set))
}

/// The middle between the smallest upper and the largest lower end, in 0-1, where the sets do not
/// all meet (measures.md, part 1).
pub fn equal_split(sets: &[(PartyId, UnitInterval)]) -> Option<f64> {
    ends_apart(sets).map(|ends| f64::midpoint(ends.low, ends.high))
}

/// The most parties whose accepted sets share a point, and who is left out; both in file order
/// (measures.md, part 1). The lowest such point decides between equals.
pub fn widest_agreement(sets: &[(PartyId, UnitInterval)]) -> (Vec<PartyId>, Vec<PartyId>) {
    let holds =
        |s: &(PartyId, UnitInterval), x: f64| s.1.low - TOLERANCE <= x && x <= s.1.high + TOLERANCE;
    let sorted = |end: fn(&UnitInterval) -> f64| {
        let mut ends: Vec<f64> = sets.iter().map(|(_, set)| end(set)).collect();
        ends.sort_by(f64::total_cmp);
        ends
    };
    let (lows, highs) = (sorted(|set| set.low), sorted(|set| set.high));
    // A sweep: at a point are the sets that have begun there, without those that ended before.
    let shared_at = |x: f64| {
        let begun = lows.partition_point(|low| low - TOLERANCE <= x);
        let ended = highs.partition_point(|high| high + TOLERANCE < x);
        begun - ended.min(begun)
    };
    // The most sets share a point at the lower end of one of them.
    let mut best: Option<(usize, f64)> = None;
    for x in &lows {
        let count = shared_at(*x);
        if best.is_none_or(|(most, _)| count > most) {
            best = Some((count, *x));
        }
    }
    let Some((_, x)) = best else {
        return (Vec::new(), Vec::new());
    };
    let ids = |inside: bool| {
        let sets = sets.iter().filter(|s| holds(s, x) == inside);
        sets.map(|(party, _)| *party).collect()
    };
    (ids(true), ids(false))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sets(ends: &[(&str, f64, f64)]) -> Vec<(PartyId, UnitInterval)> {
        let held = |(id, low, high): &(&str, f64, f64)| {
            (
                PartyId::new(id),
                UnitInterval {
                    low: *low,
                    high: *high,
                },
            )
        };
        ends.iter().map(held).collect()
    }

    fn held(ends: &[(&str, f64, f64)]) -> Vec<Held> {
        let sets = sets(ends).into_iter();
        sets.map(|(party, set)| Held { party, set }).collect()
    }

    #[test]
    fn the_farthest_pair_is_the_first_in_file_order() {
        let found = farthest(&held(&[
            ("a", 0.5, 0.5),
            ("b", 1.0, 1.0),
            ("c", 0.0, 0.0),
            ("d", 1.0, 1.0),
        ]));
        let expected = Farthest {
            apart: 1.0,
            first: PartyId::new("b"),
            second: PartyId::new("c"),
        };
        assert_eq!(found, Some(expected));
    }

    #[test]
    fn touching_sets_meet() {
        let touching = [("a", 0.0, 0.5), ("b", 0.5, 1.0)];
        assert!(farthest(&held(&touching)).unwrap().apart.abs() < 1e-12);
        assert_eq!(disjoint_pair(&held(&touching)), None);
        assert_eq!(smallest_openings(&sets(&touching)), []);
        let (inside, outside) = widest_agreement(&sets(&touching));
        assert_eq!((inside.len(), outside.len()), (2, 0));
    }

    #[test]
    fn the_smallest_move_that_opens_a_zone_is_found() {
        let three = sets(&[("a", 0.0, 0.2), ("b", 0.1, 0.3), ("c", 0.6, 0.9)]);
        let found = smallest_openings(&three);
        assert_eq!((found.len(), found[0].party), (1, PartyId::new("c")));
        assert!((found[0].by - 0.4).abs() < 1e-12);
        assert!((equal_split(&three).unwrap() - 0.4).abs() < 1e-12);
        let (inside, outside) = widest_agreement(&three);
        assert_eq!(inside, [PartyId::new("a"), PartyId::new("b")]);
        assert_eq!(outside, [PartyId::new("c")]);
    }

    #[test]
    fn of_two_parties_either_opens_a_zone_by_the_same_move() {
        let two = sets(&[("a", 0.0, 0.1), ("b", 0.4, 0.5)]);
        let parties: Vec<PartyId> = smallest_openings(&two).iter().map(|m| m.party).collect();
        assert_eq!(parties, [PartyId::new("a"), PartyId::new("b")]);
    }

    #[test]
    fn no_single_move_opens_a_zone_between_three_that_are_all_apart() {
        let three = sets(&[("a", 0.0, 0.1), ("b", 0.4, 0.5), ("c", 0.8, 0.9)]);
        assert_eq!(smallest_openings(&three), []);
    }
}
