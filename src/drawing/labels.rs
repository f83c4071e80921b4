//! Labels over dots on a line, in as many rows as they need so that none covers another.

use super::look::{HAIR, Look, SMALL_NAME};
use super::palette::Rgb;
use super::scene::{Align, Area, At, Scene, Stroke, base_line, line_height};
use super::wrap::Line;

/// A dot and its label.
#[derive(Clone, Debug)]
pub struct Tag {
    /// The middle of the dot, in pixels.
    pub x: f32,
    /// What the label says.
    pub text: String,
    /// The colour of the dot.
    pub color: Rgb,
    /// Whether the dot is a ring.
    pub hollow: bool,
}

/// Labels with their places.
#[derive(Debug)]
pub struct Placed {
    labels: Vec<Placing>,
    /// How high all rows are together, in pixels.
    pub height: f32,
    /// How many dots are without a label, for want of room.
    pub hidden: usize,
}

#[derive(Debug)]
struct Placing {
    line: Line,
    /// The dot that it names.
    dot: f32,
    left: f32,
    /// The row, from the line upwards.
    tier: usize,
}

/// The most rows of labels over a line.
const TIERS: usize = 24;
/// Between two labels of a row.
const BETWEEN: f32 = 8.0;
/// The widest label; longer names are cut.
const WIDEST: f32 = 150.0;
/// Dots this near to one another share a label.
const SAME: f32 = 0.5;

/// How high each dot is stacked over others that it would cover; the dots stand in order.
pub fn stacks(tags: &[Tag], room: f32) -> Vec<usize> {
    let mut last: Vec<f32> = Vec::new();
    tags.iter()
        .map(|tag| {
            let free = last.iter().position(|x| tag.x - x >= room);
            let stack = free.unwrap_or(last.len());
            match last.get_mut(stack) {
                Some(x) => *x = tag.x,
                None => last.push(tag.x),
            }
            stack
        })
        .collect()
}

/// Finds a place for each label within a width; the dots stand in order.
pub fn place(tags: &[Tag], width: f32) -> Placed {
    let mut labels: Vec<Placing> = Vec::new();
    let mut ends: Vec<f32> = Vec::new();
    let mut hidden = 0;
    for same in tags.chunk_by(|a, b| b.x - a.x < SAME) {
        for (dot, text) in shared(same) {
            let line = Line::cut(&text, SMALL_NAME, width);
            let left = (dot - line.width / 2.0).clamp(0.0, (width - line.width).max(0.0));
            let free = ends.iter().position(|end| end + BETWEEN <= left);
            let tier = free.unwrap_or(ends.len());
            if tier >= TIERS {
                hidden += 1;
                continue;
            }
            let end = left + line.width;
            match ends.get_mut(tier) {
                Some(known) => *known = end,
                None => ends.push(end),
            }
            labels.push(Placing {
                line,
                dot,
                left,
                tier,
            });
        }
    }
    Placed {
        labels,
        height: ends.len() as f32 * line_height(SMALL_NAME),
        hidden,
    }
}

/// The labels of dots at one place: their names in a row, as long as that is not too wide.
fn shared(tags: &[Tag]) -> Vec<(f32, String)> {
    let mut labels: Vec<(f32, String)> = Vec::new();
    for tag in tags {
        let name = Line::cut(&tag.text, SMALL_NAME, WIDEST).text;
        if let Some((_, text)) = labels.last_mut() {
            let longer = format!("{text}, {name}");
            if Line::of(&longer, SMALL_NAME).width <= WIDEST {
                *text = longer;
                continue;
            }
        }
        labels.push((tag.x, name));
    }
    labels
}

impl Placed {
    fn top(&self, placing: &Placing) -> f32 {
        self.height - (placing.tier + 1) as f32 * line_height(SMALL_NAME)
    }

    /// Lines from the labels of upper rows to their dots, which begin at `to`.
    pub fn leaders(&self, scene: &mut Scene, look: &Look, to: f32) {
        for placing in self.labels.iter().filter(|placing| placing.tier > 0) {
            let x = placing.dot;
            let from = self.top(placing) + line_height(SMALL_NAME) - 2.0;
            let stroke = Stroke {
                color: look.palette.line.mix(look.palette.ink, 0.25),
                width: HAIR,
            };
            scene.line(At { x, y: from }, At { x, y: to }, stroke);
        }
    }

    /// The labels, each on its own ground: a line behind it is interrupted.
    pub fn draw(self, scene: &mut Scene, look: &Look) {
        let tops: Vec<f32> = self
            .labels
            .iter()
            .map(|placing| self.top(placing))
            .collect();
        for (placing, top) in self.labels.into_iter().zip(tops) {
            let ground = Area::new(
                placing.left - 2.0,
                top + 1.0,
                placing.line.width + 4.0,
                line_height(SMALL_NAME) - 2.0,
            );
            scene.area(ground, look.palette.panel);
            let at = At {
                x: placing.left,
                y: top + base_line(SMALL_NAME),
            };
            scene.text(at, Align::Left, placing.line, SMALL_NAME, look.palette.ink);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tags(places: &[f32]) -> Vec<Tag> {
        places
            .iter()
            .enumerate()
            .map(|(at, x)| Tag {
                x: *x,
                text: format!("Party {at}"),
                color: Rgb::hex(0),
                hollow: false,
            })
            .collect()
    }

    #[test]
    fn no_label_covers_another_and_none_leaves_the_figure() {
        let many: Vec<f32> = (0..300).map(|at| at as f32 * 2.2).collect();
        for places in [vec![0.0, 1.0, 2.0, 3.0], vec![0.0, 0.0, 0.0], many] {
            let placed = place(&tags(&places), 680.0);
            for (at, one) in placed.labels.iter().enumerate() {
                assert!(one.left >= 0.0 && one.left + one.line.width <= 680.0);
                for other in placed.labels.iter().skip(at + 1) {
                    assert!(
                        one.tier != other.tier
                            || one.left + one.line.width <= other.left
                            || other.left + other.line.width <= one.left
                    );
                }
            }
        }
    }

    #[test]
    fn dots_at_one_place_share_a_label_and_are_stacked() {
        let tags = tags(&[10.0, 10.0, 200.0]);
        let placed = place(&tags, 680.0);
        assert_eq!(placed.labels.len(), 2);
        assert_eq!(placed.labels[0].line.text, "Party 0, Party 1");
        assert_eq!(stacks(&tags, 9.0), [0, 1, 0]);
    }

    #[test]
    fn what_has_no_room_is_counted() {
        let placed = place(&tags(&[300.0; 200]), 680.0);
        assert!(placed.hidden > 0);
        assert!(placed.height <= 24.0 * line_height(SMALL_NAME));
    }
}
