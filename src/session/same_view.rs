//! A scenario that was read again is shown as it was shown before.

use super::Session;

impl Session {
    /// Shows what `before` showed, as far as it is still there: round, parties counted, order,
    /// filter, what is folded and hidden, and what is selected.
    pub fn show_as(&mut self, before: &Self) {
        let old = before.comparison.selection();
        let was_default = old.scope == before.scenario.default_scope();
        let was_last = old.round == before.scenario.last_round();
        let mut selection = self.kept_selection(old, was_default, was_last);
        if was_last {
            selection.round = self.scenario.last_round();
        }
        self.comparison.recompute(&self.scenario, selection);
        self.shown.arrangement = before.shown.arrangement.clone();
        self.rearrange_after_edit(before.remembered_selection());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::{Issue, IssueId, Party, PartyId, Round, RoundId, Scale, Scenario};
    use crate::session::grid::{Cell, GridSelection};

    fn scenario(issues: &[&str], rounds: &[&str]) -> Scenario {
        let party = |id| Party::new(PartyId::new(id), id);
        Scenario {
            parties: ["north", "south", "host"].map(party).to_vec(),
            rounds: rounds
                .iter()
                .map(|id| Round::new(RoundId::new(id), *id))
                .collect(),
            issues: issues
                .iter()
                .map(|id| Issue::new(IssueId::new(id), *id, Scale::Wording).into())
                .collect(),
            ..Scenario::default()
        }
    }

    #[test]
    fn what_is_still_there_is_shown_and_selected_as_before() {
        let mut before = Session::new(scenario(&["a", "b"], &["first", "second"]));
        let mut arrangement = before.arrangement().clone();
        arrangement.silent_parties = true;
        arrangement.turned = true;
        before.set_arrangement(arrangement);
        let south = PartyId::new("south");
        before.set_scope(vec![south, PartyId::new("host")]);
        before.set_round(Some(RoundId::new("first")));
        before.set_selection(Some(GridSelection::cell(Cell::stance(1, south))));
        let mut after = Session::new(scenario(&["new", "a", "b"], &["first", "second", "third"]));
        after.show_as(&before);
        assert_eq!(after.arrangement(), before.arrangement());
        assert_eq!(after.round(), before.round());
        assert_eq!(
            after.comparison().selection().scope,
            before.comparison().selection().scope
        );
        assert_eq!(after.active(), Some(Cell::stance(2, south)));
        assert!(!after.is_dirty());
    }

    #[test]
    fn the_last_round_stays_the_last() {
        let before = Session::new(scenario(&["a"], &["first"]));
        let mut after = Session::new(scenario(&["a"], &["first", "second"]));
        after.show_as(&before);
        assert_eq!(after.round(), Some(RoundId::new("second")));
    }
}
