//! The Rounds view and the replay.

use eframe::egui::{Key, Modifiers};

use crate::TALKS;
use crate::user::{NONE, User};

const ALT: Modifiers = Modifiers::ALT;
const SHIFT: Modifiers = Modifiers::SHIFT;

/// Talks of three rounds: a concession that is taken back in part, a settled issue, and words.
const THREE_ROUNDS: &str = r#"#![enable(implicit_some)]
(
    format: 1,
    title: "Three rounds",
    parties: [(id: "north", name: "North"), (id: "south", name: "South")],
    rounds: [
        (id: "first", name: "First", date: "2026-01-05", result: "Met."),
        (id: "second", name: "Second", date: "2026-02-05"),
        (id: "third", name: "Third", date: "2026-03-05"),
    ],
    sources: [(id: "S1", title: "Minutes", publisher: "Gazette")],
    issues: [
        (
            id: "force", title: "Force", scale: Range(from: 0, to: 100, unit: "km"),
            stances: [
                (party: "north", round: "first", at: 10),
                (party: "north", round: "second", at: 10, accepts: (0, 20)),
                (party: "south", round: "first", at: 90),
                (party: "south", round: "second", at: 50, basis: Reported, confidence: Low, cites: [(source: "S1", place: "p. 3")]),
                (party: "south", round: "third", at: 60, basis: Stated),
            ],
        ),
        (
            id: "seat", title: "Seat", scale: Steps(["low", "high"]),
            stances: [(party: "north", round: "first", at: "low"), (party: "south", round: "first", at: "high")],
            agreed: (round: "third", at: "low"),
        ),
        (
            id: "flag", title: "Flag", scale: Wording,
            stances: [
                (party: "north", round: "first", text: "One flag."),
                (party: "south", round: "first", text: "Two flags."),
                (party: "south", round: "third", text: "Three flags."),
            ],
            judgements: [(between: ("north", "south"), round: "first", verdict: Opposed)],
        ),
    ],
)
"#;

fn user_at_rounds(text: &str) -> User {
    let mut user = User::opens(text);
    user.presses(ALT, Key::Num4);
    user
}

#[test]
fn the_view_tells_when_the_rounds_were_and_whether_issues_close() {
    let user = user_at_rounds(THREE_ROUNDS);
    user.sees("3 rounds by date, to scale.");
    // The parts of a chart have names.
    user.sees("First, 5 Jan 2026, 0 moves, Met.");
    user.sees("Second, 5 Feb 2026, 1 move: 1 concession");
    user.sees("Third, 5 Mar 2026, 2 moves: 1 reversal");
    user.sees("Force, remaining gap: closing, last − first known: 0.40 − 0.80 = −0.40; less than 0.02 either way is stalled, First: 0.80, Second: 0.30, Third: 0.40");
    user.sees("Seat, remaining gap: settled, First: 1.00, agreed from Third on, the stances recorded before it still differ by 1.00");
}

#[test]
fn another_measure_and_one_trend_can_be_chosen() {
    let mut user = user_at_rounds(THREE_ROUNDS);
    user.clicks("Spread");
    user.sees("Spread by round");
    user.clicks("Gap");
    user.sees("Gap by round");
    user.clicks("Settled 1");
    user.does_not_see(
        "Force, gap (remaining gap: closing), last − first known: 0.40 − 0.80 = −0.40; less than 0.02 either way is stalled, First: 0.80, Second: 0.40, Third: 0.50",
    );
    user.clicks("All 3");
    user.sees("Force, gap (remaining gap: closing), last − first known: 0.40 − 0.80 = −0.40; less than 0.02 either way is stalled, First: 0.80, Second: 0.40, Third: 0.50");
}

#[test]
fn convergence_can_be_read_as_a_table() {
    let mut user = user_at_rounds(THREE_ROUNDS);
    user.clicks("Remaining gap by round as table");
    user.sees("Force, closing, 0.80, 0.30, 0.40");
    user.sees("Seat, settled, 1.00, (1.00), agreed");
    user.clicks("Rounds as table");
    user.sees("Third, 5 Mar 2026, 2, 0, 1, ");
}

#[test]
fn the_ledger_leads_to_the_stance_at_its_round() {
    let mut user = user_at_rounds(THREE_ROUNDS);
    user.clicks("Moves 3");
    let conceded = "South · Force, First → Second, 90 km → 50 km, −0.40, 50 % of the way to North, concession, Reported, low confidence";
    user.sees(conceded);
    user.sees("South · Force, Second → Third, 50 km → 60 km, +0.10, reversal of the concession in Second, Stated");
    user.sees("South · Flag, First → Third, Two flags. → Three flags., Basis not recorded");
    user.clicks(conceded);
    user.sees("Round: Second");
    assert!(user.is_selected("Force, South"));
}

#[test]
fn moves_are_filtered_by_what_they_are_and_who_moved() {
    let mut user = user_at_rounds(THREE_ROUNDS);
    user.clicks("Moves 3");
    user.clicks("Reversals 1");
    user.does_not_see("South · Flag, First → Third, Two flags. → Three flags., Basis not recorded");
    user.clicks("Bottom lines 1");
    user.sees("North · Force, First → Second, only 10 km recorded → would accept 0–20 km, bottom line widened, Basis not recorded");
    user.clicks("All moves 3");
    user.chooses("Of", "North");
    user.sees("No such move.");
    user.sees("All moves 0");
}

#[test]
fn what_is_stale_is_listed_and_leads_to_its_cell() {
    let mut user = user_at_rounds(THREE_ROUNDS);
    user.clicks("Stale 2");
    let judged = "North and South: Opposed, Flag, Judged as of First, New wording of South, Judge the two again as of a later round";
    user.sees(judged);
    let old = "North, Flag, First, carried over 2 rounds, Newer stance of South, Ask whether it still holds in answer to that";
    user.sees(old);
    user.clicks(old);
    assert!(user.is_selected("Flag, North"));
}

#[test]
fn a_round_of_the_timeline_becomes_the_one_shown() {
    let mut user = user_at_rounds(THREE_ROUNDS);
    user.clicks("Second, 5 Feb 2026, 1 move: 1 concession");
    user.sees("Round: Second");
    // At the second round nothing has been carried over for two rounds.
    user.sees("Stale 0");
}

#[test]
fn without_rounds_the_view_says_what_to_do() {
    let text = TALKS
        .replace(r#"(id: "first", name: "First", date: "2026-01-05"),"#, "")
        .replace(r#"(id: "second", name: "Second", date: "2026-02"),"#, "")
        .replace(r#"round: "first", "#, "")
        .replace("                (party: \"south\", round: \"second\", at: 60, text: \"Sixty will do.\"),\n", "");
    let mut user = user_at_rounds(&text);
    user.sees("Add rounds to see who moves from one to the next, and whether issues close.");
    user.presses(NONE, Key::F9);
    user.sees("Add a round first");
}

#[test]
fn the_replay_steps_through_the_rounds_and_names_what_moved() {
    let mut user = user_at_rounds(THREE_ROUNDS);
    user.presses(NONE, Key::F9);
    user.sees("End replay");
    let says = |user: &User| user.cell_says("Force", "South");
    assert!(
        says(&user).contains("moved from 50 km to 60 km"),
        "{}",
        says(&user)
    );
    assert!(user.cell_says("Flag", "South").contains("new words"));
    user.clicks("Previous round");
    assert!(
        says(&user).contains("moved from 90 km to 50 km"),
        "{}",
        says(&user)
    );
    user.sees("round 2 of 3 · 5 Feb 2026");
    user.clicks("Show First");
    assert!(!says(&user).contains("moved"), "{}", says(&user));
    user.presses(NONE, Key::F9);
    user.does_not_see("End replay");
    assert!(!says(&user).contains("moved"));
}

#[test]
fn the_replay_plays_to_the_last_round_and_then_rests() {
    let mut user = User::opens(THREE_ROUNDS);
    user.presses(SHIFT, Key::F9);
    user.sees("Round: First");
    user.sees("Pause the replay");
    user.waits_secs(2);
    user.sees("Round: Second");
    user.clicks("Pause the replay");
    user.waits_secs(4);
    user.sees("Round: Second");
    user.clicks("Play the replay");
    user.waits_secs(6);
    user.sees("Round: Third");
    user.sees("Play the replay");
    assert!(user.next_repaint() > std::time::Duration::from_secs(5));
}
