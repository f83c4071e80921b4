//! What is shown of a scenario in which order: sorted, filtered, folded, hidden, pinned, turned.

use std::collections::{BTreeSet, HashMap, HashSet};

use crate::compare::Comparison;
use crate::scenario::{PartyId, Role, Scenario};

use super::{Filter, Grid, IssueLine, Order, PartyLine, Sort};

/// What is shown in which order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Arrangement {
    /// The order of the issues.
    pub order: Order,
    /// Which issues are shown.
    pub filter: Filter,
    /// The groups that are folded away.
    pub folded: BTreeSet<String>,
    /// The parties that are not shown.
    pub hidden: BTreeSet<PartyId>,
    /// The parties that stay put at the side, in the order of the file.
    pub pinned: BTreeSet<PartyId>,
    /// Whether parties without any stance are shown too.
    pub silent_parties: bool,
    /// Whether parties go down and issues across.
    pub turned: bool,
}

impl Arrangement {
    /// Whether issues or parties are left out, or issues stand in another order than in the file.
    pub fn changes_what_is_shown(&self) -> bool {
        !self.filter.is_empty() || self.order != Order::default() || !self.hidden.is_empty()
    }

    /// Whether an edit of a stance can change what is shown or in which order.
    pub fn rests_on_figures(&self) -> bool {
        self.filter.rests_on_stances() || !matches!(self.order.by, Sort::File | Sort::Name)
    }

    /// Shows everything in file order again; folded, pinned and turned stay.
    pub fn clear(&mut self) {
        self.order = Order::default();
        self.filter = Filter::default();
        self.hidden.clear();
    }
}

/// The grid that an arrangement makes of a scenario.
///
/// Groups have headings only in file order: elsewhere issues of different groups mix.
pub fn arrange(scenario: &Scenario, comparison: &Comparison, arrangement: &Arrangement) -> Grid {
    let mut rows = arrangement.filter.rows(scenario, comparison);
    arrangement.order.apply(scenario, comparison, &mut rows);
    let has_groups = scenario.issues.iter().any(|issue| !issue.group.is_empty());
    let mut folded = HashMap::new();
    let issues = if has_groups && arrangement.order.by == Sort::File {
        under_headings(scenario, &arrangement.folded, &rows, &mut folded)
    } else {
        rows.into_iter().map(IssueLine::Issue).collect()
    };
    let (pinned, rest): (Vec<PartyId>, Vec<PartyId>) = shown_parties(scenario, arrangement)
        .into_iter()
        .partition(|party| arrangement.pinned.contains(party));
    let pins = pinned.len();
    let settled = comparison.issues().iter().any(|figures| figures.settled);
    let figures = [PartyLine::Gap, PartyLine::Outlook, PartyLine::Priority];
    let parties = pinned.into_iter().chain(rest).map(PartyLine::Party);
    let parties = parties
        .chain(settled.then_some(PartyLine::Agreed))
        .chain(figures);
    Grid::new(issues, parties, pins, arrangement.turned).with_folded(folded)
}

/// The issues under the headings of their groups; a heading wherever the group changes. Counts how
/// many are folded away under the heading of which first row.
fn under_headings(
    scenario: &Scenario,
    folded: &BTreeSet<String>,
    rows: &[usize],
    counts: &mut HashMap<usize, usize>,
) -> Vec<IssueLine> {
    let mut lines = Vec::with_capacity(rows.len());
    let mut last: Option<&str> = None;
    let mut first = 0;
    for row in rows {
        let Some(issue) = scenario.issues.get(*row) else {
            continue;
        };
        if last != Some(&issue.group) {
            lines.push(IssueLine::Group(*row));
            last = Some(&issue.group);
            first = *row;
        }
        if folded.contains(&issue.group) {
            *counts.entry(first).or_default() += 1;
        } else {
            lines.push(IssueLine::Issue(*row));
        }
    }
    lines
}

/// Whether a party has a line in this arrangement.
pub(in crate::session) fn has_line(
    scenario: &Scenario,
    arrangement: &Arrangement,
    party: PartyId,
) -> bool {
    shown_parties(scenario, arrangement).contains(&party)
}

/// The parties that have a line: those with a stance and the negotiators, and all of them where that
/// is wanted or nobody has said anything yet; but for the hidden.
fn shown_parties(scenario: &Scenario, arrangement: &Arrangement) -> Vec<PartyId> {
    let speaks = parties_with_a_stance(scenario);
    let all = arrangement.silent_parties || speaks.is_empty();
    let parties = scenario.parties.iter().filter(|party| {
        (all || party.role == Role::Negotiator || speaks.contains(&party.id))
            && !arrangement.hidden.contains(&party.id)
    });
    parties.map(|party| party.id).collect()
}

/// The parties with a stance on anything in any round; those without have no line until asked for.
pub fn parties_with_a_stance(scenario: &Scenario) -> HashSet<PartyId> {
    let mut speaks = HashSet::new();
    for stance in scenario.issues.iter().flat_map(|issue| &issue.stances) {
        speaks.insert(stance.party());
        // A big scenario need not be read to its end.
        if speaks.len() == scenario.parties.len() {
            break;
        }
    }
    speaks
}
