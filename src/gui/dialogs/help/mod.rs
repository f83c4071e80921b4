//! The help page: commands and keys from the command table, words and marks.

mod page;
mod section;
mod words;

pub(super) use page::HelpPage;
