//! KTAB's CSV: a line about the whole, a line of headings, then a line for each actor.

use csv::{ReaderBuilder, StringRecord, Trim};

use super::model::{Actor, Figure, Holding, Model};
use crate::files::import::support::{Fault, Findings};

/// Headings before those of the dimensions: actor, description, influence.
const BEFORE_DIMENSIONS: usize = 3;

/// Dimensions are few; so many are no KTAB file.
const MOST_DIMENSIONS: usize = 10_000;

/// So long a line may be, 1 MiB: a file without line ends is none.
const LONGEST_LINE_BYTES: usize = 1 << 20;

/// Reads the text.
///
/// # Errors
/// Where the first two lines are not those of a KTAB file, or a quote is never closed.
pub(super) fn model(text: &str, file: &str, findings: &mut Findings<'_>) -> Result<Model, Fault> {
    let mut lines = text.lines();
    if let Some(index) = lines.position(|line| line.len() > LONGEST_LINE_BYTES) {
        return Err(Fault::line(
            index + 1,
            "this line is longer than 1 MiB, which no line of a KTAB file is",
        ));
    }
    let mut reader = reader(text, delimiter(text.lines().next().unwrap_or_default()));
    let mut records = reader.records().map(|record| match record {
        Ok(record) => {
            let line = record.position().map_or(1, |position| position.line());
            Ok(Row {
                line: usize::try_from(line).unwrap_or(usize::MAX),
                fields: fields_of(&record),
            })
        }
        Err(error) => Err(Fault::file(format!("this is no CSV: {error}"))),
    });
    let head = records.next().transpose()?.unwrap_or_default();
    let headings = records.next().transpose()?.unwrap_or_default();
    let count = |index: usize| head.get(index).parse::<usize>().ok();
    let (Some(actors), Some(dimensions)) = (count(2), count(3)) else {
        return Err(Fault::line(
            1,
            "a KTAB file begins with its name, a description, the number of actors and the number of dimensions",
        ));
    };
    let columns = headings.fields.len().saturating_sub(BEFORE_DIMENSIONS);
    if columns / 2 != dimensions || columns % 2 != 0 || dimensions > MOST_DIMENSIONS {
        return Err(Fault::line(
            headings.line,
            format!(
                "for {dimensions} dimensions the headings are actor, description, influence, then a position and a salience for each; here are {}",
                headings.fields.len()
            ),
        ));
    }
    let mut model = Model {
        name: head.get(0).to_owned(),
        description: head.get(1).to_owned(),
        dimensions: (0..dimensions)
            .map(|index| headings.get(BEFORE_DIMENSIONS + 2 * index).to_owned())
            .collect(),
        actors: Vec::new(),
    };
    for row in records {
        let row = row?;
        if row.fields.is_empty() {
            continue;
        }
        if row.fields.len() > headings.fields.len() {
            findings.refused(
                file,
                row.line,
                format!(
                    "this line has {} fields for {} headings; what stands beyond them is left out",
                    row.fields.len(),
                    headings.fields.len()
                ),
            );
        }
        model.actors.push(actor(&row, dimensions));
    }
    if model.actors.len() != actors {
        findings.guessed(
            file,
            1,
            format!(
                "the file says that it has {actors} actors and has {}; all of them are taken",
                model.actors.len()
            ),
        );
    }
    Ok(model)
}

fn actor(row: &Row, dimensions: usize) -> Actor {
    let figure = |index: usize| Figure {
        text: row.get(index).to_owned(),
        line: row.line,
    };
    Actor {
        name: row.get(0).to_owned(),
        description: row.get(1).to_owned(),
        influence: figure(2),
        // A short line has fewer.
        holdings: (0..dimensions.min(row.fields.len() / 2))
            .map(|index| Holding {
                position: figure(BEFORE_DIMENSIONS + 2 * index),
                salience: figure(BEFORE_DIMENSIONS + 2 * index + 1),
            })
            .collect(),
    }
}

/// A line with its fields.
#[derive(Default)]
struct Row {
    line: usize,
    fields: Vec<String>,
}

impl Row {
    /// A field, empty where there is none.
    fn get(&self, index: usize) -> &str {
        self.fields.get(index).map_or("", String::as_str)
    }
}

/// What parts the fields of this line.
pub(super) fn delimiter(line: &str) -> u8 {
    let count = |sign: char| line.matches(sign).count();
    if count(',') > 0 {
        b','
    } else if count(';') >= count('\t') {
        b';'
    } else {
        b'\t'
    }
}

/// The fields of one line.
pub(super) fn fields(line: &str, delimiter: u8) -> Vec<String> {
    let mut record = StringRecord::new();
    match reader(line, delimiter).read_record(&mut record) {
        Ok(true) => fields_of(&record),
        Ok(false) | Err(_) => Vec::new(),
    }
}

fn reader(text: &str, delimiter: u8) -> csv::Reader<&[u8]> {
    ReaderBuilder::new()
        .delimiter(delimiter)
        .has_headers(false)
        .flexible(true)
        .trim(Trim::All)
        .from_reader(text.as_bytes())
}

/// The fields of a record; lines may end with delimiters, and a field that is padded before its
/// quotes still has them.
fn fields_of(record: &StringRecord) -> Vec<String> {
    let mut fields: Vec<String> = record
        .iter()
        .map(|field| {
            let bare = field
                .strip_prefix('"')
                .and_then(|field| field.strip_suffix('"'));
            bare.unwrap_or(field).trim().to_owned()
        })
        .collect();
    while fields.last().is_some_and(String::is_empty) {
        fields.pop();
    }
    fields
}
