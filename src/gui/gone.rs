//! Comments of the file that go with rows that were deleted: found on a thread, and told where the
//! deletion can be undone.

use std::sync::Arc;

use crate::files::read::scan::count_comments;
use crate::files::save::Base;
use crate::files::write::keep::kept_text;
use crate::scenario::Scenario;
use crate::session::{Revision, Transaction};

use super::App;
use super::worker::{Broken, Worker};

/// Looks for the comments that go with deletions, one thread for each.
#[derive(Default)]
pub(super) struct Gone {
    /// The state that was looked at last.
    seen: Option<Revision>,
    works: Vec<Work>,
}

/// A deletion that is being looked at.
struct Work {
    worker: Worker<Vec<String>>,
    /// The state it led to.
    revision: Revision,
}

impl App {
    /// Looks at what was deleted, if anything was, and tells what was found of earlier deletions.
    pub(super) fn follow_gone(&mut self) {
        let Some(document) = &mut self.document else {
            return;
        };
        let gone = &mut self.view.gone;
        let revision = document.session.history().revision();
        if gone.seen != Some(revision) {
            gone.seen = Some(revision);
            let history = document.session.history();
            let is_new = history.undo_detail().is_empty();
            let step = history.last().filter(|step| is_new && step.removes());
            if let Some((step, base)) = step.cloned().zip(document.base().cloned()) {
                let after = document.session.scenario().clone();
                let work = move |_: &_| comments_gone(&base, after, &step);
                match Worker::begin(&self.ctx, "Looking for comments", work) {
                    Ok(worker) => gone.works.push(Work { worker, revision }),
                    Err(broken) => log_broken(&broken),
                }
            }
        }
        let mut told = None;
        gone.works.retain(|work| {
            let Some(end) = work.worker.poll() else {
                return true;
            };
            match end {
                Ok(comments) if !comments.is_empty() => {
                    let words = words(&comments);
                    if work.revision == revision {
                        told = Some(format!("Deleted {words}. Undo brings everything back"));
                    }
                    document.session.describe(work.revision, words);
                }
                Ok(_) => {}
                Err(broken) => log_broken(&broken),
            }
            false
        });
        if let Some(told) = told {
            self.messages.say(told);
        }
    }
}

fn log_broken(broken: &Broken) {
    log::error!("the comments of deleted rows are not known: {broken}");
}

/// The comments that a save would leave out because of this step, which led to `after`.
fn comments_gone(base: &Arc<Base>, after: Scenario, step: &Transaction) -> Vec<String> {
    if count_comments(&base.text) == 0 {
        return Vec::new();
    }
    let gone = |scenario: &Scenario| {
        let kept = kept_text(&base.text, &base.scenario, scenario);
        kept.map_or_else(Vec::new, |kept| kept.gone)
    };
    let mut found = gone(&after);
    if found.is_empty() {
        return found;
    }
    let mut before = after;
    for edit in &step.reversed().edits {
        edit.apply(&mut before);
    }
    // What went with earlier steps is told there.
    for known in gone(&before) {
        if let Some(at) = found.iter().position(|comment| *comment == known) {
            found.remove(at);
        }
    }
    found
}

/// `with 2 comments: // a; // b`.
fn words(comments: &[String]) -> String {
    /// So many are named.
    const MOST: usize = 5;
    let count = comments.len();
    let noun = if count == 1 { "comment" } else { "comments" };
    let named = comments.iter().take(MOST);
    let named: Vec<String> = named
        .map(|comment| comment.split_whitespace().collect::<Vec<_>>().join(" "))
        .collect();
    let more = match count.saturating_sub(MOST) {
        0 => String::new(),
        more => format!("; and {more} more"),
    };
    format!("with {count} {noun}: {}{more}", named.join("; "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gui::document::Document;
    use crate::session::{delete_issue, delete_party};

    const TEXT: &str = "// The talks.
(
    parties: [
        // Far away.
        (id: \"a\"),
        (id: \"b\"), // near
    ],
    issues: [
        /* first */ (id: \"i\", title: \"I\", scale: Wording, stances: [
            (party: \"a\", text: \"x\"), // said twice
            (party: \"b\", text: \"y\"),
        ]),

        // Stands alone.

        // Below it.
        (id: \"j\", title: \"J\", scale: Wording), // last
    ],
)
";

    #[test]
    fn each_deletion_is_told_with_the_comments_that_go_with_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("talks.ron");
        std::fs::write(&path, TEXT).unwrap();
        let mut document = Document::open(&path).unwrap();
        let base = document.base().unwrap().clone();
        let mut deletes = |made: &dyn Fn(&Scenario) -> Option<Transaction>| {
            let step = made(document.session.scenario()).unwrap();
            document.session.apply(step.clone());
            comments_gone(&base, document.session.scenario().clone(), &step)
        };
        let party = crate::scenario::PartyId::new("a");
        let found = deletes(&|scenario| delete_party(scenario, party));
        assert_eq!(found, ["// Far away.", "// said twice"]);
        let found = deletes(&|scenario| delete_issue(scenario, 1));
        assert_eq!(found, ["// Below it.", "// last"]);
        let found = deletes(&|scenario| delete_issue(scenario, 0));
        assert_eq!(found, ["/* first */"]);
    }

    #[test]
    fn few_comments_are_named_and_many_are_counted() {
        let comments: Vec<String> = (1..=7).map(|n| format!("// {n}\n  x")).collect();
        assert_eq!(words(&comments[..1]), "with 1 comment: // 1 x");
        let all = "with 7 comments: // 1 x; // 2 x; // 3 x; // 4 x; // 5 x; and 2 more";
        assert_eq!(words(&comments), all);
    }
}
