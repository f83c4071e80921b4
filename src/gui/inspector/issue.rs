//! One issue as a whole: its title, heading, scale, what was agreed, and its figures explained.

use eframe::egui::{Label, RichText, Ui};

use crate::compare::{Measure, explain};
use crate::gui::intent::Intent;
use crate::gui::theme::{regular, size, tokens};
use crate::scenario::entry::{parse_number, parse_value, value_entry};
use crate::scenario::{
    Agreed, AgreedStatus, IssueHead, Label as StepLabel, RangeScale, Scale, ScaleKind, Scenario,
    Step,
};
use crate::session::{Edit, Session, edit_issue};

use super::cites::Cited;
use super::field::{choice_ui, parsed_ui, text_ui};

/// Draws the issue in this row.
pub(super) fn ui(ui: &mut Ui, session: &Session, row: usize, intents: &mut Vec<Intent>) {
    let scenario = session.scenario();
    let Some(issue) = scenario.issues.get(row) else {
        return;
    };
    let head = issue.head();
    super::overline_ui(ui, &format!("Issue · {}", issue.scale.kind().name()));
    super::title_ui(ui, issue.title());
    ui.push_id(issue.id.as_str(), |ui| {
        let mut after = head.clone();
        if let Some(title) = text_ui(ui, "title", "Title", &head.title, 1, "") {
            after.title = title;
        }
        if let Some(group) = text_ui(ui, "group", "Group", &head.group, 1, "") {
            after.group = group;
        }
        if let Some(note) = text_ui(ui, "note", "Note", &head.note, 2, "") {
            after.note = note;
        }
        if let Some(scale) = scale_ui(ui, &head, issue.stances.is_empty()) {
            after.scale = scale;
        }
        let mut first = Vec::new();
        if let Some(agreed) = agreed_ui(ui, scenario, &head, &mut first, intents) {
            after.agreed = agreed;
        }
        if let Some(mut transaction) = edit_issue(scenario, row, after) {
            first.append(&mut transaction.edits);
            transaction.edits = first;
            intents.push(Intent::Apply(transaction));
        }
        measures_ui(ui, session, row);
    });
}

/// Every figure of the issue, each opening its explanation.
pub(super) fn measures_ui(ui: &mut Ui, session: &Session, row: usize) {
    super::part_ui(ui, "Why these numbers");
    for measure in Measure::ALL {
        if let Some(why) = explain(session.scenario(), session.comparison(), row, measure) {
            super::explanation::folded_ui(ui, &why);
        }
    }
}

fn scale_ui(ui: &mut Ui, head: &IssueHead, empty: bool) -> Option<Scale> {
    super::part_ui(ui, "Scale");
    let kinds = ScaleKind::ALL.map(|kind| (kind, kind.name().to_owned()));
    let kind = head.scale.kind();
    if empty {
        if let Some(kind) = choice_ui(ui, "Kind of scale", &kind, &kinds) {
            return Some(starting_scale(kind));
        }
    } else {
        let note = "The kind of scale can be chosen while the issue has no stances.";
        let text = RichText::new(note).font(regular(size::SECONDARY));
        ui.add(Label::new(text.color(tokens(ui.ctx()).dim)).wrap());
    }
    match &head.scale {
        Scale::Wording => None,
        Scale::Range(range) => range_ui(ui, range).map(Scale::Range),
        Scale::Steps(_) | Scale::Options(_) => {
            let current: Vec<&str> = head.scale.labels().iter().map(|l| l.as_str()).collect();
            let hint = "one label a line";
            let text = text_ui(
                ui,
                "labels",
                "Labels, one a line",
                &current.join("\n"),
                4,
                hint,
            )?;
            let labels: Vec<StepLabel> = text
                .lines()
                .map(str::trim)
                .filter(|line| !line.is_empty())
                .map(StepLabel::new)
                .collect();
            Some(match &head.scale {
                Scale::Options(_) => Scale::Options(labels),
                _ => Scale::Steps(
                    labels
                        .into_iter()
                        .map(|label| Step { label, place: None })
                        .collect(),
                ),
            })
        }
    }
}

/// A scale to begin with.
fn starting_scale(kind: ScaleKind) -> Scale {
    let labels = ["first", "second"].map(StepLabel::new);
    match kind {
        ScaleKind::Range => Scale::Range(RangeScale {
            from: 0.0,
            to: 100.0,
            unit: String::new(),
            marks: Vec::new(),
        }),
        ScaleKind::Steps => Scale::Steps(
            labels
                .into_iter()
                .map(|label| Step { label, place: None })
                .collect(),
        ),
        ScaleKind::Options => Scale::Options(labels.to_vec()),
        ScaleKind::Wording => Scale::Wording,
    }
}

fn range_ui(ui: &mut Ui, range: &RangeScale) -> Option<RangeScale> {
    let mut after = range.clone();
    let number = |text: &str| parse_number(text).map_err(|error| error.to_string());
    if let Some(from) = parsed_ui(ui, "from", "From", &range.from.to_string(), "", number) {
        after.from = from;
    }
    if let Some(to) = parsed_ui(ui, "to", "To", &range.to.to_string(), "", number) {
        after.to = to;
    }
    if let Some(unit) = text_ui(ui, "unit", "Unit", &range.unit, 1, "such as soldiers or %") {
        after.unit = unit;
    }
    (after != *range).then_some(after)
}

#[expect(
    clippy::option_option,
    reason = "changed at all, and to what, are two questions"
)]
fn agreed_ui(
    ui: &mut Ui,
    scenario: &Scenario,
    head: &IssueHead,
    first: &mut Vec<Edit>,
    intents: &mut Vec<Intent>,
) -> Option<Option<Agreed>> {
    super::part_ui(ui, "Agreed");
    let mut on = head.agreed.is_some();
    if ui
        .checkbox(&mut on, "The parties have settled this")
        .changed()
    {
        return Some(on.then(|| Agreed {
            round: scenario.last_round(),
            ..Agreed::default()
        }));
    }
    let agreed = head.agreed.as_ref()?;
    let mut after = agreed.clone();
    let mut rounds = vec![(None, "from the beginning".to_owned())];
    rounds.extend(
        scenario
            .rounds
            .iter()
            .map(|r| (Some(r.id), r.name().to_owned())),
    );
    if let Some(round) = choice_ui(ui, "Since", &agreed.round, &rounds) {
        after.round = round;
    }
    let status = AgreedStatus::ALL.map(|status| (status, status.name().to_owned()));
    if let Some(status) = choice_ui(ui, "Status", &agreed.status, &status) {
        after.status = status;
    }
    if head.scale != Scale::Wording {
        let current = agreed.at.as_ref().map(|at| value_entry(&head.scale, at));
        let parse = |text: &str| parse_value(&head.scale, text).map_err(|e| e.to_string());
        let current = current.unwrap_or_default();
        if let Some(at) = parsed_ui(ui, "agreed at", "Value", &current, "", parse) {
            after.at = at;
        }
    }
    if let Some(text) = text_ui(ui, "agreed text", "Text", &agreed.text, 3, "") {
        after.text = text;
    }
    match super::cites::ui(ui, scenario, &agreed.cites) {
        None => {}
        Some(Cited::List(cites)) => after.cites = cites,
        Some(Cited::Source(transaction)) => intents.push(Intent::Apply(*transaction)),
        Some(Cited::New(cites, edit)) => {
            after.cites = cites;
            first.push(*edit);
        }
    }
    (after != *agreed).then_some(Some(after))
}
