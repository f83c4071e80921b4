//! What holds of every scenario.

use proptest::prelude::*;

use super::build::outcomes;
use crate::compare::{
    Comparison, PartyFigures, RowChanges, Selection, equal_split, smallest_openings,
    widest_agreement,
};
use crate::scenario::{
    Issue, IssueId, Judgement, Label, Party, PartyId, RangeScale, Round, RoundId, Scale, Scenario,
    Span, Stance, StanceKey, StanceRecord, Step, Value, ValueSet, Verdict, Visibility,
};

/// The numbers from which one stance is made.
pub(super) type Seed = (usize, usize, Option<u8>, Option<u8>, Option<u8>, bool);

/// Two parties, a round and a verdict.
pub(super) type VerdictSeed = (usize, usize, usize, usize);

/// The kind of a scale, the stances and the judgements on it.
pub(super) type IssueSeed = (usize, Vec<Seed>, Vec<VerdictSeed>);

const PARTIES: usize = 5;

fn party(index: usize) -> PartyId {
    PartyId::new(["a", "b", "c", "d", "e"][index % PARTIES])
}

fn round(index: usize) -> Option<RoundId> {
    [None, Some("r1"), Some("r2")][index % 3].map(RoundId::new)
}

fn scale(kind: usize) -> Scale {
    let label = |n: u8| Label::new(&format!("s{n}"));
    match kind % 4 {
        0 => Scale::Range(RangeScale {
            from: 10.0,
            to: 0.0,
            unit: String::new(),
            marks: Vec::new(),
        }),
        1 => Scale::Steps(
            (0..=10)
                .map(|n| Step {
                    label: label(n),
                    place: None,
                })
                .collect(),
        ),
        2 => Scale::Options((0..=10).map(label).collect()),
        _ => Scale::Wording,
    }
}

fn stance(kind: usize, seed: &Seed) -> Stance {
    let (who, when, at, accepts, salience, private) = *seed;
    let mut record = StanceRecord::new(StanceKey {
        party: party(who),
        round: round(when),
        visibility: if private {
            Visibility::Private
        } else {
            Visibility::Public
        },
    });
    record.salience = salience.map(f64::from);
    let at = at.map(|at| at % 11);
    let label = |n: u8| Label::new(&format!("s{n}"));
    let bounded = salience.is_some_and(|salience| salience % 2 == 0);
    match kind % 4 {
        0 => {
            record.at = at.map(|at| Value::Number(f64::from(at)));
            record.accepts = at.zip(accepts).map(|(at, wide)| {
                let (at, wide) = (f64::from(at), f64::from(wide % 5));
                ValueSet::Span(Span {
                    low: (at - wide).max(0.0),
                    high: (at + wide).min(10.0),
                })
            });
            record.limits = at.filter(|_| bounded).map(|at| {
                let at = f64::from(at);
                ValueSet::Span(Span {
                    low: (at - 5.0).max(0.0),
                    high: (at + 5.0).min(10.0),
                })
            });
        }
        1 | 2 => {
            record.at = at.map(|at| Value::Label(label(at)));
            record.accepts = at.zip(accepts).map(|(at, wide)| {
                ValueSet::Labels((at..=(at + wide % 5).min(10)).map(label).collect())
            });
            record.limits = at
                .filter(|_| bounded)
                .map(|at| ValueSet::Labels((at..=(at + 5).min(10)).map(label).collect()));
        }
        _ => record.text = at.map_or_else(String::new, |at| format!("w{}", at % 3)),
    }
    record.into()
}

fn issue(number: usize, kind: usize, seeds: &[Seed], verdicts: &[VerdictSeed]) -> Issue {
    let mut issue = Issue::new(IssueId::new(&format!("k{number}")), "", scale(kind));
    for seed in seeds {
        let stance = stance(kind, seed);
        if issue.stance_position(stance.key()).is_none() {
            issue.stances.push(stance);
        }
    }
    for (a, b, when, verdict) in verdicts {
        issue.judgements.push(Judgement {
            between: (party(*a), party(*b)),
            round: round(*when),
            verdict: Verdict::ALL[verdict % 3],
            reason: String::new(),
        });
    }
    issue
}

fn seeds() -> impl Strategy<Value = Vec<Seed>> {
    let seed = (
        0..PARTIES,
        0..3_usize,
        proptest::option::weighted(0.8, 0..11_u8),
        proptest::option::of(0..5_u8),
        proptest::option::of(0..=100_u8),
        proptest::bool::weighted(0.2),
    );
    proptest::collection::vec(seed, 0..9)
}

pub(super) fn issues() -> impl Strategy<Value = Vec<IssueSeed>> {
    let verdict = (0..PARTIES, 0..PARTIES, 0..3_usize, 0..3_usize);
    let verdicts = proptest::collection::vec(verdict, 0..6);
    proptest::collection::vec((0..4_usize, seeds(), verdicts), 1..6)
}

pub(super) fn scenario(parts: &[IssueSeed]) -> Scenario {
    Scenario {
        parties: (0..PARTIES)
            .map(|index| Party::new(party(index), ""))
            .collect(),
        rounds: (1..3)
            .filter_map(|index| Some(Round::new(round(index)?, "")))
            .collect(),
        issues: parts
            .iter()
            .enumerate()
            .map(|(number, (kind, seeds, verdicts))| issue(number, *kind, seeds, verdicts).into())
            .collect(),
        ..Scenario::default()
    }
}

fn select(scenario: &Scenario) -> Selection {
    let mut selection = Selection::of(scenario);
    selection.scope.retain(|id| *id != party(3));
    selection
}

/// Holds figures and outcomes against those computed from nothing, to the last bit.
fn assert_true(scenario: &Scenario, comparison: &Comparison) -> Result<(), TestCaseError> {
    let fresh = Comparison::new(scenario, comparison.selection().clone());
    prop_assert_eq!(comparison.issues(), fresh.issues());
    prop_assert_eq!(outcomes(scenario, comparison), outcomes(scenario, &fresh));
    prop_assert_eq!(comparison.pairs(scenario), fresh.pairs(scenario));
    for pair in fresh.pairs(scenario) {
        let rows = 0..scenario.issues.len();
        let rows: Vec<(f64, f64)> = rows
            .filter_map(|row| fresh.weighted_distance(scenario, row, pair.a, pair.b))
            .collect();
        let sum = |of: fn(&(f64, f64)) -> f64| rows.iter().map(of).sum::<f64>();
        let (part, whole) = (sum(|(d, w)| d * w), sum(|(_, w)| *w));
        prop_assert_eq!(pair.issues, rows.len());
        prop_assert_eq!(pair.distance.is_some(), whole > 0.0);
        let distance = pair.distance.unwrap_or_default();
        prop_assert!((distance * whole - part).abs() < 1e-9, "{pair:?}");
    }
    for (row, issue) in scenario.issues.iter().enumerate() {
        for index in 0..PARTIES {
            prop_assert_eq!(
                comparison.distance_from_centre(scenario, row, party(index)),
                fresh.distance_from_centre(scenario, row, party(index)),
                "{:?}",
                issue.id
            );
        }
    }
    Ok(())
}

fn same(a: Option<f64>, b: Option<f64>) -> bool {
    a.is_some() == b.is_some() && (a.unwrap_or(0.0) - b.unwrap_or(0.0)).abs() < 1e-9
}

proptest! {
    #[test]
    fn an_update_gives_what_a_new_comparison_gives(parts in issues(), at in 0..6_usize, edit in seeds()) {
        let mut scenario = scenario(&parts);
        let mut comparison = Comparison::new(&scenario, select(&scenario));
        comparison.compute_outcomes(&scenario);
        let index = at % parts.len();
        scenario.issues[index] = issue(index, parts[index].0, &edit, &parts[index].2).into();
        let mut rows = RowChanges::none(parts.len());
        rows.changed(index);
        comparison.follow(&scenario, &rows);
        assert_true(&scenario, &comparison)?;
    }

    #[test]
    fn figures_follow_rows_that_come_go_and_move(
        parts in issues(),
        changes in proptest::collection::vec((0..4_usize, 0..6_usize, 0..6_usize, seeds()), 1..6),
    ) {
        let mut scenario = scenario(&parts);
        let mut comparison = Comparison::new(&scenario, select(&scenario));
        comparison.compute_outcomes(&scenario);
        let mut rows = RowChanges::none(scenario.issues.len());
        for (number, (kind, at, to, seeds)) in changes.iter().enumerate() {
            let other = || issue(100 + number, *to, seeds, &[]).into();
            let count = scenario.issues.len();
            match kind {
                0 => {
                    scenario.issues.insert((*at).min(count), other());
                    rows.inserted(*at);
                }
                _ if *at >= count => {}
                1 => {
                    scenario.issues.remove(*at);
                    rows.removed(*at);
                }
                2 => {
                    scenario.issues[*at] = other();
                    rows.changed(*at);
                }
                _ if *to >= count => {}
                _ => {
                    let moved = scenario.issues.remove(*at);
                    scenario.issues.insert(*to, moved);
                    rows.moved(*at, *to);
                }
            }
        }
        comparison.follow(&scenario, &rows);
        assert_true(&scenario, &comparison)?;
    }

    #[test]
    fn another_selection_gives_what_a_new_comparison_gives(parts in issues(), when in 0..3_usize) {
        let scenario = scenario(&parts);
        let mut comparison = Comparison::new(&scenario, select(&scenario));
        comparison.compute_outcomes(&scenario);
        let selection = Selection { round: round(when), ..Selection::of(&scenario) };
        comparison.recompute(&scenario, selection);
        assert_true(&scenario, &comparison)?;
    }

    #[test]
    fn options_are_as_far_from_the_centre_as_from_the_others_on_average(parts in issues()) {
        let scenario = scenario(&parts);
        let comparison = Comparison::new(&scenario, select(&scenario));
        for (row, figures) in comparison.issues().iter().enumerate() {
            if !matches!(scenario.issues[row].scale, Scale::Options(_)) {
                continue;
            }
            for own in &figures.parties {
                let others = figures.in_scope().filter(|f| f.party != own.party);
                let distance = |f: &PartyFigures| comparison.distance_between(&scenario, row, own.party, f.party);
                let found: Vec<f64> = others.filter_map(distance).collect();
                let mean = (!found.is_empty()).then(|| found.iter().sum::<f64>() / found.len() as f64);
                prop_assert_eq!(comparison.distance_from_centre(&scenario, row, own.party), mean);
            }
        }
    }

    #[test]
    fn the_verdicts_in_force_are_those_found_pair_by_pair(parts in issues()) {
        let scenario = scenario(&parts);
        let comparison = Comparison::new(&scenario, select(&scenario));
        for (row, figures) in comparison.issues().iter().enumerate() {
            if scenario.issues[row].scale != Scale::Wording {
                continue;
            }
            let worded = figures.in_scope().filter(|f| !figures.missing.contains(&f.party));
            let worded: Vec<PartyId> = worded.map(|f| f.party).collect();
            let distance = |a, b| comparison.distance_between(&scenario, row, a, b);
            let mut unjudged = Vec::new();
            for (order, a) in worded.iter().enumerate() {
                for b in &worded[order + 1..] {
                    if distance(*a, *b).is_none() {
                        unjudged.push((*a, *b));
                    }
                }
            }
            prop_assert_eq!(figures.unjudged, unjudged.len());
            prop_assert_eq!(comparison.unjudged_pairs(&scenario, row), unjudged);
            for own in &figures.parties {
                let others = figures.in_scope().filter(|f| f.party != own.party);
                let found: Vec<f64> = others.filter_map(|f| distance(own.party, f.party)).collect();
                let mean = (!found.is_empty()).then(|| found.iter().sum::<f64>() / found.len() as f64);
                prop_assert!(same(comparison.distance_from_centre(&scenario, row, own.party), mean));
            }
        }
    }

    #[test]
    fn a_missing_stance_never_counts_as_zero(parts in issues(), at in 0..6_usize) {
        let mut scenario = scenario(&parts);
        let newcomer = PartyId::new("newcomer");
        let before = Comparison::new(&scenario, select(&scenario));
        scenario.parties.push(Party::new(newcomer, ""));
        let mut wider = select(&scenario);
        wider.scope.push(newcomer);
        let words = Stance::from(StanceRecord::new(StanceKey {
            party: newcomer, round: None, visibility: Visibility::Public,
        }));
        let index = at % parts.len();
        scenario.issues[index].stances.push(words);
        let after = Comparison::new(&scenario, wider);
        for (old, new) in before.issues().iter().zip(after.issues()) {
            prop_assert_eq!(old.gap, new.gap);
            prop_assert_eq!(old.remaining_gap, new.remaining_gap);
            prop_assert_eq!(&old.zone, &new.zone);
            prop_assert_eq!(old.polarisation, new.polarisation);
            prop_assert_eq!(old.outlook, new.outlook);
            prop_assert!(new.missing.contains(&newcomer));
        }
        let places = |outcome: &crate::compare::Outcome| (outcome.mean, outcome.median, outcome.spread);
        let before: Vec<_> = outcomes(&scenario, &before).iter().map(places).collect();
        let after: Vec<_> = outcomes(&scenario, &after).iter().map(places).collect();
        prop_assert_eq!(before, after);
    }

    #[test]
    fn the_order_of_the_parties_changes_no_measure(parts in issues()) {
        let mut scenario = scenario(&parts);
        let before = Comparison::new(&scenario, select(&scenario));
        scenario.parties.reverse();
        let after = Comparison::new(&scenario, select(&scenario));
        for (old, new) in before.issues().iter().zip(after.issues()) {
            prop_assert_eq!((old.gap, old.remaining_gap), (new.gap, new.remaining_gap));
            prop_assert_eq!(&old.zone, &new.zone);
            prop_assert_eq!((old.outlook, old.partial, old.outlook_assumed), (new.outlook, new.partial, new.outlook_assumed));
            prop_assert!(same(old.polarisation, new.polarisation));
        }
        let (before, after) = (outcomes(&scenario, &before), outcomes(&scenario, &after));
        for (old, new) in before.iter().zip(&after) {
            prop_assert!(same(old.mean, new.mean) && same(old.spread, new.spread));
            prop_assert!(same(old.median, new.median));
            prop_assert!(same(old.salience, new.salience) && same(old.priority, new.priority));
        }
    }

    #[test]
    fn the_gap_is_the_largest_distance_of_any_pair(parts in issues()) {
        let scenario = scenario(&parts);
        let comparison = Comparison::new(&scenario, select(&scenario));
        let scope = &comparison.selection().scope;
        for (index, figures) in comparison.issues().iter().enumerate() {
            let mut widest: Option<(f64, (PartyId, PartyId))> = None;
            for (order, a) in scope.iter().enumerate() {
                for b in &scope[order + 1..] {
                    if let Some(d) = comparison.distance_between(&scenario, index, *a, *b)
                        && widest.is_none_or(|(most, _)| d > most)
                    {
                        widest = Some((d, (*a, *b)));
                    }
                }
            }
            prop_assert_eq!(figures.gap, widest.map(|(d, _)| d));
            prop_assert_eq!(figures.gap_pair, widest.map(|(_, pair)| pair));
        }
    }

    #[test]
    fn a_remaining_gap_is_the_largest_distance_of_accepted_sets(parts in issues()) {
        let scenario = scenario(&parts);
        let comparison = Comparison::new(&scenario, select(&scenario));
        for figures in comparison.issues() {
            let sets: Vec<_> = figures.in_scope().filter_map(|f| Some((f.party, f.accepted?))).collect();
            if sets.len() < 2 {
                continue;
            }
            let mut widest: (f64, Vec<PartyId>) = (0.0, Vec::new());
            for (order, (a, one)) in sets.iter().enumerate() {
                for (b, other) in &sets[order + 1..] {
                    let apart = one.distance(*other);
                    if apart > widest.0 + 1e-12 {
                        widest = (apart, vec![*a, *b]);
                    }
                }
            }
            prop_assert!(same(figures.remaining_gap, Some(widest.0)));
            prop_assert_eq!(&figures.blocking, &widest.1);
            prop_assert_eq!(figures.zone.is_some(), widest.0 <= 0.0);
            let (inside, outside) = widest_agreement(&sets);
            prop_assert_eq!(outside.is_empty(), figures.zone.is_some());
            prop_assert_eq!(inside.len() + outside.len(), sets.len());
            prop_assert_eq!(equal_split(&sets).is_none(), figures.zone.is_some());
            for opening in smallest_openings(&sets) {
                prop_assert!(opening.by > 0.0 && opening.by >= widest.0 - 1e-12);
            }
        }
    }
}

#[test]
fn rows_shared_among_threads_give_the_figures_of_one_row_at_a_time() {
    let (rows, parties) = (300_u16, 200_u16);
    let ids: Vec<PartyId> = (0..parties)
        .map(|party| PartyId::new(&format!("p{party}")))
        .collect();
    let made = |row: u16| {
        let mut issue = issue(usize::from(row), usize::from(row), &[], &[]);
        issue.stances = (0..parties)
            .filter(|party| !(row + party).is_multiple_of(7))
            .map(|party| {
                let seed = u8::try_from((row * 31 + party * 17) % 101).unwrap();
                let salience = (seed % 3 == 0).then_some(seed);
                let seed = (0, 0, Some(seed), None, salience, false);
                let mut record = stance(usize::from(row), &seed).record();
                record.party = ids[usize::from(party)];
                record.salience = record.salience.map(|salience| salience / 3.0);
                record.into()
            })
            .collect();
        issue
    };
    let mut scenario = Scenario {
        parties: ids.iter().map(|id| Party::new(*id, "")).collect(),
        ..Scenario::default()
    };
    let mut comparison = Comparison::new(&scenario, Selection::of(&scenario));
    for row in 0..rows {
        let mut changes = RowChanges::none(scenario.issues.len());
        scenario.issues.push(made(row).into());
        changes.inserted(usize::from(row));
        comparison.follow(&scenario, &changes);
    }
    let fresh = Comparison::new(&scenario, Selection::of(&scenario));
    fresh.compute_outcomes(&scenario);
    assert_eq!(comparison.issues(), fresh.issues());
    assert_eq!(
        outcomes(&scenario, &comparison),
        outcomes(&scenario, &fresh)
    );
}
