//! The window as its users see it, held against images that were looked at.
//!
//! Needs a Vulkan driver; Mesa's software driver is enough. `UPDATE_SNAPSHOTS=force` makes the images
//! anew: look at each before it is committed. `STANDPOINT_NO_SNAPSHOTS` skips them.

#![expect(
    clippy::print_stderr,
    reason = "whoever runs the tests is told that these were skipped"
)]

use std::path::PathBuf;
use std::time::{Duration, Instant};

use eframe::egui::{Event, Key, Modifiers, Theme, vec2};
use egui_kittest::{
    Harness,
    kittest::{AccessKitNode, Queryable as _},
};
use standpoint::gui::App;

/// A window to be looked at.
struct Window(Harness<'static, App>);

impl Window {
    /// Opens a file, in a window of this size; paths are relative so that they are the same everywhere.
    fn opens(file: &str, theme: Theme, width: f32, height: f32) -> Option<Self> {
        if std::env::var_os("STANDPOINT_NO_SNAPSHOTS").is_some() {
            eprintln!("skipped: STANDPOINT_NO_SNAPSHOTS is set");
            return None;
        }
        let path = PathBuf::from(file);
        let mut harness = Harness::builder()
            .with_size(vec2(width, height))
            .with_max_steps(40)
            .build_eframe(move |cc| App::new(cc, Some(path)));
        harness.ctx.set_theme(theme);
        harness.run();
        Some(Self(harness))
    }

    fn presses(mut self, modifiers: Modifiers, key: Key) -> Self {
        self.0.key_press_modifiers(modifiers, key);
        self.0.run();
        self
    }

    fn types(mut self, text: &str) -> Self {
        self.0.event(Event::Text(text.to_owned()));
        self.0.run();
        self
    }

    /// Clicks the one thing whose name begins so, and takes the pointer away.
    fn clicks(mut self, start: &str) -> Self {
        let begins = |name: Option<String>| name.is_some_and(|name| name.starts_with(start));
        self.0.get_by(|node| begins(node.label())).click();
        self.0.run();
        self.0.remove_cursor();
        self.0.run();
        self
    }

    fn looks_like(mut self, name: &str) {
        self.0.remove_cursor();
        self.0.run();
        self.0.snapshot(name);
    }
}

const SMALL: &str = "tests/gui/small.ron";
const CTRL: Modifiers = Modifiers::COMMAND;
const CTRL_SHIFT: Modifiers = CTRL.plus(Modifiers::SHIFT);

fn with_a_cell_selected(theme: Theme) -> Option<Window> {
    let window = Window::opens(SMALL, theme, 900.0, 560.0)?;
    let window = window.presses(Modifiers::NONE, Key::F4);
    Some(window.clicks("Least flow at the border in summer, Lower Valley: "))
}

#[test]
fn a_selected_cell_in_the_light_theme() {
    if let Some(window) = with_a_cell_selected(Theme::Light) {
        window.looks_like("selected_light");
    }
}

#[test]
fn a_selected_cell_in_the_dark_theme() {
    if let Some(window) = with_a_cell_selected(Theme::Dark) {
        window.looks_like("selected_dark");
    }
}

#[test]
fn a_broken_file_in_the_light_theme() {
    if let Some(window) = Window::opens("tests/gui/broken.ron", Theme::Light, 900.0, 560.0) {
        window.looks_like("failed_light");
    }
}

#[test]
fn an_empty_scenario_in_the_dark_theme() {
    if let Some(window) = Window::opens(SMALL, Theme::Dark, 900.0, 560.0) {
        window.presses(CTRL, Key::N).looks_like("empty_dark");
    }
}

#[test]
fn the_list_of_parties_rounds_and_issues_in_the_light_theme() {
    if let Some(window) = Window::opens(SMALL, Theme::Light, 900.0, 560.0) {
        let window = window.presses(CTRL_SHIFT, Key::L);
        window.looks_like("structure_light");
    }
}

#[test]
fn a_narrow_window_in_the_dark_theme() {
    if let Some(window) = Window::opens(SMALL, Theme::Dark, 720.0, 480.0) {
        window.looks_like("narrow_dark");
    }
}

#[test]
fn camp_david_in_the_light_theme() {
    if let Some(window) = Window::opens(CAMP_DAVID, Theme::Light, 1280.0, 720.0) {
        window.looks_like("camp_david_light");
    }
}

#[test]
fn long_words_and_cyrillic_in_the_light_theme() {
    if let Some(window) = Window::opens("tests/gui/long.ron", Theme::Light, 720.0, 480.0) {
        window.looks_like("long_light");
    }
}

#[test]
fn the_help_in_the_smallest_window_in_the_light_theme() {
    if let Some(window) = Window::opens(SMALL, Theme::Light, 720.0, 480.0) {
        let window = window.presses(Modifiers::NONE, Key::F1);
        window.looks_like("help_light");
    }
}

#[test]
fn the_palette_with_something_typed_in_the_light_theme() {
    if let Some(window) = Window::opens(SMALL, Theme::Light, 900.0, 560.0) {
        let window = window.presses(CTRL, Key::K).types("flo");
        window.looks_like("palette_light");
    }
}

#[test]
fn the_palette_as_it_opens_in_the_smallest_window_in_the_dark_theme() {
    if let Some(window) = Window::opens(SMALL, Theme::Dark, 720.0, 480.0) {
        let window = window.presses(CTRL, Key::K);
        window.looks_like("palette_dark");
    }
}

/// Waits until a thread has made what is to be seen.
fn waits_for(mut window: Window, text: &str) -> Window {
    let begun = Instant::now();
    let sees = |window: &Window| {
        let says = |said: Option<String>| said.is_some_and(|said| said.contains(text));
        let says = |node: &AccessKitNode<'_>| says(node.label()) || says(node.value());
        let mut found = window.0.query_all_by(says);
        found.next().is_some()
    };
    while !sees(&window) {
        assert!(
            begun.elapsed() < Duration::from_secs(20),
            "never seen: {text}"
        );
        std::thread::sleep(Duration::from_millis(5));
        window.0.run_steps(1);
    }
    window.0.run_steps(4);
    window
}

#[test]
fn the_import_of_a_table_at_1024_by_700_in_the_light_theme() {
    if let Some(window) = Window::opens("tests/gui/table.csv", Theme::Light, 1024.0, 700.0) {
        let window = waits_for(window, "3 parties · 5 issues");
        window.looks_like("import_light");
    }
}

#[test]
fn a_comparison_at_1024_by_700_in_the_light_theme() {
    if let Some(window) = Window::opens(SMALL, Theme::Light, 1024.0, 700.0) {
        let window = window.presses(CTRL, Key::K).types("compare with file");
        let window = window.presses(Modifiers::NONE, Key::Enter);
        let window = window.clicks("Path of the file").presses(CTRL, Key::A);
        let window = window.types("tests/gui/small-before.ron");
        let window = window.presses(Modifiers::NONE, Key::Enter);
        let window = waits_for(window, "Compared with small-before.ron: ");
        let window = window.presses(Modifiers::NONE, Key::F7);
        window.looks_like("compare_light");
    }
}

#[test]
fn the_export_at_1024_by_700_in_the_dark_theme() {
    if let Some(window) = Window::opens(SMALL, Theme::Dark, 1024.0, 700.0) {
        let window = window.presses(CTRL, Key::E).clicks("For the public");
        // A path that is the same on every machine.
        let window = window.clicks("Folder and name, without ending");
        let window = window.presses(CTRL, Key::A).types("handed-on/water");
        // The mark of where letters go would come and go.
        let window = window.presses(Modifiers::NONE, Key::Tab);
        waits_for(window, "This goes. It is listed here alone").looks_like("export_dark");
    }
}

const CAMP_DAVID: &str = "scenarios/camp-david-1978.ron";
const ABU_DHABI: &str = "scenarios/abu-dhabi-2026.ron";

/// Another view of a scenario, without the inspector.
fn a_view(file: &str, theme: Theme, key: Key, name: &str) {
    if let Some(window) = Window::opens(file, theme, 1280.0, 760.0) {
        let window = window.presses(Modifiers::NONE, Key::F4);
        window.presses(Modifiers::ALT, key).looks_like(name);
    }
}

#[test]
fn priorities_in_the_light_theme() {
    a_view(ABU_DHABI, Theme::Light, Key::Num2, "priorities_light");
}

#[test]
fn parties_in_the_dark_theme() {
    a_view(CAMP_DAVID, Theme::Dark, Key::Num3, "parties_dark");
}

#[test]
fn rounds_in_the_light_theme() {
    a_view(ABU_DHABI, Theme::Light, Key::Num4, "rounds_light");
}

#[test]
fn outcomes_in_the_dark_theme() {
    a_view(CAMP_DAVID, Theme::Dark, Key::Num5, "outcomes_dark");
}

#[test]
fn the_report_in_the_light_theme() {
    a_view(ABU_DHABI, Theme::Light, Key::Num6, "report_light");
}
