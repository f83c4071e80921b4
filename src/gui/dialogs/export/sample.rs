//! What a document will look like: its first lines, or what it is.

use std::io::Cursor;

use eframe::egui::{FontId, Label, RichText, ScrollArea, TextWrapMode, Ui};

use crate::files::export::{Document, Include};
use crate::files::read::printable;
use crate::gui::icons;
use crate::gui::theme::{regular, size, tokens};
use crate::scenario::Scenario;
use crate::scenario::entry::number_text;

use super::kind::Offer;
use super::picture::Picture;
use super::public::Removal;

/// So many names of sheets are told.
const SHEETS: usize = 12;
/// So many lines of a text are shown.
const LINES: usize = 60;
/// So many letters of a line.
const LETTERS: usize = 200;

/// What a report is for.
const REPORT_HELP: &str = "Common ground as prose, to read and to hand on.";
/// What is in a report.
const REPORT: &str = "What is agreed, where zones overlap, what is near, what divides the parties, what nobody has said; with wordings and sources";

/// What a document will look like.
#[derive(Clone, Debug)]
pub(super) struct Sample {
    offer: Offer,
    bytes: usize,
    left_out: Vec<String>,
    text: Option<String>,
    picture: Option<Picture>,
    /// What is in it, where it is neither text nor picture.
    contents: Vec<String>,
    /// What the public version does without, where it is of one.
    pub removal: Option<Removal>,
}

/// Of what a document is made.
#[derive(Clone, Copy, Debug)]
pub(super) struct Contents<'a> {
    /// The scenario handed on.
    pub scenario: &'a Scenario,
    /// Its parts.
    pub include: Include,
    /// How many parties are compared.
    pub scope: usize,
    /// Whether it is the report on common ground.
    pub is_report: bool,
}

impl Sample {
    pub(super) fn of(
        offer: Offer,
        what: Contents<'_>,
        document: Document,
        picture: Option<Picture>,
    ) -> Self {
        let is_described = !offer.is_text && picture.is_none();
        let mut contents = Vec::new();
        if is_described {
            contents = if what.is_report {
                vec![REPORT.to_owned()]
            } else {
                what.lines()
            };
            contents.extend(sheets_of(&document.bytes));
        }
        let help = if what.is_report {
            REPORT_HELP
        } else {
            offer.help
        };
        Self {
            contents,
            offer: Offer { help, ..offer },
            bytes: document.bytes.len(),
            text: offer.is_text.then(|| head(&document.bytes)),
            left_out: document.left_out,
            picture,
            removal: None,
        }
    }

    /// The same, of a public version without this.
    #[must_use]
    pub(super) fn without(mut self, removal: Option<Removal>) -> Self {
        self.removal = removal;
        self
    }

    /// Draws it, within what room there is.
    pub(super) fn ui(&mut self, ui: &mut Ui) {
        let t = tokens(ui.ctx());
        let secondary = |text: &str| RichText::new(text).font(regular(size::SECONDARY));
        let size = format!("{} {}", self.offer.help, size_text(self.bytes));
        ui.add(Label::new(secondary(&size).color(t.dim)).wrap());
        for line in self.left_out.iter().take(4) {
            let text = format!("{}  Left out: {line}", icons::INFO);
            ui.add(Label::new(secondary(&text).color(t.near)).wrap());
        }
        if self.left_out.len() > 4 {
            let text = format!("and {} more", self.left_out.len() - 4);
            ui.label(secondary(&text).color(t.near));
        }
        for line in &self.contents {
            ui.add(Label::new(secondary(&format!("•  {line}"))).wrap());
        }
        if let Some(picture) = &mut self.picture {
            picture.ui(ui);
        }
        let Some(text) = &self.text else {
            return;
        };
        ScrollArea::both()
            .id_salt("sample")
            .auto_shrink([false, false])
            .show(ui, |ui| {
                let text = RichText::new(text).font(FontId::monospace(size::LABEL));
                ui.add(Label::new(text).wrap_mode(TextWrapMode::Extend));
            });
    }
}

impl Contents<'_> {
    /// What is in a document made of parts.
    fn lines(self) -> Vec<String> {
        let Self {
            scenario,
            include,
            scope,
            is_report: _,
        } = self;
        let count = |number: usize, one: &str, many: &str| {
            let noun = if number == 1 { one } else { many };
            format!("{} {noun}", number_text(number as f64))
        };
        let issues = count(scenario.issues.len(), "issue", "issues");
        let parties = count(scenario.parties.len(), "party", "parties");
        let shown = [
            (include.wordings, "wordings"),
            (include.positions, "positions"),
        ];
        let shown: Vec<&str> = shown
            .into_iter()
            .filter_map(|(on, name)| on.then_some(name))
            .collect();
        let with = match shown.as_slice() {
            [] => String::new(),
            shown => format!(", with {}", shown.join(" and ")),
        };
        let parts = [
            (true, format!("The matrix: {issues} by {parties}{with}")),
            (
                include.figures,
                "Gap, outlook and what else is computed per issue".to_owned(),
            ),
            (
                include.pairs && scope > 1,
                format!(
                    "How far {} are apart, two by two",
                    count(scope, "party", "parties")
                ),
            ),
            (
                include.sources && !scenario.sources.is_empty(),
                format!(
                    "The sources cited, of {}",
                    count(scenario.sources.len(), "source", "sources")
                ),
            ),
            (include.conventions, "How to read the figures".to_owned()),
        ];
        let parts = parts.into_iter();
        parts.filter_map(|(on, text)| on.then_some(text)).collect()
    }
}

/// The sheets of a workbook; nothing where it is none.
fn sheets_of(bytes: &[u8]) -> Option<String> {
    use calamine::{Reader as _, Xlsx};
    let workbook: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(bytes)).ok()?;
    let names = workbook.sheet_names();
    let rest = names.len().saturating_sub(SHEETS);
    let named: Vec<&str> = names.iter().take(SHEETS).map(String::as_str).collect();
    let more = if rest > 0 {
        format!(" and {rest} more")
    } else {
        String::new()
    };
    Some(format!("Sheets: {}{more}", named.join(", ")))
}

/// The first lines of a text, without what cannot be shown.
fn head(bytes: &[u8]) -> String {
    let most = bytes.get(..LINES * LETTERS * 4).unwrap_or(bytes);
    let text = String::from_utf8_lossy(most);
    let lines: Vec<String> = text
        .trim_start_matches('\u{feff}')
        .lines()
        .take(LINES)
        .map(|line| {
            let line = printable(&line.replace('\t', "    ")).into_owned();
            match line.char_indices().nth(LETTERS) {
                Some((at, _)) => format!("{}…", line.get(..at).unwrap_or_default()),
                None => line,
            }
        })
        .collect();
    lines.join("\n")
}

/// So many bytes, as people say it.
fn size_text(bytes: usize) -> String {
    const KIB: f64 = 1024.0;
    let bytes = bytes as f64;
    if bytes < KIB {
        format!("{} bytes", number_text(bytes))
    } else if bytes < KIB * KIB {
        format!("{} KB", number_text((bytes / KIB).round()))
    } else {
        format!(
            "{} MB",
            number_text((bytes / KIB / KIB * 10.0).round() / 10.0)
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_text_is_shown_from_its_beginning_and_cut() {
        let long = format!("\u{feff}a\tb\n{}\n", "x".repeat(500)).repeat(100);
        let shown = head(long.as_bytes());
        assert!(shown.starts_with("a    b\nxxx"));
        assert_eq!(shown.lines().count(), LINES);
        assert!(
            shown
                .lines()
                .all(|line| line.chars().count() <= LETTERS + 1)
        );
    }

    #[test]
    fn sizes_are_said_in_the_largest_fitting_unit() {
        for (bytes, said) in [
            (0, "0 bytes"),
            (1023, "1023 bytes"),
            (24 << 10, "24 KB"),
            (5 << 19, "2.5 MB"),
        ] {
            assert_eq!(size_text(bytes), said);
        }
    }
}
