//! From what the files hold to a scenario.

use std::collections::{HashMap, HashSet};

use super::names;
use super::space::{Ends, Item, Kind, Space, SpaceIssue};
use crate::files::import::NotePlace;
use crate::files::import::support::{Fault, FileFault, Findings, Ids, percent};
use crate::scenario::{
    Issue, IssueId, Label, Party, PartyId, RangeScale, Scale, Scenario, Stance, StanceKey,
    StanceRecord, Value, Visibility,
};

/// Outcomes of one issue.
const MOST_OPTIONS: usize = 10_000;

/// Makes the scenario; the domain is made from the first party's file where it is missing.
///
/// # Errors
/// Where there are several domains, or no issue.
pub(super) fn scenario(
    spaces: Vec<Space>,
    findings: &mut Findings<'_>,
) -> Result<Scenario, FileFault> {
    let (utilities, mut domains): (Vec<Space>, Vec<Space>) =
        spaces.into_iter().partition(|space| space.is_utility);
    let domain = domains.pop();
    if let (Some(domain), Some(other)) = (&domain, domains.pop()) {
        return Err(Fault::file(format!(
            "this is a domain, and so is {}; import one with its utility files",
            other.file
        ))
        .of(&domain.file));
    }
    let Some(model) = domain.as_ref().or(utilities.first()) else {
        return Err(Fault::file("there is no file to import").of("genius"));
    };
    if model.issues.is_empty() {
        return Err(Fault::file("this domain has no issues").of(&model.file));
    }
    if domain.is_none() {
        findings.notes.guessed(
            &model.file,
            NotePlace::File,
            "there is no domain file; the issues are taken from this one",
        );
    }
    let mut scenario = Scenario {
        title: names::title(&utilities, domain.as_ref()),
        summary: model.description.clone(),
        ..Scenario::default()
    };
    let mut rows = Vec::with_capacity(model.issues.len());
    let mut ids = Ids::default();
    for issue in &model.issues {
        let id = IssueId::new(&ids.fresh(&issue.name, "issue"));
        let row = Row::new(id, issue, &utilities, &model.file, findings)
            .map_err(|fault| fault.of(&model.file))?;
        rows.push(row);
    }
    let mut ids = Ids::default();
    for (space, name) in utilities
        .iter()
        .zip(names::parties(&utilities, domain.as_ref()))
    {
        let mut party = Party::new(PartyId::new(&ids.fresh(&name, "party")), name);
        party.reservation = space.reservation;
        if let Some(discount) = space.discount.filter(|discount| *discount < 1.0) {
            party.note = format!("Discount factor: {discount}");
        }
        let mut teller = Teller {
            space,
            party: &party,
            findings: &mut *findings,
        };
        teller.stances(&mut rows);
        scenario.parties.push(party);
    }
    scenario.issues = rows.into_iter().map(|row| row.issue.into()).collect();
    Ok(scenario)
}

/// An issue being built.
struct Row {
    issue: Issue,
    index: String,
}

impl Row {
    fn new(
        id: IssueId,
        model: &SpaceIssue,
        utilities: &[Space],
        file: &str,
        findings: &mut Findings<'_>,
    ) -> Result<Self, Fault> {
        let theirs: Vec<&SpaceIssue> = utilities
            .iter()
            .filter_map(|space| matching(space, &model.name, &model.index))
            .collect();
        let listed = theirs.iter().any(|issue| !issue.items.is_empty());
        let scale = if model.kind == Kind::Numbers && !listed {
            let ends = model
                .ends
                .or_else(|| theirs.iter().find_map(|issue| issue.ends));
            Scale::Range(range(model, ends, file, findings))
        } else {
            Scale::Options(options(model, &theirs, file, findings)?)
        };
        let mut issue = Issue::new(id, model.name.clone(), scale);
        issue.group.clone_from(&model.group);
        issue.note = note(model);
        Ok(Self {
            issue,
            index: model.index.clone(),
        })
    }
}

impl Row {
    /// Whether an issue of a party's file is this one.
    fn is(&self, issue: &SpaceIssue) -> bool {
        self.issue.title == issue.name || (!self.index.is_empty() && self.index == issue.index)
    }
}

/// The issue of a party's file that is meant: of this name, else of this index.
fn matching<'a>(space: &'a Space, name: &str, index: &str) -> Option<&'a SpaceIssue> {
    let by_name = space.issues.iter().find(|issue| issue.name == name);
    by_name.or_else(|| {
        let mut issues = space.issues.iter();
        issues.find(|issue| !index.is_empty() && issue.index == index)
    })
}

fn range(
    model: &SpaceIssue,
    ends: Option<Ends>,
    file: &str,
    findings: &mut Findings<'_>,
) -> RangeScale {
    let mut taken = ends.unwrap_or(Ends {
        from: 0.0,
        to: 100.0,
    });
    if taken.from >= taken.to {
        taken.to = taken.from + 1.0;
    }
    if ends != Some(taken) {
        findings.guessed(
            file,
            model.line,
            format!(
                "`{}` has no range of two different ends; it is taken from {} to {}",
                model.name, taken.from, taken.to
            ),
        );
    }
    RangeScale {
        from: taken.from,
        to: taken.to,
        unit: String::new(),
        marks: Vec::new(),
    }
}

/// The options: the domain's, then those that only a party's file knows.
fn options(
    model: &SpaceIssue,
    theirs: &[&SpaceIssue],
    file: &str,
    findings: &mut Findings<'_>,
) -> Result<Vec<Label>, Fault> {
    let mut seen = HashSet::new();
    let mut labels = Vec::new();
    for item in &model.items {
        if seen.insert(item.label.as_str()) {
            labels.push(Label::new(&item.label));
        } else {
            findings.refused(
                file,
                model.line,
                format!(
                    "`{}` has the option `{}` twice; one is kept",
                    model.name, item.label
                ),
            );
        }
    }
    let known = labels.len();
    for item in theirs.iter().flat_map(|issue| &issue.items) {
        if seen.insert(item.label.as_str()) {
            labels.push(Label::new(&item.label));
        }
    }
    if known > 0 && labels.len() > known {
        findings.guessed(
            file,
            model.line,
            format!(
                "`{}` has options that only the utility files name; they stand behind the others",
                model.name
            ),
        );
    }
    if labels.is_empty() || labels.len() > MOST_OPTIONS {
        return Err(Fault::line(
            model.line,
            format!(
                "`{}` has {} options; write at least one, and at most {MOST_OPTIONS}",
                model.name,
                labels.len()
            ),
        ));
    }
    Ok(labels)
}

/// What is described: the issue, then its options.
fn note(model: &SpaceIssue) -> String {
    let mut lines = Vec::new();
    if !model.description.is_empty() {
        lines.push(model.description.clone());
    }
    let described = model
        .items
        .iter()
        .filter(|item| !item.description.is_empty());
    lines.extend(described.map(|item| format!("{}: {}", item.label, item.description)));
    lines.join("\n")
}

/// Tells what one party holds.
struct Teller<'a, 'f, 's> {
    space: &'a Space,
    party: &'a Party,
    findings: &'f mut Findings<'s>,
}

impl Teller<'_, '_, '_> {
    fn stances(&mut self, rows: &mut [Row]) {
        let divisor = self.weight_divisor();
        for row in rows.iter_mut() {
            let Some(theirs) = matching(self.space, &row.issue.title, &row.index) else {
                self.findings.refused(
                    &self.space.file,
                    1,
                    format!(
                        "`{}` is not in this file; the party has no stance on it",
                        row.issue.title
                    ),
                );
                continue;
            };
            let mut record = StanceRecord::new(StanceKey {
                party: self.party.id,
                round: None,
                visibility: Visibility::Public,
            });
            record.salience = theirs.weight.map(|weight| percent(weight / divisor));
            match &row.issue.scale {
                Scale::Range(range) => {
                    let ends = Ends {
                        from: range.from,
                        to: range.to,
                    };
                    self.on_range(theirs, ends, &mut record);
                }
                _ => self.on_options(theirs, &mut record),
            }
            let says_something = record.at.is_some()
                || record.salience.is_some()
                || !record.values.is_empty()
                || !record.note.is_empty();
            if says_something {
                row.issue.stances.push(Stance::from(record));
            }
        }
        for issue in &self.space.issues {
            if !rows.iter().any(|row| row.is(issue)) {
                self.findings.refused(
                    &self.space.file,
                    issue.line,
                    format!("`{}` is no issue of the domain; it is left out", issue.name),
                );
            }
        }
    }

    /// What weights are divided by, so that none is above 1.
    fn weight_divisor(&mut self) -> f64 {
        let weights = || self.space.issues.iter().filter_map(|issue| issue.weight);
        if weights().all(|weight| weight <= 1.0) {
            return 1.0;
        }
        let sum: f64 = weights().sum();
        self.findings.notes.guessed(
            &self.space.file,
            NotePlace::File,
            format!("weights are above 1; each is divided by their sum, {sum}"),
        );
        sum
    }

    /// The worth of numbers: where it is largest the party stands.
    fn on_range(&mut self, theirs: &SpaceIssue, ends: Ends, record: &mut StanceRecord) {
        let Some(evaluator) = &theirs.evaluator else {
            return;
        };
        record.at = evaluator.shape.best(ends).map(Value::Number);
        record.note = format!("Evaluator: {}", evaluator.words);
        let message = match &record.at {
            Some(Value::Number(best)) => format!(
                "`{}` is worth most at {best}, so the party stands there; how its worth falls ({}) is kept as a note",
                theirs.name, evaluator.words
            ),
            _ => format!(
                "where `{}` is worth most does not follow from its evaluator ({}), which is kept as a note",
                theirs.name, evaluator.words
            ),
        };
        self.findings
            .guessed(&self.space.file, evaluator.line, message);
    }

    /// The worth of options: the largest evaluation is 1, and there the party stands.
    fn on_options(&mut self, theirs: &SpaceIssue, record: &mut StanceRecord) {
        let mut places: HashMap<&str, usize> = HashMap::new();
        let mut last: Vec<&Item> = Vec::new();
        for item in theirs.items.iter().filter(|item| item.evaluation.is_some()) {
            let place = places.get(item.label.as_str());
            let Some(earlier) = place.and_then(|at| last.get_mut(*at)) else {
                places.insert(&item.label, last.len());
                last.push(item);
                continue;
            };
            *earlier = item;
            self.findings.refused(
                &self.space.file,
                theirs.line,
                format!(
                    "`{}` has the option `{}` twice; its last evaluation counts",
                    theirs.name, item.label
                ),
            );
        }
        let worth = |item: &&Item| item.evaluation.unwrap_or_default();
        let largest = last.iter().map(worth).fold(0.0, f64::max);
        if last.iter().any(|item| worth(item) < 0.0) {
            self.findings.refused(
                &self.space.file,
                theirs.line,
                format!("evaluations of `{}` below 0 are taken as 0", theirs.name),
            );
        }
        if largest <= 0.0 {
            if !last.is_empty() {
                self.findings.refused(
                    &self.space.file,
                    theirs.line,
                    format!(
                        "nothing on `{}` is worth more than 0; it says no position",
                        theirs.name
                    ),
                );
            }
            return;
        }
        record.values = last
            .iter()
            .map(|item| (Label::new(&item.label), (worth(item) / largest).max(0.0)))
            .collect();
        let mut best = last.iter().filter(|item| worth(item) >= largest);
        record.at = best
            .next()
            .map(|item| Value::Label(Label::new(&item.label)));
        if let (Some(first), Some(second)) = (&record.at, best.next()) {
            let first = first.labels().first().map_or("", |label| label.as_str());
            self.findings.guessed(
                &self.space.file,
                theirs.line,
                format!(
                    "on `{}` both `{first}` and `{}` are worth most; the party is taken to stand at the first",
                    theirs.name, second.label
                ),
            );
        }
    }
}
