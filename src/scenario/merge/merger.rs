//! Rows and fields, three ways.

use std::collections::HashMap;

use super::order::order;
use super::three::Three;
use super::{Clash, Conflict, Side};
use crate::scenario::difference::{Nth, Record, Row, Subject, numbered};
use crate::scenario::{Scale, Shared};

/// A row that both sides changed or added, not alike.
pub(super) struct Disputed<'a, R> {
    pub(super) subject: Subject,
    /// Not there where both added it.
    pub(super) base: Option<&'a R>,
    pub(super) ours: &'a R,
    pub(super) theirs: &'a R,
}

impl<'a, R> Disputed<'a, Shared<R>> {
    /// The same of what is shared.
    pub(super) fn unshared(&self) -> Disputed<'a, R> {
        Disputed {
            subject: self.subject,
            base: self.base.map(|row| &**row),
            ours: self.ours,
            theirs: self.theirs,
        }
    }
}

/// Gathers conflicts while lists and records are merged.
#[derive(Default)]
pub(super) struct Merger {
    pub(super) conflicts: Vec<Conflict>,
}

impl Merger {
    fn conflict(&mut self, subject: Subject, clash: Clash) {
        self.conflicts.push(Conflict { subject, clash });
    }

    /// One list of two; `each` merges a row that both sides changed.
    pub(super) fn rows<R: Row>(
        &mut self,
        lists: Three<&[R]>,
        subject: impl Fn(&R) -> Subject,
        each: &mut dyn FnMut(&mut Self, Disputed<'_, R>) -> R,
    ) -> Vec<R> {
        self.listed(lists, None, subject, each)
    }

    /// As [`Self::rows`], of a list whose order says something: both may not change it.
    pub(super) fn ordered_rows<R: Row>(
        &mut self,
        lists: Three<&[R]>,
        list: &'static str,
        subject: impl Fn(&R) -> Subject,
        each: &mut dyn FnMut(&mut Self, Disputed<'_, R>) -> R,
    ) -> Vec<R> {
        self.listed(lists, Some(list), subject, each)
    }

    fn listed<R: Row>(
        &mut self,
        lists: Three<&[R]>,
        ordered: Option<&'static str>,
        subject: impl Fn(&R) -> Subject,
        each: &mut dyn FnMut(&mut Self, Disputed<'_, R>) -> R,
    ) -> Vec<R> {
        if let Some(list) = lists.undisputed() {
            return list.to_vec();
        }
        let keys = lists.map(numbered);
        let order = order(Three {
            base: &keys.base[..],
            ours: &keys.ours,
            theirs: &keys.theirs,
        });
        if let (Some(list), true) = (ordered, order.is_disputed) {
            self.conflict(Subject::Scenario, Clash::Order { list });
        }
        let base = by_key(&keys.base, lists.base);
        let ours = by_key(&keys.ours, lists.ours);
        let theirs = by_key(&keys.theirs, lists.theirs);
        let merged = order.keys.iter().filter_map(|key| {
            let base = base.get(key).copied();
            let (ours, theirs) = (ours.get(key).copied(), theirs.get(key).copied());
            self.row(Three { base, ours, theirs }, &subject, each)
        });
        merged.collect()
    }

    fn row<R: Row>(
        &mut self,
        three: Three<Option<&R>>,
        subject: impl Fn(&R) -> Subject,
        each: &mut dyn FnMut(&mut Self, Disputed<'_, R>) -> R,
    ) -> Option<R> {
        if let Some(row) = three.undisputed() {
            return row.cloned();
        }
        match (three.ours, three.theirs) {
            (Some(ours), Some(theirs)) => Some(each(
                self,
                Disputed {
                    subject: subject(ours),
                    base: three.base,
                    ours,
                    theirs,
                },
            )),
            (Some(ours), None) => {
                self.conflict(subject(ours), Clash::Removed { by: Side::Theirs });
                Some(ours.clone())
            }
            (None, Some(theirs)) => {
                self.conflict(subject(theirs), Clash::Removed { by: Side::Ours });
                None
            }
            (None, None) => None,
        }
    }

    /// One record of two, field by field; the scales are for the words of conflicts.
    pub(super) fn record<R: Record>(
        &mut self,
        disputed: &Disputed<'_, R>,
        scales: Three<&Scale>,
    ) -> R {
        let Disputed {
            subject,
            base,
            ours,
            theirs,
        } = *disputed;
        let mut merged = ours.clone();
        for field in R::FIELDS {
            let is_as_before = |side: &R| base.is_some_and(|base| (field.same)(base, side));
            if (field.same)(ours, theirs) || is_as_before(theirs) {
                continue;
            }
            if is_as_before(ours) {
                (field.take)(&mut merged, theirs);
                continue;
            }
            let our_text = (field.text)(ours, scales.ours);
            let their_text = (field.text)(theirs, scales.theirs);
            // Where both added it, what only one says contradicts nothing.
            if base.is_none() && their_text.is_none() {
                continue;
            }
            if base.is_none() && our_text.is_none() {
                (field.take)(&mut merged, theirs);
                continue;
            }
            if (field.join)(base, &mut merged, theirs) {
                continue;
            }
            let clash = Clash::Field {
                field: field.name,
                base: base.and_then(|base| (field.text)(base, scales.base)),
                ours: our_text,
                theirs: their_text,
            };
            self.conflict(subject, clash);
        }
        merged
    }
}

fn by_key<'r, R: Row>(keys: &[Nth<R::Key>], rows: &'r [R]) -> HashMap<Nth<R::Key>, &'r R> {
    keys.iter().copied().zip(rows).collect()
}
