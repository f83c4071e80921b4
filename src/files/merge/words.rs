//! Lines of a scenario file as words.

/// The words of some lines, nothing left out: a word is a name or number, a string on one line, a
/// comment up to the line end, a run of blanks, or a single other character.
///
/// Only says where a text may be parted; what it means is not asked.
pub(super) fn words<'t>(lines: impl IntoIterator<Item = &'t str>) -> Vec<&'t str> {
    let mut found = Vec::new();
    for line in lines {
        let mut rest = line;
        while !rest.is_empty() {
            let (word, after) = rest.split_at(length(rest));
            found.push(word);
            rest = after;
        }
    }
    found
}

/// The length in bytes of the first word of a text that is not empty.
fn length(text: &str) -> usize {
    let run = |belongs: fn(char) -> bool| text.find(|c| !belongs(c)).unwrap_or(text.len());
    let Some(first) = text.chars().next() else {
        return 0;
    };
    if is_in_name(first) {
        run(is_in_name)
    } else if first == '"' {
        string_length(text)
    } else if text.starts_with("//") {
        text.trim_end_matches(['\n', '\r']).len()
    } else if text.starts_with("/*") {
        text.find("*/").map_or(text.len(), |at| at + 2)
    } else if matches!(first, ' ' | '\t') {
        run(|c| matches!(c, ' ' | '\t'))
    } else {
        first.len_utf8()
    }
}

fn is_in_name(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '_' | '.' | '-' | '+')
}

fn string_length(text: &str) -> usize {
    let mut escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return at + 1,
            _ => {}
        }
    }
    text.len()
}
