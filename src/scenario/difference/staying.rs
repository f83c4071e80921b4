//! Which rows need not move.

/// Which of the indices may stay where they are while the others move past them: those of a
/// longest increasing subsequence. Takes n log n time.
pub(crate) fn staying(indices: &[Option<usize>]) -> Vec<bool> {
    // For each length the place in `indices` at which the lowest run of that length ends.
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = vec![None; indices.len()];
    for (at, index) in indices.iter().enumerate() {
        if index.is_none() {
            continue;
        }
        let length = ends.partition_point(|end| indices[*end] < *index);
        before[at] = length.checked_sub(1).map(|shorter| ends[shorter]);
        if length == ends.len() {
            ends.push(at);
        } else {
            ends[length] = at;
        }
    }
    let mut stays = vec![false; indices.len()];
    let mut next = ends.last().copied();
    while let Some(at) = next {
        stays[at] = true;
        next = before[at];
    }
    stays
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_many_rows_as_possible_stay() {
        let stays = staying(&[Some(3), Some(0), None, Some(1), Some(2)]);
        assert_eq!(stays, [false, true, false, true, true]);
    }
}
