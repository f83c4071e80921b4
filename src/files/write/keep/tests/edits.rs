//! Texts decorated and scenarios edited at random.

use crate::scenario::*;

/// Choices drawn by a property test, used up one after the other.
pub(super) struct Choices {
    drawn: Vec<u8>,
    at: usize,
}

impl Choices {
    pub(super) fn new(drawn: Vec<u8>) -> Self {
        Self { drawn, at: 0 }
    }

    /// A number below `count`; 0 once all are used up.
    pub(super) fn below(&mut self, count: usize) -> usize {
        let drawn = self.drawn.get(self.at).copied().unwrap_or_default();
        self.at += 1;
        usize::from(drawn) % count.max(1)
    }
}

/// Rows taken out, moved, changed and put in.
fn rows<T: Clone>(
    choices: &mut Choices,
    mine: &mut Vec<T>,
    theirs: &[T],
    edit: impl Fn(&mut Choices, &mut T, &T),
) {
    for _ in 0..choices.below(4) {
        let at = choices.below(mine.len());
        let other = theirs.get(choices.below(theirs.len()));
        match (choices.below(5), other) {
            (0, _) if at < mine.len() => drop(mine.remove(at)),
            (1, _) if at < mine.len() => {
                let row = mine.remove(at);
                mine.insert(choices.below(mine.len() + 1), row);
            }
            (2, Some(other)) => mine.insert(choices.below(mine.len() + 1), other.clone()),
            (_, Some(other)) if at < mine.len() => edit(choices, &mut mine[at], other),
            _ => {}
        }
    }
}

/// One of two values.
fn pick<T: Clone>(choices: &mut Choices, mine: &mut T, other: &T) {
    if choices.below(3) == 1 {
        mine.clone_from(other);
    }
}

fn stance(choices: &mut Choices, mine: &mut Stance, other: &Stance) {
    let (mut record, other) = (mine.record(), other.record());
    pick(choices, &mut record.party, &other.party);
    pick(choices, &mut record.round, &other.round);
    pick(choices, &mut record.at, &other.at);
    pick(choices, &mut record.accepts, &other.accepts);
    pick(choices, &mut record.values, &other.values);
    pick(choices, &mut record.text, &other.text);
    pick(choices, &mut record.visibility, &other.visibility);
    pick(choices, &mut record.cites, &other.cites);
    pick(choices, &mut record.note, &other.note);
    *mine = Stance::from(record);
}

fn issue(choices: &mut Choices, mine: &mut Issue, other: &Issue) {
    pick(choices, &mut mine.id, &other.id);
    pick(choices, &mut mine.title, &other.title);
    pick(choices, &mut mine.group, &other.group);
    pick(choices, &mut mine.scale, &other.scale);
    pick(choices, &mut mine.agreed, &other.agreed);
    rows(choices, &mut mine.stances, &other.stances, stance);
    rows(
        choices,
        &mut mine.judgements,
        &other.judgements,
        |choices, mine, other| {
            pick(choices, &mut mine.between, &other.between);
            pick(choices, &mut mine.reason, &other.reason);
        },
    );
}

fn proposal(choices: &mut Choices, mine: &mut Proposal, other: &Proposal) {
    pick(choices, &mut mine.title, &other.title);
    pick(choices, &mut mine.date, &other.date);
    pick(choices, &mut mine.cites, &other.cites);
    rows(
        choices,
        &mut mine.terms,
        &other.terms,
        |choices, mine, other| {
            pick(choices, &mut mine.at, &other.at);
            pick(choices, &mut mine.text, &other.text);
        },
    );
}

/// A scenario with some of another's in it.
pub(super) fn edited(choices: &mut Choices, old: &Scenario, other: &Scenario) -> Scenario {
    let mut new = old.clone();
    pick(choices, &mut new.title, &other.title);
    pick(choices, &mut new.summary, &other.summary);
    pick(choices, &mut new.near, &other.near);
    rows(
        choices,
        &mut new.parties,
        &other.parties,
        |choices, mine, other| {
            pick(choices, &mut mine.id, &other.id);
            pick(choices, &mut mine.name, &other.name);
            pick(choices, &mut mine.role, &other.role);
            pick(choices, &mut mine.power, &other.power);
        },
    );
    rows(
        choices,
        &mut new.rounds,
        &other.rounds,
        |choices, mine, other| {
            pick(choices, &mut mine.date, &other.date);
            pick(choices, &mut mine.cites, &other.cites);
        },
    );
    rows(
        choices,
        &mut new.sources,
        &other.sources,
        |choices, mine, other| {
            pick(choices, &mut mine.title, &other.title);
            pick(choices, &mut mine.url, &other.url);
        },
    );
    rows(
        choices,
        &mut new.issues,
        &other.issues,
        |choices, mine, other| issue(choices, mine, other),
    );
    rows(choices, &mut new.proposals, &other.proposals, proposal);
    new
}

/// The scenario with every row known by another id, all of which begin with `prefix`.
pub(super) fn numbered(mut scenario: Scenario, prefix: &str) -> Scenario {
    let mut count = 0;
    let mut next = || {
        count += 1;
        format!("{prefix}{count}")
    };
    for party in &mut scenario.parties {
        party.id = PartyId::new(&next());
    }
    for round in &mut scenario.rounds {
        round.id = RoundId::new(&next());
    }
    for source in &mut scenario.sources {
        source.id = SourceId::new(&next());
    }
    for proposal in &mut scenario.proposals {
        proposal.id = ProposalId::new(&next());
    }
    for issue in &mut scenario.issues {
        issue.id = IssueId::new(&next());
        for stance in &mut issue.stances {
            let mut record = stance.record();
            record.party = PartyId::new(&next());
            *stance = Stance::from(record);
        }
        for judgement in &mut issue.judgements {
            judgement.between.0 = PartyId::new(&next());
        }
    }
    scenario
}

/// A scenario with whole rows taken out, moved and put in; no list loses its last row.
pub(super) fn rearranged(choices: &mut Choices, old: &Scenario, other: &Scenario) -> Scenario {
    fn list<T: Clone>(choices: &mut Choices, mine: &mut Vec<T>, theirs: &[T]) {
        let before = mine.clone();
        rows(choices, mine, theirs, |_, _, _| {});
        if mine.is_empty() {
            *mine = before;
        }
    }
    let mut new = old.clone();
    list(choices, &mut new.parties, &other.parties);
    list(choices, &mut new.rounds, &other.rounds);
    list(choices, &mut new.sources, &other.sources);
    list(choices, &mut new.issues, &other.issues);
    list(choices, &mut new.proposals, &other.proposals);
    for (issue, other) in new.issues.iter_mut().zip(&other.issues) {
        list(choices, &mut issue.stances, &other.stances);
        list(choices, &mut issue.judgements, &other.judgements);
    }
    new
}

/// What may stand between two tokens, always with a mark of its own.
fn trivia(choices: &mut Choices, count: usize, newline: &str) -> String {
    match choices.below(12) {
        0 => format!(" /* c{count} */ "),
        1 => format!(" // c{count}{newline}"),
        2 => format!("{newline}{newline}// c{count}{newline}\t"),
        3 => format!("/* c{count} /* in{newline} */ */"),
        4 => newline.to_owned(),
        5 => "  ".to_owned(),
        _ => String::new(),
    }
}

/// The text with blanks, line ends and comments between its tokens.
pub(super) fn decorated(choices: &mut Choices, text: &str, newline: &str) -> String {
    let mut out = String::new();
    let mut count = 0;
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let literal = rest
            .strip_prefix("r#\"")
            .and_then(|raw| Some(raw.find("\"#")? + 5));
        let quoted = || {
            let mut escaped = false;
            let end = rest.char_indices().skip(1).find(|(_, c)| {
                let ends = *c == '"' && !escaped;
                escaped = *c == '\\' && !escaped;
                ends
            });
            end.map(|(at, _)| at + 1)
        };
        let length = literal
            .or_else(|| (c == '"').then(quoted).flatten())
            .unwrap_or(c.len_utf8());
        let token = &rest[..length];
        rest = &rest[length..];
        out.push_str(if token == "\n" { newline } else { token });
        if ["(", ")", "[", "]", ",", ":"].contains(&token) || length > 1 {
            count += 1;
            out.push_str(&trivia(choices, count, newline));
        }
    }
    out
}
