//! One frame of the window, without a window: layout and tessellation on the processor alone.

use std::hint::black_box;

use criterion::Criterion;
use eframe::egui::{ClippedPrimitive, Context, RawInput, Rect, pos2, vec2};
use eframe::{App as _, CreationContext, Frame};
use standpoint::gui::App;

/// Frames before measuring: fonts are loaded, columns are sized, nothing moves any more.
const SETTLING: usize = 30;

/// The program, with the scenario that a first start shows: Abu Dhabi.
struct Screen {
    ctx: Context,
    app: App,
    frame: Frame,
    time: f64,
}

impl Screen {
    fn new() -> Self {
        let ctx = Context::default();
        let app = App::new(&CreationContext::_new_kittest(ctx.clone()), None);
        Self {
            ctx,
            app,
            frame: Frame::_new_kittest(),
            time: 0.0,
        }
    }

    fn settled(accessible: bool) -> Self {
        let mut screen = Self::new();
        if accessible {
            screen.ctx.enable_accesskit();
        }
        for _ in 0..SETTLING {
            screen.draw();
        }
        screen
    }

    /// Lays out one frame and makes triangles of it.
    fn draw(&mut self) -> Vec<ClippedPrimitive> {
        self.time += 1.0 / 60.0;
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(pos2(0.0, 0.0), vec2(1440.0, 900.0))),
            time: Some(self.time),
            focused: true,
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

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    let mut group = criterion.benchmark_group("Abu Dhabi, 1440 x 900");
    for (name, accessible) in [("frame", false), ("frame with screen reader", true)] {
        let mut screen = Screen::settled(accessible);
        let vertices: usize = screen.draw().iter().map(vertices).sum();
        assert!(
            vertices > 10_000,
            "an almost empty frame: {vertices} vertices"
        );
        group.bench_function(name, |bencher| {
            bencher.iter(|| black_box(screen.draw()));
        });
    }
    group.bench_function("first frame", |bencher| {
        bencher.iter_with_setup(Screen::new, |mut screen| {
            let drawn = screen.draw();
            (screen, drawn)
        });
    });
    group.finish();
    criterion.final_summary();
}

fn vertices(primitive: &ClippedPrimitive) -> usize {
    match &primitive.primitive {
        eframe::egui::epaint::Primitive::Mesh(mesh) => mesh.vertices.len(),
        eframe::egui::epaint::Primitive::Callback(_) => 0,
    }
}
