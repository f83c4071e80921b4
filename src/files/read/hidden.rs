//! Characters that a reader does not see, or that make a line read in another order.

use super::walk::Finding;

/// So many lines are told; a last one says that there are more.
const MOST_LINES: usize = 100;

/// What a character does to its reader.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Effect {
    /// It changes the order in which the letters around it are shown.
    Reorders,
    /// It takes no place.
    Unseen,
    /// It is a command to a terminal or printer.
    Commands,
}

/// Whether a character must be written out to be seen: it reorders, hides or commands.
pub(super) fn is_hidden(c: char) -> bool {
    effect(c).is_some()
}

fn effect(c: char) -> Option<Effect> {
    match c {
        '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => {
            Some(Effect::Reorders)
        }
        '\u{AD}'
        | '\u{34F}'
        | '\u{115F}'
        | '\u{1160}'
        | '\u{180E}'
        | '\u{200B}'
        | '\u{2028}'
        | '\u{2029}'
        | '\u{2060}'..='\u{2065}'
        | '\u{206A}'..='\u{206F}'
        | '\u{3164}'
        | '\u{FEFF}'
        | '\u{FFA0}'
        | '\u{FFF9}'..='\u{FFFB}'
        | '\u{E0000}'..='\u{E007F}' => Some(Effect::Unseen),
        _ if c.is_control() => Some(Effect::Commands),
        _ => None,
    }
}

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
        let code = u32::from(self.character);
        let what = match self.effect {
            Effect::Reorders => "changes the order in which this line is shown",
            Effect::Unseen => "is not seen",
            Effect::Commands => "is a control character, not a letter",
        };
        let name = match self.character {
            '\u{61C}' => " (Arabic letter mark)",
            '\u{AD}' => " (soft hyphen)",
            '\u{200B}' => " (zero width space)",
            '\u{200C}' => " (zero width non-joiner)",
            '\u{200D}' => " (zero width joiner)",
            '\u{200E}' => " (left-to-right mark)",
            '\u{200F}' => " (right-to-left mark)",
            '\u{202A}' => " (left-to-right embedding)",
            '\u{202B}' => " (right-to-left embedding)",
            '\u{202C}' => " (end of embedding)",
            '\u{202D}' => " (left-to-right override)",
            '\u{202E}' => " (right-to-left override)",
            '\u{2060}' => " (word joiner)",
            '\u{2066}' => " (left-to-right isolate)",
            '\u{2067}' => " (right-to-left isolate)",
            '\u{2068}' => " (first strong isolate)",
            '\u{2069}' => " (end of isolate)",
            '\u{FEFF}' => " (byte order mark)",
            _ => "",
        };
        Finding::new(
            self.at..self.at + self.length,
            format!("U+{code:04X}{name} stands here, which {what}"),
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
    // Most texts are plain to the end; bytes tell that sooner than characters.
    let plain = text
        .bytes()
        .position(|byte| !matches!(byte, b' '..=b'~' | b'\t' | b'\n' | b'\r'))?;
    let mut before = text.get(..plain)?.chars().next_back();
    for (at, character) in text.get(plain..)?.char_indices() {
        let seen = match character {
            '\t' | '\n' | '\r' => None,
            '\u{200C}' | '\u{200D}' if !joins(before) => Some(Effect::Unseen),
            _ => effect(character),
        };
        if let Some(effect) = seen {
            return Some(Place {
                at: plain + at,
                length: character.len_utf8(),
                character,
                effect,
            });
        }
        before = Some(character);
    }
    None
}

/// Whether a joiner after this character means something: scripts that join, and emoji.
fn joins(before: Option<char>) -> bool {
    before.is_some_and(|c| {
        c >= '\u{590}' && !matches!(c, '\u{1E00}'..='\u{20CF}' | '\u{2C60}'..='\u{2C7F}')
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
