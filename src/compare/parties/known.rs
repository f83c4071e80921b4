//! Which parties can be placed among one another at all.

use super::Distances;
use super::square::Square;

/// The parties that tree and map speak of.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Known {
    /// By their order among the distances.
    pub(super) members: Vec<usize>,
    /// Those left out because a distance to one that stays is unknown, in their order.
    pub(super) left_out: Vec<usize>,
    /// The distances of the members, all known.
    pub(super) square: Square,
}

impl Known {
    /// Leaves out the party with the most unknown distances, the later one where several have as many,
    /// until none is unknown.
    pub(super) fn of(distances: &Distances) -> Self {
        let count = distances.parties().len();
        let is_unknown = |a: usize, b: usize| distances.at(a, b).is_none();
        let mut members: Vec<usize> = (0..count).collect();
        let mut unknown: Vec<usize> = members
            .iter()
            .map(|a| members.iter().filter(|b| is_unknown(*a, **b)).count())
            .collect();
        let mut left_out = Vec::new();
        while let Some(out) = members.iter().copied().max_by_key(|a| unknown[*a]) {
            if unknown[out] == 0 {
                break;
            }
            members.retain(|member| *member != out);
            for member in &members {
                unknown[*member] -= usize::from(is_unknown(out, *member));
            }
            left_out.push(out);
        }
        left_out.sort_unstable();
        let square = Square::of(members.len(), |a, b| {
            distances.at(members[a], members[b]).unwrap_or_default()
        });
        Self {
            members,
            left_out,
            square,
        }
    }
}
