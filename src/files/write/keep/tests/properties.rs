//! What holds of every text and every edit.

use proptest::prelude::*;

use super::super::*;
use super::edits::{Choices, decorated, edited};
use crate::files::read::ron_options;
use crate::files::read::scan::scan;
use crate::files::write::canonical_text;
use crate::scenario::Scenario;
use crate::scenario::generated::{any_scenario, valid_scenario};

fn comments(text: &str) -> Vec<String> {
    let mut found: Vec<String> = scan(text)
        .unwrap()
        .comments
        .iter()
        .map(|comment| comment.of(text).trim().to_owned())
        .collect();
    found.sort();
    found
}

fn check(old: &Scenario, other: &Scenario, drawn: Vec<u8>, newline: &str) {
    let mut choices = Choices::new(drawn);
    let canonical = canonical_text(old);
    // A raw text would take the CR into its words.
    let canonical = if newline == "\n" {
        canonical
    } else {
        with_carriage_returns(&canonical).replace("\r\n", "\n")
    };
    let text = decorated(&mut choices, &canonical, newline);
    assert_eq!(
        ron_options().from_str::<Scenario>(&text).as_ref(),
        Ok(old),
        "{text}"
    );
    let same = kept_text(&text, old, old).unwrap();
    assert_eq!((&same.text, same.gone.len()), (&text, 0));

    let new = edited(&mut choices, old, other);
    let Some(kept) = kept_text(&text, old, &new) else {
        panic!("not kept:\n{text}\n--- to become\n{}", canonical_text(&new))
    };
    let back = ron_options().from_str::<Scenario>(&kept.text);
    assert_eq!(back.as_ref(), Ok(&new), "{}", kept.text);
    let mut all = comments(&kept.text);
    all.extend(kept.gone.iter().cloned());
    all.sort();
    assert_eq!(all, comments(&text), "{text}\n---\n{}", kept.text);
    let again = kept_text(&kept.text, &new, &new).unwrap();
    assert_eq!(again.text, kept.text);
    if newline == "\r\n" {
        assert_eq!(kept.text.replace("\r\n", "").find(['\r', '\n']), None);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn an_edit_reads_back_and_loses_no_comment(
        old in any_scenario(),
        other in any_scenario(),
        drawn in prop::collection::vec(any::<u8>(), 0..400),
        crlf in any::<bool>(),
    ) {
        check(&old, &other, drawn, if crlf { "\r\n" } else { "\n" });
    }

    #[test]
    fn so_does_an_edit_of_a_sensible_scenario(
        old in valid_scenario("[a-z]{1,4}"),
        other in valid_scenario("[a-z]{1,4}"),
        drawn in prop::collection::vec(any::<u8>(), 0..400),
    ) {
        check(&old, &other, drawn, "\n");
    }

    #[test]
    fn no_text_makes_it_panic(text in "\\PC{0,60}", old in valid_scenario("[a-z]{1,4}")) {
        kept_text(&text, &old, &Scenario::default());
    }
}
