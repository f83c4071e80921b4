//! Many small shapes drawn as few: rectangles go into one mesh, texts above it, dots above those.

use eframe::egui::epaint::TextShape;
use eframe::egui::{Color32, Mesh, Painter, Pos2, Rect, Shape, Stroke, pos2};
use std::sync::Arc;

/// Collects what is drawn into one clip rectangle.
pub(crate) struct Pen {
    painter: Painter,
    mesh: Mesh,
    texts: Vec<Shape>,
    dots: Vec<Shape>,
    pixels: f32,
}

impl Pen {
    /// A pen that draws with this painter when it is put down.
    pub(crate) fn new(painter: Painter) -> Self {
        Self {
            pixels: painter.pixels_per_point(),
            painter,
            mesh: Mesh::default(),
            texts: Vec::new(),
            dots: Vec::new(),
        }
    }

    /// What lays texts out.
    pub(crate) fn painter(&self) -> &Painter {
        &self.painter
    }

    /// The width of a physical pixel, in points.
    pub(crate) fn hairline(&self) -> f32 {
        1.0 / self.pixels
    }

    fn snapped(&self, at: f32) -> f32 {
        (at * self.pixels).round() / self.pixels
    }

    /// A rectangle with its edges on whole pixels.
    pub(crate) fn rect(&mut self, rect: Rect, color: Color32) {
        let rect = Rect::from_min_max(
            pos2(self.snapped(rect.min.x), self.snapped(rect.min.y)),
            pos2(self.snapped(rect.max.x), self.snapped(rect.max.y)),
        );
        if rect.is_positive() {
            self.mesh.add_colored_rect(rect, color);
        }
    }

    /// A frame of this width within a rectangle.
    pub(crate) fn frame(&mut self, rect: Rect, width: f32, color: Color32) {
        let inner = rect.shrink(width);
        for part in [
            Rect::from_min_max(rect.min, pos2(rect.max.x, inner.min.y)),
            Rect::from_min_max(pos2(rect.min.x, inner.max.y), rect.max),
            Rect::from_min_max(
                pos2(rect.min.x, inner.min.y),
                pos2(inner.min.x, inner.max.y),
            ),
            Rect::from_min_max(
                pos2(inner.max.x, inner.min.y),
                pos2(rect.max.x, inner.max.y),
            ),
        ] {
            self.rect(part, color);
        }
    }

    /// A text with its top left corner at a place.
    pub(crate) fn text(&mut self, at: Pos2, galley: Arc<eframe::egui::Galley>, color: Color32) {
        self.texts.push(TextShape::new(at, galley, color).into());
    }

    /// A filled circle.
    pub(crate) fn dot(&mut self, center: Pos2, radius: f32, color: Color32) {
        self.dots.push(Shape::circle_filled(center, radius, color));
    }

    /// A circle's outline.
    pub(crate) fn ring(&mut self, center: Pos2, radius: f32, stroke: Stroke) {
        self.dots.push(Shape::circle_stroke(center, radius, stroke));
    }

    /// Anything else, above all.
    pub(crate) fn shape(&mut self, shape: Shape) {
        self.dots.push(shape);
    }

    /// Draws what was collected.
    pub(crate) fn put_down(self) {
        if !self.mesh.is_empty() {
            self.painter.add(Shape::mesh(self.mesh));
        }
        self.painter.extend(self.texts);
        self.painter.extend(self.dots);
    }
}
