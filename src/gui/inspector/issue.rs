//! One issue as a whole: its title, heading, scale, what was agreed, and its figures explained.

use eframe::egui::{Label, RichText, Ui};

use crate::compare::{Measure, explain};
use crate::gui::intent::Intent;
use crate::gui::theme::{regular, size};
use crate::scenario::entry::{number_text, parse_value, value_entry};
use crate::scenario::{Agreed, AgreedStatus, IssueHead, Scale, Scenario};
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
        if scale_ui(ui, &head.scale) {
            intents.push(Intent::ChangeScale(row));
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

/// The scale in words; another one is chosen where what follows for the stances can be seen.
fn scale_ui(ui: &mut Ui, scale: &Scale) -> bool {
    super::part_ui(ui, "Scale");
    let text = match scale {
        Scale::Wording => "Words alone, compared by judgement".to_owned(),
        Scale::Range(range) => format!(
            "{} to {} {}",
            number_text(range.from),
            number_text(range.to),
            range.unit
        ),
        Scale::Steps(_) | Scale::Options(_) => {
            let labels = scale.labels().into_iter();
            labels.map(|l| l.as_str()).collect::<Vec<_>>().join(" · ")
        }
    };
    let text = format!("{}: {}", scale.kind().name(), text.trim());
    ui.add(Label::new(RichText::new(text).font(regular(size::SECONDARY))).wrap());
    ui.button("Change scale…").clicked()
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
