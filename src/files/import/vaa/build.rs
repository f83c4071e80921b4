//! From the files of a folder to a scenario.

use std::collections::{BTreeSet, HashMap, HashSet};

use super::Folder;
use super::answers::order;
use super::records::{Record, Records};
use crate::files::import::support::{Fault, FileFault, Findings, Ids};
use crate::files::import::{Choice, NotePlace, SettingsError};
use crate::scenario::{
    Basis, Citation, Date, Figure, Issue, IssueId, Label, Party, PartyId, Round, RoundId, Scale,
    Scenario, Source, SourceId, Stance, StanceKey, StanceRecord, Step, Value, Visibility,
};

/// The setting that says in which order the answers stand.
pub(super) const ANSWERS: &str = "answers";

/// What parts the answers in the setting.
const BETWEEN_ANSWERS: &str = "|";

/// Parties of a folder.
const MOST_PARTIES: usize = 5_000;

/// Statements of a folder.
const MOST_STATEMENTS: usize = 20_000;

/// Answers to choose from.
const MOST_ANSWERS: usize = 100;

/// Makes the scenario.
///
/// # Errors
/// Where parties, statements or answers are missing, or there are too many.
pub(super) fn scenario(
    folder: &Folder,
    findings: &mut Findings<'_>,
) -> Result<Scenario, FileFault> {
    for (records, most) in [
        (&folder.parties, MOST_PARTIES),
        (&folder.statements, MOST_STATEMENTS),
        (&folder.answers, MOST_ANSWERS),
    ] {
        let count = records.list.len();
        if count == 0 || count > most {
            return Err(Fault::file(format!(
                "this file has {count} records; there must be at least one, and at most {most}"
            ))
            .of(&records.file));
        }
    }
    say_what_is_left_out(folder, findings);
    let scale = Answers::new(&folder.answers, findings)
        .map_err(|error| Fault::from(error).of(&folder.answers.file))?;
    let mut scenario = Scenario::default();
    overview(&mut scenario, &folder.overview, findings);
    let parties = parties(&mut scenario, &folder.parties, findings);
    let issues = issues(&mut scenario, &folder.statements, &scale, findings);
    let comments = by_id(&folder.comments, findings);
    let mut stances = Stances {
        file: &folder.opinions.file,
        parties,
        issues,
        comments,
        scale,
        held: HashSet::new(),
        round: scenario.rounds.first().map(|round| round.id),
        source: scenario.sources.first().map(|source| source.id),
    };
    for opinion in &folder.opinions.list {
        stances.take(opinion, &mut scenario, findings);
    }
    Ok(scenario)
}

/// Says which fields are not read, each once.
fn say_what_is_left_out(folder: &Folder, findings: &mut Findings<'_>) {
    for (records, known) in [
        (&folder.parties, &["id", "name", "longname"][..]),
        (&folder.statements, &["id", "category", "label", "text"]),
        (
            &folder.opinions,
            &["id", "party", "statement", "answer", "comment"],
        ),
        (&folder.answers, &["id", "message"]),
        (&folder.comments, &["id", "text"]),
        (
            &folder.overview,
            &["title", "date", "info", "slug", "data_source"],
        ),
    ] {
        let fields = records.list.iter().flat_map(Record::fields);
        let unknown: BTreeSet<&str> = fields.filter(|field| !known.contains(field)).collect();
        for field in unknown {
            findings.notes.refused(
                &records.file,
                NotePlace::File,
                format!("the field `{field}` is not kept"),
            );
        }
    }
}

/// What the whole is: title, date, where it comes from.
fn overview(scenario: &mut Scenario, records: &Records, findings: &mut Findings<'_>) {
    let Some(overview) = records.list.first() else {
        return;
    };
    let title = overview.get("title").unwrap_or_default();
    title.clone_into(&mut scenario.title);
    if let Some(info) = overview.get("info") {
        scenario.note = format!("About: {info}");
    }
    let date: Option<Date> = overview.get("date").and_then(|written| {
        let date = written.get(..10).unwrap_or(written).parse().ok();
        if date.is_none() {
            findings.refused(
                &records.file,
                1,
                format!("`{written}` is no date; write 2017, 2017-09 or 2017-09-24"),
            );
        }
        date
    });
    let slug = overview.get("slug").unwrap_or(title);
    if let Some(date) = date {
        let mut round = Round::new(RoundId::new(&Ids::default().fresh(slug, "round")), title);
        round.date = Some(date);
        scenario.rounds.push(round);
    }
    if let Some(origin) = overview.get("data_source") {
        let id = SourceId::new(&Ids::default().fresh(slug, "source"));
        let mut source = Source::new(id, title);
        if origin.starts_with("http://") || origin.starts_with("https://") {
            origin.clone_into(&mut source.url);
        } else {
            origin.clone_into(&mut source.note);
        }
        scenario.sources.push(source);
    }
}

/// Where the record of each id went.
type Places<'a> = HashMap<&'a str, usize>;

/// Whether a record can be taken under its id; said where it cannot.
fn key<'a>(
    records: &Records,
    record: &'a Record,
    is_known: impl Fn(&str) -> bool,
    findings: &mut Findings<'_>,
) -> Option<&'a str> {
    let message = match record.get("id") {
        None => "a record has no id; it is left out".to_owned(),
        Some(id) if is_known(id) => format!("the id {id} is there twice; the first counts"),
        Some(id) => return Some(id),
    };
    findings
        .notes
        .refused(&records.file, NotePlace::File, message);
    None
}

fn parties<'a>(
    scenario: &mut Scenario,
    records: &'a Records,
    findings: &mut Findings<'_>,
) -> Places<'a> {
    let mut places = Places::new();
    let mut ids = Ids::default();
    for record in &records.list {
        let Some(id) = key(records, record, |id| places.contains_key(id), findings) else {
            continue;
        };
        let long = record.get("longname").unwrap_or_default();
        let name = record.get("name").unwrap_or(long);
        let mut party = Party::new(PartyId::new(&ids.fresh(name, "party")), name);
        if long != name {
            long.clone_into(&mut party.note);
        }
        places.insert(id, scenario.parties.len());
        scenario.parties.push(party);
    }
    places
}

fn issues<'a>(
    scenario: &mut Scenario,
    records: &'a Records,
    scale: &Answers<'_>,
    findings: &mut Findings<'_>,
) -> Places<'a> {
    let mut places = Places::new();
    let mut ids = Ids::default();
    for record in &records.list {
        let Some(id) = key(records, record, |id| places.contains_key(id), findings) else {
            continue;
        };
        let text = record.get("text").unwrap_or_default();
        let title = record.get("label").unwrap_or(text);
        let issue_id = IssueId::new(&ids.fresh(title, "statement"));
        let mut issue = Issue::new(issue_id, title, Scale::Steps(scale.steps.clone()));
        record
            .get("category")
            .unwrap_or_default()
            .clone_into(&mut issue.group);
        if text != title {
            text.clone_into(&mut issue.note);
        }
        places.insert(id, scenario.issues.len());
        scenario.issues.push(issue.into());
    }
    places
}

fn by_id<'a>(records: &'a Records, findings: &mut Findings<'_>) -> HashMap<&'a str, &'a str> {
    let mut texts = HashMap::new();
    for record in &records.list {
        if let Some(id) = key(records, record, |id| texts.contains_key(id), findings) {
            texts.insert(id, record.get("text").unwrap_or_default());
        }
    }
    texts
}

/// The answers as the steps of every issue.
struct Answers<'a> {
    steps: Vec<Step>,
    /// The words of each answer by its id.
    messages: HashMap<&'a str, &'a str>,
}

impl<'a> Answers<'a> {
    fn new(records: &'a Records, findings: &mut Findings<'_>) -> Result<Self, SettingsError> {
        let mut messages = HashMap::new();
        let mut words: Vec<&str> = Vec::new();
        for record in &records.list {
            let Some(id) = key(records, record, |id| messages.contains_key(id), findings) else {
                continue;
            };
            let message = record.get("message").unwrap_or(id);
            messages.insert(id, message);
            if !words.contains(&message) {
                words.push(message);
            }
        }
        let order = order(&words);
        let guessed: Vec<&str> = order
            .steps
            .iter()
            .filter_map(|at| words.get(*at).copied())
            .collect();
        let decided = findings.decided(ANSWERS);
        let steps: Vec<&str> = match decided {
            None => guessed.clone(),
            Some(decided) => decided.split(BETWEEN_ANSWERS).map(str::trim).collect(),
        };
        let distinct: HashSet<&str> = steps.iter().copied().collect();
        if distinct.len() != steps.len() || !steps.iter().all(|step| words.contains(step)) {
            return Err(SettingsError::Value {
                key: ANSWERS.to_owned(),
                value: decided.unwrap_or_default().to_owned(),
                allowed: format!("an order of {}", words.join(BETWEEN_ANSWERS)),
            });
        }
        if decided.is_none() && !order.is_told {
            findings.notes.guessed(
                &records.file,
                NotePlace::File,
                format!(
                    "the answers are taken to run {}; answers=…|… says otherwise",
                    guessed.join(", ")
                ),
            );
        }
        findings.choices.push(Choice {
            key: ANSWERS.to_owned(),
            label: "Answers, from agreeing to disagreeing".to_owned(),
            value: steps.join(BETWEEN_ANSWERS),
            guessed: decided.is_none(),
            alternatives: Vec::new(),
        });
        let steps = steps.into_iter().map(|label| Step {
            label: Label::new(label),
            place: None,
        });
        Ok(Self {
            steps: steps.collect(),
            messages,
        })
    }
}

/// That a party holds something on an issue.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
struct Held {
    party: usize,
    issue: usize,
}

/// Takes opinions as stances.
struct Stances<'a> {
    file: &'a str,
    parties: Places<'a>,
    issues: Places<'a>,
    comments: HashMap<&'a str, &'a str>,
    scale: Answers<'a>,
    held: HashSet<Held>,
    round: Option<RoundId>,
    source: Option<SourceId>,
}

impl Stances<'_> {
    fn take(&mut self, opinion: &Record, scenario: &mut Scenario, findings: &mut Findings<'_>) {
        let id = opinion.get("id").unwrap_or("without an id");
        let mut refused = |message: String| {
            findings.notes.refused(
                self.file,
                NotePlace::File,
                format!("opinion {id}: {message}"),
            );
        };
        let place = |places: &Places<'_>, field: &str| {
            opinion.get(field).and_then(|id| places.get(id).copied())
        };
        let party = place(&self.parties, "party");
        let issue = place(&self.issues, "statement");
        let (Some(party_at), Some(issue_at)) = (party, issue) else {
            refused("there is no such party or statement; it is left out".to_owned());
            return;
        };
        let (Some(party), Some(issue)) = (
            scenario.parties.get(party_at),
            scenario.issues.get_mut(issue_at),
        ) else {
            return;
        };
        if !self.held.insert(Held {
            party: party_at,
            issue: issue_at,
        }) {
            refused(format!(
                "{} has answered `{}` before; the first answer counts",
                party.name, issue.title
            ));
            return;
        }
        let mut record = StanceRecord::new(StanceKey {
            party: party.id,
            round: self.round,
            visibility: Visibility::Public,
        });
        if let Some(answer) = opinion.get("answer") {
            match self.scale.messages.get(answer) {
                None => refused(format!("there is no answer {answer}; it is left out")),
                Some(message) => {
                    let label = Label::new(message);
                    if self.scale.steps.iter().any(|step| step.label == label) {
                        record.at = Some(Value::Label(label));
                        record.stated.push(Figure::At);
                    } else {
                        (*message).clone_into(&mut record.note);
                    }
                }
            }
        }
        if let Some(comment) = opinion.get("comment") {
            match self.comments.get(comment) {
                Some(text) => (*text).clone_into(&mut record.text),
                None if comment.bytes().all(|byte| byte.is_ascii_digit()) => {
                    refused(format!("there is no comment {comment}; it is left out"));
                }
                // Some folders have the words themselves here.
                None => comment.clone_into(&mut record.text),
            }
        }
        if record.at.is_none() && record.text.is_empty() && record.note.is_empty() {
            return;
        }
        // Parties answer and justify themselves.
        record.basis = Some(Basis::Stated);
        record.cites.extend(self.source.map(Citation::new));
        issue.stances.push(Stance::from(record));
    }
}
