//! One issue: its scale, its stances, its judgements, what was agreed.

use super::head::check_ids;
use super::names::Names;
use super::position::Positions;
use super::{Checked, IdKind, Path, Problem, judgement, scale, stance};
use crate::scenario::Scenario;

/// The ids of all issues.
pub(super) fn check_ids_of(scenario: &Scenario, found: &mut Vec<Problem>) {
    check_ids(
        IdKind::Issue,
        scenario
            .issues
            .iter()
            .map(|issue| (issue.id, issue.id.as_str())),
        found,
    );
}

/// The issue of this index; nothing where there is none.
pub(super) fn check(
    scenario: &Scenario,
    names: &Names,
    index: usize,
    checked: &Checked,
    found: &mut Vec<Problem>,
) {
    let Some(issue) = scenario.issues.get(index) else {
        return;
    };
    let path = Path::item("issues", index);
    // What is measured on a broken scale cannot be judged; only the scale is reported then.
    let usable = scale::check(&issue.scale, &path.field("scale"), found);
    let positions = usable.then(|| Positions::of(&issue.scale));
    let stances = (0..)
        .zip(&issue.stances)
        .filter(|(_, stance)| checked.concerns(stance.party()));
    stance::check(stances, positions.as_ref(), &path, names, found);
    judgement::check(issue, &path, names, found);
    if let Some(agreed) = &issue.agreed {
        let path = path.field("agreed");
        names.need_round(agreed.round, || path.field("round"), found);
        names.need_sources(&agreed.cites, || path.clone(), found);
        if let (Some(at), Some(positions)) = (&agreed.at, &positions) {
            positions.check_value(at, || path.field("at"), names, found);
        }
    }
}
