//! One row per stance.

use super::*;

#[test]
fn long_tables_of_people_are_read() {
    for (table, lines) in [
        (
            "party,issue,position,salience,text\nA,x,10,80,we say ten\nB,x,90,60,\nA,y,yes,,\nB,y,no,20,never\n",
            &[
                "x 0..100: A=10!80“we say ten” B=90!60",
                "y steps:no|yes: A=yes B=no!20“never”",
            ][..],
        ),
        (
            "Actor;Topic;Value;Session\nA;x;0,5;1\nB;x;0,7;1\nA;x;0,6;2\n",
            &["x 0..1: A@1=0.5 B@1=0.7 A@2=0.6"],
        ),
        (
            "country,question,position,group,min,max,unit\nA,x,10,G,0,40,km\nB,x,30,,,,\n",
            &["x [G] 0..40 km: A=10 B=30"],
        ),
        (
            "issue,party,statement\nx,A,We want all of it back\nx,B,Not one inch of it goes\n",
            &["x wording: A“We want all of it back” B“Not one inch of it goes”"],
        ),
        // The same party in other capitals.
        (
            "party,issue,position\nA,x,10\na,X,20\nB,x,n/a\n",
            &["x 0..100: A=10"],
        ),
        // The same title under another heading.
        (
            "party,group,issue,position\nA,G,term,10\nA,H,term,30\nB,G,term,50\n",
            &["term [G] 0..100: A=10 B=50", "term [H] 0..100: A=30"],
        ),
        (
            "party,issue,position,bottom line,red line\nA,x,10,5-20,0-30\nB,x,80,no less than 70,\n",
            &["x 0..100: A=10(5..20) B=80"],
        ),
    ] {
        let imported = imported(table, &[]);
        assert_eq!(
            held(&imported.scenario),
            lines,
            "{table}\n{:?}",
            notes(&imported)
        );
    }
}

#[test]
fn a_stance_that_is_there_twice_is_refused_with_its_line() {
    let table = "party,issue,position\nA,x,10\nB,x,20\nA,x,30\n";
    assert_eq!(
        refusals(&imported(table, &[])),
        ["talks.csv:4: refused: “a” has a second stance on “x”; keep one of them"]
    );
    let table = "party,issue,visibility,position\nA,x,Public,10\nA,x,private,30\n";
    assert_eq!(refusals(&imported(table, &[])), Vec::<String>::new());
}

#[test]
fn rows_and_columns_that_belong_to_nobody_are_refused() {
    let table = "party,issue,position,mood\nA,x,10,good\n,x,20,\nB,,30,\nB,x,40,\n";
    let imported = imported(table, &[]);
    assert_eq!(
        refusals(&imported),
        [
            "talks.csv:2: refused: column D is not taken, it is not known what it holds; say so with column.4=position or another role, or column.4=ignore",
            "talks.csv:3: refused: this row names no party; write it into every row",
            "talks.csv:4: refused: this row names no issue; write it into every row",
        ]
    );
    let set = super::imported(table, &["column.4=note"]);
    assert_eq!(set.scenario.issues[0].stances[0].note(), "good");
}

#[test]
fn fields_of_stances_are_read_as_people_write_them() {
    let table = "party,issue,position,date,basis,confidence,source,note,power\n\
        A,x,10,8.12.2023,reported,high,Press release 5,aside,2\n\
        A,y,30,,,,https://example.org/a,,2\n\
        B,x,20,2023,STATED,Low,Press release 5,,1\n\
        B,y,20,5/6/2023,guessing,,,,3\n";
    let imported = imported(table, &[]);
    let scenario = &imported.scenario;
    let stance = &scenario.issues[0].stances[0];
    assert_eq!(stance.date().unwrap().to_string(), "2023-12-08");
    assert_eq!(stance.basis(), Some(crate::scenario::Basis::Reported));
    assert_eq!(stance.confidence(), Some(crate::scenario::Confidence::High));
    assert_eq!(stance.note(), "aside");
    assert_eq!(stance.cites()[0].source.as_str(), "press-release-5");
    assert_eq!(scenario.sources.len(), 2);
    assert_eq!(scenario.sources[0].title, "Press release 5");
    assert_eq!(scenario.sources[1].url, "https://example.org/a");
    assert_eq!(scenario.parties[0].power, Some(2.0));
    assert_eq!(scenario.issues[0].stances[0].power(), None);
    assert_eq!(scenario.parties[1].power, None);
    assert_eq!(scenario.issues[1].stances[1].power(), Some(3.0));
    assert_eq!(
        refusals(&imported),
        [
            "talks.csv:5: refused: “5/6/2023” is no date; write 2023, 2023-12 or 2023-12-08",
            "talks.csv:5: refused: “guessing” is none of: Stated, Reported, Estimated, Imputed",
        ]
    );
}

#[test]
fn rounds_stand_in_the_order_in_which_they_took_place() {
    for (rounds, order) in [
        (
            ["2024-05-01", "2023-01-01", "2024"],
            vec!["2023-01-01", "2024", "2024-05-01"],
        ),
        (
            ["Round 10", "Round 2", "Round 1"],
            vec!["Round 1", "Round 2", "Round 10"],
        ),
        (
            ["opening", "middle", "close"],
            vec!["opening", "middle", "close"],
        ),
    ] {
        let [a, b, c] = rounds;
        let table = format!("party,issue,round,position\nA,x,{a},1\nA,x,{b},2\nA,x,{c},5\n");
        let imported = imported(&table, &[]);
        let names: Vec<&str> = imported
            .scenario
            .rounds
            .iter()
            .map(|round| round.name())
            .collect();
        assert_eq!(names, order);
        assert!(
            notes(&imported)
                .iter()
                .any(|note| note.contains("rounds in this order"))
        );
    }
}

const WHOLE: &str = r##"#![enable(implicit_some)]
(
    parties: [
        (id: "b", name: "B"), (id: "a", name: "=A", short: "-a", color: "#00ff00", role: Mediator, power: 2, reservation: 0.25),
        (id: "silent", name: " blanks "), (id: "B", name: "B"),
    ],
    rounds: [(id: "r2", name: "Two", date: "2026-01", until: "2026-02"), (id: "r1", name: "2025"), (id: "r3")],
    sources: [(id: "S"), (id: "bare")],
    issues: [
        (id: "i", title: "I", group: "G", scale: Range(from: 10, to: -10, unit: "km", marks: [(0, "none")]), stances: [
            (party: "a", at: -1.5, salience: 30, power: 3, text: "@x \"y\"\r\nz\r", interest: "n/a", condition: "-", date: "2023-12",
             basis: Reported, confidence: Low, stated: [at, salience], cites: [(source: "S", quote: "q")], note: "'=1"),
            (party: "a", visibility: Private, at: -1.5),
            (party: "b", round: "r2", at: (-5, 4), accepts: (-6, 6), limits: (-10, 10), accepts_text: "+1", limits_text: " ", text: "."),
            (party: "B", round: "r1"),
        ]),
        (id: "I", title: "I", scale: Steps([("n/a", 0), ("1,5", 0.1), ("yes", 1)]), stances: [
            (party: "b", at: ["n/a", "1,5"], cites: [(source: "bare")]),
        ]),
        (id: "o", title: "", scale: Options(["+1", "x|y", "-"]), stances: [
            (party: "b", at: "+1", accepts: ["+1", "x|y"], values: [("+1", 0.25)], text: "t", salience: 0.5),
            (party: "a", at: "-"),
        ]),
        (id: "w", title: "W", scale: Wording),
    ],
)"##;

#[test]
fn a_long_table_that_this_program_exports_comes_back_exactly() {
    use crate::compare::{Comparison, Selection};
    use crate::files::export::{ExportOptions, Format, TableShape, export};

    let scenario: Scenario = ron::from_str(WHOLE).unwrap();
    let comparison = Comparison::new(&scenario, Selection::of(&scenario));
    for plain in [false, true] {
        let options = ExportOptions {
            table: TableShape::Long,
            plain,
            ..ExportOptions::default()
        };
        let progress = Progress::default();
        let document = export(Format::Csv, &scenario, &comparison, &options, &progress).unwrap();
        let imported = imported(&document.bytes, &["title="]);
        assert_eq!(
            canonical_text(&imported.scenario),
            canonical_text(&scenario),
            "{}\n{:?}",
            String::from_utf8_lossy(&document.bytes),
            notes(&imported)
        );
        assert!(imported.notes.is_empty(), "{:?}", notes(&imported));
    }
}
