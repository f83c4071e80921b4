//! What was chosen for an export, as it is remembered.

use serde::{Deserialize, Serialize};

use crate::files::export::{FigureKind, FigureTheme, Format, Include, TableShape};
use crate::report::ReportLength;
use crate::scenario::redact::Removable;

/// In which order rows stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Rows {
    /// As the window shows them.
    #[default]
    AsShown,
    /// As in the file, under their groups.
    File,
}

/// What cells are shaded by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Shade {
    /// As in the window.
    #[default]
    AsShown,
    /// Distance from the centre.
    Centre,
    /// Salience.
    Salience,
    /// Nothing.
    Off,
}

/// What was chosen for an export, whichever scenario it was of.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct ExportChoices {
    /// The endings of the formats: another version may know others.
    formats: Vec<String>,
    pub(super) rows: Rows,
    pub(super) shade: Shade,
    /// What Word, web and Markdown documents hold instead of the matrix.
    pub(super) report: Option<ReportLength>,
    pub(super) table: TableShape,
    pub(super) plain: bool,
    pub(super) include: Include,
    pub(super) figure: FigureKind,
    pub(super) theme: FigureTheme,
    /// Whether the day of the export is named.
    pub(super) dated: bool,
    /// Whether it is of the public version.
    pub(super) public: bool,
    /// By name what the public version keeps although it would go.
    kept: Vec<String>,
}

impl Default for ExportChoices {
    fn default() -> Self {
        let formats = [Format::Html, Format::Csv, Format::Markdown];
        Self {
            formats: formats.map(|format| format.extension().to_owned()).into(),
            rows: Rows::default(),
            shade: Shade::default(),
            report: None,
            table: TableShape::default(),
            plain: false,
            include: Include::default(),
            figure: FigureKind::default(),
            theme: FigureTheme::default(),
            dated: false,
            public: false,
            kept: Vec::new(),
        }
    }
}

impl ExportChoices {
    /// Whether this format is wanted.
    pub(super) fn has(&self, format: Format) -> bool {
        self.formats.iter().any(|name| name == format.extension())
    }

    /// Wants this format, or no longer.
    pub(super) fn put(&mut self, format: Format, wanted: bool) {
        put(&mut self.formats, format.extension(), wanted);
    }

    /// Whether the public version keeps this.
    pub(super) fn keeps(&self, what: Removable) -> bool {
        self.kept.iter().any(|name| name == what.name())
    }

    /// Lets the public version keep this, or no longer.
    pub(super) fn keep(&mut self, what: Removable, kept: bool) {
        put(&mut self.kept, what.name(), kept);
    }
}

/// A name stands among others once, or not at all.
fn put(names: &mut Vec<String>, name: &str, wanted: bool) {
    names.retain(|known| known != name);
    if wanted {
        names.push(name.to_owned());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn choices_of_another_version_are_read_as_far_as_they_are_known() {
        let old = "(formats: [\"csv\", \"cuneiform\"], plain: true)";
        let choices: ExportChoices = ron::from_str(old).unwrap();
        assert!(choices.has(Format::Csv) && choices.plain);
        assert!(!choices.has(Format::Html));
        assert_eq!(choices.include, Include::default());
        let again = ron::from_str(&ron::to_string(&choices).unwrap()).unwrap();
        assert_eq!(choices, again);
    }

    #[test]
    fn a_format_is_wanted_once_or_not_at_all() {
        let mut choices = ExportChoices::default();
        choices.put(Format::Csv, true);
        choices.put(Format::Csv, false);
        assert!(!choices.has(Format::Csv));
    }
}
