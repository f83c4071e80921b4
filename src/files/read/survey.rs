//! What can be said of a text before it is parsed, and beside the parse.

use std::ops::Range;

use super::hidden::hidden;
use super::long_text::long_texts;
use super::scan::count_comments;
use super::unmerged::unmerged_range;
use super::walk::Finding;

/// How the lines of a text end.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Newline {
    /// LF throughout, or a single line.
    #[default]
    Lf,
    /// CR LF throughout.
    CrLf,
    /// Lone CR throughout.
    Cr,
    /// More than one of these.
    Mixed,
}

/// What a look at the bytes shows.
#[derive(Clone, Debug, Default)]
pub(super) struct Survey {
    /// How its lines end.
    pub(super) newline: Newline,
    /// How many comments stand in it.
    pub(super) comments: usize,
    /// The first CR that is not followed by LF.
    pub(super) lone_cr: Option<usize>,
    /// The first NUL.
    pub(super) nul: Option<usize>,
    /// The first merge that was left undone, from its first marker to the end of its last.
    pub(super) conflict: Option<Range<usize>>,
    /// What a reader would not expect: hidden characters, endless texts.
    pub(super) warnings: Vec<Finding>,
}

/// Looks at a text.
pub(super) fn survey(text: &str) -> Survey {
    let bytes = text.as_bytes();
    let (newline, lone_cr) = newline(bytes);
    let mut warnings = hidden(text);
    warnings.append(&mut long_texts(text));
    Survey {
        newline,
        comments: if text.contains('/') {
            count_comments(text)
        } else {
            0
        },
        lone_cr,
        nul: text.find('\0'),
        conflict: unmerged_range(text),
        warnings,
    }
}

fn newline(bytes: &[u8]) -> (Newline, Option<usize>) {
    if !bytes.contains(&b'\r') {
        return (Newline::Lf, None);
    }
    let crs = (0..bytes.len())
        .filter(|index| bytes.get(*index) == Some(&b'\r'))
        .count();
    let lone =
        |index: &usize| bytes.get(*index) == Some(&b'\r') && bytes.get(index + 1) != Some(&b'\n');
    let lone_crs = (0..bytes.len()).filter(lone).count();
    let lfs = (0..bytes.len())
        .filter(|index| bytes.get(*index) == Some(&b'\n'))
        .count();
    let newline = match (lone_crs, crs - lone_crs, lfs) {
        (0, pairs, lfs) if pairs == lfs => Newline::CrLf,
        (_, 0, 0) => Newline::Cr,
        _ => Newline::Mixed,
    };
    (newline, (0..bytes.len()).find(lone))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn line_ends_are_told_apart() {
        assert_eq!(survey("a\nb").newline, Newline::Lf);
        assert_eq!(survey("a\r\nb\r\n").newline, Newline::CrLf);
        assert_eq!(survey("a\rb").newline, Newline::Cr);
        assert_eq!(survey("a\nb\r\n").newline, Newline::Mixed);
        assert_eq!(survey("a\r\nb\rc").lone_cr, Some(4));
    }

    #[test]
    fn comments_are_counted_outside_texts() {
        let text = "// a\n(x: \"// no\", /* b /* c */ */ y: r#\"/*\"#, z: '\"') // d";
        assert_eq!(survey(text).comments, 3);
    }
}
