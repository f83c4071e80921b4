use std::sync::atomic::{AtomicU64, Ordering};

use super::*;
use crate::compare::Outlook;
use crate::compare::tests::build::{COLOURS, FIVE, TEN, close, compared, one_issue, read};
use crate::scenario::Scenario;

const GO_ON: GoOn<'static> = &|_| true;

fn found(scenario: &Scenario, uncertainty: &Uncertainty) -> Vec<IssueSensitivity> {
    let comparison = compared(scenario);
    comparison
        .sensitivity(scenario, uncertainty, GO_ON)
        .unwrap()
}

fn only(scale: &str, fields: &str, uncertainty: &Uncertainty) -> IssueSensitivity {
    found(&one_issue(scale, fields), uncertainty).remove(0)
}

/// Five parties on as many issues, with bottom and red lines here and there.
fn talks(issues: usize) -> Scenario {
    let issues = (0..issues).map(|issue| {
        let stances = (0..5).map(|party| {
            let at = (party * 2 + issue) % 10;
            let sets = match party {
                0 => format!(", accepts: ({}, {})", at - at.min(1), at + 1),
                1 => format!(", limits: ({}, 10)", at - at.min(2)),
                _ => String::new(),
            };
            let salience = 20 * party + 10;
            format!(r#"(party: "p{party}", at: {at}{sets}, salience: {salience}),"#)
        });
        let stances: Vec<String> = stances.collect();
        format!(
            r#"(id: "k{issue}", title: "", scale: {TEN}, stances: [{}]),"#,
            stances.concat()
        )
    });
    let issues: Vec<String> = issues.collect();
    read(&format!(
        r#"(parties: [(id: "p0"), (id: "p1"), (id: "p2"), (id: "p3"), (id: "p4")], issues: [{}])"#,
        issues.concat()
    ))
}

#[test]
fn the_same_seed_gives_the_same_result_on_any_number_of_threads() {
    let scenario = talks(7);
    let comparison = compared(&scenario);
    let uncertainty = Uncertainty::default();
    let on_one = comparison.drawn(&scenario, &uncertainty, GO_ON, 7).unwrap();
    for at_once in [1, 2, 4] {
        let on_more = comparison
            .drawn(&scenario, &uncertainty, GO_ON, at_once)
            .unwrap();
        assert_eq!(on_one, on_more);
    }
    assert_eq!(on_one, found(&scenario, &uncertainty));
    let other = Uncertainty {
        seed: 2,
        ..uncertainty
    };
    assert_ne!(on_one, found(&scenario, &other));
}

#[test]
fn another_issue_or_party_changes_nobody_s_draws() {
    let (few, many) = (talks(3), talks(6));
    let uncertainty = Uncertainty::default();
    assert_eq!(
        found(&few, &uncertainty)[..],
        found(&many, &uncertainty)[..3]
    );
    let two = r#"stances: [(party: "a", at: 3), (party: "c", at: 7)]"#;
    let with_one_more =
        r#"stances: [(party: "a", at: 3), (party: "b", text: "words"), (party: "c", at: 7)]"#;
    let gap = |stances| only(TEN, stances, &uncertainty).gap;
    assert_eq!(gap(two), gap(with_one_more));
}

#[test]
fn without_doubt_every_draw_is_what_is_recorded() {
    let scenario = talks(4);
    let certain = Uncertainty {
        position_sigma: 0.0,
        salience_sigma: 0.0,
        draws: 20,
        ..Uncertainty::default()
    };
    let comparison = compared(&scenario);
    for (row, own) in found(&scenario, &certain).iter().enumerate() {
        let figures = comparison.issue(row).unwrap();
        let outcome = comparison.outcome(&scenario, row).unwrap();
        assert_eq!(own.outlook, figures.outlook);
        close(Some(own.same), 1.0, 0.0);
        for (band, figure) in [
            (own.gap, figures.gap),
            (own.remaining_gap, figures.remaining_gap),
            (own.mean, outcome.mean),
            (own.priority, outcome.priority),
        ] {
            let (band, figure) = (band.unwrap(), figure.unwrap());
            close(Some(band.low), figure, 1e-12);
            close(Some(band.high), figure, 1e-12);
        }
    }
}

#[test]
fn the_band_of_a_mean_is_as_wide_as_theory_says() {
    let uncertainty = Uncertainty {
        position_sigma: 0.05,
        salience_sigma: 0.0,
        draws: 20_000,
        ..Uncertainty::default()
    };
    let own = only(
        TEN,
        r#"stances: [(party: "a", at: 4, salience: 50), (party: "b", at: 6, salience: 50)]"#,
        &uncertainty,
    );
    // Two equal weights: sigma / sqrt 2; 5 % lie beyond 1.645 of them.
    let half = 1.644_853_6 * 0.05 / 2.0_f64.sqrt();
    let mean = own.mean.unwrap();
    close(Some(mean.low), 0.5 - half, 0.002);
    close(Some(mean.high), 0.5 + half, 0.002);
    let gap = own.gap.unwrap();
    close(
        Some(gap.low),
        0.2 - 1.644_853_6 * 0.05 * 2.0_f64.sqrt(),
        0.004,
    );
    // Nobody's bottom line is known, so what remains is the gap.
    assert_eq!(own.remaining_gap, own.gap);
}

#[test]
fn drawn_positions_stand_on_steps() {
    let own = only(
        FIVE,
        r#"stances: [(party: "a", at: "s1"), (party: "b", at: "s3")]"#,
        &Uncertainty::default(),
    );
    let gap = own.gap.unwrap();
    for end in [gap.low, gap.high] {
        close(Some((end * 4.0).fract()), 0.0, 1e-12);
    }
    assert!(gap.low < gap.high);
}

#[test]
fn lines_move_with_the_position_or_stay() {
    // One stands in the middle of a bottom line that reaches to the other's point.
    let stances =
        r#"stances: [(party: "a", at: 3, accepts: (0, 6)), (party: "b", at: 6, accepts: (6, 6))]"#;
    let drawn = |sets| {
        only(
            TEN,
            stances,
            &Uncertainty {
                sets,
                salience_sigma: 0.0,
                draws: 4_000,
                ..Uncertainty::default()
            },
        )
    };
    let (with, without) = (drawn(SetsInDraws::Move), drawn(SetsInDraws::Stay));
    assert_eq!(with.outlook, Outlook::Overlap);
    // Both ends move apart or together: half of the draws. Where lines stay, only a position that
    // leaves its own line widens it.
    close(Some(with.same), 0.5, 0.05);
    close(Some(without.same), 1.0, 0.0);
}

#[test]
fn outlooks_drawn_add_up() {
    for own in found(&talks(5), &Uncertainty::default()) {
        assert_eq!(own.outlooks.iter().map(|one| one.draws).sum::<u32>(), 1_000);
        let order: Vec<Outlook> = own.outlooks.iter().map(|one| one.outlook).collect();
        assert!(order.is_sorted(), "{order:?}");
    }
}

#[test]
fn what_has_no_place_and_what_is_settled_keeps_its_outlook() {
    let uncertainty = Uncertainty::default();
    for (scale, fields, outlook) in [
        (
            COLOURS,
            r#"stances: [(party: "a", at: "red", salience: 50), (party: "b", at: "blue")]"#,
            Outlook::Apart,
        ),
        (
            "Wording",
            r#"stances: [(party: "a", text: "x"), (party: "b", text: "y")],
            judgements: [(between: ("a", "b"), verdict: Compatible, reason: "")]"#,
            Outlook::Overlap,
        ),
        (
            TEN,
            r#"stances: [(party: "a", at: 0), (party: "b", at: 10)], agreed: (round: "r1", at: 5)"#,
            Outlook::Agreed,
        ),
        (TEN, r#"stances: [(party: "a", at: 0)]"#, Outlook::Unknown),
    ] {
        let own = only(scale, fields, &uncertainty);
        assert_eq!(own.outlook, outlook, "{scale}");
        close(Some(own.same), 1.0, 0.0);
    }
    let own = only(
        COLOURS,
        r#"stances: [(party: "a", at: "red", salience: 50), (party: "b", at: "blue", salience: 50)]"#,
        &uncertainty,
    );
    let (gap, priority) = (own.gap.unwrap(), own.priority.unwrap());
    close(Some(gap.high - gap.low), 0.0, 0.0);
    assert!(priority.low < 0.5 && 0.5 < priority.high);
}

#[test]
fn work_that_is_called_off_ends_without_a_result() {
    let scenario = talks(50);
    let comparison = compared(&scenario);
    let told = AtomicU64::new(0);
    let stop_soon = |share: f64| {
        assert!((0.0..=1.0).contains(&share));
        told.fetch_add(1, Ordering::Relaxed) < 3
    };
    let found = comparison.sensitivity(&scenario, &Uncertainty::default(), &stop_soon);
    assert_eq!(found, None);
    assert!(told.load(Ordering::Relaxed) < 20);
}

#[test]
fn nothing_drawn_and_nothing_there_are_no_errors() {
    let none = Uncertainty {
        draws: 0,
        ..Uncertainty::default()
    };
    let own = only(
        TEN,
        r#"stances: [(party: "a", at: 3), (party: "b", at: 7)]"#,
        &none,
    );
    assert_eq!((own.gap, own.outlooks.len()), (None, 0));
    let empty = read("(parties: [], issues: [])");
    assert!(found(&empty, &Uncertainty::default()).is_empty());
}
