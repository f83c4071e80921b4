//! What was guessed and what was refused, as a list.

use eframe::egui::{Button, Label, RichText, ScrollArea, TextEdit, Ui};

use crate::files::import::{Note, NoteKind, NotePlace, Notes};
use crate::gui::dialogs::{cell_ui, cells};
use crate::gui::icons;
use crate::gui::lines::lines_ui;
use crate::gui::theme::{medium, regular, size, space, tokens};

/// How high a line is, in points.
const LINE_PX: f32 = 22.0;
/// How wide the mark of a kind is, in points.
const MARK_PX: f32 = 74.0;
/// How wide a place is, in points.
const PLACE_PX: f32 = 84.0;

/// Which notes are shown.
#[derive(Debug, Default)]
pub(super) struct NoteList {
    kind: Option<NoteKind>,
    words: String,
}

impl NoteList {
    /// Draws which notes there are, and those asked for.
    pub(super) fn ui(&mut self, ui: &mut Ui, notes: &Notes) {
        let t = tokens(ui.ctx());
        let shown: Vec<&Note> = notes.iter().filter(|note| self.shows(note)).collect();
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::ONE;
            let count = |kind| notes.iter().filter(|note| note.kind == kind).count();
            let kinds = [
                ("All notes", None, notes.iter().count()),
                ("Refused", Some(NoteKind::Refused), count(NoteKind::Refused)),
                ("Guessed", Some(NoteKind::Guessed), count(NoteKind::Guessed)),
            ];
            for (name, kind, count) in kinds {
                let text = RichText::new(format!("{name} {count}")).font(regular(size::SECONDARY));
                if ui.selectable_label(self.kind == kind, text).clicked() {
                    self.kind = kind;
                }
            }
            let field = TextEdit::singleline(&mut self.words)
                .hint_text("Only with these words")
                .desired_width((ui.available_width() - 70.0).clamp(60.0, 170.0));
            ui.add(field).accessible_name("Only notes with these words");
            let copy = ui.add_enabled(!shown.is_empty(), Button::new("Copy"));
            if copy.on_hover_text("Copies the notes shown").clicked() {
                let lines: Vec<String> = shown.iter().map(ToString::to_string).collect();
                ui.ctx().copy_text(lines.join("\n"));
            }
        });
        if shown.is_empty() {
            let text = if notes.is_empty() {
                "Nothing was guessed and nothing refused."
            } else {
                "No note is of this kind."
            };
            ui.label(
                RichText::new(text)
                    .font(regular(size::SECONDARY))
                    .color(t.dim),
            );
            return;
        }
        let more = usize::from(notes.left_out() > 0);
        ScrollArea::vertical()
            .id_salt("notes")
            .auto_shrink([false, false])
            .show_viewport(ui, |ui, viewport| {
                lines_ui(ui, viewport, LINE_PX, shown.len() + more, |ui, at| {
                    if let Some(note) = shown.get(at) {
                        note_ui(ui, note);
                    } else {
                        let text = format!("and {} more of the kind", notes.left_out());
                        ui.label(RichText::new(text).color(t.dim));
                    }
                });
            });
    }

    fn shows(&self, note: &Note) -> bool {
        let words = self.words.trim().to_lowercase();
        let has = |text: &str| text.to_lowercase().contains(&words);
        self.kind.is_none_or(|kind| kind == note.kind)
            && (words.is_empty() || has(&note.message) || has(&place_text(note)))
    }
}

/// Where a note belongs: the file's name, where the note is about a part of it, and the part.
fn place_text(note: &Note) -> String {
    match &note.place {
        NotePlace::File => note.file.clone(),
        NotePlace::Line(line) => format!("Line {line}"),
        NotePlace::Cell(cell) => cell.clone(),
    }
}

fn note_ui(ui: &mut Ui, note: &Note) {
    let t = tokens(ui.ctx());
    let (icon, kind, color) = match note.kind {
        NoteKind::Guessed => (icons::GUESS, "Guessed", t.near),
        NoteKind::Refused => (icons::ERROR, "Refused", t.deadlock),
    };
    let mark = RichText::new(format!("{icon} {kind}"));
    let place = RichText::new(place_text(note)).font(regular(size::SECONDARY));
    let text = RichText::new(&note.message).font(regular(size::SECONDARY));
    let parts = [
        (mark.font(medium(size::LABEL)).color(color), None),
        (place.color(t.dim), Some(&note.file)),
        (text, None),
    ];
    let cells = cells(ui, LINE_PX, &[MARK_PX, PLACE_PX]);
    for ((text, tip), cell) in parts.into_iter().zip(cells) {
        cell_ui(ui, cell, |ui| {
            let label = Label::new(text).truncate();
            match tip {
                Some(tip) => ui
                    .add(label.show_tooltip_when_elided(false))
                    .on_hover_text(tip),
                None => ui.add(label),
            };
        });
    }
}
