//! One stance: what of it may stay.

use super::removed::{Removed, RemovedKind, RemovedPart};
use super::{Keep, Removable};
use crate::scenario::{Basis, Citation, Figure, IssueId, Stance, StanceRecord, Visibility};

/// The stance without what goes; nothing where all of it goes.
pub(super) fn redacted(
    stance: &Stance,
    issue: IssueId,
    keep: &Keep,
    removed: &mut Removed,
) -> Option<Stance> {
    let part = |kind| RemovedPart {
        party: Some(stance.party()),
        issue: Some(issue),
        round: stance.round(),
        ..RemovedPart::new(kind)
    };
    let goes = |what| !keep.has(what);
    if stance.visibility() == Visibility::Private && goes(Removable::Private) {
        removed.add(part(RemovedKind::Named(Removable::Private)));
        return None;
    }
    let mut record = stance.record();
    let mut gone: Vec<Removable> = Vec::new();
    let estimate = match stance.basis() {
        Some(Basis::Estimated) => Some(Removable::Estimated),
        Some(Basis::Imputed) => Some(Removable::Imputed),
        Some(Basis::Stated | Basis::Reported) | None => None,
    };
    if let Some(what) = estimate.filter(|what| goes(*what)) {
        gone.push(what);
        record = only_stated(record);
    }
    let mut take = |what, there: bool| {
        let is_gone = there && goes(what);
        if is_gone {
            gone.push(what);
        }
        is_gone
    };
    if take(Removable::Accepts, record.accepts.is_some()) {
        record.accepts = None;
    }
    if take(Removable::AcceptsText, !record.accepts_text.is_empty()) {
        record.accepts_text.clear();
    }
    if take(Removable::Limits, record.limits.is_some()) {
        record.limits = None;
    }
    if take(Removable::LimitsText, !record.limits_text.is_empty()) {
        record.limits_text.clear();
    }
    if take(Removable::Salience, record.salience.is_some()) {
        record.salience = None;
    }
    if take(Removable::Power, record.power.is_some()) {
        record.power = None;
    }
    if take(Removable::Values, !record.values.is_empty()) {
        record.values.clear();
    }
    if take(Removable::Interest, !record.interest.is_empty()) {
        record.interest.clear();
    }
    let has_note = !record.note.is_empty() || record.cites.iter().any(|cite| !cite.note.is_empty());
    if take(Removable::Note, has_note) {
        record.note.clear();
        clear_notes(&mut record.cites);
    }
    if gone.is_empty() {
        return Some(stance.clone());
    }
    for what in gone {
        removed.add(part(RemovedKind::Named(what)));
    }
    forget_stated(&mut record);
    if says_nothing(&record) {
        removed.add(part(RemovedKind::Emptied));
        return None;
    }
    Some(Stance::from(record))
}

/// Clears the notes beside citations.
pub(super) fn clear_notes(cites: &mut [Citation]) {
    for cite in cites {
        cite.note.clear();
    }
}

/// Of an estimate, the figures that the party itself named.
fn only_stated(record: StanceRecord) -> StanceRecord {
    let is_stated = |figure| record.stated.contains(&figure);
    let mut left = StanceRecord::new(crate::scenario::StanceKey {
        party: record.party,
        round: record.round,
        visibility: record.visibility,
    });
    left.at = record.at.filter(|_| is_stated(Figure::At));
    left.accepts = record.accepts.filter(|_| is_stated(Figure::Accepts));
    left.limits = record.limits.filter(|_| is_stated(Figure::Limits));
    left.salience = record.salience.filter(|_| is_stated(Figure::Salience));
    left.stated = record.stated;
    left
}

/// What is no longer there was not stated either.
fn forget_stated(record: &mut StanceRecord) {
    let has = [
        record.at.is_some(),
        record.accepts.is_some(),
        record.limits.is_some(),
        record.salience.is_some(),
    ];
    record.stated.retain(|figure| match figure {
        Figure::At => has[0],
        Figure::Accepts => has[1],
        Figure::Limits => has[2],
        Figure::Salience => has[3],
    });
}

/// Whether nothing is left but when, and how well it was known.
fn says_nothing(record: &StanceRecord) -> bool {
    let words = [
        &record.text,
        &record.interest,
        &record.condition,
        &record.accepts_text,
        &record.limits_text,
        &record.note,
    ];
    record.at.is_none()
        && record.accepts.is_none()
        && record.limits.is_none()
        && record.salience.is_none()
        && record.power.is_none()
        && record.values.is_empty()
        && words.iter().all(|text| text.is_empty())
}
