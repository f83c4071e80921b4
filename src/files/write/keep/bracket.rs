//! Writing what stands between two brackets: items kept, moved, added and left out.

use super::inside::{Chunk, Inside};
use super::keeper::Keeper;
use crate::files::read::scan::Node;
use crate::scenario::difference::staying;

/// One item of the new order.
pub(super) enum Place<'c> {
    /// The item that had this index.
    Old(usize),
    /// A new one, in canonical notation.
    New(Fresh<'c>),
}

/// A new item in canonical notation.
#[derive(Clone)]
pub(super) struct Fresh<'c> {
    /// Its text.
    pub(super) source: std::borrow::Cow<'c, str>,
    /// How many blanks its line begins with there.
    pub(super) indent: usize,
}

/// What the items are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Items {
    /// Rows, each on a line of its own where there are none yet; comments go with a row.
    Rows,
    /// Values in a list or group; comments go with a value.
    Values,
    /// Fields; comments stay.
    Fields,
}

/// A bracket being written.
struct Bracket<'k, 't, 'c, F> {
    keeper: &'k mut Keeper<'t>,
    inside: Inside,
    items: Items,
    order: &'c [Place<'c>],
    /// Which of the old items are still there.
    kept: Vec<bool>,
    /// How many of the old items have had what stands free before them written.
    passed: usize,
    /// The item that stood behind the one written last, while nothing new came between.
    next: Option<usize>,
    body: F,
}

impl Keeper<'_> {
    /// Writes `node` with its items in a new order; `body` writes the item of an index.
    pub(super) fn bracket(
        &mut self,
        node: &Node,
        items: Items,
        order: &[Place<'_>],
        body: impl FnMut(&mut Self, usize),
    ) {
        let inside = Inside::of(self.text, node, self.comments());
        self.copy(node.extent.start()..inside.head_end);
        let (tail, close) = (inside.tail_start, node.extent.end());
        let mut kept = vec![false; inside.chunks.len()];
        for place in order {
            if let Place::Old(index) = place {
                kept[*index] = true;
            }
        }
        let mut bracket = Bracket {
            keeper: self,
            inside,
            items,
            order,
            kept,
            passed: 0,
            next: Some(0),
            body,
        };
        bracket.write();
        self.copy(tail..close);
    }
}

impl<'t, F: FnMut(&mut Keeper<'t>, usize)> Bracket<'_, 't, '_, F> {
    fn write(&mut self) {
        if self.inside.chunks.is_empty() {
            self.fill();
            return;
        }
        let order = self.order;
        let indices: Vec<Option<usize>> = order
            .iter()
            .map(|place| match place {
                Place::Old(index) => Some(*index),
                Place::New(_) => None,
            })
            .collect();
        let stays = staying(&indices);
        let first = stays.iter().position(|stays| *stays);
        self.pass(
            first
                .and_then(|at| indices[at])
                .map_or(0, |index| index + 1),
        );
        let fronts = fresh_count(order);
        self.put_first(&order[..fronts], indices.get(fronts).copied().flatten());
        let mut at = fronts;
        while let Some(Some(index)) = indices.get(at).copied() {
            if stays[at] {
                self.pass(index + 1);
            }
            let more = &order[at + 1..];
            let fresh = &more[..fresh_count(more)];
            at += 1 + fresh.len();
            self.put_old(index, fresh, at == order.len());
        }
        self.pass(self.inside.chunks.len());
    }

    /// Writes what stands free before the old items up to one, and what stays of those left out.
    fn pass(&mut self, until: usize) {
        for index in self.passed..until {
            let chunk = self.inside.chunks[index].clone();
            self.keeper.copy(chunk.free.clone());
            if !self.kept[index] {
                self.leave_out(&chunk);
            }
        }
        self.passed = self.passed.max(until);
    }

    fn leave_out(&mut self, chunk: &Chunk) {
        let comments = self.keeper.comments();
        if self.items != Items::Fields {
            let words = comments.words(&chunk.whole()).map(str::to_owned);
            self.keeper.gone.extend(words);
            return;
        }
        if comments.within(&chunk.whole()).is_empty() {
            return;
        }
        self.keeper.copy(chunk.lead());
        self.keeper.comments_alone(&chunk.body);
        self.keeper
            .copy(chunk.body.end..chunk.comma.unwrap_or(chunk.body.end));
        self.keeper.copy(chunk.tail());
    }

    /// Writes an old item and the new ones behind it; `ends` where nothing follows these.
    fn put_old(&mut self, index: usize, fresh: &[Place<'_>], ends: bool) {
        let chunk = self.inside.chunks[index].clone();
        if self.next != Some(index) {
            if chunk.own_line {
                self.keeper.begin_line();
            } else {
                self.part();
            }
        }
        self.next = fresh.is_empty().then_some(index + 1);
        self.keeper.copy(chunk.lead());
        (self.body)(self.keeper, index);
        if let Some(comma) = chunk.comma {
            self.keeper.copy(chunk.body.end..comma);
        }
        let is_end = ends && fresh.is_empty();
        let was_end = index + 1 == self.inside.chunks.len();
        let comma = match (is_end, was_end) {
            (false, _) => true,
            (true, true) => chunk.comma.is_some(),
            (true, false) => self.ends_in_comma(),
        };
        if comma {
            self.keeper.out.push(',');
        }
        let like = self.line_style(index);
        if like.is_none() {
            self.put_in_line(fresh, ends);
        }
        let tail = chunk.tail();
        let lost_comma = chunk.comma.is_some() && !comma;
        if !lost_comma || !self.keeper.comments().within(&tail).is_empty() {
            self.keeper.copy(tail);
        }
        if let Some(like) = like {
            let indent = self.inside.chunks[like].indent(self.keeper.text).to_owned();
            self.put_in_lines(fresh, &indent);
        }
    }

    /// Writes new items before the first old one.
    fn put_first(&mut self, fresh: &[Place<'_>], next: Option<usize>) {
        if fresh.is_empty() {
            return;
        }
        self.next = None;
        let next = next.map(|index| &self.inside.chunks[index]);
        match next.or(self.inside.chunks.first()) {
            Some(chunk) if chunk.own_line => {
                let indent = chunk.indent(self.keeper.text).to_owned();
                self.put_in_lines(fresh, &indent);
            }
            _ => self.put_in_line(fresh, next.is_none()),
        }
    }

    /// New items on the line being written.
    fn put_in_line(&mut self, fresh: &[Place<'_>], ends: bool) {
        for (at, one) in fresh.iter().enumerate() {
            self.part();
            self.put_fresh(one);
            if !ends || at + 1 < fresh.len() || self.ends_in_comma() {
                self.keeper.out.push(',');
            }
        }
    }

    /// New items on lines of their own.
    fn put_in_lines(&mut self, fresh: &[Place<'_>], indent: &str) {
        for one in fresh {
            self.keeper.begin_line();
            self.keeper.out.push_str(indent);
            self.put_fresh(one);
            self.keeper.out.push(',');
            self.keeper.break_line();
        }
    }

    fn put_fresh(&mut self, place: &Place<'_>) {
        if let Place::New(fresh) = place {
            self.keeper.canonical(&fresh.source, fresh.indent);
        }
    }

    /// A blank between what is written and what follows, where there is none.
    fn part(&mut self) {
        if !self.keeper.out.ends_with(['(', '[', '{'])
            && !self.keeper.out.ends_with(char::is_whitespace)
        {
            self.keeper.out.push(' ');
        }
    }

    /// New items in a bracket that is empty.
    fn fill(&mut self) {
        let order = self.order;
        if order.is_empty() {
            return;
        }
        if self.items != Items::Rows && !self.inside.closes_own_line {
            self.put_in_line(order, true);
            return;
        }
        let outer = self.keeper.line_indent();
        let indent = format!("{outer}{}", self.keeper.unit());
        self.put_in_lines(order, &indent);
        if !self.inside.closes_own_line {
            self.keeper.out.push_str(&outer);
        }
    }

    /// Whether the last item is to have a comma, where it is not the one that was last.
    fn ends_in_comma(&self) -> bool {
        let last = self.inside.chunks.last();
        self.inside.closes_own_line || last.is_some_and(|chunk| chunk.comma.is_some())
    }

    /// The item in whose manner a new one behind `index` gets a line of its own; nothing where it
    /// stands on the same line.
    fn line_style(&self, index: usize) -> Option<usize> {
        let own_line = |index: usize| self.inside.chunks.get(index).map(|chunk| chunk.own_line);
        let (own, next) = (own_line(index), own_line(index + 1));
        if self.items == Items::Fields {
            let throughout = own_line(0) == Some(true) && own == Some(true);
            return (throughout && next != Some(false)).then_some(index);
        }
        match (own, next) {
            (Some(true), _) => Some(index),
            (_, Some(true)) => Some(index + 1),
            _ => None,
        }
    }
}

/// How many new items a list begins with.
fn fresh_count(places: &[Place<'_>]) -> usize {
    let is_new = |place: &&Place<'_>| matches!(place, Place::New(_));
    places.iter().take_while(is_new).count()
}
