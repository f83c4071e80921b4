//! Who stands together: the tree of parties, and their order in tree and heat map.

use crate::scenario::PartyId;

use super::Distances;
use super::leaf_order::best_order;
use super::linkage::average_linkage;

/// What a join brings together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Branch {
    /// The leaf that stands there.
    Leaf(usize),
    /// An earlier join.
    Join(usize),
}

/// Two groups of parties that become one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Join {
    /// The group that stands first.
    pub first: Branch,
    /// The one that stands after it.
    pub second: Branch,
    /// The mean distance between their parties, 0-1.
    pub height: f64,
}

/// Average-linkage clustering of parties (measures.md, part 2).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PartyTree {
    /// The parties in the order of the tree in which neighbours are least apart.
    pub leaves: Vec<PartyId>,
    /// From the lowest to the highest; one fewer than leaves.
    pub joins: Vec<Join>,
    /// The parties that have no place in it, since their distance to some of the others is unknown.
    pub left_out: Vec<PartyId>,
}

impl PartyTree {
    /// The tree of these distances.
    pub fn of(distances: &Distances) -> Self {
        let known = distances.known();
        let merges = average_linkage(&known.square);
        let order = best_order(&known.square, &merges);
        let id = |at: &usize| distances.parties()[*at];
        let members = order.len();
        let mut place = vec![0; members];
        for (at, member) in order.iter().enumerate() {
            place[*member] = at;
        }
        // Where the first leaf of each join stands.
        let mut starts: Vec<usize> = Vec::with_capacity(merges.len());
        let mut joins = Vec::with_capacity(merges.len());
        for merge in &merges {
            let branch = |group: usize| match group.checked_sub(members) {
                Some(join) => (starts[join], Branch::Join(join)),
                None => (place[group], Branch::Leaf(place[group])),
            };
            let [one, other] = merge.groups.map(branch);
            let (first, second) = if one.0 <= other.0 {
                (one, other)
            } else {
                (other, one)
            };
            joins.push(Join {
                first: first.1,
                second: second.1,
                height: merge.height,
            });
            starts.push(first.0);
        }
        Self {
            leaves: order.iter().map(|at| id(&known.members[*at])).collect(),
            joins,
            left_out: known.left_out.iter().map(id).collect(),
        }
    }

    /// All parties: the leaves, then those left out.
    pub fn order(&self) -> impl Iterator<Item = PartyId> {
        self.leaves.iter().chain(&self.left_out).copied()
    }
}
