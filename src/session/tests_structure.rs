//! Parties, issues, rounds and groups: each change is one step, checks, and comes back by undo.

use proptest::prelude::*;

use super::*;
use crate::scenario::check::{Severity, check};
use crate::scenario::{
    Agreed, Issue, IssueId, Judgement, Label, Party, PartyId, Proposal, ProposalId, Round, RoundId,
    Scale, Scenario, Stance, StanceKey, StanceRecord, Term, Value, Verdict, Visibility,
};

/// Three parties, three rounds, five issues under two headings; the first is on Wording, and judged.
fn talks() -> Scenario {
    let mut scenario = Scenario::default();
    for id in ["a", "b", "c"] {
        let name = id.to_uppercase();
        scenario.parties.push(Party::new(PartyId::new(id), name));
    }
    for id in ["one", "two", "three"] {
        scenario.rounds.push(Round::new(RoundId::new(id), id));
    }
    for (number, group) in ["Land", "Land", "", "Sea", "Sea"].into_iter().enumerate() {
        let scale = match number {
            0 => Scale::Wording,
            _ => Scale::Options(vec![Label::new("yes"), Label::new("no")]),
        };
        let id = IssueId::new(&format!("i{number}"));
        let mut issue = Issue::new(id, format!("Issue {number}"), scale);
        group.clone_into(&mut issue.group);
        for (party, round) in [("a", "one"), ("b", "one"), ("b", "two")] {
            let mut record = StanceRecord::new(key(party, round, Visibility::Public));
            record.text = format!("{party} in {round}");
            record.at = (number > 0).then(|| Value::Label(Label::new("yes")));
            issue.stances.push(record.into());
        }
        scenario.issues.push(issue.into());
    }
    scenario.issues[0].judgements.push(Judgement {
        between: (PartyId::new("a"), PartyId::new("b")),
        round: Some(RoundId::new("two")),
        verdict: Verdict::Opposed,
        reason: String::new(),
    });
    scenario.issues[1].agreed = Some(Agreed {
        round: Some(RoundId::new("two")),
        text: "Settled.".to_owned(),
        ..Agreed::default()
    });
    scenario.proposals.push(Proposal {
        id: ProposalId::new("p"),
        title: String::new(),
        by: Some(PartyId::new("a")),
        round: Some(RoundId::new("two")),
        date: None,
        note: String::new(),
        cites: Vec::new(),
        terms: vec![Term {
            issue: IssueId::new("i1"),
            at: None,
            text: "No.".to_owned(),
            cites: Vec::new(),
        }],
    });
    assert_eq!(errors(&scenario), Vec::<String>::new());
    scenario
}

fn key(party: &str, round: &str, visibility: Visibility) -> StanceKey {
    StanceKey {
        party: PartyId::new(party),
        round: Some(RoundId::new(round)),
        visibility,
    }
}

fn errors(scenario: &Scenario) -> Vec<String> {
    let problems = check(scenario).into_iter();
    let errors = problems.filter(|problem| problem.severity == Severity::Error);
    errors.map(|problem| problem.message).collect()
}

/// The scenario after a step, which must be one step back from where it began.
fn after(scenario: &Scenario, transaction: Transaction) -> Scenario {
    let mut session = Session::new(scenario.clone());
    session.apply(transaction);
    let after = session.scenario().clone();
    assert_eq!(errors(&after), Vec::<String>::new());
    session.undo();
    assert_eq!(session.scenario(), scenario);
    assert!(!session.is_dirty());
    after
}

fn ids(scenario: &Scenario) -> String {
    let ids = scenario.issues.iter().map(|issue| issue.id.as_str());
    ids.collect::<Vec<_>>().join(" ")
}

fn groups(scenario: &Scenario) -> String {
    let groups = scenario.issues.iter().map(|issue| issue.group.as_str());
    groups.collect::<Vec<_>>().join(" ")
}

fn parties(scenario: &Scenario) -> String {
    let ids = scenario.parties.iter().map(|party| party.id.as_str());
    ids.collect::<Vec<_>>().join(" ")
}

fn rounds(scenario: &Scenario) -> String {
    let ids = scenario.rounds.iter().map(|round| round.id.as_str());
    ids.collect::<Vec<_>>().join(" ")
}

#[test]
fn issues_move_together_and_keep_their_order() {
    let cases: &[(&[usize], usize, &str)] = &[
        (&[0], 5, "i1 i2 i3 i4 i0"),
        (&[0, 2], 4, "i1 i3 i0 i2 i4"),
        (&[4, 0], 2, "i1 i0 i4 i2 i3"),
        (&[3, 4], 0, "i3 i4 i0 i1 i2"),
        (&[1, 3], 3, "i0 i2 i1 i3 i4"),
        (&[1, 1, 99], 0, "i1 i0 i2 i3 i4"),
        (&[1], 99, "i0 i2 i3 i4 i1"),
    ];
    let talks = talks();
    for (rows, before, expected) in cases {
        let moved = move_issues(&talks, rows, *before, None).unwrap();
        assert_eq!(ids(&after(&talks, moved)), *expected, "{rows:?} {before}");
    }
    for (rows, before) in [(vec![1], 1), (vec![1], 2), (vec![1, 2], 1), (vec![], 3)] {
        assert_eq!(move_issues(&talks, &rows, before, None), None);
    }
}

#[test]
fn an_issue_moved_under_another_heading_comes_under_it() {
    let talks = talks();
    let moved = move_issues(&talks, &[0, 2], 4, Some("Sea")).unwrap();
    assert_eq!(moved.label, "Move 2 issues");
    assert_eq!(groups(&after(&talks, moved)), "Land Sea Sea Sea Sea");
    let only = move_issues(&talks, &[2], 2, Some("Land")).unwrap();
    assert_eq!(groups(&after(&talks, only)), "Land Land Land Sea Sea");
}

#[test]
fn several_issues_are_inserted_beside_another_under_its_heading_with_ids_of_their_own() {
    let talks = talks();
    let scale = Scale::Wording;
    for (place, expected, heading) in [
        (Place::Before(3), "i0 i1 i2 new new-2 i3 i4", "Sea"),
        (Place::After(1), "i0 i1 new new-2 i2 i3 i4", "Land"),
        (Place::After(9), "i0 i1 i2 i3 i4 new new-2", ""),
    ] {
        let added = insert_issues(&talks, &["New", "New"], &scale, place);
        assert_eq!(added.label, "Add 2 issues");
        let after = after(&talks, added);
        assert_eq!(ids(&after), expected);
        let new = after.issues.iter().find(|i| i.id.as_str() == "new");
        assert_eq!(new.unwrap().group, heading);
    }
}

#[test]
fn a_copied_issue_stands_below_its_own_with_stances_and_judgements() {
    let talks = talks();
    let copied = duplicate_issues(&talks, &[0, 3]).unwrap();
    let after = after(&talks, copied);
    assert_eq!(ids(&after), "i0 issue-0-copy i1 i2 i3 issue-3-copy i4");
    let copy = &after.issues[1];
    assert_eq!(copy.title, "Issue 0 (copy)");
    assert_eq!(copy.stances, talks.issues[0].stances);
    assert_eq!(copy.judgements, talks.issues[0].judgements);
}

#[test]
fn deleted_issues_go_with_what_proposals_say_on_them() {
    let talks = talks();
    let gone = delete_issues(&talks, &[1, 3]).unwrap();
    assert_eq!(gone.label, "Delete 2 issues");
    let after = after(&talks, gone);
    assert_eq!(ids(&after), "i0 i2 i4");
    assert!(after.proposals[0].terms.is_empty());
}

#[test]
fn names_change_and_ids_stay() {
    let talks = talks();
    let issue = rename_issue(&talks, 0, "  Border ").unwrap().unwrap();
    assert_eq!(issue.label, "Rename issue Issue 0 → Border");
    let renamed = after(&talks, issue);
    assert_eq!(renamed.issues[0].title, "Border");
    assert_eq!(ids(&renamed), ids(&talks));
    let party = rename_party(&talks, PartyId::new("a"), "Alpha").unwrap();
    assert_eq!(parties(&after(&talks, party.unwrap())), "a b c");
    let round = rename_round(&talks, RoundId::new("one"), "First").unwrap();
    assert_eq!(rounds(&after(&talks, round.unwrap())), "one two three");
    assert_eq!(rename_issue(&talks, 0, "Issue 0"), Ok(None));
}

#[test]
fn an_empty_name_is_refused_with_what_to_do() {
    let talks = talks();
    let refused = [
        rename_issue(&talks, 0, " ").unwrap_err(),
        rename_party(&talks, PartyId::new("a"), "").unwrap_err(),
        rename_round(&talks, RoundId::new("one"), "").unwrap_err(),
        rename_group(&talks, "Land", " ").unwrap_err(),
        group_issues(&talks, &[0], "").unwrap_err(),
    ];
    for error in refused {
        assert!(error.to_string().contains("type one"), "{error}");
    }
}

#[test]
fn a_group_is_renamed_joined_moved_and_taken_away_as_one() {
    let talks = talks();
    let renamed = rename_group(&talks, "Land", "Sea").unwrap().unwrap();
    assert_eq!(renamed.label, "Rename group Land → Sea");
    assert_eq!(groups(&after(&talks, renamed)), "Sea Sea  Sea Sea");
    let moved = move_group(&talks, "Sea", 0).unwrap();
    assert_eq!(ids(&after(&talks, moved)), "i3 i4 i0 i1 i2");
    let loose = ungroup(&talks, "Land").unwrap();
    assert_eq!(groups(&after(&talks, loose)), "   Sea Sea");
    let gone = delete_group(&talks, "Land").unwrap();
    assert_eq!(ids(&after(&talks, gone)), "i2 i3 i4");
    let made = group_issues(&talks, &[0, 4], "Air").unwrap().unwrap();
    let made = after(&talks, made);
    assert_eq!(ids(&made), "i0 i4 i1 i2 i3");
    assert_eq!(groups(&made), "Air Air Land  Sea");
    let copied = after(&talks, duplicate_group(&talks, "Land").unwrap());
    assert_eq!(ids(&copied), "i0 i1 issue-0 issue-1 i2 i3 i4");
    assert_eq!(
        groups(&copied),
        "Land Land Land (copy) Land (copy)  Sea Sea"
    );
    assert_eq!(ungroup(&talks, "nowhere"), None);
}

#[test]
fn a_copied_party_stands_at_the_right_with_its_stances_and_judgements() {
    let talks = talks();
    let copied = duplicate_party(&talks, PartyId::new("b")).unwrap();
    let after = after(&talks, copied);
    assert_eq!(parties(&after), "a b b-copy c");
    let of = |id: &str| {
        let stances = after.issues[0].stances.iter();
        let own = stances.filter(|stance| stance.party().as_str() == id);
        own.map(|stance| stance.text().to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(of("b-copy"), of("b"));
    let pairs = after.issues[0].judgements.iter();
    let pairs: Vec<_> = pairs.map(|j| (j.between.0, j.between.1)).collect();
    let pair = |a, b| (PartyId::new(a), PartyId::new(b));
    assert_eq!(pairs, [pair("a", "b"), pair("a", "b-copy")]);
}

#[test]
fn parties_are_inserted_moved_and_deleted_together() {
    let talks = talks();
    let added = insert_parties(&talks, &["New", "Newer"], Place::Before(1));
    assert_eq!(parties(&after(&talks, added)), "a new newer b c");
    let chosen = ["a", "c"].map(PartyId::new);
    let moved = move_parties(&talks, &chosen, 0).unwrap();
    assert_eq!(moved.label, "Move 2 parties");
    assert_eq!(parties(&after(&talks, moved)), "a c b");
    let gone = after(&talks, delete_parties(&talks, &chosen).unwrap());
    assert_eq!(parties(&gone), "b");
    assert!(gone.issues[0].judgements.is_empty());
    assert_eq!(gone.proposals[0].by, None);
}

#[test]
fn a_copied_round_records_what_was_carried_over() {
    let mut talks = talks();
    let mut private = StanceRecord::new(key("a", "one", Visibility::Private));
    private.text = "Between us.".to_owned();
    talks.issues[2].stances.push(private.into());
    let mut later = StanceRecord::new(key("a", "three", Visibility::Public));
    later.text = "Not yet said.".to_owned();
    talks.issues[2].stances.push(later.into());
    let copied = duplicate_round(&talks, RoundId::new("two")).unwrap();
    let after = after(&talks, copied);
    assert_eq!(rounds(&after), "one two two-copy three");
    let copy = Some(RoundId::new("two-copy"));
    let stances = after.issues[2].stances.iter();
    let recorded = stances.filter(|stance| stance.round() == copy);
    let texts: Vec<&str> = recorded.map(Stance::text).collect();
    assert_eq!(texts, ["a in one", "b in two", "Between us."]);
}

#[test]
fn rounds_are_inserted_moved_and_deleted_together() {
    let talks = talks();
    let added = insert_rounds(&talks, &["Late", "Later"], Place::After(0));
    assert_eq!(rounds(&after(&talks, added)), "one late later two three");
    let moved = move_rounds(&talks, &[RoundId::new("three")], 0).unwrap();
    assert_eq!(rounds(&after(&talks, moved.unwrap())), "three one two");
    let gone = delete_rounds(&talks, &["two", "three"].map(RoundId::new)).unwrap();
    assert_eq!(gone.label, "Delete 2 rounds");
    let gone = after(&talks, gone);
    assert_eq!(rounds(&gone), "one");
    assert_eq!(gone.issues[1].agreed, None);
    assert_eq!(gone.proposals[0].round, None);
}

#[test]
fn a_round_deleted_under_a_judgement_takes_it_along() {
    let talks = talks();
    let gone = delete_round(&talks, RoundId::new("one")).unwrap();
    assert!(after(&talks, gone).issues[0].judgements.is_empty());
}

#[test]
fn a_round_does_not_move_before_the_wordings_judged_in_it() {
    let talks = talks();
    let refused = move_round(&talks, RoundId::new("two"), -1).unwrap_err();
    assert!(refused.to_string().contains("Issue 0"), "{refused}");
    assert!(
        move_round(&talks, RoundId::new("two"), 1)
            .unwrap()
            .is_some()
    );
    assert_eq!(move_round(&talks, RoundId::new("three"), 1), Ok(None));
}

/// Something a user may do to the structure.
fn step(scenario: &Scenario, act: usize, x: usize, y: usize) -> Option<Transaction> {
    let party = || scenario.parties.get(x % 4).map(|party| party.id);
    let round = || scenario.rounds.get(x % 4).map(|round| round.id);
    let rows = [x, y];
    let group = ["Land", "Sea", "", "Air"][x % 4];
    match act {
        0 => move_issues(scenario, &rows, y, None),
        1 => move_issues(scenario, &rows, x, Some(group)),
        2 => Some(insert_issues(
            scenario,
            &["New", "New"],
            &Scale::Wording,
            Place::After(x),
        )),
        3 => duplicate_issues(scenario, &rows),
        4 => delete_issues(scenario, &rows),
        5 => rename_group(scenario, group, "Land").ok()?,
        6 => group_issues(scenario, &rows, "Air").ok()?,
        7 => move_group(scenario, group, y),
        8 => delete_group(scenario, group),
        9 => duplicate_group(scenario, group),
        10 => duplicate_party(scenario, party()?),
        11 => move_parties(scenario, &[party()?], y),
        12 => delete_parties(scenario, &[party()?]),
        13 => duplicate_round(scenario, round()?),
        14 => move_rounds(scenario, &[round()?], y).ok()?,
        15 => delete_rounds(scenario, &[round()?]),
        16 => Some(insert_rounds(scenario, &["New"], Place::Before(x))),
        17 => Some(insert_parties(scenario, &["New"], Place::Before(x))),
        _ => ungroup(scenario, group),
    }
}

proptest! {
    #[test]
    fn every_step_checks_and_every_state_can_be_jumped_to(
        acts in proptest::collection::vec((0_usize..19, 0_usize..7, 0_usize..7), 1..14),
        jumps in proptest::collection::vec(0_usize..14, 0..6),
    ) {
        let mut session = Session::new(talks());
        let mut states = vec![session.scenario().clone()];
        for (act, x, y) in acts {
            if let Some(transaction) = step(session.scenario(), act, x, y) {
                session.apply(transaction);
                states.push(session.scenario().clone());
                prop_assert_eq!(errors(session.scenario()), Vec::<String>::new());
            }
        }
        for jump in jumps {
            let there = session.jump_to(jump).is_some();
            prop_assert_eq!(there, jump < states.len());
            if there {
                prop_assert_eq!(session.history().position(), jump);
                prop_assert_eq!(session.scenario(), &states[jump]);
                prop_assert_eq!(session.is_dirty(), jump != 0);
                let selection = session.comparison().selection().clone();
                let fresh = crate::compare::Comparison::new(session.scenario(), selection);
                prop_assert_eq!(session.comparison().issues(), fresh.issues());
            }
        }
    }
}

#[test]
fn the_history_names_its_steps_and_knows_which_state_is_saved() {
    let mut session = Session::new(talks());
    assert!(session.history().is_empty());
    assert_eq!(session.history().saved_position(), Some(0));
    for name in ["D", "E", "F"] {
        session.apply(add_party(session.scenario(), name));
    }
    session.jump_to(2);
    session.mark_saved(session.history().revision());
    let label = session.jump_to(1);
    assert_eq!(label.as_deref(), Some("Add party D"));
    let entries: Vec<_> = session.history().entries().collect();
    let entry = |index, label, in_force| HistoryEntry {
        detail: "",
        index,
        label,
        in_force,
    };
    let expected = [
        entry(1, "Add party D", true),
        entry(2, "Add party E", false),
        entry(3, "Add party F", false),
    ];
    assert_eq!(entries, expected);
    assert_eq!(session.history().saved_position(), Some(2));
    assert_eq!(session.jump_to(0).as_deref(), Some(""));
    assert_eq!(session.scenario(), &talks());
    assert_eq!(session.jump_to(4), None);
    session.apply(add_party(session.scenario(), "G"));
    assert_eq!(session.history().saved_position(), None);
    assert_eq!(session.history().len(), 1);
}

#[test]
fn a_step_keeps_what_else_there_is_to_know_of_it_when_it_is_undone_and_done_again() {
    let mut session = Session::new(Scenario::default());
    session.apply(add_party(session.scenario(), "P"));
    let state = session.history().revision();
    assert!(!session.history().last().unwrap().removes());
    let party = session.scenario().parties[0].id;
    session.apply(delete_party(session.scenario(), party).unwrap());
    assert!(session.history().last().unwrap().removes());
    session.describe(state, "with a remark".to_owned());
    assert_eq!(session.history().undo_detail(), "");
    session.undo();
    assert_eq!(session.history().undo_detail(), "with a remark");
    session.undo();
    session.redo();
    let entry = session.history().entry(1).unwrap();
    assert_eq!(entry.text(), "Add party P (with a remark)");
    assert_eq!(session.history().entry(2).unwrap().text(), "Delete party P");
}
