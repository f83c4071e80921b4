//! What the report rests on: who and how much was compared, how it is known, what words mean.

use crate::scenario::{Basis, Confidence, Figure, Role, Scale, Stance};

use super::list::{by, capital, counted, joined, number};
use super::paragraph::Paragraph;
use super::position::percent;
use super::prose::Prose;
use super::section::Section;
use super::teller::Teller;

/// How the stances in effect of the parties compared are known.
#[derive(Default)]
struct Known {
    stances: usize,
    stated: usize,
    reported: usize,
    estimated: usize,
    imputed: usize,
    unsourced: usize,
    doubtful: usize,
    private: usize,
    positions: usize,
    stated_positions: usize,
}

impl Known {
    fn of(teller: &Teller<'_>) -> Self {
        let mut known = Self::default();
        let issues = teller
            .scenario
            .issues
            .iter()
            .zip(teller.comparison.issues());
        for (issue, figures) in issues {
            for party in figures.in_scope() {
                if let Some(stance) = issue.stances.get(party.stance as usize) {
                    known.add(stance, party.private);
                }
            }
        }
        known
    }

    fn add(&mut self, stance: &Stance, private: bool) {
        self.stances += 1;
        match stance.basis() {
            Some(Basis::Stated) => self.stated += 1,
            Some(Basis::Reported) => self.reported += 1,
            Some(Basis::Estimated) => self.estimated += 1,
            Some(Basis::Imputed) => self.imputed += 1,
            None => {}
        }
        self.unsourced += usize::from(stance.cites().is_empty());
        self.doubtful += usize::from(stance.confidence() == Some(Confidence::Low));
        self.private += usize::from(private);
        if stance.at().is_some() {
            self.positions += 1;
            self.stated_positions += usize::from(stance.stated().contains(&Figure::At));
        }
    }
}

/// What the report rests on.
pub(super) fn section(teller: &Teller<'_>, untold: usize) -> Section {
    let mut paragraphs = vec![coverage(teller)];
    let known = Known::of(teller);
    if known.stances > 0 {
        paragraphs.push(knowledge(teller, &known));
    }
    paragraphs.push(conventions(teller, &known, untold));
    Section {
        heading: "What this rests on",
        paragraphs,
    }
}

fn coverage(teller: &Teller<'_>) -> Paragraph {
    let mut prose = Prose::body(teller);
    let issues = teller.scenario.issues.len();
    let figures = teller.comparison.issues().iter();
    let compared = figures.filter(|figures| figures.gap.is_some()).count();
    let scope = teller.scope();
    if scope.is_empty() {
        prose.words("No party is compared.");
    } else {
        prose.words("Compared: ").parties(&scope).words(".");
    }
    if issues > 0 && scope.len() > 1 {
        let all = counted(issues, "issue");
        let on = match compared {
            0 => "no issue".to_owned(),
            _ if issues == 1 => "the only issue".to_owned(),
            _ if compared == issues && issues == 2 => "both issues".to_owned(),
            _ if compared == issues => format!("all {all}"),
            _ => format!("{} of {all}", number(compared)),
        };
        let whose = if scope.len() == 2 {
            "both"
        } else {
            "at least two of them"
        };
        prose.words(&format!(" On {on} the stances of {whose} can be compared."));
    }
    let others = teller.others();
    if !others.is_empty() {
        prose.words(" Recorded, but not counted: ");
        for (at, (party, role)) in others.iter().enumerate() {
            prose.words(if at > 0 { "; " } else { "" }).party(*party);
            if *role != Role::Negotiator {
                prose.words(&format!(" ({})", role.name().to_lowercase()));
            }
        }
        prose.words(".");
    }
    prose.done()
}

fn knowledge(teller: &Teller<'_>, known: &Known) -> Paragraph {
    let mut prose = Prose::body(teller);
    let of_all = format!(
        "{} of the parties compared",
        counted(known.stances, "stance")
    );
    let kinds = [
        (known.stated, "stated by the party concerned"),
        (known.reported, "reported by others"),
        (known.estimated, "estimated by the analyst"),
        (known.imputed, "filled in by a rule"),
    ];
    let only = kinds.iter().find(|(count, _)| *count == known.stances);
    let told = clauses(&kinds);
    prose.words(&match (only, told.as_str()) {
        (Some((1, how)), _) => format!("The one stance of the parties compared is {how}."),
        (Some((_, how)), _) => format!("All {of_all} are {how}."),
        (None, "") => format!("This rests on {of_all}; how they are known is not recorded."),
        (None, told) => format!("Of {of_all}, {told}."),
    });
    let has_sources = !teller.scenario.sources.is_empty();
    let remarks = clauses(&[
        (known.doubtful, "of low confidence"),
        (
            if has_sources { known.unsourced } else { 0 },
            "without a named source",
        ),
        (known.private, "private, and not for the public"),
    ]);
    if !remarks.is_empty() {
        prose.words(&format!(" {}.", capital(&remarks)));
    }
    if known.positions > 0 {
        prose.words(&match known.stated_positions {
            0 => " Where the parties stand on the scales is the analyst’s reading throughout.".to_owned(),
            stated if stated == known.positions => {
                " Where the parties stand on the scales they stated themselves.".to_owned()
            }
            stated => format!(
                " Where the parties stand on the scales is the analyst’s reading, except for {} of {} that the parties stated themselves.",
                number(stated),
                counted(known.positions, "position")
            ),
        });
    }
    prose.done()
}

/// What is to be said of how many stances, as far as there are any.
fn clauses(facts: &[(usize, &str)]) -> String {
    let told: Vec<String> = facts
        .iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, fact)| format!("{} {} {fact}", number(*count), by(*count, "is", "are")))
        .collect();
    joined(&told)
}

fn conventions(teller: &Teller<'_>, known: &Known, untold: usize) -> Paragraph {
    let mut prose = Prose::body(teller);
    prose.words(
        "Wordings are given as the file records them, not as quotations. A stance that is missing is left out and \
         counts neither as consent nor as refusal.",
    );
    if known.positions > 0 {
        prose.words(" Words set apart name points of an issue’s scale.");
        prose.words(&format!(
            " Near means that what the parties would still accept lies at most {} of the scale apart.",
            percent(teller.scenario.near())
        ));
    }
    let has_wordings = teller
        .scenario
        .issues
        .iter()
        .any(|issue| issue.scale == Scale::Wording);
    if has_wordings {
        prose.words(" Wordings are compared by the analyst’s judgement.");
    }
    if untold > 0 {
        prose.words(&format!(
            " {} {} only counted above{}.",
            capital(&counted(untold, "issue")),
            by(untold, "is", "are"),
            if teller.is_full() {
                ""
            } else {
                "; the full text tells of each"
            }
        ));
    }
    prose.done()
}
