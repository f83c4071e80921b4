//! The fields to suppose with: each party's position and salience on one issue.

use eframe::egui::{Button, ComboBox, Label, RichText, ScrollArea, Slider, SliderClamping, Ui};

use crate::gui::icons;
use crate::gui::theme::{medium, regular, semibold, size, space, tokens};
use crate::scenario::entry::{number_text, rounded_text, value_text};
use crate::scenario::{Issue, IssueId, Party, RangeScale, Scale, StanceRecord, Value};
use crate::session::Session;
use crate::session::editable_stance;
use crate::session::what_if::{Supposed, Supposition};

use super::flips::flips_ui;
use super::sandbox::Sandbox;

/// Of so many parties all fields are seen at once.
const FEW: usize = 6;
/// How high the list of flips is above those of more, in points.
const FLIPS: f32 = 220.0;

/// What the user wants of the sandbox.
enum Wish {
    Suppose(Supposition),
    TakeBack(Supposition),
}

/// Draws the issue to choose, its fields, and what flips.
pub(super) fn suppose_ui(
    ui: &mut Ui,
    session: &Session,
    sandbox: &mut Sandbox,
    chosen: &mut Option<IssueId>,
) {
    let Some(supposed) = sandbox.supposed() else {
        return;
    };
    ui.spacing_mut().item_spacing.y = space::ONE;
    let scenario = session.scenario();
    issue_ui(ui, session, chosen);
    // Below the fields of many parties nobody would see what flips.
    let is_crowded = session.comparison().selection().scope.len() > FEW;
    let flips = |ui: &mut Ui| {
        let supposes = !sandbox.suppositions().is_empty();
        flips_ui(ui, scenario, sandbox.flips(), supposes);
    };
    if is_crowded {
        ui.add_space(space::ONE);
        let area = ScrollArea::vertical().id_salt("flips").max_height(FLIPS);
        area.show(ui, flips);
        ui.separator();
    }
    let wishes = fields_ui(ui, session, supposed, sandbox, *chosen);
    if let Some(why) = sandbox.refused() {
        let t = tokens(ui.ctx());
        let why = RichText::new(why).font(regular(size::SECONDARY));
        ui.add(Label::new(why.color(t.deadlock)).wrap());
    }
    if !is_crowded {
        ui.add_space(space::TWO);
        ui.separator();
        flips(ui);
    }
    for wish in wishes {
        match wish {
            Wish::Suppose(supposition) => sandbox.suppose(session, supposition),
            Wish::TakeBack(supposition) => sandbox.take_back(session, &supposition),
        }
    }
}

/// The fields of all parties compared on one issue; what is wished for in them.
fn fields_ui(
    ui: &mut Ui,
    session: &Session,
    supposed: &Session,
    sandbox: &Sandbox,
    issue: Option<IssueId>,
) -> Vec<Wish> {
    let mut wishes = Vec::new();
    let scenario = session.scenario();
    let mut issues = scenario.issues.iter();
    let Some(row) = issues.position(|known| Some(known.id) == issue) else {
        return wishes;
    };
    let scope = &session.comparison().selection().scope;
    for party in scenario.parties.iter().filter(|p| scope.contains(&p.id)) {
        let fields = Fields {
            session,
            supposed,
            sandbox,
            row,
            party,
        };
        ui.push_id(("suppose", party.id), |ui| fields.ui(ui, &mut wishes));
    }
    wishes
}

fn issue_ui(ui: &mut Ui, session: &Session, chosen: &mut Option<IssueId>) {
    let issues = &session.scenario().issues;
    let title = issues.iter().find(|issue| Some(issue.id) == *chosen);
    let title = title.map_or("Choose an issue", |issue| issue.title());
    let choice = ComboBox::from_id_salt("what-if issue")
        .selected_text(title)
        .width(ui.available_width() - space::TWO)
        .truncate()
        .show_ui(ui, |ui| {
            for issue in issues {
                ui.selectable_value(chosen, Some(issue.id), issue.title());
            }
        });
    choice.response.accessible_name("Issue to suppose on");
}

/// The fields of one party on one issue.
struct Fields<'a> {
    session: &'a Session,
    supposed: &'a Session,
    sandbox: &'a Sandbox,
    row: usize,
    party: &'a Party,
}

impl Fields<'_> {
    fn ui(&self, ui: &mut Ui, wishes: &mut Vec<Wish>) {
        let Some(issue) = self.session.scenario().issues.get(self.row) else {
            return;
        };
        let (Some(recorded), Some(now)) = (self.record(self.session), self.record(self.supposed))
        else {
            return;
        };
        ui.add_space(space::TWO);
        let name = RichText::new(self.party.name()).font(semibold(size::BODY));
        ui.add(Label::new(name).truncate());
        self.position_ui(ui, issue, &recorded, &now, wishes);
        self.salience_ui(ui, issue, &recorded, wishes);
    }

    /// The stance as a session has it.
    fn record(&self, session: &Session) -> Option<StanceRecord> {
        let issue = session.scenario().issues.get(self.row)?;
        let selection = session.comparison().selection();
        Some(editable_stance(
            session.scenario(),
            issue,
            self.party.id,
            selection,
        ))
    }

    fn supposition(&self, issue: &Issue, supposed: Supposed) -> Supposition {
        Supposition {
            issue: issue.id,
            party: self.party.id,
            supposed,
        }
    }

    fn position_ui(
        &self,
        ui: &mut Ui,
        issue: &Issue,
        recorded: &StanceRecord,
        now: &StanceRecord,
        wishes: &mut Vec<Wish>,
    ) {
        let name = format!("Position of {}", self.party.name());
        let wished = match &issue.scale {
            Scale::Range(range) => number_ui(ui, &name, range, now.at.as_ref()),
            Scale::Steps(_) | Scale::Options(_) => label_ui(ui, &name, issue, now.at.as_ref()),
            Scale::Wording => {
                dim_ui(ui, "In words: judged, not placed on a scale.");
                None
            }
        };
        if let Some(at) = wished {
            let supposed = Supposed::Position(at);
            wishes.push(Wish::Suppose(self.supposition(issue, supposed)));
        }
        let is_supposed = |s: &&Supposition| matches!(s.supposed, Supposed::Position(_));
        let was = recorded.at.as_ref().map(|at| value_text(&issue.scale, at));
        let was = was.unwrap_or_else(|| "nothing".to_owned());
        self.recorded_ui(ui, issue, is_supposed, "position", &was, wishes);
    }

    fn salience_ui(
        &self,
        ui: &mut Ui,
        issue: &Issue,
        recorded: &StanceRecord,
        wishes: &mut Vec<Wish>,
    ) {
        let comparison = self.supposed.comparison();
        let Some(figures) = comparison.party(self.row, self.party.id) else {
            return;
        };
        let mut salience = comparison.salience_of(figures);
        let name = format!("Salience of {}", self.party.name());
        ui.horizontal(|ui| {
            dim_ui(ui, "Salience");
            let slider = Slider::new(&mut salience, 0.0..=100.0)
                .clamping(SliderClamping::Always)
                .custom_formatter(|number, _| rounded_text(number, 1));
            if ui.add(slider).accessible_name(name).changed() {
                let supposed = Supposed::Salience(salience);
                wishes.push(Wish::Suppose(self.supposition(issue, supposed)));
            }
        });
        let is_supposed = |s: &&Supposition| matches!(s.supposed, Supposed::Salience(_));
        let was = recorded.salience.map(number_text);
        let was = was.unwrap_or_else(|| "nothing".to_owned());
        self.recorded_ui(ui, issue, is_supposed, "salience", &was, wishes);
    }

    /// What is recorded of a figure that is supposed otherwise, and the way back to it.
    fn recorded_ui(
        &self,
        ui: &mut Ui,
        issue: &Issue,
        is_supposed: impl Fn(&&Supposition) -> bool,
        what: &str,
        was: &str,
        wishes: &mut Vec<Wish>,
    ) {
        let own = |s: &&Supposition| s.issue == issue.id && s.party == self.party.id;
        let mut suppositions = self.sandbox.suppositions().iter().filter(own);
        let Some(supposition) = suppositions.find(is_supposed) else {
            return;
        };
        let t = tokens(ui.ctx());
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::HALF;
            let button = Button::new(RichText::new(icons::UNDO.to_string()).color(t.accent));
            let button = ui.add(button.small().frame_when_inactive(false));
            let name = format!("Take back the {what} of {}", self.party.name());
            let button = button.on_hover_text(&name).accessible_name(name);
            if button.clicked() {
                wishes.push(Wish::TakeBack(supposition.clone()));
            }
            let words = format!("the file says {was}");
            let words = RichText::new(words)
                .font(medium(size::LABEL))
                .color(t.accent);
            ui.add(Label::new(words).truncate());
        });
    }
}

fn dim_ui(ui: &mut Ui, words: &str) {
    let t = tokens(ui.ctx());
    ui.label(
        RichText::new(words)
            .font(regular(size::SECONDARY))
            .color(t.dim),
    );
}

/// A number along a Range; another where it was moved.
fn number_ui(ui: &mut Ui, name: &str, range: &RangeScale, at: Option<&Value>) -> Option<Value> {
    let Some(at) = at else {
        let button = ui.button("Suppose a position").accessible_name(name);
        let middle = Value::Number(range.number_at(0.5));
        return button.clicked().then_some(middle);
    };
    let mut number = match at {
        Value::Number(number) => *number,
        Value::Span(span) => f64::midpoint(span.low, span.high),
        Value::Label(_) | Value::Labels(_) => return None,
    };
    let suffix = if range.unit.is_empty() {
        String::new()
    } else {
        format!(" {}", range.unit)
    };
    ui.spacing_mut().slider_width = 110.0;
    let slider = Slider::new(&mut number, range.from..=range.to)
        .clamping(SliderClamping::Always)
        .suffix(suffix);
    let moved = ui.add(slider).accessible_name(name).changed();
    moved.then_some(Value::Number(number))
}

/// A label of a scale; another where it was chosen.
fn label_ui(ui: &mut Ui, name: &str, issue: &Issue, at: Option<&Value>) -> Option<Value> {
    let shown = at.map(|at| value_text(&issue.scale, at));
    let mut wished = None;
    let choice = ComboBox::from_id_salt("position")
        .selected_text(shown.as_deref().unwrap_or("no position"))
        .width(ui.available_width() - space::TWO)
        .truncate()
        .show_ui(ui, |ui| {
            for label in issue.scale.labels() {
                let is_now = at.is_some_and(|at| at.labels() == [label]);
                if ui.selectable_label(is_now, label.as_str()).clicked() && !is_now {
                    wished = Some(Value::Label(label));
                }
            }
        });
    choice.response.accessible_name(name);
    wished
}
