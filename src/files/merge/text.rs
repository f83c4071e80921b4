//! From three texts and the merged scenario to the merged text.

use std::collections::HashMap;

use super::weave::{BothAdded, Grain, Weave};
use crate::files::read::{ron_options, scan};
use crate::files::save::Original;
use crate::files::write::canonical_text;
use crate::files::write::keep::kept_text;
use crate::scenario::Scenario;

/// The texts that are merged, without byte order marks, and what they were read as.
#[derive(Clone, Copy, Debug)]
pub struct Texts<'a> {
    /// The common ancestor; empty where there was none.
    pub base: &'a str,
    /// The text whose layout goes first.
    pub ours: Original<'a>,
    /// The text that is merged into it.
    pub theirs: Original<'a>,
}

/// The text of a merged scenario.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MergedText {
    /// The text; it reads back as the merged scenario.
    pub text: String,
    /// Comments that one side wrote and that the text does not have, with their marks.
    pub lost: Vec<String>,
}

/// The `merged` scenario as a text with the comments and layout of both sides, as far as they
/// do not contradict each other, else of ours.
///
/// Nothing where the layout of ours cannot be kept and comments would go with it.
pub fn merged_text(texts: Texts<'_>, merged: &Scenario) -> Option<MergedText> {
    let text = written(texts, merged)?;
    let result = comments(&text);
    let base = comments(texts.base);
    let mut lost = Vec::new();
    for side in [texts.ours.text, texts.theirs.text] {
        let written = comments(side);
        let mut gone: Vec<(usize, &str)> = written
            .iter()
            .filter(|(words, found)| {
                let before = base.get(*words).map_or(0, |found| found.count);
                found.count > before && !result.contains_key(*words)
            })
            .map(|(words, found)| (found.first, *words))
            .collect();
        gone.sort_unstable();
        lost.extend(gone.into_iter().map(|(_, words)| words.to_owned()));
    }
    Some(MergedText { text, lost })
}

/// From the one that keeps most to the one that fits most often.
const WEAVES: [Weave; 3] = [
    Weave {
        grain: Grain::Words,
        both_added: BothAdded::Both,
    },
    Weave {
        grain: Grain::Lines,
        both_added: BothAdded::Both,
    },
    Weave {
        grain: Grain::Lines,
        both_added: BothAdded::Ours,
    },
];

fn written(texts: Texts<'_>, merged: &Scenario) -> Option<String> {
    let Texts { base, ours, theirs } = texts;
    for weave in WEAVES {
        let both = weave.texts(base, ours.text, theirs.text);
        if let Ok(read) = ron_options().from_str::<Scenario>(&both)
            && let Some(kept) = kept_text(&both, &read, merged)
        {
            return Some(kept.text);
        }
    }
    if let Some(kept) = kept_text(ours.text, ours.scenario, merged) {
        return Some(kept.text);
    }
    let has_comments = scan::count_comments(ours.text) > 0;
    let text = canonical_text(merged);
    let reads_back = || {
        let back = ron_options().from_str::<Scenario>(&text);
        back.is_ok_and(|back| back == *merged)
    };
    (!has_comments && reads_back()).then_some(text)
}

/// A comment of a text.
struct Found {
    /// How often it is there.
    count: usize,
    /// Where it is first, in bytes.
    first: usize,
}

fn comments(text: &str) -> HashMap<&str, Found> {
    let mut found: HashMap<&str, Found> = HashMap::new();
    let tree = scan::scan_outline(text, 0);
    for comment in tree.iter().flat_map(|tree| &tree.comments) {
        let first = comment.start();
        found
            .entry(comment.of(text).trim_end())
            .and_modify(|found| found.count += 1)
            .or_insert(Found { count: 1, first });
    }
    found
}
