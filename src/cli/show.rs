//! What an exported document shows and how, as it is asked for on the command line.

use clap::Args;

use super::output::Stop;
use super::select::suggestion;
use crate::compare::CellMeasure;
use crate::files::export::{ExportOptions, FigureKind, FigureTheme, Include, TableShape};
use crate::report::ReportLength;
use crate::scenario::Date;
use crate::session::grid::{Order, Sort};

/// What a document shows and how.
#[derive(Debug, Default, Args)]
pub(super) struct Show {
    /// csv, tsv: a row per stance, every round's, instead of a row per issue.
    #[arg(long)]
    long: bool,
    /// csv, tsv: for programs; no byte order mark, nothing put before what looks like a formula.
    #[arg(long)]
    plain: bool,
    /// docx, html, md, pdf: the report on common ground as prose, instead of the matrix: about a page,
    /// or `--report=full`.
    #[arg(
        long,
        value_name = "page|full",
        num_args = 0..=1,
        require_equals = true,
        default_missing_value = "page"
    )]
    report: Option<String>,
    /// The order of the issues: file, gap, remaining-gap, priority, salience, outlook or name;
    /// behind a minus the other way round, as in `--order=-gap`.
    #[arg(long, value_name = "ORDER", allow_hyphen_values = true)]
    order: Option<String>,
    /// What cells are shaded by: centre, salience or off.
    #[arg(long, value_name = "MEASURE")]
    shade: Option<String>,
    /// svg, png, pdf: light or dark.
    #[arg(long, value_name = "THEME")]
    theme: Option<String>,
    /// svg, png, pdf: what is drawn: matrix, positions, distances, priorities, outcomes,
    /// sensitivity, tree, map, timeline or convergence.
    #[arg(long, value_name = "FIGURE")]
    figure: Option<String>,
    /// Parts to leave out: wordings, positions, figures, summary, pairs, sources, conventions.
    #[arg(long, value_name = "PART,…", value_delimiter = ',')]
    without: Vec<String>,
    /// Names this day as that of the export; no day is named unless you do, so that the same
    /// scenario gives the same bytes.
    #[arg(long, value_name = "DATE")]
    dated: Option<String>,
}

impl Show {
    /// The options asked for.
    pub(super) fn options(&self) -> Result<ExportOptions, Stop> {
        let mut options = ExportOptions {
            plain: self.plain,
            ..ExportOptions::default()
        };
        if self.long {
            options.table = TableShape::Long;
        }
        if let Some(text) = &self.report {
            let lengths = ReportLength::ALL.map(|length| Named(length.name(), length));
            options.report = Some(one_of("length of a report", text, &lengths)?);
        }
        if let Some(text) = &self.order {
            options.order = order(text)?;
        }
        if let Some(text) = &self.shade {
            options.shading = one_of("shading", text, &SHADES)?;
        }
        if let Some(text) = &self.theme {
            options.theme = one_of("theme", text, &THEMES)?;
        }
        if let Some(text) = &self.figure {
            let kinds = FigureKind::ALL.map(|kind| Named(kind.name(), kind));
            options.figure = one_of("figure", text, &kinds)?;
        }
        for text in &self.without {
            let part = one_of("part", text.trim(), &PARTS)?;
            *part(&mut options.include) = false;
        }
        if let Some(text) = &self.dated {
            let date: Date = text
                .parse()
                .map_err(|error| Stop::usage(format!("--dated: {error}")))?;
            options.dated = Some(date);
        }
        Ok(options)
    }
}

/// A word of the command line and what it stands for.
struct Named<T>(&'static str, T);

const SHADES: [Named<Option<CellMeasure>>; 3] = [
    Named("centre", Some(CellMeasure::Centre)),
    Named("salience", Some(CellMeasure::Salience)),
    Named("off", None),
];

const THEMES: [Named<FigureTheme>; 2] = [
    Named("light", FigureTheme::Light),
    Named("dark", FigureTheme::Dark),
];

const ORDERS: [Named<Sort>; 7] = [
    Named("file", Sort::File),
    Named("gap", Sort::Gap),
    Named("remaining-gap", Sort::RemainingGap),
    Named("priority", Sort::Priority),
    Named("salience", Sort::Salience),
    Named("outlook", Sort::Outlook),
    Named("name", Sort::Name),
];

type Part = fn(&mut Include) -> &mut bool;

const PARTS: [Named<Part>; 7] = [
    Named("wordings", |include| &mut include.wordings),
    Named("positions", |include| &mut include.positions),
    Named("figures", |include| &mut include.figures),
    Named("summary", |include| &mut include.summary),
    Named("pairs", |include| &mut include.pairs),
    Named("sources", |include| &mut include.sources),
    Named("conventions", |include| &mut include.conventions),
];

fn order(text: &str) -> Result<Order, Stop> {
    let (name, reversed) = match text.strip_prefix('-') {
        Some(name) => (name, true),
        None => (text, false),
    };
    let by = one_of("order", name, &ORDERS)?;
    Ok(Order { by, reversed })
}

/// What a word stands for.
fn one_of<T: Copy>(noun: &str, text: &str, known: &[Named<T>]) -> Result<T, Stop> {
    let found = known.iter().find(|Named(name, _)| *name == text);
    found.map(|Named(_, meaning)| *meaning).ok_or_else(|| {
        let names: Vec<&str> = known.iter().map(|Named(name, _)| *name).collect();
        Stop::usage(format!("no {noun} `{text}`{}", suggestion(text, &names)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(show: &Show) -> Result<ExportOptions, String> {
        show.options().map_err(|stop| match stop {
            Stop::Say(_, message) => message,
            _ => String::new(),
        })
    }

    #[test]
    fn words_become_options() {
        let show = Show {
            long: true,
            order: Some("-gap".to_owned()),
            shade: Some("off".to_owned()),
            report: Some("full".to_owned()),
            theme: Some("dark".to_owned()),
            figure: Some("positions".to_owned()),
            without: vec!["pairs".to_owned(), " sources".to_owned()],
            dated: Some("2026-02-05".to_owned()),
            ..Show::default()
        };
        let options = said(&show).unwrap();
        assert_eq!(options.table, TableShape::Long);
        assert_eq!(options.order.by, Sort::Gap);
        assert!(options.order.reversed);
        assert_eq!(options.report, Some(ReportLength::Full));
        assert_eq!(options.shading, None);
        assert_eq!(options.theme, FigureTheme::Dark);
        assert_eq!(options.figure, FigureKind::Positions);
        assert!(!options.include.pairs && !options.include.sources);
        assert!(options.include.wordings);
        assert!(options.dated.is_some());
        assert_eq!(said(&Show::default()), Ok(ExportOptions::default()));
    }

    #[test]
    fn the_help_names_every_word_that_is_understood() {
        let mut command = Show::augment_args(clap::Command::new("export"));
        let help = command.render_long_help().to_string();
        let words = FigureKind::ALL.iter().map(|kind| kind.name());
        let words = words
            .chain(ReportLength::ALL.iter().map(|length| length.name()))
            .chain(SHADES.iter().map(|Named(name, _)| *name))
            .chain(THEMES.iter().map(|Named(name, _)| *name))
            .chain(ORDERS.iter().map(|Named(name, _)| *name))
            .chain(PARTS.iter().map(|Named(name, _)| *name));
        for word in words {
            let mut told = help.split(|letter: char| !letter.is_alphanumeric() && letter != '-');
            let is_named = told.any(|told| told == word);
            assert!(is_named, "`{word}` is not in the help");
        }
    }

    #[test]
    fn an_unknown_word_gets_a_suggestion() {
        let shade = Show {
            shade: Some("center".to_owned()),
            ..Show::default()
        };
        let without = Show {
            without: vec!["pair".to_owned()],
            ..Show::default()
        };
        let dated = Show {
            dated: Some("5.2.2026".to_owned()),
            ..Show::default()
        };
        for (show, wanted) in [
            (shade, "no shading `center`; did you mean `centre`?"),
            (without, "no part `pair`; did you mean `pairs`?"),
            (
                dated,
                "--dated: `5.2.2026` is no date; write 2023, 2023-12 or 2023-12-08",
            ),
        ] {
            assert_eq!(said(&show), Err(wanted.to_owned()));
        }
    }
}
