//! From a part of a scenario to its bytes.

use std::ops::Range;

use super::scan::{Node, NodeKind, Tree};
use crate::scenario::check::{Path, PathStep};

/// The bytes of the part that `path` leads to, or of the last part on the way that is there.
pub(super) fn locate(path: &Path, tree: &Tree, text: &str) -> Range<usize> {
    let mut node = tree.root.unwrapped(text);
    for step in path.steps() {
        let next = match step {
            PathStep::Field(name) => node.field(text, name),
            PathStep::Item(index) => list_of(node).items.get(*index),
        };
        match next {
            Some(item) => node = item.value.unwrapped(text),
            None if matches!(step, PathStep::Field(_)) => return node.open()..node.open() + 1,
            None => break,
        }
    }
    node.extent.range()
}

/// The list inside `Steps([…])`; any other node as it is.
fn list_of(node: &Node) -> &Node {
    match &node.items[..] {
        [only] if node.kind == NodeKind::Tuple && node.name.is_some() => &only.value,
        _ => node,
    }
}
