//! Who has said nothing on what.

use crate::compare::common_ground::{ChapterKind, CommonGround};

use super::paragraph::Paragraph;
use super::prose::Prose;
use super::section::Section;
use super::teller::Teller;

/// The most issues named after one another on a page.
const MOST_ON_A_PAGE: usize = 8;

/// The most issues named after one another in the full text.
const MOST_IN_FULL: usize = 60;

/// The most parties that have a sentence of their own.
const MOST_PARTIES: usize = 12;

/// What has not been said.
pub(super) fn section(teller: &Teller<'_>, ground: &CommonGround) -> Section {
    let most = if teller.is_full() {
        MOST_IN_FULL
    } else {
        MOST_ON_A_PAGE
    };
    let mut paragraphs: Vec<Paragraph> = Vec::new();
    let by_all = &ground.unsaid_by_all;
    if !by_all.is_empty() {
        let mut prose = Prose::body(teller);
        prose.words("No party compared has a recorded stance on ");
        prose.titles(by_all, most).words(".");
        paragraphs.push(prose.done());
    }
    let mut prose = Prose::body(teller);
    let mut sentences = 0;
    let uncompared = ground.rows(ChapterKind::Uncompared);
    let mut left_out = 0;
    for silence in &ground.silences {
        let unsaid: Vec<usize> = silence
            .unsaid
            .iter()
            .copied()
            .filter(|row| by_all.binary_search(row).is_err())
            .collect();
        // Of an issue that cannot be compared it has been said why.
        let unplaced: Vec<usize> = silence
            .unplaced
            .iter()
            .copied()
            .filter(|row| !uncompared.contains(row))
            .collect();
        for (rows, begins) in [
            (unsaid, "No stance is recorded of "),
            (
                unplaced,
                "Words that cannot be compared are all that is recorded of ",
            ),
        ] {
            if rows.is_empty() {
                continue;
            }
            if sentences >= MOST_PARTIES {
                left_out += 1;
                continue;
            }
            prose
                .words(if sentences > 0 { " " } else { "" })
                .words(begins);
            prose
                .party(silence.party)
                .words(" on ")
                .titles(&rows, most)
                .words(".");
            sentences += 1;
        }
    }
    if left_out > 0 {
        prose.words(" Other parties have gaps too.");
    }
    if sentences > 0 {
        paragraphs.push(prose.done());
    } else if by_all.is_empty() {
        let mut prose = Prose::body(teller);
        prose.words("Every party compared has a recorded stance on every issue.");
        paragraphs.push(prose.done());
    }
    Section {
        heading: "What has not been said",
        paragraphs,
    }
}
