//! Somebody at the window: what they do and what they see, by the names a screen reader would say.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use eframe::egui::{
    self, DroppedFile, Event, Key, Modifiers, OutputCommand, PointerButton, Role, ViewportCommand,
    ViewportEvent, ViewportId,
};
use egui_kittest::{
    Harness, Node,
    kittest::{NodeT as _, Queryable as _},
};
use standpoint::files::read::open_scenario;
use standpoint::files::recovery::StateFolder;
use standpoint::gui::App;
use standpoint::scenario::Scenario;

/// The control key as a keyboard outside of macOS sends it.
pub(crate) const CTRL: Modifiers = Modifiers::CTRL.plus(Modifiers::COMMAND);
/// Control and shift.
pub(crate) const CTRL_SHIFT: Modifiers = CTRL.plus(Modifiers::SHIFT);
/// No other key.
pub(crate) const NONE: Modifiers = Modifiers::NONE;

/// Work on a thread is waited for so long.
const PATIENCE: Duration = Duration::from_secs(20);

/// By then the frames are over that the harness draws by a clock of its own, in its seconds.
const HARNESS_SECS: f64 = 60.0;

/// After so many frames a window at rest asks for no more.
const FRAMES: usize = 40;

#[derive(Debug)]
struct Dropped(PathBuf);

impl DroppedFile for Dropped {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        fs::read(&self.0).map_err(|error| error.to_string())
    }
}

/// Somebody at the window, with a folder of their own.
pub(crate) struct User {
    harness: Harness<'static, App>,
    folder: Arc<dyn AsRef<Path>>,
    /// When the window began, where its clock is the real one.
    began: Option<Instant>,
    title: String,
    close_refused: bool,
    closed: bool,
}

impl User {
    /// Starts the program with a file of this text.
    pub(crate) fn opens(text: &str) -> Self {
        Self::starts(Some(text))
    }

    /// The same; the window keeps recovery copies and earlier versions, and looks at its file.
    pub(crate) fn opens_keeping(text: &str) -> Self {
        Self::opens_bytes_keeping(text.as_bytes())
    }

    /// The same with a file of these bytes.
    pub(crate) fn opens_bytes_keeping(bytes: &[u8]) -> Self {
        let folder = Arc::new(tempfile::tempdir().unwrap());
        fs::write(folder.path().join("talks.ron"), bytes).unwrap();
        Self::starts_keeping(folder)
    }

    /// Starts the program in a folder with a file, as [`Self::opens_keeping`] does; its clock is the
    /// real one.
    pub(crate) fn starts_by_the_clock(folder: PathBuf) -> Self {
        let mut user = Self::starts_keeping(Arc::new(folder));
        user.began = Some(Instant::now());
        let ctx = &user.harness.ctx;
        // Two clicks soon after each other are meant as two.
        ctx.options_mut(|options| options.input_options.max_double_click_delay = 0.0);
        ctx.all_styles_mut(|style| style.animation_time = 0.0);
        user
    }

    fn starts_keeping(folder: Arc<dyn AsRef<Path>>) -> Self {
        let path = folder.as_ref().as_ref().join("talks.ron");
        let state = StateFolder::at(folder.as_ref().as_ref().join("state"));
        Self::begins(folder, move |cc| {
            App::new(cc, Some(path)).keeping(&cc.egui_ctx, Some(state))
        })
    }

    /// The window goes without being closed, and the program is started again.
    pub(crate) fn dies_and_starts_again(self) -> Self {
        self.dies_and_meanwhile(|| {})
    }

    /// The same; something happens before the program is started again.
    pub(crate) fn dies_and_meanwhile(self, happens: impl FnOnce()) -> Self {
        let folder = self.folder.clone();
        drop(self);
        happens();
        Self::starts_keeping(folder)
    }

    /// Starts the program once more beside this window.
    pub(crate) fn opens_a_second_window(&self) -> Self {
        Self::starts_keeping(self.folder.clone())
    }

    /// Starts the program without a file.
    pub(crate) fn starts_without_a_file() -> Self {
        Self::starts(None)
    }

    fn starts(text: Option<&str>) -> Self {
        let folder = Arc::new(tempfile::tempdir().unwrap());
        let path = text.map(|text| {
            let path = folder.path().join("talks.ron");
            fs::write(&path, text).unwrap();
            path
        });
        Self::begins(folder, move |cc| App::new(cc, path))
    }

    fn begins(
        folder: Arc<dyn AsRef<Path>>,
        app: impl FnOnce(&mut eframe::CreationContext<'_>) -> App,
    ) -> Self {
        let harness = Harness::builder()
            .with_size([1400.0, 860.0])
            .with_theme(egui::Theme::Light)
            .build_eframe(app);
        let mut user = Self {
            harness,
            folder,
            began: None,
            title: String::new(),
            close_refused: false,
            closed: false,
        };
        user.waits();
        user
    }

    /// The file the program was started with.
    pub(crate) fn file(&self) -> PathBuf {
        self.path("talks.ron")
    }

    /// A path in the user's folder.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.as_ref().as_ref().join(name)
    }

    /// Puts another file into the folder.
    pub(crate) fn has_file(&self, name: &str, text: &str) -> PathBuf {
        let path = self.path(name);
        fs::write(&path, text).unwrap();
        path
    }

    /// Reads the file as any other program would.
    pub(crate) fn reads_back(&self) -> Scenario {
        let opened = open_scenario(&self.file()).unwrap();
        opened.reading.scenario.unwrap()
    }

    /// The scenario in the window.
    pub(crate) fn scenario(&self) -> &Scenario {
        self.harness.state().document().unwrap().session.scenario()
    }

    /// Waits until the window is at rest.
    pub(crate) fn waits(&mut self) {
        let begun = Instant::now();
        let mut frames = 0;
        while frames < FRAMES {
            self.frame();
            if self.harness.state().is_at_work() && begun.elapsed() < PATIENCE {
                std::thread::sleep(Duration::from_millis(1));
            } else if self.next_repaint() > Duration::ZERO {
                return;
            } else {
                frames += 1;
            }
        }
        panic!(
            "the window never comes to rest: {:?}",
            self.harness.ctx.repaint_causes()
        );
    }

    /// Waits until a text is to be read somewhere, as what is made on a thread.
    #[track_caller]
    pub(crate) fn waits_for(&mut self, text: &str) {
        self.waits_until(text, |user| user.can_see(text));
    }

    /// Waits until it is so; `what` tells a reader what was waited for.
    #[track_caller]
    pub(crate) fn waits_until(&mut self, what: &str, is_so: impl Fn(&Self) -> bool) {
        let begun = Instant::now();
        while !is_so(self) {
            assert!(begun.elapsed() < PATIENCE, "waited in vain for: {what}");
            std::thread::sleep(Duration::from_millis(2));
            self.frame();
        }
        self.waits();
    }

    /// Waits so many seconds of the window's clock.
    pub(crate) fn waits_secs(&mut self, secs: usize) {
        for _ in 0..secs * 4 {
            self.frame();
        }
    }

    /// In how long the window wants to be drawn again.
    pub(crate) fn next_repaint(&self) -> Duration {
        self.harness.output().viewport_output[&ViewportId::ROOT].repaint_delay
    }

    /// Draws the window once.
    pub(crate) fn frame(&mut self) {
        if let Some(began) = self.began {
            let secs = began.elapsed().as_secs_f64() + HARNESS_SECS;
            self.harness.input_mut().time = Some(secs);
        }
        self.harness.step();
        for command in &self.harness.output().viewport_output[&ViewportId::ROOT].commands {
            match command {
                ViewportCommand::Title(title) => self.title.clone_from(title),
                ViewportCommand::CancelClose => self.close_refused = true,
                ViewportCommand::Close => self.closed = true,
                _ => {}
            }
        }
    }

    fn sends(&mut self, event: Event) {
        self.harness.event(event);
        self.frame();
    }

    /// Presses and lets go of a key.
    pub(crate) fn presses(&mut self, modifiers: Modifiers, key: Key) {
        self.presses_and_goes_on(modifiers, key);
        self.waits();
    }

    /// Presses a key that bears a letter, as systems send it with Alt held: the letter follows the key.
    pub(crate) fn presses_letter(&mut self, modifiers: Modifiers, key: Key, letter: &str) {
        let input = self.harness.input_mut();
        for event in [
            Event::Key {
                key,
                physical_key: None,
                pressed: true,
                repeat: false,
                modifiers,
            },
            Event::Text(letter.to_owned()),
        ] {
            input.events.push(event);
        }
        self.waits();
    }

    /// Types, one letter a frame.
    pub(crate) fn types(&mut self, text: &str) {
        for letter in text.chars() {
            self.sends(Event::Text(letter.to_string()));
        }
        self.waits();
    }

    /// Types one letter, without waiting for the window to come to rest.
    pub(crate) fn types_a_letter(&mut self, letter: &str) {
        self.sends(Event::Text(letter.to_owned()));
    }

    /// Runs a command of the menu bar's menus by its name, through the palette.
    pub(crate) fn runs(&mut self, command: &str) {
        self.presses(CTRL_SHIFT, Key::P);
        self.types(&format!(">{}", command.trim_end_matches('…')));
        self.presses(NONE, Key::Enter);
    }

    /// Types faster than the window draws: all letters arrive in one frame.
    pub(crate) fn types_at_once(&mut self, text: &str) {
        let input = self.harness.input_mut();
        for letter in text.chars() {
            // As systems send it: the blank is also a key of its own, which means something else.
            if letter == ' ' {
                input.events.push(Event::Key {
                    key: Key::Space,
                    physical_key: None,
                    pressed: true,
                    repeat: false,
                    modifiers: Modifiers::NONE,
                });
            }
            input.events.push(Event::Text(letter.to_string()));
        }
        self.waits();
    }

    /// Types texts, each ended by a key; all arrives in one frame.
    pub(crate) fn types_then_at_once(&mut self, texts: &[(&str, Key)]) {
        let input = self.harness.input_mut();
        for (text, key) in texts {
            input.events.push(Event::Text((*text).to_owned()));
            for pressed in [true, false] {
                input.events.push(Event::Key {
                    key: *key,
                    physical_key: None,
                    pressed,
                    repeat: false,
                    modifiers: NONE,
                });
            }
        }
        self.waits();
    }

    /// The text put on the clipboard in the last frame.
    fn copied(&self) -> Option<String> {
        let commands = &self.harness.output().platform_output.commands;
        commands.iter().find_map(|command| match command {
            OutputCommand::CopyText(text) => Some(text.clone()),
            _ => None,
        })
    }

    /// Copies, as the system asks for it; the text that is then on the clipboard.
    pub(crate) fn copies(&mut self) -> String {
        self.sends(Event::Copy);
        let copied = self.copied();
        self.waits();
        copied.unwrap()
    }

    /// Clicks what copies; the text that is then on the clipboard.
    pub(crate) fn copies_by(&mut self, name: &str) -> String {
        self.harness.get_by(|node| is_named(node, name)).click();
        self.frame();
        let copied = self.copied();
        self.waits();
        copied.unwrap()
    }

    /// Pastes a text, as the system hands it over.
    pub(crate) fn pastes(&mut self, text: &str) {
        self.sends(Event::Paste(text.to_owned()));
        self.waits();
    }

    /// Clicks what is called this.
    pub(crate) fn clicks(&mut self, name: &str) {
        self.harness.get_by(|node| is_named(node, name)).click();
        self.waits();
    }

    /// Clicks the last of what is called this.
    pub(crate) fn clicks_last(&mut self, name: &str) {
        let found = self
            .harness
            .query_all_by(|node| is_named(node, name))
            .last();
        found.unwrap().click();
        self.waits();
    }

    /// Clicks the only thing whose name begins so.
    pub(crate) fn clicks_starting(&mut self, start: &str) {
        self.harness.get_by(|node| starts(node, start)).click();
        self.waits();
    }

    /// Clicks what is called this with the other button.
    pub(crate) fn clicks_secondary(&mut self, name: &str) {
        let found = self.harness.get_by(|node| is_named(node, name));
        found.click_secondary();
        self.waits();
    }

    /// Leads a screen reader to what begins so.
    pub(crate) fn goes_to(&mut self, start: &str) {
        self.harness.get_by(|node| starts(node, start)).focus();
        self.waits();
    }

    /// Presses on what is called `name`, at a part of its width and height, and drags by so much.
    pub(crate) fn drags(&mut self, name: &str, at: egui::Vec2, by: egui::Vec2) {
        let rect = self.harness.get_by(|node| is_named(node, name)).rect();
        let from = rect.min + rect.size() * at;
        let button = |pos, pressed| Event::PointerButton {
            pos,
            button: PointerButton::Primary,
            pressed,
            modifiers: NONE,
        };
        self.sends(Event::PointerMoved(from));
        self.sends(button(from, true));
        for step in 1..=4 {
            self.sends(Event::PointerMoved(from + by * (step as f32 / 4.0)));
        }
        self.sends(button(from + by, false));
        self.waits();
    }

    /// How wide what is called this is drawn, in points.
    pub(crate) fn width_of(&self, name: &str) -> f32 {
        self.harness
            .get_by(|node| is_named(node, name))
            .rect()
            .width()
    }

    /// How high what is called this is drawn, in points.
    pub(crate) fn height_of(&self, name: &str) -> f32 {
        self.harness
            .get_by(|node| is_named(node, name))
            .rect()
            .height()
    }

    /// Clicks the cell of a party on an issue.
    pub(crate) fn clicks_cell(&mut self, issue: &str, party: &str) {
        self.cell(issue, party).click();
        self.waits();
    }

    /// Double-clicks the cell of a party on an issue.
    pub(crate) fn double_clicks_cell(&mut self, issue: &str, party: &str) {
        let place = self.cell(issue, party).rect().center();
        self.sends(Event::PointerMoved(place));
        // The harness's frames are a quarter of a second long.
        let ctx = self.harness.ctx.clone();
        ctx.options_mut(|options| options.input_options.max_double_click_delay = 2.0);
        for pressed in [true, false, true, false] {
            self.sends(Event::PointerButton {
                pos: place,
                button: PointerButton::Primary,
                pressed,
                modifiers: NONE,
            });
        }
        ctx.options_mut(|options| options.input_options.max_double_click_delay = 0.3);
        self.waits();
    }

    /// Chooses another value under `what` in the toolbar.
    pub(crate) fn chooses(&mut self, what: &str, choice: &str) {
        self.clicks_starting(&format!("{what}: "));
        self.clicks_starting(choice);
    }

    /// Replaces what stands in a field.
    pub(crate) fn fills(&mut self, field: &str, text: &str) {
        self.field(field).click();
        self.waits();
        self.presses(CTRL, Key::A);
        self.types(text);
    }

    /// Sets a slider or a number to drag, as a screen reader does.
    pub(crate) fn sets(&mut self, name: &str, value: f64) {
        let is_number = |role| matches!(role, Role::Slider | Role::SpinButton);
        let found = self
            .harness
            .query_all_by(|node| is_number(node.role()) && node.label().as_deref() == Some(name))
            .next();
        found.unwrap().set_value_accesskit(value);
        self.waits();
    }

    /// Asks the system to close the window.
    pub(crate) fn closes_the_window(&mut self) {
        self.close_refused = false;
        let viewports = &mut self.harness.input_mut().viewports;
        let window = viewports.get_mut(&ViewportId::ROOT).unwrap();
        window.events.push(ViewportEvent::Close);
        self.frame();
        self.waits();
    }

    /// Drops a file on the window.
    pub(crate) fn drops(&mut self, path: PathBuf) {
        self.drops_and_goes_on(path);
        self.waits();
    }

    /// The same, without waiting until it is read.
    pub(crate) fn drops_and_goes_on(&mut self, path: PathBuf) {
        let files = &mut self.harness.input_mut().dropped_files;
        files.push(Arc::new(Dropped(path)));
        // What is dropped is taken in one frame and drawn in the next.
        self.frame();
        self.frame();
    }

    /// Presses a key and does not wait for the window to come to rest.
    pub(crate) fn presses_and_goes_on(&mut self, modifiers: Modifiers, key: Key) {
        for pressed in [true, false] {
            self.sends(Event::Key {
                key,
                physical_key: None,
                pressed,
                repeat: false,
                modifiers,
            });
        }
    }

    /// Whether the last request to close was turned down.
    pub(crate) fn close_was_refused(&self) -> bool {
        self.close_refused
    }

    /// Whether the program asked for its window to be closed.
    pub(crate) fn is_closed(&self) -> bool {
        self.closed
    }

    /// The window's title.
    pub(crate) fn title(&self) -> &str {
        &self.title
    }

    /// Whether a text is to be read anywhere.
    pub(crate) fn can_see(&self, text: &str) -> bool {
        let mut found = self.harness.query_all_by(|node| {
            let says = |said: Option<String>| said.is_some_and(|said| said.contains(text));
            says(node.label()) || says(node.value())
        });
        found.next().is_some()
    }

    /// Whether a label ends so.
    pub(crate) fn can_see_label_ending(&self, end: &str) -> bool {
        let ends = |said: Option<String>| said.is_some_and(|said| said.ends_with(end));
        let mut found = self
            .harness
            .query_all_by(|node| node.role() == Role::Label && ends(node.value()));
        found.next().is_some()
    }

    /// Holds that a text is to be read somewhere.
    #[track_caller]
    pub(crate) fn sees(&self, text: &str) {
        assert!(self.can_see(text), "nowhere to be read: {text}");
    }

    /// Holds that a text is to be read nowhere.
    #[track_caller]
    pub(crate) fn does_not_see(&self, text: &str) {
        assert!(!self.can_see(text), "is to be read: {text}");
    }

    /// The cell's name: issue, party, what it says, gap and outlook.
    #[track_caller]
    pub(crate) fn cell_says(&self, issue: &str, party: &str) -> String {
        self.cell(issue, party).accesskit_node().label().unwrap()
    }

    /// What stands in a field.
    #[track_caller]
    pub(crate) fn field_holds(&self, field: &str) -> String {
        self.field(field).value().unwrap_or_default()
    }

    /// Whether a cell is the one that keys go to, or among those selected.
    #[track_caller]
    pub(crate) fn is_selected(&self, name_starts: &str) -> bool {
        let selected = self
            .harness
            .query_all_by(|node| node.is_selected() == Some(true));
        let names: Vec<_> = selected
            .filter_map(|node| node.accesskit_node().label())
            .collect();
        names.iter().any(|name| name.starts_with(name_starts))
    }

    /// Whether the keyboard goes to this field.
    #[track_caller]
    pub(crate) fn is_in_field(&self, field: &str) -> bool {
        self.field(field).is_focused()
    }

    /// The names of the heads of rows and columns that begin so, as they stand in the grid.
    pub(crate) fn headers(&self, start: &str) -> Vec<String> {
        let is_head = |role| role == Role::RowHeader || role == Role::ColumnHeader;
        let heads = self
            .harness
            .query_all_by(|node| is_head(node.role()) && starts(node, start));
        let mut heads: Vec<_> = heads
            .map(|head| {
                let at = head.rect().min;
                (
                    at.y,
                    at.x,
                    head.accesskit_node().label().unwrap_or_default(),
                )
            })
            .collect();
        heads.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1)));
        heads.into_iter().map(|(_, _, name)| name).collect()
    }

    /// Whether a screen reader would now say what is called so.
    #[track_caller]
    pub(crate) fn is_at(&self, start: &str) -> bool {
        self.harness.get_by(|node| starts(node, start)).is_focused()
    }

    #[track_caller]
    fn cell(&self, issue: &str, party: &str) -> Node<'_> {
        let start = format!("{issue}, {party}: ");
        self.harness
            .get_all_by_role(Role::Cell)
            .find(|node| {
                let name = node.accesskit_node().label();
                name.is_some_and(|name| name.starts_with(&start))
            })
            .unwrap_or_else(|| panic!("no cell {start}"))
    }

    #[track_caller]
    fn field<'a>(&'a self, field: &'a str) -> Node<'a> {
        self.harness.get_by(move |node| {
            let role = node.role();
            let is_field = role == Role::TextInput || role == Role::MultilineTextInput;
            is_field && node.label().as_deref() == Some(field)
        })
    }
}

type AccessKitNode<'a> = egui_kittest::kittest::AccessKitNode<'a>;

/// Whether something to click is called so: text that merely says the same is not.
fn is_named(node: &AccessKitNode<'_>, name: &str) -> bool {
    node.role() != Role::Label && node.label().as_deref() == Some(name)
}

fn starts(node: &AccessKitNode<'_>, start: &str) -> bool {
    let name = node.label();
    node.role() != Role::Label && name.is_some_and(|name| name.starts_with(start))
}
