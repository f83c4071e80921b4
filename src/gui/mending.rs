//! Showing what was opened in the place of a file that cannot be opened as it is.

use super::App;
use super::differences::Other;
use super::document::Document;

impl App {
    /// Shows one side of a merge, compared with the other, or what the file would hold in UTF-8.
    pub(super) fn show_mended(&mut self, document: Document) {
        let other = document.sides().map(|sides| Other::side(sides));
        let lost = document.lost_characters();
        self.show(document);
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
        match lost {
            0 => self.messages.say(said),
            1 => self.messages.error(
                "1 character could not be converted and is U+FFFD now; look for it before you save",
            ),
            lost => self.messages.error(format!(
                "{lost} characters could not be converted and are U+FFFD now; look for them before you save"
            )),
        }
    }
}
