//! Broken texts, the place each is blamed on, and words of the message.

use proptest::prelude::*;

use super::*;
use crate::scenario::Scenario;
use crate::scenario::generated::cases;

const GOOD: &str = r#"#![enable(implicit_some)]
(
    format: 1,
    title: "Talks", // a comment
    parties: [
        (id: "egypt", name: "Egypt", color: "b5651d"),
        (id: "israel", name: "Israel"),
    ],
    rounds: [
        (id: "opening", date: "1978-09-06"),
        (id: "close", date: "1978-09-16"),
    ],
    sources: [(id: "C6", title: "T")],
    issues: [
        (
            id: "sinai",
            title: "Sinai",
            scale: Steps(["removed", "decided", "kept"]),
            stances: [
                (party: "egypt", round: "opening", at: "removed", salience: 95, basis: Stated, cites: [(source: "C6")]),
                (party: "israel", round: "opening", at: "kept"),
            ],
        ),
        (
            id: "forces",
            title: "Forces",
            scale: Range(from: 0, to: 100, unit: "men"),
            stances: [
                (party: "egypt", at: 80, accepts: (60, 100)),
            ],
        ),
    ],
    proposals: [
        (id: "draft", by: "israel", round: "close", terms: [(issue: "forces", at: 70)]),
    ],
)
"#;

fn good() -> String {
    GOOD.replace("\"b5651d\"", "\"#b5651d\"")
}

fn lines(text: &str) -> Vec<String> {
    read_scenario(text)
        .diagnostics
        .iter()
        .map(|found| found.one_line("f"))
        .collect()
}

/// The good text with one piece replaced, where the fault is blamed (`«»` in the new piece marks
/// it), and part of what is said.
const ONE_FAULT: &[(&str, &str, &str)] = &[
    (
        "name: \"Israel\"),\n",
        "name: \"Israel\"\n    «]»,\n",
        "`(` opened on line 7 is not closed",
    ),
    (
        "(id: \"egypt\", name: \"Egypt\", ",
        "(id: \"egypt\" «name»: \"Egypt\", ",
        "comma is missing",
    ),
    (
        "name: \"Israel\"),\n    ],\n    rounds:",
        "name: \"Israel\"),\n    «rounds»:",
        "`[` opened on line 5 is not closed",
    ),
    (
        "title: \"Sinai\",",
        "title: «\"Sinai»,",
        "not closed; write the closing quotation mark on line 17",
    ),
    (
        "title: \"Sinai\",",
        "title: \"all \"«o»f\" it\",",
        "inside a text",
    ),
    ("title: \"Sinai\",", "title: \"C:«\\d»ocs\",", "write \\\\"),
    (
        "title: \"Sinai\",",
        "title: \"Sinai\", «#» note",
        "write //",
    ),
    ("at: 80,", "at: «2,5»,", "write 2.5"),
    ("at: 80,", "at: 80«%»,", "write 80 alone"),
    ("at: 80,", "at:«\u{a0}»80,", "U+00A0"),
    ("at: 80,", "at: «\0»80,", "NUL"),
    ("at: 80,", "at: «'»eighty',", "double quotation marks"),
    ("at: \"kept\"", "at: «“»kept”", "typographic"),
    ("at: \"kept\"", "at «=» \"kept\"", "write : instead"),
    (
        "at: \"kept\"",
        "at: «kept»",
        "put it in quotation marks: \"kept\"",
    ),
    ("at: \"kept\"", "at: «\"kpet\"»", "did you mean `kept`?"),
    ("at: \"kept\"", "at: «2»", "`removed`, `decided`, `kept`"),
    (
        "at: \"kept\"",
        "at: [«\"removed\", \"kept\"»]",
        "`decided` is left out",
    ),
    ("at: 80,", "at: «(80)»,", "80 alone"),
    ("at: 80,", "at: «800»,", "0 to 100"),
    ("at: 80,", "at: «50»,", "outside accepts"),
    ("at: 80,", "at: «\"many\"»,", "measured in numbers"),
    ("at: 80,", "at: «1e999»,", "finite"),
    ("at: 80,", "at: «NaN»,", "finite"),
    ("at: 80,", "at: «inf»,", "finite"),
    ("at: 80,", "at: «[]»,", "leave the field out"),
    ("(60, 100)", "«\"x\"»", "[\"x\"]"),
    ("(60, 100)", "«(100, 60)»", "smaller number first"),
    (
        "Steps([\"removed\", \"decided\", \"kept\"])",
        "«Steps(\"removed\", \"decided\", \"kept\")»",
        "write Steps([\"removed\", \"decided\", \"kept\"])",
    ),
    (
        "Range(from: 0, to: 100, unit: \"men\")",
        "«Range(0, 100)»",
        "write Range(from: 0, to: 100)",
    ),
    (
        "Range(from: 0, to: 100, unit: \"men\")",
        "Range(«lo»: 0, from: 0, to: 100)",
        "no field `lo`",
    ),
    (
        "Range(from: 0, to: 100, unit: \"men\")",
        "Range(from: 0, to: «0»)",
        "two ends that differ",
    ),
    (
        "Range(from: 0, to: 100, unit: \"men\")",
        "«Rang»(from: 0, to: 1)",
        "did you mean `Range`?",
    ),
    (
        "party: \"israel\", round",
        "party: «\"isreal\"», round",
        "no party `isreal`; did you mean `israel`?",
    ),
    ("(source: \"C6\")", "(source: «\"C7\"»)", "no source `C7`"),
    ("basis: Stated", "basis: «Statd»", "did you mean `Stated`?"),
    ("basis: Stated", "basis: «\"Stated\"»", "write Stated"),
    ("salience: 95", "saliense«»: 95", "did you mean `salience`?"),
    (
        "salience: 95",
        "salience: «195»",
        "0 (does not care) to 100",
    ),
    ("salience: 95", "salience: «\"95\"»", "write 95"),
    (
        "salience: 95",
        "salience: 95, «salience»: 9",
        "the first is on line 20",
    ),
    (
        "(id: \"C6\", title: \"T\")",
        "(id: \"C6\"), (id: «\"C6\"»)",
        "there twice; the first is on line 13",
    ),
    (
        "\"1978-09-06\"",
        "«1978-09-06»",
        "put it in quotation marks",
    ),
    ("\"1978-09-06\"", "«\"6.9.1978\"»", "is no date"),
    ("\"#b5651d\"", "«\"brown\"»", "no colour"),
    ("format: 1", "format: «99»", "newer version"),
    (")\n\0", ") «x»", "ends before this"),
];

#[test]
fn each_fault_is_told_once_at_its_place() {
    let good = good() + "\0";
    for (old, new, words) in ONE_FAULT {
        assert_eq!(good.matches(old).count().min(1), 1, "{old:?}");
        let text = good.replacen(old, new, 1);
        let text = text.strip_suffix('\0').unwrap_or(&text);
        let mark = text.find('«').unwrap();
        let plain = text.replace(['«', '»'], "");
        let place = LineIndex::new(&plain).place(mark);
        let reading = read_scenario(&plain);
        let shown: Vec<String> = reading
            .diagnostics
            .iter()
            .map(|d| d.with_source("f"))
            .collect();
        let first = reading
            .diagnostics
            .iter()
            .find(|d| d.sentence().contains(words));
        let found = first.unwrap_or_else(|| panic!("{new}: {words}: {}", shown.join("\n")));
        assert_eq!(found.line, place.line, "{}", shown.join("\n"));
        if !new.contains("«»") {
            let distance = found.column.abs_diff(place.column);
            assert!(
                distance <= 2,
                "{new}: {} {}",
                place.column,
                shown.join("\n")
            );
        }
        assert_eq!(reading.diagnostics.len(), 1, "{new}: {}", shown.join("\n"));
    }
}

#[test]
fn a_good_text_reads_without_a_word() {
    assert_eq!(lines(&good()), Vec::<String>::new());
    let reading = read_scenario(&good());
    assert_eq!(reading.comments, 1);
    assert_eq!(reading.scenario.unwrap().stance_count(), 3);
}

#[test]
fn what_deceives_the_eye_is_a_warning_with_its_place() {
    let text = good()
        .replace("name: \"Israel\"", "name: \"Egy\u{440}t\"")
        .replace("// a comment", "// a \u{202e}comment")
        .replace("title: \"Sinai\"", "title: \"Si\\u{200b}nai\"");
    let found = lines(&text);
    assert_eq!(found.len(), 3, "{found:#?}");
    for (line, words) in found.iter().zip([
        "f:4:26: warning: U+202E (right-to-left override)",
        "f:7:30: warning: `Egy\u{440}t` looks like `Egypt`",
        "f:17:23: warning: U+200B (zero width space)",
    ]) {
        assert!(line.starts_with(words), "{found:#?}");
    }
    assert!(read_scenario(&text).scenario.is_some());
    // While something is broken, that alone is told.
    assert_eq!(lines(&text.replace("format: 1,", "format: 1")).len(), 1);
}

#[test]
fn all_faults_of_sense_and_shape_are_told_in_one_go() {
    let text = good()
        .replace("saliense", "salience")
        .replace("salience: 95", "saliense: 95")
        .replace("at: 80,", "at: eighty,")
        .replace("party: \"israel\", round", "party: \"isreal\", round")
        .replace("by: \"israel\"", "by: 5")
        .replace("name: \"Israel\"", "nmae: \"Israel\"");
    let found = lines(&text);
    assert_eq!(found.len(), 5, "{found:#?}");
}

#[test]
fn a_broken_row_makes_no_other_row_wrong() {
    let text = good().replace(
        "(id: \"israel\", name: \"Israel\")",
        "(id: \"israel\", name: Israel, power: \"x\")",
    );
    assert_eq!(lines(&text).len(), 2, "{:#?}", lines(&text));
    let text = good().replace(
        "Steps([\"removed\", \"decided\", \"kept\"])",
        "Stepps([\"removed\"])",
    );
    assert_eq!(lines(&text).len(), 1, "{:#?}", lines(&text));
}

#[test]
fn an_undone_merge_is_told_by_its_lines() {
    let text = good().replace(
        "    title: \"Talks\", // a comment\n",
        "<<<<<<< HEAD\n    title: \"A\",\n=======\n    title: \"B\",\n>>>>>>> x\n",
    );
    let found = lines(&text);
    assert_eq!(found.len(), 1);
    assert!(
        found[0].contains("unresolved merge at lines 4–8"),
        "{found:?}"
    );
}

#[test]
fn a_newer_file_is_read_only() {
    let text = good().replace("format: 1", "format: 99, moon: [1]");
    let reading = read_scenario(&text);
    assert!(reading.read_only_because_newer && reading.scenario.is_some());
    assert_eq!(reading.diagnostics.len(), 1);
}

#[test]
fn empty_deep_and_huge_texts_give_one_error_soon() {
    let run = || {
        let huge = format!("(title: \"{}", "x\n".repeat(2_500_000));
        let mut texts = vec![
            String::new(),
            "// x".to_owned(),
            "\u{202e}".to_owned(),
            huge,
        ];
        texts.extend(["[", "(", "{", "Some(", "A(", "/*"].map(|opening| opening.repeat(1_000_000)));
        texts.extend(
            ["[", "(", "Some("].map(|opening| format!("(title: {}", opening.repeat(1_000_000))),
        );
        for text in texts {
            let started = std::time::Instant::now();
            assert_eq!(read_scenario(&text).diagnostics.len(), 1);
            assert!(started.elapsed().as_secs() < 5);
        }
    };
    std::thread::Builder::new()
        .stack_size(1 << 20)
        .spawn(run)
        .unwrap()
        .join()
        .unwrap();
}

#[test]
fn a_bare_word_is_never_taken_for_a_label() {
    for value in [
        "removed",
        "(removed, kept)",
        "[removed]",
        "[\"a\", b]",
        "(a)",
        "true",
        "a(1)",
    ] {
        let text = format!(
            "(issues: [(id: \"i\", title: \"\", scale: Steps([\"removed\", \"kept\"]), stances: [(party: \"a\", at: {value})])], parties: [(id: \"a\")])"
        );
        assert!(!read_scenario(&text).diagnostics.is_empty(), "{value}");
    }
}

#[test]
fn the_bundled_scenarios_read_without_a_word() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios");
    for entry in std::fs::read_dir(folder).into_iter().flatten() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|extension| extension == "ron") {
            let opened = open_scenario(&path).unwrap();
            let found: Vec<_> = opened
                .reading
                .diagnostics
                .iter()
                .map(|d| d.one_line("f"))
                .collect();
            assert!(found.is_empty(), "{}: {found:#?}", path.display());
        }
    }
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn any_damage_gives_a_scenario_or_a_word(cuts in prop::collection::vec((0_usize..1600, 0_usize..12, prop::sample::select(
        ["", "(", ")", "[", "]", "\"", ",", ":", "'", "\\", "/*", "//", "#", "é", "\u{0}", "5", "x", "{", "Some("].as_slice())), 1..4)) {
        let mut text = good();
        for (at, length, new) in cuts {
            let mut start = at.min(text.len());
            while !text.is_char_boundary(start) { start -= 1; }
            let mut end = (start + length).min(text.len());
            while !text.is_char_boundary(end) { end += 1; }
            text.replace_range(start..end, new);
        }
        let reading = read_scenario(&text);
        prop_assert!(reading.scenario.is_some() || !reading.diagnostics.is_empty());
        if schema::options().from_str::<Scenario>(&text).is_ok() {
            prop_assert!(scan::scan(&text).is_ok());
        }
    }
}
