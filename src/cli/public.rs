//! The public version of a scenario, and what was taken out of it.

use super::args::Public;
use super::output::{Output, Stop};
use crate::scenario::redact::{Keep, Redacted, Removable, Removed, RemovedKind, redact};
use crate::scenario::{RoundId, Scenario};

/// Of each kind of stance, so many are named.
const NAMED: usize = 20;

/// What is kept, as far as a public version is asked for.
pub(super) fn keep(public: &Public) -> Result<Option<Keep>, Stop> {
    if !public.public {
        return Ok(None);
    }
    let kept = Keep::parse(public.keep.as_deref().unwrap_or_default());
    kept.map(Some)
        .map_err(|error| Stop::usage(error.to_string()))
}

/// The public version as of a round; what was removed is told.
pub(super) fn version(
    scenario: &Scenario,
    round: Option<RoundId>,
    keep: &Keep,
    output: &mut Output<'_>,
) -> Scenario {
    let Redacted {
        scenario: public,
        removed,
    } = redact(scenario, round, keep);
    tell(scenario, &removed, output);
    public
}

fn tell(scenario: &Scenario, removed: &Removed, output: &mut Output<'_>) {
    if removed.is_empty() {
        output.message("removed: nothing");
    }
    for (kind, count) in removed.counts() {
        output.message(&format!("removed: {count} × {kind}"));
        if is_of_stances(kind) {
            let parts = removed.parts().iter().filter(|part| part.kind == kind);
            for part in parts.take(NAMED) {
                output.message(&format!("  {}", part.place(scenario)));
            }
            if count > NAMED {
                output.message(&format!("  … and {} more", count - NAMED));
            }
        }
    }
    let parties = removed.bare_parties().iter();
    let parties = parties.filter_map(|id| Some(scenario.party(*id)?.name()));
    let issues = removed.bare_issues().iter();
    let issues = issues.filter_map(|id| Some(scenario.issue(*id)?.title()));
    for name in parties.chain(issues) {
        output.message(&format!(
            "note: no stance is left of `{name}`; its name is still in the export"
        ));
    }
}

/// Whether what was removed are stances, which the user will want to know by name.
fn is_of_stances(kind: RemovedKind) -> bool {
    matches!(
        kind,
        RemovedKind::Named(Removable::Private | Removable::Estimated | Removable::Imputed)
            | RemovedKind::Earlier
            | RemovedKind::Emptied
    )
}
