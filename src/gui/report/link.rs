//! What of a text can be pointed at.

use std::ops::Range;

use eframe::egui::{Galley, Rect, epaint::text::CharIndex, pos2};

use crate::scenario::IssueId;

/// Where a piece of text leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Leads {
    /// To an issue in the matrix.
    Issue(IssueId),
    /// To this entry of the list of sources, from 1.
    Source(usize),
    /// To a page outside.
    Page(String),
}

/// A piece of text that leads somewhere.
#[derive(Clone, Debug)]
pub(super) struct Link {
    /// Where to.
    pub leads: Leads,
    /// What a screen reader says of it.
    pub name: String,
    /// What is shown who points at it.
    pub hint: String,
    /// Which characters of the text it is.
    pub letters: Range<usize>,
}

impl Link {
    /// Where it stands in a text that is set, a rectangle for each row that it runs over.
    pub(super) fn places(&self, galley: &Galley) -> Vec<Rect> {
        let mut places = Vec::new();
        let mut first = 0;
        for row in &galley.rows {
            let count = row.char_count_excluding_newline().0;
            let from = self.letters.start.max(first);
            let to = self.letters.end.min(first + count);
            if from < to {
                let left = row.pos.x + row.x_offset(CharIndex(from - first));
                let right = row.pos.x + row.x_offset(CharIndex(to - first));
                let top = row.pos.y;
                places.push(Rect::from_min_max(
                    pos2(left, top),
                    pos2(right, top + row.height()),
                ));
            }
            first += row.char_count_including_newline().0;
        }
        places
    }
}
