//! The window over ten thousand issues and two hundred parties: frames, edits, sorting, finding, pasting.

#![expect(
    clippy::print_stdout,
    reason = "the worst frame, which the harness does not tell"
)]

#[path = "support/big.rs"]
mod big;
#[path = "support/screen.rs"]
mod screen;

use std::hint::black_box;
use std::time::{Duration, Instant};

use criterion::{BatchSize, Criterion};
use eframe::egui::epaint::Primitive;
use eframe::egui::{
    ClippedPrimitive, Event, Key, Modifiers, MouseWheelSource, MouseWheelUnit, PointerButton, Pos2,
    TouchPhase, Vec2, pos2, vec2,
};
use standpoint::compare::Outlook;
use standpoint::scenario::PartyId;
use standpoint::session::clipboard::{self, Block, Extent, Target, paste};
use standpoint::session::find::{Finder, Query};
use standpoint::session::grid::{Arrangement, Filter, Order, Sort};
use standpoint::session::{Session, StanceField};

use big::{Filling, big_scenario};
use screen::{Screen, vertices};

const ISSUES: usize = 10_000;
const PARTIES: usize = 200;
const SIZE: Vec2 = vec2(1920.0, 1080.0);
/// Frames before measuring.
const SETTLING: usize = 30;
/// Inside the matrix.
const INSIDE: Pos2 = pos2(900.0, 600.0);

/// The window with the big scenario, rows compact, columns narrow: more than 1,000 cells to be seen.
fn big_screen(filling: Filling) -> Screen {
    let mut screen = Screen::new(SIZE, Some(big_scenario(ISSUES, PARTIES, filling)));
    screen.app.set_compact(true);
    // Without the inspector beside it.
    screen.draw_after(vec![Event::PointerMoved(INSIDE), key(Key::F4)]);
    for _ in 0..SETTLING {
        screen.draw();
    }
    let cells = screen.app.visible_cells();
    let corners = vertices(&screen.draw());
    println!("{cells} cells to be seen, {corners} corners");
    assert!(cells >= 1_000, "only {cells} cells to be seen");
    screen
}

fn wheel(delta: Vec2) -> Event {
    Event::MouseWheel {
        unit: MouseWheelUnit::Point,
        delta,
        phase: TouchPhase::Move,
        modifiers: Modifiers::NONE,
        source: MouseWheelSource::Unknown,
    }
}

fn key(key: Key) -> Event {
    Event::Key {
        key,
        physical_key: None,
        pressed: true,
        repeat: false,
        modifiers: Modifiers::NONE,
    }
}

/// A sum that changes when something is drawn elsewhere.
fn picture(primitives: &[ClippedPrimitive]) -> f64 {
    let meshes = primitives
        .iter()
        .filter_map(|primitive| match &primitive.primitive {
            Primitive::Mesh(mesh) => Some(mesh),
            Primitive::Callback(_) => None,
        });
    let corners = meshes.flat_map(|mesh| &mesh.vertices).enumerate();
    corners
        .map(|(at, corner)| (at % 1009) as f64 * f64::from(corner.pos.x + 3.0 * corner.pos.y))
        .sum()
}

/// Every frame scrolls on, down and to the right and back.
fn scrolling(c: &mut Criterion, screen: &mut Screen, name: &str) {
    let at_rest = picture(&screen.draw());
    let moved = picture(&screen.draw_after(vec![wheel(vec2(-31.0, -97.0))]));
    assert!((at_rest - moved).abs() > 1.0, "nothing scrolls");
    frames(c, screen, name, |step| {
        let back = if (step / 400).is_multiple_of(2) {
            -1.0
        } else {
            1.0
        };
        vec![wheel(vec2(31.0 * back, 97.0 * back))]
    });
}

/// A letter is typed into the find bar every so often; the frames after it count what it finds.
fn counting(c: &mut Criterion, screen: &mut Screen) {
    let find = Event::Key {
        key: Key::F,
        physical_key: None,
        pressed: true,
        repeat: false,
        modifiers: Modifiers::COMMAND,
    };
    screen.draw_after(vec![find]);
    screen.draw();
    screen.draw();
    frames(c, screen, "frame while counting hits", |step| {
        match step % 400 {
            0 => vec![Event::Text("7".to_owned())],
            200 => vec![key(Key::Backspace), Event::Text("5".to_owned())],
            399 => vec![key(Key::Backspace)],
            _ => Vec::new(),
        }
    });
}

/// Frames after these events; the slowest of them is told too.
fn frames(
    c: &mut Criterion,
    screen: &mut Screen,
    name: &str,
    events: impl Fn(usize) -> Vec<Event>,
) {
    let mut step = 0_usize;
    let mut slowest = Duration::ZERO;
    let mut all: Vec<Duration> = Vec::new();
    c.bench_function(name, |bencher| {
        bencher.iter_custom(|frames| {
            let mut spent = Duration::ZERO;
            for _ in 0..frames {
                step += 1;
                let events = events(step);
                let start = Instant::now();
                let drawn = black_box(screen.draw_after(events));
                let took = start.elapsed();
                drop(drawn);
                spent += took;
                slowest = slowest.max(took);
                all.push(took);
            }
            spent
        });
    });
    // Left out by a filter of the harness: nothing was measured.
    if all.is_empty() {
        return;
    }
    all.sort();
    println!(
        "{name}: {} frames, median {:?}, 99.9 % below {:?}, worst {slowest:?}",
        all.len(),
        all[all.len() / 2],
        all[all.len() * 999 / 1000],
    );
}

/// From the key that takes what was typed to the finished frame.
fn editing(c: &mut Criterion, screen: &mut Screen) {
    screen.draw_after(vec![Event::PointerMoved(INSIDE), pressed(true)]);
    screen.draw_after(vec![pressed(false)]);
    screen.draw();
    let active = screen
        .app
        .document()
        .and_then(|document| document.session.active());
    assert!(active.is_some(), "the click selected nothing");
    let mut number = 0;
    let mut worst = Duration::ZERO;
    for field in [StanceField::Position, StanceField::Salience] {
        screen.app.set_cell_field(field);
        let before = screen
            .app
            .document()
            .map(|document| document.session.history().revision());
        c.bench_function(
            &format!("{} edited, to the frame", field.label()),
            |bencher| {
                bencher.iter_custom(|edits| {
                    let mut spent = Duration::ZERO;
                    for _ in 0..edits {
                        number = (number + 7) % 100;
                        screen.draw_after(vec![Event::Text(number.to_string())]);
                        screen.draw();
                        screen.draw();
                        let start = Instant::now();
                        black_box(screen.draw_after(vec![key(Key::Enter)]));
                        // The edit is carried out at the end of a frame; the next shows it.
                        black_box(screen.draw());
                        let took = start.elapsed();
                        spent += took;
                        worst = worst.max(took);
                        screen.draw_after(vec![key(Key::ArrowUp)]);
                    }
                    spent
                });
            },
        );
        let after = screen
            .app
            .document()
            .map(|document| document.session.history().revision());
        // A filter of the harness may have left it out.
        assert!(worst.is_zero() || before != after, "nothing was edited");
    }
    println!("edit to frame: worst {worst:?}");
}

fn pressed(pressed: bool) -> Event {
    Event::PointerButton {
        pos: INSIDE,
        button: PointerButton::Primary,
        pressed,
        modifiers: Modifiers::NONE,
    }
}

fn arranging(c: &mut Criterion, session: &mut Session) {
    let sorted = |by| Arrangement {
        order: Order::by(by),
        ..Arrangement::default()
    };
    let filtered = |filter| Arrangement {
        filter,
        ..Arrangement::default()
    };
    let outlook = Filter {
        outlooks: [Outlook::Deadlock].into(),
        ..Filter::default()
    };
    let text = Filter {
        text: "sue-77".to_owned(),
        ..Filter::default()
    };
    for (name, arrangement) in [
        ("sort by gap", sorted(Sort::Gap)),
        ("sort by priority", sorted(Sort::Priority)),
        ("sort by name", sorted(Sort::Name)),
        ("filter by outlook", filtered(outlook)),
        ("filter by text", filtered(text)),
    ] {
        c.bench_function(name, |bencher| {
            bencher.iter(|| {
                session.set_arrangement(Arrangement::default());
                session.set_arrangement(arrangement.clone());
            });
        });
    }
    session.set_arrangement(Arrangement::default());
}

fn finding(c: &mut Criterion, session: &Session) {
    let rows: Vec<usize> = session.grid().issue_rows().collect();
    let parties: Vec<PartyId> = session.grid().party_ids().collect();
    for (name, needle) in [
        ("find all, everywhere", "issue-9"),
        ("find all, no hit", "nowhere"),
    ] {
        let query = Query::new(needle);
        c.bench_function(name, |bencher| {
            bencher.iter(|| Finder::new(session, &rows, &parties, &query).hits().count());
        });
    }
}

/// 10,000 cells, 50 rows of 200, pasted and taken back.
fn pasting(c: &mut Criterion, session: &mut Session) {
    let rows = (0..50).map(|row| {
        (0..200)
            .map(|column| ((row * 31 + column * 7) % 1001).to_string())
            .collect()
    });
    let block = Block::new(rows.collect());
    let parties: Vec<PartyId> = session.grid().party_ids().collect();
    let extent = Extent {
        top: 100,
        left: 0,
        rows: 1,
        columns: 1,
    };
    c.bench_function("paste 10,000 cells", |bencher| {
        bencher.iter_batched(
            || (),
            |()| {
                let grid = clipboard::Grid::new(ISSUES, PARTIES, |row, column| Target::Stance {
                    issue: row,
                    party: parties[column],
                });
                let pasted = paste(session, StanceField::Position, &block, extent, &grid);
                assert!(pasted.is_ok(), "{pasted:?}");
                session.undo();
            },
            BatchSize::PerIteration,
        );
    });
}

fn main() {
    let mut criterion = Criterion::default().configure_from_args().sample_size(20);
    let mut screen = big_screen(Filling::Marked);
    let at_rest = "frame at rest";
    criterion.bench_function(at_rest, |bencher| bencher.iter(|| black_box(screen.draw())));
    scrolling(&mut criterion, &mut screen, "frame while scrolling");
    counting(&mut criterion, &mut screen);
    screen.draw_after(vec![key(Key::Escape)]);
    screen.accessible();
    screen.draw();
    scrolling(
        &mut criterion,
        &mut screen,
        "frame while scrolling, with screen reader",
    );
    drop(screen);
    // Any number may be typed and pasted where no stance has a bottom or a red line.
    editing(&mut criterion, &mut big_screen(Filling::Bare));
    let mut session = Session::new(big_scenario(ISSUES, PARTIES, Filling::Bare));
    arranging(&mut criterion, &mut session);
    finding(&mut criterion, &session);
    pasting(&mut criterion, &mut session);
    criterion.final_summary();
}
