//! Which row of before is which row of now.

use std::collections::HashMap;
use std::collections::VecDeque;
use std::hash::Hash;

/// For each row of now the index of the row it was before, if it was there.
///
/// Rows are matched by key, the first of a key with the first. What is left is matched by place:
/// a row that stands behind the same row as before, where `same_place` agrees. Takes time in
/// proportion to the number of rows.
pub(super) fn aligned<K: Eq + Hash>(
    old: &[K],
    new: &[K],
    same_place: impl Fn(usize, usize) -> bool,
) -> Vec<Option<usize>> {
    let mut matched: Vec<Option<usize>> = vec![None; new.len()];
    let front = old.iter().zip(new).take_while(|(a, b)| a == b).count();
    let pairs = old[front..].iter().rev().zip(new[front..].iter().rev());
    let back = pairs.take_while(|(a, b)| a == b).count();
    for (index, found) in matched.iter_mut().enumerate() {
        if index < front {
            *found = Some(index);
        } else if new.len() - index <= back {
            *found = Some(index + old.len() - new.len());
        }
    }
    let old_middle = front..old.len() - back;
    let mut places: HashMap<&K, VecDeque<usize>> = HashMap::new();
    for index in old_middle.clone() {
        places.entry(&old[index]).or_default().push_back(index);
    }
    let mut claimed = vec![false; old_middle.len()];
    for index in front..new.len() - back {
        matched[index] = places.get_mut(&new[index]).and_then(VecDeque::pop_front);
        if let Some(found) = matched[index] {
            claimed[found - front] = true;
        }
    }
    for index in front..new.len() - back {
        if matched[index].is_some() {
            continue;
        }
        let place = match index {
            0 => Some(0),
            _ => matched[index - 1].map(|before| before + 1),
        };
        if let Some(place) = place.filter(|place| old_middle.contains(place))
            && !claimed[place - front]
            && same_place(place, index)
        {
            matched[index] = Some(place);
            claimed[place - front] = true;
        }
    }
    matched
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_found_again_by_what_they_are_known_by() {
        for (old, new, expected) in [
            ("abc", "abc", vec![Some(0), Some(1), Some(2)]),
            ("abc", "ac", vec![Some(0), Some(2)]),
            ("abc", "cab", vec![Some(2), Some(0), Some(1)]),
            ("abc", "axc", vec![Some(0), Some(1), Some(2)]),
            ("aab", "ab", vec![Some(0), Some(2)]),
            ("ab", "axb", vec![Some(0), None, Some(1)]),
            ("", "x", vec![None]),
            ("x", "", vec![]),
        ] {
            let (old, new): (Vec<char>, Vec<char>) = (old.chars().collect(), new.chars().collect());
            assert_eq!(
                aligned(&old, &new, |_, _| true),
                expected,
                "{old:?} {new:?}"
            );
        }
    }
}
