//! Opening something in the place of a file that cannot be opened as it is.

use std::path::Path;

use super::App;
use super::differences::Other;
use super::document::Document;

impl App {
    /// Opens what can be opened in the place of a file: one side of its merge, compared with the
    /// other, or what it would hold in UTF-8. Where nothing can, all stays as it is.
    pub(super) fn open_mended(&mut self, path: &Path) {
        let mending = match Document::open_mended(path) {
            Ok(mending) => mending,
            Err(reason) => return self.messages.error(format!("Not opened: {reason}")),
        };
        self.settings.note(path);
        let other = mending.document.sides().map(|sides| Other::side(sides));
        self.show(mending.document);
        let said = if let Some(other) = other {
            let said = format!(
                "Your side is open and not saved yet. Merge takes what {} has; a save resolves the merge in the file.",
                other.name
            );
            self.compare_with(other);
            said
        } else {
            "The file is open as it will be in UTF-8. It stays as it is until you save.".to_owned()
        };
        match mending.lost {
            0 => self.messages.say(said),
            1 => self
                .messages
                .error("1 character could not be converted and is U+FFFD now; look for it before you save"),
            lost => self.messages.error(format!(
                "{lost} characters could not be converted and are U+FFFD now; look for them before you save"
            )),
        }
        self.offer_recovery(Some(path));
    }
}
