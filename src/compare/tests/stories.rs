//! What the bundled scenarios tell of their rounds, held against what is known of the talks.

use super::build::{close, id, read};
use crate::compare::{
    Audience, Comparison, CourseMeasure, LineShift, Movement, Outlook, Overall, Selection, Trend,
    issue_series, line_changes, movements,
};
use crate::scenario::{Basis, Confidence, IssueId, RoundId, Scenario};

const ABU_DHABI: &str = include_str!("../../../scenarios/abu-dhabi-2026.ron");
const CAMP_DAVID: &str = include_str!("../../../scenarios/camp-david-1978.ron");

fn of(scenario: &Scenario, party: &str, issue: &str) -> Vec<Movement> {
    let scope = Selection::of(scenario).scope;
    let mut found = movements(scenario, &scope, Audience::Everyone);
    found.retain(|own| own.party == id(party) && own.issue == IssueId::new(issue));
    found
}

fn ends(movement: &Movement) -> [String; 2] {
    let label =
        |value: &Option<crate::scenario::Value>| value.as_ref().unwrap().labels()[0].to_string();
    [label(&movement.from), label(&movement.to)]
}

#[test]
fn russia_narrows_from_four_regions_to_donbas_the_freeze_elsewhere_told_second_hand() {
    let scenario = read(ABU_DHABI);
    let moves = of(&scenario, "russia", "donetsk");
    assert_eq!(moves.len(), 1);
    let narrowed = &moves[0];
    let expected = [
        "All four regions under Russia",
        "Donbas under Russia, front frozen elsewhere",
    ];
    assert_eq!(ends(narrowed), expected);
    assert_eq!(narrowed.from_round, Some(RoundId::new("istanbul")));
    assert_eq!(narrowed.to_round, Some(RoundId::new("abu-dhabi-1")));
    assert_eq!(narrowed.concession_to, Some(id("ukraine")));
    assert!(!narrowed.is_reversal());
    let later = narrowed.later(&scenario).unwrap();
    assert_eq!(later.basis(), Some(Basis::Reported));
    assert_eq!(later.confidence(), Some(Confidence::Low));
    let cited: Vec<_> = later
        .cites()
        .iter()
        .map(|cite| cite.source.to_string())
        .collect();
    assert_eq!(cited, ["A3", "A4"]);
    assert!(
        later.cites()[1]
            .place
            .contains("source close to the Kremlin")
    );

    // Ukraine stays where it is, but would come to discuss a zone.
    let opened = line_changes(&scenario, Audience::Everyone);
    let opened = opened
        .iter()
        .find(|changed| changed.party == id("ukraine"))
        .unwrap();
    assert_eq!(opened.issue, IssueId::new("donetsk"));
    assert_eq!(opened.shift, LineShift::Widened);
    let [_, after] = opened.stances(&scenario).unwrap();
    assert_eq!(after.round(), Some(RoundId::new("revised")));
    assert!(after.condition().contains("referendum"));

    let south = &of(&scenario, "russia", "zaporizhzhia-kherson")[0];
    let expected = [
        "Both regions in full under Russia",
        "Line holds, other regions left open",
    ];
    assert_eq!(ends(south), expected);
    // Ukraine had said nothing on it in Istanbul: it is met where it stands later.
    assert_eq!(
        (south.toward, south.concession_to),
        (None, Some(id("ukraine")))
    );
    assert_eq!(
        south.later(&scenario).unwrap().basis(),
        Some(Basis::Reported)
    );
}

#[test]
fn the_sinai_settlements_go_from_opposed_red_lines_to_agreed() {
    let scenario = read(CAMP_DAVID);
    let row = scenario
        .issues
        .iter()
        .position(|issue| issue.id == IssueId::new("sinai-settlements"));
    let row = row.unwrap();
    let at = |round: &str| {
        let round = Some(RoundId::new(round));
        let selection = Selection {
            round,
            ..Selection::of(&scenario)
        };
        let comparison = Comparison::new(&scenario, selection);
        comparison.issue(row).unwrap().clone()
    };
    let opening = at("opening");
    assert_eq!(opening.outlook, Outlook::Deadlock);
    assert_eq!(opening.deadlock_pair, Some((id("egypt"), id("israel"))));
    let closed = at("close");
    assert_eq!((closed.outlook, closed.settled), (Outlook::Agreed, true));

    let moves = of(&scenario, "israel", "sinai-settlements");
    assert_eq!(moves.len(), 1);
    assert_eq!(
        ends(&moves[0]),
        ["kept and protected", "decided by parliament"]
    );
    assert_eq!(moves[0].to_round, Some(RoundId::new("close")));
    assert_eq!(moves[0].concession_to, Some(id("egypt")));
    assert!(of(&scenario, "egypt", "sinai-settlements").is_empty());

    let scope = Selection::of(&scenario).scope;
    let series = issue_series(&scenario, &scope, Audience::Everyone);
    assert_eq!(series[row].trend, Some(Trend::Settled));
    assert_eq!(series[row].settled_from, Some(3));
    // The mean rests on four questions known from the opening on, and all four were settled.
    let overall = Overall::new(&series, CourseMeasure::RemainingGap);
    assert_eq!(overall.settled, [0, 0, 0, 7]);
    assert_eq!((overall.from, overall.issues, overall.of), (Some(1), 4, 9));
    close(overall.mean[1], 1.0, 1e-12);
    close(overall.mean[3], 0.0, 1e-12);
}
