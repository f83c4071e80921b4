//! What the palette finds.

use std::fmt::Write as _;

use crate::files::read::read_bytes;
use crate::gui::commands::Command;
use crate::session::Session;

use super::item::{Item, Kind};
use super::search::Sources;
use super::state::Palette;

const TALKS: &str = r#"#![enable(implicit_some)]
(
    format: 1,
    title: "Talks",
    parties: [
        (id: "north", name: "Northern Union", short: "NU"),
        (id: "south", name: "Southern League"),
    ],
    rounds: [
        (id: "first", name: "Opening", date: "2026-01-05"),
        (id: "second", name: "Closing", date: "2026-02"),
    ],
    issues: [
        (id: "force", title: "Force caps", group: "Security", scale: Wording, stances: [
            (party: "north", round: "first", text: "No more than ten thousand."),
            (party: "south", round: "first", text: "Parity with the north."),
        ]),
        (id: "zone", title: "Buffer zone", group: "Security", scale: Wording, stances: [
            (party: "south", round: "second", text: "Twenty kilometres, no more."),
        ]),
        (id: "flag", title: "Flag", group: "Symbols", scale: Wording),
    ],
)
"#;

fn session(text: &str) -> Session {
    let read = read_bytes(text.as_bytes().to_vec());
    Session::new(read.reading.scenario.unwrap())
}

/// The palette with something typed.
fn asked(typed: impl Into<String>) -> Palette {
    let mut palette = Palette::default();
    palette.text = typed.into();
    palette
}

/// What is listed for a text, with everything looked through.
fn listed(session: &Session, typed: &str, recent: &[Command]) -> Vec<Item> {
    let mut palette = asked(typed);
    let sources = Sources {
        session: Some(session),
        recent,
    };
    palette.advance(sources, || true);
    assert!(palette.is_done());
    palette.rows.iter().map(|row| row.item).collect()
}

fn first(session: &Session, typed: &str) -> Option<Item> {
    listed(session, typed, &[]).first().copied()
}

#[test]
fn the_best_match_of_any_kind_comes_first() {
    let session = session(TALKS);
    let scenario = session.scenario();
    let (north, south) = (scenario.parties[0].id, scenario.parties[1].id);
    for (typed, item) in [
        ("zoom in", Item::Command(Command::ZoomIn)),
        ("bigger", Item::Command(Command::ZoomIn)),
        ("northern", Item::Party(north)),
        ("NU", Item::Party(north)),
        ("slea", Item::Party(south)),
        ("closing", Item::Round(scenario.rounds[1].id)),
        ("buffer", Item::Issue(1)),
        ("force security", Item::Issue(0)),
        ("symbols", Item::Issue(2)),
        ("ten thousand", Item::Stance(0, 0)),
        ("kilometres", Item::Stance(1, 0)),
        ("southern parity", Item::Stance(0, 1)),
    ] {
        assert_eq!(first(&session, typed), Some(item), "{typed}");
    }
    assert_eq!(first(&session, "qqqq"), None);
}

#[test]
fn a_sign_leaves_one_kind_only() {
    let session = session(TALKS);
    for (typed, kind, count) in [
        ("@", Kind::Party, 2),
        ("@south", Kind::Party, 1),
        ("#", Kind::Issue, 3),
        ("#zone", Kind::Issue, 1),
        ("# zoom in", Kind::Issue, 0),
        (">dark theme", Kind::Command, 1),
    ] {
        let items = listed(&session, typed, &[]);
        assert!(items.iter().all(|item| item.kind() == kind), "{typed}");
        assert_eq!(items.len(), count, "{typed}");
    }
}

#[test]
fn with_nothing_typed_the_commands_run_last_come_first_and_none_twice() {
    let session = session(TALKS);
    let recent = [Command::ThemeDark, Command::Save];
    let items = listed(&session, "", &recent);
    assert_eq!(
        items[..2],
        [
            Item::Command(Command::ThemeDark),
            Item::Command(Command::Save)
        ]
    );
    // All but the palette itself.
    assert_eq!(items.len(), Command::ALL.len() - 1);
}

#[test]
fn a_search_cut_short_every_time_finds_the_same() {
    let session = session(TALKS);
    let sources = Sources {
        session: Some(&session),
        recent: &[],
    };
    for typed in ["o", "no more", "north", "#e", ""] {
        let mut palette = asked(typed);
        let mut frames = 0;
        while !palette.is_done() || frames == 0 {
            palette.advance(sources, || false);
            frames += 1;
            assert!(frames < 100, "{typed}");
        }
        let items: Vec<Item> = palette.rows.iter().map(|row| row.item).collect();
        assert_eq!(items, listed(&session, typed, &[]), "{typed}");
    }
}

#[test]
fn a_chosen_row_stays_chosen_while_more_is_found() {
    let session = session(TALKS);
    let sources = Sources {
        session: Some(&session),
        recent: &[],
    };
    let mut palette = asked("no");
    while palette.rows.len() < 2 {
        palette.advance(sources, || false);
    }
    assert!(!palette.is_done());
    palette.select(1);
    let chosen = palette.selected_item();
    while !palette.is_done() {
        palette.advance(sources, || false);
    }
    assert_eq!(palette.selected_item(), chosen);
}

/// A scenario of many issues, all of whose stances say something.
fn many(issues: usize, parties: usize) -> Session {
    let mut text = "#![enable(implicit_some)]\n(format: 1, title: \"Many\", parties: [".to_owned();
    for party in 0..parties {
        let _ = write!(text, "(id: \"p{party}\", name: \"Party {party}\"),");
    }
    text.push_str("], issues: [");
    for issue in 0..issues {
        let _ = write!(
            text,
            "(id: \"i{issue}\", title: \"Issue {issue} of the border talks\", scale: Wording, stances: ["
        );
        for party in 0..parties {
            let _ = write!(
                text,
                "(party: \"p{party}\", text: \"No border post number {issue} before {party} days have passed since the signing.\"),"
            );
        }
        text.push_str("]),");
    }
    text.push_str("])");
    session(&text)
}

#[test]
fn of_many_matches_the_best_are_kept() {
    let session = many(400, 10);
    for typed in ["border", "post number", "issue", "days"] {
        let items = listed(&session, typed, &[]);
        assert!(items.len() <= 50, "{typed}: {}", items.len());
        assert!(!items.is_empty(), "{typed}");
    }
    assert_eq!(
        first(&session, "post number 399"),
        Some(Item::Stance(399, 0))
    );
    assert_eq!(first(&session, "issue 399"), Some(Item::Issue(399)));
}
