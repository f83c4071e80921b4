//! From tagged lines to a scenario.

use std::collections::{HashMap, HashSet};

use super::issue_scale::{Point, scale};
use super::line::{Line, Tag};
use super::power::settle;
use crate::files::import::NotePlace;
use crate::files::import::support::{Fault, Findings, Ids, is_missing, number, percent};
use crate::scenario::{
    Issue, IssueId, Party, PartyId, Scale, Scenario, Stance, StanceKey, StanceRecord, Value,
    Visibility,
};

/// The setting that says how saliences are written.
pub(super) const SALIENCE: &str = "salience";

const AS_SHARES: &str = "0-1";
const AS_PERCENT: &str = "0-100";

/// Actors of a file.
const MOST_ACTORS: usize = 2_000;

/// Issues of a file.
const MOST_ISSUES: usize = 20_000;

/// Fields of a line with a holding: actor, issue, position, salience, power.
const HOLDING_FIELDS: usize = 5;

/// What a line says that an actor holds on an issue.
struct Holding {
    line: usize,
    actor: usize,
    issue: usize,
    position: Option<f64>,
    salience: Option<f64>,
    power: Option<f64>,
}

/// Reads the lines; what cannot be taken is refused with its line.
struct Builder<'a, 'f, 's> {
    file: &'a str,
    findings: &'f mut Findings<'s>,
    scenario: Scenario,
    actors: HashMap<&'a str, usize>,
    issues: HashMap<&'a str, usize>,
    points: Vec<Vec<Point>>,
    issue_lines: Vec<usize>,
    party_ids: Ids,
    issue_ids: Ids,
    held: HashSet<Held>,
}

/// That an actor holds something on an issue.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
struct Held {
    actor: usize,
    issue: usize,
}

/// Makes the scenario.
///
/// # Errors
/// Where there is neither an actor nor an issue, or there are too many.
pub(super) fn scenario<'a>(
    lines: &[Line<'a>],
    file: &'a str,
    findings: &mut Findings<'_>,
) -> Result<Scenario, Fault> {
    let mut builder = Builder {
        file,
        findings,
        scenario: Scenario::default(),
        actors: HashMap::new(),
        issues: HashMap::new(),
        points: Vec::new(),
        issue_lines: Vec::new(),
        party_ids: Ids::default(),
        issue_ids: Ids::default(),
        held: HashSet::new(),
    };
    for line in lines {
        builder.head(line)?;
    }
    // What is named may stand below what names it.
    for line in lines.iter().filter(|line| line.tag == Some(Tag::Point)) {
        builder.point(line);
    }
    let holdings: Vec<Holding> = lines
        .iter()
        .filter(|line| line.tag == Some(Tag::Holding))
        .filter_map(|line| builder.holding(line))
        .collect();
    if builder.actors.is_empty() || builder.issues.is_empty() {
        return Err(Fault::line(
            1,
            "a Decide file has a line `#A` for each actor and `#P` for each issue",
        ));
    }
    builder.finish(holdings)
}

impl<'a> Builder<'a, '_, '_> {
    /// Takes what other lines may name, and what is said of the whole.
    fn head(&mut self, line: &Line<'a>) -> Result<(), Fault> {
        match line.tag {
            Some(Tag::Title) => {
                let mut words = line.words();
                if self.scenario.title.is_empty() {
                    words
                        .next()
                        .unwrap_or_default()
                        .clone_into(&mut self.scenario.title);
                }
                words.for_each(|words| add_line(&mut self.scenario.summary, words));
            }
            Some(Tag::Comment) => line
                .words()
                .for_each(|words| add_line(&mut self.scenario.note, words)),
            Some(Tag::Actor) => self.actor(line)?,
            Some(Tag::Issue) => self.issue(line)?,
            Some(Tag::Point | Tag::Holding) => {}
            None => self.findings.refused(
                self.file,
                line.number,
                format!(
                    "`{}` is none of the tags #A, #P, #M, #D, #O and #/; the line is left out",
                    line.written_tag
                ),
            ),
        }
        Ok(())
    }

    fn actor(&mut self, line: &Line<'a>) -> Result<(), Fault> {
        let key = line.get(0);
        if !self.is_new(line, key, "actor", self.actors.contains_key(key)) {
            return Ok(());
        }
        if self.actors.len() >= MOST_ACTORS {
            return Err(Fault::line(
                line.number,
                format!("there are more than {MOST_ACTORS} actors; no Decide file has so many"),
            ));
        }
        let names = Names::of(line);
        let id = PartyId::new(&self.party_ids.fresh(key, "actor"));
        let mut party = Party::new(id, names.name);
        if names.name != key {
            key.clone_into(&mut party.short);
        }
        party.note = names.note;
        self.actors.insert(key, self.scenario.parties.len());
        self.scenario.parties.push(party);
        Ok(())
    }

    fn issue(&mut self, line: &Line<'a>) -> Result<(), Fault> {
        let key = line.get(0);
        if !self.is_new(line, key, "issue", self.issues.contains_key(key)) {
            return Ok(());
        }
        if self.issues.len() >= MOST_ISSUES {
            return Err(Fault::line(
                line.number,
                format!("there are more than {MOST_ISSUES} issues; no Decide file has so many"),
            ));
        }
        let names = Names::of(line);
        let id = IssueId::new(&self.issue_ids.fresh(key, "issue"));
        let mut issue = Issue::new(id, names.name, Scale::Wording);
        issue.note = names.note;
        self.issues.insert(key, self.scenario.issues.len());
        self.scenario.issues.push(issue.into());
        self.points.push(Vec::new());
        self.issue_lines.push(line.number);
        Ok(())
    }

    fn is_new(&mut self, line: &Line<'_>, key: &str, what: &str, is_known: bool) -> bool {
        let message = if key.is_empty() {
            format!("this {what} has no name; the line is left out")
        } else if is_known {
            format!("{what} `{key}` is there already; the line is left out")
        } else {
            return true;
        };
        self.findings.refused(self.file, line.number, message);
        false
    }

    fn point(&mut self, line: &Line<'a>) {
        let Some(issue) = self.known(line, line.get(0), "issue") else {
            return;
        };
        let at = number(line.get(1));
        match (at, self.points.get_mut(issue)) {
            (Some(at), Some(points)) => points.push(Point {
                at,
                meaning: line.get(2).to_owned(),
            }),
            _ => self.findings.refused(
                self.file,
                line.number,
                format!(
                    "`{}` is no number; a point of a scale is one, such as 0.5",
                    line.get(1)
                ),
            ),
        }
    }

    fn known(&mut self, line: &Line<'a>, key: &str, what: &str) -> Option<usize> {
        let names = if what == "actor" {
            &self.actors
        } else {
            &self.issues
        };
        let found = names.get(key).copied();
        if found.is_none() {
            self.findings.refused(
                self.file,
                line.number,
                format!("no {what} `{key}` is declared; the line is left out"),
            );
        }
        found
    }

    fn holding(&mut self, line: &Line<'a>) -> Option<Holding> {
        let actor = self.known(line, line.get(0), "actor")?;
        let issue = self.known(line, line.get(1), "issue")?;
        if line.has_more_than(HOLDING_FIELDS) {
            self.findings.refused(
                self.file,
                line.number,
                "what stands behind the power on this line is left out",
            );
        }
        let mut figure = |index: usize, what: &str| {
            let text = line.get(index);
            let read = number(text);
            if read.is_none() && !is_missing(text) {
                self.findings.refused(
                    self.file,
                    line.number,
                    format!("the {what} `{text}` is no number; it is left out"),
                );
            }
            read
        };
        let (position, salience) = (figure(2, "position"), figure(3, "salience"));
        let mut power = figure(4, "power");
        if let Some(written) = power.filter(|power| *power <= 0.0) {
            self.findings.refused(
                self.file,
                line.number,
                format!("the power {written} is left out; a power is a number above 0"),
            );
            power = None;
        }
        Some(Holding {
            line: line.number,
            actor,
            issue,
            position,
            salience,
            power,
        })
    }

    fn finish(mut self, holdings: Vec<Holding>) -> Result<Scenario, Fault> {
        let in_shares = self.in_shares(&holdings)?;
        let mut positions: Vec<Vec<f64>> = vec![Vec::new(); self.points.len()];
        for holding in &holdings {
            if let Some(of_issue) = positions.get_mut(holding.issue) {
                of_issue.extend(holding.position);
            }
        }
        for (index, issue) in self.scenario.issues.iter_mut().enumerate() {
            issue.scale = Scale::Range(scale(
                &issue.title,
                self.points.get(index).map_or(&[], Vec::as_slice),
                positions.get(index).map_or(&[], Vec::as_slice),
                self.file,
                self.issue_lines.get(index).copied().unwrap_or(1),
                self.findings,
            ));
        }
        for holding in holdings {
            self.stance(&holding, in_shares);
        }
        settle(&mut self.scenario.parties, &mut self.scenario.issues);
        Ok(self.scenario)
    }

    /// Whether saliences are written as 0-1: decided, or guessed from all of them together.
    fn in_shares(&mut self, holdings: &[Holding]) -> Result<bool, Fault> {
        let saliences = || holdings.iter().filter_map(|holding| holding.salience);
        if saliences().next().is_none() {
            return Ok(false);
        }
        let guess = if saliences().all(|salience| salience <= 1.0) {
            AS_SHARES
        } else {
            AS_PERCENT
        };
        let is_guessed = self.findings.decided(SALIENCE).is_none();
        let chosen =
            self.findings
                .choose(SALIENCE, "Saliences", &[AS_SHARES, AS_PERCENT], guess)?;
        if is_guessed {
            let why = if guess == AS_SHARES {
                "none is above 1"
            } else {
                "some are above 1"
            };
            self.findings.notes.guessed(
                self.file,
                NotePlace::File,
                format!(
                    "saliences are taken as {chosen}, because {why}; salience=… says otherwise"
                ),
            );
        }
        Ok(chosen == AS_SHARES)
    }

    fn stance(&mut self, holding: &Holding, in_shares: bool) {
        let Some(party) = self.scenario.parties.get(holding.actor) else {
            return;
        };
        let Some(issue) = self.scenario.issues.get_mut(holding.issue) else {
            return;
        };
        let mut record = StanceRecord::new(StanceKey {
            party: party.id,
            round: None,
            visibility: Visibility::Public,
        });
        let mut refused = |message: String| {
            self.findings.refused(self.file, holding.line, message);
        };
        let held = Held {
            actor: holding.actor,
            issue: holding.issue,
        };
        if self.held.contains(&held) {
            refused(format!(
                "`{}` has a second line on `{}`; the first counts",
                party.name, issue.title
            ));
            return;
        }
        if let Some(position) = holding.position {
            let on_scale = matches!(&issue.scale, Scale::Range(range) if range.holds(position));
            if on_scale {
                record.at = Some(Value::Number(position));
            } else {
                refused(format!(
                    "the position {position} is off the scale of `{}`; it is left out",
                    issue.title
                ));
            }
        }
        if let Some(written) = holding.salience {
            let salience = if in_shares { percent(written) } else { written };
            if (0.0..=100.0).contains(&salience) {
                record.salience = Some(salience);
            } else {
                let allowed = if in_shares { AS_SHARES } else { AS_PERCENT };
                refused(format!(
                    "the salience {written} is outside of {allowed}; it is left out"
                ));
            }
        }
        record.power = holding.power;
        if record.at.is_some() || record.salience.is_some() || record.power.is_some() {
            issue.stances.push(Stance::from(record));
            self.held.insert(held);
        }
    }
}

/// What a line calls an actor or an issue: a short name, a long one, a description.
struct Names<'a> {
    name: &'a str,
    note: String,
}

impl<'a> Names<'a> {
    fn of(line: &Line<'a>) -> Self {
        let (key, long) = (line.get(0), line.get(1));
        let name = if long.is_empty() { key } else { long };
        let mut note = String::new();
        for words in line
            .words()
            .skip(1)
            .filter(|words| *words != name && *words != key)
        {
            add_line(&mut note, words);
        }
        Self { name, note }
    }
}

fn add_line(text: &mut String, line: &str) {
    if !text.is_empty() {
        text.push('\n');
    }
    text.push_str(line);
}
