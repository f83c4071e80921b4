//! What a scenario has that a table of stances has no place for.

use std::collections::HashSet;

use crate::scenario::{NEAR_DEFAULT, Scenario, Source, SourceId};

/// A line each, for people.
pub(super) fn left_out(scenario: &Scenario) -> Vec<String> {
    let issues = &scenario.issues;
    let (parties, rounds) = (&scenario.parties, &scenario.rounds);
    let has = |there: bool, what: &str| there.then(|| what.to_owned());
    let parts = [
        has(!scenario.title.is_empty(), "the title"),
        has(!scenario.summary.is_empty(), "the summary"),
        has(!scenario.note.is_empty(), "the note on the whole"),
        has(
            scenario
                .near
                .is_some_and(|near| near.to_bits() != NEAR_DEFAULT.to_bits()),
            "what counts as near",
        ),
        counted(
            rounds
                .iter()
                .filter(|round| !round.result.is_empty())
                .count(),
            "result of a round",
            "results of rounds",
        ),
        counted(
            parties
                .iter()
                .filter(|party| !party.note.is_empty())
                .count(),
            "note on a party",
            "notes on parties",
        ),
        counted(
            rounds.iter().filter(|round| !round.note.is_empty()).count(),
            "note on a round",
            "notes on rounds",
        ),
        counted(
            issues.iter().filter(|issue| !issue.note.is_empty()).count(),
            "note on an issue",
            "notes on issues",
        ),
        counted(
            issues.iter().map(|issue| issue.judgements.len()).sum(),
            "judgement",
            "judgements",
        ),
        counted(
            issues.iter().filter(|issue| issue.agreed.is_some()).count(),
            "agreed outcome",
            "agreed outcomes",
        ),
        counted(scenario.proposals.len(), "proposal", "proposals"),
        counted(
            lost_sources(scenario),
            "source as more than the id that a stance cites",
            "sources as more than the ids that stances cite",
        ),
    ];
    parts
        .into_iter()
        .flatten()
        .map(|part| format!("not in a table of stances: {part}"))
        .collect()
}

fn counted(count: usize, one: &str, many: &str) -> Option<String> {
    match count {
        0 => None,
        1 => Some(format!("1 {one}")),
        count => Some(format!("{count} {many}")),
    }
}

fn lost_sources(scenario: &Scenario) -> usize {
    let stances = scenario.issues.iter().flat_map(|issue| &issue.stances);
    let cites = stances.flat_map(|stance| stance.cites());
    let cited: HashSet<SourceId> = cites.map(|cite| cite.source).collect();
    let is_whole =
        |source: &&Source| cited.contains(&source.id) && **source == Source::new(source.id, "");
    scenario.sources.len() - scenario.sources.iter().filter(is_whole).count()
}
