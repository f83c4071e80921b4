//! The order of a tree's leaves in which neighbours are least apart.

use super::linkage::Merge;
use super::square::Square;

/// A shorter order has to be shorter by this much, or rounding would choose.
const NOTICEABLE: f64 = 1e-12;

/// The members in the order that a tree allows with the least sum of distances of neighbours; exact
/// (Bar-Joseph, Gifford and Jaakkola, 2001). Of an order and its reverse, the one whose first member
/// comes earlier.
pub(super) fn best_order(distances: &Square, merges: &[Merge]) -> Vec<usize> {
    let members = distances.size();
    let Some(top) = merges.len().checked_sub(1) else {
        return (0..members).collect();
    };
    let spans = Spans::of(merges, members);
    let walk = Walk {
        // With members in an order of the tree, every group is a run of rows.
        distances: Square::of(members, |a, b| distances.at(spans.order[a], spans.order[b])),
        best: Square::filled(members, 0.0),
        merges,
        spans,
    };
    let mut order = walk.solved().path(members + top);
    if order.first() > order.last() {
        order.reverse();
    }
    order
}

/// Positions from one up to another that is no longer part of them.
#[derive(Clone, Copy, Debug)]
struct Span {
    from: usize,
    to: usize,
}

impl Span {
    fn range(self) -> std::ops::Range<usize> {
        self.from..self.to
    }
}

/// An order of the tree, and where each group stands in it.
struct Spans {
    /// The members.
    order: Vec<usize>,
    /// By group: members alone, then merges.
    of_group: Vec<Span>,
}

impl Spans {
    fn of(merges: &[Merge], members: usize) -> Self {
        let mut sizes = vec![1; members];
        for merge in merges {
            let [one, other] = merge.groups;
            sizes.push(sizes[one] + sizes[other]);
        }
        let whole = Span {
            from: 0,
            to: members,
        };
        let mut of_group = vec![whole; sizes.len()];
        for (at, merge) in merges.iter().enumerate().rev() {
            let Span { from, to } = of_group[members + at];
            let [one, other] = merge.groups;
            let middle = from + sizes[one];
            of_group[one] = Span { from, to: middle };
            of_group[other] = Span { from: middle, to };
        }
        let mut order = vec![0; members];
        for (member, span) in of_group.iter().take(members).enumerate() {
            order[span.from] = member;
        }
        Self { order, of_group }
    }
}

/// The search, by positions in the first order.
struct Walk<'a> {
    distances: Square,
    /// The length of the shortest order of the smallest group with both that begins with one and ends
    /// with the other.
    best: Square,
    merges: &'a [Merge],
    spans: Spans,
}

impl Walk<'_> {
    fn members(&self) -> usize {
        self.distances.size()
    }

    fn span(&self, group: usize) -> Span {
        self.spans.of_group[group]
    }

    /// The two halves of a group, if it is not a member alone.
    fn halves(&self, group: usize) -> Option<[usize; 2]> {
        let merge = group.checked_sub(self.members())?;
        Some(self.merges[merge].groups)
    }

    /// Where an order of the group that begins with `end` can stop.
    fn other_ends(&self, group: usize, end: usize) -> Span {
        let Some([one, other]) = self.halves(group) else {
            return self.span(group);
        };
        if self.span(one).range().contains(&end) {
            self.span(other)
        } else {
            self.span(one)
        }
    }

    /// Fills in the shortest lengths, the lowest group first.
    fn solved(mut self) -> Self {
        let mut bridged = vec![0.0; self.members()];
        for merge in self.merges {
            let [left, right] = merge.groups;
            for first in self.span(left).range() {
                self.bridge(left, right, first, &mut bridged);
                for last in self.span(right).range() {
                    let ends = self.other_ends(right, last).range();
                    let tails = &self.best.row(last)[ends.clone()];
                    let lengths = tails.iter().zip(&bridged[ends]).map(|(a, b)| a + b);
                    let shortest = lengths.fold(f64::INFINITY, f64::min);
                    self.best.set(first, last, shortest);
                    self.best.set(last, first, shortest);
                }
            }
        }
        self
    }

    /// For each position of `right`: the shortest way that begins with `first`, through all of `left`,
    /// and on to it.
    fn bridge(&self, left: usize, right: usize, first: usize, bridged: &mut [f64]) {
        let onto = self.span(right).range();
        let bridged = &mut bridged[onto.clone()];
        bridged.fill(f64::INFINITY);
        for end in self.other_ends(left, first).range() {
            let so_far = self.best.at(first, end);
            let steps = &self.distances.row(end)[onto.clone()];
            for (shortest, step) in bridged.iter_mut().zip(steps) {
                *shortest = shortest.min(so_far + step);
            }
        }
    }

    /// The shortest order of a group, as members.
    fn path(&self, group: usize) -> Vec<usize> {
        let Some([left, right]) = self.halves(group) else {
            return self.spans.order.clone();
        };
        let mut ends = Ends::default();
        for first in self.span(left).range() {
            for last in self.span(right).range() {
                ends.offer(self.best.at(first, last), first, last);
            }
        }
        // What is still to be laid out, the next one last; no recursion, for a tree can be a chain.
        let mut open = vec![(group, ends)];
        let mut order = Vec::with_capacity(self.members());
        while let Some((group, ends)) = open.pop() {
            let Some(mut halves) = self.halves(group) else {
                order.push(self.spans.order[ends.first]);
                continue;
            };
            if !self.span(halves[0]).range().contains(&ends.first) {
                halves.reverse();
            }
            let [near, far] = halves;
            let mut seam = Ends::default();
            for end in self.other_ends(near, ends.first).range() {
                for start in self.other_ends(far, ends.last).range() {
                    let length = self.best.at(ends.first, end)
                        + self.distances.at(end, start)
                        + self.best.at(start, ends.last);
                    seam.offer(length, end, start);
                }
            }
            open.push((
                far,
                Ends {
                    first: seam.last,
                    ..ends
                },
            ));
            open.push((
                near,
                Ends {
                    last: seam.first,
                    ..ends
                },
            ));
        }
        order
    }
}

/// The two ends of a way, and how long it is.
#[derive(Clone, Copy)]
struct Ends {
    length: f64,
    first: usize,
    last: usize,
}

impl Default for Ends {
    fn default() -> Self {
        Self {
            length: f64::INFINITY,
            first: 0,
            last: 0,
        }
    }
}

impl Ends {
    /// Takes what is shorter.
    fn offer(&mut self, length: f64, first: usize, last: usize) {
        if length < self.length - NOTICEABLE || self.length.is_infinite() {
            *self = Self {
                length,
                first,
                last,
            };
        }
    }
}
