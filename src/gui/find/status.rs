//! What the find bar says: how many there are, which of them this is, what happened.

use crate::scenario::entry::number_text;
use crate::session::Session;

use super::look_in::LookIn;
use super::state::FindBar;

impl FindBar {
    /// The count, and what was said last.
    pub(super) fn status(&self, session: &Session) -> String {
        let told = self.told.as_ref().map(|told| told.text.as_str());
        let count = self.count(session);
        match (count.is_empty(), told) {
            (_, None) => count,
            (true, Some(told)) => told.to_owned(),
            (false, Some(told)) => format!("{count} · {told}"),
        }
    }

    fn count(&self, session: &Session) -> String {
        let Some(search) = &self.search else {
            return String::new();
        };
        let number = |count: usize| number_text(count as f64);
        let total = number(search.total());
        if !search.is_complete() {
            let what = if self.wanted.is_some() {
                "searching"
            } else {
                "counting"
            };
            return format!("{total} so far, {what}…");
        }
        if search.total() == 0 {
            return self.nothing(session);
        }
        let hit = self.active_hit(session);
        match hit.and_then(|hit| Some((hit, search.number_of(session, hit)?))) {
            Some((hit, at)) => format!("{} of {total} · {}", number(at), hit.part.label()),
            None => format!("{total} found"),
        }
    }

    /// That nothing was found, and what may be in the way.
    fn nothing(&self, session: &Session) -> String {
        let mut text = "Nothing found".to_owned();
        if self.look_in != LookIn::Everything {
            text.push_str(&format!(" in {}", self.look_in.label()));
        }
        let arrangement = session.arrangement();
        let ways = [
            (self.case, "untick Match case"),
            (self.whole_word, "untick Whole word"),
            (self.look_in != LookIn::Everything, "look in everything"),
            (
                !arrangement.filter.is_empty() || !arrangement.hidden.is_empty(),
                "show all issues and parties",
            ),
        ];
        let ways: Vec<&str> = ways
            .iter()
            .filter(|(is, _)| *is)
            .map(|(_, way)| *way)
            .collect();
        if !ways.is_empty() {
            text.push_str(&format!("; {}", ways.join(", or ")));
        }
        text
    }
}
