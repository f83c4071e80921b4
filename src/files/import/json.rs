//! A scenario as JSON: the document that this program exports, or the bare scenario in it.

use serde::Deserialize;
use serde::de::{DeserializeOwned, IgnoredAny};

use super::{Form, ImportError, Imported, Input, NotePlace, Notes, Settings, SettingsError};
use crate::files::export::{JSON_FORMAT, JSON_VERSION};
use crate::files::progress::Progress;
use crate::scenario::Scenario;

const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();

/// What kind of document it is; everything else is passed over.
#[derive(Deserialize)]
struct Outside {
    #[serde(default)]
    format: Option<FormatField>,
    #[serde(default)]
    version: Option<f64>,
    #[serde(default)]
    scenario: Option<IgnoredAny>,
}

/// The name of the document's format, or the number of a bare scenario's.
#[derive(Deserialize)]
#[serde(untagged)]
enum FormatField {
    Name(String),
    Other(IgnoredAny),
}

/// The document; its figures follow from the scenario and are not read.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Document {
    #[serde(rename = "format")]
    _format: String,
    #[serde(rename = "version")]
    _version: IgnoredAny,
    #[serde(default, rename = "exported")]
    _exported: IgnoredAny,
    scenario: Scenario,
    #[serde(default, rename = "comparison")]
    _comparison: IgnoredAny,
}

impl Outside {
    fn names_the_format(&self) -> bool {
        matches!(&self.format, Some(FormatField::Name(name)) if name == JSON_FORMAT)
    }

    /// Why it is no document of this program, or of a version that this one does not know.
    fn objection(&self) -> Option<String> {
        match &self.format {
            Some(FormatField::Name(name)) if name != JSON_FORMAT => Some(format!(
                "this says that it is `{name}`; only `{JSON_FORMAT}` is read"
            )),
            Some(FormatField::Name(_)) if self.version.is_some_and(is_newer) => Some(format!(
                "made by a newer version of Standpoint (this one reads version {JSON_VERSION}); get the newer version"
            )),
            Some(FormatField::Other(_)) if self.scenario.is_some() => Some(format!(
                "format has to be \"{JSON_FORMAT}\" where a scenario stands inside"
            )),
            _ => None,
        }
    }
}

fn is_newer(version: f64) -> bool {
    version > f64::from(JSON_VERSION)
}

/// Reads one file of JSON. What makes a scenario valid beyond its shape is not looked at here.
///
/// # Errors
/// Where it is no JSON or no scenario, with line and column; and for any setting: there is
/// nothing to guess.
pub(super) fn read(
    inputs: &[Input],
    settings: &Settings,
    progress: &Progress,
) -> Result<Imported, ImportError> {
    if let Some((key, _)) = settings.iter().next() {
        return Err(ImportError::Settings(SettingsError::UnknownKey {
            key: key.to_owned(),
            known: "none".to_owned(),
        }));
    }
    let [input] = inputs else {
        return Err(ImportError::Unrecognised(
            "a scenario as JSON is one file; import one after another".to_owned(),
        ));
    };
    progress.reached(0.0)?;
    let bytes = without_mark(&input.bytes);
    if !is_object(bytes) {
        let message = "a scenario as JSON begins with `{`; this is something else";
        return Err(refused(input, NotePlace::File, message));
    }
    let outside: Outside = parsed(input, bytes)?;
    progress.reached(0.3)?;
    if let Some(objection) = outside.objection() {
        return Err(refused(input, NotePlace::File, objection));
    }
    let scenario: Scenario = if outside.names_the_format() {
        parsed::<Document>(input, bytes)?.scenario
    } else {
        parsed(input, bytes)?
    };
    if !outside.names_the_format() && scenario.parties.is_empty() && scenario.issues.is_empty() {
        let message = "no scenario is in this: it has neither parties nor issues";
        return Err(refused(input, NotePlace::File, message));
    }
    progress.reached(1.0)?;
    Ok(Imported {
        scenario,
        form: Form::Json,
        choices: Vec::new(),
        notes: Notes::default(),
    })
}

/// Whether the first sign opens an object; a list of fields without names is none.
fn is_object(bytes: &[u8]) -> bool {
    let first = bytes.iter().find(|byte| !byte.is_ascii_whitespace());
    first == Some(&b'{')
}

fn without_mark(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix(BYTE_ORDER_MARK).unwrap_or(bytes)
}

fn parsed<T: DeserializeOwned>(input: &Input, bytes: &[u8]) -> Result<T, ImportError> {
    serde_json::from_slice(bytes).map_err(|error| {
        let place = match error.line() {
            0 => NotePlace::File,
            line => NotePlace::Line(line),
        };
        refused(input, place, in_words(&error))
    })
}

/// The column, and what is wrong, with the place told once.
fn in_words(error: &serde_json::Error) -> String {
    let text = error.to_string();
    let place = format!(" at line {} column {}", error.line(), error.column());
    let message = text.strip_suffix(&place).unwrap_or(&text);
    if error.line() == 0 {
        message.to_owned()
    } else {
        format!("column {}: {message}", error.column())
    }
}

fn refused(input: &Input, place: NotePlace, message: impl Into<String>) -> ImportError {
    let mut notes = Notes::default();
    notes.refused(&input.name, place, message);
    ImportError::Refused {
        notes,
        choices: Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn imported(text: &str) -> Result<Scenario, String> {
        let inputs = [Input {
            name: "x.json".to_owned(),
            bytes: text.as_bytes().to_vec(),
        }];
        match read(&inputs, &Settings::default(), &Progress::default()) {
            Ok(imported) => Ok(imported.scenario),
            Err(ImportError::Refused { notes, .. }) => {
                Err(notes.iter().map(ToString::to_string).collect())
            }
            Err(error) => Err(error.to_string()),
        }
    }

    #[test]
    fn a_document_and_a_bare_scenario_are_read() {
        let bare = r#"{"title": "T", "parties": [{"id": "a"}]}"#;
        for text in [
            bare.to_owned(),
            format!("\u{feff}{bare}"),
            format!(r#"{{"format": "standpoint-scenario", "version": 1, "scenario": {bare}}}"#),
            format!(
                r#"{{"comparison": {{"x": [1]}}, "scenario": {bare}, "version": 1, "format": "standpoint-scenario", "exported": "2026-01-01"}}"#
            ),
        ] {
            assert_eq!(
                imported(&text).map(|scenario| scenario.title),
                Ok("T".to_owned())
            );
        }
    }

    #[test]
    fn what_is_wrong_is_told_with_line_and_column() {
        for (text, expected) in [
            (
                "{",
                "x.json:1: refused: column 1: EOF while parsing an object",
            ),
            ("{}", "x.json:1: refused: no scenario is in this"),
            ("", "x.json:1: refused: a scenario as JSON begins with `{`"),
            (
                "[1]",
                "x.json:1: refused: a scenario as JSON begins with `{`",
            ),
            (
                "{\"title\": 1}",
                "x.json:1: refused: column 11: invalid type: integer `1`, expected a string",
            ),
            (
                "{\n \"issues\": [{\"id\": \"i\",\n \"title\": \"t\", \"scale\": \"Range\"}]}",
                "x.json:3: refused: column ",
            ),
            (
                "{\n\"titel\": \"x\"}",
                "x.json:2: refused: column 7: unknown field `titel`",
            ),
            (
                r#"{"format": "geojson", "scenario": {}}"#,
                "x.json:1: refused: this says that it is `geojson`; only `standpoint-scenario` is read",
            ),
            (
                r#"{"format": "standpoint-scenario", "version": 2, "scenario": {}}"#,
                "x.json:1: refused: made by a newer version of Standpoint",
            ),
            (
                r#"{"format": "standpoint-scenario", "version": 1}"#,
                "x.json:1: refused: column 47: missing field `scenario`",
            ),
            (
                r#"{"format": 1, "scenario": {}}"#,
                "x.json:1: refused: format has to be",
            ),
            (r#"{"near": 1e999}"#, "x.json:1: refused: column "),
        ] {
            let told = imported(text).unwrap_err();
            assert!(told.starts_with(expected), "{text}\n{told}");
        }
    }

    #[test]
    fn hostile_depth_is_an_error_and_no_crash() {
        let deep = "[".repeat(1_000_000);
        for text in [
            deep.clone(),
            format!("{{\"issues\": {deep}"),
            format!("{{\"x\":{}", "{\"x\":".repeat(500_000)),
            format!(r#"{{"format": "standpoint-scenario", "version": 1, "comparison": {deep}"#),
            format!("{{\"issues\": [{{\"id\": \"i\", \"title\": \"t\", \"scale\": {deep}"),
        ] {
            assert!(imported(&text).unwrap_err().contains("refused: "));
        }
    }

    #[test]
    fn a_setting_or_a_second_file_is_refused() {
        let input = Input {
            name: "x".to_owned(),
            bytes: b"{}".to_vec(),
        };
        let mut settings = Settings::default();
        let progress = Progress::default();
        let two = read(&[input.clone(), input.clone()], &settings, &progress);
        assert!(two.unwrap_err().to_string().contains("one file"));
        settings.set("delimiter", ";");
        let set = read(&[input], &settings, &progress);
        assert!(set.unwrap_err().to_string().contains("`delimiter`"));
    }
}
