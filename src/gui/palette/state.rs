//! The open palette: what was typed, what was found, what is chosen.

use super::fuzzy::Scorer;
use super::item::Item;
use super::query::Query;
use super::rows::Row;
use super::search::{Search, Sources};

/// The open palette.
#[derive(Debug, Default)]
pub(crate) struct Palette {
    /// What was typed.
    pub(super) text: String,
    /// What was found so far, the best first.
    pub(super) rows: Vec<Row>,
    /// The row that Enter takes.
    pub(super) selected: usize,
    /// Whether the selected row is to be brought into view.
    pub(super) reveal: bool,
    /// Whether the user chose the row: it stays chosen while more is found.
    chosen: bool,
    search: Search,
    scorer: Scorer,
}

impl Palette {
    /// Takes in what was typed, goes on looking as long as it may, and lists what was found.
    pub(super) fn advance(&mut self, sources: Sources<'_>, go_on: impl FnMut() -> bool) {
        let query = Query::parse(&self.text);
        if query != *self.search.query() {
            self.search = Search::new(query);
            self.selected = 0;
            self.chosen = false;
            self.reveal = true;
            self.rows.clear();
        }
        if self.search.is_done() {
            return;
        }
        self.search.advance(sources, go_on);
        let kept = self.selected_item().filter(|_| self.chosen);
        let (search, scorer) = (&self.search, &mut self.scorer);
        let hits = search.hits().iter();
        self.rows = hits
            .filter_map(|hit| Row::of(hit.item, search.query(), scorer, sources))
            .collect();
        let at = kept.and_then(|item| self.rows.iter().position(|row| row.item == item));
        self.selected = at.unwrap_or_default();
    }

    /// Whether everything was looked through.
    pub(super) fn is_done(&self) -> bool {
        self.search.is_done()
    }

    /// Whether more was found than is listed.
    pub(super) fn has_more(&self) -> bool {
        self.search.has_more()
    }

    /// Whether only one kind is looked for.
    pub(super) fn is_of_one_kind(&self) -> bool {
        self.search.query().only.is_some()
    }

    /// What Enter takes.
    pub(super) fn selected_item(&self) -> Option<Item> {
        self.rows.get(self.selected).map(|row| row.item)
    }

    /// Chooses a row.
    pub(super) fn select(&mut self, row: usize) {
        self.selected = row.min(self.rows.len().saturating_sub(1));
        self.chosen = true;
        self.reveal = true;
    }
}
