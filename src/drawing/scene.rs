//! What is drawn: shapes and lines of text at their places, in pixels, before any format is known.

use super::palette::Rgb;
use super::typeface::Font;
use super::wrap::Line;

/// Shapes in the order in which they are drawn, and how much height they take.
#[derive(Clone, Debug, Default)]
pub struct Scene {
    /// What is drawn, the first below the others.
    pub shapes: Vec<Shape>,
    /// In pixels.
    pub height: f32,
}

/// A point, in pixels from the left and from the top.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct At {
    /// From the left.
    pub x: f32,
    /// From the top.
    pub y: f32,
}

/// How large something is, in pixels.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Size {
    /// To the right.
    pub width: f32,
    /// Downwards.
    pub height: f32,
}

/// A box, in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Area {
    /// Its left side.
    pub x: f32,
    /// Its top.
    pub y: f32,
    /// To the right.
    pub width: f32,
    /// Downwards.
    pub height: f32,
}

/// Where a line of text lies beside its point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    /// To the right of it.
    Left,
    /// On both sides of it.
    Middle,
    /// To the left of it.
    Right,
}

/// How an outline is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stroke {
    /// Its colour.
    pub color: Rgb,
    /// In pixels.
    pub width: f32,
}

/// One thing drawn.
#[derive(Clone, Debug)]
pub enum Shape {
    /// A filled box.
    Box {
        /// Where.
        area: Area,
        /// Of its corners, in pixels.
        radius: f32,
        /// Its colour.
        fill: Rgb,
    },
    /// A disc, with or without an outline.
    Disc {
        /// Its middle.
        at: At,
        /// In pixels.
        radius: f32,
        /// Its colour.
        fill: Rgb,
        /// Its outline, half of it outside the radius.
        stroke: Option<Stroke>,
    },
    /// A straight line.
    Line {
        /// Where it begins.
        from: At,
        /// Where it ends.
        to: At,
        /// How it is drawn.
        stroke: Stroke,
    },
    /// Straight lines from point to point.
    Polyline {
        /// Where it goes.
        points: Vec<At>,
        /// How it is drawn.
        stroke: Stroke,
        /// Whether it has gaps.
        dashed: bool,
    },
    /// A path in the language of SVG, whose own coordinates begin at a point.
    Path {
        /// Where its own coordinates begin.
        at: At,
        /// How much larger than its own coordinates it is drawn, its outline too.
        scale: f32,
        /// The path.
        path: &'static str,
        /// The colour of its inside.
        fill: Option<Rgb>,
        /// Its outline, with round ends and corners.
        stroke: Option<Stroke>,
    },
    /// A line of text on its base line.
    Text(Text),
    /// Other shapes, moved.
    Moved {
        /// How far to the right and down.
        by: At,
        /// What is moved.
        shapes: Vec<Shape>,
    },
}

/// A line of text.
#[derive(Clone, Debug)]
pub struct Text {
    /// A point on its base line.
    pub at: At,
    /// Where it lies beside the point.
    pub align: Align,
    /// What it says.
    pub line: Line,
    /// What it is set in.
    pub font: Font,
    /// Its colour.
    pub color: Rgb,
    /// Whether it runs upwards.
    pub upwards: bool,
}

impl Area {
    /// The box with this corner, width and height.
    pub const fn new(x: f32, y: f32, width: f32, height: f32) -> Self {
        Self {
            x,
            y,
            width,
            height,
        }
    }

    /// The box of this size around a point.
    pub fn around(middle: At, size: Size) -> Self {
        Self::new(
            middle.x - size.width / 2.0,
            middle.y - size.height / 2.0,
            size.width,
            size.height,
        )
    }

    /// Its right side.
    pub fn right(&self) -> f32 {
        self.x + self.width
    }

    /// Its lower side.
    pub fn bottom(&self) -> f32 {
        self.y + self.height
    }

    /// Its middle.
    pub fn middle(&self) -> At {
        At {
            x: self.x + self.width / 2.0,
            y: self.y + self.height / 2.0,
        }
    }

    /// Whether it shares more than an edge with another.
    pub fn meets(&self, other: &Self) -> bool {
        self.x < other.right()
            && other.x < self.right()
            && self.y < other.bottom()
            && other.y < self.bottom()
    }

    /// Whether another lies within it.
    pub fn holds(&self, other: &Self) -> bool {
        self.x <= other.x
            && self.y <= other.y
            && other.right() <= self.right()
            && other.bottom() <= self.bottom()
    }

    /// Whether a point lies within it.
    pub fn has(&self, at: At) -> bool {
        (self.x..=self.right()).contains(&at.x) && (self.y..=self.bottom()).contains(&at.y)
    }

    /// The same, larger on every side by so much; smaller where it is negative.
    #[must_use]
    pub fn grown(&self, by: f32) -> Self {
        Self::new(
            self.x - by,
            self.y - by,
            self.width + 2.0 * by,
            self.height + 2.0 * by,
        )
    }
}

impl Scene {
    /// A filled box.
    pub fn area(&mut self, area: Area, fill: Rgb) {
        self.rounded(area, 0.0, fill);
    }

    /// A filled box with round corners.
    pub fn rounded(&mut self, area: Area, radius: f32, fill: Rgb) {
        if area.width > 0.0 && area.height > 0.0 {
            self.shapes.push(Shape::Box { area, radius, fill });
        }
    }

    /// A straight line.
    pub fn line(&mut self, from: At, to: At, stroke: Stroke) {
        self.shapes.push(Shape::Line { from, to, stroke });
    }

    /// Straight lines from point to point; with gaps where they are `dashed`.
    pub fn polyline(&mut self, points: Vec<At>, stroke: Stroke, dashed: bool) {
        if points.len() > 1 {
            self.shapes.push(Shape::Polyline {
                points,
                stroke,
                dashed,
            });
        }
    }

    /// A line of text; empty ones are left out.
    pub fn text(&mut self, at: At, align: Align, line: Line, font: Font, color: Rgb) {
        if !line.text.is_empty() {
            self.shapes.push(Shape::Text(Text {
                at,
                align,
                line,
                font,
                color,
                upwards: false,
            }));
        }
    }

    /// Lines under one another from `top` within a width; those read from right to left begin at
    /// its right end. Returns the height that they take.
    pub fn lines(&mut self, area: Area, lines: Vec<Line>, font: Font, color: Rgb) -> f32 {
        let step = line_height(font);
        let mut y = area.y + base_line(font);
        let count = lines.len();
        for line in lines {
            let (x, align) = if line.rtl {
                (area.x + area.width, Align::Right)
            } else {
                (area.x, Align::Left)
            };
            self.text(At { x, y }, align, line, font, color);
            y += step;
        }
        step * count as f32
    }

    /// Draws another scene at a height.
    pub fn put(&mut self, other: Scene, y: f32) {
        self.put_at(other, At { x: 0.0, y });
    }

    /// Draws another scene at a place.
    pub fn put_at(&mut self, other: Scene, by: At) {
        if !other.shapes.is_empty() {
            self.shapes.push(Shape::Moved {
                by,
                shapes: other.shapes,
            });
        }
    }
}

/// The distance between two base lines.
pub fn line_height(font: Font) -> f32 {
    (font.size * 1.36).round()
}

/// How far the first base line is below the top of a text.
pub fn base_line(font: Font) -> f32 {
    let line = line_height(font);
    // Capital letters of Inter are 0.727 of the size high.
    f32::midpoint(line, font.size * 0.727)
}
