use super::*;
use crate::compare::Outlook;
use crate::scenario::test_text::read;
use crate::scenario::{Issue, IssueId, Label, PartyId, Scenario, Value, ValueSet};
use crate::session::{Session, add_issue, delete_issue, editable_stance, put_stance};

fn talks() -> Session {
    let text = r#"(
        parties: [(id: "a", name: "A"), (id: "b", name: "B"), (id: "c", name: "C", role: Mediator)],
        rounds: [(id: "r1"), (id: "r2")],
        issues: [
            (id: "land", title: "Land", scale: Range(from: 0, to: 100), stances: [
                (party: "a", round: "r1", at: 10, accepts: (0, 30), limits: (0, 40), salience: 80),
                (party: "b", round: "r2", at: 90, salience: 40),
            ]),
            (id: "seat", title: "Seat", scale: Steps(["low", "middle", "high"]), stances: [
                (party: "a", round: "r2", at: "low", accepts: ["low"], salience: 50),
                (party: "b", round: "r2", at: "high", accepts: ["middle", "high"], salience: 50),
            ]),
            (id: "flag", title: "Flag", scale: Options(["red", "blue"]), stances: [
                (party: "a", round: "r2", at: "red", accepts: ["red"], salience: 20),
                (party: "b", round: "r2", at: "red", salience: 20),
            ]),
        ],
    )"#;
    Session::new(read(text))
}

fn position(issue: &str, party: &str, at: Value) -> Supposition {
    Supposition {
        issue: IssueId::new(issue),
        party: PartyId::new(party),
        supposed: Supposed::Position(at),
    }
}

fn salience(issue: &str, party: &str, salience: f64) -> Supposition {
    Supposition {
        issue: IssueId::new(issue),
        party: PartyId::new(party),
        supposed: Supposed::Salience(salience),
    }
}

fn label(text: &str) -> Value {
    Value::Label(Label::new(text))
}

fn supposing(session: &Session, suppositions: &[Supposition]) -> WhatIf {
    let mut what_if = WhatIf::new(Snapshot::of(session), Vec::new());
    for supposition in suppositions {
        what_if.suppose(supposition.clone()).unwrap();
    }
    what_if
}

/// The sandbox made again from what is supposed in it.
fn again(what_if: &WhatIf, session: &Session) -> WhatIf {
    WhatIf::new(Snapshot::of(session), what_if.suppositions().to_vec())
}

#[test]
fn what_is_supposed_touches_neither_scenario_nor_history() {
    let session = talks();
    let before = session.scenario().clone();
    let what_if = supposing(
        &session,
        &[
            position("land", "b", Value::Number(20.0)),
            salience("seat", "a", 0.0),
        ],
    );
    assert_eq!(session.scenario(), &before);
    assert!(session.history().is_empty() && !session.is_dirty());
    assert_ne!(what_if.supposed().scenario(), &before);
}

#[test]
fn what_flips_is_told_issue_by_issue() {
    let session = talks();
    let what_if = supposing(&session, &[position("land", "b", Value::Number(20.0))]);
    let flips = what_if.flips(&session);
    let land = &flips[0];
    assert_eq!(land.issue, IssueId::new("land"));
    let outlook = land.outlook.as_ref().unwrap();
    assert_eq!(
        (outlook.before, outlook.after),
        (Outlook::Apart, Outlook::Overlap)
    );
    let blocking = land.blocking.as_ref().unwrap();
    assert_eq!((blocking.before.len(), blocking.after.len()), (2, 0));
    let gap = land.gap.as_ref().unwrap();
    assert!((gap.before.unwrap() - 0.8).abs() < 1e-12 && (gap.after.unwrap() - 0.1).abs() < 1e-12);
    assert!(land.mean.is_some() && land.priority.is_some());
    assert!(flips[1..].iter().all(Flip::is_rank_alone));
}

#[test]
fn ranks_that_change_are_told_after_the_figures() {
    let session = talks();
    // Seat 0.5, Land 0.48, Flag 0; with a salience of 100 Land has 0.56.
    let what_if = supposing(&session, &[salience("land", "a", 100.0)]);
    let flips = what_if.flips(&session);
    let told = flips.iter().map(|flip| {
        let rank = flip.rank.as_ref().unwrap();
        (flip.issue.as_str(), rank.before, rank.after)
    });
    let told: Vec<_> = told.collect();
    assert_eq!(
        told,
        [("land", Some(2), Some(1)), ("seat", Some(1), Some(2))]
    );
    assert!(flips[0].outlook.is_none() && flips[0].gap.is_none());
    assert!(flips[1].is_rank_alone());
}

#[test]
fn applying_is_one_undo_step_and_changes_what_was_supposed() {
    let mut session = talks();
    let before = session.scenario().clone();
    let what_if = supposing(
        &session,
        &[
            position("land", "b", Value::Number(20.0)),
            salience("land", "b", 70.0),
            position("seat", "a", label("middle")),
        ],
    );
    let expected = what_if.supposed().scenario().clone();
    session
        .apply_checked(what_if.transaction(&session))
        .unwrap();
    assert_eq!(session.scenario(), &expected);
    assert_eq!(session.history().len(), 1);
    assert_eq!(session.undo().as_deref(), Some("Apply what-if"));
    assert_eq!(session.scenario(), &before);
}

#[test]
fn a_stance_carried_over_is_copied_and_the_earlier_one_stays() {
    let mut session = talks();
    let what_if = supposing(&session, &[position("land", "a", Value::Number(20.0))]);
    session
        .apply_checked(what_if.transaction(&session))
        .unwrap();
    let stances = &session.scenario().issues[0].stances;
    assert_eq!(stances.len(), 3);
    assert_eq!(stances[0].at(), Some(&Value::Number(10.0)));
    assert_eq!(stances[1].at(), Some(&Value::Number(20.0)));
}

/// The stance of a party as supposed.
fn supposed_sets(issue: &str, party: &str, at: Value) -> (Option<ValueSet>, Option<ValueSet>) {
    let session = talks();
    let what_if = supposing(&session, &[position(issue, party, at)]);
    let supposed = what_if.supposed();
    let scenario: &Scenario = supposed.scenario();
    let issue: &Issue = scenario.issue(IssueId::new(issue)).unwrap();
    let selection = supposed.comparison().selection();
    let record = editable_stance(scenario, issue, PartyId::new(party), selection);
    (record.accepts, record.limits)
}

#[test]
fn lines_widen_as_far_as_the_position_takes() {
    let span = |low, high| Some(ValueSet::Span(crate::scenario::Span { low, high }));
    let labels = |labels: &[&str]| {
        let labels = labels.iter().map(|label| Label::new(label));
        Some(ValueSet::Labels(labels.collect()))
    };
    for (issue, party, at, accepts, limits) in [
        (
            "land",
            "a",
            Value::Number(25.0),
            span(0.0, 30.0),
            span(0.0, 40.0),
        ),
        (
            "land",
            "a",
            Value::Number(35.0),
            span(0.0, 35.0),
            span(0.0, 40.0),
        ),
        (
            "land",
            "a",
            Value::Number(60.0),
            span(0.0, 60.0),
            span(0.0, 60.0),
        ),
        ("land", "b", Value::Number(60.0), None, None),
        (
            "seat",
            "b",
            label("low"),
            labels(&["low", "middle", "high"]),
            None,
        ),
        // A bottom line that is the position goes with it.
        ("seat", "a", label("high"), labels(&["high"]), None),
        ("flag", "a", label("blue"), labels(&["blue"]), None),
    ] {
        let told = format!("{issue} {party} {at:?}");
        assert_eq!(supposed_sets(issue, party, at), (accepts, limits), "{told}");
    }
}

#[test]
fn supposing_again_replaces_and_supposing_what_is_so_forgets() {
    let session = talks();
    let mut what_if = supposing(
        &session,
        &[
            position("land", "b", Value::Number(20.0)),
            position("land", "b", Value::Number(30.0)),
        ],
    );
    assert_eq!(
        what_if.suppositions(),
        [position("land", "b", Value::Number(30.0))]
    );
    what_if
        .suppose(position("land", "b", Value::Number(90.0)))
        .unwrap();
    assert!(what_if.suppositions().is_empty());
    assert_eq!(what_if.supposed().scenario(), session.scenario());
    assert!(what_if.flips(&session).is_empty());
}

#[test]
fn taking_one_thing_back_keeps_the_others() {
    let session = talks();
    let (land, seat) = (
        position("land", "b", Value::Number(20.0)),
        position("seat", "a", label("middle")),
    );
    let mut what_if = supposing(&session, &[land.clone(), seat.clone()]);
    what_if.take_back(&land);
    assert_eq!(what_if.suppositions(), [seat]);
    assert_eq!(
        what_if.supposed().scenario().issues[0],
        session.scenario().issues[0]
    );
    what_if.clear();
    assert_eq!(what_if.supposed().scenario(), session.scenario());
}

#[test]
fn what_would_not_check_is_refused_and_the_rest_stays() {
    let session = talks();
    let land = position("land", "b", Value::Number(20.0));
    let mut what_if = supposing(&session, std::slice::from_ref(&land));
    for wrong in [
        position("land", "b", Value::Number(200.0)),
        position("land", "a", label("high")),
        salience("seat", "a", 120.0),
    ] {
        assert!(what_if.suppose(wrong).is_err());
        assert_eq!(what_if.suppositions(), std::slice::from_ref(&land));
        assert_eq!(what_if.flips(&session)[0].issue, IssueId::new("land"));
    }
    // Nobody and nowhere: nothing is supposed.
    what_if
        .suppose(position("land", "nobody", Value::Number(1.0)))
        .unwrap();
    what_if.suppose(salience("nowhere", "a", 1.0)).unwrap();
    assert_eq!(what_if.suppositions(), [land]);
}

#[test]
fn an_edit_or_another_round_meanwhile_loses_nothing() {
    let mut session = talks();
    let mut what_if = supposing(
        &session,
        &[
            position("land", "b", Value::Number(20.0)),
            position("seat", "a", label("middle")),
        ],
    );
    let edit = add_issue(
        session.scenario(),
        "New",
        crate::scenario::Scale::Wording,
        Some(0),
    );
    session.apply(edit);
    assert!(!what_if.is_true_of(&session));
    what_if = again(&what_if, &session);
    assert!(what_if.is_true_of(&session));
    assert_eq!(what_if.suppositions().len(), 2);
    assert_eq!(what_if.flips(&session)[0].row, 0);
    session.set_round(None);
    what_if = again(&what_if, &session);
    assert_eq!(what_if.suppositions().len(), 2);
    assert_eq!(what_if.supposed().round(), None);
    // What is gone can no longer be supposed.
    let gone = delete_issue(session.scenario(), 0).unwrap();
    session.apply(gone);
    what_if = again(&what_if, &session);
    assert_eq!(what_if.suppositions().len(), 1);
    session
        .apply_checked(what_if.transaction(&session))
        .unwrap();
    assert_eq!(session.history().undo_label(), Some("Apply what-if"));
}

#[test]
fn what_the_scenario_comes_to_say_itself_is_no_longer_supposed() {
    let mut session = talks();
    let mut what_if = supposing(&session, &[salience("land", "b", 70.0)]);
    let scenario = session.scenario();
    let selection = session.comparison().selection();
    let mut record = editable_stance(scenario, &scenario.issues[0], PartyId::new("b"), selection);
    record.salience = Some(70.0);
    let edits = put_stance(0, &scenario.issues[0], record, None);
    session.apply(crate::session::Transaction::new("by hand", edits));
    what_if = again(&what_if, &session);
    assert!(what_if.suppositions().is_empty());
}
