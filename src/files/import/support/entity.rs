//! References in XML to characters.

use quick_xml::escape::resolve_xml_entity;
use quick_xml::events::BytesRef;

/// What a reference stands for: a character by its number, or one of the five that XML itself
/// knows. Nothing for any other: a file brings no text of its own in through a reference.
pub(in crate::files::import) fn entity(reference: &BytesRef<'_>) -> Option<String> {
    match reference.resolve_char_ref() {
        Ok(Some(character)) => Some(character.to_string()),
        Ok(None) => resolve_xml_entity(reference).map(str::to_owned),
        Err(_) => None,
    }
}
