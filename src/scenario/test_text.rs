//! Scenarios as tests write them.

use super::Scenario;

/// The scenario of a text, unchecked; fields that may be missing are written without `Some`.
pub(crate) fn read(text: &str) -> Scenario {
    let extension = ron::extensions::Extensions::IMPLICIT_SOME;
    let options = ron::Options::default().with_default_extension(extension);
    options.from_str(text).unwrap()
}
