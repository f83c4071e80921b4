//! A text in which a merge was left undone: where, and the versions it was to be made from.

use std::ops::Range;

/// The first merge that was left undone, from its first marker to the end of its last, in bytes:
/// the three markers that `git merge` leaves, each at the start of a line.
pub(super) fn unmerged_range(text: &str) -> Option<Range<usize>> {
    let find = |marker: &str, from: usize| {
        text.get(from..)?
            .match_indices(marker)
            .map(|(at, _)| from + at)
            .find(|at| *at == 0 || matches!(text.as_bytes().get(at - 1), Some(b'\n' | b'\r')))
    };
    let ours = find("<<<<<<<", 0)?;
    let middle = find("=======", ours)?;
    let theirs = find(">>>>>>>", middle)?;
    let rest = text.get(theirs..).unwrap_or_default();
    let length = rest.find(['\n', '\r']).unwrap_or(rest.len());
    Some(ours..theirs + length)
}

/// Whether a merge was left undone in these bytes.
pub fn is_unmerged(bytes: &[u8]) -> bool {
    std::str::from_utf8(bytes).is_ok_and(|text| unmerged_range(text).is_some())
}

/// The versions of a text that are parted by the markers of a merge that was left undone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sides {
    /// The version merged into.
    pub ours: SideText,
    /// The version to be merged.
    pub theirs: SideText,
    /// What both come from, where the markers tell that (git's styles `diff3` and `zdiff3`).
    pub base: Option<SideText>,
}

/// One version of a text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SideText {
    /// What the markers call it: `HEAD`, a branch; empty where they do not.
    pub name: String,
    /// The whole text of that version, without markers.
    pub text: String,
    /// Lines that do not follow the one before them in the text with the markers.
    jumps: Vec<Jump>,
    lines: usize,
    last_line: usize,
}

/// A line of a version, and of the text with the markers; both from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Jump {
    line: usize,
    line_with_markers: usize,
}

impl SideText {
    /// Which line of the text with the markers this line is; both from 1.
    pub fn line_with_markers(&self, line: usize) -> usize {
        let after = self.jumps.partition_point(|jump| jump.line <= line);
        let jump = after.checked_sub(1).and_then(|at| self.jumps.get(at));
        jump.map_or(line, |jump| jump.line_with_markers + line - jump.line)
    }

    fn push(&mut self, line: &str, number: usize) {
        self.lines += 1;
        if number != self.last_line + 1 {
            self.jumps.push(Jump {
                line: self.lines,
                line_with_markers: number,
            });
        }
        self.last_line = number;
        self.text.push_str(line);
    }

    fn named(&mut self, name: &str) {
        if self.name.is_empty() {
            name.clone_into(&mut self.name);
        }
    }
}

/// Where the lines being read belong.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    All,
    Ours,
    Base,
    Theirs,
}

/// The versions of a text with the markers of a merge that was left undone.
///
/// Nothing where there are none, or where they do not stand in their order.
pub fn sides(text: &str) -> Option<Sides> {
    unmerged_range(text)?;
    let (mut ours, mut theirs, mut base) = (
        SideText::default(),
        SideText::default(),
        SideText::default(),
    );
    let mut part = Part::All;
    let mut has_base = true;
    let mut is_base_told = false;
    let mut is_any = false;
    for (at, line) in text.split_inclusive('\n').enumerate() {
        let number = at + 1;
        match (part, Marker::of(line)) {
            (Part::All, Some(Marker::Ours(name))) => {
                ours.named(name);
                (is_base_told, is_any) = (false, true);
                part = Part::Ours;
            }
            (Part::Ours, Some(Marker::Base(name))) => {
                base.named(name);
                is_base_told = true;
                part = Part::Base;
            }
            (Part::Ours | Part::Base, Some(Marker::Middle)) => {
                has_base &= is_base_told;
                part = Part::Theirs;
            }
            (Part::Theirs, Some(Marker::Theirs(name))) => {
                theirs.named(name);
                part = Part::All;
            }
            (_, Some(Marker::Ours(_) | Marker::Theirs(_))) => return None,
            (Part::All, _) => {
                for side in [&mut ours, &mut theirs, &mut base] {
                    side.push(line, number);
                }
            }
            (Part::Ours, _) => ours.push(line, number),
            (Part::Base, _) => base.push(line, number),
            (Part::Theirs, _) => theirs.push(line, number),
        }
    }
    (is_any && part == Part::All).then_some(Sides {
        ours,
        theirs,
        base: has_base.then_some(base),
    })
}

/// A line that is a marker, with what it calls its version.
enum Marker<'t> {
    Ours(&'t str),
    Base(&'t str),
    Middle,
    Theirs(&'t str),
}

impl<'t> Marker<'t> {
    fn of(line: &'t str) -> Option<Self> {
        let line = line.trim_end_matches(['\n', '\r']);
        let (sign, rest) = line.split_at_checked(7)?;
        let name = match rest.strip_prefix(' ') {
            Some(name) => name.trim(),
            None if rest.is_empty() => "",
            None => return None,
        };
        match sign {
            "<<<<<<<" => Some(Self::Ours(name)),
            "|||||||" => Some(Self::Base(name)),
            "=======" => Some(Self::Middle),
            ">>>>>>>" => Some(Self::Theirs(name)),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(text: &str) -> Option<[String; 3]> {
        let sides = sides(text)?;
        let base = sides.base.map_or("none".to_owned(), |base| base.text);
        Some([sides.ours.text, sides.theirs.text, base])
    }

    #[test]
    fn each_version_is_what_it_was_before_the_merge() {
        for (text, wanted) in [
            (
                "a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> topic\nd\n",
                Some(["a\nb\nd\n", "a\nc\nd\n", "none"]),
            ),
            (
                "<<<<<<< HEAD\r\nb\r\n||||||| 1a2b\r\nx\r\n=======\r\n>>>>>>> topic\r\nd",
                Some(["b\r\nd", "d", "x\r\nd"]),
            ),
            // Only one of two tells what was there before.
            (
                "<<<<<<<\n1\n|||||||\n2\n=======\n3\n>>>>>>>\n-\n<<<<<<<\n4\n=======\n5\n>>>>>>>\n",
                Some(["1\n-\n4\n", "3\n-\n5\n", "none"]),
            ),
            ("a\n", None),
            ("<<<<<<< HEAD\nb\n=======\nc\n", None),
            ("<<<<<<< a\n<<<<<<< b\n=======\n>>>>>>> c\n", None),
            ("<<<<<<<<< a\n=========\n>>>>>>>>> c\n", None),
        ] {
            let wanted = wanted.map(|three| three.map(str::to_owned));
            assert_eq!(texts(text), wanted, "{text}");
        }
    }

    #[test]
    fn lines_and_names_of_a_version_are_found_again() {
        let sides = sides("1\n<<<<<<< HEAD\n3\n4\n=======\n6\n>>>>>>> feature/x\n8\n9\n").unwrap();
        assert_eq!(
            (&*sides.ours.name, &*sides.theirs.name),
            ("HEAD", "feature/x")
        );
        let lines = |side: &SideText| -> Vec<usize> {
            (1..=side.text.lines().count())
                .map(|line| side.line_with_markers(line))
                .collect()
        };
        assert_eq!(lines(&sides.ours), [1, 3, 4, 8, 9]);
        assert_eq!(lines(&sides.theirs), [1, 6, 8, 9]);
    }

    #[test]
    fn markers_are_seen_in_bytes() {
        assert!(is_unmerged(b"<<<<<<< a\n=======\n>>>>>>> b"));
        assert!(!is_unmerged(b" <<<<<<< a\n=======\n>>>>>>> b"));
        assert!(!is_unmerged(b"\xff<<<<<<< a\n=======\n>>>>>>> b"));
    }
}
