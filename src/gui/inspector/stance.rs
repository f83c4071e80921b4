//! One stance, with everything editable.

use eframe::egui::{Label, RichText, Ui};

use crate::compare::in_effect;
use crate::gui::icons;
use crate::gui::intent::Intent;
use crate::gui::theme::{regular, size, tokens};
use crate::scenario::{
    Basis, Confidence, Figure, Issue, Judgement, PartyId, Scale, StanceRecord, Verdict, Visibility,
};
use crate::session::{
    Edit, Session, StanceField, Transaction, editable_stance, put_judgement, put_position,
    put_stance,
};

use super::cites::Cited;
use super::field::{choice_ui, label_ui, parse_date, parsed_ui, text_ui};

/// A change: of a stance, or of a source it cites.
enum Change {
    /// What it is called, the record after it, and what must go before it.
    Stance(String, Box<StanceRecord>, Option<Box<Edit>>),
    /// A source itself.
    Source(Box<Transaction>),
}

/// Draws the stance of a party on the issue in this row.
pub(super) fn ui(
    ui: &mut Ui,
    session: &Session,
    row: usize,
    party: PartyId,
    intents: &mut Vec<Intent>,
) {
    let scenario = session.scenario();
    let (Some(issue), Some(name)) = (
        scenario.issues.get(row),
        scenario.party(party).map(|party| party.name()),
    ) else {
        return;
    };
    let selection = session.comparison().selection();
    let found = in_effect(scenario, issue, party, selection);
    let record = editable_stance(scenario, issue, party, selection);
    let old_key = found
        .filter(|found| !found.carried_over)
        .map(|found| found.stance.key());
    let group = if issue.group.is_empty() {
        "Issue"
    } else {
        &issue.group
    };
    super::overline_ui(ui, &format!("{group} · {name}"));
    super::title_ui(ui, issue.title());
    round_ui(
        ui,
        session,
        found.map(|f| (f.carried_over, f.stance.round())),
    );
    ui.push_id(
        (
            issue.id.as_str(),
            party.as_str(),
            selection.round.map(|r| r.as_str()),
        ),
        |ui| {
            let change = fields_ui(ui, session, row, party, &record);
            match change {
                None => {}
                Some(Change::Stance(what, after, first)) => {
                    let mut edits: Vec<Edit> = first.into_iter().map(|edit| *edit).collect();
                    edits.extend(put_stance(row, issue, *after, old_key));
                    let label = format!("{name} · {}: {what}", issue.title());
                    intents.push(Intent::Apply(Transaction::new(label, edits)));
                }
                Some(Change::Source(transaction)) => intents.push(Intent::Apply(*transaction)),
            }
            if issue.scale == Scale::Wording {
                judgements_ui(ui, session, row, party, intents);
            }
            super::history::ui(ui, session, row, party, intents);
            super::issue::measures_ui(ui, session, row);
        },
    );
}

/// As of which round, and what an edit does.
fn round_ui(
    ui: &mut Ui,
    session: &Session,
    found: Option<(bool, Option<crate::scenario::RoundId>)>,
) {
    let scenario = session.scenario();
    let name = |round: Option<crate::scenario::RoundId>| {
        let round = round.and_then(|id| scenario.round(id));
        round.map_or("before the first round", |round| round.name())
    };
    let shown = name(session.round());
    let text = match found {
        None => format!("No stance recorded up to {shown}. What you enter is recorded there."),
        Some((true, from)) => format!(
            "{} Carried over from {}. An edit is recorded at {shown}; the earlier stance stays.",
            icons::CARRIED_OVER,
            name(from)
        ),
        Some((false, _)) => format!("Stance at {shown}"),
    };
    let text = RichText::new(text).font(regular(size::SECONDARY));
    ui.add(Label::new(text.color(tokens(ui.ctx()).dim)).wrap());
}

fn fields_ui(
    ui: &mut Ui,
    session: &Session,
    row: usize,
    party: PartyId,
    record: &StanceRecord,
) -> Option<Change> {
    let scenario = session.scenario();
    let issue = scenario.issues.get(row)?;
    let mut change: Option<Change> = None;
    let mut put = |what: String, edit: &dyn Fn(&mut StanceRecord)| {
        let mut after = record.clone();
        edit(&mut after);
        change = Some(Change::Stance(what, Box::new(after), None));
    };
    if let Some(text) = text_ui(
        ui,
        "text",
        "Wording",
        &record.text,
        3,
        "What the party says",
    ) {
        put("wording".to_owned(), &|r| r.text.clone_from(&text));
    }
    if issue.scale != Scale::Wording {
        super::part_ui(ui, "Position");
        if let Some(at) = super::scale::ui(ui, session, row, party) {
            let mut after = record.clone();
            put_position(&mut after, &issue.scale, Some(at));
            put(StanceField::Position.change(issue, record, &after), &|r| {
                r.clone_from(&after);
            });
        }
        for (field, key, label) in [
            (StanceField::Position, "at", "Position, as typed"),
            (
                StanceField::Accepts,
                "accepts",
                "Would accept (bottom line)",
            ),
            (StanceField::Limits, "limits", "Never outside of (red line)"),
        ] {
            if let Some(after) = typed_ui(ui, issue, record, field, key, label) {
                put(field.change(issue, record, &after), &|r| {
                    r.clone_from(&after);
                });
            }
        }
    }
    let words: [(&str, &str, &str); 4] = [
        ("accepts_text", "Bottom line in words", &record.accepts_text),
        ("limits_text", "Red line in words", &record.limits_text),
        ("interest", "Interest behind it", &record.interest),
        ("condition", "Condition it hangs on", &record.condition),
    ];
    for (key, label, current) in words {
        if let Some(text) = text_ui(ui, key, label, current, 1, "") {
            put(label.to_lowercase(), &|r| match key {
                "accepts_text" => r.accepts_text.clone_from(&text),
                "limits_text" => r.limits_text.clone_from(&text),
                "interest" => r.interest.clone_from(&text),
                _ => r.condition.clone_from(&text),
            });
        }
    }
    super::part_ui(ui, "Weight and basis");
    let field = StanceField::Salience;
    if let Some(after) = typed_ui(ui, issue, record, field, "salience", "Salience") {
        put(field.change(issue, record, &after), &|r| {
            r.clone_from(&after);
        });
    }
    let optional = |none: &str, names: Vec<&'static str>| {
        let mut all: Vec<(Option<usize>, String)> = vec![(None, none.to_owned())];
        all.extend(
            names
                .into_iter()
                .enumerate()
                .map(|(at, name)| (Some(at), name.to_owned())),
        );
        all
    };
    let all = optional("not said", Basis::ALL.map(Basis::name).to_vec());
    let now = record
        .basis
        .and_then(|b| Basis::ALL.iter().position(|x| *x == b));
    if let Some(at) = choice_ui(ui, "Basis of the wording", &now, &all) {
        let basis = at.and_then(|at| Basis::ALL.get(at)).copied();
        put("basis".to_owned(), &|r| r.basis = basis);
    }
    let all = optional("not said", Confidence::ALL.map(Confidence::name).to_vec());
    let now = record
        .confidence
        .and_then(|c| Confidence::ALL.iter().position(|x| *x == c));
    if let Some(at) = choice_ui(ui, "Confidence", &now, &all) {
        let mut after = record.clone();
        after.confidence = at.and_then(|at| Confidence::ALL.get(at)).copied();
        let what = StanceField::Confidence.change(issue, record, &after);
        put(what, &|r| r.clone_from(&after));
    }
    let all = Visibility::ALL.map(|v| (v, v.name().to_owned()));
    if let Some(visibility) = choice_ui(ui, "Visibility", &record.visibility, &all) {
        put(format!("visibility {}", visibility.name()), &|r| {
            r.visibility = visibility;
        });
    }
    label_ui(ui, "Stated by the party itself");
    ui.horizontal_wrapped(|ui| {
        for figure in Figure::ALL {
            let mut on = record.stated.contains(&figure);
            if ui.checkbox(&mut on, stated_name(figure)).changed() {
                put("what is stated".to_owned(), &|r| {
                    r.stated.retain(|known| *known != figure);
                    if on {
                        r.stated.push(figure);
                    }
                });
            }
        }
    });
    let date = record.date.map(|date| date.to_string()).unwrap_or_default();
    let hint = "2026, 2026-01 or 2026-01-23";
    if let Some(date) = parsed_ui(ui, "date", "Said on", &date, hint, parse_date) {
        put("date".to_owned(), &|r| r.date = date);
    }
    if let Some(note) = text_ui(ui, "note", "Note", &record.note, 2, "") {
        put("note".to_owned(), &|r| r.note.clone_from(&note));
    }
    match super::cites::ui(ui, scenario, &record.cites) {
        None => {}
        Some(Cited::List(cites)) => put("sources".to_owned(), &|r| r.cites.clone_from(&cites)),
        Some(Cited::Source(transaction)) => change = Some(Change::Source(transaction)),
        Some(Cited::New(cites, edit)) => {
            let mut after = record.clone();
            after.cites = cites;
            change = Some(Change::Stance(
                "new source".to_owned(),
                Box::new(after),
                Some(edit),
            ));
        }
    }
    change
}

fn stated_name(figure: Figure) -> &'static str {
    match figure {
        Figure::At => "position",
        Figure::Accepts => "bottom line",
        Figure::Limits => "red line",
        Figure::Salience => "salience",
    }
}

/// A field of the stance as typed. The stance after it, once a text is taken.
fn typed_ui(
    ui: &mut Ui,
    issue: &Issue,
    record: &StanceRecord,
    field: StanceField,
    key: &'static str,
    label: &str,
) -> Option<StanceRecord> {
    let current = field.entry(issue, record);
    parsed_ui(ui, key, label, &current, &field.hint(issue), |text| {
        let mut after = record.clone();
        match field.read(issue, &mut after, text) {
            Ok(()) => Ok(after),
            Err(error) => Err(error.to_string()),
        }
    })
}

/// The verdicts on this party's wording against the others in scope.
fn judgements_ui(
    ui: &mut Ui,
    session: &Session,
    row: usize,
    party: PartyId,
    intents: &mut Vec<Intent>,
) {
    let scenario = session.scenario();
    let Some(issue) = scenario.issues.get(row) else {
        return;
    };
    let selection = session.comparison().selection();
    let others = scenario
        .parties
        .iter()
        .filter(|other| other.id != party && selection.scope.contains(&other.id));
    super::part_ui(ui, "Compared with");
    for other in others {
        let worded = |id| {
            let found = in_effect(scenario, issue, id, selection);
            found.is_some_and(|found| !found.stance.text().trim().is_empty())
        };
        ui.push_id(("judgement", other.id.as_str()), |ui| {
            if !worded(party) || !worded(other.id) {
                let text = format!("{}: needs both wordings", other.name());
                ui.label(RichText::new(text).font(regular(size::SECONDARY)));
                return;
            }
            let distance = session
                .comparison()
                .distance_between(scenario, row, party, other.id);
            let now = Verdict::ALL
                .into_iter()
                .find(|v| Some(v.distance()) == distance);
            let known = issue
                .judgements
                .iter()
                .filter(|j| j.is_between(party, other.id))
                .max_by_key(|j| scenario.round_order(j.round));
            let reason = known.map_or("", |j| j.reason.as_str());
            let mut all: Vec<(Option<Verdict>, String)> = vec![(None, "not judged".to_owned())];
            all.extend(Verdict::ALL.map(|v| (Some(v), v.name().to_owned())));
            let judged = |verdict, reason: &str| Judgement {
                between: (party, other.id),
                round: selection.round,
                verdict,
                reason: reason.to_owned(),
            };
            let mut put = |judgement| {
                let transaction = put_judgement(scenario, row, judgement);
                intents.extend(transaction.map(Intent::Apply));
            };
            if let Some(Some(verdict)) = choice_ui(ui, other.name(), &now, &all) {
                put(judged(verdict, reason));
            }
            if let Some(verdict) = now
                && let Some(text) = text_ui(ui, "reason", "Reason", reason, 1, "")
            {
                put(judged(verdict, &text));
            }
        });
    }
}
