//! Text inside markup: nothing that a user wrote is taken for a sign of it.

/// Whether a character is neither text nor a line end: documents leave it out.
fn is_unwritable(c: char) -> bool {
    (c.is_control() && !matches!(c, '\t' | '\n')) || matches!(c, '\u{FFFE}' | '\u{FFFF}')
}

/// The characters of a text that no document may carry, each as often as it is there.
pub fn unwritable_in(text: &str) -> impl Iterator<Item = char> {
    // These two are line ends, and stay as such.
    text.chars()
        .filter(|c| is_unwritable(*c) && !matches!(c, '\r' | '\u{85}'))
}

/// The text with line ends as LF and without what no document may carry.
pub fn writable(text: &str) -> String {
    text.replace("\r\n", "\n")
        .replace(['\r', '\u{2028}', '\u{2029}', '\u{85}'], "\n")
        .chars()
        .filter(|c| !is_unwritable(*c))
        .collect()
}

/// The text with every sign of HTML written out.
pub fn html_escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for c in writable(text).chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c => out.push(c),
        }
    }
    out
}

/// The text with every sign of Markdown written out, for a cell of a table.
pub fn markdown_escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for c in writable(text).trim().chars() {
        match c {
            '\n' => out.push_str("<br>"),
            '\t' => out.push(' '),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            '\\' | '|' | '`' | '[' | ']' | '*' | '_' | '#' | '~' | '!' | '$' => {
                out.push('\\');
                out.push(c);
            }
            c => out.push(c),
        }
    }
    out
}
