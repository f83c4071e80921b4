//! From a file to a scenario, step by step.

use super::build::Build;
use super::cell_reader::CellReader;
use super::decimals;
use super::draft::Draft;
use super::frame::Frame;
use super::grid::{CellRef, Grid, Kind};
use super::layout::Layout;
use super::long::Long;
use super::report::{Report, quoted};
use super::role::Role;
use super::rows::usable;
use super::wide::Wide;
use super::wishes::{HeaderWish, Percent, Wishes};
use super::{delimiter, encoding, from_text};
use crate::files::import::support::{Fault, column_letters};
use crate::files::import::workbook::{Datum, Sheet, WorkbookKind, kind_of, sheets};
use crate::files::import::{Form, ImportError, Imported, Input, Settings, SettingsError};
use crate::files::long_form::Column;
use crate::files::progress::Progress;
use crate::scenario::Scenario;
use crate::scenario::entry::number_entry;
use crate::session::clipboard::begins_a_formula;

/// Makes a scenario of a table: CSV, TSV, XLSX or ODS; wide, turned or long.
///
/// # Errors
/// Where no scenario can be made of it, with everything that stands in the way; where a setting
/// cannot be taken; on cancelling.
pub fn read(
    inputs: &[Input],
    settings: &Settings,
    progress: &Progress,
) -> Result<Imported, ImportError> {
    let [input] = inputs else {
        return Err(ImportError::Unrecognised(
            "a table is one file; import one after the other".to_owned(),
        ));
    };
    let wishes = Wishes::of(settings)?;
    let mut report = Report::new(&input.name);
    match scenario(input, &wishes, &mut report, progress) {
        Ok(scenario) => {
            let (notes, choices) = report.into_parts();
            Ok(Imported {
                scenario,
                form: Form::Table,
                choices,
                notes,
            })
        }
        Err(fault) => Err(report.into_error(fault)),
    }
}

/// Whether a file could be a table: a workbook, or a text whose rows agree in their cells.
pub fn recognises(input: &Input) -> bool {
    if kind_of(&input.bytes).is_some() {
        return true;
    }
    let head = input.bytes.get(..delimiter::LOOKED_AT * 2);
    let Ok(found) = encoding::decoded_head(head.unwrap_or(&input.bytes)) else {
        return false;
    };
    let text = found.trim_start();
    let is_markup = ["<", "{", "[{", "#!["]
        .iter()
        .any(|start| text.starts_with(start));
    !is_markup && !text.contains('\0') && delimiter::guessed(text).is_some()
}

fn scenario(
    input: &Input,
    wishes: &Wishes,
    report: &mut Report,
    progress: &Progress,
) -> Result<Scenario, Fault> {
    progress.reached(0.0)?;
    let source = Source::of(input, wishes, report, progress)?;
    let grid = &source.grid;
    let frame = Frame::of(grid, wishes.header)?;
    let first = CellRef::new(frame.header.unwrap_or(frame.first), 0);
    let header = frame
        .header
        .map_or_else(|| "no".to_owned(), |row| grid.line(row).to_string());
    let is_header_set = matches!(wishes.header, Some(HeaderWish::No | HeaderWish::Row(_)));
    report.choice(
        "header",
        "Row with the headings",
        &header,
        is_header_set,
        &["yes", "no"],
    );
    if frame.header.is_none() && wishes.header.is_none() {
        report.guessed_at(
            grid,
            first,
            "there are no headings; where there are some, say header=1",
        );
    }
    let roles = roles(grid, &frame, wishes)?;
    let found = Layout::of(grid, &frame, &roles);
    let layout = wishes.layout.unwrap_or(found.layout);
    report.choice(
        "layout",
        "What a row is (wide: an issue; turned: a party; long: a stance)",
        layout.name(),
        wishes.layout.is_some(),
        &["wide", "turned", "long"],
    );
    if wishes.layout.is_none() && !found.is_said {
        let message = match layout {
            Layout::Wide => {
                "rows are issues, columns are parties; if it is the other way round, say layout=turned"
            }
            Layout::Turned => {
                "rows are parties, columns are issues; if it is the other way round, say layout=wide"
            }
            Layout::Long => "each row is a stance",
        };
        report.guessed_at(grid, first, message);
    }
    let headings: Vec<&str> = (0..grid.width())
        .map(|at| frame.heading(grid, at))
        .collect();
    let is_exact = layout == Layout::Long && wishes.columns.is_empty() && Long::is_own(&headings);
    let reader = reader(&source, &frame, wishes, is_exact, report);
    let rows = usable(grid, &frame, layout, source.is_text, report);
    let draft = drafted(
        layout, grid, &frame, &rows, &roles, wishes, &reader, report, progress,
    )?;
    tell_columns(layout, grid, &frame, &roles, wishes, report);
    let build = Build {
        grid,
        reader,
        wishes,
    };
    let mut scenario = build.scenario(&draft, report, progress)?;
    if scenario.stance_count() == 0 && !is_exact {
        return Err(Fault::file(
            "no cell holds a stance; say how the table stands with layout=wide, turned or long, and where its headings are with header=1",
        ));
    }
    scenario.title = title(input, grid, &frame, wishes);
    report.choice(
        "title",
        "Title",
        &scenario.title,
        wishes.title.is_some(),
        &[],
    );
    progress.reached(1.0)?;
    Ok(scenario)
}

#[expect(
    clippy::too_many_arguments,
    reason = "everything that was found so far"
)]
fn drafted(
    layout: Layout,
    grid: &Grid,
    frame: &Frame,
    rows: &[usize],
    roles: &[Option<Role>],
    wishes: &Wishes,
    reader: &CellReader,
    report: &mut Report,
    progress: &Progress,
) -> Result<Draft, Fault> {
    if layout == Layout::Long {
        let long = Long {
            grid,
            rows,
            roles,
            reader,
        };
        return long.draft(report, progress);
    }
    let is_turned = layout == Layout::Turned;
    let column_of = |columns: &[Column]| {
        let is_one = |role: &Role| columns.iter().any(|column| *role == Role::Column(*column));
        roles
            .iter()
            .position(|role| role.as_ref().is_some_and(is_one))
    };
    let label_column = column_of(if is_turned {
        &[Column::Party]
    } else {
        &[Column::Issue]
    })
    .or_else(|| column_of(&[Column::Party, Column::Issue]))
    .or_else(|| roles.iter().position(Option::is_none))
    .or_else(|| column_of(&[Column::PartyId, Column::IssueId]));
    let wide = Wide {
        grid,
        frame,
        rows,
        is_turned,
        label_column: label_column.unwrap_or(0),
        wishes,
        reader,
    };
    wide.draft(report, progress)
}

/// What was read from a file.
struct Source {
    grid: Grid,
    delimiter: u8,
    is_text: bool,
    /// Whether a byte order mark stands before it.
    is_marked: bool,
}

impl Source {
    fn of(
        input: &Input,
        wishes: &Wishes,
        report: &mut Report,
        progress: &Progress,
    ) -> Result<Self, Fault> {
        match kind_of(&input.bytes) {
            Some(kind) => Self::of_workbook(kind, input, wishes, report, progress),
            None => Self::of_text(input, wishes, report, progress),
        }
    }

    fn of_text(
        input: &Input,
        wishes: &Wishes,
        report: &mut Report,
        progress: &Progress,
    ) -> Result<Self, Fault> {
        if wishes.sheet.is_some() {
            return Err(SettingsError::UnknownKey {
                key: "sheet".to_owned(),
                known: "delimiter, encoding and others; a text has no sheets".to_owned(),
            }
            .into());
        }
        let found = encoding::decoded(&input.bytes, wishes.encoding)?;
        let name = found.encoding.name().to_lowercase();
        if wishes.encoding.is_none() && !found.is_marked && name != "utf-8" {
            report.guessed(format!(
                "the text is in {name}; if words look wrong, say encoding=…"
            ));
        }
        report.choice(
            "encoding",
            "Encoding",
            name,
            wishes.encoding.is_some(),
            &[
                "utf-8",
                "utf-16le",
                "utf-16be",
                "windows-1252",
                "windows-1251",
            ],
        );
        let mut text = found.text.as_ref();
        let mut said = None;
        if let Some(rest) = text.strip_prefix("sep=")
            && let Some((sign, rest)) = rest.split_once('\n')
        {
            said = delimiter::from_name(sign.trim_end_matches('\r'));
            if said.is_some() {
                text = rest;
            }
        }
        let is_set = wishes.delimiter.is_some() || said.is_some();
        let delimiter = wishes
            .delimiter
            .or(said)
            .or_else(|| delimiter::guessed(text));
        let Some(delimiter) = delimiter else {
            return Err(Fault::line(
                1,
                "no sign parts the cells of most rows; say which one does, such as delimiter=; or delimiter=tab",
            ));
        };
        report.choice(
            "delimiter",
            "Delimiter",
            delimiter::name(delimiter),
            is_set,
            &[",", ";", "tab", "|"],
        );
        Ok(Self {
            grid: from_text::grid(text, delimiter, usize::from(said.is_some()), progress)?,
            delimiter,
            is_text: true,
            is_marked: found.is_marked,
        })
    }

    fn of_workbook(
        kind: WorkbookKind,
        input: &Input,
        wishes: &Wishes,
        report: &mut Report,
        progress: &Progress,
    ) -> Result<Self, Fault> {
        let _ = kind;
        let sheets = sheets(input, progress)?;
        let is_table = |sheet: &&Sheet| {
            let rows = sheet.rows.iter().filter(|row| row.len() > 1);
            !sheet.hidden && rows.count() > 1
        };
        let wished = wishes.sheet.as_ref().map(|wish| {
            let mut named = sheets.iter();
            named
                .find(|sheet| sheet.name.to_lowercase() == wish.to_lowercase())
                .ok_or_else(|| SettingsError::Value {
                    key: "sheet".to_owned(),
                    value: wish.clone(),
                    allowed: names(&sheets).join(", "),
                })
        });
        let found = wished.transpose()?;
        let sheet = found
            .or_else(|| sheets.iter().find(is_table))
            .ok_or_else(|| {
                Fault::file("no sheet has a table of at least two rows and two columns")
            })?;
        let others = sheets.iter().filter(is_table).count();
        report.tell_cells((sheets.len() > 1).then(|| sheet.name.clone()));
        if found.is_none() && others > 1 {
            report.guessed(format!(
                "the table is on sheet {}; another one is read with sheet=NAME",
                quoted(&sheet.name)
            ));
        }
        report.choice(
            "sheet",
            "Sheet",
            &sheet.name,
            found.is_some(),
            &names(&sheets),
        );
        Ok(Self {
            grid: grid_of(sheet)?,
            delimiter: b',',
            is_text: false,
            is_marked: false,
        })
    }
}

fn names(sheets: &[Sheet]) -> Vec<&str> {
    sheets.iter().map(|sheet| sheet.name.as_str()).collect()
}

fn grid_of(sheet: &Sheet) -> Result<Grid, Fault> {
    let mut grid = Grid::with_capacity(0);
    for (at, row) in sheet.rows.iter().enumerate() {
        if row.is_empty() {
            continue;
        }
        grid.begin_row(at + 1);
        for datum in row {
            match datum {
                Datum::Empty => grid.push("")?,
                Datum::Text(text) => grid.push(text)?,
                Datum::Number(number) => grid.push_kind(&number_entry(*number), Kind::Number)?,
                Datum::Bool(truth) => {
                    grid.push_kind(if *truth { "yes" } else { "no" }, Kind::Word)?;
                }
                Datum::Date(date) => grid.push_kind(&date.to_string(), Kind::Word)?,
            }
        }
    }
    Ok(grid)
}

/// What each column holds, by its heading or as wished for.
fn roles(grid: &Grid, frame: &Frame, wishes: &Wishes) -> Result<Vec<Option<Role>>, Fault> {
    if let Some((column, value)) = wishes.columns.iter().find(|(at, _)| **at >= grid.width()) {
        return Err(SettingsError::Value {
            key: format!("column.{}", column + 1),
            value: value.clone(),
            allowed: format!("for columns 1 to {}", grid.width()),
        }
        .into());
    }
    Ok((0..grid.width())
        .map(|at| {
            let heading = wishes
                .columns
                .get(&at)
                .map_or_else(|| frame.heading(grid, at), String::as_str);
            Role::from_heading(heading)
        })
        .collect())
}

/// How cells are read in this table.
fn reader(
    source: &Source,
    frame: &Frame,
    wishes: &Wishes,
    is_exact: bool,
    report: &mut Report,
) -> CellReader {
    let grid = &source.grid;
    let wish = wishes.decimal_comma.or(is_exact.then_some(false));
    let found = decimals::found(grid, frame, wish, source.delimiter);
    let name = if found.has_comma { "comma" } else { "point" };
    if source.is_text && !is_exact {
        report.choice(
            "decimal",
            "Sign before decimals",
            name,
            wishes.decimal_comma.is_some(),
            &["point", "comma"],
        );
    }
    if let Some(cell) = found.open {
        let text = grid.at(cell).text;
        report.guessed_at(
            grid,
            cell,
            format!(
                "a decimal {name}, so that {} is no other number; if it is one, say decimal={}",
                quoted(text),
                if found.has_comma { "point" } else { "comma" }
            ),
        );
    }
    if found.is_mixed {
        report.guessed(
            "some numbers have a decimal comma, others a decimal point; those that could be either are refused, say which is meant with decimal=comma or decimal=point",
        );
    }
    CellReader {
        decimals: found.decimals,
        has_comma: found.has_comma,
        is_mixed: found.is_mixed,
        missing: wishes.missing.clone(),
        percent: wishes.percent.unwrap_or(Percent::Unit),
        is_exact,
        is_guarded: !is_exact || source.is_marked || !has_bare_formula(grid, frame),
    }
}

/// Whether a text begins like a formula: whoever wrote the table put no apostrophes before such.
fn has_bare_formula(grid: &Grid, frame: &Frame) -> bool {
    (frame.first..grid.row_count()).any(|row| {
        (0..grid.row_len(row)).any(|column| {
            let text = grid.cell(row, column).text;
            !text.starts_with('\'') && begins_a_formula(text) && text.parse::<f64>().is_err()
        })
    })
}

/// Tells what each column is for, and lets it be changed.
fn tell_columns(
    layout: Layout,
    grid: &Grid,
    frame: &Frame,
    roles: &[Option<Role>],
    wishes: &Wishes,
    report: &mut Report,
) {
    let names = Role::all_names();
    for (at, role) in roles.iter().enumerate() {
        let heading = frame.heading(grid, at);
        let wish = wishes.columns.get(&at);
        let value = match (wish, role) {
            (Some(wish), _) => wish.as_str(),
            (None, Some(role)) => role.name(),
            (None, None) if layout == Layout::Long => Role::Ignore.name(),
            (None, None) => heading,
        };
        let letters = column_letters(at);
        let label = if heading.is_empty() {
            format!("Column {letters}")
        } else {
            format!("Column {letters} {}", quoted(heading))
        };
        let alternatives = if layout == Layout::Long {
            names.as_slice()
        } else {
            &[]
        };
        report.choice(
            format!("column.{}", at + 1),
            label,
            value,
            wish.is_some(),
            alternatives,
        );
    }
}

/// The title wished for, that above the table, or the name of the file.
fn title(input: &Input, grid: &Grid, frame: &Frame, wishes: &Wishes) -> String {
    if let Some(title) = &wishes.title {
        return title.clone();
    }
    if let Some(row) = frame.title {
        let cells = (0..grid.row_len(row)).map(|column| grid.trimmed(row, column));
        return cells.collect::<Vec<_>>().concat();
    }
    let name = input.name.rsplit(['/', '\\']).next().unwrap_or_default();
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let words: Vec<&str> = stem
        .split(['_', ' '])
        .filter(|word| !word.is_empty())
        .collect();
    match words.join(" ").as_str() {
        "" | "-" => "Imported table".to_owned(),
        title => title.to_owned(),
    }
}
