//! Two edits of a text in one text.

use super::lines::matched;
use super::words::words;

/// What becomes of lines that both added at the same place, not the same ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum BothAdded {
    /// All stay, ours first.
    Both,
    /// Ours stay.
    Ours,
}

/// How finely lines that both changed are looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Grain {
    /// Word by word.
    Words,
    /// As a whole.
    Lines,
}

/// How two texts are woven.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Weave {
    /// How finely.
    pub(super) grain: Grain,
    /// What becomes of what both added.
    pub(super) both_added: BothAdded,
}

impl Weave {
    /// Both edits of `base` in one; where they contradict each other, ours.
    pub(super) fn texts(self, base: &str, ours: &str, theirs: &str) -> String {
        let lines = |text| -> Vec<&str> { str::split_inclusive(text, '\n').collect() };
        let mut out = String::new();
        self.pieces(&lines(base), &lines(ours), &lines(theirs), &mut out);
        out
    }

    fn pieces(self, base: &[&str], ours: &[&str], theirs: &[&str], out: &mut String) {
        let (in_ours, in_theirs) = (matched(base, ours), matched(base, theirs));
        let (mut from_base, mut from_ours, mut from_theirs) = (0, 0, 0);
        for (at, places) in in_ours.into_iter().zip(in_theirs).enumerate() {
            // A piece that is in all three parts what was changed before it from what was
            // changed after it.
            if let (Some(our_at), Some(their_at)) = places {
                self.changed(
                    &base[from_base..at],
                    &ours[from_ours..our_at],
                    &theirs[from_theirs..their_at],
                    out,
                );
                out.push_str(base[at]);
                (from_base, from_ours, from_theirs) = (at + 1, our_at + 1, their_at + 1);
            }
        }
        self.changed(
            &base[from_base..],
            &ours[from_ours..],
            &theirs[from_theirs..],
            out,
        );
    }

    fn changed(self, base: &[&str], ours: &[&str], theirs: &[&str], out: &mut String) {
        if ours == base {
            out.extend(theirs.iter().copied());
        } else if theirs == base || theirs == ours {
            out.extend(ours.iter().copied());
        } else if base.is_empty() {
            out.extend(ours.iter().copied());
            if self.both_added == BothAdded::Both {
                out.extend(theirs.iter().copied());
            }
        } else if self.grain == Grain::Words {
            let by_words = Self {
                grain: Grain::Lines,
                ..self
            };
            by_words.pieces(&words(base), &words(ours), &words(theirs), out);
        } else {
            out.extend(ours.iter().copied());
        }
    }
}
