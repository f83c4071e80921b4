//! Which sign parts the cells of a text.

/// Of the text, so much tells the delimiter.
pub(super) const LOOKED_AT: usize = 64 * 1024;

/// At most so many rows are compared.
const ROWS: usize = 200;

/// The signs that are tried, in the order of preference.
pub(super) const KNOWN: [u8; 4] = [b'\t', b';', b'|', b','];

/// The delimiter under which the first rows agree best in how many cells they have; nothing
/// where no sign gives two cells to most rows.
pub(super) fn guessed(text: &str) -> Option<u8> {
    let (head, is_whole) = head(text);
    let mut best: Option<(f64, u8)> = None;
    for delimiter in KNOWN {
        let agreement = agreement(head, is_whole, delimiter);
        if agreement > 0.5 && best.is_none_or(|(known, _)| agreement > known) {
            best = Some((agreement, delimiter));
        }
    }
    best.map(|(_, delimiter)| delimiter)
}

/// The beginning of a text, and whether that is all of it.
pub(super) fn head(text: &str) -> (&str, bool) {
    let mut end = text.len().min(LOOKED_AT);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    (text.get(..end).unwrap_or(text), end == text.len())
}

/// The share of rows that have as many cells as most rows, where that is at least two.
fn agreement(head: &str, is_whole: bool, delimiter: u8) -> f64 {
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .has_headers(false)
        .flexible(true)
        .from_reader(head.as_bytes());
    let mut counts: Vec<usize> = reader
        .byte_records()
        .take(ROWS)
        .map_while(Result::ok)
        .map(|record| record.len())
        .collect();
    // The last row may be cut off.
    if !is_whole && counts.len() > 1 && counts.len() < ROWS {
        counts.pop();
    }
    let rows = counts.len();
    counts.retain(|count| *count > 1);
    counts.sort_unstable();
    let most = counts
        .chunk_by(|a, b| a == b)
        .map(<[usize]>::len)
        .max()
        .unwrap_or(0);
    if rows == 0 {
        0.0
    } else {
        most as f64 / rows as f64
    }
}

/// A delimiter as it is written in a setting.
pub(super) fn name(delimiter: u8) -> String {
    match delimiter {
        b'\t' => "tab".to_owned(),
        other => char::from(other).to_string(),
    }
}

/// The delimiter of this name.
pub(super) fn from_name(name: &str) -> Option<u8> {
    match name {
        "tab" | "\\t" | "\t" => Some(b'\t'),
        "comma" => Some(b','),
        "semicolon" => Some(b';'),
        "pipe" | "bar" => Some(b'|'),
        _ => match name.as_bytes() {
            [sign] if sign.is_ascii_punctuation() && *sign != b'"' => Some(*sign),
            _ => None,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sign_under_which_rows_agree_is_the_delimiter() {
        for (text, found) in [
            ("issue,a,b\nx,1,2\n", Some(b',')),
            ("issue;a;b\nx;1,5;2,5\ny;1,0;2\n", Some(b';')),
            ("issue\ta\tb\nx\t1,5\t2\n", Some(b'\t')),
            ("issue|a|b\nx|1|2\n", Some(b'|')),
            ("issue,a\nx,\"p; q; r\"\ny,\"s; t; u\"\n", Some(b',')),
            ("a title, of sorts\n\nissue;a;b\nx;1;2\ny;3;4\n", Some(b';')),
            ("one\ntwo\n", None),
            ("", None),
        ] {
            assert_eq!(guessed(text), found, "{text}");
        }
    }

    #[test]
    fn delimiters_have_names() {
        for delimiter in KNOWN {
            assert_eq!(from_name(&name(delimiter)), Some(delimiter));
        }
        assert_eq!(from_name("ab"), None);
        assert_eq!(from_name("\""), None);
    }
}
