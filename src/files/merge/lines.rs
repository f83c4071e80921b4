//! Which line of one text is which of another.

use std::collections::HashMap;
use std::ops::Range;

use crate::scenario::difference::staying;

/// For each line of `old` its place in `new`, where it is still there; places ascend.
///
/// Lines that are there once in both hold the rest together; around them equal lines are
/// matched as far as they follow each other. Takes little more than time in proportion to the
/// number of lines.
pub(super) fn matched(old: &[&str], new: &[&str]) -> Vec<Option<usize>> {
    let mut found = vec![None; old.len()];
    let mut left = vec![Gap {
        old: 0..old.len(),
        new: 0..new.len(),
    }];
    while let Some(mut gap) = left.pop() {
        gap.match_ends(old, new, &mut found);
        let anchors = gap.anchors(old, new);
        if anchors.is_empty() {
            continue;
        }
        for anchor in anchors {
            found[anchor.old] = Some(anchor.new);
            left.push(Gap {
                old: gap.old.start..anchor.old,
                new: gap.new.start..anchor.new,
            });
            gap.old.start = anchor.old + 1;
            gap.new.start = anchor.new + 1;
        }
        left.push(gap);
    }
    found
}

/// A line that holds the rest together.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Anchor {
    old: usize,
    new: usize,
}

/// Lines that are not matched yet, between such that are.
struct Gap {
    old: Range<usize>,
    new: Range<usize>,
}

impl Gap {
    /// Matches equal lines from both ends.
    fn match_ends(&mut self, old: &[&str], new: &[&str], found: &mut [Option<usize>]) {
        while !self.old.is_empty()
            && !self.new.is_empty()
            && old[self.old.start] == new[self.new.start]
        {
            found[self.old.start] = Some(self.new.start);
            self.old.start += 1;
            self.new.start += 1;
        }
        while !self.old.is_empty()
            && !self.new.is_empty()
            && old[self.old.end - 1] == new[self.new.end - 1]
        {
            self.old.end -= 1;
            self.new.end -= 1;
            found[self.old.end] = Some(self.new.end);
        }
    }

    /// The lines that are there once on both sides, as many as stand in the same order.
    fn anchors(&self, old: &[&str], new: &[&str]) -> Vec<Anchor> {
        if self.old.is_empty() || self.new.is_empty() {
            return Vec::new();
        }
        let in_old = once(old, &self.old);
        let in_new = once(new, &self.new);
        let mut both: Vec<Anchor> = in_old
            .into_iter()
            .filter_map(|(line, old)| {
                let new = in_new.get(line).copied().flatten()?;
                Some(Anchor { old: old?, new })
            })
            .collect();
        both.sort_unstable();
        let places: Vec<Option<usize>> = both.iter().map(|anchor| Some(anchor.new)).collect();
        let mut stays = staying(&places).into_iter();
        both.retain(|_| stays.next().unwrap_or(false));
        both
    }
}

/// Where the lines of a range stand, nothing for those that are there more than once.
fn once<'t>(lines: &[&'t str], range: &Range<usize>) -> HashMap<&'t str, Option<usize>> {
    let mut places = HashMap::with_capacity(range.len());
    for at in range.clone() {
        places
            .entry(lines[at])
            .and_modify(|place| *place = None)
            .or_insert(Some(at));
    }
    places
}
