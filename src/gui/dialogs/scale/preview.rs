//! What becomes of each value, as a table.

use eframe::egui::{Align, Label, Layout, RichText, ScrollArea, Ui, vec2};

use crate::gui::lines::lines_ui;
use crate::gui::theme::{medium, regular, size, tokens};
use crate::scenario::{Scenario, Visibility};
use crate::session::{Holder, Outcome, Preview, PreviewLine};

/// How high the table may be, in points.
const HEIGHT_PX: f32 = 180.0;
/// The widths of party, round, value, before; the rest is for what comes after. In points.
const WIDTHS_PX: [f32; 4] = [120.0, 100.0, 90.0, 120.0];

/// Draws what a change would do.
pub(super) fn preview_ui(ui: &mut Ui, scenario: &Scenario, preview: &Preview) {
    let t = tokens(ui.ctx());
    let text = format!(
        "{} kept, {} converted, {} set aside into words. Nothing is lost.",
        preview.count(Outcome::Kept),
        preview.count(Outcome::Converted),
        preview.count(Outcome::SetAside),
    );
    ui.add(Label::new(RichText::new(text).font(medium(size::SECONDARY))).wrap());
    if preview.lines.is_empty() {
        return;
    }
    let height = ui.spacing().interact_size.y;
    ui.horizontal(|ui| {
        let texts = ["Party", "Round", "Value", "Before", "After"];
        cells_ui(
            ui,
            height,
            texts.map(|text| RichText::new(text).color(t.dim)),
        );
    });
    ScrollArea::vertical()
        .id_salt("preview")
        .max_height(HEIGHT_PX)
        .auto_shrink([false, true])
        .show_viewport(ui, |ui, viewport| {
            lines_ui(ui, viewport, height, preview.lines.len(), |ui, at| {
                if let Some(line) = preview.lines.get(at) {
                    line_ui(ui, scenario, line, height);
                }
            });
        });
}

fn line_ui(ui: &mut Ui, scenario: &Scenario, line: &PreviewLine, height: f32) {
    let t = tokens(ui.ctx());
    let after = match (line.outcome, &line.words) {
        (Outcome::Kept, _) => "as it is".to_owned(),
        (Outcome::Converted, None) => line.after.clone(),
        (Outcome::Converted, Some(words)) => format!("{} (noted: {words})", line.after),
        (Outcome::SetAside, words) => {
            format!("in words: {}", words.as_deref().unwrap_or_default())
        }
    };
    let after = RichText::new(after).color(match line.outcome {
        Outcome::Kept => t.dim,
        Outcome::Converted => t.ink,
        Outcome::SetAside => t.apart,
    });
    let (who, when) = holder_texts(scenario, line.holder);
    let [who, when, part, before] =
        [who, when, line.part.name().to_owned(), line.before.clone()].map(RichText::new);
    cells_ui(ui, height, [who, when, part, before, after]);
}

fn cells_ui(ui: &mut Ui, height: f32, texts: [RichText; 5]) {
    let mut widths = WIDTHS_PX.into_iter();
    for text in texts {
        let width = widths.next().unwrap_or_else(|| ui.available_width());
        let left = Layout::left_to_right(Align::Center);
        ui.allocate_ui_with_layout(vec2(width, height), left, |ui| {
            ui.set_min_width(width);
            ui.add(Label::new(text.font(regular(size::SECONDARY))).truncate());
        });
    }
}

/// Who holds a value, and as of when.
fn holder_texts(scenario: &Scenario, holder: Holder) -> (String, String) {
    let round = |id| {
        let round = Option::and_then(id, |id| scenario.round(id));
        round.map_or_else(String::new, |round| round.name().to_owned())
    };
    match holder {
        Holder::Stance(key) => {
            let party = scenario.party(key.party).map_or("", |party| party.name());
            let private = match key.visibility {
                Visibility::Public => "",
                Visibility::Private => " (private)",
            };
            (format!("{party}{private}"), round(key.round))
        }
        Holder::Agreed => ("Agreed".to_owned(), String::new()),
        Holder::Term(id) => {
            let known = scenario.proposals.iter().find(|p| p.id == id);
            let title = known.map_or("", |proposal| proposal.title());
            let when = known.and_then(|proposal| proposal.round);
            (format!("Proposal {title}"), round(when))
        }
        Holder::Issue => ("Issue".to_owned(), String::new()),
    }
}
