//! What a document will look like: its first lines, or what it is.

use eframe::egui::{FontId, Label, RichText, ScrollArea, TextWrapMode, Ui};

use crate::files::export::Document;
use crate::files::read::printable;
use crate::gui::icons;
use crate::gui::theme::{regular, size, tokens};
use crate::scenario::entry::number_text;

use super::kind::Offer;

/// So many lines of a text are shown.
const LINES: usize = 60;
/// So many letters of a line.
const LETTERS: usize = 200;

/// What a document will look like.
#[derive(Clone, Debug)]
pub(super) struct Sample {
    offer: Offer,
    bytes: usize,
    left_out: Vec<String>,
    text: Option<String>,
}

impl Sample {
    pub(super) fn of(offer: Offer, document: Document) -> Self {
        Self {
            offer,
            bytes: document.bytes.len(),
            text: offer.is_text.then(|| head(&document.bytes)),
            left_out: document.left_out,
        }
    }

    /// Draws it, within what room there is.
    pub(super) fn ui(&self, ui: &mut Ui) {
        let t = tokens(ui.ctx());
        let secondary = |text: &str| RichText::new(text).font(regular(size::SECONDARY));
        let size = format!("{} {}", self.offer.help, size_text(self.bytes));
        ui.add(Label::new(secondary(&size).color(t.dim)).wrap());
        for line in self.left_out.iter().take(4) {
            let text = format!("{}  Left out: {line}", icons::INFO);
            ui.add(Label::new(secondary(&text).color(t.near)).wrap());
        }
        if self.left_out.len() > 4 {
            let text = format!("and {} more", self.left_out.len() - 4);
            ui.label(secondary(&text).color(t.near));
        }
        let Some(text) = &self.text else {
            return;
        };
        ScrollArea::both()
            .id_salt("sample")
            .auto_shrink([false, false])
            .show(ui, |ui| {
                let text = RichText::new(text).font(FontId::monospace(size::LABEL));
                ui.add(Label::new(text).wrap_mode(TextWrapMode::Extend));
            });
    }
}

/// The first lines of a text, without what cannot be shown.
fn head(bytes: &[u8]) -> String {
    let most = bytes.get(..LINES * LETTERS * 4).unwrap_or(bytes);
    let text = String::from_utf8_lossy(most);
    let lines: Vec<String> = text
        .trim_start_matches('\u{feff}')
        .lines()
        .take(LINES)
        .map(|line| {
            let line = printable(&line.replace('\t', "    ")).into_owned();
            match line.char_indices().nth(LETTERS) {
                Some((at, _)) => format!("{}…", line.get(..at).unwrap_or_default()),
                None => line,
            }
        })
        .collect();
    lines.join("\n")
}

/// So many bytes, as people say it.
fn size_text(bytes: usize) -> String {
    const KIB: f64 = 1024.0;
    let bytes = bytes as f64;
    if bytes < KIB {
        format!("{} bytes", number_text(bytes))
    } else if bytes < KIB * KIB {
        format!("{} KB", number_text((bytes / KIB).round()))
    } else {
        format!(
            "{} MB",
            number_text((bytes / KIB / KIB * 10.0).round() / 10.0)
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_text_is_shown_from_its_beginning_and_cut() {
        let long = format!("\u{feff}a\tb\n{}\n", "x".repeat(500)).repeat(100);
        let shown = head(long.as_bytes());
        assert!(shown.starts_with("a    b\nxxx"));
        assert_eq!(shown.lines().count(), LINES);
        assert!(
            shown
                .lines()
                .all(|line| line.chars().count() <= LETTERS + 1)
        );
    }

    #[test]
    fn sizes_are_said_in_the_largest_fitting_unit() {
        for (bytes, said) in [
            (0, "0 bytes"),
            (1023, "1,023 bytes"),
            (24 << 10, "24 KB"),
            (5 << 19, "2.5 MB"),
        ] {
            assert_eq!(size_text(bytes), said);
        }
    }
}
