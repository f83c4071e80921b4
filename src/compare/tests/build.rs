//! Small scenarios, written as a file writes them.

use crate::compare::{Comparison, IssueFigures, Outcome, Selection};
pub(in crate::compare) use crate::scenario::test_text::read;
use crate::scenario::{PartyId, Scenario};

pub(in crate::compare) const TEN: &str = "Range(from: 0, to: 10)";
pub(in crate::compare) const FIVE: &str = r#"Steps(["s0", "s1", "s2", "s3", "s4"])"#;
pub(in crate::compare) const COLOURS: &str = r#"Options(["red", "green", "blue"])"#;

/// Parties a, b, c; rounds r1, r2; one issue with this scale and the rest of its fields.
pub(in crate::compare) fn one_issue(scale: &str, fields: &str) -> Scenario {
    read(&format!(
        r#"(parties: [(id: "a"), (id: "b"), (id: "c")], rounds: [(id: "r1"), (id: "r2")],
        issues: [(id: "k", title: "", scale: {scale}, {fields})])"#
    ))
}

pub(in crate::compare) fn compared(scenario: &Scenario) -> Comparison {
    Comparison::new(scenario, Selection::of(scenario))
}

pub(in crate::compare) fn id(text: &str) -> PartyId {
    PartyId::new(text)
}

#[track_caller]
pub(in crate::compare) fn close(found: Option<f64>, expected: f64, tolerance: f64) {
    let found = found.unwrap_or(f64::NAN);
    assert!(
        (found - expected).abs() <= tolerance,
        "{found} is not {expected}"
    );
}

pub(in crate::compare) fn figures(scale: &str, fields: &str) -> IssueFigures {
    compared(&one_issue(scale, fields)).issues()[0].clone()
}

/// The outcomes of every issue, in file order.
pub(in crate::compare) fn outcomes(scenario: &Scenario, comparison: &Comparison) -> Vec<Outcome> {
    let rows = 0..scenario.issues.len();
    rows.filter_map(|row| comparison.outcome(scenario, row).cloned())
        .collect()
}

pub(in crate::compare) fn ids(parties: &[PartyId]) -> Vec<&'static str> {
    parties.iter().map(|party| party.as_str()).collect()
}
