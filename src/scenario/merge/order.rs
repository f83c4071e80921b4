//! In which order the rows of two edits stand.

use std::collections::{HashMap, HashSet};
use std::hash::Hash;

use super::three::Three;

/// The rows of both edits in one order.
pub(super) struct Order<K> {
    /// All that are in ours or in theirs.
    pub(super) keys: Vec<K>,
    /// Whether both moved rows, or added the same ones, not in the same way.
    pub(super) is_disputed: bool,
}

/// Our order, unless only theirs moved rows; what the other side added stands after the row
/// that it stands after there.
pub(super) fn order<K: Copy + Eq + Hash>(keys: Three<&[K]>) -> Order<K> {
    let (ours_moved, theirs_moved) = (
        !is_same_order(keys.base, keys.ours),
        !is_same_order(keys.base, keys.theirs),
    );
    if theirs_moved && !ours_moved {
        return Order {
            keys: woven(keys.theirs, keys.ours),
            is_disputed: false,
        };
    }
    Order {
        keys: woven(keys.ours, keys.theirs),
        is_disputed: ours_moved == theirs_moved && !is_same_order(keys.ours, keys.theirs),
    }
}

/// Whether what is in both stands in the same order in both.
fn is_same_order<K: Copy + Eq + Hash>(a: &[K], b: &[K]) -> bool {
    let in_a: HashSet<K> = a.iter().copied().collect();
    let in_b: HashSet<K> = b.iter().copied().collect();
    let of_a = a.iter().filter(|key| in_b.contains(key));
    of_a.eq(b.iter().filter(|key| in_a.contains(key)))
}

/// All of `leading` in its order; what only `other` has goes after the row that precedes it
/// there, and after what `leading` itself has added at that place.
fn woven<K: Copy + Eq + Hash>(leading: &[K], other: &[K]) -> Vec<K> {
    let in_leading: HashSet<K> = leading.iter().copied().collect();
    let mut after: HashMap<Option<K>, Vec<K>> = HashMap::new();
    let mut anchor = None;
    for key in other {
        if in_leading.contains(key) {
            anchor = Some(*key);
        } else {
            after.entry(anchor).or_default().push(*key);
        }
    }
    let in_other: HashSet<K> = other.iter().copied().collect();
    let mut keys = Vec::with_capacity(leading.len() + other.len());
    let mut waiting = after.remove(&None).unwrap_or_default();
    for key in leading {
        if in_other.contains(key) {
            keys.append(&mut waiting);
            waiting = after.remove(&Some(*key)).unwrap_or_default();
        }
        keys.push(*key);
    }
    keys.append(&mut waiting);
    keys
}
