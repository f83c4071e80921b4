//! Two edits of a text in one text.

use super::lines::{Line, Prints, matched};
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
        let prints = Prints::default();
        let lines = |text| prints.of(str::split_inclusive(text, '\n'));
        let mut out = String::with_capacity(ours.len().max(theirs.len()));
        let (base, ours, theirs) = (lines(base), lines(ours), lines(theirs));
        let (in_ours, in_theirs) = std::thread::scope(|scope| {
            let in_ours = scope.spawn(|| matched(&base, &ours));
            let in_theirs = matched(&base, &theirs);
            let in_ours = in_ours.join();
            let in_ours = in_ours.unwrap_or_else(|panic| std::panic::resume_unwind(panic));
            (in_ours, in_theirs)
        });
        let pieces = Pieces {
            base: &base,
            ours: &ours,
            theirs: &theirs,
        };
        self.pieces(
            pieces,
            in_ours.into_iter().zip(in_theirs),
            &prints,
            &mut out,
        );
        out
    }

    /// The pieces of three texts in one; `places` are those of the pieces of base in the others.
    fn pieces(
        self,
        all: Pieces<'_, '_>,
        places: impl Iterator<Item = (Option<usize>, Option<usize>)>,
        prints: &Prints,
        out: &mut String,
    ) {
        let Pieces { base, ours, theirs } = all;
        let (mut from_base, mut from_ours, mut from_theirs) = (0, 0, 0);
        for (at, places) in places.enumerate() {
            // A piece that is in all three parts what was changed before it from what was
            // changed after it.
            if let (Some(our_at), Some(their_at)) = places {
                let changed = Pieces {
                    base: &base[from_base..at],
                    ours: &ours[from_ours..our_at],
                    theirs: &theirs[from_theirs..their_at],
                };
                self.changed(changed, prints, out);
                out.push_str(base[at].text);
                (from_base, from_ours, from_theirs) = (at + 1, our_at + 1, their_at + 1);
            }
        }
        let changed = Pieces {
            base: &base[from_base..],
            ours: &ours[from_ours..],
            theirs: &theirs[from_theirs..],
        };
        self.changed(changed, prints, out);
    }

    fn changed(self, all: Pieces<'_, '_>, prints: &Prints, out: &mut String) {
        let Pieces { base, ours, theirs } = all;
        let mut write = |lines: &[Line<'_>]| out.extend(lines.iter().map(|line| line.text));
        if ours == base {
            write(theirs);
        } else if theirs == base || theirs == ours {
            write(ours);
        } else if base.is_empty() {
            write(ours);
            if self.both_added == BothAdded::Both {
                write(theirs);
            }
        } else if self.grain == Grain::Words {
            let by_words = Self {
                grain: Grain::Lines,
                ..self
            };
            let (base, ours, theirs) = (
                words_of(base, prints),
                words_of(ours, prints),
                words_of(theirs, prints),
            );
            let places = matched(&base, &ours)
                .into_iter()
                .zip(matched(&base, &theirs));
            let pieces = Pieces {
                base: &base,
                ours: &ours,
                theirs: &theirs,
            };
            by_words.pieces(pieces, places, prints, out);
        } else {
            write(ours);
        }
    }
}

/// The pieces of the same part of three texts.
#[derive(Clone, Copy)]
struct Pieces<'p, 't> {
    base: &'p [Line<'t>],
    ours: &'p [Line<'t>],
    theirs: &'p [Line<'t>],
}

fn words_of<'t>(lines: &[Line<'t>], prints: &Prints) -> Vec<Line<'t>> {
    prints.of(words(lines.iter().map(|line| line.text)))
}
