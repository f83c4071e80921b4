//! The matrix for a spreadsheet, as values parted by commas or tabs: one row per issue.

use super::figures::median_text;
use super::view::{Row, View};
use super::{ExportError, ExportOptions, mean_in_units, zone_text};
use crate::files::progress::Progress;
use crate::scenario::entry::value_entry;
use crate::scenario::{Scale, Value};
use crate::session::clipboard::begins_a_formula;

const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();

/// One cell, as what it is.
enum Field {
    Text(String),
    Number(Option<f64>),
}

/// What parts the cells of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Delimiter {
    Comma,
    Tab,
}

impl Delimiter {
    /// As it stands in a file.
    pub(super) fn byte(self) -> u8 {
        match self {
            Self::Comma => b',',
            Self::Tab => b'\t',
        }
    }
}

/// The share of rows after which progress is told.
const ROWS_AT_ONCE: usize = 64;

/// The table.
pub(super) fn table(
    view: &View<'_>,
    delimiter: Delimiter,
    progress: &Progress,
) -> Result<Vec<u8>, ExportError> {
    let options = view.options;
    let mut writer = writer(options, delimiter.byte());
    let mut write = |fields: Vec<Field>| {
        let cells = fields.into_iter().map(|field| match field {
            Field::Text(text) if options.plain => text,
            Field::Text(text) => guarded(&text),
            Field::Number(number) => number.map_or_else(String::new, number_cell),
        });
        writer
            .write_record(cells)
            .map_err(|error| ExportError::Table(error.to_string()))
    };
    write(header(view))?;
    for (done, row) in view.rows().enumerate() {
        if done.is_multiple_of(ROWS_AT_ONCE) {
            progress.reached(done as f64 / view.scenario.issues.len().max(1) as f64)?;
        }
        write(record(view, row))?;
    }
    writer
        .into_inner()
        .map_err(|error| ExportError::Table(error.to_string()))
}

/// A writer of rows, behind the byte order mark that spreadsheets need.
pub(super) fn writer(options: &ExportOptions, delimiter: u8) -> ::csv::Writer<Vec<u8>> {
    let mut bytes = Vec::new();
    if !options.plain {
        bytes.extend_from_slice(BYTE_ORDER_MARK);
    }
    ::csv::WriterBuilder::new()
        .delimiter(delimiter)
        .quote_style(::csv::QuoteStyle::NonNumeric)
        .terminator(::csv::Terminator::CRLF)
        .from_writer(bytes)
}

const FIGURES: [&str; 12] = [
    "gap",
    "gap between",
    "remaining gap",
    "blocking",
    "zone",
    "outlook",
    "mean",
    "median",
    "spread",
    "salience",
    "priority",
    "unit",
];

fn header(view: &View<'_>) -> Vec<Field> {
    let include = view.options.include;
    let mut names = vec!["group".to_owned(), "issue".to_owned()];
    for name in view.column_names() {
        if include.wordings {
            names.push(format!("{name}: wording"));
        }
        if include.positions {
            names.push(format!("{name}: position"));
        }
    }
    if include.figures {
        names.extend(FIGURES.map(str::to_owned));
    }
    names.into_iter().map(Field::Text).collect()
}

fn record(view: &View<'_>, row: Row<'_>) -> Vec<Field> {
    let include = view.options.include;
    let text = |text: &str| Field::Text(text.to_owned());
    let mut fields = vec![text(&row.issue.group), text(row.issue.title())];
    for party in &view.parties {
        let stance = view.cell(row, party.id).map(|cell| cell.stance);
        if include.wordings {
            fields.push(text(stance.map_or("", |stance| stance.text())));
        }
        if include.positions {
            fields.push(match stance.and_then(|stance| stance.at()) {
                Some(Value::Number(number)) => Field::Number(Some(*number)),
                Some(at) => Field::Text(value_entry(&row.issue.scale, at)),
                None => text(""),
            });
        }
    }
    if include.figures {
        fields.extend(figures(view, row));
    }
    fields
}

/// What is computed of an issue, in the order of [`FIGURES`].
fn figures(view: &View<'_>, row: Row<'_>) -> [Field; 12] {
    let (issue, figures, outcome) = (row.issue, row.figures, row.outcome);
    [
        Field::Number(figures.gap),
        Field::Text(view.gap_between(figures)),
        Field::Number(figures.remaining_gap),
        Field::Text(view.names(&figures.blocking, " – ")),
        Field::Text(zone_text(issue, figures).unwrap_or_default()),
        Field::Text(figures.outlook.name().to_owned()),
        Field::Number(mean_in_units(issue, outcome)),
        match &issue.scale {
            Scale::Range(_) => Field::Number(outcome.median_number),
            _ => Field::Text(median_text(issue, outcome).unwrap_or_default()),
        },
        Field::Number(outcome.spread),
        Field::Number(outcome.salience),
        Field::Number(outcome.priority),
        Field::Text(match &issue.scale {
            Scale::Range(range) => range.unit.clone(),
            _ => String::new(),
        }),
    ]
}

/// A number for a spreadsheet: plain digits, no more than it can tell apart from noise.
fn number_cell(number: f64) -> String {
    let rounded = (number * 1e9).round() / 1e9;
    if !number.is_finite() {
        String::new()
    } else if rounded.is_finite() && number.abs() < 1e9 {
        format!("{}", rounded + 0.0)
    } else {
        format!("{number}")
    }
}

/// The text, made safe for programs that take a cell for a formula.
///
/// An apostrophe goes before what begins like a formula, behind blanks and invisible
/// characters too; also before an apostrophe of that kind, so that reading takes exactly one off.
pub(super) fn guarded(text: &str) -> String {
    let text: String = text.chars().filter(|c| *c != '\0').collect();
    if begins_a_formula(&text) {
        format!("'{text}")
    } else {
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_begins_like_a_formula_is_kept_text() {
        for text in [
            "=1+1",
            "+1",
            "-1",
            "@x",
            "\t=1",
            "\r=1",
            "\n1",
            " =1",
            "\u{200b}=1",
            "\u{a0}+1",
            "＝1",
            "'=1",
            "|calc",
            "\0=1",
            "\u{7}=1",
        ] {
            assert!(guarded(text).starts_with('\''), "{text:?}");
        }
        for text in ["don't", "'quoted'", "a=1", "", "5 - 3"] {
            assert_eq!(guarded(text), text);
        }
        assert_eq!(guarded("'=1"), "''=1");
    }

    #[test]
    fn numbers_are_bare_and_without_noise() {
        assert_eq!(number_cell(0.1 + 0.2), "0.3");
        assert_eq!(number_cell(-5.0), "-5");
        assert_eq!(number_cell(-0.0), "0");
        assert_eq!(number_cell(f64::NAN), "");
    }
}
