//! Files of other programs, and the tables that people keep, as scenarios.
//!
//! A file is recognised by what it holds. What had to be guessed, and what was refused,
//! is told with its place; every guess can be overridden by a setting. Either a whole
//! scenario comes out or none. Nothing here draws, prints or writes files.

mod choice;
mod decide;
mod form;
mod gather;
mod genius;
mod input;
mod json;
mod ktab;
mod note;
mod recognise;
mod run;
mod settings;
mod support;
pub mod table;
mod vaa;
mod workbook;

pub use choice::Choice;
pub use form::Form;
pub use gather::{GatherError, LARGEST_INPUT_BYTES, gather};
pub use input::Input;
pub use note::{Note, NoteKind, NotePlace, Notes};
pub use run::{ImportError, Imported, import};
pub use settings::{Settings, SettingsError};
