//! The report from beginning to end.

use crate::compare::Comparison;
use crate::compare::common_ground::CommonGround;
use crate::scenario::Scenario;

use super::chapter::ChapterTold;
use super::numbering::numbered;
use super::section::Report;
use super::teller::Teller;
use super::{ReportLength, basis, overview, silence};

/// About how many words on issues a page holds, beside what is said of all.
const PAGE_WORDS: usize = 400;

/// The most issues that the full text tells.
const MOST_ISSUES: usize = 2_000;

/// The common ground of a scenario in words.
pub fn common_ground(scenario: &Scenario, comparison: &Comparison, length: ReportLength) -> Report {
    let teller = Teller::new(scenario, comparison, length);
    let ground = CommonGround::of(scenario, comparison);
    let mut chapters: Vec<ChapterTold<'_, '_>> = ground
        .chapters
        .iter()
        .map(|chapter| ChapterTold::new(&teller, chapter))
        .collect();
    match length {
        ReportLength::Page => tell_page(&mut chapters),
        ReportLength::Full => tell_all(&mut chapters),
    }
    let untold = chapters.iter().map(ChapterTold::untold).sum();
    let mut about = overview::about(&teller, &ground);
    let mut sections: Vec<_> = chapters
        .into_iter()
        .filter_map(ChapterTold::section)
        .collect();
    if !scenario.issues.is_empty() && !teller.scope().is_empty() {
        sections.push(silence::section(&teller, &ground));
    }
    sections.push(basis::section(&teller, untold));
    let paragraphs = sections
        .iter_mut()
        .flat_map(|section| &mut section.paragraphs);
    let sources = numbered(scenario, about.iter_mut().chain(paragraphs));
    Report {
        title: match scenario.title.trim() {
            "" => "Common ground".to_owned(),
            title => title.to_owned(),
        },
        length,
        about,
        sections,
        sources,
        untold,
    }
}

/// Tells what is agreed, as far as two thirds of the page hold it; then an issue of each chapter in
/// turn, the most important first, until the page is full, of each at least one.
fn tell_page(chapters: &mut [ChapterTold<'_, '_>]) {
    let mut room = PAGE_WORDS;
    if let Some(agreed) = chapters.first_mut() {
        while room > PAGE_WORDS / 3
            && let Some(words) = agreed.tell_next()
        {
            room = room.saturating_sub(words);
        }
    }
    let mut is_first_turn = true;
    loop {
        let mut has_told = false;
        for chapter in chapters.iter_mut() {
            if room == 0 && !is_first_turn {
                return;
            }
            if let Some(words) = chapter.tell_next() {
                room = room.saturating_sub(words);
                has_told = true;
            }
        }
        if !has_told {
            return;
        }
        is_first_turn = false;
    }
}

fn tell_all(chapters: &mut [ChapterTold<'_, '_>]) {
    let mut room = MOST_ISSUES;
    for chapter in chapters {
        while room > 0 && chapter.tell_next().is_some() {
            room -= 1;
        }
    }
}
