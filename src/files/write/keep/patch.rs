//! A whole scenario into a whole text.

use std::collections::HashMap;

use super::keeper::Keeper;
use super::proof::{Grounds, ROW_LEVELS};
use super::row::written_whole;
use crate::files::read::scan::{Tree, scan, scan_outline};
use crate::files::write::canonical_text;
use crate::scenario::Scenario;

/// A changed scenario in the text that its user wrote.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Kept {
    /// The new text; its line ends are those of the old one, a byte order mark is not in it.
    pub text: String,
    /// The comments that went with rows that were deleted, with their marks.
    pub gone: Vec<String>,
}

/// The scenario `new` in the layout of `text`, which was read as `old`.
///
/// What did not change stays to the byte; a comment goes only with a row that was deleted. The
/// result is proven to read back as `new`. Nothing where that cannot be had: `text` does not
/// read as `old`, or it holds what cannot be taken apart.
pub fn kept_text(text: &str, old: &Scenario, new: &Scenario) -> Option<Kept> {
    let outline = scan_outline(text, ROW_LEVELS).ok()?;
    patched(text, &outline, old, new).or_else(|| patched(text, &scan(text).ok()?, old, new))
}

fn patched(text: &str, tree: &Tree, old: &Scenario, new: &Scenario) -> Option<Kept> {
    let mut keeper = Keeper::new(text, tree);
    let root = &tree.root;
    keeper.copy(0..root.extent.start());
    let inner = root.unwrapped(text);
    let has = |name: &str| inner.field(text, name).is_some();
    let thin = Scenario {
        parties: written_whole(has("parties"), &new.parties),
        rounds: written_whole(has("rounds"), &new.rounds),
        sources: written_whole(has("sources"), &new.sources),
        issues: written_whole(has("issues"), &new.issues),
        proposals: written_whole(has("proposals"), &new.proposals),
        ..bare(new)
    };
    let (was, is) = (canonical_text(&bare(old)), canonical_text(&thin));
    let mut same = HashMap::new();
    keeper.canonical_record(root, &was, &is, &mut |keeper, name, list| {
        let (name, rows) = match name {
            "parties" => ("parties", keeper.rows(list, &old.parties, &new.parties)),
            "rounds" => ("rounds", keeper.rows(list, &old.rounds, &new.rounds)),
            "sources" => ("sources", keeper.rows(list, &old.sources, &new.sources)),
            "issues" => ("issues", keeper.rows(list, &old.issues, &new.issues)),
            "proposals" => (
                "proposals",
                keeper.rows(list, &old.proposals, &new.proposals),
            ),
            _ => return false,
        };
        same.insert(name, rows);
        true
    });
    keeper.copy(root.extent.end()..text.len());
    let grounds = Grounds { text, tree, same };
    (!keeper.failed && grounds.prove(&keeper.out, new)).then_some(Kept {
        text: keeper.out,
        gone: keeper.gone,
    })
}

/// A scenario without its rows.
pub(super) fn bare(scenario: &Scenario) -> Scenario {
    let mut bare = Scenario {
        format: scenario.format,
        ..Scenario::default()
    };
    bare.set_head(scenario.head());
    bare
}
