//! The names of all commands.

/// Makes the enum and, from the same lines, the list of all its variants: none can be forgotten.
macro_rules! commands {
    ($($(#[doc = $doc:literal])+ $name:ident,)+) => {
        /// Something the user can have done by name.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub(crate) enum Command {
            $($(#[doc = $doc])+ $name,)+
        }

        impl Command {
            /// All commands, in no order that matters.
            pub(crate) const ALL: &[Self] = &[$(Self::$name,)+];

            /// The name under which settings remember it.
            pub(crate) fn key(self) -> &'static str {
                match self {
                    $(Self::$name => stringify!($name),)+
                }
            }
        }
    };
}

commands! {
    // File
    /// Begin an empty scenario.
    New,
    /// Open a file.
    Open,
    /// Save to the file it came from.
    Save,
    /// Save to another file.
    SaveAs,
    /// Write the comparison to files.
    Export,
    /// Close the scenario.
    CloseFile,
    /// End the program.
    Quit,

    // Edit
    /// Take the last action back.
    Undo,
    /// Do again what was taken back.
    Redo,
    /// Edit the selected cell in place.
    EditCell,
    /// Delete the selected stance.
    DeleteStance,
    /// Cells edit what a party says.
    CellsEditWording,
    /// Cells edit where a party stands.
    CellsEditPosition,

    // Structure
    /// Add an issue below the selected one.
    AddIssue,
    /// Add a party.
    AddParty,
    /// Add a round.
    AddRound,
    /// Parties, rounds and issues in lists, to rename, reorder and delete.
    Structure,

    // View
    /// Fold or unfold the inspector.
    ToggleInspector,
    /// Give parties without a stance a column, or not.
    ToggleSilentParties,
    /// Fold all groups.
    FoldGroups,
    /// Unfold all groups.
    UnfoldGroups,
    /// Shade by distance from the centre.
    ShadeCentre,
    /// Shade by distance from the selected party.
    ShadeParty,
    /// Shade nothing.
    ShadeOff,
    /// Let the measures speak of the negotiators.
    CountNegotiators,
    /// Let the measures speak of all parties.
    CountAll,
    /// Everything larger.
    ZoomIn,
    /// Everything smaller.
    ZoomOut,
    /// Everything at its own size.
    ZoomReset,
    /// The light theme.
    ThemeLight,
    /// The dark theme.
    ThemeDark,
    /// The system's theme.
    ThemeSystem,

    // Go
    /// Look for a command, an issue, a party, a round or a stance.
    Palette,
    /// Go to the issue with the widest gap.
    WidestGap,
    /// Go to the next issue that is not agreed.
    NextOpen,
    /// Go to the issue before that is not agreed.
    PreviousOpen,
    /// Show the round after.
    NextRound,
    /// Show the round before.
    PreviousRound,
    /// Show the last round.
    LastRound,

    // Help
    /// Commands and keys, words and conventions.
    Help,
    /// What happened so far.
    Log,
}

impl Command {
    /// The command that settings remember under this name; nothing where this version has none.
    pub(crate) fn of_key(key: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|known| known.key() == key)
    }
}
