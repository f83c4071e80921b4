//! From a file to a scenario, step by step.

use super::build::Build;
use super::cell_reader::CellReader;
use super::columns::{roles, tell_columns};
use super::draft::Draft;
use super::frame::Frame;
use super::grid::{CellRef, Grid};
use super::layout::Layout;
use super::long::Long;
use super::reading::reader;
use super::report::Report;
use super::role::Role;
use super::rows::usable;
use super::source::Source;
use super::wide::Wide;
use super::wishes::{HeaderWish, Wishes};
use super::{delimiter, encoding};
use crate::files::import::support::Fault;
use crate::files::import::workbook::kind_of;
use crate::files::import::{Form, ImportError, Imported, Input, Settings};
use crate::files::long_form::Column;
use crate::files::progress::Progress;
use crate::scenario::Scenario;

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
        "Layout of the table",
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
    let mut draft = drafted(
        layout, grid, &frame, &rows, &roles, wishes, &reader, report, progress,
    )?;
    tell_columns(layout, grid, &frame, &roles, wishes, report);
    let build = Build {
        grid,
        reader,
        wishes,
    };
    let mut scenario = build.scenario(&mut draft, report, progress)?;
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
