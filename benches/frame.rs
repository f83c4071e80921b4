//! One frame of the window with a bundled scenario.

#[path = "support/screen.rs"]
mod screen;

use std::hint::black_box;

use criterion::Criterion;
use eframe::egui::{Vec2, vec2};

use screen::{Screen, vertices};

/// Frames before measuring: fonts are loaded, columns are sized, nothing moves any more.
const SETTLING: usize = 30;
const SIZE: Vec2 = vec2(1440.0, 900.0);

fn settled(accessible: bool) -> Screen {
    let mut screen = Screen::new(SIZE, None);
    if accessible {
        screen.accessible();
    }
    for _ in 0..SETTLING {
        screen.draw();
    }
    screen
}

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    let mut group = criterion.benchmark_group("Abu Dhabi, 1440 x 900");
    for (name, accessible) in [("frame", false), ("frame with screen reader", true)] {
        let mut screen = settled(accessible);
        let corners = vertices(&screen.draw());
        assert!(corners > 10_000, "an almost empty frame: {corners} corners");
        group.bench_function(name, |bencher| {
            bencher.iter(|| black_box(screen.draw()));
        });
    }
    group.bench_function("first frame", |bencher| {
        bencher.iter_with_setup(
            || Screen::new(SIZE, None),
            |mut screen| {
                let drawn = screen.draw();
                (screen, drawn)
            },
        );
    });
    group.finish();
    criterion.final_summary();
}
