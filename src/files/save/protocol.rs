//! The steps of a save, in the order in which they keep everybody's work.

use std::path::{Path, PathBuf};
use std::time::SystemTime;

use super::SaveError;
use super::beside::{old_copy, remove};
use super::content::{Hash, Original, content, encoded, hash_of};
use super::replace::{Attempt, anew, in_one_step, in_place};
use super::sweep::sweep_beside;
use super::target::{Old, Target};
use super::versions::Versions;
use crate::files::read::Newline;
use crate::files::timestamp::Timestamp;
use crate::scenario::Scenario;

/// What should stand where a file is saved.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Expected {
    /// Nothing: a new file.
    #[default]
    NoFile,
    /// What was read from there.
    Content(Hash),
    /// Whatever there is: the user said to overwrite it.
    Anything,
}

/// How to save.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SaveOptions<'v> {
    /// What should stand there.
    pub expected: Expected,
    /// How lines end where the layout of an original is not kept: LF unless it is CR LF.
    pub newline: Newline,
    /// Whether a byte order mark goes before the text.
    pub bom: bool,
    /// Whether the old content is kept beside it as `NAME.bak`.
    pub keep_old_copy: bool,
    /// Whether comments may go where the layout of the original cannot be kept; the old content
    /// is then kept beside it.
    pub drop_comments: bool,
    /// Whether the canonical layout is wanted whatever the original looks like.
    pub tidy: bool,
    /// Where the old content is kept among the earlier versions, if anywhere.
    pub versions: Option<&'v Versions>,
}

/// What a save did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saved {
    /// The file itself, links followed.
    pub path: PathBuf,
    /// What is in it now.
    pub hash: Hash,
    /// Where the old content was kept, if that was asked for.
    pub old_copy: Option<PathBuf>,
    /// Why the old content could not be kept among the earlier versions, if that was asked for.
    pub version_not_kept: Option<String>,
    /// Whether the content was written over, because a new file could not take the old one's
    /// place: it has other names, or its folder or owner forbids it.
    pub in_place: bool,
    /// Why the system could not say that the new content outlasts a power cut, if it could not: it
    /// is in its place, and whole.
    pub unsure_why: Option<String>,
    /// Whether anything was written; not where the file had this content already.
    pub written: bool,
}

/// What a save of a scenario did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedScenario {
    /// What became of the file.
    pub file: Saved,
    /// The text that is in it now, without a byte order mark.
    pub text: String,
    /// The comments that went with rows that were deleted, with their marks.
    pub gone: Vec<String>,
    /// How many comments were lost because the layout was not kept.
    pub dropped: usize,
}

/// Saves a scenario, in the layout of the `original` where that can be kept.
///
/// # Errors
/// The old file is then as it was, save for [`SaveError::HalfWritten`], which names its copy.
pub fn save(
    path: &Path,
    scenario: &Scenario,
    original: Option<Original<'_>>,
    options: &SaveOptions,
) -> Result<SavedScenario, SaveError> {
    let content = content(path, scenario, original, options)?;
    let options = SaveOptions {
        keep_old_copy: options.keep_old_copy || content.dropped > 0,
        ..*options
    };
    let file = save_bytes(path, &encoded(&content.text, options.bom), &options)?;
    Ok(SavedScenario {
        file,
        text: content.text,
        gone: content.gone,
        dropped: content.dropped,
    })
}

/// Saves bytes that are known to be what the file should hold.
///
/// # Errors
/// As [`save`].
pub fn save_bytes(path: &Path, bytes: &[u8], options: &SaveOptions) -> Result<Saved, SaveError> {
    let target = Target::at(path)?;
    sweep_beside(&target.path, SystemTime::now());
    let mut saved = Saved {
        path: target.path.clone(),
        hash: hash_of(bytes),
        old_copy: None,
        version_not_kept: None,
        in_place: false,
        unsure_why: None,
        written: false,
    };
    let Some(old) = &target.old else {
        if let Expected::Content(_) = options.expected {
            return Err(SaveError::Vanished(target.path));
        }
        saved.unsure_why = anew(&target, bytes)?.map(|why| why.to_string());
        saved.written = true;
        return Ok(saved);
    };
    if old.bytes == bytes {
        return Ok(saved);
    }
    match options.expected {
        Expected::NoFile => return Err(SaveError::AlreadyThere(target.path)),
        Expected::Content(hash) if hash != hash_of(&old.bytes) => {
            return Err(SaveError::ChangedOutside(target.path));
        }
        Expected::Content(_) | Expected::Anything => {}
    }
    if old.facts.permissions().readonly() {
        return Err(SaveError::ReadOnly(target.path));
    }
    if options.keep_old_copy {
        saved.old_copy = Some(old_copy(&target, old)?);
    }
    if let Some(versions) = options.versions {
        // Without it the save goes on: a full disk elsewhere must not keep work from being saved.
        let kept = versions.keep(&target.path, &old.bytes, Timestamp::now());
        saved.version_not_kept = kept.err().map(|error| error.to_string());
    }
    let attempt = if old.has_other_names() {
        Attempt::NotHere
    } else {
        in_one_step(&target, bytes)?
    };
    match attempt {
        Attempt::Done => {}
        Attempt::Unsure(why) => saved.unsure_why = Some(why.to_string()),
        Attempt::NotHere => write_over(&target, old, bytes, &mut saved)?,
    }
    saved.written = true;
    Ok(saved)
}

/// Writes over the content of the file itself, of which there is a copy meanwhile.
fn write_over(
    target: &Target,
    old: &Old,
    bytes: &[u8],
    saved: &mut Saved,
) -> Result<(), SaveError> {
    let copy = match &saved.old_copy {
        Some(copy) => copy.clone(),
        None => old_copy(target, old)?,
    };
    in_place(target, bytes, copy.clone())?;
    if saved.old_copy.is_none() {
        remove(&copy);
    }
    saved.in_place = true;
    Ok(())
}
