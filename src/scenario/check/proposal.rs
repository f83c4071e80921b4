//! Proposals and their terms.

use std::collections::HashMap;

use super::head::check_ids;
use super::names::Names;
use super::position::Positions;
use super::{IdKind, Path, Problem, scale};
use crate::scenario::Scenario;

/// All proposals.
pub(super) fn check(scenario: &Scenario, names: &Names, found: &mut Vec<Problem>) {
    check_ids(
        IdKind::Proposal,
        scenario
            .proposals
            .iter()
            .map(|proposal| (proposal.id, proposal.id.as_str())),
        found,
    );
    let mut positions: HashMap<usize, Option<Positions>> = HashMap::new();
    for (index, proposal) in scenario.proposals.iter().enumerate() {
        let path = || Path::item("proposals", index);
        if let Some(by) = proposal.by {
            names.need_party(by, || path().field("by"), found);
        }
        names.need_round(proposal.round, || path().field("round"), found);
        names.need_sources(&proposal.cites, path, found);
        let mut seen = HashMap::new();
        for (term_index, term) in proposal.terms.iter().enumerate() {
            let path = || path().field("terms").index(term_index);
            names.need_issue(term.issue, || path().field("issue"), found);
            if let Some(first) = seen.get(&term.issue) {
                let problem = Problem::error(
                    path().field("issue"),
                    format!("the proposal has issue `{}` twice", term.issue),
                );
                found.push(problem.with_other(self::path(index, *first)));
            } else {
                seen.insert(term.issue, term_index);
            }
            names.need_sources(&term.cites, path, found);
            if let (Some(at), Some(issue)) = (&term.at, names.issue(term.issue))
                && let Some(issue_of) = scenario.issues.get(issue)
            {
                // A broken scale is reported with its issue; nothing can be measured on it.
                let positions = positions.entry(issue).or_insert_with(|| {
                    scale::check(&issue_of.scale, &Path::default(), &mut Vec::new())
                        .then(|| Positions::of(&issue_of.scale))
                });
                if let Some(positions) = positions {
                    positions.check_value(at, || path().field("at"), names, found);
                }
            }
        }
    }
}

fn path(proposal: usize, term: usize) -> Path {
    Path::item("proposals", proposal)
        .field("terms")
        .index(term)
        .field("issue")
}
