//! From a path, bytes or a text to a scenario, or to all that is wrong with it.

use std::collections::HashSet;
use std::path::Path;

use sha2::{Digest as _, Sha256};

use super::blank::blank;
use super::locate::locate;
use super::scan::{NodeKind, Tree, scan};
use super::survey::{Newline, Survey, survey};
use super::walk::{Finding, Walk, walk};
use super::{
    Diagnostic, Encoding, LineIndex, MOST_TOLD, OpenError, decode, read_file, ron_error, schema,
    syntax,
};
use crate::scenario::check::{IdKind, Problem, ProblemKind, Severity, check};
use crate::scenario::{FORMAT, Scenario};

/// A text smaller than this, 64 KiB, is surveyed without a thread of its own.
const SMALL_BYTES: usize = 64 << 10;

/// What reading a text gave.
#[derive(Clone, Debug, Default)]
pub struct Reading {
    /// The scenario, whole: there unless the shape of the text is broken. Where the file is of a
    /// newer format it may lack what this program does not know, and must not be saved.
    pub scenario: Option<Scenario>,
    /// What is wrong, in the order of the text.
    pub diagnostics: Vec<Diagnostic>,
    /// Whether the file was made by a newer version and so may only be looked at.
    pub read_only_because_newer: bool,
    /// How its lines end.
    pub newline: Newline,
    /// How many comments stand in it.
    pub comments: usize,
}

/// What the bytes of a file say beside its text.
#[derive(Clone, Debug, Default)]
pub struct Facts {
    /// Whether a byte order mark stood before the text.
    pub bom: bool,
    /// How many bytes it had.
    pub bytes: usize,
    /// SHA-256 of all of them.
    pub sha256: [u8; 32],
    /// What the bytes seem to be, where they are not UTF-8.
    pub encoding: Option<Encoding>,
}

/// A file that was read.
#[derive(Clone, Debug, Default)]
pub struct Opened {
    /// Its text without byte order mark; empty where the bytes are none.
    pub text: String,
    /// What its bytes say beside that.
    pub facts: Facts,
    /// What reading it gave.
    pub reading: Reading,
}

/// Reads the file at `path`.
///
/// # Errors
/// Where there are no bytes to be had; what is wrong with the bytes is in the reading.
pub fn open_scenario(path: &Path) -> Result<Opened, OpenError> {
    read_file(path).map(read_bytes)
}

/// Reads the bytes of a file.
pub fn read_bytes(bytes: Vec<u8>) -> Opened {
    let mut facts = Facts {
        bytes: bytes.len(),
        ..Facts::default()
    };
    match decode(bytes) {
        Ok(decoded) => {
            facts.bom = decoded.bom;
            let text = decoded.text;
            let (reading, sha256) = beside(
                text.len(),
                || {
                    let mut hash = Sha256::new();
                    if facts.bom {
                        hash.update(b"\xEF\xBB\xBF");
                    }
                    hash.update(text.as_bytes());
                    hash.finalize().into()
                },
                || read_scenario(&text),
            );
            facts.sha256 = sha256;
            Opened {
                text,
                facts,
                reading,
            }
        }
        Err(refused) => {
            facts.sha256 = Sha256::digest(&refused.bytes).into();
            facts.encoding = refused.encoding;
            Opened {
                text: String::new(),
                facts,
                reading: Reading {
                    diagnostics: vec![refused.diagnostic],
                    ..Reading::default()
                },
            }
        }
    }
}

/// Does `main` here and `side` on a thread of its own, if there is much to do.
fn beside<A, B: Send>(
    size: usize,
    side: impl Fn() -> B + Sync,
    main: impl FnOnce() -> A,
) -> (A, B) {
    if size < SMALL_BYTES {
        return (main(), side());
    }
    std::thread::scope(|scope| {
        let thread = std::thread::Builder::new().spawn_scoped(scope, &side);
        let done = main();
        let beside = thread.ok().and_then(|thread| thread.join().ok());
        (done, beside.unwrap_or_else(&side))
    })
}

/// Reads a text.
pub fn read_scenario(text: &str) -> Reading {
    let (parsed, survey) = beside(
        text.len(),
        || survey(text),
        || schema::options().from_str::<Scenario>(text),
    );
    let mut reading = match (before_all(text, &survey), parsed) {
        (Some(finding), _) => alone(text, finding),
        (None, Ok(scenario)) => whole(text, scenario),
        (None, Err(error)) => match scan(text) {
            Err(broken) => alone(text, syntax::explain(&LineIndex::new(text), &broken)),
            Ok(tree) => structure(text, &tree, &error),
        },
    };
    // Of a broken text only what breaks it is told.
    if reading.scenario.is_some() && !survey.warnings.is_empty() {
        let warnings = survey.warnings.into_iter();
        let warnings = warnings.map(|finding| Told(finding, Severity::Warning));
        reading.diagnostics.extend(tell(text, warnings.collect()));
        reading.diagnostics.sort_by_key(|found| found.range.start);
    }
    if let Some(at) = survey.lone_cr {
        let index = LineIndex::new(text);
        reading.diagnostics.push(Diagnostic::new(
            &index,
            Severity::Advice,
            at..at + 1,
            "a line ends with a lone CR (old Macintosh); a // comment would run on past it",
            Some("save the file with LF line ends"),
        ));
        reading.diagnostics.sort_by_key(|found| found.range.start);
    }
    reading.newline = survey.newline;
    reading.comments = survey.comments;
    reading
}

/// What makes every other finding worthless.
fn before_all(text: &str, survey: &Survey) -> Option<Finding> {
    if let Some(conflict) = &survey.conflict {
        let index = LineIndex::new(text);
        let (from, to) = (index.line(conflict.start), index.line(conflict.end));
        let finding = Finding::new(
            conflict.clone(),
            format!("unresolved merge at lines {from}–{to}"),
        );
        return Some(finding.hint(
            "keep what belongs there and delete the lines with <<<<<<<, ======= and >>>>>>>",
        ));
    }
    survey.nul.map(|at| {
        Finding::new(at..at + 1, "a NUL character stands here")
            .hint("delete it; the file may be damaged")
    })
}

fn alone(text: &str, finding: Finding) -> Reading {
    Reading {
        diagnostics: tell(text, vec![finding.into()]),
        ..Reading::default()
    }
}

/// A finding with its severity.
struct Told(Finding, Severity);

impl From<Finding> for Told {
    fn from(finding: Finding) -> Self {
        Self(finding, Severity::Error)
    }
}

/// A text of the right shape: only its sense can be wrong.
fn whole(text: &str, scenario: Scenario) -> Reading {
    let mut problems = check(&scenario);
    let newer = problems
        .iter()
        .any(|problem| problem.kind == ProblemKind::NewerFormat);
    if newer {
        problems.retain(|problem| problem.kind == ProblemKind::NewerFormat);
    }
    let diagnostics = if problems.is_empty() {
        Vec::new()
    } else {
        match scan(text) {
            Ok(tree) => {
                cut(&mut problems);
                tell(text, located(text, &tree, problems))
            }
            Err(broken) => {
                let finding = syntax::explain(&LineIndex::new(text), &broken);
                tell(text, vec![finding.into()])
            }
        }
    };
    Reading {
        scenario: Some(scenario),
        diagnostics,
        read_only_because_newer: newer,
        ..Reading::default()
    }
}

/// A text whose shape is broken: all that is wrong with it, and with the sense of the rest.
fn structure(text: &str, tree: &Tree, error: &ron::error::SpannedError) -> Reading {
    let mut walk = walk(text, tree);
    let newer = is_newer(text, tree);
    if let (Some(first), false) = (
        walk.findings.iter().find(|finding| finding.alone),
        newer.is_some(),
    ) {
        return alone(text, first.clone());
    }
    if walk.findings.is_empty() {
        let at = ron_error::offset(text, error);
        let end = text
            .get(at..)
            .and_then(|rest| rest.chars().next())
            .map_or(at, |c| at + c.len_utf8());
        return alone(
            text,
            Finding::new(at..end, ron_error::in_words(&error.code)),
        );
    }
    let rest = if walk.hopeless {
        None
    } else {
        let rest = blank(text, &walk.blanked);
        schema::options()
            .from_str::<Scenario>(&rest)
            .ok()
            .map(|scenario| (rest, scenario))
    };
    if let Some(newer) = newer {
        return Reading {
            scenario: rest.map(|(_, scenario)| scenario),
            read_only_because_newer: true,
            ..alone(text, newer)
        };
    }
    let mut told: Vec<Told> = std::mem::take(&mut walk.findings)
        .into_iter()
        .map(Told::from)
        .collect();
    if let Some((rest, scenario)) = rest
        && let Ok(rest_tree) = scan(&rest)
    {
        let mut problems = certain(check(&scenario), text, tree, &walk);
        cut(&mut problems);
        told.extend(located(&rest, &rest_tree, problems));
    }
    Reading {
        diagnostics: tell(text, told),
        ..Reading::default()
    }
}

fn is_newer(text: &str, tree: &Tree) -> Option<Finding> {
    let node = &tree.root.unwrapped(text).field(text, "format")?.value;
    let format: u64 = node.extent.of(text).parse().ok()?;
    (format > u64::from(FORMAT)).then(|| {
        Finding::new(
            node.extent.range(),
            format!("made by a newer version of Standpoint (format {format}, this program knows {FORMAT}); it is opened read-only"),
        )
    })
}

/// The problems that are none of the blanked parts' doing.
fn certain(problems: Vec<Problem>, text: &str, tree: &Tree, walk: &Walk<'_>) -> Vec<Problem> {
    let declared: Vec<(IdKind, Option<HashSet<String>>)> = IdKind::ALL
        .into_iter()
        .map(|kind| (kind, declared(kind, text, tree)))
        .collect();
    problems
        .into_iter()
        .filter(|problem| match &problem.kind {
            ProblemKind::Absent | ProblemKind::NewerFormat => false,
            ProblemKind::Dangling(kind, id) => {
                let known = declared.iter().find(|(other, _)| other == kind);
                !walk.unknown_at_root && matches!(known, Some((_, Some(ids))) if !ids.contains(*id))
            }
            ProblemKind::Content => problem.severity == Severity::Error,
        })
        .collect()
}

/// The ids that a text declares, broken rows included; nothing where one cannot be told.
fn declared(kind: IdKind, text: &str, tree: &Tree) -> Option<HashSet<String>> {
    let Some(list) = tree.root.unwrapped(text).field(text, kind.list()) else {
        return Some(HashSet::new());
    };
    if list.value.kind != NodeKind::List {
        return None;
    }
    list.value
        .items
        .iter()
        .map(|item| {
            let id = item.value.unwrapped(text).field(text, "id")?;
            schema::options()
                .from_str::<String>(id.value.extent.of(text))
                .ok()
        })
        .collect()
}

fn located(text: &str, tree: &Tree, problems: Vec<Problem>) -> Vec<Told> {
    problems
        .into_iter()
        .map(|problem| {
            let finding = Finding {
                other: problem.other.map(|path| locate(&path, tree, text).start),
                ..Finding::new(locate(&problem.path, tree, text), problem.message)
            };
            Told(finding, problem.severity)
        })
        .collect()
}

/// Leaves as many problems as are told and one more, the worst of them.
fn cut(problems: &mut Vec<Problem>) {
    if problems.len() > MOST_TOLD {
        problems.sort_by_key(|problem| problem.severity);
        problems.truncate(MOST_TOLD + 1);
    }
}

/// Diagnostics in the order of the text.
fn tell(text: &str, mut told: Vec<Told>) -> Vec<Diagnostic> {
    let index = LineIndex::new(text);
    told.sort_by_key(|told| (told.0.range.start, told.1));
    let are_more = told.len() > MOST_TOLD;
    told.truncate(MOST_TOLD);
    let mut diagnostics: Vec<Diagnostic> = told
        .into_iter()
        .map(|Told(finding, severity)| {
            let message = match finding.other {
                None => finding.message,
                Some(other) => format!(
                    "{}; the first is on line {}",
                    finding.message,
                    index.line(other)
                ),
            };
            Diagnostic::new(
                &index,
                severity,
                finding.range,
                &message,
                finding.hint.as_deref(),
            )
        })
        .collect();
    if are_more {
        diagnostics.push(Diagnostic::new(
            &index,
            Severity::Error,
            text.len()..text.len(),
            "there are more problems, which are not listed",
            Some("mend those above first"),
        ));
    }
    diagnostics
}
