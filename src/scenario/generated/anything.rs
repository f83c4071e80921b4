//! Scenarios that hold anything the types allow.

use proptest::option;
use proptest::prelude::*;

use crate::scenario::*;

/// Strings that have hurt somebody: quotes, backslashes, line ends, direction marks, raw ends.
pub(crate) fn nasty() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("\"#".to_owned()),
        Just("\r\n".to_owned()),
        Just("\n".to_owned()),
        Just("\\".to_owned()),
        Just("\u{202e}".to_owned()),
        Just("\u{200b}".to_owned()),
        Just("\u{2028}".to_owned()),
        Just("\u{feff}".to_owned()),
        Just("\0".to_owned()),
        Just("'".to_owned()),
        Just("// no comment /* ".to_owned()),
        Just("é\u{301}👩\u{200d}👩".to_owned()),
        "[ -~]{0,40}",
        "\\PC{0,4}",
    ];
    proptest::collection::vec(piece, 0..5).prop_map(|pieces| pieces.concat())
}

fn number() -> impl Strategy<Value = f64> {
    prop_oneof![
        any::<f64>().prop_filter("finite", |n| n.is_finite()),
        (-1000..1000_i32).prop_map(f64::from),
        Just(1e15),
        Just(-0.0),
        Just(1e300),
    ]
}

fn labels() -> impl Strategy<Value = Vec<Label>> {
    proptest::collection::vec(nasty(), 2..4)
        .prop_map(|texts| texts.iter().map(|text| Label::new(text)).collect())
}

fn value() -> impl Strategy<Value = Value> {
    prop_oneof![
        number().prop_map(Value::Number),
        (number(), number()).prop_map(|(a, b)| Value::span(a, b)),
        nasty().prop_map(|text| Value::Label(Label::new(&text))),
        labels().prop_map(|labels| Value::Labels(Box::new(labels))),
    ]
}

fn set() -> impl Strategy<Value = ValueSet> {
    prop_oneof![
        (number(), number()).prop_map(|(a, b)| ValueSet::Span(Span::between(a, b))),
        labels().prop_map(ValueSet::Labels),
    ]
}

pub(super) fn date() -> impl Strategy<Value = Date> {
    (1..9999_u16, 0..13_u8, 0..29_u8)
        .prop_filter_map("in the calendar", |(y, m, d)| Date::from_ymd(y, m, d))
}

fn cites() -> impl Strategy<Value = Vec<Citation>> {
    let cite =
        (nasty(), nasty(), nasty(), nasty()).prop_map(|(source, place, quote, note)| Citation {
            source: SourceId::new(&source),
            place,
            quote,
            note,
        });
    proptest::collection::vec(cite, 0..3)
}

fn stance() -> impl Strategy<Value = Stance> {
    let figures = (
        nasty(),
        option::of(nasty()),
        option::of(value()),
        option::of(set()),
        option::of(set()),
        option::of(number()),
        option::of(number()),
        option::of(date()),
        proptest::collection::vec((nasty(), number()), 0..3),
    );
    let choices = (
        proptest::sample::select(vec![None, Some(Basis::Stated), Some(Basis::Imputed)]),
        proptest::sample::select(vec![None, Some(Confidence::Low)]),
        proptest::sample::select(Visibility::ALL.to_vec()),
        proptest::sample::subsequence(Figure::ALL.to_vec(), 0..4),
    );
    let words = (nasty(), nasty(), nasty(), nasty(), nasty(), nasty());
    (figures, choices, words, cites()).prop_map(|(figures, choices, words, cites)| {
        let (party, round, at, accepts, limits, salience, power, date, values) = figures;
        let (basis, confidence, visibility, stated) = choices;
        let (accepts_text, limits_text, text, interest, condition, note) = words;
        Stance::from(StanceRecord {
            party: PartyId::new(&party),
            round: round.map(|id| RoundId::new(&id)),
            at,
            accepts,
            limits,
            accepts_text,
            limits_text,
            salience,
            power,
            values: values
                .into_iter()
                .map(|(text, worth)| (Label::new(&text), worth))
                .collect(),
            text,
            interest,
            condition,
            date,
            basis,
            confidence,
            visibility,
            stated,
            cites,
            note,
        })
    })
}

fn scale() -> impl Strategy<Value = Scale> {
    let marks = proptest::collection::vec((number(), nasty()), 0..3);
    prop_oneof![
        Just(Scale::Wording),
        labels().prop_map(Scale::Options),
        proptest::collection::vec((nasty(), option::of(number())), 1..4).prop_map(|steps| {
            let step = |(text, place): (String, _)| Step {
                label: Label::new(&text),
                place,
            };
            Scale::Steps(steps.into_iter().map(step).collect())
        }),
        (number(), number(), nasty(), marks).prop_map(|(from, to, unit, marks)| {
            let marks = marks
                .into_iter()
                .map(|(at, label)| Mark { at, label })
                .collect();
            Scale::Range(RangeScale {
                from,
                to,
                unit,
                marks,
            })
        }),
    ]
}

fn issue() -> impl Strategy<Value = Issue> {
    let agreed = (
        option::of(nasty()),
        option::of(value()),
        nasty(),
        any::<bool>(),
        cites(),
        nasty(),
    );
    let judgement = (nasty(), nasty(), option::of(nasty()), nasty());
    (
        (nasty(), nasty(), nasty(), nasty(), scale()),
        proptest::collection::vec(stance(), 0..3),
        proptest::collection::vec(judgement, 0..2),
        option::of(agreed),
    )
        .prop_map(
            |((id, title, group, note, scale), stances, judgements, agreed)| Issue {
                id: IssueId::new(&id),
                title,
                group,
                note,
                scale,
                stances,
                judgements: judgements
                    .into_iter()
                    .map(|(a, b, round, reason)| Judgement {
                        between: (PartyId::new(&a), PartyId::new(&b)),
                        round: round.map(|id| RoundId::new(&id)),
                        verdict: Verdict::Compatible,
                        reason,
                    })
                    .collect(),
                agreed: agreed.map(|(round, at, text, provisional, cites, note)| Agreed {
                    round: round.map(|id| RoundId::new(&id)),
                    at,
                    text,
                    status: if provisional {
                        AgreedStatus::Provisional
                    } else {
                        AgreedStatus::Final
                    },
                    cites,
                    note,
                }),
            },
        )
}

/// Any scenario, mostly one that would not check.
pub(crate) fn any_scenario() -> impl Strategy<Value = Scenario> {
    let party = (nasty(), nasty(), nasty(), nasty(), option::of(number()));
    let round = (nasty(), nasty(), option::of(date()), nasty(), cites());
    let source = (nasty(), nasty(), option::of(date()), nasty());
    let term = (nasty(), option::of(value()), nasty(), cites());
    let proposal = (
        nasty(),
        "[a-z]{0,5}",
        option::of("[a-z]{1,5}"),
        option::of(date()),
        cites(),
        proptest::collection::vec(term, 0..3),
    );
    (
        (nasty(), nasty(), option::of(number()), nasty()),
        proptest::collection::vec(party, 0..3),
        proptest::collection::vec(round, 0..3),
        proptest::collection::vec(source, 0..3),
        proptest::collection::vec(issue(), 0..3),
        proptest::collection::vec(proposal, 0..2),
    )
        .prop_map(
            |((title, summary, near, note), parties, rounds, sources, issues, proposals)| {
                Scenario {
                    format: FORMAT,
                    title,
                    summary,
                    near,
                    note,
                    parties: parties
                        .into_iter()
                        .map(|(id, name, color, note, power)| Party {
                            short: String::new(),
                            color,
                            role: Role::Host,
                            power,
                            reservation: power,
                            note,
                            ..Party::new(PartyId::new(&id), name)
                        })
                        .collect(),
                    rounds: rounds
                        .into_iter()
                        .map(|(id, name, date, result, cites)| Round {
                            date,
                            until: date,
                            result,
                            cites,
                            ..Round::new(RoundId::new(&id), name)
                        })
                        .collect(),
                    sources: sources
                        .into_iter()
                        .map(|(id, title, date, url)| Source {
                            date,
                            url,
                            author: title.clone(),
                            ..Source::new(SourceId::new(&id), title)
                        })
                        .collect(),
                    issues: issues.into_iter().map(Into::into).collect(),
                    proposals: proposals
                        .into_iter()
                        .map(|(note, id, by, date, cites, terms)| Proposal {
                            id: ProposalId::new(&id),
                            title: note.clone(),
                            round: by.as_deref().map(RoundId::new),
                            by: by.as_deref().map(PartyId::new),
                            date,
                            note,
                            cites,
                            terms: terms
                                .into_iter()
                                .map(|(issue, at, text, cites)| Term {
                                    issue: IssueId::new(&issue),
                                    at,
                                    text,
                                    cites,
                                })
                                .collect(),
                        })
                        .collect(),
                }
            },
        )
}
