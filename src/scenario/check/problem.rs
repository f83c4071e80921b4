//! What is wrong, and where.

use std::fmt;

/// One step from a value down to a part of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PathStep {
    /// Into the field of this name.
    Field(&'static str),
    /// Into the item of this index, from 0; on a scale the step or option.
    Item(usize),
}

/// The way from the scenario to one of its parts: `issues[3].stances[2].at`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Path(pub Vec<PathStep>);

impl Path {
    /// To the item of this index in a list of the scenario.
    pub fn item(list: &'static str, index: usize) -> Self {
        Self(vec![PathStep::Field(list), PathStep::Item(index)])
    }

    /// To a field of the scenario itself.
    pub fn root(field: &'static str) -> Self {
        Self(vec![PathStep::Field(field)])
    }

    /// On to a field.
    #[must_use]
    pub fn field(&self, name: &'static str) -> Self {
        self.with(PathStep::Field(name))
    }

    /// On to an item.
    #[must_use]
    pub fn index(&self, index: usize) -> Self {
        self.with(PathStep::Item(index))
    }

    fn with(&self, step: PathStep) -> Self {
        let mut steps = Vec::with_capacity(self.0.len() + 1);
        steps.extend_from_slice(&self.0);
        steps.push(step);
        Self(steps)
    }

    /// Its steps, outermost first.
    pub fn steps(&self) -> &[PathStep] {
        &self.0
    }
}

impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, step) in self.0.iter().enumerate() {
            match step {
                PathStep::Field(name) if index == 0 => f.write_str(name)?,
                PathStep::Field(name) => write!(f, ".{name}")?,
                PathStep::Item(item) => write!(f, "[{item}]")?,
            }
        }
        Ok(())
    }
}

/// How bad a problem is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Severity {
    /// The scenario says something impossible.
    Error,
    /// It can be worked with, but probably does not say what was meant.
    Advice,
    /// It may be meant just so, but the eye is easily deceived by it.
    Warning,
}

/// What an id names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum IdKind {
    /// A party.
    Party,
    /// A round.
    Round,
    /// An issue.
    Issue,
    /// A source.
    Source,
    /// A proposal.
    Proposal,
}

impl IdKind {
    /// All kinds, in the order of the file.
    pub const ALL: [Self; 5] = [
        Self::Party,
        Self::Round,
        Self::Source,
        Self::Issue,
        Self::Proposal,
    ];

    /// The word for it.
    pub fn noun(self) -> &'static str {
        match self {
            Self::Party => "party",
            Self::Round => "round",
            Self::Issue => "issue",
            Self::Source => "source",
            Self::Proposal => "proposal",
        }
    }

    /// The list of the scenario that holds them.
    pub fn list(self) -> &'static str {
        match self {
            Self::Party => "parties",
            Self::Round => "rounds",
            Self::Issue => "issues",
            Self::Source => "sources",
            Self::Proposal => "proposals",
        }
    }
}

/// What sort of problem it is, for those who treat some sorts apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProblemKind {
    /// The file was made by a newer version of the program: it may be looked at, not changed.
    NewerFormat,
    /// An id points nowhere.
    Dangling(IdKind, &'static str),
    /// Something that another statement rests on is absent.
    Absent,
    /// Any other.
    Content,
}

/// One thing that is wrong with a scenario.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// The part that is wrong; it need not be there (a field that should be).
    pub path: Path,
    /// How bad it is.
    pub severity: Severity,
    /// What is wrong and what to write instead, in plain words.
    pub message: String,
    /// What sort it is.
    pub kind: ProblemKind,
    /// The other part that it is about: for a double, the first.
    pub other: Option<Path>,
}

impl Problem {
    /// An error of no special sort.
    pub(super) fn error(path: Path, message: impl Into<String>) -> Self {
        Self {
            path,
            severity: Severity::Error,
            message: message.into(),
            kind: ProblemKind::Content,
            other: None,
        }
    }

    /// A piece of advice.
    pub(super) fn advice(path: Path, message: impl Into<String>) -> Self {
        Self {
            severity: Severity::Advice,
            ..Self::error(path, message)
        }
    }

    /// A warning.
    pub(super) fn warning(path: Path, message: impl Into<String>) -> Self {
        Self {
            severity: Severity::Warning,
            ..Self::error(path, message)
        }
    }

    /// The same, of another sort.
    pub(super) fn kind(self, kind: ProblemKind) -> Self {
        Self { kind, ..self }
    }

    /// The same, naming the other part.
    pub(super) fn with_other(self, other: Path) -> Self {
        Self {
            other: Some(other),
            ..self
        }
    }
}
