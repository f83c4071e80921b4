//! What is said of the open file while it is not what the window shows.

use eframe::egui::accesskit::Live;
use eframe::egui::{Label, RichText, Ui};

use crate::files::save::Hash;
use crate::gui::document::Remedy;
use crate::gui::failed::words as remedy_words;
use crate::gui::icons;
use crate::gui::theme::{regular, size, space, tokens};

/// How the open file differs from what the window shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::gui) enum Notice {
    /// It has other content, and there is unsaved work.
    Changed(Hash),
    /// It has other content, which cannot be read.
    Broken {
        /// Where and why.
        why: String,
        /// What can be done about it here.
        remedy: Option<Remedy>,
    },
    /// It is not there.
    Gone,
}

/// What the user answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::gui) enum NoticeAnswer {
    /// Show what differs between the file and what is unsaved.
    Compare,
    /// Take what the file has changed into the work.
    Merge,
    /// Show the file, drop what is unsaved.
    Reload,
    /// Save under another name.
    SaveAs,
    /// Open what can be opened in the place of the file.
    Mend,
    /// Write the file again.
    SaveAnew,
    /// Go on with what is shown; a save asks before it overwrites anything.
    KeepMine,
}

impl Notice {
    fn text(&self) -> String {
        match self {
            Self::Changed(_) => {
                "The file was changed by another program, and you have unsaved changes.".to_owned()
            }
            Self::Broken { why, .. } => {
                format!("The file was changed by another program and cannot be read now: {why}. What is shown stays; once the file is mended, the window follows it.")
            }
            Self::Gone => {
                "The file is gone: another program deleted, moved or renamed it. What it last held is shown.".to_owned()
            }
        }
    }

    /// What there is to do.
    fn answers(&self) -> Vec<(&'static str, NoticeAnswer)> {
        match self {
            Self::Changed(_) => vec![
                ("Compare", NoticeAnswer::Compare),
                ("Merge", NoticeAnswer::Merge),
                ("Reload, drop my changes", NoticeAnswer::Reload),
                ("Save as…", NoticeAnswer::SaveAs),
                ("Keep mine", NoticeAnswer::KeepMine),
            ],
            Self::Broken { remedy, .. } => {
                let remedy = remedy.map(|remedy| (remedy_words(remedy).0, NoticeAnswer::Mend));
                let others = [
                    ("Save as…", NoticeAnswer::SaveAs),
                    ("Keep mine", NoticeAnswer::KeepMine),
                ];
                remedy.into_iter().chain(others).collect()
            }
            Self::Gone => vec![
                ("Save it again", NoticeAnswer::SaveAnew),
                ("Save as…", NoticeAnswer::SaveAs),
                ("Keep mine", NoticeAnswer::KeepMine),
            ],
        }
    }

    /// A merge was left undone in the file.
    pub(super) fn unmerged() -> Self {
        Self::Broken {
            why: "a merge was left undone in it".to_owned(),
            remedy: Some(Remedy::Sides),
        }
    }

    /// Draws the notice; what the user answered.
    pub(in crate::gui) fn ui(&self, ui: &mut Ui) -> Option<NoticeAnswer> {
        let t = tokens(ui.ctx());
        let mut given = None;
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = space::TWO;
            let icon = RichText::new(icons::ERROR).font(regular(size::ICON));
            ui.label(icon.color(t.deadlock));
            ui.vertical(|ui| {
                let text = ui.add(Label::new(self.text()).wrap());
                ui.ctx()
                    .accesskit_node_builder(text.id, |node| node.set_live(Live::Polite));
                ui.horizontal_wrapped(|ui| {
                    for (label, answer) in self.answers() {
                        if ui.button(label).clicked() {
                            given = Some(answer);
                        }
                    }
                });
            });
        });
        given
    }
}
