//! `import`: a scenario from the files of other programs.

use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use super::args::Import;
use super::load;
use super::output::{Exit, Output, Stop};
use super::put::put;
use crate::files::import::{
    Form, GatherError, ImportError, Imported, Input, LARGEST_INPUT_BYTES, Notes, Settings, gather,
    import as make,
};
use crate::files::progress::Progress;
use crate::files::save::{Expected, checked_bytes, is_same_file};

/// Makes the scenario and writes it; nothing is written where none can be made.
pub(super) fn import(arguments: &Import, output: &mut Output<'_>) -> Result<(), Stop> {
    let form = arguments.format.as_deref().map(form).transpose()?;
    let mut settings = Settings::default();
    for set in &arguments.settings {
        settings
            .take(set)
            .map_err(|error| Stop::usage(error.to_string()))?;
    }
    let out = &arguments.output;
    let inputs = inputs(&arguments.inputs)?;
    let is_out = |input: &&Input| is_same_file(Path::new(&input.name), out);
    if let Some(input) = inputs.iter().find(is_out) {
        return Err(Stop::usage(format!(
            "{} is imported from; choose another name for the scenario",
            input.name
        )));
    }
    let imported = match make(&inputs, form, &settings, &Progress::default()) {
        Ok(imported) => imported,
        Err(error) => return Err(stop(error, output)),
    };
    tell(&imported.notes, output);
    write(out, &imported, output)?;
    output.message(&summary(&imported, out));
    Ok(())
}

fn form(name: &str) -> Result<Form, Stop> {
    Form::from_name(name).ok_or_else(|| {
        let names = Form::ALL.map(Form::name).join(", ");
        Stop::usage(format!(
            "`{name}` is no format that is read; there are {names}"
        ))
    })
}

/// The files, each under the name by which it was called.
fn inputs(paths: &[PathBuf]) -> Result<Vec<Input>, Stop> {
    let mut inputs = Vec::new();
    let mut total: u64 = 0;
    for path in paths {
        let mut found = if load::is_standard(path) {
            vec![stdin()?]
        } else {
            gathered(path).map_err(|error| Stop::problem(error.to_string()))?
        };
        total += found
            .iter()
            .map(|input| input.bytes.len() as u64)
            .sum::<u64>();
        if total > LARGEST_INPUT_BYTES {
            let error = GatherError::TooLarge(path.clone());
            return Err(Stop::problem(error.to_string()));
        }
        inputs.append(&mut found);
    }
    Ok(inputs)
}

fn gathered(path: &Path) -> Result<Vec<Input>, GatherError> {
    let mut found = gather(&[path.to_owned()], &Progress::default())?;
    let is_folder = path.is_dir();
    for input in &mut found {
        let called = if is_folder {
            path.join(&input.name)
        } else {
            path.to_owned()
        };
        input.name = called.to_string_lossy().into_owned();
    }
    Ok(found)
}

fn stdin() -> Result<Input, Stop> {
    let mut bytes = Vec::new();
    io::stdin()
        .lock()
        .take(LARGEST_INPUT_BYTES + 1)
        .read_to_end(&mut bytes)
        .map_err(|error| Stop::problem(format!("stdin cannot be read: {error}")))?;
    Ok(Input {
        name: "-".to_owned(),
        bytes,
    })
}

/// Why nothing is written.
fn stop(error: ImportError, output: &mut Output<'_>) -> Stop {
    let message = error.to_string();
    match error {
        ImportError::Settings(_) => Stop::usage(message),
        ImportError::Refused { notes, .. } => {
            tell(&notes, output);
            Stop::Say(Exit::Problems, message)
        }
        ImportError::Unrecognised(_) | ImportError::Cancelled(_) => Stop::problem(message),
    }
}

fn tell(notes: &Notes, output: &mut Output<'_>) {
    for note in notes.iter() {
        // One note is one line, whatever the file says in it.
        output.message(&note.to_string().replace(['\n', '\r'], " "));
    }
    if notes.left_out() > 0 {
        output.message(&format!("… and {} more", notes.left_out()));
    }
}

fn write(out: &Path, imported: &Imported, output: &mut Output<'_>) -> Result<(), Stop> {
    let bytes =
        checked_bytes(out, &imported.scenario).map_err(|error| Stop::problem(error.to_string()))?;
    if load::is_standard(out) {
        return output.bytes(&bytes);
    }
    // Whatever keeps a scenario from being written, the promise is that 1 says so.
    put(out, &bytes, Expected::Anything, output).map_err(|stop| match stop {
        Stop::Say(_, message) => Stop::problem(message),
        other => other,
    })
}

fn summary(imported: &Imported, out: &Path) -> String {
    let scenario = &imported.scenario;
    let count = |count: usize, one: &str, many: &str| {
        format!("{count} {}", if count == 1 { one } else { many })
    };
    format!(
        "{}: {}, {}, {}, read as {}",
        out.display(),
        count(scenario.parties.len(), "party", "parties"),
        count(scenario.issues.len(), "issue", "issues"),
        count(scenario.stance_count(), "stance", "stances"),
        imported.form.words()
    )
}
