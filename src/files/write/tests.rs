use proptest::prelude::*;

use super::*;
use crate::scenario::generated::{any_scenario, cases};
use crate::scenario::*;

fn read(text: &str) -> Scenario {
    ron::from_str(text).unwrap_or_else(|error| panic!("{error}\n{text}"))
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn what_is_written_reads_back_the_same(scenario in any_scenario()) {
        let text = canonical_text(&scenario);
        let back = read(&text);
        prop_assert_eq!(&back, &scenario);
        prop_assert_eq!(canonical_text(&back), text);
    }
}

#[test]
fn the_layout_is_that_of_the_manual() {
    let text = r##"#![enable(implicit_some)]
(
    format: 1,
    title: "Camp David",
    near: 0.25,
    parties: [
        (id: "egypt", name: "Egypt", short: "EG"),
        (id: "usa", name: "United States", role: Mediator, power: 1),
    ],
    rounds: [
        (id: "close", name: "Close", date: "1978-09-16", result: "Two frameworks signed.", cites: [(source: "C4")]),
    ],
    sources: [
        (id: "C4", title: "…", date: "1978-09-17", url: "https://example.org"),
    ],
    issues: [
        (
            id: "forces",
            title: "Peacetime \"strength\"",
            scale: Range(from: 0, to: 1000000, unit: "soldiers", marks: [(0, "none")]),
            stances: [
                (party: "egypt", at: 800000, accepts: (600000, 1000000), limits_text: "No foreign inspection."),
                (party: "egypt", round: "close", at: 2.5, salience: 95, basis: Stated, confidence: High, stated: [at],
                 text: "All settlers leave.", cites: [(source: "C4", place: "p. 3")]),
                (party: "usa",
                 text: r#"One line
and "another"."#),
            ],
            judgements: [
                (between: ("egypt", "usa"), verdict: Opposed, reason: "…"),
            ],
            agreed: (round: "close", at: 700000, text: "Removed.", cites: [(source: "C4")]),
        ),
    ],
    proposals: [
        (
            id: "draft-23",
            title: "US draft 23",
            by: "usa",
            terms: [
                (issue: "forces", at: (1, 2), text: "…"),
            ],
        ),
    ],
)
"##;
    assert_eq!(canonical_text(&read(text)), text);
}

#[test]
fn strings_stay_as_legible_as_they_are() {
    for (text, source) in [
        ("don't “quote” é", "\"don't “quote” é\""),
        ("a \"b\" \\ c", "\"a \\\"b\\\" \\\\ c\""),
        ("a\nb", "r#\"a\nb\"#"),
        ("a\r\nb", "\"a\\r\\nb\""),
        ("a\n\"#", "\"a\\n\\\"#\""),
        ("می\u{200c}خواهم", "\"می\u{200c}خواهم\""),
        ("\u{200b}x\u{a0}", "\"\\u{200b}x\\u{a0}\""),
        ("a\u{202e}b", "\"a\\u{202e}b\""),
        ("\u{7}", "\"\\u{7}\""),
    ] {
        assert_eq!(string_source(text), source);
    }
}

#[test]
fn bare_positions_take_one_line_each() {
    let mut issue = Issue::new(IssueId::new("i"), "I", Scale::Wording);
    let key = StanceKey {
        party: PartyId::new("p"),
        round: None,
        visibility: Visibility::Public,
    };
    let mut record = StanceRecord::new(key);
    record.at = Some(Value::Number(0.5));
    issue.stances = vec![Stance::from(record); 10_000];
    let scenario = Scenario {
        issues: vec![issue.into()],
        ..Scenario::default()
    };
    assert_eq!(canonical_text(&scenario).lines().count(), 10_000 + 14);
}
