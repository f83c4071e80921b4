//! Writing a changed value: only what changed within it.

use std::borrow::Cow;

use super::align::aligned;
use super::bracket::{Fresh, Items, Place};
use super::canon::Part;
use super::keeper::Keeper;
use crate::files::read::scan::{Node, NodeKind};

impl Keeper<'_> {
    /// Writes the value `node`, which means `old`, so that it means `new`.
    pub(super) fn value(&mut self, node: &Node, old: Part<'_>, new: Part<'_>) {
        let inner = node.unwrapped(self.text);
        self.copy(node.extent.start()..inner.extent.start());
        if old.source() == new.source() {
            self.copy(inner.extent.range());
        } else {
            self.changed(inner, old, new);
        }
        self.copy(inner.extent.end()..node.extent.end());
    }

    fn changed(&mut self, node: &Node, old: Part<'_>, new: Part<'_>) {
        let kinds = [node.kind, old.node.kind, new.node.kind];
        let counts = [&node.items, &old.node.items, &new.node.items].map(Vec::len);
        let same_name = old.name() == new.name();
        if same_name && kinds == [NodeKind::Struct; 3] {
            self.record(node, old, new, &mut |_, _, _| false);
        } else if kinds == [NodeKind::List; 3] && counts[0] == counts[1] {
            self.list(node, old, new);
        } else if same_name && kinds == [NodeKind::Tuple; 3] && counts == [counts[0]; 3] {
            let order: Vec<Place<'_>> = (0..counts[0]).map(Place::Old).collect();
            let parts: Vec<(Part<'_>, Part<'_>)> = old.items().zip(new.items()).collect();
            self.bracket(node, Items::Values, &order, |keeper, index| {
                keeper.value(&node.items[index].value, parts[index].0, parts[index].1);
            });
        } else {
            self.replaced(node, new);
        }
    }

    /// Writes `new` in the place of `node`, whose comments stay before it.
    pub(super) fn replaced(&mut self, node: &Node, new: Part<'_>) {
        self.comments_alone(&node.extent.range());
        self.canonical(new.source(), new.indent());
    }

    /// A list of values, which are known by what they are, or else by their place.
    fn list(&mut self, node: &Node, old: Part<'_>, new: Part<'_>) {
        let (old, new): (Vec<Part<'_>>, Vec<Part<'_>>) =
            (old.items().collect(), new.items().collect());
        let keys = |parts: &[Part<'_>]| -> Vec<String> {
            parts.iter().map(|part| part.source().to_owned()).collect()
        };
        let matched = aligned(&keys(&old), &keys(&new), |was, is| {
            old[was].node.kind == new[is].node.kind
        });
        let order: Vec<Place<'_>> = matched
            .iter()
            .zip(&new)
            .map(|(found, part)| match found {
                Some(index) => Place::Old(*index),
                None => Place::New(Fresh {
                    source: Cow::Borrowed(part.source()),
                    indent: part.indent(),
                }),
            })
            .collect();
        let mut now: Vec<Option<Part<'_>>> = vec![None; old.len()];
        for (found, part) in matched.iter().zip(&new) {
            if let Some(index) = found {
                now[*index] = Some(*part);
            }
        }
        self.bracket(node, Items::Values, &order, |keeper, index| {
            if let Some(new) = now[index] {
                keeper.value(&node.items[index].value, old[index], new);
            }
        });
    }
}
