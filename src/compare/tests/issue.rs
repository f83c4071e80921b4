//! One issue: the rules that are easy to get wrong (measures.md, parts 0 and 1).

use super::build::{COLOURS, FIVE, TEN, close, figures, id, ids, one_issue};
use crate::compare::{Audience, Comparison, Outlook, Selection, Zone, in_effect, recorded};
use crate::scenario::{Label, RoundId, Span, Value};

fn labels(names: &[&str]) -> Zone {
    Zone::Labels(names.iter().map(|name| Label::new(name)).collect())
}

#[test]
fn a_gap_names_the_first_of_equal_pairs() {
    let found = figures(
        TEN,
        r#"stances: [(party: "c", at: 9), (party: "b", at: 1), (party: "a", at: 9)]"#,
    );
    close(found.gap, 0.8, 1e-15);
    assert_eq!(found.gap_pair, Some((id("a"), id("b"))));
    let found = figures(
        COLOURS,
        r#"stances: [(party: "a", at: "red"), (party: "b", at: "red"), (party: "c", at: "blue")]"#,
    );
    assert_eq!(
        (found.gap, found.gap_pair),
        (Some(1.0), Some((id("a"), id("c"))))
    );
}

#[test]
fn words_on_a_scale_are_a_stance_but_cannot_be_compared() {
    let found = figures(
        TEN,
        r#"stances: [(party: "a", at: 1), (party: "b", text: "less")]"#,
    );
    assert_eq!((found.stances, ids(&found.missing)), (2, vec!["b", "c"]));
    assert_eq!((found.gap, found.outlook), (None, Outlook::Unknown));
    assert_eq!(found.parties.len(), 2);
}

#[test]
fn the_zone_is_in_the_files_own_numbers_also_on_a_reversed_scale() {
    let stances = r#"stances: [(party: "a", at: 800000, accepts: (600000, 1000000)), (party: "b", at: (100000, 700000))]"#;
    for scale in ["Range(from: 0, to: 1000000)", "Range(from: 1000000, to: 0)"] {
        let found = figures(scale, stances);
        assert_eq!(
            found.zone,
            Some(Zone::Span(Span {
                low: 600_000.0,
                high: 700_000.0
            }))
        );
        assert_eq!(found.remaining_gap, Some(0.0));
        assert_eq!(ids(&found.assumed), ["b"]);
        close(found.gap, 0.4, 1e-12);
    }
    let found = figures(
        FIVE,
        r#"stances: [(party: "a", at: "s0", accepts: ["s0", "s1", "s2"]), (party: "b", at: ["s2", "s3"])]"#,
    );
    assert_eq!(found.zone, Some(labels(&["s2"])));
}

#[test]
fn a_remaining_gap_names_whom_it_lies_between() {
    let found = figures(
        TEN,
        r#"stances: [(party: "a", at: 1, accepts: (0, 3)), (party: "b", at: 5), (party: "c", at: 9, accepts: (6, 10))]"#,
    );
    close(found.remaining_gap, 0.3, 1e-12);
    assert_eq!(ids(&found.blocking), ["a", "c"]);
    let pairwise = r#"stances: [(party: "a", at: "red", accepts: ["red", "green"]), (party: "b", at: "green", accepts: ["green", "blue"]), (party: "c", at: "blue", accepts: ["blue", "red"])]"#;
    let found = figures(COLOURS, pairwise);
    assert_eq!(
        (found.remaining_gap, ids(&found.blocking)),
        (Some(1.0), vec!["a", "b", "c"])
    );
    let found = figures(
        COLOURS,
        r#"stances: [(party: "a", at: "red", accepts: ["red", "green"]), (party: "b", at: "green"), (party: "c", at: "blue")]"#,
    );
    assert_eq!(ids(&found.blocking), ["a", "c"]);
    let found = figures(
        COLOURS,
        r#"stances: [(party: "a", at: "red", accepts: ["blue", "red", "green"]), (party: "b", at: "blue", accepts: ["green", "blue"])]"#,
    );
    assert_eq!(
        (found.zone, found.outlook),
        (Some(labels(&["green", "blue"])), Outlook::Overlap)
    );
}

#[test]
fn wordings_are_compared_by_the_worst_judgement_in_force() {
    let stances =
        r#"stances: [(party: "a", text: "x"), (party: "b", text: "y"), (party: "c", text: "z")]"#;
    for (judgements, outlook, gap, unjudged) in [
        ("", Outlook::Unknown, None, 3),
        (
            r#"(between: ("b", "a"), verdict: Same)"#,
            Outlook::Agreed,
            Some(0.0),
            2,
        ),
        (
            r#"(between: ("a", "b"), verdict: Same), (between: ("a", "c"), verdict: Compatible)"#,
            Outlook::Overlap,
            Some(0.5),
            1,
        ),
        (
            r#"(between: ("a", "b"), verdict: Same), (between: ("a", "c"), verdict: Compatible), (between: ("b", "c"), verdict: Opposed)"#,
            Outlook::Apart,
            Some(1.0),
            0,
        ),
        (
            r#"(between: ("a", "b"), verdict: Opposed), (between: ("a", "b"), round: "r2", verdict: Same)"#,
            Outlook::Agreed,
            Some(0.0),
            2,
        ),
    ] {
        let found = figures("Wording", &format!("{stances}, judgements: [{judgements}]"));
        assert_eq!(
            (found.outlook, found.gap, found.unjudged),
            (outlook, gap, unjudged),
            "{judgements}"
        );
        assert_eq!(found.partial, unjudged > 0);
        assert_eq!((found.zone, found.polarisation), (None, None));
    }
}

#[test]
fn a_judgement_falls_when_a_wording_changes() {
    let scenario = one_issue(
        "Wording",
        r#"
        stances: [(party: "a", text: "x"), (party: "b", text: "y"), (party: "b", round: "r2", text: "other")],
        judgements: [(between: ("a", "b"), round: "r1", verdict: Opposed)]"#,
    );
    let at = |round| {
        let selection = Selection {
            round: Some(RoundId::new(round)),
            ..Selection::of(&scenario)
        };
        Comparison::new(&scenario, selection).issues()[0].outlook
    };
    assert_eq!((at("r1"), at("r2")), (Outlook::Apart, Outlook::Unknown));
}

#[test]
fn private_goes_before_public_except_for_the_public() {
    let scenario = one_issue(
        TEN,
        r#"stances: [(party: "a", round: "r1", at: 1, visibility: Private), (party: "a", round: "r2", at: 2), (party: "a", at: 3)]"#,
    );
    let issue = &scenario.issues[0];
    let mut selection = Selection::of(&scenario);
    let held = in_effect(&scenario, issue, id("a"), &selection).unwrap();
    assert_eq!(
        (held.stance.at(), held.carried_over),
        (Some(&Value::Number(1.0)), true)
    );
    let figures = Comparison::new(&scenario, selection.clone());
    assert_eq!(figures.issues()[0].party(id("a")).unwrap().stance, 0);
    selection.audience = Audience::Public;
    let held = in_effect(&scenario, issue, id("a"), &selection).unwrap();
    assert_eq!(
        (held.stance.at(), held.carried_over),
        (Some(&Value::Number(2.0)), false)
    );
    // One after another as they came into effect: the private one stays.
    let history = |audience| -> Vec<_> {
        let found = recorded(&scenario, issue, id("a"), audience);
        found.iter().map(|(at, s)| (*at, s.at().cloned())).collect()
    };
    let number = |n: f64| Some(Value::Number(n));
    assert_eq!(
        history(Audience::Everyone),
        [(0, number(3.0)), (1, number(1.0))]
    );
    assert_eq!(
        history(Audience::Public),
        [(0, number(3.0)), (2, number(2.0))]
    );
}
