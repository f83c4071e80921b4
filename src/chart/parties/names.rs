//! The names of parties beside the rows and above the columns of a chart.

use crate::chart::{Spot, Target};
use crate::drawing::look::Look;
use crate::drawing::scene::{Align, Area, At, Scene, Shape, Text};
use crate::drawing::typeface::Font;
use crate::drawing::wrap::Line;
use crate::scenario::{PartyId, Scenario};

use super::cells::Cells;
use super::words::name;

/// The widest column of names, in pixels; longer ones are cut.
pub(super) const WIDEST: f32 = 150.0;
/// The longest name that runs upwards.
const UPWARDS: f32 = 90.0;
/// Between a name and what it names.
const BESIDE: f32 = 8.0;
/// The radius of a party's dot.
const DOT: f32 = 4.0;
/// A dot with what keeps it apart from the name.
const DOT_ROOM: f32 = 2.0 * DOT + 6.0;

/// A name for each row, with the party's dot.
pub(super) struct RowNames {
    lines: Vec<Line>,
    font: Font,
    /// How wide the column is, dots and the room beside it counted.
    pub(super) width: f32,
}

impl RowNames {
    pub(super) fn of(scenario: &Scenario, order: &[PartyId], font: Font, widest: f32) -> Self {
        let lines: Vec<Line> = order
            .iter()
            .map(|id| Line::cut(name(scenario, *id), font, widest))
            .collect();
        let longest = lines.iter().map(|line| line.width).fold(0.0, f32::max);
        Self {
            lines,
            font,
            width: longest.ceil() + DOT_ROOM + BESIDE,
        }
    }

    /// Draws them beside rows of this height from `top` on; the spots of the parties.
    pub(super) fn draw(
        self,
        scene: &mut Scene,
        look: &Look,
        scenario: &Scenario,
        order: &[PartyId],
        (top, height): (f32, f32),
    ) -> Vec<Spot> {
        let right = self.width - BESIDE;
        let mut spots = Vec::with_capacity(order.len());
        for (row, (party, line)) in order.iter().zip(self.lines).enumerate() {
            let middle = top + (row as f32 + 0.5) * height;
            let left = right - line.width - DOT_ROOM;
            scene.shapes.push(Shape::Disc {
                at: At {
                    x: left + DOT,
                    y: middle,
                },
                radius: DOT.min(height / 2.0 - 1.0),
                fill: look.party(*party),
                stroke: None,
            });
            spots.push(Spot {
                area: Area::new(left, middle - height / 2.0, right - left, height),
                target: Target::Party(*party),
                words: vec![name(scenario, *party).to_owned()],
            });
            let at = At {
                x: right,
                y: middle + self.font.size * 0.36,
            };
            scene.text(at, Align::Right, line, self.font, look.palette.ink);
        }
        spots
    }
}

/// The short name of each column.
pub(super) struct ColumnNames {
    lines: Vec<Line>,
    font: Font,
    /// Whether they run upwards, for they are wider than a column.
    upwards: bool,
    /// How high they are.
    pub(super) height: f32,
}

impl ColumnNames {
    pub(super) fn of(scenario: &Scenario, order: &[PartyId], font: Font, cells: Cells) -> Self {
        let short = |id: &PartyId| scenario.party(*id).map_or(id.as_str(), |p| p.short());
        let lines: Vec<Line> = order
            .iter()
            .map(|id| Line::cut(short(id), font, UPWARDS))
            .collect();
        let longest = lines.iter().map(|line| line.width).fold(0.0, f32::max);
        let upwards = longest > cells.size - 4.0;
        Self {
            lines,
            font,
            upwards,
            height: if upwards { longest } else { font.size }.ceil() + BESIDE,
        }
    }

    /// Draws them so that they end above `bottom`.
    pub(super) fn draw(
        self,
        scene: &mut Scene,
        look: &Look,
        (left, bottom): (f32, f32),
        cells: Cells,
    ) {
        for (column, line) in self.lines.into_iter().enumerate() {
            let middle = left + cells.middle(column);
            let y = bottom - BESIDE * 0.75;
            let (x, align) = if self.upwards {
                (middle + self.font.size * 0.36, Align::Left)
            } else {
                (middle, Align::Middle)
            };
            scene.shapes.push(Shape::Text(Text {
                at: At { x, y },
                align,
                line,
                font: self.font,
                color: look.palette.dim,
                upwards: self.upwards,
            }));
        }
    }
}
