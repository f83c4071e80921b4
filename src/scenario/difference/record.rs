//! Which fields every part of a scenario has.

use super::field::FieldValue;
use crate::scenario::{
    Agreed, Issue, Judgement, Party, Proposal, Round, Scale, Scenario, Source, StanceRecord, Term,
};

/// One field of a record `R`.
pub(in crate::scenario) struct Field<R> {
    /// As a file writes it.
    pub(in crate::scenario) name: &'static str,
    /// Whether two records have the same in it.
    pub(in crate::scenario) same: fn(&R, &R) -> bool,
    /// What is in it, as text on this scale; nothing where it is empty.
    pub(in crate::scenario) text: fn(&R, &Scale) -> Option<String>,
    /// Puts into the first record what the second has in it.
    pub(in crate::scenario) take: fn(&mut R, &R),
    /// Puts into the second record (ours) its own and the third one's (theirs) changes of the
    /// first (base), and says whether that could be done.
    pub(in crate::scenario) join: fn(Option<&R>, &mut R, &R) -> bool,
}

/// What has fields that are compared and merged one by one.
pub(in crate::scenario) trait Record: Clone + Sized + 'static {
    /// Its fields in the order of the file, without those that it is known by and without the
    /// lists of parts that are compared by themselves.
    const FIELDS: &'static [Field<Self>];
}

/// The fields after the semicolon; those before it are keys and lists of parts. A field that is
/// in neither does not compile.
macro_rules! fields {
    ($record:ident { $($apart:ident),*; $($field:ident),* }) => {
        impl Record for $record {
            const FIELDS: &'static [Field<Self>] = &[$(Field {
                name: stringify!($field),
                same: |a, b| a.$field == b.$field,
                text: |record, scale| record.$field.text(scale),
                take: |to, from| to.$field.clone_from(&from.$field),
                join: |base, ours, theirs| {
                    let base = base.map(|base| &base.$field);
                    let joined = FieldValue::joined(base, &ours.$field, &theirs.$field);
                    let is_joined = joined.is_some();
                    if let Some(joined) = joined {
                        ours.$field = joined;
                    }
                    is_joined
                },
            }),*];
        }

        const _: fn(&$record) = |record| {
            let $record { $($apart: _,)* $($field: _),* } = record;
        };
    };
}

fields!(Scenario { parties, rounds, sources, issues, proposals; format, title, summary, near, note });
fields!(Party { id; name, short, color, role, power, reservation, note });
fields!(Round { id; name, date, until, result, cites, note });
fields!(Source { id; title, author, publisher, date, url, note });
fields!(Issue { id, stances, judgements, agreed; title, group, note, scale });
fields!(StanceRecord {
    party, round, visibility;
    at, accepts, limits, accepts_text, limits_text, salience, power, values, text, interest,
    condition, date, basis, confidence, stated, cites, note
});
fields!(Judgement { round; between, verdict, reason });
fields!(Agreed { ; round, at, text, status, cites, note });
fields!(Proposal { id, terms; title, by, round, date, note, cites });
fields!(Term { issue; at, text, cites });
