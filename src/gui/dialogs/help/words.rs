//! The words of the program and the marks of a cell, as the help page explains them.

use crate::gui::icons;

/// A word and what it means here.
#[derive(Clone, Copy, Debug)]
pub(super) struct Word {
    /// The word.
    pub word: &'static str,
    /// What it means.
    pub meaning: &'static str,
}

/// A mark and what it means.
#[derive(Clone, Copy, Debug)]
pub(super) struct Mark {
    /// The icon.
    pub icon: char,
    /// What it means.
    pub meaning: &'static str,
}

const fn word(word: &'static str, meaning: &'static str) -> Word {
    Word { word, meaning }
}

const fn mark(icon: char, meaning: &'static str) -> Mark {
    Mark { icon, meaning }
}

/// The words of the program and what they mean here.
#[rustfmt::skip]
pub(super) const WORDS: &[Word] = &[
    word("Stance", "What a party holds on an issue as of a round: wording, position, bottom line, red line, salience."),
    word("In effect", "A party’s latest stance up to the round shown. One from an earlier round is carried over and marked so."),
    word("Counted", "Measures speak of the negotiators, or of the parties chosen under Between; the others are shown, not counted."),
    word("Bottom line", "What a party would still accept. Where none is recorded, its position is taken, and the figure says assumed."),
    word("Red line", "What a party will never go outside of."),
    word("Salience", "How much a party cares about an issue, 0 to 100. Where none is recorded, the mean of the party’s others is taken, else the mean of all, and the figure says imputed."),
    word("Gap", "The largest distance between two parties; 0 the same place, 1 the two ends of the scale."),
    word("Remaining gap", "The largest distance between what two parties would accept; 0 where all could meet."),
    word("Zone", "What all would accept. Where there is none, the blocking pair is the two whose bottom lines are farthest apart."),
    word("Outlook", "Agreed, unknown, deadlock (red lines exclude each other), overlap, near, apart: the first that applies."),
    word("Partial", "The figure rests on some of the parties only; the inspector names who is missing. Missing is never zero."),
    word("Priority", "Gap times mean salience. Where no salience is recorded, all count the same."),
    word("Smallest move", "The least that one party would have to accept more for all to meet, and whose move that is. A figure, not advice."),
    word("Distance", "How far two parties are apart over the issues on which both can be compared: 0 nowhere apart, 1 a whole scale apart on each."),
    word("Tree", "The nearest parties are joined first, then groups by the mean distance between their members. The farther out two branches meet, the farther apart they are."),
    word("Map", "Parties on a plane: the nearer, the more alike. The share of variance says how much of the distances it shows; its two axes have no meaning of their own."),
    word("Concession", "A move that brings a party nearer to another. It says nothing of who ought to move."),
    word("Reversal", "A later move back that undoes a concession, in part or whole."),
    word("Closing, stalled, widening", "What became of the remaining gap from the first round in which it is known to the last: smaller, changed by less than 0.02, larger."),
    word("Stale", "A stance not renewed for two rounds or more; or a judgement on wordings of which one has changed since."),
    word("Mean, median", "Where an issue would settle by weight, which is power times salience: the weighted mean of the positions, and the position at which half of the weight is reached."),
    word("Influence", "How far the mean moves for each unit that the party moves. The influences on an issue sum to 1."),
    word("Challenge model", "Every two positions are put to a vote among all parties, which gives each a chance to prevail. It is the first turn of one model, not a forecast."),
    word("Sensitivity", "Positions and saliences are drawn at random around what is recorded, many times: how often an outlook stays, and where 90 of 100 figures lie. The same seed gives the same draws."),
    word("What if", "Positions and saliences supposed beside the file, to see what flips. Apply takes them over as one step, Discard forgets them."),
    word("Common ground", "What is agreed, where zones overlap, what is near, what divides and what nobody has said, as prose written from the file alone."),
];

/// What is promised of the user's work, where copies are kept, and how to get them back.
#[rustfmt::skip]
pub(super) const SAFETY: &[Word] = &[
    word("Unsaved work", "A recovery copy is never more than 2 seconds behind, 10 while edits keep coming. After a crash or a power cut the next start offers it; File, Recover unsaved work offers it at any time."),
    word("Recover", "Opens the copy as unsaved work. The file itself is not changed; where another program changed it since, saving asks first."),
    word("Saving", "The old file is there whole until the new one is. What another program wrote is never overwritten unasked, and then a copy of it is kept."),
    word("Earlier versions", "Each save keeps what it replaces: the last 20 versions, and one a day for 30 days. File, Earlier versions lists them and opens one as an unsaved copy."),
    word("Other programs", "Where the file is changed beside the open window, the window follows; with unsaved work it asks. While the file cannot be read, what is shown stays. A second window on a file may look at it and save it under another name."),
    word("Comments of the file", "A save keeps them, with the layout and the order of what was not edited. Those that go with a deleted row are named in the undo history (Ctrl+Shift+H), and Undo brings them back. Where the layout cannot be kept, their number is told first and the old file is kept beside the new one."),
    word("A merge left undone", "A file with git’s conflict markers opens as your side, compared with the other. Merge takes what the other changed, field by field, and lists where both changed the same; saving writes the file without the markers."),
    word("Other encodings", "A file in UTF-16 or Windows-1252, or with CR line ends, opens converted. It stays as it is until you save; then the old file is kept beside the new one, with .bak at its end."),
    word("Hidden characters", "What is not seen, or turns the order of a line, is drawn as its number in a frame: U+202E. Fields hold the true text and name below them what is hidden in it."),
    word("Where copies are kept", "In a folder that only you may read. Linux: $XDG_STATE_HOME/standpoint, else ~/.local/state/standpoint; macOS: ~/Library/Application Support/standpoint; Windows: AppData\\Local\\standpoint\\data. Recovery copies are in recovery, earlier versions in versions. All are scenario files: without this program, copy one back. Of a scenario of more than 4 MiB, a recovery copy has the changed rows and lies beside the text that they belong in."),
    word("Privacy of copies", "They hold everything a scenario does, private stances too. Nothing is sent anywhere. To remove them, delete that folder while the program is closed."),
];

/// The marks of a cell.
#[rustfmt::skip]
pub(super) const MARKS: &[Mark] = &[
    mark(icons::PRIVATE, "Private: never in a public export."),
    mark(icons::CARRIED_OVER, "Carried over from an earlier round."),
    mark(icons::RED_LINE, "A red line is recorded."),
    mark(icons::CONDITION, "Hangs on a condition."),
    mark(icons::ANALYST, "The position is the analyst’s reading."),
    mark(icons::NO_SOURCE, "No source is cited."),
];
