//! Which kind of foreign file.

/// A format that scenarios are made from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Form {
    /// A table: CSV, TSV, XLSX, ODS; wide or long.
    Table,
    /// KTAB's spatial model of politics: CSV or XML.
    Ktab,
    /// Decide's exchange model.
    Decide,
    /// A domain and its utility files, as GENIUS and `NegMAS` write them.
    Genius,
    /// Voting advice as JSON: party, statement, opinion, answer, comment.
    Vaa,
    /// A scenario as JSON, as this program exports it.
    Json,
}

impl Form {
    /// All that are read.
    pub const ALL: [Self; 6] = [
        Self::Table,
        Self::Ktab,
        Self::Decide,
        Self::Genius,
        Self::Vaa,
        Self::Json,
    ];

    /// Its name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Table => "table",
            Self::Ktab => "ktab",
            Self::Decide => "decide",
            Self::Genius => "genius",
            Self::Vaa => "vaa",
            Self::Json => "json",
        }
    }

    /// What it is, in a few words.
    pub fn words(self) -> &'static str {
        match self {
            Self::Table => "a table (CSV, TSV, XLSX, ODS)",
            Self::Ktab => "KTAB, spatial model of politics",
            Self::Decide => "Decide, exchange model",
            Self::Genius => "GENIUS or NegMAS domain",
            Self::Vaa => "voting advice (qual-o-mat)",
            Self::Json => "a scenario as JSON",
        }
    }

    /// The format of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        let name = name.to_ascii_lowercase();
        Self::ALL.into_iter().find(|form| form.name() == name)
    }
}
