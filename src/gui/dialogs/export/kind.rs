//! What a format is good for, in words, and which options mean something to it.

use crate::files::export::Format;

/// What a format has in common with others: which options apply to it, how it is previewed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    /// A document or workbook of parts.
    Parts,
    /// Cells parted by a character.
    Table,
    /// Something drawn.
    Figure,
    /// Everything, for programs.
    Data,
}

/// A format in the dialog.
#[derive(Clone, Copy, Debug)]
pub(super) struct Offer {
    /// Which.
    pub format: Format,
    /// Its name on a box to tick.
    pub name: &'static str,
    /// What it is for.
    pub help: &'static str,
    /// What it has in common with others.
    pub kind: Kind,
    /// Whether its bytes are a text that people read.
    pub is_text: bool,
}

impl Offer {
    /// A format as it is offered.
    pub(super) fn of(format: Format) -> Self {
        use Kind::{Data, Figure, Parts, Table};
        let (name, help, kind, is_text) = match format {
            Format::Xlsx => (
                "Excel workbook",
                "Sheets with the matrix, gaps, pairs and sources; figures and highlight follow the cells.",
                Parts,
                false,
            ),
            Format::Docx => (
                "Word document",
                "Issue, parties and proposal or agreed text side by side, on landscape pages.",
                Parts,
                false,
            ),
            Format::Html => (
                "Web page",
                "One page to read, sort and print, with nothing outside it.",
                Parts,
                false,
            ),
            Format::Markdown => (
                "Markdown",
                "A table for a text, a wiki or a forge.",
                Parts,
                true,
            ),
            Format::Csv => (
                "CSV table",
                "Values parted by commas, for a spreadsheet.",
                Table,
                true,
            ),
            Format::Tsv => (
                "TSV table",
                "Values parted by tabs, for a spreadsheet.",
                Table,
                true,
            ),
            Format::Pdf => (
                "PDF figure",
                "The figure on pages, for a paper or a printer.",
                Figure,
                false,
            ),
            Format::Svg => (
                "SVG figure",
                "The figure as a drawing, sharp at every size.",
                Figure,
                false,
            ),
            Format::Png => ("PNG figure", "The figure as a picture.", Figure, false),
            Format::Json => (
                "JSON",
                "Everything there is, for programs; can be imported again.",
                Data,
                true,
            ),
        };
        Self {
            format,
            name,
            help,
            kind,
            is_text,
        }
    }

    /// All formats as they are offered, people's documents first.
    pub(super) fn all() -> Vec<Self> {
        let mut all: Vec<Self> = Format::ALL.into_iter().map(Self::of).collect();
        all.sort_by_key(|offer| offer.kind);
        all
    }
}
