//! What one file holds.

/// What an issue's outcomes are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A list of items.
    Discrete,
    /// Whole numbers, or any.
    Numbers,
}

/// One outcome of a discrete issue.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Item {
    pub(super) label: String,
    pub(super) description: String,
    /// What it is worth to the party, in units of its own.
    pub(super) evaluation: Option<f64>,
}

/// What numbers are worth to a party.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Evaluator {
    /// Counted from 1.
    pub(super) line: usize,
    pub(super) shape: Shape,
    /// As the file writes it.
    pub(super) words: String,
}

/// How worth depends on a number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Shape {
    /// Rises or falls evenly.
    Linear {
        /// Worth for each unit.
        slope: f64,
    },
    /// Rises to a top and falls again.
    Triangular {
        /// Where it is worth most.
        top: f64,
    },
    /// The same everywhere.
    Constant,
    /// Not known here, or not told.
    Unknown,
}

/// The ends of an issue of numbers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Ends {
    pub(super) from: f64,
    pub(super) to: f64,
}

/// One issue.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct SpaceIssue {
    /// Counted from 1.
    pub(super) line: usize,
    pub(super) index: String,
    pub(super) name: String,
    pub(super) description: String,
    /// The objective it belongs to, empty for the outermost.
    pub(super) group: String,
    pub(super) kind: Kind,
    pub(super) items: Vec<Item>,
    pub(super) ends: Option<Ends>,
    pub(super) evaluator: Option<Evaluator>,
    /// As the file has it; weights within objectives are multiplied.
    pub(super) weight: Option<f64>,
}

/// One file.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Space {
    /// The name of the input.
    pub(super) file: String,
    /// Whether it says what outcomes are worth; otherwise it is the domain.
    pub(super) is_utility: bool,
    pub(super) name: String,
    pub(super) description: String,
    pub(super) issues: Vec<SpaceIssue>,
    pub(super) reservation: Option<f64>,
    pub(super) discount: Option<f64>,
    /// Files of the parties with their names, where a domain names them.
    pub(super) agents: Vec<Agent>,
}

/// A party as a domain names it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Agent {
    pub(super) name: String,
    pub(super) file: String,
}
