//! Where a stance is told: citations, with the sources they name.

use eframe::egui::{Button, ComboBox, Label, RichText, Ui};

use crate::gui::icons;
use crate::gui::theme::{medium, regular, size, tokens};
use crate::scenario::{Citation, Scenario};

use super::field::text_ui;

/// Lists citations, to change, remove and add. The new list.
pub(super) fn ui(ui: &mut Ui, scenario: &Scenario, cites: &[Citation]) -> Option<Vec<Citation>> {
    let t = tokens(ui.ctx());
    super::part_ui(ui, &format!("Sources ({})", cites.len()));
    let mut changed = None;
    for (at, cite) in cites.iter().enumerate() {
        let source = scenario.source(cite.source);
        let title = source.map_or(cite.source.as_str(), |source| source.title());
        let small = |text: &str| RichText::new(text).font(regular(size::SECONDARY));
        ui.horizontal(|ui| {
            let text = RichText::new(title).font(medium(size::SECONDARY));
            let room = ui.available_width() - 34.0;
            ui.allocate_ui(eframe::egui::vec2(room, 0.0), |ui| {
                ui.set_width(room);
                ui.add(Label::new(text).wrap());
            });
            let remove = ui.add(Button::new(icons::REMOVE.to_string()).frame(false));
            let remove = remove.on_hover_text("Remove this citation");
            if remove
                .accessible_name(format!("Remove citation of {title}"))
                .clicked()
            {
                let mut list = cites.to_vec();
                list.remove(at);
                changed = Some(list);
            }
        });
        if let Some(source) = source {
            let byline = source.byline();
            if !byline.is_empty() {
                ui.add(Label::new(small(&byline).color(t.dim)).wrap());
            }
            if source.url.starts_with("https://") || source.url.starts_with("http://") {
                let text = RichText::new(&source.url).font(regular(size::LABEL));
                ui.style_mut().wrap_mode = Some(eframe::egui::TextWrapMode::Truncate);
                ui.hyperlink_to(text, &source.url)
                    .on_hover_text(&source.url);
                ui.style_mut().wrap_mode = None;
            }
        }
        ui.collapsing(small("Place and quote").color(t.dim), |ui| {
            for (name, current) in [("Place", &cite.place), ("Quote", &cite.quote)] {
                if let Some(text) = text_ui(ui, ("cite", at, name), name, current, 1, "") {
                    let mut list = cites.to_vec();
                    if let Some(cite) = list.get_mut(at) {
                        if name == "Place" {
                            cite.place = text;
                        } else {
                            cite.quote = text;
                        }
                    }
                    changed = Some(list);
                }
            }
        });
    }
    if !scenario.sources.is_empty() {
        ComboBox::from_id_salt("add citation")
            .selected_text("Add a citation…")
            .width(ui.available_width().min(230.0))
            .truncate()
            .show_ui(ui, |ui| {
                for source in &scenario.sources {
                    let text = format!("{} · {}", source.id, source.title());
                    if ui.selectable_label(false, text).clicked() {
                        let mut list = cites.to_vec();
                        list.push(Citation::new(source.id));
                        changed = Some(list);
                    }
                }
            })
            .response
            .accessible_name("Add a citation");
    }
    changed
}
