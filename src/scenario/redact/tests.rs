use proptest::prelude::*;

use super::*;
use crate::scenario::check::{self, Severity};
use crate::scenario::generated::valid_scenario;
use crate::scenario::{RoundId, Scenario};

fn scenario(issues: &str) -> Scenario {
    let text = format!(
        r#"#![enable(implicit_some)]
        (
            title: "T", note: "n",
            parties: [(id: "a", power: 2, note: "n"), (id: "b", reservation: 0.5), (id: "c")],
            rounds: [(id: "r1"), (id: "r2", note: "n"), (id: "r3")],
            sources: [(id: "S", note: "n"), (id: "P"), (id: "U")],
            issues: [{issues}],
        )"#
    );
    ron::from_str(&text).unwrap_or_else(|error| panic!("{error}\n{text}"))
}

fn on_range(stances: &str) -> Scenario {
    scenario(&format!(
        "(id: \"i\", title: \"I\", scale: Range(from: 0, to: 10), stances: [{stances}])"
    ))
}

fn public(scenario: &Scenario, keep: &str) -> Redacted {
    redact(scenario, scenario.last_round(), &Keep::parse(keep).unwrap())
}

/// What is left, as `party@round=position`.
fn left(scenario: &Scenario) -> String {
    let stances = scenario.issues.iter().flat_map(|issue| &issue.stances);
    let told = stances.map(|stance| {
        let round = stance.round().map_or("", RoundId::as_str);
        let at = match stance.at() {
            Some(crate::scenario::Value::Number(number)) => number.to_string(),
            _ => "-".to_owned(),
        };
        format!("{}@{round}={at}", stance.party())
    });
    told.collect::<Vec<_>>().join(" ")
}

#[test]
fn an_earlier_stance_never_takes_the_place_of_a_removed_one() {
    const A1: &str = "(party: \"a\", round: \"r1\", at: 1)";
    for (stances, keep, expected) in [
        // Nothing removed: both stand.
        ("(party: \"a\", round: \"r2\", at: 2)", "", "a@r1=1 a@r2=2"),
        // Removed later ones take the earlier with them, whatever the reason.
        (
            "(party: \"a\", round: \"r2\", at: 2, visibility: Private)",
            "",
            "",
        ),
        (
            "(party: \"a\", round: \"r2\", at: 2, basis: Estimated)",
            "",
            "",
        ),
        (
            "(party: \"a\", round: \"r2\", at: 2, basis: Imputed)",
            "",
            "",
        ),
        ("(party: \"a\", round: \"r2\", salience: 20)", "", ""),
        // Unless they are kept.
        (
            "(party: \"a\", round: \"r2\", at: 2, visibility: Private)",
            "private",
            "a@r1=1 a@r2=2",
        ),
        (
            "(party: \"a\", round: \"r2\", at: 2, basis: Imputed)",
            "estimated",
            "",
        ),
        (
            "(party: \"a\", round: \"r2\", at: 2, basis: Imputed)",
            "imputed",
            "a@r1=1 a@r2=2",
        ),
        (
            "(party: \"a\", round: \"r2\", salience: 20)",
            "salience",
            "a@r1=1 a@r2=-",
        ),
        // A public one of the same round stands, and so does the history before it.
        (
            "(party: \"a\", round: \"r2\", at: 2, visibility: Private), (party: \"a\", round: \"r2\", at: 3)",
            "",
            "a@r1=1 a@r2=3",
        ),
        // A later public one stands, and nothing before it.
        (
            "(party: \"a\", round: \"r2\", at: 2, basis: Estimated), (party: \"a\", round: \"r3\", at: 3)",
            "",
            "a@r3=3",
        ),
        // An earlier removed one takes nothing with it.
        ("(party: \"a\", at: 2, visibility: Private)", "", "a@r1=1"),
        // Of another party nothing is taken.
        (
            "(party: \"b\", round: \"r2\", at: 2, visibility: Private)",
            "",
            "a@r1=1",
        ),
        // A private line that is kept does not fall with a public estimate.
        (
            "(party: \"a\", round: \"r2\", at: 2, basis: Estimated), (party: \"a\", round: \"r1\", at: 5, visibility: Private)",
            "private",
            "a@r1=5",
        ),
        // A stance with less left is still in effect.
        (
            "(party: \"a\", round: \"r2\", text: \"t\", salience: 20)",
            "",
            "a@r1=1 a@r2=-",
        ),
        (
            "(party: \"a\", round: \"r2\", at: 2, basis: Estimated, stated: [at])",
            "",
            "a@r1=1 a@r2=2",
        ),
        // An empty one was empty before.
        ("(party: \"a\", round: \"r2\")", "", "a@r1=1 a@r2=-"),
    ] {
        let scenario = on_range(&format!("{A1}, {stances}"));
        assert_eq!(
            left(&public(&scenario, keep).scenario),
            expected,
            "{stances} {keep}"
        );
    }
}

#[test]
fn an_earlier_round_is_made_public_as_it_stood() {
    let scenario = on_range(
        "(party: \"a\", round: \"r1\", at: 1), (party: \"a\", round: \"r2\", at: 2, visibility: Private), (party: \"b\", round: \"r3\", at: 4)",
    );
    let then = redact(&scenario, Some(RoundId::new("r1")), &Keep::default());
    assert_eq!(left(&then.scenario), "a@r1=1");
    assert_eq!(then.scenario.rounds.len(), 1);
    assert_eq!(then.removed.count(RemovedKind::Later), 2);
    assert_eq!(
        then.removed.count(RemovedKind::Named(Removable::Private)),
        0
    );
    assert!(
        redact(&scenario, None, &Keep::default())
            .scenario
            .rounds
            .is_empty()
    );
}

#[test]
fn every_field_goes_unless_it_is_kept_by_name() {
    let full = || {
        scenario(
            r#"(id: "o", title: "O", note: "n", scale: Options(["x", "y"]), stances: [
                (party: "a", at: "x", accepts: ["x"], limits: ["x", "y"], accepts_text: "at", limits_text: "lt",
                 salience: 5, power: 3, values: [("x", 1)], text: "t", interest: "int", condition: "c", note: "n",
                 stated: [at, accepts, limits, salience], basis: Stated, cites: [(source: "S", note: "n", quote: "q")]),
             ]),
             (id: "w", title: "W", scale: Wording, stances: [(party: "a", text: "t"), (party: "b", text: "u")],
              judgements: [(between: ("a", "b"), verdict: Opposed, reason: "r")])"#,
        )
    };
    let kept_by = |what: Option<Removable>| {
        let mut keep = Keep::default();
        if let Some(what) = what {
            keep.set(what, true);
        }
        let public = redact(&full(), None, &keep);
        let held = ron::to_string(&public.scenario).unwrap();
        [
            (Removable::Accepts, "accepts:"),
            (Removable::AcceptsText, "accepts_text:"),
            (Removable::Limits, "limits:"),
            (Removable::LimitsText, "limits_text:"),
            (Removable::Salience, "salience:"),
            (Removable::Power, "power:"),
            (Removable::Reservation, "reservation:"),
            (Removable::Values, "values:"),
            (Removable::Interest, "interest:"),
            (Removable::Judgements, "judgements:"),
            (Removable::Note, "note:"),
        ]
        .into_iter()
        .filter(|(_, field)| held.contains(field))
        .map(|(what, _)| what)
        .collect::<Vec<_>>()
    };
    assert_eq!(kept_by(None), []);
    for what in Removable::ALL {
        let expected = match what {
            Removable::Private | Removable::Estimated | Removable::Imputed => vec![],
            what => vec![what],
        };
        assert_eq!(kept_by(Some(what)), expected);
    }
    let bare = public(&full(), "");
    let stance = &bare.scenario.issues[0].stances[0];
    assert_eq!(stance.stated(), [crate::scenario::Figure::At]);
    assert_eq!((stance.text(), stance.condition()), ("t", "c"));
    assert_eq!(stance.cites()[0].quote, "q");
}

#[test]
fn of_an_estimate_only_what_the_party_named_stays() {
    let scenario = on_range(
        r#"(party: "a", at: 2, accepts: (1, 3), salience: 9, basis: Estimated, confidence: Low, stated: [at, accepts],
            text: "guess", condition: "guess", date: "2026", cites: [(source: "S", quote: "guess")])"#,
    );
    let bare = public(&scenario, "");
    assert!(!ron::to_string(&bare.scenario).unwrap().contains("guess"));
    assert_eq!(left(&bare.scenario), "a@=2");
    assert_eq!(bare.scenario.issues[0].stances[0].basis(), None);
    let more = public(&scenario, "accepts,salience");
    let stance = &more.scenario.issues[0].stances[0];
    assert!(stance.accepts().is_some() && stance.salience().is_none());
    assert_eq!(
        public(&scenario, "estimated").scenario.issues[0].stances[0].text(),
        "guess"
    );
}

#[test]
fn a_kept_judgement_speaks_of_the_wordings_that_are_left() {
    for (stances, judgements) in [
        (r#"(party: "a", text: "t"), (party: "b", text: "u")"#, 1),
        (
            r#"(party: "a", text: "t"), (party: "a", text: "secret", visibility: Private), (party: "b", text: "u")"#,
            0,
        ),
        (
            r#"(party: "a", text: "t"), (party: "b", text: "u", basis: Estimated)"#,
            0,
        ),
    ] {
        let scenario = scenario(&format!(
            r#"(id: "w", title: "W", scale: Wording, stances: [{stances}],
               judgements: [(between: ("a", "b"), verdict: Opposed, reason: "r")])"#
        ));
        let kept = public(&scenario, "judgements").scenario;
        assert_eq!(kept.issues[0].judgements.len(), judgements, "{stances}");
    }
}

#[test]
fn sources_go_with_what_cites_them_and_bare_names_are_told() {
    let scenario = on_range(
        r#"(party: "a", at: 2, cites: [(source: "S")]),
           (party: "b", at: 2, visibility: Private, cites: [(source: "P")])"#,
    );
    let public = public(&scenario, "");
    let sources: Vec<&str> = public
        .scenario
        .sources
        .iter()
        .map(|s| s.id.as_str())
        .collect();
    assert_eq!(sources, ["S"]);
    assert_eq!(public.removed.count(RemovedKind::Source), 2);
    let bare: Vec<&str> = public
        .removed
        .bare_parties()
        .iter()
        .map(|id| id.as_str())
        .collect();
    assert_eq!(bare, ["b"]);
    assert!(public.removed.bare_issues().is_empty());
    let private = public
        .removed
        .parts()
        .iter()
        .find(|part| part.kind == RemovedKind::Named(Removable::Private));
    assert_eq!(private.unwrap().place(&scenario), "b · I");
}

#[test]
fn names_are_read_as_people_write_them() {
    for name in [
        "limits_text",
        "Limits-Text",
        "notes",
        "judgement",
        "PRIVATE ",
        "value",
    ] {
        assert!(Removable::from_name(name).is_some(), "{name}");
    }
    for what in Removable::ALL {
        assert_eq!(Removable::from_name(what.name()), Some(what));
    }
    assert!(
        Keep::parse("salience, power,")
            .unwrap()
            .has(Removable::Power)
    );
    let told = Keep::parse("salience,text").unwrap_err().to_string();
    assert!(
        told.starts_with("`text` is nothing that a public export removes; it removes private, ")
    );
}

proptest! {
    #[test]
    fn a_public_version_has_no_errors_and_is_public_already(
        scenario in valid_scenario("[a-z]{0,3}"),
        keep in proptest::sample::subsequence(Removable::ALL.to_vec(), 0..5),
    ) {
        let mut kept = Keep::default();
        for what in keep {
            kept.set(what, true);
        }
        for round in scenario.rounds.iter().map(|round| Some(round.id)).chain([None]) {
            let public = redact(&scenario, round, &kept);
            let problems = check::check(&public.scenario);
            let errors: Vec<_> = problems
                .iter()
                .filter(|problem| problem.severity == Severity::Error)
                .collect();
            prop_assert!(errors.is_empty(), "{errors:?}");
            let again = redact(&public.scenario, round, &kept);
            prop_assert_eq!(&again.scenario, &public.scenario);
            prop_assert!(again.removed.is_empty());
        }
    }
}
