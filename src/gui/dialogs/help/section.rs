//! The help page as data: headings with lines, and which of them a search leaves.

use eframe::egui::Context;

use crate::compare::{Measure, PairMeasure, PriorityGroup};
use crate::gui::commands::{CELL_KEYS, CHART_KEYS, GRID_KEYS, GridKey, Menu};

use super::words::{MARKS, SAFETY, WORDS};

/// One line: what is explained, its keys, and what it does or means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Line {
    /// What is explained.
    pub name: String,
    /// Its keys, if it has any.
    pub keys: String,
    /// What it does or means.
    pub help: String,
    /// Other words it is looked for by.
    words: &'static str,
}

/// Lines under a heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Section {
    /// The heading.
    pub title: String,
    /// The lines.
    pub lines: Vec<Line>,
}

impl Line {
    fn of(name: impl Into<String>, help: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            keys: String::new(),
            help: help.into(),
            words: "",
        }
    }

    fn has(&self, word: &str) -> bool {
        let mut texts = [&self.name, &self.keys, &self.help, self.words].into_iter();
        texts.any(|text| text.to_lowercase().contains(word))
    }
}

/// Everything there is to explain.
pub(super) fn all(ctx: &Context) -> Vec<Section> {
    let menus = Menu::ALL.into_iter().map(|menu| Section {
        title: menu.title().to_owned(),
        lines: menu
            .entries()
            .map(|entry| Line {
                name: entry.label.to_owned(),
                keys: entry.all_keys(ctx),
                help: entry.help.to_owned(),
                words: entry.words,
            })
            .collect(),
    });
    let keys = |title: &str, keys: &[GridKey]| Section {
        title: title.to_owned(),
        lines: keys
            .iter()
            .map(|key| Line {
                keys: key.keys.to_owned(),
                ..Line::of("", key.help)
            })
            .collect(),
    };
    let quick_wins = PriorityGroup::QuickWins;
    let words = (WORDS.iter().map(|word| Line::of(word.word, word.meaning)))
        .chain([Line::of(quick_wins.label(), quick_wins.help())])
        .chain(PairMeasure::ALL.map(|measure| Line::of(measure.label(), measure.help())));
    let safety = SAFETY.iter().map(|word| Line::of(word.word, word.meaning));
    let marks = MARKS
        .iter()
        .map(|mark| Line::of(mark.icon.to_string(), mark.meaning));
    let measures: Vec<&str> = Measure::ALL.iter().map(|measure| measure.label()).collect();
    let numbers = format!(
        "Every number opens its explanation: hover over it, or unfold it in the inspector ({}).",
        measures.join(", ")
    );
    let mut sections: Vec<Section> = menus.collect();
    sections.extend([
        keys("In the matrix", GRID_KEYS),
        keys("In a cell being edited", CELL_KEYS),
        keys("In a chart", CHART_KEYS),
        Section {
            title: "Words".to_owned(),
            lines: words.collect(),
        },
        Section {
            title: "Safety of your work".to_owned(),
            lines: safety.collect(),
        },
        Section {
            title: "Marks".to_owned(),
            lines: marks.collect(),
        },
        Section {
            title: "Numbers".to_owned(),
            lines: vec![Line::of("", numbers)],
        },
    ]);
    sections
}

/// What has every word typed, in the line or in its heading.
pub(super) fn matching(sections: Vec<Section>, typed: &str) -> Vec<Section> {
    let typed = typed.to_lowercase();
    let words: Vec<&str> = typed.split_whitespace().collect();
    let left = sections.into_iter().map(|mut section| {
        let title = section.title.to_lowercase();
        section.lines.retain(|line| {
            words
                .iter()
                .all(|word| title.contains(word) || line.has(word))
        });
        section
    });
    left.filter(|section| !section.lines.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(typed: &str) -> Vec<String> {
        let sections = matching(all(&Context::default()), typed);
        let lines = sections.into_iter().flat_map(|section| section.lines);
        lines.map(|line| line.name).collect()
    }

    #[test]
    fn a_search_leaves_the_lines_that_have_every_word() {
        assert_eq!(names("zoom larger"), ["Zoom in"]);
        assert_eq!(names("Red LINE recorded").len(), 1);
        assert!(names("go").contains(&"Next open issue".to_owned()));
        assert!(names("no such thing at all").is_empty());
    }

    #[test]
    fn the_words_of_every_view_are_found() {
        for (typed, name) in [
            ("quick wins", "Quick wins"),
            ("blocking pair", "Zone"),
            ("city block", "City block"),
            ("tree branches", "Tree"),
            ("variance", "Map"),
            ("concession", "Reversal"),
            ("stalled", "Closing, stalled, widening"),
            ("not renewed", "Stale"),
            ("challenge", "Challenge model"),
            ("seed", "Sensitivity"),
            ("what if", "What if"),
            ("median", "Mean, median"),
        ] {
            let found = names(typed);
            assert!(found.contains(&name.to_owned()), "{typed}: {found:?}");
        }
    }

    #[test]
    fn every_line_ends_in_a_full_stop() {
        for section in all(&Context::default()) {
            for line in section.lines {
                assert!(line.help.ends_with('.'), "{}: {}", section.title, line.help);
            }
        }
    }
}
