//! What the charts of parties say in words.

use crate::compare::{Branch, IssueSet, Join, PartyOverview, PartyTree};
use crate::scenario::{PartyId, Scenario};

/// So many parties are named, the others counted.
const NAMED: usize = 4;

/// The name of a party.
pub(super) fn name(scenario: &Scenario, id: PartyId) -> &str {
    scenario.party(id).map_or(id.as_str(), |party| party.name())
}

/// Parties in a row, the first of many.
pub(super) fn names(scenario: &Scenario, parties: &[PartyId]) -> String {
    let named: Vec<&str> = parties.iter().map(|id| name(scenario, *id)).collect();
    if named.len() > NAMED + 1 {
        let first = named.get(..NAMED).unwrap_or_default().join(", ");
        return format!("{first} and {} more", named.len() - NAMED);
    }
    match named.split_last() {
        Some((last, [])) => (*last).to_owned(),
        Some((last, first)) => format!("{} and {last}", first.join(", ")),
        None => String::new(),
    }
}

/// A distance with two decimals.
pub(super) fn figure(distance: f64) -> String {
    format!("{distance:.2}")
}

/// Over which issues, with their number.
pub(super) fn over(overview: &PartyOverview) -> String {
    let count = overview.issues;
    let noun = if count == 1 { "issue" } else { "issues" };
    match &overview.choice.issues {
        IssueSet::All => format!("{count} {noun}"),
        IssueSet::Group(group) if group.is_empty() => {
            format!("{count} {noun} outside of all groups")
        }
        IssueSet::Group(group) => format!("{count} {noun} of “{group}”"),
    }
}

/// Who is not in tree and map, and why; empty where all are.
pub(super) fn not_placed(scenario: &Scenario, overview: &PartyOverview) -> String {
    let mut words = String::new();
    let left_out = &overview.tree.left_out;
    if !left_out.is_empty() {
        words += &format!(
            " Not placed, for some distances are not known: {}.",
            names(scenario, left_out)
        );
    }
    if overview.beyond > 0 {
        words += &format!(" {} more parties are not shown.", overview.beyond);
    }
    words
}

/// Two parties, by their order among the distances, in words: who, and how far apart on how many issues.
pub(super) fn pair_words(
    scenario: &Scenario,
    overview: &PartyOverview,
    a: usize,
    b: usize,
) -> Vec<String> {
    let parties = overview.distances.parties();
    let named = |at: usize| parties.get(at).map_or("", |id| name(scenario, *id));
    let who = format!("{} – {}", named(a), named(b));
    let how = match overview.distances.at(a, b) {
        Some(distance) => format!(
            "{} {}, on {} of {} issues",
            overview.choice.measure.name(),
            figure(distance),
            overview.compared(a, b),
            overview.issues
        ),
        None => "Not known: there is no issue on which the two can be compared".to_owned(),
    };
    vec![who, how]
}

/// The parties under a branch.
pub(super) fn under(tree: &PartyTree, branch: Branch) -> &[PartyId] {
    let range = first(tree, branch)..=last(tree, branch);
    tree.leaves.get(range).unwrap_or_default()
}

/// A join in words: who with whom, and at what mean distance.
pub(super) fn join_words(scenario: &Scenario, tree: &PartyTree, join: Join) -> Vec<String> {
    let side = |branch| names(scenario, under(tree, branch));
    vec![
        format!("{} with {}", side(join.first), side(join.second)),
        format!("Mean distance between them {}", figure(join.height)),
    ]
}

fn first(tree: &PartyTree, mut branch: Branch) -> usize {
    loop {
        match branch {
            Branch::Leaf(at) => return at,
            Branch::Join(join) => match tree.joins.get(join) {
                Some(join) => branch = join.first,
                None => return 0,
            },
        }
    }
}

/// The last leaf under a branch.
pub(super) fn last(tree: &PartyTree, mut branch: Branch) -> usize {
    loop {
        match branch {
            Branch::Leaf(at) => return at,
            Branch::Join(join) => match tree.joins.get(join) {
                Some(join) => branch = join.second,
                None => return 0,
            },
        }
    }
}
