//! Whether a text reads as a scenario, without reading all of it again.
//!
//! A row whose bytes are those of a row that was read before, and which is what that row was read
//! as, reads as that again: what a value is read as depends on its own text and on the
//! attributes at the top of the file alone. So only the other rows are read, each by itself, and
//! what stands beside the rows as a scenario without any.

use std::collections::HashMap;

use serde::de::DeserializeOwned;

use super::patch::bare;
use crate::files::read::ron_options;
use crate::files::read::scan::{Node, NodeKind, Tree, scan_outline};
use crate::scenario::Scenario;

/// The levels of brackets that hold rows: the scenario itself and its lists.
pub(super) const ROW_LEVELS: usize = 2;

/// For each row of a list of now the index of the row of before that is the same, if there is one.
pub(super) type SameRows = Vec<Option<usize>>;

/// What a new text rests on.
pub(super) struct Grounds<'a> {
    /// The text before.
    pub(super) text: &'a str,
    /// Its tree, down to the rows.
    pub(super) tree: &'a Tree,
    /// By the name of its list, which rows are the same as before.
    pub(super) same: HashMap<&'static str, SameRows>,
}

impl Grounds<'_> {
    /// Whether `text` reads back as exactly `scenario`.
    pub(super) fn prove(&self, text: &str, scenario: &Scenario) -> bool {
        scan_outline(text, ROW_LEVELS).is_ok_and(|tree| {
            let claim = Claim {
                grounds: self,
                text,
                root: tree.root.unwrapped(text),
                attributes: attributes(text, &tree),
            };
            attributes(self.text, self.tree) == claim.attributes
                && claim.rows("parties", &scenario.parties)
                && claim.rows("rounds", &scenario.rounds)
                && claim.rows("sources", &scenario.sources)
                && claim.rows("issues", &scenario.issues)
                && claim.rows("proposals", &scenario.proposals)
                && claim.head(scenario)
        })
    }
}

/// What stands before the value of a file.
fn attributes<'t>(text: &'t str, tree: &Tree) -> &'t str {
    text.get(..tree.root.extent.start()).unwrap_or_default()
}

/// A text that is said to read as a scenario.
struct Claim<'a> {
    grounds: &'a Grounds<'a>,
    text: &'a str,
    root: &'a Node,
    attributes: &'a str,
}

impl Claim<'_> {
    /// Whether the list of this name holds exactly these rows.
    fn rows<R: DeserializeOwned + PartialEq>(&self, name: &str, rows: &[R]) -> bool {
        let Some(list) = self.root.field(self.text, name) else {
            return rows.is_empty();
        };
        let nodes = &list.value.items;
        if list.value.kind != NodeKind::List || nodes.len() != rows.len() {
            return false;
        }
        let before = self.grounds.tree.root.unwrapped(self.grounds.text);
        let before = before.field(self.grounds.text, name);
        let before = before.map_or(&[][..], |item| &item.value.items);
        let same = self.grounds.same.get(name);
        nodes
            .iter()
            .zip(rows)
            .enumerate()
            .all(|(index, (node, row))| {
                let source = node.value.extent.of(self.text);
                let twin = same.and_then(|same| *same.get(index)?);
                let twin = twin.and_then(|twin| before.get(twin));
                twin.is_some_and(|twin| twin.value.extent.of(self.grounds.text) == source)
                    || self.reads_as(source, row)
            })
    }

    /// Whether what stands beside the rows is right, and nothing stands there twice.
    fn head(&self, scenario: &Scenario) -> bool {
        let open = self.root.open() + 1;
        let mut rest = self.text.get(..open).unwrap_or_default().to_owned();
        for item in &self.root.items {
            let key = item.key.map_or("", |key| key.of(self.text));
            let value = item.value.extent.of(self.text);
            let is_list = item.value.kind == NodeKind::List;
            rest.push_str(&format!("{key}:{},", if is_list { "[]" } else { value }));
        }
        rest.push_str(self.text.get(self.root.close()..).unwrap_or_default());
        ron_options()
            .from_str::<Scenario>(&rest)
            .is_ok_and(|head| head == bare(scenario))
    }

    fn reads_as<T: DeserializeOwned + PartialEq>(&self, source: &str, value: &T) -> bool {
        let text = format!("{}{source}", self.attributes);
        ron_options()
            .from_str::<T>(&text)
            .is_ok_and(|read| read == *value)
    }
}
