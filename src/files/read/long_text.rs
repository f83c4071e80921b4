//! Texts so long that something must have gone wrong, such as a document pasted into a cell.

use super::scan::long_literals;
use super::walk::Finding;

/// A text of more bytes than this, 1 MiB, is warned of.
const LONG_BYTES: usize = 1 << 20;

/// So many of them are told.
const MOST_TOLD: usize = 20;

/// The texts that are longer than anybody reads.
pub(super) fn long_texts(text: &str) -> Vec<Finding> {
    let long = long_literals(text, LONG_BYTES).into_iter().take(MOST_TOLD);
    long.map(|extent| {
        let mebibytes = (extent.end() - extent.start()) >> 20;
        // The quotation mark alone: its line is shown beside it.
        Finding::new(
            extent.start()..extent.start() + 1,
            format!("the text that begins here is more than {mebibytes} MiB long"),
        )
        .hint("put it into a document of its own and cite that")
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_of_more_than_a_mebibyte_is_told() {
        let long = "\\\" ".repeat(LONG_BYTES / 3);
        for (text, wanted) in [
            (format!("(a: \"{long}\", b: \"c\")"), vec![4]),
            (format!("(a: '\"', b: r#\"{long}\"#)"), vec![12]),
            (format!("(/* {long} */ a: \"b\") // \"{long}"), vec![]),
            (
                format!("(a: \"b\", c: [{}])", "\"d\",".repeat(LONG_BYTES)),
                vec![],
            ),
            (format!("\"{long}"), vec![]),
        ] {
            let found: Vec<usize> = long_texts(&text)
                .iter()
                .map(|one| one.range.start)
                .collect();
            assert_eq!(found, wanted, "{}", &text[..20]);
        }
    }
}
