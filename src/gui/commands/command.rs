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
    /// Write the canonical layout on the next save.
    TidyFile,
    /// Compare the scenario with a file.
    CompareFile,
    /// End the comparison.
    EndComparison,
    /// Make a scenario of other programs' files.
    Import,
    /// Write the comparison to files.
    Export,
    /// Earlier versions of the file.
    EarlierVersions,
    /// Unsaved work that a killed window left behind.
    Recover,
    /// Close the scenario.
    CloseFile,
    /// End the program.
    Quit,

    // Edit
    /// Take the last action back.
    Undo,
    /// Do again what was taken back.
    Redo,
    /// All that was done, to go back to any state.
    History,
    /// Copy the selection and clear it.
    Cut,
    /// Copy the selection.
    Copy,
    /// Copy the selection as a Markdown table.
    CopyMarkdown,
    /// Copy the selection as the text of an HTML table.
    CopyHtml,
    /// Paste at the selection.
    Paste,
    /// Repeat the first row of the selection below.
    FillDown,
    /// Repeat the first column of the selection to the right.
    FillRight,
    /// Edit the selected cell in place.
    EditCell,
    /// Clear what the selected cells show.
    ClearCells,
    /// Delete the selected stance.
    DeleteStance,
    /// Find words in the matrix.
    Find,
    /// Go to the next hit.
    FindNext,
    /// Go to the hit before.
    FindPrevious,
    /// Find words and replace them.
    Replace,
    /// Select everything.
    SelectAll,
    /// Select the whole row.
    SelectRow,
    /// Select the whole column.
    SelectColumn,
    /// Cells show and edit what a party says.
    CellsShowWording,
    /// Cells show and edit where a party stands.
    CellsShowPosition,
    /// Cells show and edit what a party would accept.
    CellsShowAccepts,
    /// Cells show and edit what a party never leaves.
    CellsShowLimits,
    /// Cells show and edit how much a party cares.
    CellsShowSalience,
    /// Cells show and edit how sure the analyst is.
    CellsShowConfidence,

    // Structure
    /// Add an issue below the selected one.
    AddIssue,
    /// Add a party.
    AddParty,
    /// Add a round.
    AddRound,
    /// Duplicate the selected issues.
    DuplicateIssues,
    /// Delete the selected issues.
    DeleteIssues,
    /// Change the scale of the selected issue.
    ChangeScale,
    /// Put the selected issues under a heading.
    GroupIssues,
    /// Take the heading above the selected issue away.
    Ungroup,
    /// Duplicate the selected party.
    DuplicateParty,
    /// Delete the selected parties.
    DeleteParties,
    /// Duplicate the round shown.
    DuplicateRound,
    /// Delete the round shown.
    DeleteRound,
    /// Move the selected rows up.
    MoveUp,
    /// Move the selected rows down.
    MoveDown,
    /// Move the selected columns left.
    MoveLeft,
    /// Move the selected columns right.
    MoveRight,
    /// Parties, rounds and issues in lists, to rename, reorder and delete.
    Structure,

    // View
    /// Show the matrix.
    ViewMatrix,
    /// Show what to talk about first.
    ViewPriorities,
    /// Show the report on common ground.
    ViewCommonGround,
    /// Show where issues would settle, how sure that is, and what if.
    ViewOutcomes,
    /// Show who is how far from whom.
    ViewParties,
    /// Show the rounds.
    ViewRounds,
    /// Fold or unfold the inspector.
    ToggleInspector,
    /// Give parties without a stance a column, or not.
    ToggleSilentParties,
    /// Hide the selected parties.
    HideParties,
    /// Show the hidden parties again.
    ShowParties,
    /// Let the selected parties stay put, or scroll again.
    PinParties,
    /// Parties down and issues across, or back.
    Turn,
    /// Rows show positions and marks alone.
    RowsCompact,
    /// Rows show a line of words.
    RowsOne,
    /// Rows show up to two lines.
    RowsTwo,
    /// Rows show up to four lines.
    RowsFour,
    /// Rows show up to eight lines.
    RowsEight,
    /// Sort as in the file.
    SortFile,
    /// Sort by gap.
    SortGap,
    /// Sort by remaining gap.
    SortRemainingGap,
    /// Sort by priority.
    SortPriority,
    /// Sort by salience.
    SortSalience,
    /// Sort by outlook.
    SortOutlook,
    /// Sort by name.
    SortName,
    /// Show everything in file order.
    ShowEverything,
    /// Fold all groups.
    FoldGroups,
    /// Unfold all groups.
    UnfoldGroups,
    /// Shade by distance from the centre.
    ShadeCentre,
    /// Shade by distance from the selected party.
    ShadeParty,
    /// Shade by movement since the round before.
    ShadeMovement,
    /// Replay the rounds in the matrix, or end that.
    Replay,
    /// Play or pause the replay.
    PlayReplay,
    /// Shade by salience.
    ShadeSalience,
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
    /// Go to the next change of the comparison.
    NextDifference,
    /// Go to the change before.
    PreviousDifference,
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
