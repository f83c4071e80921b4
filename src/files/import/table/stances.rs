//! Stances made of their cells.

use std::collections::{HashMap, HashSet};

use super::cell_reader::{CellReader, Reading};
use super::dates::parse_date;
use super::draft::{DraftIssue, Entry, Field};
use super::figures::{self, Saliences};
use super::grid::{CellRef, Grid};
use super::report::{Report, quoted};
use super::scales;
use super::sources::Sources;
use super::survey::is_same_unit;
use crate::files::long_form::{Column, parse_stated, parse_values};
use crate::scenario::entry::{number_entry, parse_set, parse_value};
use crate::scenario::{
    Basis, Confidence, PartyId, RangeScale, RoundId, Scale, Stance, StanceKey, StanceRecord, Value,
    ValueSet, Visibility,
};

/// What stances are made with.
pub(super) struct Stances<'a> {
    pub(super) grid: &'a Grid,
    pub(super) reader: &'a CellReader,
    pub(super) parties: &'a [PartyId],
    pub(super) rounds: &'a [RoundId],
    pub(super) saliences: Saliences,
    /// Powers that are the same on all issues; they stand with the party.
    pub(super) common_powers: HashMap<u32, f64>,
}

/// One issue while its stances are made.
struct Making<'a, 'r> {
    stances: &'a Stances<'a>,
    found: &'a scales::Found,
    /// What words mean on this issue's scale.
    meanings: HashMap<&'a str, Option<Value>>,
    report: &'r mut Report,
}

impl Stances<'_> {
    /// The stances of an issue, each party, round and visibility once.
    pub(super) fn of(
        &self,
        issue: &DraftIssue,
        found: &scales::Found,
        sources: &mut Sources,
        report: &mut Report,
    ) -> Vec<Stance> {
        let mut stances = Vec::with_capacity(issue.entries.len());
        // In a wide table nobody can be there twice.
        let is_rising = issue.entries.is_sorted_by(|a, b| a.party < b.party);
        let mut seen: HashSet<StanceKey> = HashSet::new();
        let mut making = Making {
            stances: self,
            found,
            meanings: HashMap::new(),
            report,
        };
        for entry in &issue.entries {
            let Some(stance) = making.stance(entry, sources) else {
                continue;
            };
            if !is_rising && !seen.insert(stance.key()) {
                let place = entry.place().unwrap_or(issue.place);
                let when = stance.round().map_or_else(String::new, |round| {
                    format!(" in round {}", quoted(round.as_str()))
                });
                making.report.refused(
                    self.grid,
                    place,
                    format!(
                        "{} has a second stance on {}{when}; keep one of them",
                        quoted(stance.party().as_str()),
                        quoted(&issue.title)
                    ),
                );
                continue;
            }
            stances.push(stance);
        }
        stances
    }
}

impl<'a> Making<'a, '_> {
    fn stance(&mut self, entry: &Entry, sources: &mut Sources) -> Option<Stance> {
        let (grid, reader) = (self.stances.grid, self.stances.reader);
        let mut record = StanceRecord::new(StanceKey {
            party: *self.stances.parties.get(entry.party as usize)?,
            round: match entry.round {
                None => None,
                Some(round) => Some(*self.stances.rounds.get(round as usize)?),
            },
            visibility: Visibility::Public,
        });
        if let Some(cell) = entry.at {
            self.put_position(&mut record, cell);
        }
        for field in &entry.more {
            if let Err(why) = self.put(&mut record, *field, sources) {
                self.report.refused(grid, field.cell, why);
            }
        }
        if let Some(power) = self.stances.common_powers.get(&entry.party)
            && record.power == Some(*power)
        {
            record.power = None;
        }
        self.hold_within(&mut record, entry);
        let is_said = record.at.is_some() || reader.is_exact || {
            let nothing = StanceRecord {
                visibility: record.visibility,
                // What is told of a whole row or column makes no stance by itself.
                cites: record.cites.clone(),
                date: record.date,
                basis: record.basis,
                confidence: record.confidence,
                ..StanceRecord::new(StanceKey {
                    party: record.party,
                    round: record.round,
                    visibility: record.visibility,
                })
            };
            record != nothing
        };
        is_said.then(|| record.into())
    }

    fn put_position(&mut self, record: &mut StanceRecord, cell: CellRef) {
        let (grid, reader) = (self.stances.grid, self.stances.reader);
        let content = grid.at(cell);
        if reader.is_exact {
            let text = reader.unguarded(content.text);
            match parse_value(&self.found.scale, text) {
                Ok(at) => record.at = at,
                Err(error) => self.report.refused(grid, cell, error.to_string()),
            }
            return;
        }
        match &self.found.scale {
            Scale::Range(range) => match self.number(range, cell) {
                Ok(at) => record.at = at,
                Err(why) => self.report.refused(grid, cell, why),
            },
            Scale::Wording => reader.words(content).clone_into(&mut record.text),
            Scale::Steps(_) | Scale::Options(_) => {
                let words = reader.words(content);
                if words.is_empty() {
                    return;
                }
                if let Some(known) = self.meanings.get(words) {
                    record.at.clone_from(known);
                } else {
                    let meaning = self.meaning(words);
                    record.at = meaning.as_ref().ok().cloned().flatten();
                    self.meanings.insert(words, record.at.clone());
                    if let Err(why) = meaning {
                        self.report.refused(grid, cell, why);
                        self.meanings.remove(words);
                    }
                }
            }
        }
    }

    /// A position in numbers.
    fn number(&self, range: &RangeScale, cell: CellRef) -> Result<Option<Value>, String> {
        let content = self.stances.grid.at(cell);
        let read = self.stances.reader.read(content);
        if !read.unit.is_empty() && !range.unit.is_empty() && !is_same_unit(read.unit, &range.unit)
        {
            return Err(format!(
                "{} is not in {}; write it in that unit",
                quoted(content.text),
                range.unit
            ));
        }
        let on_scale = |number: f64| {
            if range.holds(number) {
                Ok(())
            } else {
                Err(format!(
                    "{} is off the scale, which runs from {} to {}",
                    number_entry(number),
                    number_entry(range.from),
                    number_entry(range.to)
                ))
            }
        };
        match read.says {
            Reading::Missing => Ok(None),
            Reading::Number(number) => {
                on_scale(number)?;
                Ok(Some(Value::Number(number)))
            }
            Reading::Span(span) => {
                on_scale(span.low)?;
                on_scale(span.high)?;
                Ok(Some(Value::Span(Box::new(span))))
            }
            Reading::Words(words) => parse_value(&self.found.scale, words).map_err(|_| {
                format!(
                    "{} is no number; write one such as 50, or 20..60, or leave the cell empty",
                    quoted(words)
                )
            }),
        }
    }

    /// A position in words, on Steps or Options.
    fn meaning(&self, words: &str) -> Result<Option<Value>, String> {
        let scale = &self.found.scale;
        if let Some(vocabulary) = self.found.vocabulary
            && let Some(rank) = vocabulary.rank(words)
        {
            let labels = scale.labels();
            let mut same = labels
                .iter()
                .filter(|label| vocabulary.rank(label.as_str()) == Some(rank));
            if let Some(label) = same.next() {
                return Ok(Some(Value::Label(*label)));
            }
        }
        parse_value(scale, words).map_err(|error| error.to_string())
    }

    fn put(
        &mut self,
        record: &mut StanceRecord,
        field: Field,
        sources: &mut Sources,
    ) -> Result<(), String> {
        let reader = self.stances.reader;
        let content = self.stances.grid.at(field.cell);
        let words = reader.words(content);
        if words.is_empty() {
            return Ok(());
        }
        match field.column {
            Column::Accepts => match self.set(field.cell)? {
                Set::Values(set) => record.accepts = Some(set),
                Set::Words => words.clone_into(&mut record.accepts_text),
            },
            Column::Limits => match self.set(field.cell)? {
                Set::Values(set) => record.limits = Some(set),
                Set::Words => words.clone_into(&mut record.limits_text),
            },
            Column::AcceptsText => words.clone_into(&mut record.accepts_text),
            Column::LimitsText => words.clone_into(&mut record.limits_text),
            Column::Salience => record.salience = self.stances.saliences.read(content, reader)?,
            Column::Power => record.power = figures::power(content, reader)?,
            Column::Values => {
                record.values = parse_values(words).ok_or_else(|| {
                    format!("{} are no worths; write [(\"label\", 0.7)]", quoted(words))
                })?;
            }
            Column::Wording => put_wording(record, words),
            Column::Interest => words.clone_into(&mut record.interest),
            Column::Condition => words.clone_into(&mut record.condition),
            Column::Note => put_note(record, words),
            Column::Date => {
                let date = parse_date(words);
                record.date = Some(date.ok_or_else(|| {
                    format!(
                        "{} is no date; write 2023, 2023-12 or 2023-12-08",
                        quoted(words)
                    )
                })?);
            }
            Column::Basis => record.basis = Some(named(&Basis::ALL, Basis::name, words)?),
            Column::Confidence => {
                record.confidence = Some(named(&Confidence::ALL, Confidence::name, words)?);
            }
            Column::Visibility => {
                record.visibility = named(&Visibility::ALL, Visibility::name, words)?;
            }
            Column::Stated => {
                record.stated = parse_stated(words).ok_or_else(|| {
                    format!(
                        "{} names no figures; write at, accepts, limits, salience",
                        quoted(words)
                    )
                })?;
            }
            Column::Sources => {
                record.cites = if reader.is_exact {
                    sources.cited_by_id(words).ok_or_else(|| {
                        format!("{} cites nothing that can be read", quoted(words))
                    })?
                } else {
                    sources.cited(words)
                };
            }
            _ => {}
        }
        Ok(())
    }

    /// A set of positions, or what is said of it in words.
    fn set(&self, cell: CellRef) -> Result<Set, String> {
        let scale = &self.found.scale;
        let reader = self.stances.reader;
        let content = self.stances.grid.at(cell);
        let words = reader.words(content);
        if reader.is_exact {
            return match parse_set(scale, words) {
                Ok(Some(set)) => Ok(Set::Values(set)),
                Ok(None) => Ok(Set::Words),
                Err(error) => Err(error.to_string()),
            };
        }
        match scale {
            Scale::Wording => Ok(Set::Words),
            Scale::Range(range) => match reader.read(content).says {
                Reading::Words(_) | Reading::Missing => Ok(Set::Words),
                Reading::Number(_) | Reading::Span(_) => {
                    let value = self.number(range, cell)?;
                    Ok(value.map_or(Set::Words, |value| Set::Values(value.as_set())))
                }
            },
            Scale::Steps(_) | Scale::Options(_) => {
                let bars = words.replace([';', ',', '/'], "|");
                let set = parse_set(scale, words).or_else(|_| {
                    let parts: Vec<&str> = bars.split('|').map(str::trim).collect();
                    parse_set(scale, &parts.join("|"))
                });
                Ok(match set {
                    Ok(Some(set)) => Set::Values(set),
                    _ => Set::Words,
                })
            }
        }
    }

    /// Leaves out sets that do not hold what lies within them.
    fn hold_within(&mut self, record: &mut StanceRecord, entry: &Entry) {
        let (grid, reader) = (self.stances.grid, self.stances.reader);
        let at = record.at.as_ref().map(Value::as_set);
        let lies_outside = |outer: Option<&ValueSet>, inner: Option<&ValueSet>| matches!((outer, inner), (Some(outer), Some(inner)) if !outer.contains(inner));
        if lies_outside(record.accepts.as_ref(), at.as_ref()) {
            record.accepts = None;
            if let Some(cell) = entry.field(Column::Accepts) {
                let why = format!(
                    "the position lies outside what would be accepted, {}; widen that",
                    quoted(reader.words(grid.at(cell)))
                );
                self.report.refused(grid, cell, why);
            }
        }
        if lies_outside(record.limits.as_ref(), at.as_ref())
            || lies_outside(record.limits.as_ref(), record.accepts.as_ref())
        {
            record.limits = None;
            if let Some(cell) = entry.field(Column::Limits) {
                let why = format!(
                    "the position or what would be accepted lies outside the red line, {}; widen that",
                    quoted(reader.words(grid.at(cell)))
                );
                self.report.refused(grid, cell, why);
            }
        }
    }
}

/// What a cell says of a set.
enum Set {
    Values(ValueSet),
    /// Something that is only words.
    Words,
}

/// The wording, a wording that stood in the position's place going to the note.
fn put_wording(record: &mut StanceRecord, words: &str) {
    let position = std::mem::replace(&mut record.text, words.to_owned());
    if !position.is_empty() && position != words {
        put_note(record, &format!("Position: {position}"));
    }
}

fn put_note(record: &mut StanceRecord, words: &str) {
    if !record.note.is_empty() {
        record.note.push_str("\n");
    }
    record.note.push_str(words);
}

/// The one of this name; capitals make no difference.
fn named<T: Copy>(all: &[T], name: impl Fn(T) -> &'static str, words: &str) -> Result<T, String> {
    let mut known = all.iter().copied();
    known
        .find(|one| name(*one).eq_ignore_ascii_case(words.trim()))
        .ok_or_else(|| {
            let names: Vec<&str> = all.iter().map(|one| name(*one)).collect();
            format!("{} is none of: {}", quoted(words), names.join(", "))
        })
}
