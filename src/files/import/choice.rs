//! What was recognised or chosen, so that it can be seen and changed.

/// One thing an import rests on: a delimiter, an orientation, what a column means.
///
/// Given back to [`super::Settings`] under its key, another value changes the import.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Its key on the command line: `delimiter`, `column.3`, `scale.price`.
    pub key: String,
    /// What it is, for people: `Delimiter`, `Column C “Salience”`.
    pub label: String,
    /// The value in use, as it would be written after `KEY=`.
    pub value: String,
    /// Whether the program guessed it; otherwise it was set, or the file says so.
    pub guessed: bool,
    /// The values that may be chosen instead; none where any text may be written.
    pub alternatives: Vec<String>,
}
