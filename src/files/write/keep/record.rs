//! Writing a changed record: its fields in the user's order, new ones at their canonical place.

use std::borrow::Cow;

use super::bracket::{Fresh, Items, Place};
use super::canon::{CanonField, Part};
use super::keeper::Keeper;
use crate::files::read::scan::Node;

/// Writes the value of a field that is a list of rows, if the name is that of one.
pub(super) type RowsOf<'f, 't> = dyn FnMut(&mut Keeper<'t>, &str, &Node) -> bool + 'f;

impl<'t> Keeper<'t> {
    /// Writes the record `node`, which means `old`, so that it means `new`. Fields that are in
    /// neither and that `rows` does not write stay as they are.
    pub(super) fn record(
        &mut self,
        node: &Node,
        old: Part<'_>,
        new: Part<'_>,
        rows: &mut RowsOf<'_, 't>,
    ) {
        let text = self.text;
        let name = |index: usize| node.items[index].key_text(text).unwrap_or_default();
        let mut order: Vec<(&str, Place<'_>)> = (0..node.items.len())
            .map(|index| (name(index), Place::Old(index)))
            .filter(|(name, _)| old.field(name).is_none() || new.field(name).is_some())
            .collect();
        let fields: Vec<CanonField<'_>> = new.fields().collect();
        for (at, field) in fields.iter().enumerate() {
            let same = |old: CanonField<'_>| old.value().source() == field.value().source();
            let is_there = order.iter().any(|(name, _)| *name == field.name());
            if is_there || old.field(field.name()).is_some_and(same) {
                continue;
            }
            let before = fields[..at]
                .iter()
                .rev()
                .find_map(|before| order.iter().position(|(name, _)| *name == before.name()));
            let fresh = Fresh {
                source: Cow::Borrowed(field.source()),
                indent: field.indent(),
            };
            order.insert(
                before.map_or(0, |before| before + 1),
                (field.name(), Place::New(fresh)),
            );
        }
        let order: Vec<Place<'_>> = order.into_iter().map(|(_, place)| place).collect();
        self.bracket(node, Items::Fields, &order, |keeper, index| {
            let item = &node.items[index];
            let (start, value) = (item.extent().start(), item.value.extent);
            keeper.copy(start..value.start());
            if rows(keeper, name(index), &item.value) {
                return;
            }
            match (old.field(name(index)), new.field(name(index))) {
                (Some(old), Some(new)) => keeper.value(&item.value, old.value(), new.value()),
                (None, Some(new)) => keeper.replaced(&item.value, new.value()),
                _ => keeper.copy(value.range()),
            }
        });
    }
}
