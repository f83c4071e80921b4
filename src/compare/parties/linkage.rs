//! Average-linkage clustering: again and again the two groups join whose members are least apart on
//! average.

use super::square::Square;

/// One group joined with another.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Merge {
    /// The groups: below the number of members a member alone, else the merge of that number less it.
    pub(super) groups: [usize; 2],
    /// The average distance of their members.
    pub(super) height: f64,
}

/// The merges from the lowest to the highest, one fewer than members.
///
/// Found along chains of nearest neighbours (Müllner, 2011), which takes time with the square of the
/// members; of neighbours equally near the earlier one is taken.
pub(super) fn average_linkage(distances: &Square) -> Vec<Merge> {
    let members = distances.size();
    let mut between = distances.clone();
    // What stands in each row of `between`, how many members it has, and which rows still count.
    let mut sizes = vec![1.0; members];
    let mut active: Vec<usize> = (0..members).collect();
    let mut chain: Vec<usize> = Vec::new();
    // By rows as yet: the row that stays stands for both from then on.
    let mut found: Vec<Merge> = Vec::new();
    while active.len() > 1 {
        let Some(last) = chain.last().copied() else {
            chain.push(active[0]);
            continue;
        };
        let before = chain.len().checked_sub(2).map(|at| chain[at]);
        let row = between.row(last);
        let mut nearest = before;
        for other in active.iter().copied().filter(|other| *other != last) {
            if nearest.is_none_or(|known| row[other] < row[known]) {
                nearest = Some(other);
            }
        }
        let Some(nearest) = nearest else {
            break;
        };
        if Some(nearest) != before {
            chain.push(nearest);
            continue;
        }
        chain.truncate(chain.len() - 2);
        let height = row[nearest];
        let (kept, gone) = (last.min(nearest), last.max(nearest));
        found.push(Merge {
            groups: [kept, gone],
            height,
        });
        active.retain(|other| *other != gone);
        let (one, other) = (sizes[kept], sizes[gone]);
        for third in active.iter().copied().filter(|third| *third != kept) {
            let sum = one * between.at(kept, third) + other * between.at(gone, third);
            let mean = sum / (one + other);
            between.set(kept, third, mean);
            between.set(third, kept, mean);
        }
        sizes[kept] += other;
    }
    named(found, members)
}

/// In order of height, with groups called by the merge that made them rather than by a row.
fn named(mut merges: Vec<Merge>, members: usize) -> Vec<Merge> {
    merges.sort_by(|one, other| one.height.total_cmp(&other.height));
    let mut stands_for: Vec<usize> = (0..members).collect();
    for (at, merge) in merges.iter_mut().enumerate() {
        let [kept, gone] = merge.groups;
        merge.groups = [stands_for[kept], stands_for[gone]];
        stands_for[kept] = members + at;
    }
    merges
}
