//! A chapter while it is told: its issues one after another, as far as there is room.

use crate::compare::common_ground::{Chapter, ChapterKind, IssueGround};
use crate::scenario::Scale;

use super::issue::{Telling, in_short, lead};
use super::list::{by, capital, number};
use super::paragraph::Paragraph;
use super::prose::Prose;
use super::section::Section;
use super::teller::Teller;
use super::voice::voices;

/// The most titles of issues that are counted without being told of.
const MOST_TITLES: usize = 10;

/// A chapter of which some issues are told.
pub(super) struct ChapterTold<'t, 'a> {
    teller: &'t Teller<'a>,
    chapter: &'t Chapter,
    assumption: Option<Paragraph>,
    told: usize,
    paragraphs: Vec<Paragraph>,
}

impl<'t, 'a> ChapterTold<'t, 'a> {
    pub(super) fn new(teller: &'t Teller<'a>, chapter: &'t Chapter) -> Self {
        Self {
            teller,
            chapter,
            assumption: assumption_of_all(teller, chapter),
            told: 0,
            paragraphs: Vec::new(),
        }
    }

    /// Tells the next issue; how many words that took, nothing where all are told.
    pub(super) fn tell_next(&mut self) -> Option<usize> {
        let row = *self.chapter.rows.get(self.told)?;
        let telling = Telling {
            turn: self.told,
            assumption_told: self.assumption.is_some(),
        };
        self.told += 1;
        let ground = IssueGround::of(self.teller.scenario, self.teller.comparison, row)?;
        let mut paragraphs = vec![lead(self.teller, &ground, telling)];
        paragraphs.extend(voices(self.teller, &ground));
        let words = paragraphs.iter().map(Paragraph::words).sum();
        self.paragraphs.extend(paragraphs);
        Some(words)
    }

    /// How many of its issues are not told.
    pub(super) fn untold(&self) -> usize {
        self.chapter.rows.len() - self.told
    }

    /// The chapter as a section; nothing where there is nothing to say.
    pub(super) fn section(mut self) -> Option<Section> {
        if self.chapter.rows.is_empty() {
            let is_agreed = self.chapter.kind == ChapterKind::Agreed;
            if !is_agreed || self.teller.scenario.issues.is_empty() {
                return None;
            }
            let mut prose = Prose::body(self.teller);
            prose.words("No agreement is recorded.");
            self.paragraphs.push(prose.done());
        }
        if let Some(assumption) = self.assumption {
            self.paragraphs.insert(0, assumption);
        }
        let rest = self.chapter.rows.get(self.told..).unwrap_or_default();
        if !rest.is_empty() {
            let mut prose = Prose::body(self.teller);
            prose.words(&capital(&format!(
                "{} more {}: ",
                number(rest.len()),
                rest_clause(self.chapter.kind, rest.len())
            )));
            let teller = self.teller;
            prose.titles_with(rest, MOST_TITLES, |prose, row| {
                let ground = IssueGround::of(teller.scenario, teller.comparison, row);
                if let Some(ground) = ground {
                    in_short(prose, &ground);
                }
            });
            prose.words(".");
            self.paragraphs.push(prose.done());
        }
        Some(Section {
            heading: heading(self.chapter.kind),
            paragraphs: self.paragraphs,
        })
    }
}

/// How a chapter is headed.
fn heading(kind: ChapterKind) -> &'static str {
    match kind {
        ChapterKind::Agreed => "What is agreed",
        ChapterKind::Zones => "Where the zones overlap",
        ChapterKind::Compatible => "Which wordings are compatible",
        ChapterKind::Near => "What is near",
        ChapterKind::Divided => "What divides the parties",
        ChapterKind::Uncompared => "What cannot be compared yet",
    }
}

/// What is said of so many more issues of a chapter.
fn rest_clause(kind: ChapterKind, count: usize) -> &'static str {
    match kind {
        ChapterKind::Agreed => by(count, "is agreed", "are agreed"),
        ChapterKind::Zones => by(count, "has a zone", "have a zone"),
        ChapterKind::Compatible => by(
            count,
            "has wordings judged compatible",
            "have wordings judged compatible",
        ),
        ChapterKind::Near => by(count, "is near", "are near"),
        ChapterKind::Divided => by(count, "divides the parties", "divide the parties"),
        ChapterKind::Uncompared => "cannot be compared yet",
    }
}

/// Where no bottom line at all is recorded on the scales of a chapter with several, that is said
/// once instead of for each.
fn assumption_of_all(teller: &Teller<'_>, chapter: &Chapter) -> Option<Paragraph> {
    let of_distances = [ChapterKind::Near, ChapterKind::Divided];
    if !of_distances.contains(&chapter.kind) {
        return None;
    }
    let (mut scales, mut could_change) = (0, true);
    for row in &chapter.rows {
        let issue = teller.scenario.issues.get(*row)?;
        let figures = teller.comparison.issue(*row)?;
        if issue.scale == Scale::Wording {
            continue;
        }
        let compared = figures.in_scope().count();
        let placed = compared
            - figures
                .missing
                .iter()
                .filter(|id| figures.party(**id).is_some())
                .count();
        if figures.assumed.len() < placed {
            return None;
        }
        scales += 1;
        could_change &= figures.outlook_assumed;
    }
    if scales < 2 {
        return None;
    }
    let mut prose = Prose::body(teller);
    prose.words(if scales == chapter.rows.len() {
        "No bottom line is recorded on the scale of any of these issues; each position is taken for one"
    } else {
        "No bottom line is recorded on any of the scales of these issues; each position is taken for one"
    });
    prose.words(if could_change {
        ", so that a wider one could change what is said here."
    } else {
        "."
    });
    Some(prose.done())
}
