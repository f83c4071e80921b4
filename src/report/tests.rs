//! The report as its readers get it.

use super::*;
use crate::compare::{Comparison, Selection};
use crate::scenario::test_text::read as scenario;

fn report(text: &str, length: ReportLength) -> Report {
    let scenario = scenario(text);
    let comparison = Comparison::new(&scenario, Selection::of(&scenario));
    common_ground(&scenario, &comparison, length)
}

/// Parties Ash, Beech and Cedar (a mediator unless there are three), and these issues.
fn told(issues: &str) -> String {
    let text = format!(
        r#"(title: "T", parties: [(id: "a", name: "Ash"), (id: "b", name: "Beech"), (id: "m", name: "Maple", role: Mediator)],
        rounds: [(id: "r1", name: "First"), (id: "r2", name: "Second", date: "2026-02-04", until: "2026-02-05")],
        sources: [(id: "S1", title: "A paper", author: "Ann", date: "2026-02-01"), (id: "S2", title: "Another")],
        issues: [{issues}])"#
    );
    plain_text(&report(&text, ReportLength::Page))
}

/// What is told of an issue on this scale, `Q`, with these fields.
#[track_caller]
fn says(scale: &str, fields: &str, wanted: &str) {
    let text = told(&format!(
        r#"(id: "q", title: "Q", scale: {scale}, {fields})"#
    ));
    assert!(text.contains(wanted), "{wanted}\n--\n{text}");
}

const MEN: &str = r#"Range(from: 0, to: 1000000, unit: "soldiers")"#;
const STEPS: &str = r#"Steps(["none", "some", "most", "all"])"#;
const OPTIONS: &str = r#"Options(["red", "green", "blue"])"#;

#[test]
fn what_is_agreed_is_told_with_its_terms_and_whether_it_may_change() {
    for (agreed, wanted) in [
        (
            r#"agreed: (round: "r2", at: 700000, text: "Until May", cites: [(source: "S1")])"#,
            "Q. Agreed: 700,000 soldiers. Until May. [1]",
        ),
        (
            r#"agreed: (round: "r1", at: 700000, status: Provisional)"#,
            "Q. Provisionally agreed as of First: 700,000 soldiers. No source is named.",
        ),
        (
            "agreed: ()",
            "Q. Recorded as agreed before the first round; on what terms is not recorded.",
        ),
    ] {
        says(MEN, agreed, wanted);
    }
    says(
        MEN,
        "agreed: (at: 1, status: Provisional)",
        "The only issue is recorded as agreed.",
    );
}

#[test]
fn two_issues_that_can_be_compared_are_both() {
    let one = |id: &str| {
        format!(
            r#"(id: "{id}", title: "{id}", scale: {STEPS}, stances: [(party: "a", at: "none"), (party: "b", at: "all")]),"#
        )
    };
    let text = told(&(one("q") + &one("p")));
    let wanted = "On both issues the stances of both can be compared.";
    assert!(text.contains(wanted), "{text}");
}

#[test]
fn equal_positions_are_no_agreement() {
    let both = r#"stances: [(party: "a", at: "some"), (party: "b", at: "some")]"#;
    says(
        STEPS,
        both,
        "Q. Ash and Beech both stand at “some”; no agreement is recorded.",
    );
    let middle = r#"stances: [(party: "a", at: (1, 3)), (party: "b", at: 2)]"#;
    says(
        "Range(from: 0, to: 9)",
        middle,
        "Q. The positions have the same middle: Ash at 1–3, Beech at 2; no agreement is recorded.",
    );
}

#[test]
fn a_zone_has_its_ends_and_its_width() {
    for (scale, stances, wanted) in [
        (
            MEN,
            r#"(party: "a", at: 800000, accepts: (600000, 1000000)), (party: "b", at: 500000, accepts: (400000, 800000))"#,
            "Q. Both would accept between 600,000 and 800,000 soldiers, a zone 200,000 soldiers wide. \
             The positions themselves lie 300,000 soldiers apart: Ash at 800,000 soldiers, Beech at 500,000 soldiers.",
        ),
        (
            MEN,
            r#"(party: "a", at: 800000, accepts: (600000, 1000000)), (party: "b", at: 600000)"#,
            "Q. Both would accept exactly 600,000 soldiers, and nothing else: a zone without width. \
             The positions themselves lie 200,000 soldiers apart: Ash at 800,000 soldiers, Beech at 600,000 soldiers. \
             On the scale no bottom line is recorded of Beech; the position is taken for it.",
        ),
        (
            STEPS,
            r#"(party: "a", at: "none", accepts: ["none", "some", "most"]), (party: "b", at: "all", accepts: ["some", "most", "all"])"#,
            "Q. Both would accept “some” and “most”, two steps of four.",
        ),
        (
            OPTIONS,
            r#"(party: "a", at: "red", accepts: ["red", "green"]), (party: "b", at: "green", accepts: ["green"])"#,
            "Q. Both would accept “green”, one option of three. The positions themselves: Ash at “red”, Beech at “green”.",
        ),
    ] {
        says(scale, &format!("stances: [{stances}]"), wanted);
    }
}

#[test]
fn what_divides_is_told_between_whom_and_how_far() {
    for (scale, stances, wanted) in [
        (
            MEN,
            r#"(party: "a", at: 100000), (party: "b", at: 900000, accepts: (500000, 900000))"#,
            "Q. The positions lie 800,000 soldiers apart: Ash at 100,000 soldiers, Beech at 900,000 soldiers. \
             What each would still accept leaves 400,000 soldiers between Ash and Beech. \
             On the scale no bottom line is recorded of Ash; the position is taken for it. A wider one could change this.",
        ),
        (
            STEPS,
            r#"(party: "a", at: "none", limits: ["none"]), (party: "b", at: "all", limits: ["most", "all"])"#,
            "Q. The positions are the two ends of the scale: Ash at “none”, Beech at “all”. \
             Two red lines exclude each other: Ash will not go outside “none”, Beech will not go outside “most” to “all”. \
             No bottom line is recorded on the scale; each position is taken for one.",
        ),
        (
            r#"Steps([("x", 0), ("y", 0.3), ("z", 1)])"#,
            r#"(party: "a", at: "x"), (party: "b", at: "y")"#,
            "Q. The positions lie 30 % of the scale apart: Ash at “x”, Beech at “y”.",
        ),
        (
            OPTIONS,
            r#"(party: "a", at: "red"), (party: "b", at: "blue")"#,
            "Q. The positions are different options: Ash at “red”, Beech at “blue”.",
        ),
    ] {
        says(scale, &format!("stances: [{stances}]"), wanted);
    }
    says(
        MEN,
        r#"stances: [(party: "a", at: 100000), (party: "b", at: 250000)]"#,
        "WHAT IS NEAR\n\nQ. The positions lie 150,000 soldiers apart",
    );
}

#[test]
fn of_several_parties_all_that_stand_farthest_apart_are_named() {
    let between = |stances: &str| {
        let text = format!(
            r#"(parties: [(id: "a", name: "Ash"), (id: "b", name: "Beech"), (id: "c", name: "Cedar"), (id: "d", name: "Date")],
            issues: [(id: "q", title: "Q", scale: Range(from: 0, to: 10), stances: [{stances}])])"#
        );
        plain_text(&report(&text, ReportLength::Page))
    };
    for (stances, wanted) in [
        (
            r#"(party: "a", at: 9), (party: "b", at: 5), (party: "c", at: 1)"#,
            "Q. The positions lie up to 8 apart: Ash at 9, Beech at 5, Cedar at 1. Farthest apart are Ash and Cedar. \
             No bottom line is recorded on the scale; each position is taken for one. A wider one could change this. No stance is recorded of Date.",
        ),
        (
            r#"(party: "a", at: 9), (party: "b", at: 5), (party: "c", at: 1), (party: "d", at: 9)"#,
            "Farthest apart are Ash and Date on one side, Cedar on the other.",
        ),
    ] {
        let text = between(stances);
        assert!(text.contains(wanted), "{wanted}\n--\n{text}");
    }
}

#[test]
fn a_remark_made_at_the_end_is_not_told_of_an_earlier_round() {
    let text = r#"(parties: [(id: "a"), (id: "b")], rounds: [(id: "r1"), (id: "r2")],
        issues: [(id: "q", title: "Q", note: "Settled later.", scale: Wording, stances: [(party: "a", text: "x")])])"#;
    let scenario = scenario(text);
    for (round, is_told) in [(0, false), (1, true)] {
        let mut selection = Selection::of(&scenario);
        selection.round = Some(scenario.rounds[round].id);
        let comparison = Comparison::new(&scenario, selection);
        let report = common_ground(&scenario, &comparison, ReportLength::Page);
        assert_eq!(plain_text(&report).contains("Settled later."), is_told);
    }
}

#[test]
fn wordings_are_told_as_they_were_judged() {
    let judged = |judgement: &str| {
        format!(
            r#"stances: [(party: "a", round: "r1", text: "One", cites: [(source: "S2")]), (party: "b", round: "r1", text: "Two")],
            judgements: [{judgement}]"#
        )
    };
    for (judgement, wanted) in [
        (
            r#"(between: ("b", "a"), round: "r1", verdict: Compatible, reason: "Both can be had")"#,
            "Q. The wordings of Ash and Beech are judged compatible: Both can be had.\n  – Ash (as of First): One. [1]\n  – Beech (no source named; as of First): Two.",
        ),
        (
            r#"(between: ("a", "b"), verdict: Opposed)"#,
            "Q. The wordings of Ash and Beech are not judged against each other. An earlier judgement no longer holds",
        ),
        (
            r#"(between: ("a", "b"), round: "r1", verdict: Same)"#,
            "Q. The wordings of Ash and Beech are judged to say the same. No agreement is recorded.",
        ),
    ] {
        says("Wording", &judged(judgement), wanted);
    }
}

#[test]
fn how_a_wording_is_known_is_said_beside_it() {
    says(
        STEPS,
        r#"stances: [
            (party: "a", round: "r2", at: "none", text: "No", basis: Reported, confidence: Low, date: "2026-02-04", note: "Told by S2.", visibility: Private,
             cites: [(source: "S1", place: "p. 3", quote: "no!")]),
            (party: "b", round: "r2", at: "all", text: "Yes!", condition: "In May", basis: Stated, note: "unseen", accepts: ["most", "all"], accepts_text: "Less", cites: [(source: "S1")]),
        ]"#,
        "  – Ash (private; reported by others, 4 Feb 2026; low confidence): No. [1] Note: Told by S2.\n  \
         – Beech (stated): Yes! Condition: In May. Would still accept: Less. On the scale: “most” to “all”. [1]\n",
    );
}

#[test]
fn a_source_that_a_note_names_by_its_id_is_listed_with_it() {
    says(
        STEPS,
        r#"note: "See S2.", stances: [(party: "a", at: "none", text: "x", cites: [(source: "S1")])]"#,
        "[1] A paper · Ann · 1 Feb 2026\n[2] S2 · Another\n",
    );
}

#[test]
fn who_has_said_nothing_is_told_apart_from_who_gave_no_figure() {
    let text = told(
        r#"(id: "p", title: "Size, in peace", scale: Range(from: 0, to: 10), stances: [(party: "a", at: 1), (party: "b", text: "Less")]),
        (id: "q", title: "Q", scale: Wording, stances: [(party: "a", text: "x")]),
        (id: "r", title: "R", scale: Wording, stances: [(party: "m", text: "x")])"#,
    );
    for wanted in [
        "Size, in peace. A position is recorded of Ash alone: 1. Of Beech words are recorded, but no figure.",
        "Q. A wording is recorded of Ash alone. No wording is recorded of Beech.",
        "R. No party compared has a recorded stance on this.",
        "No party compared has a recorded stance on R.\n\nNo stance is recorded of Beech on Q.",
        "All three issues cannot be compared yet.",
        "Recorded, but not counted: Maple (mediator).",
    ] {
        assert!(text.contains(wanted), "{wanted}\n--\n{text}");
    }
}

#[test]
fn little_to_tell_is_told_too() {
    for (text, wanted) in [
        (
            "()",
            "A report on common ground; no party is compared.\n\nNo issue is recorded.",
        ),
        (
            r#"(title: "One", parties: [(id: "a", name: "Ash")], issues: [(id: "q", title: "Q?", scale: Wording, stances: [(party: "a", text: "x")])])"#,
            "which needs two parties; only Ash is compared.",
        ),
        (
            r#"(parties: [(id: "a", name: "Ash"), (id: "b", name: "Ash")])"#,
            "Common ground between Ash (a) and Ash (b).\n\nNo issue is recorded.",
        ),
    ] {
        for length in ReportLength::ALL {
            let told = plain_text(&report(text, length));
            assert!(told.contains(wanted), "{told}");
        }
    }
}

#[test]
fn a_page_tells_the_most_important_of_each_chapter_and_counts_the_rest() {
    let mut issues = String::new();
    for at in 0..60 {
        issues += &format!(
            r#"(id: "q{at}", title: "Q{at}", scale: Range(from: 0, to: 100), stances: [
                (party: "a", at: 0, text: "Some words that take a little room on the page."), (party: "b", at: {})]),"#,
            40 + at
        );
    }
    issues += r#"(id: "last", title: "Last", scale: Wording, agreed: (text: "So"))"#;
    let text = format!(
        r#"(parties: [(id: "a", name: "Ash"), (id: "b", name: "Beech")], issues: [{issues}])"#
    );
    let page = report(&text, ReportLength::Page);
    let told = plain_text(&page);
    assert!(told.contains("Of 61 issues, one is recorded as agreed and 60 divide the parties."));
    assert!(told.contains("Last. Agreed: So."));
    assert!(told.contains("Q59. The positions lie 99 apart"));
    assert!(told.contains(&format!("{} more divide the parties: ", page.untold)));
    assert!(page.untold > 30, "{}", page.untold);
    let words = told.split_whitespace().count();
    assert!((500..900).contains(&words), "{words}");
    let full = report(&text, ReportLength::Full);
    assert_eq!(full.untold, 0);
    assert!(!plain_text(&full).contains("more divide"));
}

#[test]
fn a_user_s_text_is_never_a_word_of_the_program() {
    let hostile = "line\none\t\u{202e}<b>";
    let text = format!(
        r#"(title: {hostile:?}, parties: [(id: "a", name: {hostile:?}), (id: "b", name: "B")], rounds: [(id: "r", name: {hostile:?}, result: {hostile:?})],
        issues: [(id: "q", title: {hostile:?}, note: {hostile:?}, scale: Steps(["<b>", "y"]), stances: [
            (party: "a", round: "r", at: "<b>", text: {hostile:?}, condition: {hostile:?}, limits_text: {hostile:?}), (party: "b", at: "y")])])"#
    )
    .replace("\\u{202e}", "\u{202e}");
    for length in ReportLength::ALL {
        let report = report(&text, length);
        let sections = report
            .sections
            .iter()
            .flat_map(|section| &section.paragraphs);
        for run in report
            .about
            .iter()
            .chain(sections)
            .flat_map(|paragraph| &paragraph.runs)
        {
            if let Run::Words(words) = run {
                assert!(!words.contains(['<', '\u{202e}', '\n']), "{words:?}");
            }
        }
    }
}
