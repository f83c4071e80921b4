//! The scale drawn large, with all parties on it; the selected one can be dragged.

use eframe::egui::{self, Color32, Label, Rect, RichText, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use crate::gui::matrix::{Mark, Pen, Strip};
use crate::gui::theme::{medium, mix, regular, size, space, tokens};
use crate::scenario::entry::{rounded_text, value_text};
use crate::scenario::{PartyId, Scale, Value};
use crate::session::Session;

/// The height of one party's line.
const LINE: f32 = 20.0;
/// Room for the names at the left.
const NAMES: f32 = 46.0;

/// Draws the scale of the issue in this row. Where the selected party was dragged or clicked to.
pub(super) fn ui(ui: &mut Ui, session: &Session, row: usize, selected: PartyId) -> Option<Value> {
    let issue = session.scenario().issues.get(row)?;
    let figures = session.comparison().issue(row)?;
    match &issue.scale {
        Scale::Wording => None,
        Scale::Options(labels) => {
            let stance = figures.party(selected);
            let stance = stance.and_then(|f| issue.stances.get(f.stance as usize));
            let mut chosen = None;
            for label in labels {
                let holders: Vec<&str> = figures
                    .parties
                    .iter()
                    .filter(|f| {
                        let stance = issue.stances.get(f.stance as usize);
                        let at = stance.and_then(|stance| stance.at());
                        at.is_some_and(|at| at.labels().contains(label))
                    })
                    .filter_map(|f| session.scenario().party(f.party))
                    .map(crate::scenario::Party::short)
                    .collect();
                let at = stance.and_then(|stance| stance.at());
                let own = at.is_some_and(|at| at.labels().contains(label));
                ui.horizontal(|ui| {
                    if ui.radio(own, label.as_str()).clicked() && !own {
                        chosen = Some(Value::Label(*label));
                    }
                    let text = RichText::new(holders.join(" ")).font(medium(size::LABEL));
                    ui.add(Label::new(text.color(tokens(ui.ctx()).dim)).truncate());
                });
            }
            chosen
        }
        scale => ordered_ui(ui, session, row, selected, scale),
    }
}

fn ordered_ui(
    ui: &mut Ui,
    session: &Session,
    row: usize,
    selected: PartyId,
    scale: &Scale,
) -> Option<Value> {
    let t = tokens(ui.ctx());
    let scenario = session.scenario();
    let figures = session.comparison().issue(row)?;
    let shown: Vec<_> = figures
        .parties
        .iter()
        .filter(|f| f.position.is_some() || f.party == selected)
        .collect();
    let lines = shown.len().max(1) as f32;
    let size_needed = vec2(ui.available_width(), lines * LINE + space::TWO);
    let (rect, response) = ui.allocate_exact_size(size_needed, Sense::click_and_drag());
    let strip_at = |y: f32| Strip {
        left: rect.left() + NAMES,
        right: rect.right() - space::TWO,
        y,
        ground: t.panel,
        track: mix(t.panel, t.dim, 0.3),
    };
    let zone = figures.zone.is_some().then(|| {
        let sets = figures.in_scope().filter_map(|f| f.accepted);
        sets.fold((0.0_f64, 1.0_f64), |(low, high), set| {
            (low.max(set.low), high.min(set.high))
        })
    });
    if let Some((low, high)) = zone {
        let strip = strip_at(rect.center().y);
        let band =
            Rect::from_x_y_ranges(strip.at(low) - 2.0..=strip.at(high) + 2.0, rect.y_range());
        let fill = mix(t.panel, t.overlap, 0.15);
        ui.painter().rect_filled(band, 3.0, fill);
    }
    let dragged = response.dragged() || response.drag_stopped() || response.clicked();
    let pointer = response.interact_pointer_pos().filter(|_| dragged);
    let target = pointer.and_then(|at| value_at(scale, strip_at(rect.top()).place(at.x)));
    for (line, f) in shown.iter().enumerate() {
        let party = scenario.party(f.party);
        let index = scenario.parties.iter().position(|p| p.id == f.party);
        let own = party.map_or("", |party| party.color.as_str());
        let color: Color32 = t.party(own, index.unwrap_or_default());
        let strip = strip_at(rect.top() + space::ONE + (line as f32 + 0.5) * LINE);
        let is_selected = f.party == selected;
        let mut mark = Mark::of(f, color);
        if let (true, Some(target)) = (is_selected, &target) {
            mark.position = scale.position(target);
        }
        let mut pen = Pen::new(ui.painter().clone());
        strip.mark(&mut pen, &mark);
        pen.put_down();
        let name = party.map_or("", crate::scenario::Party::short);
        let font = if is_selected {
            medium(size::LABEL)
        } else {
            regular(size::LABEL)
        };
        let mut job = egui::text::LayoutJob::simple_singleline(name.to_owned(), font, t.ink);
        job.wrap = egui::text::TextWrapping::truncate_at_width(NAMES - space::TWO);
        let galley = ui.painter().layout_job(job);
        let at = pos2(rect.left(), strip.y - galley.size().y / 2.0);
        ui.painter().galley(at, galley, t.ink);
    }
    response.widget_info(|| WidgetInfo::labeled(Role::Slider, true, "Position on the scale"));
    ends_ui(ui, scale);
    if let (true, Some(target)) = (response.dragged(), &target) {
        response.show_tooltip_text(value_text(scale, target));
    }
    let done = response.drag_stopped() || response.clicked();
    target.filter(|_| done)
}

/// What a place on the scale means: the nearest step, or a round number.
fn value_at(scale: &Scale, x: f64) -> Option<Value> {
    match scale {
        Scale::Steps(_) => scale.nearest_step(x).map(Value::Label),
        Scale::Range(range) => {
            let number = range.number_at(x);
            let grain = 10_f64.powf(((range.to - range.from).abs() / 100.0).log10().floor());
            let number = (number / grain).round() * grain;
            let (low, high) = (range.from.min(range.to), range.from.max(range.to));
            Some(Value::Number(number.clamp(low, high)))
        }
        Scale::Options(_) | Scale::Wording => None,
    }
}

/// The names below the scale.
fn ends_ui(ui: &mut Ui, scale: &Scale) {
    let t = tokens(ui.ctx());
    let small = |text: String| RichText::new(text).font(regular(size::LABEL)).color(t.dim);
    match scale {
        Scale::Range(range) => {
            ui.horizontal(|ui| {
                ui.add_space(NAMES);
                ui.label(small(rounded_text(range.from, 2)));
                ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                    ui.label(small(format!(
                        "{} {}",
                        rounded_text(range.to, 2),
                        range.unit
                    )));
                });
            });
            for mark in &range.marks {
                ui.label(small(format!(
                    "{}: {}",
                    rounded_text(mark.at, 2),
                    mark.label
                )));
            }
        }
        Scale::Steps(steps) => {
            for (number, step) in steps.iter().enumerate() {
                let text = format!("{}  {}", number + 1, step.label);
                ui.add(Label::new(small(text)).wrap());
            }
        }
        Scale::Options(_) | Scale::Wording => {}
    }
}
