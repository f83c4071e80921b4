//! What becomes of a text when the scenario in it is edited: (text, edit, text).

use super::super::*;
use crate::files::read::ron_options;
use crate::scenario::*;

/// A file as people write them: comments, odd layout, fields in an order of their own.
const TALKS: &str = r##"// Talks in Geneva
#![enable(implicit_some)]
(
  title: "Talks", // working title
  format: 1,
  /* who */
  parties: [
    // the hosts
    (id: "north", name: "North"),  // asked for it

    // --- guests ---

    (name: "South", id: "south"),
    (id: "east")
  ],
  rounds: [(id: "r1"), (id: "r2", date: "2024-05")],
  issues: [
    (
      id: "water",
      title: "Water",
      scale: Range(from: 0, to: 1_0.50, /* share */ unit: "%"),
      stances: [
        // from the opening speech
        (party: "north", at: 7.00, salience: 4_0, text: r#"all "of" it"#), // cable 12
        (party: "south", at: 2, /* guess */ accepts: (1, 3),
         note: "to be asked", basis: Reported),
      ],
    ),
    (id: "peace", title: "Peace", scale: Steps(["war", /* ? */ "truce", "peace"])),
    // the end
  ],
)
// written by hand"##;

fn read(text: &str) -> Scenario {
    ron_options().from_str(text).unwrap()
}

fn record(scenario: &mut Scenario, row: usize, edit: impl Fn(&mut StanceRecord)) {
    let stance = &mut scenario.issues[0].stances[row];
    let mut record = stance.record();
    edit(&mut record);
    *stance = Stance::from(record);
}

fn patched(text: &str, edit: impl Fn(&mut Scenario)) -> Kept {
    let old = read(text);
    let mut new = old.clone();
    edit(&mut new);
    kept_text(text, &old, &new).expect("the layout can be kept")
}

/// Lines taken out are marked with `-`, lines put in with `+`.
fn difference(old: &str, new: &str) -> Vec<String> {
    let (old, new): (Vec<&str>, Vec<&str>) = (old.lines().collect(), new.lines().collect());
    let front = old.iter().zip(&new).take_while(|(a, b)| a == b).count();
    let back = old[front..].iter().rev().zip(new[front..].iter().rev());
    let back = back.take_while(|(a, b)| a == b).count();
    let minus = old[front..old.len() - back]
        .iter()
        .map(|line| format!("-{line}"));
    let plus = new[front..new.len() - back]
        .iter()
        .map(|line| format!("+{line}"));
    minus.chain(plus).collect()
}

type Case = (&'static str, fn(&mut Scenario), &'static [&'static str]);

const CASES: &[Case] = &[
    ("nothing changed", |_| {}, &[]),
    (
        "a figure changed",
        |s| record(s, 0, |r| r.at = Some(Value::Number(8.0))),
        &[
            r##"-        (party: "north", at: 7.00, salience: 4_0, text: r#"all "of" it"#), // cable 12"##,
            r##"+        (party: "north", at: 8, salience: 4_0, text: r#"all "of" it"#), // cable 12"##,
        ],
    ),
    (
        "a field cleared; the comment before the next stays",
        |s| record(s, 1, |r| r.at = None),
        &[
            r#"-        (party: "south", at: 2, /* guess */ accepts: (1, 3),"#,
            r#"+        (party: "south", /* guess */ accepts: (1, 3),"#,
        ],
    ),
    (
        "the last field of a row cleared",
        |s| record(s, 1, |r| r.basis = None),
        &[
            r#"-         note: "to be asked", basis: Reported),"#,
            r#"+         note: "to be asked"),"#,
        ],
    ),
    (
        "the last fields of a row cleared, its last line with them",
        |s| {
            record(s, 1, |r| {
                r.note.clear();
                r.basis = None;
            });
        },
        &[
            r#"-        (party: "south", at: 2, /* guess */ accepts: (1, 3),"#,
            r#"-         note: "to be asked", basis: Reported),"#,
            r#"+        (party: "south", at: 2, /* guess */ accepts: (1, 3)),"#,
        ],
    ),
    (
        "the first field of a line cleared",
        |s| record(s, 1, |r| r.note.clear()),
        &[
            r#"-         note: "to be asked", basis: Reported),"#,
            "+         basis: Reported),",
        ],
    ),
    (
        "a field added at its canonical place",
        |s| record(s, 1, |r| r.salience = Some(40.0)),
        &[
            r#"-        (party: "south", at: 2, /* guess */ accepts: (1, 3),"#,
            r#"+        (party: "south", at: 2, /* guess */ accepts: (1, 3), salience: 40,"#,
        ],
    ),
    (
        "one end of a span changed",
        |s| {
            record(s, 1, |r| {
                r.accepts = Some(ValueSet::Span(Span {
                    low: 1.0,
                    high: 4.0,
                }));
            });
        },
        &[
            r#"-        (party: "south", at: 2, /* guess */ accepts: (1, 3),"#,
            r#"+        (party: "south", at: 2, /* guess */ accepts: (1, 4),"#,
        ],
    ),
    (
        "words of several lines, an apostrophe, a Persian joiner",
        |s| record(s, 1, |r| "don't\nمی\u{200c}خواهم".clone_into(&mut r.note)),
        &[
            r#"-         note: "to be asked", basis: Reported),"#,
            "+         note: r#\"don't",
            "+می\u{200c}خواهم\"#, basis: Reported),",
        ],
    ),
    (
        "a row deleted with its comments",
        |s| drop(s.issues[0].stances.remove(0)),
        &[
            "-        // from the opening speech",
            r##"-        (party: "north", at: 7.00, salience: 4_0, text: r#"all "of" it"#), // cable 12"##,
        ],
    ),
    (
        "a row added behind the last, which had no comma",
        |s| s.parties.push(Party::new(PartyId::new("west"), "West")),
        &[
            r#"-    (id: "east")"#,
            r#"+    (id: "east"),"#,
            r#"+    (id: "west", name: "West"),"#,
        ],
    ),
    (
        "a row added before the first, which keeps its comment",
        |s| {
            s.parties
                .insert(0, Party::new(PartyId::new("west"), "West"));
        },
        &[r#"+    (id: "west", name: "West"),"#],
    ),
    (
        "a row added to a list on one line",
        |s| {
            s.rounds.push(Round {
                id: RoundId::new("r3"),
                ..s.rounds[0].clone()
            });
        },
        &[
            r#"-  rounds: [(id: "r1"), (id: "r2", date: "2024-05")],"#,
            r#"+  rounds: [(id: "r1"), (id: "r2", date: "2024-05"), (id: "r3")],"#,
        ],
    ),
    (
        "the last row of a list on one line deleted",
        |s| drop(s.rounds.pop()),
        &[
            r#"-  rounds: [(id: "r1"), (id: "r2", date: "2024-05")],"#,
            r#"+  rounds: [(id: "r1")],"#,
        ],
    ),
    (
        "a row moved with its comments",
        |s| s.parties.rotate_left(1),
        &[
            "-    // the hosts",
            r#"-    (id: "north", name: "North"),  // asked for it"#,
            "-",
            "-    // --- guests ---",
            "-",
            r#"-    (name: "South", id: "south"),"#,
            r#"-    (id: "east")"#,
            "+",
            "+    // --- guests ---",
            "+",
            r#"+    (name: "South", id: "south"),"#,
            r#"+    (id: "east"),"#,
            "+    // the hosts",
            r#"+    (id: "north", name: "North"),  // asked for it"#,
        ],
    ),
    (
        "a row renamed in its place",
        |s| s.parties[1].id = PartyId::new("sud"),
        &[
            r#"-    (name: "South", id: "south"),"#,
            r#"+    (name: "South", id: "sud"),"#,
        ],
    ),
    (
        "the first stance on an issue",
        |s| {
            let stance = s.issues[0].stances[1].record();
            s.issues[1].stances.push(Stance::from(StanceRecord {
                at: None,
                accepts: None,
                ..stance
            }));
        },
        &[
            r#"-    (id: "peace", title: "Peace", scale: Steps(["war", /* ? */ "truce", "peace"])),"#,
            r#"+    (id: "peace", title: "Peace", scale: Steps(["war", /* ? */ "truce", "peace"]), stances: ["#,
            r#"+      (party: "south", basis: Reported, note: "to be asked"),"#,
            "+    ]),",
        ],
    ),
    (
        "a label renamed within a scale",
        |s| {
            s.issues[1].scale = Scale::Steps(
                ["war", "armistice", "peace"]
                    .map(|l| Step {
                        label: Label::new(l),
                        place: None,
                    })
                    .to_vec(),
            );
        },
        &[
            r#"-    (id: "peace", title: "Peace", scale: Steps(["war", /* ? */ "truce", "peace"])),"#,
            r#"+    (id: "peace", title: "Peace", scale: Steps(["war", /* ? */ "armistice", "peace"])),"#,
        ],
    ),
    (
        "another kind of scale; the comment in the old one stays",
        |s| s.issues[1].scale = Scale::Wording,
        &[
            r#"-    (id: "peace", title: "Peace", scale: Steps(["war", /* ? */ "truce", "peace"])),"#,
            r#"+    (id: "peace", title: "Peace", scale: /* ? */ Wording),"#,
        ],
    ),
    (
        "a field of the scenario cleared; its comment stays",
        |s| s.title.clear(),
        &[
            r#"-  title: "Talks", // working title"#,
            r#"+  title: "", // working title"#,
        ],
    ),
    (
        "a field added to the scenario",
        |s| "s".clone_into(&mut s.summary),
        &[r#"+  summary: "s","#],
    ),
    (
        "the first row of a list that was not there",
        |s| s.sources.push(Source::new(SourceId::new("S1"), "Speech")),
        &[
            "+  sources: [",
            r#"+    (id: "S1", title: "Speech"),"#,
            "+  ],",
        ],
    ),
];

#[test]
fn an_edit_changes_only_its_own_lines() {
    for (what, edit, expected) in CASES {
        let kept = patched(TALKS, edit);
        assert_eq!(
            difference(TALKS, &kept.text),
            *expected,
            "{what}\n{}",
            kept.text
        );
    }
}

#[test]
fn comments_that_go_with_a_row_are_named() {
    let kept = patched(TALKS, |s| drop(s.issues[0].stances.remove(0)));
    assert_eq!(kept.gone, ["// from the opening speech", "// cable 12"]);
    let kept = patched(TALKS, |s| record(s, 0, |r| r.at = None));
    assert!(kept.gone.is_empty());
}

#[test]
fn line_ends_indentation_and_the_end_of_the_file_stay() {
    let tabs = TALKS.replace("  ", "\t");
    let crlf = TALKS.replace('\n', "\r\n");
    for (text, row) in [
        (
            tabs.clone(),
            "\n\t\t(id: \"west\", note: r#\"a\nb\"#),\n\t]",
        ),
        (crlf, "\r\n    (id: \"west\", note: \"a\\nb\"),\r\n  ]"),
        (
            tabs + "\n\n",
            "\n\t\t(id: \"west\", note: r#\"a\nb\"#),\n\t]",
        ),
    ] {
        assert_eq!(patched(&text, |_| {}).text, text);
        let kept = patched(&text, |s| {
            let mut west = Party::new(PartyId::new("west"), "");
            "a\nb".clone_into(&mut west.note);
            s.parties.push(west);
        });
        assert!(kept.text.contains(row), "{:?}", kept.text);
        let end = text.len() - text.rfind("// written").unwrap();
        assert!(kept.text.ends_with(&text[text.len() - end..]));
    }
}

#[test]
fn a_text_that_is_not_of_the_scenario_is_refused() {
    let old = read(TALKS);
    let mut other = old.clone();
    other.parties.pop();
    let mut new = other.clone();
    new.parties.pop();
    assert_eq!(kept_text(TALKS, &other, &new), None);
    assert_eq!(kept_text("(", &old, &new), None);
}
