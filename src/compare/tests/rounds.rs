//! Movements and trends (measures.md, part 3).

use super::build::{close, id, one_issue};
use crate::compare::{Audience, Movement, Selection, Trend, issue_series, movements};
use crate::scenario::{Scenario, Value};

fn moved(scenario: &Scenario) -> Vec<Movement> {
    let scope = Selection::of(scenario).scope;
    movements(scenario, &scope, Audience::Everyone)
}

#[test]
fn a_movement_is_signed_and_says_toward_whom() {
    let scenario = one_issue(
        "Range(from: 0, to: 10)",
        r#"stances: [(party: "a", round: "r1", at: 1), (party: "a", round: "r2", at: 3), (party: "b", at: 5), (party: "c", at: 0), (party: "c", round: "r2", at: 0)]"#,
    );
    let found = moved(&scenario);
    assert_eq!(found.len(), 1);
    let movement = &found[0];
    close(movement.change, 0.2, 1e-12);
    close(movement.share, 0.5, 1e-12);
    assert_eq!((movement.party, movement.toward), (id("a"), Some(id("b"))));
    assert_eq!(
        (&movement.from, &movement.to),
        (&Some(Value::Number(1.0)), &Some(Value::Number(3.0)))
    );
}

#[test]
fn changes_without_a_number_are_listed_too() {
    let options = one_issue(
        r#"Options(["x", "y"])"#,
        r#"stances: [(party: "a", round: "r1", at: "x"), (party: "a", round: "r2", at: "y"), (party: "b", at: "y")]"#,
    );
    let found = moved(&options);
    assert_eq!((found[0].change, found[0].toward), (None, Some(id("b"))));
    let words = one_issue(
        "Wording",
        r#"stances: [(party: "a", round: "r1", text: "x"), (party: "a", round: "r2", text: "y")]"#,
    );
    let found = moved(&words);
    assert_eq!(
        (found.len(), found[0].change, found[0].toward),
        (1, None, None)
    );
}

#[test]
fn the_trend_is_last_minus_first_known_remaining_gap() {
    for (second, extra, trend) in [
        (2.0, "", Some(Trend::Closing)),
        (9.0, "", Some(Trend::Widening)),
        (5.1, "", Some(Trend::Stalled)),
        (4.9, "", Some(Trend::Stalled)),
        (4.8, "", Some(Trend::Closing)),
        (5.2, "", Some(Trend::Widening)),
        (
            9.0,
            r#", agreed: (round: "r2", at: 3)"#,
            Some(Trend::Settled),
        ),
    ] {
        let scenario = one_issue(
            "Range(from: 0, to: 10)",
            &format!(
                r#"stances: [(party: "a", at: 0), (party: "b", round: "r1", at: 5), (party: "b", round: "r2", at: {second:?})]{extra}"#
            ),
        );
        let found = issue_series(
            &scenario,
            &Selection::of(&scenario).scope,
            Audience::Everyone,
        );
        assert_eq!(found[0].trend, trend);
        assert_eq!(found[0].gap[0], Some(0.5));
    }
}

#[test]
fn a_step_away_from_all_is_toward_nobody() {
    let scenario = one_issue(
        "Range(from: 10, to: 0)",
        r#"stances: [(party: "a", round: "r1", at: 3), (party: "a", round: "r2", at: 1), (party: "b", at: 5), (party: "c", at: 9)]"#,
    );
    let found = moved(&scenario);
    close(found[0].change, 0.2, 1e-12);
    assert_eq!((found[0].toward, found[0].share), (None, None));
}
