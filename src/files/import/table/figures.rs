//! Saliences and powers: how a table measures them.

use std::collections::HashMap;

use super::cell_reader::{CellReader, Reading};
use super::draft::Draft;
use super::grid::{Cell, Grid};
use super::report::Report;
use super::scale_words::Ends;
use super::vocabulary;
use super::wishes::Wishes;
use crate::files::long_form::Column;
use crate::scenario::entry::number_entry;

/// The ends that a table's saliences may run between, the narrowest first.
const SALIENCES: [f64; 5] = [1.0, 5.0, 7.0, 10.0, 100.0];

/// Reads saliences.
pub(super) struct Saliences {
    ends: Ends,
}

impl Saliences {
    /// How the saliences of a table run: as wished for, else to the narrowest end that holds all.
    pub(super) fn of(
        draft: &Draft,
        grid: &Grid,
        reader: &CellReader,
        wishes: &Wishes,
        report: &mut Report,
    ) -> Self {
        let whole = Ends {
            from: 0.0,
            to: 100.0,
        };
        if reader.is_exact {
            return Self { ends: whole };
        }
        let entries = draft.issues.iter().flat_map(|issue| &issue.entries);
        let mut highest: Option<f64> = None;
        let mut has_percent = false;
        let mut first = None;
        for cell in entries.filter_map(|entry| entry.field(Column::Salience)) {
            let read = reader.read(grid.at(cell));
            if let Reading::Number(number) = read.says {
                has_percent |= read.unit == "%";
                highest = Some(highest.map_or(number, |known| known.max(number)));
                first = first.or(Some(cell));
            }
        }
        let (Some(highest), Some(first)) = (highest, first) else {
            return Self { ends: whole };
        };
        let fitting = SALIENCES.into_iter().find(|end| highest <= *end);
        let guessed = Ends {
            from: 0.0,
            to: if has_percent {
                100.0
            } else {
                fitting.unwrap_or(100.0)
            },
        };
        let ends = wishes.salience.unwrap_or(guessed);
        let value = format!("{}..{}", number_entry(ends.from), number_entry(ends.to));
        if wishes.salience.is_none() && ends != whole {
            report.guessed_at(
                grid,
                first,
                format!(
                    "salience runs {value}, it is brought to 0..100; change it with salience=…"
                ),
            );
        }
        let alternatives = ["0..1", "0..5", "1..5", "1..7", "0..10", "0..100"];
        report.choice(
            "salience",
            "Salience",
            value,
            wishes.salience.is_some(),
            &alternatives,
        );
        Self { ends }
    }

    /// The salience in a cell, 0-100; why there is none, where something else stands there.
    pub(super) fn read(&self, cell: Cell<'_>, reader: &CellReader) -> Result<Option<f64>, String> {
        let Ends { from, to } = self.ends;
        match reader.read(cell).says {
            Reading::Missing => Ok(None),
            Reading::Number(number) if (from..=to).contains(&number) => {
                let is_whole = from.abs() < f64::EPSILON && (to - 100.0).abs() < f64::EPSILON;
                let share = (number - from) / (to - from);
                // Rounded, so that 0.7 is 70 and not 70.00000000000001.
                let scaled = (share * 1e8).round() / 1e6;
                Ok(Some(if is_whole { number } else { scaled }))
            }
            Reading::Number(number) => Err(format!(
                "salience {} is not from {} to {}",
                number_entry(number),
                number_entry(from),
                number_entry(to)
            )),
            Reading::Words(words) => vocabulary::salience(words).map(Some).ok_or_else(|| {
                format!(
                    "{} is no salience; write a number from {} to {}, or low, medium, high",
                    super::report::quoted(words),
                    number_entry(from),
                    number_entry(to)
                )
            }),
            Reading::Span(_) => Err("a salience is one number".to_owned()),
        }
    }
}

/// The power in a cell; why there is none, where something else stands there.
pub(super) fn power(cell: Cell<'_>, reader: &CellReader) -> Result<Option<f64>, String> {
    if reader.words(cell).trim().is_empty() {
        return Ok(None);
    }
    match reader.number_of(cell) {
        Some(power) if power > 0.0 => Ok(Some(power)),
        _ => Err(format!(
            "{} is no power; write a number above 0",
            super::report::quoted(cell.text)
        )),
    }
}

/// The powers of parties that have the same one on all issues, by index of the party.
pub(super) fn common_powers(draft: &Draft, grid: &Grid, reader: &CellReader) -> HashMap<u32, f64> {
    let mut powers: HashMap<u32, Option<f64>> = HashMap::new();
    if reader.is_exact {
        return HashMap::new();
    }
    for entry in draft.issues.iter().flat_map(|issue| &issue.entries) {
        let Some(cell) = entry.field(Column::Power) else {
            continue;
        };
        let own = reader.number_of(grid.at(cell)).filter(|power| *power > 0.0);
        if let Some(own) = own {
            let known = powers.entry(entry.party).or_insert(Some(own));
            if known.is_some_and(|known| known.to_bits() != own.to_bits()) {
                *known = None;
            }
        }
    }
    powers
        .into_iter()
        .filter_map(|(party, power)| power.map(|power| (party, power)))
        .collect()
}
