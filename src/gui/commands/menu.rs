//! The menus, their sections and submenus.

use super::{Entry, table};

/// Under which menu a command stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Menu {
    /// Files.
    File,
    /// Changes to stances.
    Edit,
    /// Changes to what there is: issues, parties, rounds.
    Structure,
    /// What is shown and how.
    View,
    /// Where to look.
    Go,
    /// Help.
    Help,
}

/// A part of a menu, top to bottom.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Part {
    /// Commands, set off from what is above them.
    Section(&'static [Entry]),
    /// Commands folded away under a title.
    Submenu(&'static str, char, &'static [Entry]),
    /// The files opened before.
    RecentFiles,
    /// The scenarios that came with the program.
    Examples,
}

impl Part {
    /// Its commands.
    pub(crate) fn entries(self) -> &'static [Entry] {
        match self {
            Self::Section(entries) | Self::Submenu(_, _, entries) => entries,
            Self::RecentFiles | Self::Examples => &[],
        }
    }
}

impl Menu {
    /// All menus, left to right.
    pub(crate) const ALL: [Self; 6] = [
        Self::File,
        Self::Edit,
        Self::Structure,
        Self::View,
        Self::Go,
        Self::Help,
    ];

    /// Its title.
    pub(crate) fn title(self) -> &'static str {
        match self {
            Self::File => "File",
            Self::Edit => "Edit",
            Self::Structure => "Structure",
            Self::View => "View",
            Self::Go => "Go",
            Self::Help => "Help",
        }
    }

    /// What stands in it, top to bottom.
    pub(crate) fn parts(self) -> &'static [Part] {
        match self {
            Self::File => table::FILE,
            Self::Edit => table::EDIT,
            Self::Structure => table::STRUCTURE,
            Self::View => table::VIEW,
            Self::Go => table::GO,
            Self::Help => table::HELP,
        }
    }

    /// Its commands, top to bottom, those of submenus too.
    pub(crate) fn entries(self) -> impl Iterator<Item = &'static Entry> {
        self.parts().iter().flat_map(|part| part.entries())
    }
}
