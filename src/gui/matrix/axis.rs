//! Lengths of the lines along one side of the matrix, and where each begins.

use std::ops::Range;

/// The lines along one side, in points; the first so many stay put while the rest scrolls.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Axis {
    /// Where each line ends.
    ends: Vec<f32>,
    pinned: usize,
}

impl Axis {
    /// Lines of these lengths.
    pub(super) fn new(lengths: impl IntoIterator<Item = f32>, pinned: usize) -> Self {
        // Summed in double precision: a million points are no place for rounding.
        let mut end = 0.0_f64;
        let ends = lengths.into_iter().map(|length| {
            end += f64::from(length);
            #[expect(
                clippy::cast_possible_truncation,
                reason = "a place on the screen needs no more"
            )]
            let end = end as f32;
            end
        });
        let ends: Vec<f32> = ends.collect();
        Self {
            pinned: pinned.min(ends.len()),
            ends,
        }
    }

    /// The number of lines.
    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The length of all.
    pub(super) fn total(&self) -> f32 {
        self.ends.last().copied().unwrap_or_default()
    }

    /// How many lines stay put.
    pub(super) fn pinned(&self) -> usize {
        self.pinned
    }

    /// The length of those that stay put.
    pub(super) fn pinned_length(&self) -> f32 {
        self.start(self.pinned)
    }

    /// Where a line begins; past the last, where all end.
    pub(super) fn start(&self, line: usize) -> f32 {
        match line.checked_sub(1) {
            None => 0.0,
            Some(before) => self
                .ends
                .get(before)
                .copied()
                .unwrap_or_else(|| self.total()),
        }
    }

    /// Where a line ends.
    pub(super) fn end(&self, line: usize) -> f32 {
        self.start(line + 1)
    }

    /// The length of a line.
    pub(super) fn length(&self, line: usize) -> f32 {
        self.end(line) - self.start(line)
    }

    /// The lines of which something lies between two places.
    pub(super) fn between(&self, from: f32, to: f32) -> Range<usize> {
        let first = self.ends.partition_point(|end| *end <= from);
        let after = self.ends.partition_point(|end| *end < to);
        first..(after + 1).min(self.len()).max(first)
    }

    /// The scrolling lines to be seen where so much is scrolled away and so much is to be seen in all.
    pub(super) fn visible(&self, offset: f32, seen: f32) -> Range<usize> {
        let lines = self.between(offset + self.pinned_length(), offset + seen);
        lines.start.max(self.pinned)..lines.end.max(self.pinned)
    }

    /// The line at a place on the screen, counted from the side's beginning, where `offset` is scrolled away.
    pub(super) fn at(&self, place: f32, offset: f32) -> Option<usize> {
        let place = if place < self.pinned_length() {
            place
        } else {
            place + offset
        };
        let line = self.ends.partition_point(|end| *end <= place);
        (place >= 0.0 && line < self.len()).then_some(line)
    }

    /// Where a line begins on the screen, where `offset` is scrolled away.
    pub(super) fn shown_at(&self, line: usize, offset: f32) -> f32 {
        if line < self.pinned {
            self.start(line)
        } else {
            self.start(line) - offset
        }
    }

    /// How much to scroll away so that a line is to be seen whole; the least change of `offset`.
    pub(super) fn offset_to_see(&self, line: usize, offset: f32, seen: f32) -> f32 {
        if line < self.pinned {
            return offset;
        }
        let most = self.start(line) - self.pinned_length();
        let least = self.end(line) - seen;
        offset.max(least).min(most).max(0.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn axis() -> Axis {
        Axis::new([40.0, 10.0, 20.0, 30.0, 20.0], 1)
    }

    #[track_caller]
    fn assert_at(found: f32, expected: f32) {
        assert!((found - expected).abs() < 1e-3, "{found}, not {expected}");
    }

    #[test]
    fn a_place_finds_its_line_and_a_line_its_place() {
        let axis = axis();
        assert_at(axis.total(), 120.0);
        assert_at(axis.pinned_length(), 40.0);
        for (place, offset, line) in [
            (0.0, 50.0, Some(0)),
            (39.0, 50.0, Some(0)),
            (40.0, 0.0, Some(1)),
            (50.0, 0.0, Some(2)),
            (40.0, 30.0, Some(3)),
            (119.0, 0.0, Some(4)),
            (121.0, 0.0, None),
            (-1.0, 0.0, None),
        ] {
            assert_eq!(axis.at(place, offset), line, "{place} {offset}");
        }
        assert_at(axis.shown_at(0, 30.0), 0.0);
        assert_at(axis.shown_at(3, 30.0), 40.0);
    }

    #[test]
    fn what_is_seen_are_the_lines_between_the_pinned_and_the_end() {
        let axis = axis();
        assert_eq!(axis.visible(0.0, 70.0), 1..3);
        assert_eq!(axis.visible(0.0, 71.0), 1..4);
        assert_eq!(axis.visible(30.0, 70.0), 3..4);
        assert_eq!(axis.visible(0.0, 500.0), 1..5);
        assert_eq!(axis.visible(0.0, 20.0), 1..1);
    }

    #[test]
    fn a_line_out_of_sight_is_scrolled_to_by_the_least() {
        let axis = axis();
        assert_at(axis.offset_to_see(4, 0.0, 80.0), 40.0);
        assert_at(axis.offset_to_see(1, 30.0, 80.0), 0.0);
        assert_at(axis.offset_to_see(2, 5.0, 80.0), 5.0);
        assert_at(axis.offset_to_see(0, 30.0, 80.0), 30.0);
    }

    #[test]
    fn ten_thousand_lines_end_where_they_should() {
        let axis = Axis::new((0..10_000).map(|_| 62.1), 1);
        assert!((axis.total() - 621_000.0).abs() < 0.1);
    }
}
