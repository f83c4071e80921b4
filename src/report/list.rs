//! Numbers and lists in words.

/// A small number in words, a larger one in digits.
pub(super) fn number(count: usize) -> String {
    const WORDS: [&str; 13] = [
        "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
        "eleven", "twelve",
    ];
    match WORDS.get(count) {
        Some(word) => (*word).to_owned(),
        None => crate::scenario::entry::number_text(count as f64),
    }
}

/// A number of things: `one issue`, `two issues`.
pub(super) fn counted(count: usize, noun: &str) -> String {
    format!("{} {noun}{}", number(count), plural(count))
}

/// The ending of a noun of which there are so many.
pub(super) fn plural(count: usize) -> &'static str {
    if count == 1 { "" } else { "s" }
}

/// One of two words, by whether there is one thing or more.
pub(super) fn by<'a>(count: usize, one: &'a str, more: &'a str) -> &'a str {
    if count == 1 { one } else { more }
}

/// The text with a capital first letter.
pub(super) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}

/// What stands before the entry at this place of a list of so many: nothing, a comma, `and`.
/// Entries that hold commas themselves are parted by semicolons.
pub(super) fn before(at: usize, count: usize, has_commas: bool) -> &'static str {
    match (at, has_commas) {
        (0, _) => "",
        (_, false) if at + 1 == count => " and ",
        (_, true) if at + 1 == count => "; and ",
        (_, false) => ", ",
        (_, true) => "; ",
    }
}

/// Clauses as one: `a`, `a and b`, `a, b and c`.
pub(super) fn joined(clauses: &[String]) -> String {
    let mut text = String::new();
    for (at, clause) in clauses.iter().enumerate() {
        text.push_str(before(at, clauses.len(), false));
        text.push_str(clause);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_lists_read_as_prose() {
        for (count, wanted) in [
            (0, "no issues"),
            (1, "one issue"),
            (12, "twelve issues"),
            (13, "13 issues"),
            (10_000, "10,000 issues"),
        ] {
            assert_eq!(counted(count, "issue"), wanted);
        }
        let clauses = |count: usize| -> Vec<String> {
            ["a", "b", "c"][..count]
                .iter()
                .map(|c| (*c).to_owned())
                .collect()
        };
        for (count, wanted) in [(0, ""), (1, "a"), (2, "a and b"), (3, "a, b and c")] {
            assert_eq!(joined(&clauses(count)), wanted);
        }
        assert_eq!(capital("égalité"), "Égalité");
    }
}
