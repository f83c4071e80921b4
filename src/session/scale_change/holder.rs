//! One holder of values: each is converted, or set aside into its words.

use crate::scenario::entry::{number_text, set_text, value_text};
use crate::scenario::{Agreed, Figure, Label, Scale, Stance, StanceRecord, Term, Value, ValueSet};

use super::convert::{Converted, Converter};
use super::{Holder, Outcome, Part, PreviewLine};

/// Where a text that is kept may go.
enum Words {
    /// Nowhere: the value says all.
    None,
    /// Beside a value that says less than the old one.
    Beside(String),
    /// In place of the value.
    Instead(String),
}

/// Converts what one holder holds, and takes note of it.
pub(super) struct Conversions<'c> {
    pub before: &'c Scale,
    pub after: &'c Scale,
    pub converter: &'c Converter<'c>,
    pub lines: Vec<PreviewLine>,
}

/// A value on the new scale, if any, and what words must tell.
struct Placed<T> {
    value: Option<T>,
    words: Words,
}

impl Conversions<'_> {
    /// A stance on the new scale.
    pub(super) fn stance(&mut self, stance: &Stance) -> Stance {
        let holder = Holder::Stance(stance.key());
        let mut record = stance.record();
        let first = self.lines.len();
        if let Some(at) = record.at.take() {
            let placed = self.value(holder, &at, is_stated(&record, Figure::At));
            record.at = placed.value;
            match placed.words {
                Words::None => {}
                // On Wording the words are what is compared.
                Words::Instead(words)
                    if *self.after == Scale::Wording && record.text.is_empty() =>
                {
                    record.text = words;
                }
                Words::Instead(words) | Words::Beside(words) => append(&mut record.note, &words),
            }
        }
        if let Some(set) = record.accepts.take() {
            let stated = is_stated(&record, Figure::Accepts);
            let placed = self.set(holder, Part::Accepts, &set, stated);
            record.accepts = placed.value;
            put(placed.words, &mut record.accepts_text, &mut record.note);
        }
        if let Some(set) = record.limits.take() {
            let stated = is_stated(&record, Figure::Limits);
            let placed = self.set(holder, Part::Limits, &set, stated);
            record.limits = placed.value;
            put(placed.words, &mut record.limits_text, &mut record.note);
        }
        if !record.values.is_empty() {
            let table = std::mem::take(&mut record.values);
            record.values = self.worths(holder, &table, &mut record.note);
        }
        if self.lines.len() == first {
            self.lines.push(PreviewLine {
                holder,
                part: Part::Words,
                outcome: Outcome::Kept,
                before: record.text.clone(),
                after: record.text.clone(),
                words: None,
            });
        }
        let (at, accepts, limits) = (
            record.at.is_some(),
            record.accepts.is_some(),
            record.limits.is_some(),
        );
        record.stated.retain(|figure| match figure {
            Figure::At => at,
            Figure::Accepts => accepts,
            Figure::Limits => limits,
            Figure::Salience => true,
        });
        record.into()
    }

    /// What was agreed, on the new scale.
    pub(super) fn agreed(&mut self, agreed: &Agreed) -> Agreed {
        let mut after = agreed.clone();
        if let Some(at) = after.at.take() {
            let placed = self.value(Holder::Agreed, &at, false);
            after.at = placed.value;
            match placed.words {
                Words::None => {}
                Words::Instead(words) | Words::Beside(words) => append(&mut after.note, &words),
            }
        }
        after
    }

    /// What a proposal says, on the new scale.
    pub(super) fn term(&mut self, holder: Holder, term: &Term) -> Term {
        let mut after = term.clone();
        if let Some(at) = after.at.take() {
            let placed = self.value(holder, &at, false);
            after.at = placed.value;
            match placed.words {
                Words::None => {}
                Words::Instead(words) | Words::Beside(words) => append(&mut after.text, &words),
            }
        }
        after
    }

    fn value(&mut self, holder: Holder, at: &Value, stated: bool) -> Placed<Value> {
        let before = value_text(self.before, at);
        let converted = self.converter.value(at);
        let after = converted.as_ref().map(|c| value_text(self.after, &c.value));
        let is_same = converted.as_ref().is_some_and(|c| c.value == *at);
        self.placed(
            holder,
            Part::Position,
            before,
            after,
            is_same,
            stated,
            converted,
        )
    }

    fn set(
        &mut self,
        holder: Holder,
        part: Part,
        set: &ValueSet,
        stated: bool,
    ) -> Placed<ValueSet> {
        let before = set_text(self.before, set);
        let converted = self.converter.set(set);
        let after = converted.as_ref().map(|c| set_text(self.after, &c.value));
        let is_same = converted.as_ref().is_some_and(|c| c.value == *set);
        self.placed(holder, part, before, after, is_same, stated, converted)
    }

    #[expect(
        clippy::too_many_arguments,
        reason = "one value before and after, told once"
    )]
    fn placed<T>(
        &mut self,
        holder: Holder,
        part: Part,
        before: String,
        after: Option<String>,
        is_same: bool,
        stated: bool,
        converted: Option<Converted<T>>,
    ) -> Placed<T> {
        let stated = if stated { " (stated)" } else { "" };
        let told = format!("{}{stated}", told(part, &before));
        let words = match &converted {
            None => Words::Instead(told.clone()),
            Some(converted) if converted.exact => Words::None,
            Some(_) => Words::Beside(told.clone()),
        };
        let outcome = match &converted {
            None => Outcome::SetAside,
            Some(_) if is_same => Outcome::Kept,
            Some(_) => Outcome::Converted,
        };
        self.lines.push(PreviewLine {
            holder,
            part,
            outcome,
            before,
            after: after.unwrap_or_default(),
            words: (!matches!(words, Words::None)).then_some(told),
        });
        Placed {
            value: converted.map(|converted| converted.value),
            words,
        }
    }

    /// What each label is worth; two that become one keep the first, and the words name the other.
    fn worths(
        &mut self,
        holder: Holder,
        table: &[(Label, f64)],
        note: &mut String,
    ) -> Vec<(Label, f64)> {
        let before = worths_text(table);
        let mut after: Vec<(Label, f64)> = Vec::new();
        let mut lost: Vec<(Label, f64)> = Vec::new();
        for (label, worth) in table {
            let converted = self.converter.label(*label);
            let known = converted
                .as_ref()
                .and_then(|c| after.iter().find(|(known, _)| *known == c.value))
                .map(|(_, worth)| worth.to_bits());
            match converted {
                Some(c) if known.is_none() => {
                    after.push((c.value, *worth));
                    if !c.exact {
                        lost.push((*label, *worth));
                    }
                }
                Some(_) if known == Some(worth.to_bits()) => {}
                _ => lost.push((*label, *worth)),
            }
        }
        let words = (!lost.is_empty()).then(|| told(Part::Worth, &worths_text(&lost)));
        if let Some(words) = &words {
            append(note, words);
        }
        self.lines.push(PreviewLine {
            holder,
            part: Part::Worth,
            outcome: if after == table {
                Outcome::Kept
            } else if after.is_empty() {
                Outcome::SetAside
            } else {
                Outcome::Converted
            },
            before,
            after: worths_text(&after),
            words,
        });
        after
    }
}

/// `Position before the change of scale: 40 %`.
pub(super) fn told(part: Part, value: &str) -> String {
    format!("{} before the change of scale: {value}", part.name())
}

/// Adds a line to a text.
pub(super) fn append(text: &mut String, line: &str) {
    if !text.is_empty() {
        text.push('\n');
    }
    text.push_str(line);
}

fn put(words: Words, instead: &mut String, beside: &mut String) {
    match words {
        Words::None => {}
        Words::Instead(words) => append(instead, &words),
        Words::Beside(words) => append(beside, &words),
    }
}

fn is_stated(record: &StanceRecord, figure: Figure) -> bool {
    record.stated.contains(&figure)
}

fn worths_text(table: &[(Label, f64)]) -> String {
    let texts = table.iter();
    let texts = texts.map(|(label, worth)| format!("{label} {}", number_text(*worth)));
    texts.collect::<Vec<_>>().join("; ")
}
