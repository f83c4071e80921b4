//! Documents that a table cites.

use std::collections::HashMap;

use super::ids::Ids;
use crate::files::long_form::parse_cites;
use crate::scenario::{Citation, Source, SourceId, is_valid_id};

/// The sources cited so far, in the order in which they are first named.
#[derive(Default)]
pub(super) struct Sources {
    list: Vec<Source>,
    by_text: HashMap<String, SourceId>,
    ids: Ids,
}

impl Sources {
    /// What a cell cites: the document it names, with its address where it is one.
    pub(super) fn cited(&mut self, text: &str) -> Vec<Citation> {
        if let Some(known) = self.by_text.get(text) {
            return vec![Citation::new(*known)];
        }
        let is_address = text.starts_with("http://") || text.starts_with("https://");
        let id = if is_valid_id(text) && self.ids.keep(text) {
            text.to_owned()
        } else {
            let name = text
                .trim_start_matches("https://")
                .trim_start_matches("http://");
            self.ids.fresh(name, "source")
        };
        let id = SourceId::new(&id);
        let mut source = Source::new(id, if is_address { "" } else { text });
        if is_address && !text.contains(char::is_whitespace) {
            text.clone_into(&mut source.url);
        } else if is_address {
            text.clone_into(&mut source.title);
        }
        self.list.push(source);
        self.by_text.insert(text.to_owned(), id);
        vec![Citation::new(id)]
    }

    /// What a cell of this program's own table cites, by id; nothing where it is unreadable.
    pub(super) fn cited_by_id(&mut self, text: &str) -> Option<Vec<Citation>> {
        let cites = parse_cites(text)?;
        if cites.iter().any(|cite| !is_valid_id(cite.source.as_str())) {
            return None;
        }
        for cite in &cites {
            if self.ids.keep(cite.source.as_str()) {
                self.list.push(Source::new(cite.source, ""));
            }
        }
        Some(cites)
    }

    /// All of them.
    pub(super) fn into_list(self) -> Vec<Source> {
        self.list
    }
}
