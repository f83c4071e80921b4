//! Characters that a reader does not see, or that make a line read in another order.
//!
//! The one place that says which these are. Where they are told, and how they are shown, is decided
//! by who shows them.

use std::borrow::Cow;
use std::fmt::Write as _;

/// What a character does to its reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// It changes the order in which the letters around it are shown.
    Reorders,
    /// It takes no place.
    Unseen,
    /// It is a command to a terminal or printer.
    Commands,
    /// It stands for a letter that a program could not read.
    Lost,
}

/// A hidden character in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hidden {
    /// Where it stands, in bytes.
    pub at: usize,
    /// Which it is.
    pub character: char,
    /// What it does.
    pub effect: Effect,
}

/// What a character does to its reader, wherever it stands; nothing where it is seen as it is.
///
/// Joiners are not among them: whether these are hidden depends on what stands before them.
pub fn effect(character: char) -> Option<Effect> {
    match character {
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
        char::REPLACEMENT_CHARACTER => Some(Effect::Lost),
        _ if character.is_control() => Some(Effect::Commands),
        _ => None,
    }
}

/// The first hidden character of a text. Line ends and tabs are none, nor are joiners where a
/// script or an emoji needs them.
pub fn first_hidden(text: &str) -> Option<Hidden> {
    // Most texts are plain to the end; bytes tell that sooner than characters.
    let plain = text
        .bytes()
        .position(|byte| !matches!(byte, b' '..=b'~' | b'\t' | b'\n' | b'\r'))?;
    let mut before = text.get(..plain)?.chars().next_back();
    for (at, character) in text.get(plain..)?.char_indices() {
        if let Some(effect) = effect_after(before, character) {
            return Some(Hidden {
                at: plain + at,
                character,
                effect,
            });
        }
        before = Some(character);
    }
    None
}

/// What a character does to its reader in a text, after the one before it.
pub fn effect_after(before: Option<char>, character: char) -> Option<Effect> {
    match character {
        '\t' | '\n' | '\r' => None,
        '\u{200C}' | '\u{200D}' if !joins(before) => Some(Effect::Unseen),
        _ => effect(character),
    }
}

/// Whether a joiner after this character means something: scripts that join, and emoji.
fn joins(before: Option<char>) -> bool {
    before.is_some_and(|c| {
        c >= '\u{590}' && !matches!(c, '\u{1E00}'..='\u{20CF}' | '\u{2C60}'..='\u{2C7F}')
    })
}

/// All hidden characters of a text, in order.
pub fn all_hidden(text: &str) -> Vec<Hidden> {
    let Some(first) = first_hidden(text) else {
        return Vec::new();
    };
    let mut before = None;
    let mut found = Vec::new();
    for (at, character) in text.char_indices() {
        let effect = effect_after(before, character).filter(|_| at >= first.at);
        found.extend(effect.map(|effect| Hidden {
            at,
            character,
            effect,
        }));
        before = Some(character);
    }
    found
}

/// A text with every hidden character written out: `⟨U+202E⟩`.
pub fn shown(text: &str) -> Cow<'_, str> {
    let hidden = all_hidden(text);
    if hidden.is_empty() {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len() + hidden.len() * 12);
    let mut rest = 0;
    for one in hidden {
        shown.push_str(text.get(rest..one.at).unwrap_or_default());
        let _ = write!(shown, "⟨{}⟩", code(one.character));
        rest = one.at + one.character.len_utf8();
    }
    shown.push_str(text.get(rest..).unwrap_or_default());
    Cow::Owned(shown)
}

/// The hidden characters of a text in words, each kind once: `U+202E (right-to-left override), twice`.
/// Nothing where there are none.
pub fn told(text: &str) -> Option<String> {
    let mut kinds: Vec<(char, usize)> = Vec::new();
    for hidden in all_hidden(text) {
        match kinds.iter_mut().find(|(c, _)| *c == hidden.character) {
            Some((_, count)) => *count += 1,
            None => kinds.push((hidden.character, 1)),
        }
    }
    let kinds: Vec<String> = kinds
        .into_iter()
        .map(|(character, count)| {
            let times = match count {
                1 => String::new(),
                2 => ", twice".to_owned(),
                count => format!(", {count} times"),
            };
            format!("{}{times}", named(character))
        })
        .collect();
    (!kinds.is_empty()).then(|| kinds.join("; "))
}

/// A character by its number: `U+202E`.
pub fn code(character: char) -> String {
    format!("U+{:04X}", u32::from(character))
}

/// A character by its number and name, where it has one: `U+202E (right-to-left override)`.
pub fn named(character: char) -> String {
    let name = match character {
        '\u{61C}' => "Arabic letter mark",
        '\u{AD}' => "soft hyphen",
        '\u{200B}' => "zero width space",
        '\u{200C}' => "zero width non-joiner",
        '\u{200D}' => "zero width joiner",
        '\u{200E}' => "left-to-right mark",
        '\u{200F}' => "right-to-left mark",
        '\u{202A}' => "left-to-right embedding",
        '\u{202B}' => "right-to-left embedding",
        '\u{202C}' => "end of embedding",
        '\u{202D}' => "left-to-right override",
        '\u{202E}' => "right-to-left override",
        '\u{2060}' => "word joiner",
        '\u{2066}' => "left-to-right isolate",
        '\u{2067}' => "right-to-left isolate",
        '\u{2068}' => "first strong isolate",
        '\u{2069}' => "end of isolate",
        '\u{FEFF}' => "byte order mark",
        char::REPLACEMENT_CHARACTER => "replacement character",
        _ => return code(character),
    };
    format!("{} ({name})", code(character))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_seen_is_written_out_and_what_languages_need_stays() {
        for (text, wanted) in [
            ("plain\r\n\ttext", "plain\r\n\ttext"),
            ("Москва «—» é 日本", "Москва «—» é 日本"),
            (
                "می\u{200c}خواهم 👩\u{200d}🚀 क\u{94d}\u{200d}ष",
                "می\u{200c}خواهم 👩\u{200d}🚀 क\u{94d}\u{200d}ष",
            ),
            ("a\u{200d}b", "a⟨U+200D⟩b"),
            ("\u{202e}x\u{202c}", "⟨U+202E⟩x⟨U+202C⟩"),
            ("a\u{1b}[2J\u{0}", "a⟨U+001B⟩[2J⟨U+0000⟩"),
            ("a\u{e0041}", "a⟨U+E0041⟩"),
            ("a\u{fffd}", "a⟨U+FFFD⟩"),
        ] {
            assert_eq!(shown(text), wanted, "{text:?}");
            assert_eq!(first_hidden(text).is_some(), text != wanted);
        }
    }

    #[test]
    fn hidden_characters_are_told_by_name_and_number() {
        assert_eq!(told("plain"), None);
        let text = "\u{202e}a\u{200b}b\u{200b}c\u{1b}\u{200b}";
        let wanted = "U+202E (right-to-left override); U+200B (zero width space), 3 times; U+001B";
        assert_eq!(told(text).as_deref(), Some(wanted));
    }
}
