//! Which parties stand side by side, and how wide their columns are.

use crate::files::export::view::View;
use crate::scenario::Party;

/// The most parties side by side; more would leave no room for a sentence on a page.
pub(super) const PARTIES_AT_ONCE: usize = 5;

/// The width of the text on a page of A4 laid across, in twentieths of a point.
const PAGE_WIDTH: usize = 15_138;
const ISSUE_WIDTH: usize = 2_600;
const LAST_WIDTH: usize = 3_300;

/// Parties that stand side by side in one table.
pub(super) struct Block<'a> {
    pub(super) parties: Vec<&'a Party>,
    /// Counted from 1.
    pub(super) first: usize,
}

/// The parties compared, in blocks that fit on a page. One empty block where none is compared.
pub(super) fn blocks<'a>(view: &View<'a>) -> Vec<Block<'a>> {
    let scope = &view.comparison.selection().scope;
    let compared: Vec<&Party> = view
        .parties
        .iter()
        .copied()
        .filter(|party| scope.contains(&party.id))
        .collect();
    if compared.is_empty() {
        return vec![Block {
            parties: Vec::new(),
            first: 1,
        }];
    }
    // Blocks of the same size look better than a last one with a single party.
    let count = compared.len().div_ceil(PARTIES_AT_ONCE);
    let size = compared.len().div_ceil(count);
    let chunks = compared.chunks(size).enumerate();
    chunks
        .map(|(at, parties)| Block {
            parties: parties.to_vec(),
            first: at * size + 1,
        })
        .collect()
}

impl Block<'_> {
    /// The widths of the columns: issue, parties, what is proposed or agreed.
    pub(super) fn widths(&self) -> Vec<usize> {
        let room = PAGE_WIDTH - ISSUE_WIDTH - LAST_WIDTH;
        let each = room / self.parties.len().max(1);
        let mut widths = vec![ISSUE_WIDTH];
        widths.extend(self.parties.iter().map(|_| each));
        widths.push(LAST_WIDTH);
        widths
    }
}
