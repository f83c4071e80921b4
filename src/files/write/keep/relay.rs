//! Canonical text in somebody else's indentation and line ends.

use crate::files::write::string_source;

/// How many blanks one level of the canonical layout is.
const LEVEL: usize = 4;

/// The canonical text `text` with other line ends and indentation.
///
/// Of each further line `strip` blanks are taken away; what goes beyond stands as so many `unit`s
/// behind `indent`. Literals are left alone, save that raw ones are escaped where lines end with
/// CR LF: they would take the CR into their words.
pub(super) fn relaid(
    text: &str,
    strip: usize,
    newline: &str,
    mut indent: impl FnMut(&mut String),
    unit: &str,
) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 32);
    let mut rest = text;
    while let Some(at) = rest.find(['\n', '"', 'r']) {
        let (before, from) = rest.split_at(at);
        out.push_str(before);
        let end = literal_end(from);
        if let Some(end) = end {
            let literal = from.get(..end).unwrap_or_default();
            match literal.strip_prefix("r#\"") {
                Some(raw) if newline != "\n" => {
                    out.push_str(&escaped(raw.strip_suffix("\"#").unwrap_or(raw)));
                }
                _ => out.push_str(literal),
            }
            rest = from.get(end..).unwrap_or_default();
        } else if let Some(after) = from.strip_prefix('\n') {
            out.push_str(newline);
            let line = after.trim_start_matches(' ');
            let deeper = (after.len() - line.len()).saturating_sub(strip);
            if !line.is_empty() {
                indent(&mut out);
                out.push_str(&unit.repeat(deeper / LEVEL));
                out.push_str(&" ".repeat(deeper % LEVEL));
            }
            rest = line;
        } else {
            out.push('r');
            rest = from.get(1..).unwrap_or_default();
        }
    }
    out.push_str(rest);
    out
}

/// A canonical text with CR LF.
pub(crate) fn with_carriage_returns(text: &str) -> String {
    relaid(text, 0, "\r\n", |_| {}, &" ".repeat(LEVEL))
}

/// Words that stood raw, in quotation marks.
fn escaped(words: &str) -> String {
    let bare = |line: &str| {
        let source = string_source(line);
        source
            .get(1..source.len() - 1)
            .unwrap_or_default()
            .to_owned()
    };
    let lines: Vec<String> = words.split('\n').map(bare).collect();
    format!("\"{}\"", lines.join("\\n"))
}

/// Where the literal that `text` begins with ends, if it begins with one.
fn literal_end(text: &str) -> Option<usize> {
    if let Some(raw) = text.strip_prefix("r#\"") {
        return raw.find("\"#").map(|at| at + "r#\"".len() + "\"#".len());
    }
    let mut escaped = false;
    for (at, byte) in text.strip_prefix('"')?.bytes().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'"' => return Some(at + 2),
            _ => {}
        }
    }
    None
}
