//! Scenarios without errors.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

use super::anything::date;
use crate::scenario::*;

/// Labels that differ from one another and from numbers, with signs that notations use.
fn label_text() -> impl Strategy<Value = String> + Clone {
    "[a-zé語]{1,3}[|\\\\ .;,()\"'=-]{0,3}[a-z0-9]"
}

/// What a stance is made from, whatever the scale.
#[derive(Clone, Debug)]
struct StanceSeed {
    key: (usize, usize, Visibility),
    /// Six places on the scale: red line, bottom line, position, and back.
    places: [u16; 6],
    has: [bool; 4],
    is_span: bool,
    salience: Option<f64>,
    power: Option<f64>,
    worths: bool,
    words: [String; 7],
    date: Option<Date>,
    basis: Option<Basis>,
    confidence: Option<Confidence>,
    stated: Vec<Figure>,
    cites: Vec<(usize, String)>,
}

#[derive(Clone, Debug)]
struct IssueSeed {
    kind: ScaleKind,
    ends: (f64, f64),
    unit: String,
    labels: Vec<String>,
    placed: bool,
    words: [String; 3],
    stances: Vec<StanceSeed>,
    judged: Vec<(usize, usize, usize, Verdict, String)>,
    agreed: Option<(usize, u16, String, bool)>,
}

#[derive(Clone, Debug)]
struct HeadSeed {
    words: [String; 3],
    near: Option<f64>,
    /// Name, note, role, short.
    parties: Vec<(String, String, Role, String)>,
    powered: bool,
    rounds: Vec<(String, String, bool)>,
    sources: Vec<(String, Option<Date>)>,
    proposals: Vec<(String, usize, String)>,
}

fn number() -> impl Strategy<Value = f64> + Clone {
    prop_oneof![
        (-1000..1000_i32).prop_map(f64::from),
        -1e6..1e6_f64,
        Just(1e17),
        Just(1e-9),
    ]
}

fn stance_seed(
    text: impl Strategy<Value = String> + Clone + 'static,
) -> impl Strategy<Value = StanceSeed> {
    let figures = (
        (
            0..4_usize,
            0..4_usize,
            proptest::sample::select(Visibility::ALL.to_vec()),
        ),
        any::<[u16; 6]>(),
        any::<[bool; 4]>(),
        any::<bool>(),
        option::of(0.0..=100.0_f64),
        option::of(0.1..10.0_f64),
        any::<bool>(),
    );
    let rest = (
        proptest::array::uniform7(text.clone()),
        option::of(date()),
        option::of(proptest::sample::select(Basis::ALL.to_vec())),
        option::of(proptest::sample::select(Confidence::ALL.to_vec())),
        proptest::sample::subsequence(Figure::ALL.to_vec(), 0..4),
        vec((0..3_usize, text), 0..2),
    );
    (figures, rest).prop_map(|(figures, rest)| {
        let (key, places, has, is_span, salience, power, worths) = figures;
        let (words, date, basis, confidence, stated, cites) = rest;
        StanceSeed {
            key,
            places,
            has,
            is_span,
            salience,
            power,
            worths,
            words,
            date,
            basis,
            confidence,
            stated,
            cites,
        }
    })
}

fn issue_seed(
    text: impl Strategy<Value = String> + Clone + 'static,
) -> impl Strategy<Value = IssueSeed> {
    (
        (
            proptest::sample::select(ScaleKind::ALL.to_vec()),
            (number(), number()).prop_filter("ends differ", |(a, b)| (a - b).abs() > 0.0),
            "[a-z%]{0,4}",
            proptest::collection::btree_set(label_text(), 2..5),
            any::<bool>(),
            proptest::array::uniform3(text.clone()),
        ),
        vec(stance_seed(text.clone()), 0..8),
        vec(
            (
                0..4_usize,
                0..4_usize,
                0..4_usize,
                proptest::sample::select(Verdict::ALL.to_vec()),
                text.clone(),
            ),
            0..3,
        ),
        option::of((0..4_usize, any::<u16>(), text, any::<bool>())),
    )
        .prop_map(|(head, stances, judged, agreed)| {
            let (kind, ends, unit, labels, placed, words) = head;
            IssueSeed {
                kind,
                ends,
                unit,
                labels: labels.into_iter().collect(),
                placed,
                words,
                stances,
                judged,
                agreed,
            }
        })
}

/// A scenario without errors, with words of this kind.
pub(crate) fn valid_scenario(
    text: impl Strategy<Value = String> + Clone + 'static,
) -> impl Strategy<Value = Scenario> {
    let head = (
        proptest::array::uniform3(text.clone()),
        option::of(0.0..=1.0_f64),
        vec(
            (
                text.clone(),
                text.clone(),
                proptest::sample::select(Role::ALL.to_vec()),
                "[A-Z]{0,2}",
            ),
            1..5,
        ),
        any::<bool>(),
        vec((text.clone(), text.clone(), any::<bool>()), 0..4),
        vec((text.clone(), option::of(date())), 0..3),
        vec((text.clone(), 0..4_usize, text.clone()), 0..2),
    )
        .prop_map(
            |(words, near, parties, powered, rounds, sources, proposals)| HeadSeed {
                words,
                near,
                parties,
                powered,
                rounds,
                sources,
                proposals,
            },
        );
    (head, vec(issue_seed(text), 0..4)).prop_map(|(head, issues)| built(head, issues))
}

fn built(head: HeadSeed, seeds: Vec<IssueSeed>) -> Scenario {
    let [title, summary, note] = head.words;
    let mut scenario = Scenario {
        title,
        summary,
        note,
        near: head.near,
        ..Scenario::default()
    };
    for (at, (name, note, role, short)) in head.parties.into_iter().enumerate() {
        scenario.parties.push(Party {
            note,
            role,
            short,
            power: head.powered.then_some(at as f64 + 0.5),
            reservation: (at % 2 == 1).then_some(0.25),
            ..Party::new(PartyId::new(&format!("party-{at}")), name)
        });
    }
    for (at, (name, result, dated)) in head.rounds.into_iter().enumerate() {
        let day = u8::try_from(at + 1).unwrap();
        scenario.rounds.push(Round {
            date: Date::from_ymd(2026, 1, day).filter(|_| dated),
            until: Date::from_ymd(2026, 1, day + 1).filter(|_| dated && at % 2 == 0),
            result,
            ..Round::new(RoundId::new(&format!("round-{at}")), name)
        });
    }
    for (at, (title, date)) in head.sources.into_iter().enumerate() {
        scenario.sources.push(Source {
            date,
            ..Source::new(SourceId::new(&format!("S{at}")), title)
        });
    }
    for (at, seed) in seeds.into_iter().enumerate() {
        let issue = issue(&scenario, at, seed);
        scenario.issues.push(issue.into());
    }
    for (at, (title, by, text)) in head.proposals.into_iter().enumerate() {
        let terms = scenario.issues.iter().take(1).map(|issue| Term {
            issue: issue.id,
            at: None,
            text: text.clone(),
            cites: Vec::new(),
        });
        let terms = terms.collect();
        scenario.proposals.push(Proposal {
            id: ProposalId::new(&format!("draft-{at}")),
            title,
            by: scenario.parties.get(by).map(|party| party.id),
            round: scenario.last_round(),
            date: None,
            note: text,
            cites: Vec::new(),
            terms,
        });
    }
    scenario
}

fn scale(seed: &IssueSeed) -> Scale {
    let labels = seed.labels.iter().map(|text| Label::new(text));
    match seed.kind {
        ScaleKind::Range => Scale::Range(RangeScale {
            from: seed.ends.0,
            to: seed.ends.1,
            unit: seed.unit.clone(),
            marks: vec![Mark {
                at: seed.ends.0,
                label: format!("{} end", seed.unit),
            }],
        }),
        ScaleKind::Steps => Scale::Steps(
            labels
                .enumerate()
                .map(|(at, label)| Step {
                    label,
                    place: seed.placed.then_some(at as f64 / 7.0),
                })
                .collect(),
        ),
        ScaleKind::Options => Scale::Options(labels.collect()),
        ScaleKind::Wording => Scale::Wording,
    }
}

/// The place of 0-65535 on a scale, as a number of its unit.
fn number_at(range: &RangeScale, place: u16) -> f64 {
    let (low, high) = (range.from.min(range.to), range.from.max(range.to));
    (low + (high - low) * f64::from(place) / 65535.0).clamp(low, high)
}

fn set_between(scale: &Scale, low: u16, high: u16) -> Option<ValueSet> {
    let labels = scale.labels();
    match scale {
        Scale::Range(range) => Some(ValueSet::Span(Span::between(
            number_at(range, low),
            number_at(range, high),
        ))),
        Scale::Steps(_) | Scale::Options(_) => {
            let index = |place: u16| usize::from(place) * labels.len() / 65536;
            Some(ValueSet::Labels(labels[index(low)..=index(high)].to_vec()))
        }
        Scale::Wording => None,
    }
}

fn value_between(scale: &Scale, low: u16, high: u16) -> Option<Value> {
    match (set_between(scale, low, high)?, scale) {
        (ValueSet::Span(span), _) if span.low.to_bits() == span.high.to_bits() => {
            Some(Value::Number(span.low))
        }
        (ValueSet::Span(span), _) => Some(Value::Span(Box::new(span))),
        (ValueSet::Labels(labels), Scale::Steps(_)) if labels.len() > 1 => {
            Some(Value::Labels(Box::new(labels)))
        }
        (ValueSet::Labels(labels), _) => labels.first().copied().map(Value::Label),
    }
}

fn round_id(scenario: &Scenario, place: usize) -> Option<RoundId> {
    let index = place.checked_sub(1)?;
    scenario.rounds.get(index).map(|round| round.id)
}

fn issue(scenario: &Scenario, at: usize, seed: IssueSeed) -> Issue {
    let scale = scale(&seed);
    let [title, group, note] = seed.words;
    let mut issue = Issue {
        group,
        note,
        ..Issue::new(IssueId::new(&format!("issue-{at}")), title, scale)
    };
    for seed in seed.stances {
        let stance = stance(scenario, &issue.scale, seed);
        if let Some(stance) = stance
            && issue.stance_position(stance.key()).is_none()
        {
            issue.stances.push(stance);
        }
    }
    for (a, b, round, verdict, reason) in seed.judged {
        let parties = &scenario.parties;
        let (Some(a), Some(b)) = (parties.get(a), parties.get(b)) else {
            continue;
        };
        let judgement = Judgement {
            between: (a.id, b.id),
            round: round_id(scenario, round),
            verdict,
            reason,
        };
        issue.judgements.push(judgement);
        let whole = Scenario {
            issues: vec![issue.clone().into()],
            ..scenario.clone()
        };
        let problems = check::check(&whole);
        if problems
            .iter()
            .any(|p| p.severity == check::Severity::Error)
        {
            issue.judgements.pop();
        }
    }
    issue.agreed = seed.agreed.map(|(round, place, text, provisional)| Agreed {
        round: round_id(scenario, round),
        at: value_between(&issue.scale, place, place),
        text,
        status: AgreedStatus::ALL[usize::from(!provisional)],
        ..Agreed::default()
    });
    issue
}

fn stance(scenario: &Scenario, scale: &Scale, mut seed: StanceSeed) -> Option<Stance> {
    let party = scenario.parties.get(seed.key.0)?.id;
    seed.places.sort_unstable();
    let [limit, accepted, at_low, at_high, accepted_to, limit_to] = seed.places;
    let [
        text,
        interest,
        condition,
        accepts_text,
        limits_text,
        note,
        _,
    ] = seed.words;
    let at = value_between(scale, at_low, if seed.is_span { at_high } else { at_low })
        .filter(|_| seed.has[0]);
    let accepts = set_between(scale, accepted, accepted_to).filter(|_| seed.has[1]);
    let limits = set_between(scale, limit, limit_to).filter(|_| seed.has[2]);
    let salience = seed.salience;
    let stated = seed.stated.into_iter().filter(|figure| match figure {
        Figure::At => at.is_some(),
        Figure::Accepts => accepts.is_some(),
        Figure::Limits => limits.is_some(),
        Figure::Salience => salience.is_some(),
    });
    let stated = stated.collect();
    let worths = scale
        .labels()
        .into_iter()
        .filter(|_| seed.worths && seed.has[3]);
    let cites = seed.cites.into_iter().filter_map(|(source, quote)| {
        let source = scenario.sources.get(source)?.id;
        Some(Citation {
            quote,
            ..Citation::new(source)
        })
    });
    Some(Stance::from(StanceRecord {
        at,
        accepts,
        limits,
        accepts_text,
        limits_text,
        salience,
        power: seed.power.filter(|_| seed.has[3]),
        values: worths.zip([0.1, 0.2, 1.0, 0.0, 0.5]).collect(),
        text,
        interest,
        condition,
        date: seed.date,
        basis: seed.basis,
        confidence: seed.confidence,
        stated,
        cites: cites.collect(),
        note,
        ..StanceRecord::new(StanceKey {
            party,
            round: round_id(scenario, seed.key.1),
            visibility: seed.key.2,
        })
    }))
}

proptest! {
    #[test]
    fn valid_scenarios_are_valid(scenario in valid_scenario("[a-z =]{0,6}")) {
        let problems = check::check(&scenario);
        let errors: Vec<_> = problems
            .iter()
            .filter(|problem| problem.severity == check::Severity::Error)
            .collect();
        prop_assert!(errors.is_empty(), "{errors:?}");
    }
}
