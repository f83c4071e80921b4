//! Where something new goes, and what several things are called in a label.

/// A place in a list, beside something that stands there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Before what stands at this index.
    Before(usize),
    /// After what stands at this index.
    After(usize),
}

impl Place {
    /// What it is beside.
    pub(super) fn neighbour(self) -> usize {
        match self {
            Self::Before(at) | Self::After(at) => at,
        }
    }

    /// Where in a list of this length the first new item goes.
    pub(super) fn index(self, len: usize) -> usize {
        match self {
            Self::Before(at) => at.min(len),
            Self::After(at) => at.saturating_add(1).min(len),
        }
    }
}

/// What a list holds, for labels and refusals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Noun {
    /// Issues.
    Issue,
    /// Parties.
    Party,
    /// Rounds.
    Round,
    /// Groups of issues.
    Group,
}

impl Noun {
    /// One of them; also the id to fall back on.
    pub fn one(self) -> &'static str {
        match self {
            Self::Issue => "issue",
            Self::Party => "party",
            Self::Round => "round",
            Self::Group => "group",
        }
    }

    /// Many of them.
    pub fn many(self) -> &'static str {
        match self {
            Self::Issue => "issues",
            Self::Party => "parties",
            Self::Round => "rounds",
            Self::Group => "groups",
        }
    }

    /// `Move issue Force caps`, or `Move 3 issues` where there are several.
    pub(super) fn label(self, verb: &str, names: &[&str]) -> String {
        match names {
            [name] => format!("{verb} {} {name}", self.one()),
            _ => format!("{verb} {} {}", names.len(), self.many()),
        }
    }
}

/// What a copy is called.
pub(super) fn copy_name(name: &str) -> String {
    format!("{name} (copy)")
}
