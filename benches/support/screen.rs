//! The window without a window: layout and tessellation on the processor alone.

use eframe::egui::{ClippedPrimitive, Context, Event, RawInput, Rect, Vec2, pos2};
use eframe::{App as _, CreationContext, Frame};
use standpoint::gui::App;
use standpoint::scenario::Scenario;

/// The program, at a size of its window.
pub(crate) struct Screen {
    ctx: Context,
    /// The program.
    pub(crate) app: App,
    frame: Frame,
    size: Vec2,
    time: f64,
}

impl Screen {
    /// The program as a first start shows it, or with another scenario.
    pub(crate) fn new(size: Vec2, scenario: Option<Scenario>) -> Self {
        let ctx = Context::default();
        let app = App::new(&CreationContext::_new_kittest(ctx.clone()), None);
        let app = match scenario {
            Some(scenario) => app.showing(scenario),
            None => app,
        };
        Self {
            ctx,
            app,
            frame: Frame::_new_kittest(),
            size,
            time: 0.0,
        }
    }

    /// From now on for a screen reader too.
    pub(crate) fn accessible(&self) {
        self.ctx.enable_accesskit();
    }

    /// Lays out one frame and makes triangles of it.
    pub(crate) fn draw(&mut self) -> Vec<ClippedPrimitive> {
        self.draw_after(Vec::new())
    }

    /// The same after these events.
    pub(crate) fn draw_after(&mut self, events: Vec<Event>) -> Vec<ClippedPrimitive> {
        self.time += 1.0 / 60.0;
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(pos2(0.0, 0.0), self.size)),
            time: Some(self.time),
            focused: true,
            events,
            ..RawInput::default()
        };
        let (app, frame) = (&mut self.app, &mut self.frame);
        let mut output = self.ctx.run_ui(input, |ui| {
            app.logic(ui, frame);
            app.ui(ui, frame);
        });
        let shapes = std::mem::take(&mut output.shapes);
        let pixels_per_point = output.pixels_per_point;
        output.drop_without_applying_deltas();
        self.ctx.tessellate(shapes, pixels_per_point)
    }
}

/// How many corners the triangles of a frame have.
pub(crate) fn vertices(primitives: &[ClippedPrimitive]) -> usize {
    let of = |primitive: &ClippedPrimitive| match &primitive.primitive {
        eframe::egui::epaint::Primitive::Mesh(mesh) => mesh.vertices.len(),
        eframe::egui::epaint::Primitive::Callback(_) => 0,
    };
    primitives.iter().map(of).sum()
}
