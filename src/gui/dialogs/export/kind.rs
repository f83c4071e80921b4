//! What a format is good for, in words, and which options mean something to it.

use crate::files::export::Format;

/// What a format has in common with others: which options apply to it, how it is previewed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Cells parted by a character.
    Table,
    /// A document or workbook of parts.
    Parts,
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
        let (name, help, kind, is_text) = match format.extension() {
            "xlsx" => (
                "Excel workbook",
                "Sheets with the matrix, gaps, pairs and sources; figures and highlight follow the cells.",
                Parts,
                false,
            ),
            "docx" => (
                "Word document",
                "Issue, parties and proposal or agreed text side by side, on landscape pages.",
                Parts,
                false,
            ),
            "html" => (
                "Web page",
                "One page to read, sort and print, with nothing outside it.",
                Parts,
                false,
            ),
            "md" => (
                "Markdown",
                "A table for a text, a wiki or a forge.",
                Parts,
                true,
            ),
            "csv" => (
                "CSV table",
                "Values parted by commas, for a spreadsheet.",
                Table,
                true,
            ),
            "tsv" => (
                "TSV table",
                "Values parted by tabs, for a spreadsheet.",
                Table,
                true,
            ),
            "pdf" => (
                "PDF figure",
                "The figure on pages, for a paper or a printer.",
                Figure,
                false,
            ),
            "svg" => (
                "SVG figure",
                "The figure as a drawing, sharp at every size.",
                Figure,
                false,
            ),
            "png" => ("PNG figure", "The figure as a picture.", Figure, false),
            "json" => (
                "JSON",
                "Everything there is, for programs; can be imported again.",
                Data,
                true,
            ),
            other => (other, "", Data, false),
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
        const ORDER: [&str; 10] = [
            "xlsx", "docx", "html", "md", "csv", "tsv", "pdf", "svg", "png", "json",
        ];
        let place = |format: &Format| {
            let mut known = ORDER.iter();
            known.position(|name| *name == format.extension())
        };
        let mut all = Format::ALL.to_vec();
        all.sort_by_key(place);
        all.into_iter().map(Self::of).collect()
    }
}
