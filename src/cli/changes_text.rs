//! Differences as lines for a terminal, by issue and party.

use std::collections::HashMap;
use std::fmt::Write as _;

use crate::files::read::printable;
use crate::scenario::difference::{Change, Subject, What};
use crate::scenario::{IssueId, PartyId, ProposalId, Scenario};

/// Two values that are together longer than this, in characters, stand one below the other.
const ONE_LINE: usize = 96;

/// The heading under which a change stands.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Section {
    Scenario,
    Parties,
    Rounds,
    Sources,
    Issue(IssueId),
    Proposal(ProposalId),
}

impl Section {
    fn of(subject: Subject) -> Self {
        match subject {
            Subject::Scenario => Self::Scenario,
            Subject::Party(_) => Self::Parties,
            Subject::Round(_) => Self::Rounds,
            Subject::Source(_) => Self::Sources,
            Subject::Issue(issue)
            | Subject::Stance { issue, .. }
            | Subject::Judgement { issue, .. }
            | Subject::Agreed(issue) => Self::Issue(issue),
            Subject::Proposal(proposal) | Subject::Term { proposal, .. } => {
                Self::Proposal(proposal)
            }
        }
    }
}

/// The differences between two scenarios, a heading for each issue, below it each party.
pub(super) fn changes_text(changes: &[Change], before: &Scenario, after: &Scenario) -> String {
    let titles = titles(before, after);
    let mut text = String::new();
    for section in changes.chunk_by(|a, b| Section::of(a.subject) == Section::of(b.subject)) {
        let Some(first) = section.first() else {
            continue;
        };
        let heading = match Section::of(first.subject) {
            Section::Scenario => "scenario".to_owned(),
            Section::Parties => "parties".to_owned(),
            Section::Rounds => "rounds".to_owned(),
            Section::Sources => "sources".to_owned(),
            Section::Issue(id) => match titles.get(&id) {
                Some(title) => format!("issue {id}: {title}"),
                None => format!("issue {id}"),
            },
            Section::Proposal(id) => format!("proposal {id}"),
        };
        line(&mut text, 0, &heading);
        section_text(&mut text, section);
    }
    text
}

fn titles<'s>(before: &'s Scenario, after: &'s Scenario) -> HashMap<IssueId, &'s str> {
    let issues = before.issues.iter().chain(&after.issues);
    let titled = issues.filter(|issue| !issue.title.is_empty());
    titled
        .map(|issue| (issue.id, issue.title.as_str()))
        .collect()
}

fn section_text(text: &mut String, section: &[Change]) {
    // The stances of a party together, parties in the order in which they come up.
    let mut parties: HashMap<PartyId, usize> = HashMap::new();
    let mut changes: Vec<&Change> = section.iter().collect();
    changes.sort_by_cached_key(|change| match change.subject {
        Subject::Stance { key, .. } => {
            let next = parties.len();
            *parties.entry(key.party).or_insert(next)
        }
        // An issue's own fields go before its stances, the rest after them.
        Subject::Judgement { .. } | Subject::Agreed(_) => usize::MAX,
        _ => 0,
    });
    for part in changes.chunk_by(|a, b| a.subject == b.subject) {
        part_text(text, part);
    }
}

/// What differs in one part, below its name unless the heading names it.
fn part_text(text: &mut String, part: &[&Change]) {
    let Some(first) = part.first() else {
        return;
    };
    let mark = match first.what {
        What::Added(_) => "+ ",
        What::Removed(_) => "- ",
        What::Moved { .. } | What::Changed { .. } => "",
    };
    let mut indent = 1;
    if let Some(name) = name(first.subject) {
        line(text, indent, &format!("{mark}{name}"));
        indent += 1;
    } else if !mark.is_empty() {
        let word = if mark == "+ " { "added" } else { "removed" };
        line(text, indent, word);
    }
    for change in part {
        match &change.what {
            What::Added(fields) | What::Removed(fields) => {
                for field in fields {
                    line(text, indent, &format!("{}: {}", field.field, field.text));
                }
            }
            What::Moved { from, to } => {
                line(
                    text,
                    indent,
                    &format!("moved from place {} to {}", from + 1, to + 1),
                );
            }
            What::Changed { field, old, new } => {
                changed_text(text, indent, field, old.as_deref(), new.as_deref());
            }
        }
    }
}

fn changed_text(
    text: &mut String,
    indent: usize,
    field: &str,
    old: Option<&str>,
    new: Option<&str>,
) {
    let length = |value: Option<&str>| value.map_or(0, |value| value.chars().count());
    let shown = |value: Option<&str>| value.unwrap_or("(nothing)").to_owned();
    if length(old) + length(new) <= ONE_LINE {
        let values = format!("{field}: {} -> {}", shown(old), shown(new));
        return line(text, indent, &values);
    }
    line(text, indent, &format!("{field}:"));
    line(text, indent + 1, &shown(old));
    line(text, indent + 1, &format!("-> {}", shown(new)));
}

/// What a part is called below its heading; nothing where the heading is its name.
fn name(subject: Subject) -> Option<String> {
    match subject {
        Subject::Scenario | Subject::Issue(_) | Subject::Proposal(_) => None,
        Subject::Party(id) => Some(id.to_string()),
        Subject::Round(id) => Some(id.to_string()),
        Subject::Source(id) => Some(id.to_string()),
        Subject::Stance { key, .. } => Some(format!("{}{}", key.party, subject.since())),
        Subject::Judgement { between, round, .. } => {
            let since = round.map_or(String::new(), |round| format!(" @{round}"));
            Some(format!(
                "judgement of {} and {}{since}",
                between.0, between.1
            ))
        }
        Subject::Agreed(_) => Some("agreed".to_owned()),
        Subject::Term { issue, .. } => Some(format!("on {issue}")),
    }
}

/// One line, whatever is in it, safe for a terminal.
fn line(text: &mut String, indent: usize, words: &str) {
    let words = words.replace('\n', " ⏎ ");
    let written = writeln!(
        text,
        "{:width$}{}",
        "",
        printable(&words),
        width = 2 * indent
    );
    debug_assert!(written.is_ok(), "a string takes everything");
}
