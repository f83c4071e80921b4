//! How a command presents itself.

use eframe::egui::{Context, KeyboardShortcut};

use super::{Command, Menu, Needs};

/// At most so many shortcuts lead to one command.
const SHORTCUTS: usize = 3;

/// How a command presents itself. Built as a line of a table:
/// `Entry::new(Command::Undo, "Undo", icons::UNDO, "Takes the last action back.").on(ctrl(Key::Z))`.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Entry {
    /// The command.
    pub command: Command,
    /// Its name; `…` where it asks for more.
    pub label: &'static str,
    /// Its icon.
    pub icon: char,
    /// What it does, in a sentence.
    pub help: &'static str,
    /// What must be there for it.
    pub needs: Needs,
    /// Other words it may be looked for by, separated by spaces.
    pub words: &'static str,
    /// Whether its keys are a text field's own while one is being edited.
    pub of_field: bool,
    /// Whether it may be carried out while a text is being typed, which stays as it is.
    pub beside_typing: bool,
    shortcuts: [Option<KeyboardShortcut>; SHORTCUTS],
}

impl Entry {
    /// A command that needs an open scenario and has no keys.
    pub(super) const fn new(
        command: Command,
        label: &'static str,
        icon: char,
        help: &'static str,
    ) -> Self {
        Self {
            command,
            label,
            icon,
            help,
            needs: Needs::Scenario,
            words: "",
            of_field: false,
            beside_typing: false,
            shortcuts: [None; SHORTCUTS],
        }
    }

    /// With one more shortcut; the first is the one shown. A fourth has no effect, which a test rules out.
    pub(super) const fn on(mut self, shortcut: KeyboardShortcut) -> Self {
        let mut at = 0;
        while at < SHORTCUTS {
            if self.shortcuts[at].is_none() {
                self.shortcuts[at] = Some(shortcut);
                return self;
            }
            at += 1;
        }
        self
    }

    /// With what must be there for it.
    pub(super) const fn needs(mut self, needs: Needs) -> Self {
        self.needs = needs;
        self
    }

    /// With other words it may be looked for by.
    pub(super) const fn words(mut self, words: &'static str) -> Self {
        self.words = words;
        self
    }

    /// Its keys belong to a text field while one is being edited.
    pub(super) const fn of_field(mut self) -> Self {
        self.of_field = true;
        self
    }

    /// It leaves a text that is being typed alone.
    pub(super) const fn beside_typing(mut self) -> Self {
        self.beside_typing = true;
        self
    }

    /// Its keys, the one shown first.
    pub(crate) fn shortcuts(&self) -> impl Iterator<Item = KeyboardShortcut> {
        self.shortcuts.into_iter().flatten()
    }

    /// The keys to show beside its name, in the system's way of writing.
    pub(crate) fn keys(&self, ctx: &Context) -> Option<String> {
        let first = self.shortcuts().next();
        first.map(|shortcut| ctx.format_shortcut(&shortcut))
    }

    /// All its keys in words.
    pub(crate) fn all_keys(&self, ctx: &Context) -> String {
        let all: Vec<String> = self
            .shortcuts()
            .map(|shortcut| ctx.format_shortcut(&shortcut))
            .collect();
        all.join(" or ")
    }

    /// Its name without the `…`, as in a tooltip.
    pub(crate) fn name(&self) -> &'static str {
        self.label.trim_end_matches('…')
    }
}

impl Command {
    /// How it presents itself.
    pub(crate) fn entry(self) -> &'static Entry {
        let mut all = Menu::ALL.into_iter().flat_map(Menu::entries);
        // A test holds that every command is in the table.
        all.find(|entry| entry.command == self)
            .unwrap_or(&super::table::FALLBACK)
    }
}
