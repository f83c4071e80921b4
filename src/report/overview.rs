//! What is reported, and the picture in a sentence or two.

use crate::compare::common_ground::{ChapterKind, CommonGround, Ground};
use crate::scenario::AgreedStatus;

use super::list::{by, capital, counted, joined, number};
use super::paragraph::Paragraph;
use super::prose::Prose;
use super::teller::Teller;

/// How many issues stand on each ground.
struct Counts {
    settled: usize,
    provisional: usize,
    same: usize,
    zones: usize,
    compatible: usize,
    near: usize,
    apart: usize,
    deadlock: usize,
    unknown: usize,
}

impl Counts {
    fn of(teller: &Teller<'_>, ground: &CommonGround) -> Self {
        let issues = teller
            .scenario
            .issues
            .iter()
            .zip(teller.comparison.issues());
        let mut counts = Self {
            settled: 0,
            provisional: 0,
            same: 0,
            zones: ground.rows(ChapterKind::Zones).len(),
            compatible: ground.rows(ChapterKind::Compatible).len(),
            near: ground.rows(ChapterKind::Near).len(),
            apart: 0,
            deadlock: 0,
            unknown: ground.rows(ChapterKind::Uncompared).len(),
        };
        for (issue, figures) in issues {
            match Ground::of(issue, figures) {
                Ground::Settled => {
                    counts.settled += 1;
                    let status = issue.agreed.as_ref().map(|agreed| agreed.status);
                    counts.provisional += usize::from(status == Some(AgreedStatus::Provisional));
                }
                Ground::Same => counts.same += 1,
                Ground::Apart => counts.apart += 1,
                Ground::Deadlock => counts.deadlock += 1,
                Ground::Zone | Ground::Compatible | Ground::Near | Ground::Unknown => {}
            }
        }
        counts
    }

    /// What is to be said of so many issues each, singular and plural, the most common ground first.
    fn clauses(&self) -> Vec<Clause> {
        let clause = |count, one: &'static str, more: &'static str| Clause { count, one, more };
        vec![
            clause(
                self.settled,
                "is recorded as agreed",
                "are recorded as agreed",
            ),
            clause(
                self.same,
                "has equal positions without a recorded agreement",
                "have equal positions without a recorded agreement",
            ),
            clause(
                self.zones,
                "has a zone that all compared would accept",
                "have a zone that all compared would accept",
            ),
            clause(
                self.compatible,
                "has wordings judged compatible",
                "have wordings judged compatible",
            ),
            clause(self.near, "is near", "are near"),
            clause(self.apart, "divides the parties", "divide the parties"),
            clause(
                self.deadlock,
                "is deadlocked between red lines",
                "are deadlocked between red lines",
            ),
            clause(
                self.unknown,
                "cannot be compared yet",
                "cannot be compared yet",
            ),
        ]
    }
}

struct Clause {
    count: usize,
    one: &'static str,
    more: &'static str,
}

impl Clause {
    fn verb(&self) -> &'static str {
        by(self.count, self.one, self.more)
    }
}

/// What is reported, and the picture in short.
pub(super) fn about(teller: &Teller<'_>, ground: &CommonGround) -> Vec<Paragraph> {
    let mut paragraphs = vec![subject(teller)];
    if teller.is_full() && !teller.scenario.summary.trim().is_empty() {
        let mut prose = Prose::body(teller);
        prose.sentences(&teller.scenario.summary);
        paragraphs.push(prose.done());
    }
    paragraphs.push(picture(teller, ground));
    let round = teller.round(teller.comparison.selection().round);
    if let Some(round) = round.filter(|round| !round.result.trim().is_empty()) {
        let mut prose = Prose::body(teller);
        prose.words("Result of ").name(round.name()).words(": ");
        prose.sentences(&round.result).cites(&round.cites);
        paragraphs.push(prose.done());
    }
    paragraphs
}

fn subject(teller: &Teller<'_>) -> Paragraph {
    let mut prose = Prose::body(teller);
    let scope = teller.scope();
    match scope.as_slice() {
        [] => prose.words("A report on common ground; no party is compared"),
        [one] => prose
            .words("A report on common ground, which needs two parties; only ")
            .party(*one)
            .words(" is compared"),
        several => prose.words("Common ground between ").parties(several),
    };
    let selected = teller.comparison.selection().round;
    match teller.round(selected) {
        Some(round) => {
            prose.words(", as of ").name(round.name());
            if let Some(date) = round.date {
                prose.words(&format!(" ({})", date.readable_span(round.until)));
            }
        }
        None if !teller.scenario.rounds.is_empty() => {
            prose.words(", before the first round");
        }
        None => {}
    }
    prose.words(".");
    prose.done()
}

fn picture(teller: &Teller<'_>, ground: &CommonGround) -> Paragraph {
    let mut prose = Prose::body(teller);
    let counts = Counts::of(teller, ground);
    let issues = teller.scenario.issues.len();
    let clauses = counts.clauses();
    let present: Vec<&Clause> = clauses.iter().filter(|clause| clause.count > 0).collect();
    match (issues, present.as_slice()) {
        (0, _) => prose.words("No issue is recorded."),
        (1, [clause, ..]) => prose.words(&format!("The only issue {}.", clause.verb())),
        (2, [clause]) => prose.words(&format!("Both issues {}.", clause.verb())),
        (_, [clause]) => prose.words(&format!(
            "All {} {}.",
            counted(issues, "issue"),
            clause.verb()
        )),
        (_, several) => {
            let told: Vec<String> = several
                .iter()
                .map(|clause| format!("{} {}", number(clause.count), clause.verb()))
                .collect();
            prose.words(&format!(
                "Of {}, {}.",
                counted(issues, "issue"),
                joined(&told)
            ))
        }
    };
    if issues > 1 && counts.provisional > 0 {
        let of = if counts.provisional == counts.settled {
            "Every agreement is provisional.".to_owned()
        } else {
            format!(
                "{} of the agreements {} provisional.",
                capital(&number(counts.provisional)),
                by(counts.provisional, "is", "are")
            )
        };
        prose.words(" ").words(&of);
    }
    if issues > 1 && counts.settled + counts.same < issues {
        let none_has_a_zone = counts.zones == 0;
        let absent: Vec<String> = [
            (counts.settled == 0, "no agreement is recorded"),
            (
                none_has_a_zone,
                "no open issue has a zone that all compared would accept",
            ),
            (counts.near == 0 && none_has_a_zone, "none is near"),
            (
                counts.near == 0 && !none_has_a_zone,
                "no open issue is near",
            ),
        ]
        .into_iter()
        .filter(|(is_absent, _)| *is_absent)
        .map(|(_, clause)| clause.to_owned())
        .collect();
        if !absent.is_empty() {
            prose.words(&format!(" {}.", capital(&joined(&absent))));
        }
    }
    prose.done()
}
