use proptest::prelude::*;

use super::lines::{Prints, matched};
use super::weave::{BothAdded, Grain, Weave};
use super::words::words;
use super::*;
use crate::files::read::ron_options;
use crate::files::save::Original;
use crate::files::write::canonical_text;
use crate::scenario::Scenario;
use crate::scenario::generated::{cases, valid_scenario};
use crate::scenario::merge::merge;

fn read(text: &str) -> Scenario {
    ron_options()
        .from_str(text)
        .unwrap_or_else(|error| panic!("{error}\n{text}"))
}

/// The merged text, proven to read back as the merged scenario.
fn merged(base: &str, ours: &str, theirs: &str) -> MergedText {
    let base_read = if base.is_empty() {
        Scenario::default()
    } else {
        read(base)
    };
    let (our_read, their_read) = (read(ours), read(theirs));
    let scenario = merge(&base_read, &our_read, &their_read).scenario;
    let texts = Texts {
        base,
        ours: Original {
            text: ours,
            scenario: &our_read,
        },
        theirs: Original {
            text: theirs,
            scenario: &their_read,
        },
    };
    let found = merged_text(texts, &scenario).unwrap();
    assert_eq!(read(&found.text), scenario);
    found
}

#[test]
fn lines_are_found_again() {
    let prints = Prints::default();
    let old = prints.of("a b c x x d e".split(' '));
    let new = prints.of("b a c x d f e".split(' '));
    let found = matched(&old, &new);
    let wanted = [None, Some(0), Some(2), Some(3), None, Some(4), Some(6)];
    assert!(found == wanted || found[0] == Some(1), "{found:?}");
    assert_eq!(found[2..], wanted[2..]);
}

#[test]
fn lines_of_both_sides_are_woven() {
    let woven = |base: &str, ours: &str, theirs: &str, both_added| {
        let grain = Grain::Lines;
        Weave { grain, both_added }.texts(base, ours, theirs)
    };
    for (base, ours, theirs, wanted) in [
        ("a b c", "a x b c", "a b c y", "a x b c y"),
        ("a b c", "a b2 c", "a b c", "a b2 c"),
        ("a b c", "a b c", "a b2 c", "a b2 c"),
        ("a b c", "a b2 c", "a b3 c", "a b2 c"),
        ("a b c", "a b2 c", "a b2 c", "a b2 c"),
        ("a b c", "a c", "a b c d", "a c d"),
        ("a c", "a x c", "a y c", "a x y c"),
        ("", "a", "a", "a"),
    ] {
        let text = |words: &str| {
            words
                .split_whitespace()
                .fold(String::new(), |text, word| text + word + "\n")
        };
        let found = woven(&text(base), &text(ours), &text(theirs), BothAdded::Both);
        assert_eq!(found, text(wanted), "{ours} {theirs}");
    }
    assert_eq!(woven("", "a\n", "b\n", BothAdded::Ours), "a\n");
}

#[test]
fn lines_that_both_changed_are_woven_word_by_word() {
    let weave = Weave {
        grain: Grain::Words,
        both_added: BothAdded::Both,
    };
    for (base, ours, theirs, wanted) in [
        (
            "(at: 1, s: 5), // x\n",
            "(at: 3, s: 5), // x\n",
            "(at: 1, s: 6), // y\n",
            "(at: 3, s: 6), // y\n",
        ),
        ("(a)\n", "(a, b)\n", "(c a)\n", "(c a, b)\n"),
        ("// a b\n", "// a c\n", "// d b\n", "// a c\n"),
        ("\"a b\"", "\"a c\"", "\"d b\"", "\"a c\""),
    ] {
        assert_eq!(weave.texts(base, ours, theirs), wanted);
    }
    let line = "(a-b: \"x \\\" y\", /* c */ d.e  1) // f g\r\n";
    let found = words([line]);
    assert_eq!(found.concat(), line);
    assert!(
        found.contains(&"\"x \\\" y\"") && found.contains(&"// f g") && found.contains(&"/* c */")
    );
}

const BASE: &str = r#"// The talks.
(
    title: "Talks", // as agreed
    parties: [(id: "a"), (id: "b")],
    issues: [
        (id: "i", title: "I", scale: Range(from: 0, to: 9), stances: [
            (party: "a", at: 1, salience: 5), // first
            (party: "b",   at: 2),
        ]),
    ],
)
"#;

#[test]
fn fields_of_one_row_on_one_line_go_together() {
    let ours = BASE.replace("at: 1,", "at: 3,");
    let theirs = BASE.replace("salience: 5", "salience: 6");
    let found = merged(BASE, &ours, &theirs);
    let wanted = BASE.replace("at: 1, salience: 5", "at: 3, salience: 6");
    assert_eq!(found.text, wanted);
    assert_eq!(found.lost, [""; 0]);
}

#[test]
fn comments_of_both_sides_stay() {
    let ours = BASE
        .replace("at: 1,", "at: 3,")
        .replace("// The talks.", "// The talks of ours.");
    let theirs = BASE
        .replace("salience: 5", "salience: 6")
        .replace(
            "(party: \"b\",   at: 2),",
            "// doubtful\n            (party: \"b\",   at: 2), // b",
        )
        .replace("title: \"Talks\"", "title: \"Talks\" /* t */");
    let found = merged(BASE, &ours, &theirs);
    let wanted = theirs
        .replace("at: 1,", "at: 3,")
        .replace("// The talks.", "// The talks of ours.");
    assert_eq!(found.text, wanted);
    assert_eq!(found.lost, [""; 0]);
}

#[test]
fn rows_added_at_the_same_place_keep_their_comments() {
    let last = "(party: \"b\",   at: 2),\n";
    let with = |row: &str| BASE.replace(last, &format!("{last}            {row}\n"));
    let ours = with("(party: \"a\", at: 4, visibility: Private), // ours");
    let theirs = with("(party: \"b\", at: 4, visibility: Private), // theirs");
    let found = merged(BASE, &ours, &theirs);
    assert!(
        found.text.contains(
            "// ours\n            (party: \"b\", at: 4, visibility: Private), // theirs\n"
        ),
        "{}",
        found.text
    );
    assert_eq!(found.lost, [""; 0]);
}

#[test]
fn a_comment_that_cannot_stay_is_named() {
    let ours = BASE.replace(
        "at: 1, salience: 5), // first",
        "at: 3, salience: 5), // ours",
    );
    let theirs = BASE.replace(
        "at: 1, salience: 5), // first",
        "at: 1, salience: 6), // theirs",
    );
    let found = merged(BASE, &ours, &theirs);
    assert!(
        found.text.contains("at: 3, salience: 6), // ours"),
        "{}",
        found.text
    );
    assert_eq!(found.lost, ["// theirs"]);
}

#[test]
fn a_side_that_nobody_changed_gives_the_other_to_the_byte() {
    let other = BASE
        .replace("at: 2", "at:4")
        .replace("(id: \"b\")", "(id: \"b\"  )");
    for (ours, theirs) in [(BASE, &other[..]), (&other, BASE), (&other, &other)] {
        let found = merged(BASE, ours, theirs);
        assert_eq!(found.text, other);
        assert_eq!(found.lost, [""; 0]);
    }
}

proptest! {
    #![proptest_config(cases(100))]

    #[test]
    fn whatever_is_merged_has_a_text(
        base in valid_scenario("[a-z]{0,3}"),
        ours in valid_scenario("[a-z]{0,3}"),
        theirs in valid_scenario("[a-z]{0,3}"),
    ) {
        merged(&canonical_text(&base), &canonical_text(&ours), &canonical_text(&theirs));
    }
}
