//! Which round and which parties; ids that are not in the file get a suggestion.

use super::args::Select;
use super::output::Stop;
use crate::compare::{Audience, Comparison, Selection};
use crate::scenario::{PartyId, RoundId, Scenario};

/// Below this likeness (Jaro-Winkler, 0-1) a suggestion would only confuse.
const LIKENESS_AT_LEAST: f64 = 0.75;

/// The figures of what is selected.
pub(super) fn comparison(scenario: &Scenario, select: &Select) -> Result<Comparison, Stop> {
    Ok(Comparison::new(scenario, selection(scenario, select)?))
}

/// What is selected.
pub(super) fn selection(scenario: &Scenario, select: &Select) -> Result<Selection, Stop> {
    let round = match &select.round {
        None => scenario.last_round(),
        Some(id) => Some(round(scenario, id)?),
    };
    let scope = match select.scope.as_deref() {
        None => scenario.default_scope(),
        Some("all") => scenario.parties.iter().map(|party| party.id).collect(),
        Some(ids) => scope(scenario, ids)?,
    };
    Ok(Selection {
        round,
        scope,
        audience: Audience::Everyone,
    })
}

/// The parties named, in file order.
fn scope(scenario: &Scenario, ids: &str) -> Result<Vec<PartyId>, Stop> {
    let named = ids
        .split(',')
        .map(|id| party(scenario, id.trim()))
        .collect::<Result<Vec<PartyId>, Stop>>()?;
    let in_file_order = scenario.parties.iter().map(|party| party.id);
    Ok(in_file_order.filter(|id| named.contains(id)).collect())
}

/// The party of this id.
pub(super) fn party(scenario: &Scenario, id: &str) -> Result<PartyId, Stop> {
    let ids: Vec<&str> = scenario
        .parties
        .iter()
        .map(|party| party.id.as_str())
        .collect();
    known("party", id, &ids).map(PartyId::new)
}

/// The round of this id.
pub(super) fn round(scenario: &Scenario, id: &str) -> Result<RoundId, Stop> {
    let ids: Vec<&str> = scenario
        .rounds
        .iter()
        .map(|round| round.id.as_str())
        .collect();
    known("round", id, &ids).map(RoundId::new)
}

/// Where the issue of this id stands.
pub(super) fn issue_row(scenario: &Scenario, id: &str) -> Result<usize, Stop> {
    let ids: Vec<&str> = scenario
        .issues
        .iter()
        .map(|issue| issue.id.as_str())
        .collect();
    let id = known("issue", id, &ids)?;
    Ok(ids
        .iter()
        .position(|known| *known == id)
        .unwrap_or_default())
}

/// The id, if it is among those there are.
fn known<'a>(noun: &str, id: &'a str, ids: &[&str]) -> Result<&'a str, Stop> {
    if ids.contains(&id) {
        return Ok(id);
    }
    Err(Stop::usage(format!(
        "no {noun} `{id}`{}",
        suggestion(id, ids)
    )))
}

/// `; did you mean …?`, or else what there is.
pub(super) fn suggestion(text: &str, known: &[&str]) -> String {
    let folded = text.to_lowercase();
    let nearest = known
        .iter()
        .map(|candidate| {
            (
                strsim::jaro_winkler(&candidate.to_lowercase(), &folded),
                candidate,
            )
        })
        .filter(|(likeness, _)| *likeness >= LIKENESS_AT_LEAST)
        .max_by(|a, b| a.0.total_cmp(&b.0));
    match nearest {
        Some((_, candidate)) => format!("; did you mean `{candidate}`?"),
        None if known.is_empty() => "; the file has none".to_owned(),
        None => format!("; there are: {}", known.join(", ")),
    }
}
