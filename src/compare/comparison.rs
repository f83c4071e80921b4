//! The figures of every issue, kept true edit by edit.

use std::collections::{HashMap, HashSet};

use crate::scenario::{Issue, PartyId, Scale, Scenario, Span, UnitInterval, Value, ValueSet};

use super::figures::{IssueFigures, Outlook, Zone};
use super::outcome::{Weighted, mean, median, spread};
use super::selection::{Audience, Calendar, Selection, effective};
use super::standing::{PartyFigures, can_be_compared};
use super::{TOLERANCE, interval, labels, polarisation, wording};

/// What is looked up for every stance.
struct Context<'a> {
    scenario: &'a Scenario,
    calendar: Calendar,
    until: usize,
    audience: Audience,
    columns: HashMap<PartyId, usize>,
    in_scope: HashSet<PartyId>,
}

impl<'a> Context<'a> {
    fn of(scenario: &'a Scenario, selection: &Selection) -> Self {
        let calendar = Calendar::of(scenario);
        let parties = scenario.parties.iter().enumerate();
        Self {
            scenario,
            until: calendar.order(selection.round).unwrap_or(0),
            calendar,
            audience: selection.audience,
            columns: parties.map(|(at, party)| (party.id, at)).collect(),
            in_scope: selection.scope.iter().copied().collect(),
        }
    }

    /// Who stands where on one issue; salience not yet imputed.
    fn standings(&self, issue: &Issue) -> Vec<PartyFigures> {
        let mut slots = vec![None; self.scenario.parties.len()];
        let column = |id| self.columns.get(&id).copied();
        let (calendar, until) = (&self.calendar, self.until);
        effective(issue, calendar, until, self.audience, column, &mut slots);
        let parties = self.scenario.parties.iter().zip(slots);
        parties
            .filter_map(|(party, slot)| {
                let (at, _, order) = slot?;
                let stance = issue.stances.get(at as usize)?;
                Some(PartyFigures::of(
                    issue,
                    party,
                    (at, stance),
                    order < until,
                    self.in_scope.contains(&party.id),
                ))
            })
            .collect()
    }
}

/// The salience of parties where they record none (measures.md, part 0).
#[derive(Clone, Debug, Default, PartialEq)]
struct Imputed {
    /// The own mean of parties that record some.
    own: HashMap<PartyId, f64>,
    /// For parties that record none: the mean of those recorded in scope, or 100.
    others: f64,
}

impl Imputed {
    fn of(issues: &[IssueFigures]) -> Self {
        let mut sums: HashMap<PartyId, (f64, f64)> = HashMap::new();
        let mut scope = (0.0, 0.0);
        let all = issues.iter().flat_map(|issue| &issue.parties);
        for party in all.filter(|party| !party.salience_imputed) {
            let sum = sums.entry(party.party).or_default();
            sum.0 += party.salience;
            sum.1 += 1.0;
            if party.in_scope {
                scope.0 += party.salience;
                scope.1 += 1.0;
            }
        }
        Self {
            own: sums
                .into_iter()
                .map(|(id, (sum, n))| (id, sum / n))
                .collect(),
            others: if scope.1 > 0.0 {
                scope.0 / scope.1
            } else {
                100.0
            },
        }
    }

    fn of_party(&self, party: PartyId) -> f64 {
        self.own.get(&party).copied().unwrap_or(self.others)
    }
}

/// The figures of every issue for one selection.
pub struct Comparison {
    selection: Selection,
    imputed: Imputed,
    issues: Vec<IssueFigures>,
}

impl Comparison {
    /// The figures of a scenario.
    pub fn new(scenario: &Scenario, selection: Selection) -> Self {
        let context = Context::of(scenario, &selection);
        let mut issues: Vec<IssueFigures> = scenario
            .issues
            .iter()
            .map(|issue| {
                let mut figures = IssueFigures::unknown(issue.id);
                figures.parties = context.standings(issue);
                figures
            })
            .collect();
        let imputed = Imputed::of(&issues);
        for (issue, figures) in scenario.issues.iter().zip(&mut issues) {
            measure(&context, issue, &imputed, figures);
        }
        Self {
            selection,
            imputed,
            issues,
        }
    }

    /// What the figures speak of.
    pub fn selection(&self) -> &Selection {
        &self.selection
    }

    /// The figures of every issue, in file order.
    pub fn issues(&self) -> &[IssueFigures] {
        &self.issues
    }

    /// The figures of the issue in this row.
    pub fn issue(&self, row: usize) -> Option<&IssueFigures> {
        self.issues.get(row)
    }

    /// Brings the figures up to date after an edit of the issue in this row.
    ///
    /// Others are computed again only where an imputed salience changed. Returns how many were.
    pub fn update_issue(&mut self, scenario: &Scenario, row: usize) -> usize {
        let (Some(issue), Some(old)) = (scenario.issues.get(row), self.issues.get(row)) else {
            return 0;
        };
        let context = Context::of(scenario, &self.selection);
        let mut figures = IssueFigures::unknown(issue.id);
        figures.parties = context.standings(issue);
        let saliences_before = recorded_saliences(&old.parties);
        let saliences_after = recorded_saliences(&figures.parties);
        if let Some(slot) = self.issues.get_mut(row) {
            *slot = figures;
        }
        let mut changed = HashSet::new();
        let mut others_changed = false;
        if saliences_before != saliences_after {
            let imputed = Imputed::of(&self.issues);
            others_changed = imputed.others.to_bits() != self.imputed.others.to_bits();
            changed = scenario
                .parties
                .iter()
                .map(|party| party.id)
                .filter(|id| {
                    imputed.of_party(*id).to_bits() != self.imputed.of_party(*id).to_bits()
                })
                .collect();
            self.imputed = imputed;
        }
        let mut count = 0;
        for (at, figures) in self.issues.iter_mut().enumerate() {
            let rests_on_changed = (others_changed || !changed.is_empty())
                && figures
                    .parties
                    .iter()
                    .any(|party| party.salience_imputed && changed.contains(&party.party));
            if at != row && !rests_on_changed {
                continue;
            }
            if let Some(issue) = scenario.issues.get(at) {
                measure(&context, issue, &self.imputed, figures);
                count += 1;
            }
        }
        count
    }

    /// How far two parties are apart on the issue in this row, 0-1.
    pub fn distance_between(
        &self,
        scenario: &Scenario,
        row: usize,
        a: PartyId,
        b: PartyId,
    ) -> Option<f64> {
        let figures = self.issue(row)?;
        let issue = scenario.issues.get(row)?;
        let (one, other) = (figures.party(a)?, figures.party(b)?);
        if a == b {
            return can_be_compared(&issue.scale, issue.stances.get(one.stance as usize)?)
                .then_some(0.0);
        }
        match &issue.scale {
            Scale::Range(_) | Scale::Steps(_) => Some((one.place? - other.place?).abs()),
            Scale::Options(_) => labels::distance(issue, one, other),
            Scale::Wording => {
                let calendar = Calendar::of(scenario);
                let until = calendar.order(self.selection.round)?;
                let audience = self.selection.audience;
                wording::verdict(issue, &calendar, until, audience, a, b).map(|v| v.distance())
            }
        }
    }

    /// How far a party is from the centre of the scope on the issue in this row, 0-1.
    ///
    /// Range and Steps: from the mean outcome. Options: the share of the others in scope that
    /// differ. Wording: the mean judged distance to the others in scope (design.md, Matrix).
    pub fn distance_from_centre(
        &self,
        scenario: &Scenario,
        row: usize,
        party: PartyId,
    ) -> Option<f64> {
        let figures = self.issue(row)?;
        match scenario.issues.get(row)?.scale {
            Scale::Range(_) | Scale::Steps(_) => {
                Some((figures.party(party)?.place? - figures.mean?).abs())
            }
            Scale::Options(_) | Scale::Wording => {
                let others = figures.in_scope().filter(|other| other.party != party);
                let distances: Vec<f64> = others
                    .filter_map(|other| self.distance_between(scenario, row, party, other.party))
                    .collect();
                let n = distances.len();
                (n > 0).then(|| distances.iter().sum::<f64>() / n as f64)
            }
        }
    }
}

fn recorded_saliences(parties: &[PartyFigures]) -> Vec<(PartyId, u64)> {
    parties
        .iter()
        .filter(|party| !party.salience_imputed)
        .map(|party| (party.party, party.salience.to_bits()))
        .collect()
}

/// Computes what is known of one issue from who stands where.
fn measure(context: &Context<'_>, issue: &Issue, imputed: &Imputed, figures: &mut IssueFigures) {
    let mut parties = std::mem::take(&mut figures.parties);
    for party in parties.iter_mut().filter(|party| party.salience_imputed) {
        party.salience = imputed.of_party(party.party);
    }
    *figures = IssueFigures::unknown(issue.id);
    figures.stances = parties.len();
    figures.parties = parties;
    let comparable: HashSet<PartyId> = figures
        .in_scope()
        .filter(|f| {
            let stance = issue.stances.get(f.stance as usize);
            stance.is_some_and(|stance| can_be_compared(&issue.scale, stance))
        })
        .map(|f| f.party)
        .collect();
    let in_file_order = context.scenario.parties.iter().map(|party| party.id);
    figures.missing = in_file_order
        .filter(|id| context.in_scope.contains(id) && !comparable.contains(id))
        .collect();
    figures.assumed = figures
        .in_scope()
        .filter(|f| f.assumed && issue.scale != Scale::Wording)
        .map(|f| f.party)
        .collect();
    match &issue.scale {
        Scale::Range(_) | Scale::Steps(_) => measure_places(context, issue, figures),
        Scale::Options(_) => labels::measure(issue, context.scenario.near(), figures),
        Scale::Wording => wording::measure(
            issue,
            &context.calendar,
            context.until,
            context.audience,
            figures,
        ),
    }
    let power: f64 = figures.in_scope().map(|f| f.power).sum();
    let weight: f64 = figures.in_scope().map(PartyFigures::weight).sum();
    figures.salience = (power > 0.0).then(|| weight / power);
    let imputed = figures.in_scope().any(|f| f.salience_imputed);
    figures.salience_imputed = imputed;
    figures.priority = figures
        .gap
        .zip(figures.salience)
        .map(|(gap, salience)| gap * salience / 100.0);
    figures.partial = !figures.missing.is_empty() || !figures.unjudged.is_empty();
    let agreed = issue.agreed.as_ref();
    let settled = agreed.and_then(|agreed| context.calendar.order(agreed.round));
    if settled.is_some_and(|order| order <= context.until) {
        figures.settled = true;
        figures.outlook = Outlook::Agreed;
        figures.outlook_assumed = false;
        // It rests on what the file records, whoever has no stance.
        figures.partial = false;
    }
}

/// Fills in what is known of an issue whose positions are places in 0-1.
fn measure_places(context: &Context<'_>, issue: &Issue, figures: &mut IssueFigures) {
    let placed: Vec<PartyFigures> = figures
        .in_scope()
        .filter(|f| f.place.is_some())
        .copied()
        .collect();
    let weighted = |at: &dyn Fn(&PartyFigures) -> Option<f64>| -> Vec<Weighted> {
        placed
            .iter()
            .filter_map(|f| {
                Some(Weighted {
                    at: at(f)?,
                    weight: f.weight(),
                })
            })
            .collect()
    };
    let places = weighted(&|f| f.place);
    figures.mean = mean(&places);
    figures.median = median(&places);
    figures.spread = figures.mean.and_then(|mean| spread(&places, mean));
    if let Scale::Range(range) = &issue.scale {
        let numbers = weighted(&|f| number_of(issue, f));
        figures.mean_number = mean(&numbers);
        // The smallest x, which on a reversed scale is the largest number.
        let signed: Vec<Weighted> = numbers
            .iter()
            .map(|n| Weighted {
                at: if range.from > range.to { -n.at } else { n.at },
                weight: n.weight,
            })
            .collect();
        figures.median_number = median(&signed).map(|n| if range.from > range.to { -n } else { n });
    }
    let xs: Vec<f64> = placed.iter().filter_map(|f| f.place).collect();
    figures.polarisation = match &issue.scale {
        Scale::Steps(steps) if !xs.is_empty() => {
            let mut counts = vec![0.0; steps.len()];
            for x in &xs {
                let step = issue.scale.nearest_step(*x);
                let index = step.and_then(|label| issue.scale.label_index(label));
                if let Some(count) = index.and_then(|index| counts.get_mut(index)) {
                    *count += 1.0;
                }
            }
            polarisation::agreement(&counts).map(|a| (1.0 - a) / 2.0)
        }
        _ => polarisation::of_places(&xs),
    };
    if placed.len() < 2 {
        return;
    }
    let points: Vec<(PartyId, UnitInterval)> = placed
        .iter()
        .filter_map(|f| f.place.map(|x| (f.party, UnitInterval { low: x, high: x })))
        .collect();
    if let Some((gap, a, b)) = interval::farthest(&points) {
        figures.gap = Some(gap);
        figures.gap_pair = Some((a, b));
    }
    let accepted: Vec<(PartyId, UnitInterval)> = placed
        .iter()
        .filter_map(|f| f.accepted.map(|set| (f.party, set)))
        .collect();
    if let Some((apart, a, b)) = interval::farthest(&accepted) {
        figures.remaining_gap = Some(apart);
        if apart > 0.0 {
            figures.blocking = vec![a, b];
        } else {
            figures.zone = zone_of(issue, &placed);
        }
    }
    let limits: Vec<(PartyId, UnitInterval)> = placed
        .iter()
        .map(|f| (f.party, f.limits.unwrap_or(UnitInterval::WHOLE)))
        .collect();
    figures.deadlock_pair = interval::disjoint_pair(&limits);
    let near = context.scenario.near();
    let outlook = |remaining: Option<f64>| {
        if figures.gap == Some(0.0) {
            Outlook::Agreed
        } else if figures.deadlock_pair.is_some() {
            Outlook::Deadlock
        } else {
            match remaining {
                Some(apart) if apart <= 0.0 => Outlook::Overlap,
                Some(apart) if apart <= near + TOLERANCE => Outlook::Near,
                Some(_) => Outlook::Apart,
                None => Outlook::Unknown,
            }
        }
    };
    let now = outlook(figures.remaining_gap);
    let widened: Vec<(PartyId, UnitInterval)> = placed
        .iter()
        .filter_map(|f| {
            let widest = f.limits.unwrap_or(UnitInterval::WHOLE);
            let set = if f.assumed { Some(widest) } else { f.accepted };
            set.map(|set| (f.party, set))
        })
        .collect();
    let could_be = outlook(interval::farthest(&widened).map(|(apart, ..)| apart));
    figures.outlook = now;
    figures.outlook_assumed = now != could_be;
}

/// The position in the issue's unit, a span by its midpoint.
fn number_of(issue: &Issue, figures: &PartyFigures) -> Option<f64> {
    match issue.stances.get(figures.stance as usize)?.at()? {
        Value::Number(n) => Some(*n),
        Value::Span(span) => Some(f64::midpoint(span.low, span.high)),
        Value::Label(_) | Value::Labels(_) => None,
    }
}

/// What all of these would accept, in the issue's unit or steps.
fn zone_of(issue: &Issue, parties: &[PartyFigures]) -> Option<Zone> {
    match &issue.scale {
        Scale::Range(_) => {
            let mut zone = Span {
                low: f64::MIN,
                high: f64::MAX,
            };
            for party in parties {
                let stance = issue.stances.get(party.stance as usize)?;
                let set = stance.accepts().cloned();
                let set = set.or_else(|| stance.at().map(Value::as_set))?;
                let ValueSet::Span(span) = set else {
                    return None;
                };
                zone.low = zone.low.max(span.low);
                zone.high = zone.high.min(span.high);
            }
            // Ends that touch but for rounding may be the wrong way round.
            Some(Zone::Span(Span::between(zone.low, zone.high)))
        }
        Scale::Steps(steps) => {
            let sets = || parties.iter().filter_map(|f| f.accepted);
            let low = sets().map(|set| set.low).fold(f64::MIN, f64::max);
            let high = sets().map(|set| set.high).fold(f64::MAX, f64::min);
            let inside = |at: &usize| {
                let place = issue.scale.step_place(*at);
                place.is_some_and(|place| low - TOLERANCE <= place && place <= high + TOLERANCE)
            };
            let labels = (0..steps.len()).filter(inside);
            let labels = labels.filter_map(|at| steps.get(at)).map(|step| step.label);
            Some(Zone::Labels(labels.collect()))
        }
        Scale::Options(_) | Scale::Wording => None,
    }
}
