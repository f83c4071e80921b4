//! Earlier versions of the file that is open.

use eframe::egui::{Label, RichText, ScrollArea, Ui};

use crate::files::save::Version;
use crate::files::timestamp::Timestamp;
use crate::gui::differences::Other;
use crate::gui::document::Document;
use crate::gui::intent::Intent;
use crate::gui::lines::lines_ui;
use crate::gui::theme::{regular, size, space, tokens};

use super::columns::{cell_ui, cells};
use super::{Answer, close_ui, list_height, title_ui};

/// How wide the columns are: when a version was replaced, how long ago, its size. In points.
const WIDTHS: [f32; 3] = [150.0, 92.0, 74.0];

/// Lists what saves replaced, the last first; one can be opened as an unsaved copy.
#[derive(Debug)]
pub(crate) struct VersionsList {
    name: String,
    versions: Vec<Version>,
    opened: Timestamp,
}

impl VersionsList {
    pub(super) fn new(document: &Document) -> Self {
        let path = document.path();
        let versions = path
            .zip(document.versions.as_ref())
            .map(|(path, versions)| versions.of(path));
        Self {
            name: document.title(),
            versions: versions.unwrap_or_default(),
            opened: Timestamp::now(),
        }
    }

    /// Draws the dialog.
    pub(super) fn ui(&self, ui: &mut Ui) -> Answer {
        title_ui(ui, &format!("Earlier versions of {}", self.name));
        if self.versions.is_empty() {
            let text = "There are none yet. Each save keeps what it replaces: the last 20 versions, and one a day for 30 days.";
            ui.add(Label::new(text).wrap());
            return close_ui(ui);
        }
        let text = "What the file held until a save replaced it, the last first. A version opens as a copy that is not saved yet, or is compared with your work; the file stays as it is.";
        ui.add(Label::new(text).wrap());
        ui.add_space(space::TWO);
        let mut answer = None;
        let height = ui.spacing().interact_size.y + space::ONE;
        ScrollArea::vertical()
            .max_height(list_height(ui))
            .show_viewport(ui, |ui, viewport| {
                lines_ui(ui, viewport, height, self.versions.len(), |ui, at| {
                    if let Some(version) = self.versions.get(at)
                        && let Some(intent) = self.version_ui(ui, version)
                    {
                        answer = Some(Answer::Done(vec![intent]));
                    }
                });
            });
        answer.unwrap_or_else(|| close_ui(ui))
    }

    /// Draws one version; what is to be done with it.
    fn version_ui(&self, ui: &mut Ui, version: &Version) -> Option<Intent> {
        let t = tokens(ui.ctx());
        let when = version.replaced.text();
        let small = |text: String| RichText::new(text).font(regular(size::SECONDARY));
        let height = ui.spacing().interact_size.y;
        let [replaced, ago, bytes, actions] = cells(ui, height, &WIDTHS)[..] else {
            return None;
        };
        cell_ui(ui, replaced, |ui| ui.label(small(when.clone())));
        cell_ui(ui, ago, |ui| {
            ui.label(small(version.replaced.ago(self.opened)).color(t.dim));
        });
        cell_ui(ui, bytes, |ui| {
            ui.label(small(size_text(version.bytes)).color(t.dim));
        });
        let (opens, compares) = cell_ui(ui, actions, |ui| {
            let open = ui.button("Open");
            let open = open.on_hover_text("Opens it as an unsaved copy");
            let compare = ui.button("Compare");
            let compare =
                compare.on_hover_text("Shows what was changed since, and marks it in the matrix");
            (open.clicked(), compare.clicked())
        });
        if opens {
            return Some(Intent::OpenVersion(version.clone()));
        }
        compares.then(|| {
            let name = format!("the version replaced {when}");
            Intent::Compare(Other::file_called(name, version.path.clone()))
        })
    }
}

/// A size as people read it.
fn size_text(bytes: u64) -> String {
    const KIB: f64 = 1024.0;
    let bytes = bytes as f64;
    if bytes < KIB {
        format!("{bytes} bytes")
    } else if bytes < KIB * KIB {
        format!("{:.1} KiB", bytes / KIB)
    } else {
        format!("{:.1} MiB", bytes / KIB / KIB)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_told_in_units_that_can_be_read() {
        for (bytes, text) in [
            (0, "0 bytes"),
            (1023, "1023 bytes"),
            (1536, "1.5 KiB"),
            (40 << 20, "40.0 MiB"),
        ] {
            assert_eq!(size_text(bytes), text);
        }
    }
}
