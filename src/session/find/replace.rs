//! Putting other words in the place of those found.

use std::collections::{BTreeMap, HashMap};
use std::ops::Range;

use crate::scenario::{IssueHead, Party};
use crate::session::field::StanceEdits;
use crate::session::{
    FieldAction, Refused, RefusedCell, Session, Transaction, edit_issue, edit_party,
};

use super::matcher::Matcher;
use super::{Hit, Part, Place, Query};

/// One text that changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// In which cell.
    pub place: Place,
    /// What the cell is called: `Ukraine · Force caps`.
    pub name: String,
    /// Which of its texts.
    pub part: Part,
    /// The text as it is.
    pub before: String,
    /// The text as it will be.
    pub after: String,
    /// Where in the text as it is, in bytes, words are replaced.
    pub hits: Vec<Range<usize>>,
}

/// A replacement to look at, and the step that does it.
#[derive(Clone, Debug, PartialEq)]
pub struct Replacement {
    /// What changes, in the order of the hits.
    pub changes: Vec<Change>,
    /// The step; without edits where nothing changes.
    pub transaction: Transaction,
}

impl Replacement {
    /// In how many places words are replaced.
    pub fn places(&self) -> usize {
        self.changes.iter().map(|change| change.hits.len()).sum()
    }
}

/// Puts `with` in the place of the words at these hits, as they are written, in one step.
///
/// Positions stay, for they are no free text; so do hits that no longer stand there. A stance
/// carried over from an earlier round is copied to the round shown. The heading of a group
/// changes for all issues under it.
///
/// # Errors
/// Where a title or a name would be empty.
pub fn replace(
    session: &Session,
    query: &Query,
    with: &str,
    hits: &[Hit],
) -> Result<Replacement, Refused> {
    let changes = changes(session, query, with, hits);
    let mut refused = Refused::new(FieldAction::Replace);
    for change in &changes {
        let is_name = matches!(change.part, Part::IssueTitle | Part::PartyName);
        if is_name && change.after.trim().is_empty() {
            refused.add(|| RefusedCell {
                name: format!("{} of {}", change.part.label(), change.name),
                reason: "it cannot be empty; leave this place out".to_owned(),
            });
        }
    }
    refused.or_ok()?;
    let mut replacement = Replacement {
        transaction: Transaction::new("", Vec::new()),
        changes,
    };
    let places = match replacement.places() {
        1 => "1 place".to_owned(),
        places => format!("{places} places"),
    };
    replacement.transaction = step(session, &replacement.changes);
    replacement.transaction.label = format!("Replace “{}” with “{with}” in {places}", query.text);
    Ok(replacement)
}

/// What [`replace`] would change, text by text, also where it would be refused.
pub fn changes(session: &Session, query: &Query, with: &str, hits: &[Hit]) -> Vec<Change> {
    let scenario = session.scenario();
    let matcher = Matcher::new(query);
    let edits = StanceEdits::new(session);
    let mut places: HashMap<(Place, Part), usize> = HashMap::new();
    let mut texts: Vec<(Place, Part, Vec<Range<usize>>)> = Vec::new();
    for hit in hits.iter().filter(|hit| hit.part.is_replaceable()) {
        let at = *places
            .entry((hit.place, hit.part))
            .or_insert_with(|| texts.len());
        if at == texts.len() {
            texts.push((hit.place, hit.part, Vec::new()));
        }
        if let Some((_, _, ranges)) = texts.get_mut(at) {
            ranges.push(hit.range.clone());
        }
    }
    texts
        .into_iter()
        .filter_map(|(place, part, wanted)| {
            let before = text_of(session, &edits, place, part)?;
            let hits: Vec<_> = matcher
                .all(&before)
                .filter(|range| wanted.contains(range))
                .collect();
            let after = replaced(&before, &hits, with);
            (after != before).then(|| Change {
                place,
                name: place.name(scenario),
                part,
                after,
                before,
                hits,
            })
        })
        .collect()
}

fn replaced(text: &str, hits: &[Range<usize>], with: &str) -> String {
    let mut after = String::with_capacity(text.len());
    let mut done = 0;
    for hit in hits {
        after.push_str(text.get(done..hit.start).unwrap_or_default());
        after.push_str(with);
        done = hit.end;
    }
    after.push_str(text.get(done..).unwrap_or_default());
    after
}

fn text_of(session: &Session, edits: &StanceEdits<'_>, place: Place, part: Part) -> Option<String> {
    let scenario = session.scenario();
    Some(match place {
        Place::Party(id) => scenario.party(id)?.name().to_owned(),
        Place::Issue(row) => {
            let issue = scenario.issues.get(row)?;
            match part {
                Part::Group => issue.group.clone(),
                Part::IssueNote => issue.note.clone(),
                _ => issue.title().to_owned(),
            }
        }
        Place::Stance { issue, party } => {
            let stance = edits.shown(issue, party)?;
            part.of_stance(stance).to_owned()
        }
    })
}

fn step(session: &Session, changes: &[Change]) -> Transaction {
    let scenario = session.scenario();
    let mut stances = StanceEdits::new(session);
    let mut heads: BTreeMap<usize, IssueHead> = BTreeMap::new();
    let mut parties: Vec<Party> = Vec::new();
    let groups: HashMap<&str, &str> = changes
        .iter()
        .filter(|change| change.part == Part::Group)
        .map(|change| (change.before.as_str(), change.after.as_str()))
        .collect();
    if !groups.is_empty() {
        for (row, issue) in scenario.issues.iter().enumerate() {
            if let Some(after) = groups.get(issue.group.as_str()) {
                let mut head = issue.head();
                (*after).clone_into(&mut head.group);
                heads.insert(row, head);
            }
        }
    }
    for change in changes {
        match change.place {
            Place::Party(id) => parties.extend(scenario.party(id).map(|party| Party {
                name: change.after.clone(),
                ..party.clone()
            })),
            Place::Issue(row) => {
                let Some(issue) = scenario.issues.get(row) else {
                    continue;
                };
                let head = heads.entry(row).or_insert_with(|| issue.head());
                match change.part {
                    Part::IssueTitle => head.title.clone_from(&change.after),
                    Part::IssueNote => head.note.clone_from(&change.after),
                    _ => {}
                }
            }
            Place::Stance { issue, party } => {
                let Ok(()) = stances.change(issue, party, |_, record| {
                    if let Some(text) = change.part.in_record(record) {
                        text.clone_from(&change.after);
                    }
                    Ok::<(), std::convert::Infallible>(())
                });
            }
        }
    }
    let heads = heads
        .into_iter()
        .filter_map(|(row, head)| edit_issue(scenario, row, head));
    let parties = parties
        .into_iter()
        .filter_map(|party| edit_party(scenario, party));
    let renames: Vec<Transaction> = heads.chain(parties).collect();
    let mut edits = stances.edits();
    edits.extend(renames.into_iter().flat_map(|rename| rename.edits));
    Transaction::new("", edits)
}
