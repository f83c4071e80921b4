//! Intervals of the parties held against each other: where they meet, what would make them meet.

use crate::scenario::{PartyId, UnitInterval};

use super::TOLERANCE;

/// A party with an interval of 0-1.
pub(super) type Held = (PartyId, UnitInterval);

/// The two parties farthest apart, first in file order, and how far: `max low - min high`, 0 where
/// all meet (then the first two). Nothing for fewer than two.
pub(super) fn farthest(sets: &[Held]) -> Option<(f64, PartyId, PartyId)> {
    let [one, another, ..] = sets else {
        return None;
    };
    let low = sets.iter().map(|s| s.1.low).fold(f64::MIN, f64::max);
    let high = sets.iter().map(|s| s.1.high).fold(f64::MAX, f64::min);
    let apart = low - high;
    if apart <= TOLERANCE {
        return Some((0.0, one.0, another.0));
    }
    // No set has both ends, since they do not all meet: the first with either of them, and the
    // first with the other, are the first such pair. (Not `total_cmp`: a place may be -0.)
    let lowest = sets.iter().position(|s| s.1.low >= low)?;
    let highest = sets.iter().position(|s| s.1.high <= high)?;
    let (first, second) = (lowest.min(highest), lowest.max(highest));
    Some((apart, sets.get(first)?.0, sets.get(second)?.0))
}

/// Two parties whose intervals exclude each other, first in file order.
pub(super) fn disjoint_pair(sets: &[Held]) -> Option<(PartyId, PartyId)> {
    farthest(sets)
        .filter(|(apart, ..)| *apart > 0.0)
        .map(|(_, a, b)| (a, b))
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
/// (measures.md, part 1). Nothing where all meet already, or where no single move is enough.
pub fn smallest_opening(sets: &[(PartyId, UnitInterval)]) -> Option<Opening> {
    disjoint_pair(sets)?;
    let moves = sets.iter().enumerate().filter_map(|(at, (party, own))| {
        let others = sets.iter().enumerate().filter(|(other, _)| *other != at);
        let zone = others.fold(
            UnitInterval {
                low: f64::MIN,
                high: f64::MAX,
            },
            |zone, (_, s)| UnitInterval {
                low: zone.low.max(s.1.low),
                high: zone.high.min(s.1.high),
            },
        );
        (zone.low - zone.high <= TOLERANCE).then(|| Opening {
            party: *party,
            by: own.distance(zone),
        })
    });
    moves.min_by(|a, b| a.by.total_cmp(&b.by))
}

/// The middle between the smallest upper and the largest lower end, in 0-1, where the sets do not
/// all meet (measures.md, part 1).
pub fn equal_split(sets: &[(PartyId, UnitInterval)]) -> Option<f64> {
    disjoint_pair(sets)?;
    let low = sets.iter().map(|s| s.1.low).fold(f64::MIN, f64::max);
    let high = sets.iter().map(|s| s.1.high).fold(f64::MAX, f64::min);
    Some(f64::midpoint(low, high))
}

/// The most parties whose accepted sets share a point, and who is left out; both in file order
/// (measures.md, part 1). The lowest such point decides between equals.
pub fn widest_agreement(sets: &[(PartyId, UnitInterval)]) -> (Vec<PartyId>, Vec<PartyId>) {
    // The most sets share a point at the lower end of one of them.
    let holds = |s: &Held, x: f64| s.1.low - TOLERANCE <= x && x <= s.1.high + TOLERANCE;
    let shared_at = |x: f64| sets.iter().filter(|s| holds(s, x)).count();
    let mut ends: Vec<f64> = sets.iter().map(|s| s.1.low).collect();
    ends.sort_by(f64::total_cmp);
    let mut best: Option<(usize, f64)> = None;
    for x in ends {
        let count = shared_at(x);
        if best.is_none_or(|(most, _)| count > most) {
            best = Some((count, x));
        }
    }
    let Some((_, x)) = best else {
        return (Vec::new(), Vec::new());
    };
    let (inside, outside): (Vec<&Held>, Vec<&Held>) = sets.iter().partition(|s| holds(s, x));
    let ids = |held: Vec<&Held>| held.into_iter().map(|s| s.0).collect();
    (ids(inside), ids(outside))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sets(ends: &[(&str, f64, f64)]) -> Vec<Held> {
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

    #[test]
    fn the_farthest_pair_is_the_first_in_file_order() {
        let found = farthest(&sets(&[
            ("a", 0.5, 0.5),
            ("b", 1.0, 1.0),
            ("c", 0.0, 0.0),
            ("d", 1.0, 1.0),
        ]));
        assert_eq!(found, Some((1.0, PartyId::new("b"), PartyId::new("c"))));
    }

    #[test]
    fn touching_sets_meet() {
        let touching = sets(&[("a", 0.0, 0.5), ("b", 0.5, 1.0)]);
        assert!(farthest(&touching).unwrap().0.abs() < 1e-12);
        assert_eq!(disjoint_pair(&touching), None);
        assert_eq!(smallest_opening(&touching), None);
    }

    #[test]
    fn the_smallest_move_that_opens_a_zone_is_found() {
        let three = sets(&[("a", 0.0, 0.2), ("b", 0.1, 0.3), ("c", 0.6, 0.9)]);
        let found = smallest_opening(&three).unwrap();
        assert_eq!(found.party, PartyId::new("c"));
        assert!((found.by - 0.4).abs() < 1e-12);
        assert!((equal_split(&three).unwrap() - 0.4).abs() < 1e-12);
        let (inside, outside) = widest_agreement(&three);
        assert_eq!(inside, [PartyId::new("a"), PartyId::new("b")]);
        assert_eq!(outside, [PartyId::new("c")]);
    }

    #[test]
    fn no_single_move_opens_a_zone_between_three_that_are_all_apart() {
        let three = sets(&[("a", 0.0, 0.1), ("b", 0.4, 0.5), ("c", 0.8, 0.9)]);
        assert_eq!(smallest_opening(&three), None);
    }
}
