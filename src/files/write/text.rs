//! A whole scenario.

use super::issue::push_issue;
use super::row::{Row, push_cites, push_spaces};
use super::scalar::{push_number, push_string, push_value};
use crate::scenario::{Party, PartyId, Proposal, Role, Round, RoundId, Scenario, Source, Term};

const LIST_INDENT: usize = 4;
const ROW_INDENT: usize = 8;
const TERM_INDENT: usize = 16;

/// A scenario as the text of its file, ending in a newline.
///
/// Reading the text gives the same scenario; writing that again gives the same text.
pub fn canonical_text(scenario: &Scenario) -> String {
    let mut out = String::with_capacity(256 + 72 * scenario.stance_count());
    out.push_str("#![enable(implicit_some)]\n(\n");
    line(&mut out, LIST_INDENT, "format", |out| {
        push_number(out, f64::from(scenario.format));
    });
    // A title is worth its line even when empty: it is the first thing to fill in.
    line(&mut out, LIST_INDENT, "title", |out| {
        push_string(out, &scenario.title);
    });
    words(&mut out, LIST_INDENT, "summary", &scenario.summary);
    if let Some(near) = scenario.near {
        line(&mut out, LIST_INDENT, "near", |out| push_number(out, near));
    }
    words(&mut out, LIST_INDENT, "note", &scenario.note);
    list(&mut out, "parties", &scenario.parties, push_party);
    list(&mut out, "rounds", &scenario.rounds, push_round);
    list(&mut out, "sources", &scenario.sources, push_source);
    list(&mut out, "issues", &scenario.issues, |out, issue| {
        push_issue(out, issue);
    });
    list(&mut out, "proposals", &scenario.proposals, push_proposal);
    out.push_str(")\n");
    out
}

fn line(out: &mut String, indent: usize, name: &str, value: impl FnOnce(&mut String)) {
    push_spaces(out, indent);
    out.push_str(name);
    out.push_str(": ");
    value(out);
    out.push_str(",\n");
}

fn words(out: &mut String, indent: usize, name: &str, text: &str) {
    if !text.is_empty() {
        line(out, indent, name, |out| push_string(out, text));
    }
}

fn id(out: &mut String, indent: usize, name: &str, id: Option<&str>) {
    if let Some(id) = id {
        line(out, indent, name, |out| push_string(out, id));
    }
}

fn list<T>(out: &mut String, name: &str, rows: &[T], row: impl Fn(&mut String, &T)) {
    if rows.is_empty() {
        return;
    }
    push_spaces(out, LIST_INDENT);
    out.push_str(name);
    out.push_str(": [\n");
    for one in rows {
        row(out, one);
    }
    push_spaces(out, LIST_INDENT);
    out.push_str("],\n");
}

pub(super) fn push_party(out: &mut String, party: &Party) {
    let mut row = Row::open(out, ROW_INDENT);
    row.id("id", Some(party.id.as_str()));
    row.words("name", &party.name);
    row.words("short", &party.short);
    row.words("color", &party.color);
    row.variant(
        "role",
        (party.role != Role::default()).then(|| party.role.name()),
    );
    row.number("power", party.power);
    row.number("reservation", party.reservation);
    row.words("note", &party.note);
    row.close();
}

pub(super) fn push_round(out: &mut String, round: &Round) {
    let mut row = Row::open(out, ROW_INDENT);
    row.id("id", Some(round.id.as_str()));
    row.words("name", &round.name);
    row.date("date", round.date);
    row.date("until", round.until);
    row.words("result", &round.result);
    row.cites(&round.cites);
    row.words("note", &round.note);
    row.close();
}

pub(super) fn push_source(out: &mut String, source: &Source) {
    let mut row = Row::open(out, ROW_INDENT);
    row.id("id", Some(source.id.as_str()));
    row.words("title", &source.title);
    row.words("author", &source.author);
    row.words("publisher", &source.publisher);
    row.date("date", source.date);
    row.words("url", &source.url);
    row.words("note", &source.note);
    row.close();
}

pub(super) fn push_proposal(out: &mut String, proposal: &Proposal) {
    let inner = ROW_INDENT + 4;
    push_spaces(out, ROW_INDENT);
    out.push_str("(\n");
    id(out, inner, "id", Some(proposal.id.as_str()));
    words(out, inner, "title", &proposal.title);
    id(out, inner, "by", proposal.by.map(PartyId::as_str));
    id(out, inner, "round", proposal.round.map(RoundId::as_str));
    if let Some(date) = proposal.date {
        words(out, inner, "date", &date.to_string());
    }
    words(out, inner, "note", &proposal.note);
    if !proposal.cites.is_empty() {
        line(out, inner, "cites", |out| push_cites(out, &proposal.cites));
    }
    if !proposal.terms.is_empty() {
        push_spaces(out, inner);
        out.push_str("terms: [\n");
        for term in &proposal.terms {
            push_term(out, term);
        }
        push_spaces(out, inner);
        out.push_str("],\n");
    }
    push_spaces(out, ROW_INDENT);
    out.push_str("),\n");
}

pub(super) fn push_term(out: &mut String, term: &Term) {
    let mut row = Row::open(out, TERM_INDENT);
    row.id("issue", Some(term.issue.as_str()));
    if let Some(at) = &term.at {
        row.field("at", |out| push_value(out, at));
    }
    row.words("text", &term.text);
    row.cites(&term.cites);
    row.close();
}
