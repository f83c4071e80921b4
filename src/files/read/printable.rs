//! The one way in which a user's text comes into a message.

use std::borrow::Cow;
use std::fmt::Write as _;

use crate::scenario::hidden::{Effect, effect};

/// Whether a character must be written out on a terminal.
fn is_hidden(character: char) -> bool {
    effect(character).is_some_and(|effect| effect != Effect::Lost)
}

/// `text` with everything that would command a terminal, reorder a line or hide in it written
/// out: control characters, the marks of bidirectional text and the like become `\u{…}`.
pub fn printable(text: &str) -> Cow<'_, str> {
    if !text.chars().any(is_hidden) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        if is_hidden(c) {
            let _ = write!(shown, "\\u{{{:x}}}", u32::from(c));
        } else {
            shown.push(c);
        }
    }
    Cow::Owned(shown)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_commands_a_terminal_is_written_out() {
        assert_eq!(
            printable("a\u{1b}[2Jb\u{202e}c\u{9b}"),
            "a\\u{1b}[2Jb\\u{202e}c\\u{9b}"
        );
        assert_eq!(printable("Україна “ünïcode”"), "Україна “ünïcode”");
    }
}
