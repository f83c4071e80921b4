//! The first outlook that applies, as a table (measures.md, part 1).

use super::build::{COLOURS, FIVE, TEN, figures, one_issue};
use crate::compare::{Comparison, Outlook, Selection};
use crate::scenario::RoundId;

#[test]
fn the_first_outlook_that_applies_is_given() {
    for (scale, fields, outlook, partial, assumed) in [
        (TEN, "", Outlook::Unknown, true, false),
        (
            TEN,
            r#"stances: [(party: "a", at: 1)]"#,
            Outlook::Unknown,
            true,
            false,
        ),
        (
            TEN,
            r#"stances: [(party: "a", at: 1), (party: "b", at: 1), (party: "c", at: 1)]"#,
            Outlook::Agreed,
            false,
            false,
        ),
        (
            TEN,
            r#"stances: [(party: "a", at: 1), (party: "b", at: 1)]"#,
            Outlook::Agreed,
            true,
            false,
        ),
        (
            TEN,
            r#"stances: [(party: "a", at: 4), (party: "b", at: (2, 6))]"#,
            Outlook::Agreed,
            true,
            false,
        ),
        (
            TEN,
            r#"stances: [(party: "a", at: 1), (party: "b", at: 9)], agreed: (round: "r2", at: 5)"#,
            Outlook::Agreed,
            false,
            false,
        ),
        (
            TEN,
            r#"stances: [(party: "a", at: 1), (party: "b", at: 9)]"#,
            Outlook::Apart,
            true,
            true,
        ),
        (
            TEN,
            r#"stances: [(party: "a", at: 1), (party: "b", at: 3)]"#,
            Outlook::Near,
            true,
            true,
        ),
        // 0.55 - 0.3 is a little above 0.25 to a computer.
        (
            TEN,
            r#"stances: [(party: "a", at: 3), (party: "b", at: 5.5)]"#,
            Outlook::Near,
            true,
            true,
        ),
        (
            TEN,
            r#"stances: [(party: "a", at: 4.5), (party: "b", at: 7)]"#,
            Outlook::Near,
            true,
            true,
        ),
        (
            TEN,
            r#"stances: [(party: "a", at: 1, accepts: (0, 5)), (party: "b", at: 9, accepts: (5, 10))]"#,
            Outlook::Overlap,
            true,
            false,
        ),
        (
            TEN,
            r#"stances: [(party: "a", at: 1, accepts: (0, 2)), (party: "b", at: 9, accepts: (8, 10))]"#,
            Outlook::Apart,
            true,
            false,
        ),
        // Wider than its red line a set cannot be.
        (
            TEN,
            r#"stances: [(party: "a", at: 1, limits: (0, 4)), (party: "b", at: 9, accepts: (8, 10))]"#,
            Outlook::Apart,
            true,
            false,
        ),
        (
            TEN,
            r#"stances: [(party: "a", at: 1, limits: (0, 6)), (party: "b", at: 9, accepts: (8, 10))]"#,
            Outlook::Apart,
            true,
            true,
        ),
        (
            TEN,
            r#"stances: [(party: "a", at: 1, limits: (0, 4)), (party: "b", at: 9, limits: (5, 10))]"#,
            Outlook::Deadlock,
            true,
            false,
        ),
        (
            TEN,
            r#"stances: [(party: "a", at: 1, limits: (0, 5)), (party: "b", at: 9, limits: (5, 10))]"#,
            Outlook::Apart,
            true,
            true,
        ),
        (
            FIVE,
            r#"stances: [(party: "a", at: "s0", limits: ["s0", "s1"]), (party: "b", at: "s4", limits: ["s3", "s4"])]"#,
            Outlook::Deadlock,
            true,
            false,
        ),
        (
            COLOURS,
            r#"stances: [(party: "a", at: "red", limits: ["red"]), (party: "b", at: "blue", limits: ["blue", "green"])]"#,
            Outlook::Deadlock,
            true,
            false,
        ),
        (
            COLOURS,
            r#"stances: [(party: "a", at: "red"), (party: "b", at: "blue")]"#,
            Outlook::Apart,
            true,
            true,
        ),
        (
            COLOURS,
            r#"stances: [(party: "a", at: "red", accepts: ["red"]), (party: "b", at: "blue", accepts: ["blue"])]"#,
            Outlook::Apart,
            true,
            false,
        ),
    ] {
        let found = figures(scale, fields);
        assert_eq!(
            (found.outlook, found.partial, found.outlook_assumed),
            (outlook, partial, assumed),
            "{fields}"
        );
    }
}

#[test]
fn an_agreement_of_a_later_round_is_not_known_yet() {
    let scenario = one_issue(TEN, r#"agreed: (round: "r2", at: 5)"#);
    let at = |round| {
        let selection = Selection {
            round: Some(RoundId::new(round)),
            ..Selection::of(&scenario)
        };
        Comparison::new(&scenario, selection).issues()[0].outlook
    };
    assert_eq!((at("r1"), at("r2")), (Outlook::Unknown, Outlook::Agreed));
}
