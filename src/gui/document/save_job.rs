//! One save, from the state of the work to the file.

use std::path::PathBuf;
use std::sync::Arc;

use super::origin::Origin;
use super::{Refused, Written};
use crate::files::save::{Base, SaveError, SaveOptions, SavedScenario, Versions, save};
use crate::scenario::Scenario;
use crate::session::Revision;

/// One save, which needs nothing of the window and may be carried out on any thread.
#[derive(Debug)]
pub struct SaveJob {
    /// Where to.
    pub path: PathBuf,
    /// The work as it was when it was to be saved; it may have gone on since.
    pub(super) scenario: Scenario,
    pub(super) revision: Revision,
    pub(super) base: Option<Arc<Base>>,
    pub(super) options: SaveOptions<'static>,
    pub(super) versions: Option<Versions>,
    /// Whether it resolves a merge that was left undone in the file.
    pub(super) resolves: bool,
}

impl SaveJob {
    /// Saves.
    ///
    /// # Errors
    /// Why it was not saved; what was there is as it was.
    pub fn run(self) -> Result<Written, Refused> {
        let options = SaveOptions {
            versions: self.versions.as_ref(),
            ..self.options
        };
        let original = self.base.as_deref().map(Base::original);
        let saved =
            save(&self.path, &self.scenario, original, &options).map_err(|error| match error {
                SaveError::ChangedOutside(_) | SaveError::Vanished(_) => {
                    Refused::ChangedOutside(error.to_string())
                }
                SaveError::AlreadyThere(path) => Refused::AlreadyThere(path),
                SaveError::CommentsWouldGo { count, .. } => Refused::Comments(count),
                other => Refused::Failed(other.to_string()),
            })?;
        Ok(Written {
            message: self.message(&saved),
            origin: Origin {
                path: self.path,
                hash: saved.file.hash,
                newline: options.newline,
                bom: options.bom,
            },
            base: Base {
                text: saved.text,
                hash: saved.file.hash,
                scenario: self.scenario,
            },
            revision: self.revision,
            tidy: options.tidy,
        })
    }

    fn message(&self, saved: &SavedScenario) -> String {
        let mut message = format!("Saved {}", self.path.display());
        if let Some(copy) = &saved.file.old_copy {
            message = format!("{message}; the old file is kept as {}", copy.display());
        }
        if self.resolves {
            message.push_str("; its merge is resolved: `git add` it where git keeps it");
        }
        if let Some(why) = &saved.file.version_not_kept {
            message = format!("{message}; the earlier version could not be kept: {why}");
        }
        if let Some(why) = &saved.file.unsure_why {
            message = format!(
                "{message}; it may not outlast a power cut: {why}. Look at the disk, and save it under another name too"
            );
        }
        if let [first, rest @ ..] = &saved.gone[..] {
            let more = match rest.len() {
                0 => String::new(),
                more => format!(" and {more} more"),
            };
            message = format!("{message}; gone with what was deleted: the comment {first}{more}");
        }
        message
    }
}
