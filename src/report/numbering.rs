//! Numbers for what is cited, in the order in which it is first cited.

use std::collections::{HashMap, HashSet};

use crate::scenario::{Scenario, SourceId};

use super::{Paragraph, ReportSource, Run};

/// Ids shorter than this are words too often.
const SHORTEST_ID: usize = 2;

/// Numbers all citations; what is cited, as the report lists it, then what is only named by its id
/// in a note.
pub(super) fn numbered<'p>(
    scenario: &Scenario,
    paragraphs: impl Iterator<Item = &'p mut Paragraph>,
) -> Vec<ReportSource> {
    let mut numbers: HashMap<SourceId, usize> = HashMap::new();
    let mut listed: Vec<SourceId> = Vec::new();
    let mut named = Named::of(scenario);
    for run in paragraphs.flat_map(|paragraph| paragraph.runs.iter_mut()) {
        match run {
            Run::Cites(cites) => {
                for cited in cites.iter_mut() {
                    cited.number = *numbers.entry(cited.source).or_insert_with(|| {
                        listed.push(cited.source);
                        listed.len()
                    });
                }
                cites.sort_by_key(|cited| cited.number);
            }
            Run::Wording(text) => named.look_through(text),
            _ => {}
        }
    }
    let only_named = scenario.sources.iter().map(|source| source.id);
    listed.extend(only_named.filter(|id| named.has(*id) && !numbers.contains_key(id)));
    let listed = (1..).zip(listed).filter_map(|(number, id)| {
        Some(ReportSource {
            number,
            source: scenario.source(id)?.clone(),
            named_by_id: named.has(id),
        })
    });
    listed.collect()
}

/// The sources that texts name by their ids: in a note, analysts do.
struct Named<'a> {
    ids: HashMap<&'a str, SourceId>,
    found: HashSet<SourceId>,
}

impl<'a> Named<'a> {
    fn of(scenario: &'a Scenario) -> Self {
        let ids = scenario
            .sources
            .iter()
            .map(|source| (source.id.as_str(), source.id));
        Self {
            ids: ids.filter(|(id, _)| id.len() >= SHORTEST_ID).collect(),
            found: HashSet::new(),
        }
    }

    fn look_through(&mut self, text: &str) {
        let is_of_id = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
        for word in text.split(|c: char| !is_of_id(c)) {
            // A full stop behind an id ends the sentence.
            let id = self.ids.get(word.trim_end_matches('.'));
            self.found.extend(id.copied());
        }
    }

    fn has(&self, id: SourceId) -> bool {
        self.found.contains(&id)
    }
}
