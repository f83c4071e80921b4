//! What parties and the whole are called, from the names of their files.

use super::space::{Agent, Space};
use crate::files::import::support::{base_name, stem};

/// What parts the words of a file's name.
const SEPARATORS: [char; 4] = ['_', '-', '.', ' '];

/// The names of parties, one for each of their files in order.
///
/// What all the names begin with is removed, in whole words: `Pie_North.xml` and
/// `Pie_South.xml` are North and South. A single file is compared with the domain's. A name
/// that the domain gives goes before.
pub(super) fn parties(utilities: &[Space], domain: Option<&Space>) -> Vec<String> {
    let stems: Vec<&str> = utilities.iter().map(|space| stem(&space.file)).collect();
    let mut compared = stems.clone();
    if let ([_], Some(domain)) = (stems.as_slice(), domain) {
        compared.push(stem(&domain.file));
    }
    let shared = shared_words(&compared);
    let agents: &[Agent] = domain.map_or(&[], |domain| &domain.agents);
    utilities
        .iter()
        .zip(stems)
        .map(|(space, stem)| {
            let file = base_name(&space.file);
            let named = agents.iter().find(|agent| base_name(&agent.file) == file);
            match (named, stem.strip_prefix(shared)) {
                (Some(agent), _) => agent.name.clone(),
                (None, Some(own)) if !own.is_empty() => own.to_owned(),
                (None, _) => stem.to_owned(),
            }
        })
        .collect()
}

/// What the whole is called: what the names of the files begin with, else the name of the
/// domain's file.
pub(super) fn title(utilities: &[Space], domain: Option<&Space>) -> String {
    let stems: Vec<&str> = domain
        .iter()
        .copied()
        .chain(utilities)
        .map(|space| stem(&space.file))
        .collect();
    let shared = match stems.as_slice() {
        [_] => "",
        _ => shared_words(&stems).trim_end_matches(SEPARATORS),
    };
    if shared.is_empty() {
        stems.first().copied().unwrap_or_default().to_owned()
    } else {
        shared.to_owned()
    }
}

/// What all of these begin with, up to and with a separator.
fn shared_words<'a>(names: &[&'a str]) -> &'a str {
    let Some((first, others)) = names.split_first() else {
        return "";
    };
    let shared = others.iter().fold(first.len(), |length, other| {
        let alike = first
            .char_indices()
            .zip(other.chars())
            .find(|((_, a), b)| a != b)
            .map_or(first.len().min(other.len()), |((at, _), _)| at);
        length.min(alike)
    });
    let shared = first.get(..shared).unwrap_or_default();
    let end = shared.rfind(SEPARATORS).map_or(0, |at| at + 1);
    first.get(..end).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::shared_words;

    #[test]
    fn names_share_whole_words() {
        for (names, shared) in [
            (&["Pie_North", "Pie_South"][..], "Pie_"),
            (&["profile1", "profile2"], ""),
            (&["a-b-c1", "a-b-c2"], "a-b-"),
            (&["Ä_x", "Ä_y"], "Ä_"),
            (&["x", "x"], ""),
            (&[], ""),
        ] {
            assert_eq!(shared_words(names), shared);
        }
    }
}
