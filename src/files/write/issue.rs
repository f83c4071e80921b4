//! Issues, their stances, judgements and what was agreed.

use super::row::{Row, push_cites, push_spaces};
use super::scalar::{push_list, push_scale, push_set, push_string, push_value, push_values};
use crate::scenario::{
    Agreed, AgreedStatus, Basis, Confidence, Issue, Judgement, RoundId, Stance, Visibility,
};

const ISSUE_INDENT: usize = 8;
const FIELD_INDENT: usize = 12;
const ROW_INDENT: usize = 16;

pub(super) fn push_issue(out: &mut String, issue: &Issue) {
    push_spaces(out, ISSUE_INDENT);
    out.push_str("(\n");
    line(out, "id", |out| push_string(out, issue.id.as_str()));
    line(out, "title", |out| push_string(out, &issue.title));
    if !issue.group.is_empty() {
        line(out, "group", |out| push_string(out, &issue.group));
    }
    if !issue.note.is_empty() {
        line(out, "note", |out| push_string(out, &issue.note));
    }
    line(out, "scale", |out| push_scale(out, &issue.scale));
    if !issue.stances.is_empty() {
        push_spaces(out, FIELD_INDENT);
        out.push_str("stances: [\n");
        for stance in &issue.stances {
            push_stance(out, stance);
        }
        push_spaces(out, FIELD_INDENT);
        out.push_str("],\n");
    }
    if !issue.judgements.is_empty() {
        push_spaces(out, FIELD_INDENT);
        out.push_str("judgements: [\n");
        for judgement in &issue.judgements {
            push_judgement(out, judgement);
        }
        push_spaces(out, FIELD_INDENT);
        out.push_str("],\n");
    }
    if let Some(agreed) = &issue.agreed {
        line(out, "agreed", |out| push_agreed(out, agreed));
    }
    push_spaces(out, ISSUE_INDENT);
    out.push_str("),\n");
}

fn line(out: &mut String, name: &str, value: impl FnOnce(&mut String)) {
    push_spaces(out, FIELD_INDENT);
    out.push_str(name);
    out.push_str(": ");
    value(out);
    out.push_str(",\n");
}

/// One stance as its row in the file, with its indentation and line end.
pub fn stance_text(stance: &Stance) -> String {
    let mut out = String::new();
    push_stance(&mut out, stance);
    out
}

/// The figures on the first line; words and citations run on below it.
pub(super) fn push_stance(out: &mut String, stance: &Stance) {
    let mut row = Row::open(out, ROW_INDENT);
    row.id("party", Some(stance.party().as_str()));
    row.id("round", stance.round().map(RoundId::as_str));
    if let Some(at) = stance.at() {
        row.field("at", |out| push_value(out, at));
    }
    if let Some(set) = stance.accepts() {
        row.fitted("accepts", |out| push_set(out, set));
    }
    if let Some(set) = stance.limits() {
        row.fitted("limits", |out| push_set(out, set));
    }
    row.number("salience", stance.salience());
    row.number("power", stance.power());
    if !stance.values().is_empty() {
        row.fitted("values", |out| push_values(out, stance.values()));
    }
    row.date("date", stance.date());
    row.variant("basis", stance.basis().map(Basis::name));
    row.variant("confidence", stance.confidence().map(Confidence::name));
    let hidden = stance.visibility() != Visibility::default();
    row.variant("visibility", hidden.then(|| stance.visibility().name()));
    if !stance.stated().is_empty() {
        row.field("stated", |out| {
            push_list(out, stance.stated(), |out, figure| {
                out.push_str(figure.name());
            });
        });
    }
    if !stance.text().is_empty() || !stance.cites().is_empty() {
        row.break_line();
    }
    row.words("text", stance.text());
    row.words("interest", stance.interest());
    row.words("condition", stance.condition());
    row.words("accepts_text", stance.accepts_text());
    row.words("limits_text", stance.limits_text());
    row.cites(stance.cites());
    row.words("note", stance.note());
    row.close();
}

pub(super) fn push_judgement(out: &mut String, judgement: &Judgement) {
    let mut row = Row::open(out, ROW_INDENT);
    row.field("between", |out| {
        out.push('(');
        push_string(out, judgement.between.0.as_str());
        out.push_str(", ");
        push_string(out, judgement.between.1.as_str());
        out.push(')');
    });
    row.id("round", judgement.round.map(RoundId::as_str));
    row.variant("verdict", Some(judgement.verdict.name()));
    row.words("reason", &judgement.reason);
    row.close();
}

fn push_agreed(out: &mut String, agreed: &Agreed) {
    // The row stands behind `agreed: `, so its own indentation is that of the field.
    let mut fields = String::new();
    let mut row = Row::open(&mut fields, FIELD_INDENT);
    row.id("round", agreed.round.map(RoundId::as_str));
    if let Some(at) = &agreed.at {
        row.field("at", |out| push_value(out, at));
    }
    let provisional = agreed.status != AgreedStatus::default();
    row.variant("status", provisional.then(|| agreed.status.name()));
    row.words("text", &agreed.text);
    if !agreed.cites.is_empty() {
        row.fitted("cites", |out| push_cites(out, &agreed.cites));
    }
    row.words("note", &agreed.note);
    row.close_bare();
    out.push_str(fields.trim_start_matches(' '));
}
