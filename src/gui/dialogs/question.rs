//! Questions that stop: what to do with unsaved work, comments, somebody else's changes.

use std::path::PathBuf;

use eframe::egui::{Label, Ui};

use crate::files::read::Conversion;
use crate::gui::document::Consent;
use crate::gui::intent::Intent;

use super::{Answer, Then};

/// A question with its answers.
#[derive(Debug)]
pub(crate) enum Question {
    /// Something is unsaved.
    Unsaved(Then),
    /// The file to be opened has so many bytes.
    Large(PathBuf, u64),
    /// The next save is to write the canonical layout, which drops so many comments.
    Tidy(usize),
    /// Saving would drop so many comments.
    Comments(usize, Option<Then>),
    /// Somebody else changed the file.
    Changed(String, Option<Then>),
    /// There is a file of that name.
    Replace(PathBuf, Option<Then>),
    /// Saving would convert the file.
    Converts(Conversion, Option<Then>),
}

fn comments(count: usize) -> String {
    if count == 1 {
        "1 comment".to_owned()
    } else {
        format!("{count} comments")
    }
}

impl Question {
    pub(super) fn ui(&self, ui: &mut Ui) -> Answer {
        match self {
            Self::Unsaved(then) => ask(
                ui,
                "Save the changes?",
                "What you changed since the last save would be lost.",
                vec![
                    ("Save", Answer::Save(Consent::default(), Some(then.clone()))),
                    ("Discard changes", Answer::Discard(then.clone())),
                ],
            ),
            Self::Large(path, bytes) => ask(
                ui,
                "Open a large file?",
                &format!(
                    "{} has {} MiB. Opening it may take some seconds, and several times as much memory.",
                    path.display(),
                    bytes >> 20
                ),
                vec![("Open it", Answer::Discard(Then::OpenLarge(path.clone())))],
            ),
            Self::Tidy(count) => ask(
                ui,
                "Tidy the file?",
                &format!(
                    "The next save will write the file in Standpoint's own layout. Its {} will be lost; \
                     the old file will be kept beside it with .bak at its end.",
                    comments(*count)
                ),
                vec![("Tidy on the next save", Answer::Tidy)],
            ),
            Self::Comments(count, then) => {
                let text = format!(
                    "The layout of the file cannot be kept with what was changed, and its {} would be lost in the new \
                     file; the old file would be kept beside it with .bak at its end.",
                    comments(*count)
                );
                let consent = Consent {
                    drop_comments: true,
                    ..Consent::default()
                };
                ask(
                    ui,
                    "Save without the comments?",
                    &text,
                    vec![
                        ("Save as…", Answer::SaveAs(then.clone())),
                        (
                            "Save, keep the old file",
                            Answer::Save(consent, then.clone()),
                        ),
                    ],
                )
            }
            Self::Changed(why, then) => {
                let consent = Consent {
                    drop_comments: true,
                    overwrite: true,
                    convert: true,
                };
                ask(
                    ui,
                    "The file was changed outside",
                    &format!("{}.", upper(why)),
                    vec![
                        ("Save as…", Answer::SaveAs(then.clone())),
                        ("Compare", Answer::Done(vec![Intent::CompareOwn])),
                        ("Merge", Answer::Done(vec![Intent::Merge])),
                        ("Reload, drop my changes", Answer::Reload),
                        (
                            "Overwrite, keep a copy",
                            Answer::Save(consent, then.clone()),
                        ),
                    ],
                )
            }
            Self::Converts(conversion, then) => {
                let text = format!(
                    "The file is in {}; saving converts it. The old one is kept beside it, with .bak at its end, \
                     and among the earlier versions.",
                    conversion.from()
                );
                let consent = Consent {
                    convert: true,
                    ..Consent::default()
                };
                ask(
                    ui,
                    "Convert the file?",
                    &text,
                    vec![
                        (
                            "Convert, keep the old file",
                            Answer::Save(consent, then.clone()),
                        ),
                        ("Save as…", Answer::SaveAs(then.clone())),
                    ],
                )
            }
            Self::Replace(path, then) => ask(
                ui,
                "Replace the file?",
                &format!("{} is there already.", path.display()),
                vec![
                    ("Choose another name", Answer::SaveAs(then.clone())),
                    (
                        "Replace",
                        Answer::SaveTo {
                            path: path.clone(),
                            replace: true,
                            then: then.clone(),
                        },
                    ),
                ],
            ),
        }
    }
}

fn upper(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(chars).collect()
    })
}

fn ask(ui: &mut Ui, title: &str, text: &str, answers: Vec<(&str, Answer)>) -> Answer {
    super::title_ui(ui, title);
    ui.add(Label::new(text).wrap());
    ui.add_space(10.0);
    let mut given = Answer::Waiting;
    ui.horizontal_wrapped(|ui| {
        for (index, (label, answer)) in answers.into_iter().enumerate() {
            let button = ui.button(label);
            if index == 0 && ui.memory(|m| m.focused().is_none()) {
                button.request_focus();
            }
            if button.clicked() {
                given = answer;
            }
        }
        if ui.button("Cancel").clicked() {
            given = Answer::Cancel;
        }
    });
    given
}
