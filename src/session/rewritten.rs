//! From one state of a scenario to another, as one step.

use std::collections::HashSet;
use std::hash::Hash;

use super::{Edit, ListEdit, Transaction};
use crate::scenario::Scenario;

/// What makes `after` of `before`: only what differs is edited, so that the step is small and
/// can be taken back. No edits where they are the same.
pub fn rewritten(label: impl Into<String>, before: &Scenario, after: &Scenario) -> Transaction {
    let mut edits = Vec::new();
    let (old, new) = (before.head(), after.head());
    if old != new {
        edits.push(Edit::Head {
            before: old,
            after: new,
        });
    }
    let parties = steps(&before.parties, &after.parties, |party| party.id);
    edits.extend(parties.into_iter().map(Edit::Parties));
    let rounds = steps(&before.rounds, &after.rounds, |round| round.id);
    edits.extend(rounds.into_iter().map(Edit::Rounds));
    let sources = steps(&before.sources, &after.sources, |source| source.id);
    edits.extend(sources.into_iter().map(Edit::Sources));
    let issues = steps(&before.issues, &after.issues, |issue| issue.id);
    edits.extend(issues.into_iter().map(Edit::Issues));
    let proposals = steps(&before.proposals, &after.proposals, |proposal| proposal.id);
    edits.extend(proposals.into_iter().map(Edit::Proposals));
    Transaction::new(label, edits)
}

/// What makes one list of another: first what goes, then from the top each place set right.
fn steps<T, K>(before: &[T], after: &[T], key: impl Fn(&T) -> K) -> Vec<ListEdit<T>>
where
    T: Clone + PartialEq,
    K: Copy + Eq + Hash,
{
    if before == after {
        return Vec::new();
    }
    let wanted: HashSet<K> = after.iter().map(&key).collect();
    let goes = |item: &T| !wanted.contains(&key(item));
    let mut edits = ListEdit::removals(before, goes);
    let mut list: Vec<&T> = before.iter().filter(|item| !goes(item)).collect();
    for (at, item) in after.iter().enumerate() {
        let ahead = list
            .iter()
            .skip(at)
            .position(|known| key(known) == key(item));
        match ahead {
            None => {
                edits.push(ListEdit::Insert {
                    at,
                    item: item.clone(),
                });
                list.insert(at, item);
            }
            Some(ahead) => {
                if ahead > 0 {
                    edits.push(ListEdit::Move {
                        from: at + ahead,
                        to: at,
                    });
                }
                let known = list.remove(at + ahead);
                list.insert(at, item);
                if known != item {
                    edits.push(ListEdit::Replace {
                        at,
                        before: known.clone(),
                        after: item.clone(),
                    });
                }
            }
        }
    }
    // Doubles, which no sound scenario has.
    let rest = list.iter().enumerate().skip(after.len()).rev();
    edits.extend(rest.map(|(at, item)| ListEdit::Remove {
        at,
        item: (*item).clone(),
    }));
    edits
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::scenario::generated::valid_scenario;
    use crate::session::Session;

    #[test]
    fn a_list_is_set_right_with_no_more_steps_than_it_takes() {
        for (before, after, count) in [
            ("", "", 0),
            ("abc", "abc", 0),
            ("abc", "ac", 1),
            ("ac", "abc", 1),
            ("abc", "cab", 1),
            ("abc", "xyz", 6),
            ("aab", "ab", 2),
            ("ab", "aab", 1),
        ] {
            let chars = |text: &str| text.chars().collect::<Vec<_>>();
            let (before, after) = (chars(before), chars(after));
            let edits = steps(&before, &after, |c| *c);
            assert_eq!(edits.len(), count, "{before:?} {after:?} {edits:?}");
        }
    }

    proptest! {
        #[test]
        fn the_step_leads_to_the_other_scenario_and_back(
            before in valid_scenario("[a-z]{0,4}"),
            after in valid_scenario("[a-z]{0,4}"),
        ) {
            let mut session = Session::new(before.clone());
            session.apply(rewritten("Merge", &before, &after));
            prop_assert_eq!(session.scenario(), &after);
            if session.undo().is_some() {
                prop_assert_eq!(session.scenario(), &before);
            }
        }
    }
}
