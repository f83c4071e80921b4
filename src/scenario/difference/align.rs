//! Which row of one list is which of another, and which of them moved.

use std::collections::HashMap;
use std::hash::Hash;

use super::{Row, staying};

/// A key, told apart from the same key further up the list; a valid scenario has no doubles.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(in crate::scenario) struct Nth<K> {
    key: K,
    nth: u32,
}

/// The keys of a list, all different.
pub(in crate::scenario) fn numbered<R: Row>(rows: &[R]) -> Vec<Nth<R::Key>> {
    let mut seen = HashMap::with_capacity(rows.len());
    let numbers = rows.iter().map(|row| {
        let key = row.key();
        let count = seen.entry(key).or_insert(0);
        let nth = *count;
        *count += 1;
        Nth { key, nth }
    });
    numbers.collect()
}

/// A row that is in both lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Pair {
    /// Its place in the old list.
    pub(super) old: usize,
    /// Its place in the new list.
    pub(super) new: usize,
    /// Whether it stands elsewhere among those that are in both.
    pub(super) moved: bool,
}

/// How the rows of two lists belong together.
#[derive(Debug, Default)]
pub(super) struct Alignment {
    /// What is in both, in the order of the new list.
    pub(super) pairs: Vec<Pair>,
    /// What is in the new one only.
    pub(super) added: Vec<usize>,
    /// What is in the old one only.
    pub(super) removed: Vec<usize>,
}

/// Aligns two lists by key, in little more than linear time; as few rows as can be count as moved.
pub(super) fn align<R: Row>(old: &[R], new: &[R]) -> Alignment {
    let (old_keys, new_keys) = (numbered(old), numbered(new));
    let places = places(&old_keys);
    let mut found = Alignment::default();
    let mut is_kept = vec![false; old.len()];
    for (new, key) in new_keys.iter().enumerate() {
        if let Some(&old) = places.get(key) {
            found.pairs.push(Pair {
                old,
                new,
                moved: false,
            });
            if let Some(kept) = is_kept.get_mut(old) {
                *kept = true;
            }
        } else {
            found.added.push(new);
        }
    }
    found.removed = (0..old.len()).filter(|at| !is_kept[*at]).collect();
    let old_places: Vec<Option<usize>> = found.pairs.iter().map(|pair| Some(pair.old)).collect();
    for (pair, stays) in found.pairs.iter_mut().zip(staying(&old_places)) {
        pair.moved = !stays;
    }
    found
}

fn places<K: Eq + Hash + Copy>(keys: &[K]) -> HashMap<K, usize> {
    keys.iter()
        .enumerate()
        .map(|(at, key)| (*key, at))
        .collect()
}
