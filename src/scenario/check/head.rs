//! The scenario as a whole, its parties, rounds and sources.

use std::collections::HashMap;
use std::hash::Hash;

use super::names::Names;
use super::{IdKind, Path, Problem, ProblemKind};
use crate::scenario::{FORMAT, Party, Round, Scenario, is_valid_id};

/// Everything but the issues and the proposals.
pub(super) fn check(scenario: &Scenario, names: &Names, found: &mut Vec<Problem>) {
    if scenario.format > FORMAT {
        found.push(
            Problem::error(
                Path::root("format"),
                format!(
                    "made by a newer version of Standpoint (format {}, this program knows {FORMAT}); it is opened read-only",
                    scenario.format
                ),
            )
            .kind(ProblemKind::NewerFormat),
        );
    } else if scenario.format == 0 {
        found.push(Problem::error(
            Path::root("format"),
            format!("there is no format 0; write format: {FORMAT}"),
        ));
    }
    if scenario.near.is_some_and(|near| !is_share(near)) {
        found.push(Problem::error(
            Path::root("near"),
            "near is a share of the scale: write a number from 0 to 1, such as 0.25",
        ));
    }
    check_parties(&scenario.parties, found);
    check_rounds(&scenario.rounds, names, found);
    check_ids(
        IdKind::Source,
        scenario
            .sources
            .iter()
            .map(|source| (source.id, source.id.as_str())),
        found,
    );
}

/// Whether a number lies from 0 to 1.
pub(super) fn is_share(number: f64) -> bool {
    (0.0..=1.0).contains(&number)
}

/// Whether a number may be a weight.
pub(super) fn is_weight(number: f64) -> bool {
    number.is_finite() && number > 0.0
}

/// Reports ids that are none, and ids given twice.
pub(super) fn check_ids<K: Hash + Eq>(
    kind: IdKind,
    ids: impl Iterator<Item = (K, &'static str)>,
    found: &mut Vec<Problem>,
) {
    let mut seen: HashMap<K, usize> = HashMap::new();
    let noun = kind.noun();
    for (index, (id, text)) in ids.enumerate() {
        let path = || Path::item(kind.list(), index).field("id");
        if text.is_empty() {
            found.push(Problem::error(
                path(),
                format!("an empty text is no {noun} id; write a short word"),
            ));
            continue;
        }
        if !is_valid_id(text) {
            let better: String = text
                .trim()
                .chars()
                .map(|c| {
                    if is_valid_id(c.encode_utf8(&mut [0; 4])) {
                        c
                    } else {
                        '-'
                    }
                })
                .collect();
            found.push(Problem::error(
                path(),
                format!("`{text}` is no {noun} id: only letters, digits, `-`, `_` and `.` may stand in it; write `{better}`"),
            ));
        }
        if let Some(first) = seen.get(&id) {
            found.push(
                Problem::error(path(), format!("{noun} `{text}` is there twice"))
                    .with_other(Path::item(kind.list(), *first).field("id")),
            );
        } else {
            seen.insert(id, index);
        }
    }
}

fn check_parties(parties: &[Party], found: &mut Vec<Problem>) {
    check_ids(
        IdKind::Party,
        parties.iter().map(|party| (party.id, party.id.as_str())),
        found,
    );
    let some_power = parties.iter().any(|party| party.power.is_some());
    for (index, party) in parties.iter().enumerate() {
        let path = || Path::item("parties", index);
        if !party.color.is_empty() && !is_color(&party.color) {
            found.push(Problem::error(
                path().field("color"),
                format!(
                    "`{}` is no colour; write it as \"#b5651d\": six digits from 0 to 9 and a to f",
                    party.color
                ),
            ));
        }
        match party.power {
            Some(power) if !is_weight(power) => found.push(Problem::error(
                path().field("power"),
                "power is a weight: write a number above 0, or leave it out",
            )),
            None if some_power => found.push(Problem::advice(
                path().field("id"),
                format!(
                    "party `{}` has no power while others have; give it to all parties or to none",
                    party.id
                ),
            )),
            _ => {}
        }
        if party.reservation.is_some_and(|share| !is_share(share)) {
            found.push(Problem::error(
                path().field("reservation"),
                "reservation is what no agreement is worth: write a number from 0 to 1",
            ));
        }
    }
}

fn is_color(text: &str) -> bool {
    text.strip_prefix('#')
        .is_some_and(|digits| digits.len() == 6 && digits.bytes().all(|b| b.is_ascii_hexdigit()))
}

fn check_rounds(rounds: &[Round], names: &Names, found: &mut Vec<Problem>) {
    check_ids(
        IdKind::Round,
        rounds.iter().map(|round| (round.id, round.id.as_str())),
        found,
    );
    let mut latest = None;
    for (index, round) in rounds.iter().enumerate() {
        let path = || Path::item("rounds", index);
        // A year holds its days: "2026" is not before "2026-01-23".
        let before = |a: crate::scenario::Date, b: crate::scenario::Date| {
            a < b && !b.to_string().starts_with(&a.to_string())
        };
        if let (Some(date), Some(until)) = (round.date, round.until)
            && before(until, date)
        {
            found.push(Problem::error(
                path().field("until"),
                format!("the round ends on {until}, before it begins on {date}"),
            ));
        }
        if let Some(date) = round.date {
            match latest {
                Some((earlier, id)) if before(date, earlier) => found.push(Problem::advice(
                    path().field("date"),
                    format!(
                        "round `{}` stands after round `{id}` but begins before it ({date}, {earlier}); rounds stand in the order in which they took place",
                        round.id
                    ),
                )),
                _ => latest = Some((date, round.id)),
            }
        }
        names.need_sources(&round.cites, path, found);
    }
}
