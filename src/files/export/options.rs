//! What a document shows and how.

use serde::{Deserialize, Serialize};

use crate::compare::CellMeasure;
use crate::drawing::palette::{DARK, LIGHT, Palette};
use crate::report::ReportLength;
use crate::scenario::Date;
use crate::session::grid::Order;

/// How a document is made. What a format has no place for, it leaves out.
#[derive(Clone, Debug, PartialEq)]
pub struct ExportOptions {
    /// CSV and TSV: one row per issue, or one per stance.
    pub table: TableShape,
    /// CSV and TSV for programs: no byte order mark, and nothing put before what looks like a formula.
    pub plain: bool,
    /// DOCX, HTML, Markdown and PDF: the report on common ground, this long, instead of the matrix.
    pub report: Option<ReportLength>,
    /// What cells are shaded by; nothing for none.
    pub shading: Option<CellMeasure>,
    /// In which order the issues stand.
    pub order: Order,
    /// Which parts beside the matrix are there.
    pub include: Include,
    /// The colours of figures.
    pub theme: FigureTheme,
    /// SVG, PNG and PDF: what is drawn.
    pub figure: FigureKind,
    /// The day to be named as that of the export; none unless asked for, so that the same
    /// scenario gives the same bytes.
    pub dated: Option<Date>,
}

impl Default for ExportOptions {
    fn default() -> Self {
        Self {
            table: TableShape::default(),
            plain: false,
            report: None,
            shading: Some(CellMeasure::Centre),
            order: Order::default(),
            include: Include::default(),
            theme: FigureTheme::default(),
            figure: FigureKind::default(),
            dated: None,
        }
    }
}

/// What one row of a table is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum TableShape {
    /// An issue; parties are columns.
    #[default]
    Matrix,
    /// A stance, every round's.
    Long,
}

/// The parts of a document beside titles and names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default)]
pub struct Include {
    /// What the parties say.
    pub wordings: bool,
    /// Where they stand on the scales.
    pub positions: bool,
    /// Gap, outlook, zone, mean and what else is computed per issue.
    pub figures: bool,
    /// Summary and result of the round.
    pub summary: bool,
    /// How far the parties are apart, two by two.
    pub pairs: bool,
    /// Sources and the numbers that point to them.
    pub sources: bool,
    /// How to read the figures.
    pub conventions: bool,
}

impl Default for Include {
    fn default() -> Self {
        Self {
            wordings: true,
            positions: true,
            figures: true,
            summary: true,
            pairs: true,
            sources: true,
            conventions: true,
        }
    }
}

/// The colours of a figure.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum FigureTheme {
    /// Dark on white, for paper.
    #[default]
    Light,
    /// Light on dark, for slides.
    Dark,
}

impl FigureTheme {
    /// Its colours.
    pub fn palette(self) -> &'static Palette {
        match self {
            Self::Light => &LIGHT,
            Self::Dark => &DARK,
        }
    }
}

/// What a figure shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum FigureKind {
    /// Issues by parties, as the window shows them.
    #[default]
    Matrix,
    /// Each issue's scale with all parties on it.
    Positions,
    /// How far the parties are apart, two by two.
    Distances,
    /// Gap against salience, issue by issue.
    Priorities,
    /// Each issue's mean and median outcome, and who moves them.
    Outcomes,
    /// The first turn of the challenge model.
    Challenge,
    /// How sure outlooks and outcomes are.
    Sensitivity,
    /// Who stands together.
    Tree,
    /// Where the parties stand: the nearer, the more alike.
    Map,
    /// When the rounds were, and how many moves each brought.
    Timeline,
    /// The remaining gap round by round, of all issues and of each.
    Convergence,
}

impl FigureKind {
    /// All that are drawn.
    pub const ALL: [Self; 11] = [
        Self::Matrix,
        Self::Positions,
        Self::Distances,
        Self::Priorities,
        Self::Outcomes,
        Self::Challenge,
        Self::Sensitivity,
        Self::Tree,
        Self::Map,
        Self::Timeline,
        Self::Convergence,
    ];

    /// Its name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Matrix => "matrix",
            Self::Positions => "positions",
            Self::Distances => "distances",
            Self::Priorities => "priorities",
            Self::Outcomes => "outcomes",
            Self::Challenge => "challenge",
            Self::Sensitivity => "sensitivity",
            Self::Tree => "tree",
            Self::Map => "map",
            Self::Timeline => "timeline",
            Self::Convergence => "convergence",
        }
    }
}
