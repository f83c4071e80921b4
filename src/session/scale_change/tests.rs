//! No value is lost by a change of scale.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::*;
use crate::scenario::check::{Severity, check};
use crate::scenario::entry::{number_text, parse_set, parse_value, set_text, value_text};
use crate::scenario::{
    Agreed, Figure, Issue, IssueId, Judgement, Label, Party, PartyId, Proposal, ProposalId,
    RangeScale, Round, RoundId, Scale, Scenario, StanceKey, StanceRecord, Step, Term, Verdict,
    Visibility,
};
use crate::session::Session;

fn range(from: f64, to: f64, unit: &str) -> Scale {
    Scale::Range(RangeScale {
        from,
        to,
        unit: unit.to_owned(),
        marks: Vec::new(),
    })
}

fn steps(labels: &str) -> Scale {
    let step = |label| Step {
        label: Label::new(label),
        place: None,
    };
    Scale::Steps(labels.split(' ').map(step).collect())
}

fn options(labels: &str) -> Scale {
    Scale::Options(labels.split(' ').map(Label::new).collect())
}

fn key(party: &str) -> StanceKey {
    StanceKey {
        party: PartyId::new(party),
        round: None,
        visibility: Visibility::Public,
    }
}

/// Two parties and one issue on this scale, on which the first holds `at` and accepts `accepts`.
fn talks(scale: Scale, at: &str, accepts: &str) -> Scenario {
    let mut scenario = Scenario::default();
    for id in ["a", "b"] {
        scenario.parties.push(Party::new(PartyId::new(id), id));
    }
    let mut record = StanceRecord::new(key("a"));
    record.at = parse_value(&scale, at).unwrap();
    record.accepts = parse_set(&scale, accepts).unwrap();
    let mut issue = Issue::new(IssueId::new("i"), "Issue", scale);
    issue.stances.push(record.into());
    scenario.issues.push(issue.into());
    scenario
}

fn errors(scenario: &Scenario) -> Vec<String> {
    let problems = check(scenario).into_iter();
    let errors = problems.filter(|problem| problem.severity == Severity::Error);
    errors.map(|problem| problem.message).collect()
}

fn changed(scenario: &Scenario, preview: &Preview) -> Scenario {
    let mut session = Session::new(scenario.clone());
    session.apply(preview.transaction.clone());
    let after = session.scenario().clone();
    assert_eq!(errors(&after), Vec::<String>::new());
    session.undo();
    assert_eq!(session.scenario(), scenario);
    after
}

#[test]
fn values_find_their_place_on_the_new_scale_or_are_set_aside() {
    use Conversion::{KeepPlaces, KeepValues};
    let percent = || range(0.0, 100.0, "%");
    let placed = || {
        let step = |label, place| Step {
            label: Label::new(label),
            place: Some(place),
        };
        Scale::Steps(vec![step("low", 0.1), step("high", 0.8)])
    };
    // Scale, position, accepted; new scale, how; position and accepted then; `–` where set aside.
    let cases = [
        (
            percent(),
            "40",
            "20..60",
            range(0.0, 1.0, ""),
            KeepPlaces,
            "0.4",
            "0.2–0.6",
        ),
        (
            percent(),
            "40",
            "20..60",
            range(0.0, 1.0, ""),
            KeepValues,
            "–",
            "–",
        ),
        (
            percent(),
            "40",
            "20..60",
            range(0.0, 50.0, "%"),
            KeepValues,
            "40 %",
            "–",
        ),
        (
            percent(),
            "30",
            "",
            range(1.0, 0.0, ""),
            KeepPlaces,
            "0.7",
            "",
        ),
        (
            percent(),
            "0..100",
            "",
            range(-50.0, 50.0, ""),
            KeepPlaces,
            "−50 to 50",
            "",
        ),
        (
            percent(),
            "50",
            "0..50",
            steps("low middle high"),
            KeepValues,
            "middle",
            "low; middle",
        ),
        (percent(), "40", "", placed(), KeepValues, "low", ""),
        (
            steps("low middle high"),
            "middle",
            "low..middle",
            percent(),
            KeepValues,
            "50 %",
            "0–50 %",
        ),
        (
            placed(),
            "high",
            "low..high",
            percent(),
            KeepValues,
            "80 %",
            "10–80 %",
        ),
        (
            steps("low middle high"),
            "low",
            "low..high",
            steps("low high"),
            KeepValues,
            "low",
            "low; high",
        ),
        (
            steps("low middle high"),
            "middle",
            "",
            steps("low high"),
            KeepValues,
            "–",
            "",
        ),
        (
            steps("low middle high"),
            "low",
            "",
            steps("small large"),
            KeepPlaces,
            "small",
            "",
        ),
        (
            steps("low high"),
            "low",
            "low..high",
            steps("low middle high"),
            KeepValues,
            "low",
            "low; middle; high",
        ),
        (
            steps("low middle high"),
            "low",
            "low..middle",
            steps("low high middle"),
            KeepValues,
            "low",
            "–",
        ),
        (
            steps("low middle high"),
            "low..middle",
            "",
            options("low middle high"),
            KeepValues,
            "–",
            "",
        ),
        (
            options("x y z"),
            "x",
            "x|z",
            options("z x"),
            KeepValues,
            "x",
            "x; z",
        ),
        (
            options("x y z"),
            "x",
            "x|z",
            steps("x y z"),
            KeepValues,
            "x",
            "–",
        ),
        (
            options("x y"),
            "x",
            "x|y",
            options("x w"),
            KeepValues,
            "x",
            "x",
        ),
        (options("x y"), "x", "", percent(), KeepValues, "–", ""),
        (percent(), "40", "", options("x y"), KeepPlaces, "–", ""),
        (
            percent(),
            "40",
            "20..60",
            Scale::Wording,
            KeepValues,
            "–",
            "–",
        ),
    ];
    for (number, (before, at, accepts, after, conversion, at_then, accepts_then)) in
        cases.into_iter().enumerate()
    {
        let scenario = talks(before.clone(), at, accepts);
        let change = ScaleChange {
            conversion,
            ..ScaleChange::to(after.clone())
        };
        let preview = change.plan(&scenario, 0).unwrap();
        let after_all = changed(&scenario, &preview);
        let record = after_all.issues[0].stances[0].record();
        let old = scenario.issues[0].stances[0].record();
        let aside = |was: bool| if was { "–" } else { "" }.to_owned();
        let at_found = record.at.as_ref().map(|at| value_text(&after, at));
        assert_eq!(
            at_found.unwrap_or_else(|| aside(old.at.is_some())),
            at_then,
            "{number}"
        );
        let set_found = record.accepts.as_ref().map(|set| set_text(&after, set));
        assert_eq!(
            set_found.unwrap_or_else(|| aside(old.accepts.is_some())),
            accepts_then,
            "{number}"
        );
        assert_told(&before, &old, &record, &preview);
    }
}

/// Every value of the old stance is either on the new scale whole, or named by the words.
#[track_caller]
fn assert_told(scale: &Scale, old: &StanceRecord, new: &StanceRecord, preview: &Preview) {
    let words = format!(
        "{}\n{}\n{}\n{}",
        new.text, new.note, new.accepts_text, new.limits_text
    );
    let holder = Holder::Stance(StanceKey {
        party: old.party,
        round: old.round,
        visibility: old.visibility,
    });
    let line = |part: Part| {
        let mut lines = preview.lines.iter();
        lines.find(|line| line.holder == holder && line.part == part)
    };
    let texts = [
        (
            Part::Position,
            old.at.as_ref().map(|at| value_text(scale, at)),
            new.at.is_some(),
        ),
        (
            Part::Accepts,
            old.accepts.as_ref().map(|set| set_text(scale, set)),
            new.accepts.is_some(),
        ),
        (
            Part::Limits,
            old.limits.as_ref().map(|set| set_text(scale, set)),
            new.limits.is_some(),
        ),
    ];
    for (part, text, is_there) in texts {
        let Some(text) = text else {
            continue;
        };
        let line = line(part).unwrap();
        assert_eq!(line.before, text);
        assert_eq!(line.outcome != Outcome::SetAside, is_there);
        assert_eq!(line.after.is_empty(), !is_there);
        if !is_there {
            assert!(words.contains(&text), "{part:?} {text} is lost: {words}");
        }
        if let Some(told) = &line.words {
            assert!(words.contains(told), "{told}");
        }
    }
    for (label, worth) in &old.values {
        let is_there = new
            .values
            .iter()
            .any(|(_, w)| w.to_bits() == worth.to_bits());
        let text = format!("{label} {}", number_text(*worth));
        assert!(is_there || words.contains(&text), "{text} is lost: {words}");
    }
}

#[test]
fn what_is_set_aside_stands_in_the_words_that_fit_it() {
    let mut scenario = talks(range(0.0, 100.0, "%"), "40", "20..60");
    let mut record = scenario.issues[0].stances[0].record();
    record.limits = parse_set(&scenario.issues[0].scale, "10..90").unwrap();
    record.stated = vec![Figure::At, Figure::Salience];
    record.salience = Some(5.0);
    record.note = "Noted.".to_owned();
    scenario.issues[0].stances[0] = record.into();
    let plan = ScaleChange::to(Scale::Wording).plan(&scenario, 0).unwrap();
    let record = changed(&scenario, &plan).issues[0].stances[0].record();
    assert_eq!(
        record.text,
        "Position before the change of scale: 40 % (stated)"
    );
    assert_eq!(
        record.accepts_text,
        "Bottom line before the change of scale: 20–60 %"
    );
    assert_eq!(
        record.limits_text,
        "Red line before the change of scale: 10–90 %"
    );
    assert_eq!(record.stated, [Figure::Salience]);
    assert_eq!(record.note, "Noted.");
    let plan = ScaleChange::to(options("x y")).plan(&scenario, 0).unwrap();
    let record = changed(&scenario, &plan).issues[0].stances[0].record();
    assert_eq!(record.text, "");
    assert_eq!(
        record.note,
        "Noted.\nPosition before the change of scale: 40 % (stated)"
    );
    assert_eq!(plan.transaction.label, "Issue: scale Range → Options");
}

#[test]
fn a_value_that_comes_out_coarser_is_noted_too() {
    let scenario = talks(range(0.0, 100.0, "%"), "40", "");
    let plan = ScaleChange::to(steps("low middle high"));
    let plan = plan.plan(&scenario, 0).unwrap();
    let record = changed(&scenario, &plan).issues[0].stances[0].record();
    assert_eq!(record.note, "Position before the change of scale: 40 %");
    assert_eq!(plan.lines[0].outcome, Outcome::Converted);
    assert_eq!(plan.count(Outcome::Converted), 1);
}

#[test]
fn a_renamed_label_takes_everything_on_it_along() {
    let mut scenario = talks(options("x y"), "x", "x|y");
    let mut record = scenario.issues[0].stances[0].record();
    record.values = vec![(Label::new("x"), 0.7), (Label::new("y"), 0.2)];
    scenario.issues[0].stances[0] = record.into();
    let renamed = rename_label(&scenario, 0, Label::new("x"), " w ").unwrap();
    let renamed = renamed.unwrap();
    assert_eq!(renamed.label, "Issue: rename x → w");
    let preview = Preview {
        lines: Vec::new(),
        transaction: renamed,
    };
    let after = changed(&scenario, &preview);
    let record = after.issues[0].stances[0].record();
    assert_eq!(after.issues[0].scale, options("w y"));
    assert_eq!(record.at, parse_value(&options("w"), "w").unwrap());
    assert_eq!(record.accepts, parse_set(&options("w y"), "w|y").unwrap());
    assert_eq!(
        record.values,
        [(Label::new("w"), 0.7), (Label::new("y"), 0.2)]
    );
    assert_eq!(record.note, "");
    let rename = |from, to| rename_label(&scenario, 0, Label::new(from), to);
    assert_eq!(rename("x", "x"), Ok(None));
    for (from, to, said) in [
        ("x", "y", "there twice"),
        ("x", " ", "needs a text"),
        ("q", "w", "no label `q`"),
    ] {
        let error = rename(from, to).unwrap_err().to_string();
        assert!(error.contains(said), "{error}");
    }
    assert_eq!(
        rename_label(&scenario, 7, Label::new("x"), "w"),
        Err(ScaleError::NoIssue)
    );
}

#[test]
fn labels_can_be_swapped_and_led_elsewhere_by_hand() {
    let scenario = talks(options("x y"), "x", "x|y");
    let swap = |a: &str, b: &str| (Label::new(a), Some(Label::new(b)));
    let change = ScaleChange {
        mapping: BTreeMap::from([swap("x", "y"), swap("y", "x")]),
        ..ScaleChange::to(options("y x"))
    };
    let record =
        changed(&scenario, &change.plan(&scenario, 0).unwrap()).issues[0].stances[0].record();
    assert_eq!(record.at, parse_value(&options("y"), "y").unwrap());
    let change = ScaleChange {
        mapping: BTreeMap::from([(Label::new("x"), None)]),
        ..ScaleChange::to(options("x y"))
    };
    let fates = change.label_fates(&scenario.issues[0].scale);
    assert_eq!(fates[0].after, None);
    assert_eq!(fates[1].after, Some(Label::new("y")));
    let record =
        changed(&scenario, &change.plan(&scenario, 0).unwrap()).issues[0].stances[0].record();
    assert_eq!(record.at, None);
    assert_eq!(record.accepts, parse_set(&options("y"), "y").unwrap());
    assert!(
        record
            .note
            .contains("Bottom line before the change of scale: x; y")
    );
}

#[test]
fn a_scale_that_is_none_is_refused_with_the_reason() {
    let scenario = talks(options("x y"), "x", "");
    for (after, said) in [
        (steps("x"), "at least two labels"),
        (options("x x"), "there twice"),
        (range(3.0, 3.0, ""), "two ends that differ"),
    ] {
        let error = ScaleChange::to(after).plan(&scenario, 0).unwrap_err();
        assert!(error.to_string().contains(said), "{error}");
    }
}

#[test]
fn the_same_scale_changes_nothing() {
    let scenario = talks(options("x y"), "x", "x|y");
    let plan = ScaleChange::to(options("x y")).plan(&scenario, 0).unwrap();
    assert!(plan.transaction.edits.is_empty());
    assert_eq!(plan.count(Outcome::Kept), 2);
}

fn any_scale() -> impl Strategy<Value = Scale> {
    let labels = || Just(vec!["l0", "l1", "l2", "l3", "l4", "l5"]).prop_shuffle();
    let ends = prop_oneof![Just(1.0), Just(100.0), Just(-7.5), Just(0.3)];
    prop_oneof![
        (-3_i32..4, ends).prop_map(|(from, length)| {
            let from = f64::from(from);
            range(from, from + length, "u")
        }),
        (labels(), 2_usize..6, any::<bool>()).prop_map(|(labels, count, placed)| {
            let step = |(at, label): (usize, &&str)| Step {
                label: Label::new(label),
                place: placed.then(|| (at as f64 / 7.0).powi(2)),
            };
            Scale::Steps(labels.iter().take(count).enumerate().map(step).collect())
        }),
        (labels(), 1_usize..6).prop_map(|(labels, count)| options(&labels[..count].join(" "))),
        Just(Scale::Wording),
    ]
}

/// Six places on the scale, the first and last for the red line, the middle for the position.
fn record(scale: &Scale, key: StanceKey, mut places: Vec<u8>, worths: &[u8]) -> StanceRecord {
    use crate::scenario::{Span, Value, ValueSet};
    places.sort_unstable();
    let mut record = StanceRecord::new(key);
    let index = |place: u8, len: usize| usize::from(place) * len / 256;
    let between = |low: u8, high: u8| match scale {
        Scale::Range(range) => {
            let number = |place| range.number_at(f64::from(place) / 255.0);
            let clamp = |n: f64| n.clamp(range.from.min(range.to), range.from.max(range.to));
            let (a, b) = (clamp(number(low)), clamp(number(high)));
            Some(ValueSet::Span(Span::between(a, b)))
        }
        Scale::Steps(_) | Scale::Options(_) => {
            let labels = scale.labels();
            let (low, high) = (index(low, labels.len()), index(high, labels.len()));
            Some(ValueSet::Labels(labels[low..=high].to_vec()))
        }
        Scale::Wording => None,
    };
    let parts = worths.first().copied().unwrap_or_default();
    record.limits = between(places[0], places[5]).filter(|_| parts & 1 > 0);
    record.accepts = between(places[1], places[4]).filter(|_| parts & 2 > 0);
    record.at = match between(places[2], places[3]).filter(|_| parts & 4 > 0) {
        Some(ValueSet::Span(span)) if parts & 8 > 0 => Some(Value::Number(span.low)),
        Some(ValueSet::Span(span)) => Some(Value::Span(Box::new(span))),
        Some(ValueSet::Labels(labels)) => match labels[..] {
            [label, ..] if labels.len() == 1 || matches!(scale, Scale::Options(_)) => {
                Some(Value::Label(label))
            }
            _ => Some(Value::Labels(Box::new(labels))),
        },
        None => None,
    };
    let values = scale.labels().into_iter().zip(worths.iter().skip(1));
    record.values = values.map(|(l, w)| (l, f64::from(*w) / 255.0)).collect();
    if record.at.is_some() && parts & 16 > 0 {
        record.stated.push(Figure::At);
    }
    if parts & 32 > 0 || *scale == Scale::Wording {
        record.text = "Words.".to_owned();
    }
    record
}

type Places = (Vec<u8>, Vec<u8>);

fn any_talks() -> impl Strategy<Value = Scenario> {
    let places = || {
        let six = proptest::collection::vec(any::<u8>(), 6);
        let worths = proptest::collection::vec(any::<u8>(), 0..5);
        (six, worths)
    };
    (
        any_scale(),
        proptest::collection::vec(places(), 8),
        any::<bool>(),
    )
        .prop_map(|(scale, places, agreed)| build(&scale, places, agreed))
}

fn build(scale: &Scale, places: Vec<Places>, agreed: bool) -> Scenario {
    let mut scenario = talks(scale.clone(), "", "");
    scenario.rounds.push(Round::new(RoundId::new("r"), "R"));
    scenario.issues[0].stances.clear();
    let mut places = places.into_iter();
    for party in ["a", "b"] {
        for round in [None, Some(RoundId::new("r"))] {
            for visibility in Visibility::ALL {
                let party = PartyId::new(party);
                let key = StanceKey {
                    party,
                    round,
                    visibility,
                };
                let (places, worths) = places.next().unwrap();
                let stance = record(scale, key, places, &worths);
                scenario.issues[0].stances.push(stance.into());
            }
        }
    }
    let at = scenario.issues[0]
        .stances
        .iter()
        .find_map(|s| s.at().cloned());
    if agreed {
        scenario.issues[0].agreed = Some(Agreed {
            at: at.clone(),
            ..Agreed::default()
        });
    }
    scenario.proposals.push(Proposal {
        id: ProposalId::new("p"),
        title: String::new(),
        by: None,
        round: None,
        date: None,
        note: String::new(),
        cites: Vec::new(),
        terms: vec![Term {
            issue: IssueId::new("i"),
            at,
            text: String::new(),
            cites: Vec::new(),
        }],
    });
    if *scale == Scale::Wording {
        scenario.issues[0].judgements.push(Judgement {
            between: (PartyId::new("a"), PartyId::new("b")),
            round: None,
            verdict: Verdict::Compatible,
            reason: "Because.".to_owned(),
        });
    }
    scenario
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]
    #[test]
    fn no_value_is_lost_and_the_result_checks(
        scenario in any_talks(),
        after in any_scale(),
        places in any::<bool>(),
        chosen in proptest::collection::vec((0_usize..6, proptest::option::of(0_usize..6)), 0..4),
    ) {
        prop_assert_eq!(errors(&scenario), Vec::<String>::new());
        let label = |n: usize| Label::new(&format!("l{n}"));
        let change = ScaleChange {
            after,
            conversion: Conversion::ALL[usize::from(places)],
            mapping: chosen.into_iter().map(|(from, to)| (label(from), to.map(label))).collect(),
        };
        let preview = change.plan(&scenario, 0).unwrap();
        let result = changed(&scenario, &preview);
        let (old, new) = (&scenario.issues[0], &result.issues[0]);
        prop_assert_eq!(&new.scale, &change.after);
        prop_assert_eq!(old.stances.len(), new.stances.len());
        for (before, now) in old.stances.iter().zip(&new.stances) {
            prop_assert_eq!(before.key(), now.key());
            prop_assert!(now.text().starts_with(before.text()));
            assert_told(&old.scale, &before.record(), &now.record(), &preview);
        }
        if let (Some(before), Some(now)) = (&old.agreed, &new.agreed)
            && let (Some(at), None) = (&before.at, &now.at)
        {
            prop_assert!(now.note.contains(&value_text(&old.scale, at)));
        }
        let terms = scenario.proposals[0].terms.iter().zip(&result.proposals[0].terms);
        for (before, now) in terms {
            if let (Some(at), None) = (&before.at, &now.at) {
                prop_assert!(now.text.contains(&value_text(&old.scale, at)));
            }
        }
        if !old.judgements.is_empty() && new.judgements.is_empty() {
            prop_assert!(new.note.contains("a and b: compatible – Because."));
        }
    }
}
