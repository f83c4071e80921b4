//! Why a value cannot be read, and how it is written right.

use std::ops::Range;

use ron::error::SpannedError;

use super::ron_error;
use super::scan::{Node, NodeKind};
use super::schema::{Leaf, LeafKind};
use super::walk::Finding;
use crate::scenario::check::nearest;

/// The finding on a value that cannot be read, or nothing where it can.
pub(super) fn check(text: &str, node: &Node, leaf: &Leaf) -> Option<Finding> {
    let extent = node.extent;
    let own = extent.of(text);
    let error = (leaf.probe)(own).err()?;
    if let ron::Error::InvalidEscape(_) = error.code {
        return Some(bad_escape(
            text,
            extent.start() + ron_error::offset(own, &error),
        ));
    }
    if let Some(word) = bare_word(text, node, leaf.kind) {
        let place = word.clone();
        let word = text.get(word).unwrap_or_default();
        return Some(match word.trim_start_matches(['+', '-']) {
            "NaN" | "inf" => Finding::new(place, "a number must be finite")
                .hint("write a number, or leave the field out where nothing is known"),
            _ => Finding::new(place, format!("`{word}` is a bare word, not {}", leaf.what))
                .hint(format!("put it in quotation marks: \"{word}\"")),
        });
    }
    let (message, hint) = words(own, leaf, &error);
    Some(Finding {
        hint,
        ..Finding::new(extent.range(), message)
    })
}

fn words(own: &str, leaf: &Leaf, error: &SpannedError) -> (String, Option<String>) {
    let short: String = own.chars().take(40).collect();
    let expected = || format!("expected {}, found {short}", leaf.what);
    let first = own.bytes().next().unwrap_or_default();
    let digit = first.is_ascii_digit() || matches!(first, b'-' | b'+' | b'.');
    match (leaf.kind, &error.code) {
        (LeafKind::Word, _) => word(own, leaf),
        (LeafKind::Text, ron::Error::Message(message)) => (message.clone(), None),
        (LeafKind::Text, _) if digit => (
            expected(),
            Some(format!("put it in quotation marks: \"{short}\"")),
        ),
        (LeafKind::Number, _) if first == b'"' => {
            let inner = own.trim_matches('"');
            (
                format!("a number stands without quotation marks, found {short}"),
                Some(format!("write {inner}")),
            )
        }
        (_, ron::Error::Message(message)) => (message.clone(), None),
        (_, ron::Error::IntegerOutOfBounds) => (ron_error::in_words(&error.code), None),
        _ => (expected(), None),
    }
}

/// A word that is none of those allowed.
fn word(own: &str, leaf: &Leaf) -> (String, Option<String>) {
    let allowed = match (leaf.probe)("__").map_err(|error| error.code) {
        Err(ron::Error::NoSuchEnumVariant { expected, .. }) => expected,
        _ => &[],
    };
    let given = own.trim_matches('"');
    if let (Some(known), true) = (allowed.iter().find(|known| **known == given), own != given) {
        return (
            format!(
                "{} is one of some words, which stand without quotation marks",
                leaf.what
            ),
            Some(format!("write {known}")),
        );
    }
    let message = format!(
        "no {} `{}`",
        leaf.what,
        given.chars().take(40).collect::<String>()
    );
    match nearest(given, allowed.iter().copied()) {
        Some(near) => (format!("{message}; did you mean `{near}`?"), None),
        None => (
            message,
            Some(format!("write one of {}", allowed.join(", "))),
        ),
    }
}

/// A word without quotation marks where a text should be: the value itself or one of its parts.
fn bare_word(text: &str, node: &Node, kind: LeafKind) -> Option<Range<usize>> {
    if kind == LeafKind::Word {
        return None;
    }
    let is_bare = |node: &Node| {
        let word = node.extent.of(text);
        let word = word.strip_prefix(['+', '-']).unwrap_or(word);
        let known_number = matches!(word, "NaN" | "inf");
        node.kind == NodeKind::Scalar
            && (known_number || kind != LeafKind::Number)
            && word.starts_with(|c: char| c.is_alphabetic() || c == '_')
            && word.chars().all(|c| c.is_alphanumeric() || c == '_')
    };
    if is_bare(node) {
        return Some(node.extent.range());
    }
    let part = node.items.iter().find(|item| is_bare(&item.value))?;
    Some(part.value.extent.range())
}

fn bad_escape(text: &str, near: usize) -> Finding {
    // The `ron` crate stops behind the escape; its backslash is the last before that.
    let backslash = text
        .get(..near)
        .and_then(|before| before.rfind('\\'))
        .unwrap_or(near);
    let end = text
        .get(backslash..)
        .and_then(|rest| rest.char_indices().nth(2))
        .map_or(text.len(), |(length, _)| backslash + length);
    let escape = text.get(backslash..end).unwrap_or_default();
    Finding {
        alone: true,
        ..Finding::new(backslash..end, format!("`{escape}` is no escape"))
            .hint("write \\\\ for a backslash")
    }
}
