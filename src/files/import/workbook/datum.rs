//! What a sheet holds.

use crate::scenario::Date;

/// What one cell holds.
#[derive(Clone, Debug, Default, PartialEq)]
pub(in crate::files::import) enum Datum {
    /// Nothing.
    #[default]
    Empty,
    /// Words; also an error of the spreadsheet, such as `#N/A`.
    Text(Box<str>),
    /// A number, finite. A percentage is its share: 0.25 for 25 %.
    Number(f64),
    /// A truth value.
    Bool(bool),
    /// A day; a time of day is left out.
    Date(Date),
}

impl Datum {
    /// Words, where there are any.
    pub(super) fn words(text: &str) -> Self {
        if text.is_empty() {
            Self::Empty
        } else {
            Self::Text(text.into())
        }
    }

    /// The day of a moment that is written as ISO 8601 has it; else the words as they are.
    pub(super) fn day_or_words(text: &str) -> Self {
        let day = text.get(..10).and_then(|day| day.parse().ok());
        day.map_or_else(|| Self::words(text), Self::Date)
    }
}

/// One sheet of a workbook.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::files::import) struct Sheet {
    /// Its name.
    pub(in crate::files::import) name: String,
    /// Whether the workbook hides it.
    pub(in crate::files::import) hidden: bool,
    /// Its rows from the first on, each as long as its last cell that holds something.
    ///
    /// A cell merged over several rows of one column stands in each of them; one merged over
    /// several columns stands in the first.
    pub(in crate::files::import) rows: Vec<Vec<Datum>>,
}
