//! `set` as others script against it.

use super::{TALKS, case, code, err};

#[test]
fn set_writes_at_the_last_round_and_keeps_history() {
    let case = case(TALKS);
    let done = case.run(
        "set",
        &[
            "north/force",
            "at=20 km",
            "text=Twenty \"now\".",
            "basis=stated",
        ],
    );
    assert_eq!((code(&done), err(&done)), (0, String::new()));
    let text = case.text();
    assert!(
        text.contains("(party: \"north\", round: \"first\", at: 10, accepts: (0, 40)"),
        "{text}"
    );
    assert!(
        text.contains("(party: \"north\", round: \"second\", at: 20, accepts: (0, 40), basis: Stated,\n                 text: \"Twenty \\\"now\\\".\", cites: [(source: \"S1\")]),"),
        "{text}"
    );
    assert_eq!(code(&case.run("check", &[])), 0);
}

#[test]
fn set_reads_values_as_the_scale_does() {
    let case = case(TALKS);
    let set = |stance: &str, field: &str| {
        let done = case.run("set", &[stance, field]);
        assert_eq!(code(&done), 0, "{}", err(&done));
        case.text()
    };
    assert!(set("south/force@first", "at=70..90").contains("round: \"first\", at: (70, 90)"));
    assert!(
        set("south/force", "salience=").contains("round: \"second\", at: 60, limits: (50, 100)),")
    );
    assert!(
        set("host/seat", "accepts=low|middle")
            .contains("round: \"second\", at: \"middle\", accepts: [\"low\", \"middle\"]")
    );
    // A stance that is not there is made.
    assert!(
        set("host/flag@first", "at=RED")
            .contains("(party: \"host\", round: \"first\", at: \"red\")")
    );
    // What is private stays private, wherever it is edited.
    assert!(
        set("south/seat", "at=middle")
            .contains("round: \"second\", at: \"middle\", visibility: Private")
    );
}

#[test]
fn set_writes_nothing_that_would_not_check() {
    let case = case(TALKS);
    for (stance, field, exit, hint) in [
        ("north/force", "at=50", 1, "accepts"),
        ("north/force", "at=900", 1, "off the scale"),
        ("north/force", "at=2,5", 1, "write 2.5"),
        ("north/seat", "at=lo", 1, "did you mean `low`?"),
        ("north/flag", "at=red|blue", 1, "one option"),
        ("north/preamble", "at=1", 1, "no scale"),
        ("north/force", "salience=120", 1, "100"),
        ("north/force", "basis=Told", 1, "Stated"),
        ("north/force", "wording=x", 2, "no field"),
        ("north/force", "at", 2, "FIELD=VALUE"),
        ("nroth/force", "at=1", 2, "did you mean `north`?"),
        ("north/farce", "at=1", 2, "did you mean `force`?"),
        ("north/force@thrid", "at=1", 2, "there are: first, second"),
        ("north", "at=1", 2, "PARTY/ISSUE"),
    ] {
        let done = case.run("set", &[stance, field]);
        assert_eq!(code(&done), exit, "{stance} {field}: {}", err(&done));
        assert!(
            err(&done).contains(hint),
            "{stance} {field}: {}",
            err(&done)
        );
        assert_eq!(case.text(), TALKS);
    }
    let nothing_new = case.run("set", &["south/force", "at=60"]);
    assert_eq!(code(&nothing_new), 0);
    assert_eq!(case.text(), TALKS);
}

#[test]
fn an_edit_leaves_comments_and_layout_alone() {
    let commented = TALKS.replace(
        "    title: \"Talks\",",
        "    // by hand\n    title:   \"Talks\", /* sic */",
    );
    let case = case(&commented);
    let done = case.run("set", &["south/force@first", "text=Don't."]);
    assert_eq!(code(&done), 0, "{}", err(&done));
    let text = case.text();
    let changed: Vec<_> = (text.lines().zip(commented.lines()))
        .filter(|(new, old)| new != old)
        .collect();
    assert_eq!(changed.len(), 1, "{changed:?}");
    assert!(changed[0].0.contains("text: \"Don't.\""));
    assert_eq!(text.lines().count(), commented.lines().count());
}

#[test]
fn line_ends_and_byte_order_mark_stay() {
    let windows = format!("\u{feff}{}", TALKS.replace('\n', "\r\n"));
    let case = case(&windows);
    let done = case.run("set", &["south/force", "at=70", "text=two\nlines"]);
    assert_eq!(code(&done), 0, "{}", err(&done));
    let text = case.text();
    assert!(text.starts_with('\u{feff}'));
    assert_eq!(text.matches('\n').count(), text.matches("\r\n").count());
    assert_eq!(code(&case.run("check", &[])), 0);
}
