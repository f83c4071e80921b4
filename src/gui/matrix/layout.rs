//! How wide columns and how high rows are; kept from frame to frame, brought up to date by what changed.

use eframe::egui::Context;

use crate::gui::theme::{medium, regular, size, space};
use crate::session::grid::{IssueLine, PartyLine};
use crate::session::{Changed, Moment, Session};

use super::CellField;
use super::axis::Axis;
use super::state::{Drag, Line, MatrixState, RowHeight};
use super::words::long_words;
use super::wrap::Letters;

/// The height of a group's heading, and the width of its line where the matrix is turned.
const GROUP: f32 = 28.0;
/// The height of the heading.
const HEADER: f32 = 42.0;
/// The height of a compact row.
const COMPACT: f32 = 24.0;
/// The height of a line of words.
const WORDS: f32 = 16.0;
/// The height of the position strip with the space around it.
const STRIP: f32 = 16.0;
/// The narrowest a column is made by hand, in points.
pub(super) const NARROWEST: f32 = 44.0;
/// The widest a column is made by hand, in points.
pub(super) const WIDEST: f32 = 900.0;

/// On what a layout rests besides the scenario.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Basis {
    available: f32,
    row_height: RowHeight,
    field: CellField,
    pixels_per_point: f32,
    widths: usize,
}

/// The widths and heights of all lines.
pub(super) struct MatrixLayout {
    basis: Basis,
    moment: Moment,
    heights: Vec<f32>,
    words: Letters,
    titles: Letters,
    /// The rows, top to bottom.
    pub(super) rows: Axis,
    /// The columns, left to right.
    pub(super) columns: Axis,
}

/// What rows are measured with.
struct Ruler<'a> {
    ctx: &'a Context,
    session: &'a Session,
    basis: Basis,
    title_width: f32,
    party_width: f32,
    state: &'a MatrixState,
}

impl MatrixLayout {
    /// Brings the layout up to date, the least that is needed.
    pub(super) fn update(
        state: &mut MatrixState,
        ctx: &Context,
        session: &Session,
        available: f32,
        field: CellField,
    ) {
        let resizing = matches!(state.drag, Some(Drag::Resize { .. }));
        let before = state.layout.take();
        let basis = Basis {
            available,
            row_height: state.row_height,
            field,
            pixels_per_point: ctx.pixels_per_point(),
            // Rows are measured again when a width is settled.
            widths: match (&before, resizing) {
                (Some(layout), true) => layout.basis.widths,
                _ => state
                    .widths
                    .values()
                    .map(|width| width.to_bits() as usize)
                    .fold(state.widths.len(), usize::wrapping_add),
            },
        };
        let ruler = Ruler::new(ctx, session, basis, state);
        let mut layout = match before {
            Some(layout) if layout.basis == basis => layout,
            _ => Self::measured(&ruler),
        };
        match session.changed_since(layout.moment) {
            Changed::Nothing if !resizing => {}
            Changed::Nothing => layout.columns = ruler.columns(),
            Changed::Rows(rows) => layout.remeasure(&ruler, &rows),
            Changed::Everything => layout = Self::measured(&ruler),
        }
        layout.moment = session.moment();
        state.layout = Some(layout);
    }

    fn measured(ruler: &Ruler<'_>) -> Self {
        let mut words = Letters::of(ruler.ctx, regular(size::BODY));
        let mut titles = Letters::of(ruler.ctx, medium(size::BODY));
        let heights = ruler.heights(&mut words, &mut titles);
        Self {
            basis: ruler.basis,
            moment: ruler.session.moment(),
            rows: Axis::new(heights.iter().copied(), ruler.session.grid().pinned_rows()),
            columns: ruler.columns(),
            heights,
            words,
            titles,
        }
    }

    fn remeasure(&mut self, ruler: &Ruler<'_>, rows: &[usize]) {
        let grid = ruler.session.grid();
        if grid.is_turned() {
            return;
        }
        let mut changed = false;
        for row in rows {
            let cell = crate::session::Cell::title(*row);
            let Some(place) = grid.place(cell) else {
                continue;
            };
            let height = ruler.issue_height(*row, &mut self.words, &mut self.titles);
            if let Some(slot) = self.heights.get_mut(place.row.0)
                && slot.to_bits() != height.to_bits()
            {
                *slot = height;
                changed = true;
            }
        }
        if changed {
            self.rows = Axis::new(self.heights.iter().copied(), grid.pinned_rows());
        }
    }
}

/// The height of a row with so many lines of words and a strip below them.
fn height_of_lines(lines: usize) -> f32 {
    2.0 * space::CELL_Y + lines as f32 * WORDS + STRIP
}

impl<'a> Ruler<'a> {
    fn new(ctx: &'a Context, session: &'a Session, basis: Basis, state: &'a MatrixState) -> Self {
        let compact = basis.row_height == RowHeight::Compact;
        let title = if basis.available < 760.0 {
            168.0
        } else {
            216.0
        };
        let grid = session.grid();
        let is_text = |line: &&PartyLine| matches!(line, PartyLine::Party(_) | PartyLine::Agreed);
        let texts = grid.parties().iter().filter(is_text).count().max(1) as f32;
        let fixed: f32 = grid
            .parties()
            .iter()
            .filter(|line| !is_text(line))
            .map(|line| figure_width(*line).unwrap_or(title))
            .sum();
        let (least, most) = if compact {
            (56.0, 220.0)
        } else {
            (150.0, 340.0)
        };
        // Room for the scroll bar.
        let party = ((basis.available - fixed - 12.0) / texts)
            .clamp(least, most)
            .floor();
        Self {
            ctx,
            session,
            basis,
            title_width: title,
            party_width: party,
            state,
        }
    }

    fn width(&self, line: Line) -> f32 {
        if let Some(width) = self.state.widths.get(&line) {
            return *width;
        }
        match line {
            Line::Party(line @ (PartyLine::Gap | PartyLine::Outlook | PartyLine::Priority)) => {
                figure_width(line).unwrap_or(self.party_width)
            }
            Line::Party(PartyLine::Title) | Line::Issue(IssueLine::Heading) => self.title_width,
            Line::Party(PartyLine::Party(_) | PartyLine::Agreed) => self.party_width,
            Line::Issue(IssueLine::Group(_)) => GROUP,
            Line::Issue(IssueLine::Issue(_)) => match self.basis.row_height {
                RowHeight::Compact => 72.0,
                RowHeight::Lines(_) => 190.0,
            },
        }
    }

    fn columns(&self) -> Axis {
        let grid = self.session.grid();
        let pinned = grid.pinned_columns();
        if grid.is_turned() {
            Axis::new(
                grid.issues()
                    .iter()
                    .map(|line| self.width(Line::Issue(*line))),
                pinned,
            )
        } else {
            Axis::new(
                grid.parties()
                    .iter()
                    .map(|line| self.width(Line::Party(*line))),
                pinned,
            )
        }
    }

    fn heights(&self, words: &mut Letters, titles: &mut Letters) -> Vec<f32> {
        let grid = self.session.grid();
        if grid.is_turned() {
            let most = self.basis.row_height.most_lines();
            return grid
                .parties()
                .iter()
                .map(|line| match (line, self.basis.row_height) {
                    (PartyLine::Title, _) => HEADER + WORDS,
                    (PartyLine::Party(_) | PartyLine::Agreed, RowHeight::Compact) => COMPACT,
                    (PartyLine::Party(_) | PartyLine::Agreed, RowHeight::Lines(_)) => {
                        height_of_lines(most.min(2))
                    }
                    (PartyLine::Gap | PartyLine::Outlook | PartyLine::Priority, _) => {
                        height_of_lines(1)
                    }
                })
                .collect();
        }
        grid.issues()
            .iter()
            .map(|line| match line {
                IssueLine::Heading => HEADER,
                IssueLine::Group(_) => GROUP,
                IssueLine::Issue(row) => self.issue_height(*row, words, titles),
            })
            .collect()
    }

    /// As high as the words of the row, up to the most.
    fn issue_height(&self, row: usize, words: &mut Letters, titles: &mut Letters) -> f32 {
        if self.basis.row_height == RowHeight::Compact {
            return COMPACT;
        }
        let most = self.basis.row_height.most_lines();
        let scenario = self.session.scenario();
        let (Some(issue), Some(figures)) = (
            scenario.issues.get(row),
            self.session.comparison().issue(row),
        ) else {
            return height_of_lines(1);
        };
        let inside = |line: Line| self.width(line) - 2.0 * space::CELL_X;
        let mut lines = titles.lines(
            self.ctx,
            issue.title(),
            inside(Line::Party(PartyLine::Title)),
            most,
        );
        if figures.settled
            && let Some(agreed) = &issue.agreed
            && lines < most
        {
            let width = inside(Line::Party(PartyLine::Agreed));
            lines = lines.max(words.lines(self.ctx, &agreed.text, width, most));
        }
        let hidden = &self.session.arrangement().hidden;
        for party in &figures.parties {
            if lines >= most {
                break;
            }
            let stance = issue.stances.get(party.stance as usize);
            let Some(text) = stance.and_then(|stance| long_words(self.basis.field, issue, stance))
            else {
                continue;
            };
            if hidden.contains(&party.party) {
                continue;
            }
            let width = inside(Line::Party(PartyLine::Party(party.party)));
            lines = lines.max(words.lines(self.ctx, text, width, most));
        }
        height_of_lines(lines)
    }
}

fn figure_width(line: PartyLine) -> Option<f32> {
    match line {
        PartyLine::Gap | PartyLine::Priority => Some(74.0),
        PartyLine::Outlook => Some(106.0),
        PartyLine::Title | PartyLine::Party(_) | PartyLine::Agreed => None,
    }
}
