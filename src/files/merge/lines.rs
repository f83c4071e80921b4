//! Which line of one text is which of another.

use std::collections::hash_map::RandomState;
use std::hash::BuildHasher as _;
use std::ops::Range;

use crate::scenario::difference::staying;

/// A line, or another piece of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Line<'t> {
    /// Told apart by this first: most lines are, without a look at their texts.
    print: u64,
    pub(super) text: &'t str,
}

/// Gives equal pieces of texts that are compared the same print. The key of the prints is drawn
/// anew, so that nobody can write lines that share one.
#[derive(Clone, Debug, Default)]
pub(super) struct Prints(RandomState);

impl Prints {
    /// The pieces, ready to be compared with others of the same prints.
    pub(super) fn of<'t>(&self, pieces: impl IntoIterator<Item = &'t str>) -> Vec<Line<'t>> {
        let line = |text| Line {
            print: self.0.hash_one(text),
            text,
        };
        pieces.into_iter().map(line).collect()
    }
}

/// For each line of `old` its place in `new`, where it is still there; places ascend.
///
/// Lines that are there once in both hold the rest together; around them equal lines are
/// matched as far as they follow each other. Takes little more than time in proportion to the
/// number of lines.
pub(super) fn matched(old: &[Line<'_>], new: &[Line<'_>]) -> Vec<Option<usize>> {
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
    fn match_ends(&mut self, old: &[Line<'_>], new: &[Line<'_>], found: &mut [Option<usize>]) {
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
    fn anchors(&self, old: &[Line<'_>], new: &[Line<'_>]) -> Vec<Anchor> {
        if self.old.is_empty() || self.new.is_empty() {
            return Vec::new();
        }
        let in_new = once(new, &self.new);
        let mut in_new = in_new.iter().peekable();
        let mut both = Vec::new();
        for Once { print, at } in once(old, &self.old) {
            while in_new.next_if(|other| other.print < print).is_some() {}
            if let Some(other) = in_new.next_if(|other| other.print == print)
                && old[at] == new[other.at]
            {
                both.push(Anchor {
                    old: at,
                    new: other.at,
                });
            }
        }
        both.sort_unstable();
        let places: Vec<Option<usize>> = both.iter().map(|anchor| Some(anchor.new)).collect();
        let mut stays = staying(&places).into_iter();
        both.retain(|_| stays.next().unwrap_or(false));
        both
    }
}

/// A line that is there once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Once {
    print: u64,
    at: usize,
}

/// The lines of a range that are there once, by their prints.
fn once(lines: &[Line<'_>], range: &Range<usize>) -> Vec<Once> {
    let print_at = |at: usize| Once {
        print: lines[at].print,
        at,
    };
    let mut all: Vec<Once> = range.clone().map(print_at).collect();
    all.sort_unstable();
    let mut found = Vec::new();
    for same in all.chunk_by(|a, b| a.print == b.print) {
        if let [only] = same {
            found.push(*only);
        }
    }
    found
}
