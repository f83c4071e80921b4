//! Judgements: between whom, on what, and whether they still hold.

use std::collections::HashMap;

use super::names::Names;
use super::{Path, Problem, ProblemKind};
use crate::scenario::{Issue, Judgement, PartyId, RoundId, ScaleKind, Stance, Visibility};

/// All judgements of the issue at `path`.
pub(super) fn check(issue: &Issue, path: &Path, names: &Names, found: &mut Vec<Problem>) {
    if issue.judgements.is_empty() {
        return;
    }
    let wordings = Wordings::of(&issue.stances, names);
    let mut seen: HashMap<(PartyId, PartyId, Option<RoundId>), usize> = HashMap::new();
    let mut newest: HashMap<(PartyId, PartyId), (usize, usize)> = HashMap::new();
    for (index, judgement) in issue.judgements.iter().enumerate() {
        let place = || path.field("judgements").index(index);
        if issue.scale.kind() != ScaleKind::Wording {
            found.push(Problem::error(
                place().field("verdict"),
                format!(
                    "judgements are for issues on Wording; on {} the distance follows from the positions",
                    issue.scale.kind().name()
                ),
            ));
            continue;
        }
        let (a, b) = judgement.between;
        let known_a = names.need_party(a, || place().field("between").index(0), found);
        let known_b = names.need_party(b, || place().field("between").index(1), found);
        let known_round = names.need_round(judgement.round, || place().field("round"), found);
        if a == b {
            found.push(Problem::error(
                place().field("between").index(1),
                format!("party `{a}` cannot be judged against itself; name two parties"),
            ));
            continue;
        }
        let pair = if a <= b { (a, b) } else { (b, a) };
        let key = (pair.0, pair.1, judgement.round);
        if let Some(first) = seen.get(&key) {
            let problem = Problem::error(
                place().field("between"),
                format!("`{a}` and `{b}` are judged twice as of the same round; keep one"),
            );
            found.push(problem.with_other(path.field("judgements").index(*first).field("between")));
            continue;
        }
        seen.insert(key, index);
        let order = names.order(judgement.round).filter(|_| known_round);
        if let (true, true, Some(order)) = (known_a, known_b, order) {
            check_wordings(judgement, &wordings, order, &place, found);
            let last = newest.entry(pair).or_insert((order, index));
            if order >= last.0 {
                *last = (order, index);
            }
        }
    }
    let mut newest: Vec<_> = newest.into_iter().collect();
    newest.sort_unstable_by_key(|(_, (_, index))| *index);
    for ((a, b), (order, index)) in newest {
        if let Some(changed) = [a, b]
            .into_iter()
            .find(|party| wordings.changed(*party, order))
        {
            found.push(Problem::advice(
                path.field("judgements").index(index).field("between"),
                format!(
                    "this judgement is stale: the wording of `{changed}` has changed since; judge `{a}` and `{b}` again as of a later round"
                ),
            ));
        }
    }
}

fn check_wordings(
    judgement: &Judgement,
    wordings: &Wordings,
    order: usize,
    place: &impl Fn() -> Path,
    found: &mut Vec<Problem>,
) {
    let (a, b) = judgement.between;
    for (index, party) in [a, b].into_iter().enumerate() {
        if wordings.in_effect(party, order).is_empty() {
            let problem = Problem::error(
                place().field("between").index(index),
                format!(
                    "party `{party}` has no wording on this issue as of that round, so there is nothing to judge"
                ),
            );
            found.push(problem.kind(ProblemKind::Absent));
        }
    }
}

/// A text, since which round.
type Since<'i> = (usize, &'i str);

/// The wordings of each party, by visibility, in the order of the rounds.
struct Wordings<'i>(HashMap<PartyId, [Vec<Since<'i>>; 2]>);

impl<'i> Wordings<'i> {
    fn of(stances: &'i [Stance], names: &Names) -> Self {
        let mut parties: HashMap<PartyId, [Vec<Since<'i>>; 2]> = HashMap::new();
        for stance in stances {
            let Some(order) = names.order(stance.round()) else {
                continue;
            };
            let slot = match stance.visibility() {
                Visibility::Public => 0,
                Visibility::Private => 1,
            };
            if let Some(texts) = parties.entry(stance.party()).or_default().get_mut(slot) {
                texts.push((order, stance.text()));
            }
        }
        for texts in parties.values_mut().flatten() {
            texts.sort_by_key(|(order, _)| *order);
        }
        Self(parties)
    }

    /// The text in effect as of a round: of each visibility the latest, Private before Public.
    fn in_effect(&self, party: PartyId, order: usize) -> &'i str {
        let Some([public, private]) = self.0.get(&party) else {
            return "";
        };
        let latest = |texts: &[Since<'i>]| {
            let after = texts.partition_point(|(since, _)| *since <= order);
            after
                .checked_sub(1)
                .and_then(|index| texts.get(index))
                .map(|(_, text)| *text)
        };
        latest(private)
            .or_else(|| latest(public))
            .unwrap_or_default()
    }

    /// Whether the text in effect at the end differs from the one as of a round.
    fn changed(&self, party: PartyId, order: usize) -> bool {
        self.in_effect(party, order) != self.in_effect(party, usize::MAX)
    }
}
