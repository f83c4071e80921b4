//! The rows of a scenario: what each is known by, how it is written, what it is made of.

use std::borrow::Cow;
use std::hash::Hash;

use super::align::aligned;
use super::bracket::{Fresh, Items, Place};
use super::canon::Canon;
use super::keeper::Keeper;
use super::proof::SameRows;
use crate::files::read::scan::{Node, NodeKind, scan_value};
use crate::files::write::issue::{push_issue, push_judgement, push_stance};
use crate::files::write::text::{push_party, push_proposal, push_round, push_source, push_term};
use crate::scenario::{
    Issue, IssueId, Judgement, Party, PartyId, Proposal, ProposalId, Round, RoundId, Shared,
    Source, SourceId, Stance, StanceKey, StanceRecord, Term,
};

/// One row of a list of the scenario.
pub(super) trait Row: PartialEq + Sized {
    /// What it is known by among its like.
    type Id: Eq + Hash + Copy;

    /// What it is known by.
    fn id(&self) -> Self::Id;

    /// The same row under another id, without the rows in it.
    fn with_id(&self, id: Self::Id) -> Self;

    /// Writes it in the canonical layout.
    fn push(&self, out: &mut String);

    /// Writes the row `node`, which means `old`, so that it means this.
    fn keep(&self, keeper: &mut Keeper<'_>, node: &Node, old: &Self) {
        keeper.canonical_record(node, &text(old), &text(self), &mut |_, _, _| false);
    }
}

/// The rows to write for a list: one bare row to hold its place where the text has the list and
/// its rows are written one by one.
pub(super) fn written_whole<R: Row + Clone>(text_has: bool, rows: &[R]) -> Vec<R> {
    match rows.first() {
        Some(first) if text_has => vec![first.with_id(first.id())],
        _ => rows.to_vec(),
    }
}

fn text<R: Row>(row: &R) -> String {
    let mut out = String::new();
    row.push(&mut out);
    out
}

impl<'t> Keeper<'t> {
    /// Writes the record `node`, which means the canonical text `old`, so that it means `new`.
    pub(super) fn canonical_record(
        &mut self,
        node: &Node,
        old: &str,
        new: &str,
        rows: &mut super::record::RowsOf<'_, 't>,
    ) {
        let inner = node.unwrapped(self.text);
        let parts = (Canon::of(old.to_owned()), Canon::of(new.to_owned()));
        let (Some(old), Some(new)) = parts else {
            self.failed = true;
            return;
        };
        self.copy(node.extent.start()..inner.extent.start());
        self.record(inner, old.root(), new.root(), rows);
        self.copy(inner.extent.end()..node.extent.end());
    }

    /// Writes the list `node`, whose rows are `old`, so that they are `new`. For each of these the
    /// index of the row that it was before, where it is the same.
    pub(super) fn rows<R: Row>(&mut self, node: &Node, old: &[R], new: &[R]) -> SameRows {
        let text = self.text;
        if node.kind != NodeKind::List || node.items.len() != old.len() {
            self.failed = true;
            return SameRows::new();
        }
        let equal = old
            .iter()
            .zip(new)
            .take_while(|(was, is)| was == is)
            .count();
        if (equal, equal) == (old.len(), new.len()) {
            self.copy(node.extent.range());
            return (0..equal).map(Some).collect();
        }
        let ids = |rows: &[R]| -> Vec<R::Id> { rows.iter().map(Row::id).collect() };
        let matched = aligned(&ids(old), &ids(new), |was, is| {
            let id = new[is].id();
            old[was].with_id(id) == new[is].with_id(id)
        });
        let mut changed: Vec<Option<&R>> = vec![None; old.len()];
        let mut order = Vec::with_capacity(new.len());
        let mut same = SameRows::with_capacity(new.len());
        for (index, (found, row)) in matched.iter().zip(new).enumerate() {
            let Some(was) = *found else {
                order.push(Place::New(fresh(row)));
                same.push(None);
                continue;
            };
            let is_same = (was == index && index < equal) || old[was] == *row;
            changed[was] = (!is_same).then_some(row);
            same.push(is_same.then_some(was));
            order.push(Place::Old(was));
        }
        self.bracket(node, Items::Rows, &order, |keeper, index| {
            let item = &node.items[index].value;
            let Some(row) = changed[index] else {
                keeper.copy(item.extent.range());
                return;
            };
            // In an outline the row has not been taken apart yet.
            match scan_value(text, item.extent) {
                Some(whole) => row.keep(keeper, &whole, &old[index]),
                None => keeper.failed = true,
            }
        });
        same
    }
}

fn fresh<R: Row>(row: &R) -> Fresh<'static> {
    let text = text(row);
    let source = text.trim_start_matches(' ');
    Fresh {
        indent: text.len() - source.len(),
        source: Cow::Owned(
            source
                .trim_end_matches('\n')
                .trim_end_matches(',')
                .to_owned(),
        ),
    }
}

macro_rules! plain_row {
    ($row:ty, $id:ty, $field:ident, $push:path) => {
        impl Row for $row {
            type Id = $id;

            fn id(&self) -> $id {
                self.$field
            }

            fn with_id(&self, id: $id) -> Self {
                Self {
                    $field: id,
                    ..self.clone()
                }
            }

            fn push(&self, out: &mut String) {
                $push(out, self);
            }
        }
    };
}

plain_row!(Party, PartyId, id, push_party);
plain_row!(Round, RoundId, id, push_round);
plain_row!(Source, SourceId, id, push_source);
plain_row!(Term, IssueId, issue, push_term);

impl Row for Stance {
    type Id = StanceKey;

    fn id(&self) -> StanceKey {
        self.key()
    }

    fn with_id(&self, id: StanceKey) -> Self {
        Self::from(StanceRecord {
            party: id.party,
            round: id.round,
            visibility: id.visibility,
            ..self.record()
        })
    }

    fn push(&self, out: &mut String) {
        push_stance(out, self);
    }
}

/// What a judgement is known by.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct JudgementKey {
    between: (PartyId, PartyId),
    round: Option<RoundId>,
}

impl Row for Judgement {
    type Id = JudgementKey;

    fn id(&self) -> JudgementKey {
        JudgementKey {
            between: self.between,
            round: self.round,
        }
    }

    fn with_id(&self, id: JudgementKey) -> Self {
        Self {
            between: id.between,
            round: id.round,
            ..self.clone()
        }
    }

    fn push(&self, out: &mut String) {
        push_judgement(out, self);
    }
}

impl Row for Issue {
    type Id = IssueId;

    fn id(&self) -> IssueId {
        self.id
    }

    fn with_id(&self, id: IssueId) -> Self {
        let mut bare = bare_issue(self);
        bare.id = id;
        bare
    }

    fn push(&self, out: &mut String) {
        push_issue(out, self);
    }

    fn keep(&self, keeper: &mut Keeper<'_>, node: &Node, old: &Self) {
        let has = |name| {
            node.unwrapped(keeper.text)
                .field(keeper.text, name)
                .is_some()
        };
        let mut thin = bare_issue(self);
        thin.stances = written_whole(has("stances"), &self.stances);
        thin.judgements = written_whole(has("judgements"), &self.judgements);
        let was = text(&bare_issue(old));
        keeper.canonical_record(node, &was, &text(&thin), &mut |keeper, name, list| {
            match name {
                "stances" => drop(keeper.rows(list, &old.stances, &self.stances)),
                "judgements" => drop(keeper.rows(list, &old.judgements, &self.judgements)),
                _ => return false,
            }
            true
        });
    }
}

impl<R: Row + Clone> Row for Shared<R> {
    type Id = R::Id;

    fn id(&self) -> R::Id {
        (**self).id()
    }

    fn with_id(&self, id: R::Id) -> Self {
        (**self).with_id(id).into()
    }

    fn push(&self, out: &mut String) {
        (**self).push(out);
    }

    fn keep(&self, keeper: &mut Keeper<'_>, node: &Node, old: &Self) {
        (**self).keep(keeper, node, old);
    }
}

/// An issue without the rows in it.
fn bare_issue(issue: &Issue) -> Issue {
    let mut bare = Issue::new(issue.id, "", crate::scenario::Scale::Wording);
    bare.set_head(issue.head());
    bare
}

impl Row for Proposal {
    type Id = ProposalId;

    fn id(&self) -> ProposalId {
        self.id
    }

    fn with_id(&self, id: ProposalId) -> Self {
        let mut bare = bare_proposal(self);
        bare.id = id;
        bare
    }

    fn push(&self, out: &mut String) {
        push_proposal(out, self);
    }

    fn keep(&self, keeper: &mut Keeper<'_>, node: &Node, old: &Self) {
        let inner = node.unwrapped(keeper.text);
        let thin = Self {
            terms: written_whole(inner.field(keeper.text, "terms").is_some(), &self.terms),
            ..bare_proposal(self)
        };
        let was = text(&bare_proposal(old));
        keeper.canonical_record(node, &was, &text(&thin), &mut |keeper, name, list| {
            let is_terms = name == "terms";
            if is_terms {
                keeper.rows(list, &old.terms, &self.terms);
            }
            is_terms
        });
    }
}

/// A proposal without the rows in it.
fn bare_proposal(proposal: &Proposal) -> Proposal {
    Proposal {
        terms: Vec::new(),
        ..proposal.clone()
    }
}
