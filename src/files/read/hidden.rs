//! The lines of a text that hold hidden characters, as they are or as escapes.

use super::walk::Finding;
use crate::scenario::hidden::{Effect, effect, first_hidden, named};

/// So many lines are told; a last one says that there are more.
const MOST_LINES: usize = 100;

/// The lines of a text on which something is hidden: the first such character of each.
pub(super) fn hidden(text: &str) -> Vec<Finding> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(place) = next(text, from) {
        if found.len() == MOST_LINES {
            found.push(Finding::new(
                place.at..place.at + place.length,
                "this line and others after it hold hidden characters too",
            ));
            break;
        }
        found.push(place.told());
        let rest = text.get(place.at..).unwrap_or_default();
        from = place.at + rest.find('\n').unwrap_or(rest.len());
    }
    found
}

/// A hidden character and how it is written.
struct Place {
    at: usize,
    length: usize,
    character: char,
    effect: Effect,
}

impl Place {
    fn told(&self) -> Finding {
        let what = match self.effect {
            Effect::Reorders => "changes the order in which this line is shown",
            Effect::Unseen => "is not seen",
            Effect::Commands => "is a control character, not a letter",
            Effect::Lost => "stands for a letter that a program could not read",
        };
        Finding::new(
            self.at..self.at + self.length,
            format!("{} stands here, which {what}", named(self.character)),
        )
        .hint("delete it, unless it belongs there")
    }
}

/// The next place from `from` on: a hidden character itself, or its escape.
fn next(text: &str, from: usize) -> Option<Place> {
    let rest = text.get(from..)?;
    let raw = first_raw(rest);
    let until = raw.as_ref().map_or(rest.len(), |place| place.at);
    let escaped = first_escaped(rest.get(..until)?);
    let place = escaped.or(raw)?;
    Some(Place {
        at: from + place.at,
        ..place
    })
}

fn first_raw(text: &str) -> Option<Place> {
    first_hidden(text).map(|hidden| Place {
        at: hidden.at,
        length: hidden.character.len_utf8(),
        character: hidden.character,
        effect: hidden.effect,
    })
}

fn first_escaped(text: &str) -> Option<Place> {
    text.match_indices("\\u{").find_map(|(at, _)| {
        let digits = text.get(at + 3..)?.split('}').next()?;
        let character = char::from_u32(u32::from_str_radix(digits, 16).ok()?)?;
        let effect = effect(character).filter(|_| !matches!(character, '\t' | '\n' | '\r'))?;
        Some(Place {
            at,
            length: digits.len() + 4,
            character,
            effect,
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn places(text: &str) -> Vec<usize> {
        hidden(text).iter().map(|one| one.range.start).collect()
    }

    #[test]
    fn what_is_not_seen_is_found_once_a_line() {
        for (text, wanted) in [
            ("plain\r\n\ttext", vec![]),
            ("Москва «—» é 日本", vec![]),
            ("می\u{200c}خواهم 👩\u{200d}🚀", vec![]),
            ("a\u{200d}b", vec![1]),
            ("x\u{202e}y\u{202c}\n\n\u{200b}", vec![1, 10]),
            ("a\u{1b}[2J", vec![1]),
            ("\"\\u{202e}\" \\u{41} \\u{a} \\u{110000} \\u{", vec![1]),
            ("\\u{ad}\u{ad}", vec![0]),
            ("a\u{e0041}", vec![1]),
        ] {
            assert_eq!(places(text), wanted, "{text:?}");
        }
    }

    #[test]
    fn a_text_full_of_it_is_told_in_part() {
        assert_eq!(places(&"\u{200b}\n".repeat(5000)).len(), MOST_LINES + 1);
    }
}
