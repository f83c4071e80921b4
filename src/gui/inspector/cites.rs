//! Where a stance is told: citations, with the sources they name.

use eframe::egui::{Button, ComboBox, Label, RichText, Ui};

use crate::gui::icons;
use crate::gui::theme::{medium, regular, size, tokens};
use crate::scenario::{Citation, Scenario, Source};
use crate::session::{Edit, Transaction, add_source, edit_source};

use super::field::{parse_date, parsed_ui, text_ui};

/// What was done to citations.
pub(super) enum Cited {
    /// The list is now this.
    List(Vec<Citation>),
    /// The list is now this, and this edit adds the source it names.
    New(Vec<Citation>, Box<Edit>),
    /// A source itself was changed.
    Source(Box<Transaction>),
}

/// Lists citations, to change, remove and add.
pub(super) fn ui(ui: &mut Ui, scenario: &Scenario, cites: &[Citation]) -> Option<Cited> {
    let mut done = None;
    let list = list_ui(ui, scenario, cites, &mut done);
    if let Some(title) = text_ui(ui, "new source", "New source", "", 1, "its title")
        && !title.trim().is_empty()
    {
        let (id, edit) = add_source(scenario, title.trim());
        let mut list = cites.to_vec();
        list.push(Citation::new(id));
        return Some(Cited::New(list, Box::new(edit)));
    }
    list.map(Cited::List)
        .or(done.map(|t| Cited::Source(Box::new(t))))
}

/// The fields of a source, below its citation.
fn source_ui(ui: &mut Ui, scenario: &Scenario, source: &Source, at: usize) -> Option<Transaction> {
    let mut after = source.clone();
    for (label, slot) in [
        ("Title", &mut after.title),
        ("Author", &mut after.author),
        ("Publisher", &mut after.publisher),
        ("Address", &mut after.url),
    ] {
        if let Some(text) = text_ui(ui, ("source", at, label), label, &slot.clone(), 1, "") {
            *slot = text;
        }
    }
    let date = source.date.map(|date| date.to_string()).unwrap_or_default();
    let key = ("source", at, "Date");
    if let Some(date) = parsed_ui(ui, key, "Date", &date, "2026-01-23", parse_date) {
        after.date = date;
    }
    edit_source(scenario, after)
}

fn list_ui(
    ui: &mut Ui,
    scenario: &Scenario,
    cites: &[Citation],
    done: &mut Option<Transaction>,
) -> Option<Vec<Citation>> {
    let t = tokens(ui.ctx());
    super::part_ui(ui, &format!("Sources ({})", cites.len()));
    let mut changed = None;
    for (at, cite) in cites.iter().enumerate() {
        ui.push_id(("citation", at), |ui| {
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
                    let text = text.color(t.accent);
                    ui.style_mut().wrap_mode = Some(eframe::egui::TextWrapMode::Truncate);
                    ui.hyperlink_to(text, &source.url)
                        .on_hover_text(&source.url);
                    ui.style_mut().wrap_mode = None;
                }
            }
            ui.collapsing(small("Place, quote and source").color(t.dim), |ui| {
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
                if let Some(source) = source {
                    *done = done.take().or(source_ui(ui, scenario, source, at));
                }
            });
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
