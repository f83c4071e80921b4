//! Talks to sort and filter: four issues in two groups and none, three parties, one of them silent.

use ron::extensions::Extensions;

use crate::scenario::Scenario;
use crate::session::Session;
use crate::session::grid::{Arrangement, IssueLine};

const TALKS: &str = r#"(
    title: "Talks",
    parties: [
        (id: "n", name: "North"),
        (id: "s", name: "South"),
        (id: "w", name: "West", role: Observer),
    ],
    rounds: [(id: "one", name: "One"), (id: "two", name: "Two")],
    sources: [(id: "S", title: "Source")],
    issues: [
        (id: "water", title: "water", group: "Land", scale: Range(from: 0, to: 10), stances: [
            (party: "n", round: "one", at: 0, salience: 20, text: "None of the River."),
            (party: "s", round: "two", at: 5, salience: 20, cites: [(source: "S")]),
        ]),
        (id: "border", title: "Border", group: "Land", note: "Été", scale: Range(from: 0, to: 10), stances: [
            (party: "n", round: "two", at: 0, salience: 90, limits: (0, 2), cites: [(source: "S")]),
            (party: "s", round: "two", at: 10, salience: 90, limits: (8, 10), visibility: Private, cites: [(source: "S")]),
        ]),
        (id: "anthem", title: "Anthem", scale: Wording, stances: [
            (party: "n", round: "two", text: "Old.", confidence: Low, cites: [(source: "S")]),
        ]),
        (id: "trade", title: "Trade", group: "Money", scale: Range(from: 0, to: 10), stances: [
            (party: "n", round: "two", at: 4, accepts: (2, 6), salience: 60, cites: [(source: "S")]),
            (party: "s", round: "two", at: 6, accepts: (4, 8), salience: 60, cites: [(source: "S")]),
        ]),
    ],
)
"#;

/// The talks, arranged.
pub(super) fn talks(arrangement: Arrangement) -> Session {
    let options = ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME);
    let scenario: Scenario = options.from_str(TALKS).unwrap();
    let mut session = Session::new(scenario);
    session.set_arrangement(arrangement);
    session
}

/// The lines along the issues in a row: titles, and headings between `[` and `]`.
pub(super) fn drawn(session: &Session) -> String {
    let issues = &session.scenario().issues;
    let lines = session
        .grid()
        .issues()
        .iter()
        .filter_map(|line| match line {
            IssueLine::Heading => None,
            IssueLine::Group(row) => Some(format!("[{}]", issues[*row].group)),
            IssueLine::Issue(row) => Some(issues[*row].title().to_owned()),
        });
    lines.collect::<Vec<_>>().join(" ")
}
