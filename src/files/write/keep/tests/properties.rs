//! What holds of every text and every edit.

use proptest::prelude::*;

use super::super::*;
use super::edits::{Choices, decorated, edited, numbered, rearranged};
use crate::files::read::ron_options;
use crate::files::read::scan::scan;
use crate::files::write::canonical_text;
use crate::scenario::generated::{any_scenario, cases, valid_scenario};
use crate::scenario::{Scenario, Stance};

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
    #![proptest_config(cases(256))]

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

/// The text without the lists that lost all their rows, which stay where they are.
fn without_empty_lists(text: &str) -> String {
    let mut lines: Vec<&str> = Vec::new();
    for line in text.split('\n') {
        match lines.last() {
            Some(before) if before.ends_with(": [") && line.trim() == "]," => drop(lines.pop()),
            _ => lines.push(line),
        }
    }
    lines.join("\n")
}

/// Where two texts begin to differ, and how many bytes of each are between that and the rest.
fn differing<'a>(old: &'a str, new: &'a str) -> (&'a [u8], &'a [u8]) {
    let (old, new) = (old.as_bytes(), new.as_bytes());
    let front = old.iter().zip(new).take_while(|(a, b)| a == b).count();
    let (old, new) = (&old[front..], &new[front..]);
    let back = old.iter().rev().zip(new.iter().rev());
    let back = back.take_while(|(a, b)| a == b).count();
    (&old[..old.len() - back], &new[..new.len() - back])
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn rows_in_the_canonical_layout_come_and_go_as_if_written_anew(
        old in any_scenario(),
        other in any_scenario(),
        drawn in prop::collection::vec(any::<u8>(), 0..100),
    ) {
        let (old, other) = (numbered(old, "a"), numbered(other, "b"));
        let new = rearranged(&mut Choices::new(drawn), &old, &other);
        let kept = kept_text(&canonical_text(&old), &old, &new).unwrap();
        prop_assert_eq!(without_empty_lists(&kept.text), canonical_text(&new));
    }

    #[test]
    fn one_figure_changed_changes_no_byte_beside_it(
        mut old in any_scenario(),
        (before, after) in (1000..2000_u32, 1000..2000_u32),
        drawn in prop::collection::vec(any::<u8>(), 0..400),
    ) {
        let set = |scenario: &mut Scenario, figure: u32| {
            let stances = scenario.issues.iter_mut().flat_map(|issue| &mut issue.stances);
            for stance in stances.take(1) {
                let mut record = stance.record();
                record.power = Some(f64::from(figure));
                *stance = Stance::from(record);
            }
        };
        set(&mut old, before);
        let text = decorated(&mut Choices::new(drawn), &canonical_text(&old), "\n");
        let mut new = old.clone();
        set(&mut new, after);
        let kept = kept_text(&text, &old, &new).unwrap();
        let (was, is) = differing(&text, &kept.text);
        prop_assert!(was.len() <= 4 && is.len() <= 4, "{was:?} {is:?}");
        prop_assert!([was, is].concat().iter().all(u8::is_ascii_digit));
    }
}
