//! Undo after do is identity, and the figures are true after every step.

use proptest::prelude::*;

use super::grid::{FilterMark, GridSelection, Order, Place, Sort};
use super::*;
use crate::compare::Comparison;
use crate::scenario::{
    Agreed, Label, Party, PartyId, Role, Scale, Scenario, ScenarioHead, StanceKey, StanceRecord,
    Step, Value, Visibility,
};

/// Something a user may do.
#[derive(Clone, Debug)]
enum Act {
    AddParty(u8),
    MoveParty(usize, bool),
    DeleteParty(usize),
    AddRound(u8),
    MoveRound(usize),
    DeleteRound(usize),
    AddIssue(u8),
    MoveIssue(usize),
    DeleteIssue(usize),
    RenameIssue(usize, u8),
    Agree(usize, bool),
    RenameParty(usize, u8),
    Power(usize, Option<u8>),
    Role(usize, usize),
    Near(Option<u8>),
    RenameRound(usize, u8),
    Scope(usize),
    Round(usize),
    Many(Vec<Act>),
    Checked(usize, usize, u8, Option<u8>),
    Arrange(usize, bool),
    Select(usize, usize, bool),
    Stance(usize, usize, u8, Option<u8>),
    DeleteStance(usize, usize),
    Undo,
    Redo,
}

fn act() -> impl Strategy<Value = Act> {
    let ix = || 0_usize..4;
    let salience = || proptest::option::of(0_u8..=100);
    prop_oneof![
        any::<u8>().prop_map(Act::AddParty),
        (ix(), any::<bool>()).prop_map(|(at, right)| Act::MoveParty(at, right)),
        ix().prop_map(Act::DeleteParty),
        any::<u8>().prop_map(Act::AddRound),
        ix().prop_map(Act::MoveRound),
        ix().prop_map(Act::DeleteRound),
        any::<u8>().prop_map(Act::AddIssue),
        ix().prop_map(Act::MoveIssue),
        ix().prop_map(Act::DeleteIssue),
        (ix(), any::<u8>()).prop_map(|(row, n)| Act::RenameIssue(row, n)),
        (ix(), any::<bool>()).prop_map(|(row, agreed)| Act::Agree(row, agreed)),
        (ix(), any::<u8>()).prop_map(|(at, n)| Act::RenameParty(at, n)),
        (ix(), proptest::option::of(1_u8..9)).prop_map(|(at, power)| Act::Power(at, power)),
        (ix(), ix()).prop_map(|(at, role)| Act::Role(at, role)),
        proptest::option::of(0_u8..=100).prop_map(Act::Near),
        (ix(), any::<u8>()).prop_map(|(at, n)| Act::RenameRound(at, n)),
        ix().prop_map(Act::Scope),
        ix().prop_map(Act::Round),
        (0_usize..8, any::<bool>()).prop_map(|(what, on)| Act::Arrange(what, on)),
        (0_usize..6, 0_usize..8, any::<bool>()).prop_map(|(r, c, on)| Act::Select(r, c, on)),
        (ix(), ix(), 0_u8..4, salience()).prop_map(|(r, p, at, s)| Act::Checked(r, p, at, s)),
        (ix(), ix(), 0_u8..3, salience()).prop_map(|(r, p, at, s)| Act::Stance(r, p, at, s)),
        (ix(), ix()).prop_map(|(row, party)| Act::DeleteStance(row, party)),
        Just(Act::Undo),
        Just(Act::Redo),
    ]
}

fn acts() -> impl Strategy<Value = Vec<Act>> {
    let several = proptest::collection::vec(act(), 2..5).prop_map(Act::Many);
    let act = prop_oneof![8 => act(), 1 => several];
    proptest::collection::vec(act, 1..40)
}

const LABELS: [&str; 3] = ["low", "middle", "high"];

/// Those labels, and one that a checked edit refuses.
const OFF_SCALE: [&str; 4] = ["low", "middle", "high", "nowhere"];

fn steps() -> Scale {
    let step = |label| Step {
        label: Label::new(label),
        place: None,
    };
    Scale::Steps(LABELS.map(step).to_vec())
}

fn transaction(session: &Session, act: &Act) -> Option<Transaction> {
    let scenario = session.scenario();
    let party = |at: usize| scenario.parties.get(at).map(|party| party.id);
    let round = |at: usize| scenario.rounds.get(at).map(|round| round.id);
    match act {
        Act::AddParty(n) => Some(add_party(scenario, &format!("Party {n}"))),
        Act::MoveParty(at, right) => move_party(scenario, party(*at)?, if *right { 1 } else { -1 }),
        Act::DeleteParty(at) => delete_party(scenario, party(*at)?),
        Act::AddRound(n) => Some(add_round(scenario, &format!("Round {n}"))),
        Act::MoveRound(at) => move_round(scenario, round(*at)?, 1).ok()?,
        Act::DeleteRound(at) => delete_round(scenario, round(*at)?),
        Act::AddIssue(n) => Some(add_issue(scenario, &format!("Issue {n}"), steps(), Some(0))),
        Act::MoveIssue(row) => move_issue(scenario, *row, 1),
        Act::DeleteIssue(row) => delete_issue(scenario, *row),
        Act::RenameIssue(row, n) => {
            let mut head = scenario.issues.get(*row)?.head();
            head.title = format!("Title {n}");
            edit_issue(scenario, *row, head)
        }
        Act::Agree(row, agreed) => {
            let mut head = scenario.issues.get(*row)?.head();
            head.agreed = agreed.then(Agreed::default);
            edit_issue(scenario, *row, head)
        }
        Act::RenameParty(at, n) => {
            let mut party = scenario.parties.get(*at)?.clone();
            party.name = format!("Name {n}");
            edit_party(scenario, party)
        }
        Act::Power(at, power) => {
            let mut party = scenario.parties.get(*at)?.clone();
            party.power = power.map(f64::from);
            edit_party(scenario, party)
        }
        Act::Role(at, role) => {
            let mut party = scenario.parties.get(*at)?.clone();
            party.role = Role::ALL[*role];
            edit_party(scenario, party)
        }
        Act::Near(near) => {
            let before = scenario.head();
            let after = ScenarioHead {
                near: near.map(|near| f64::from(near) / 100.0),
                ..before.clone()
            };
            Some(Transaction::new("near", vec![Edit::Head { before, after }]))
        }
        Act::RenameRound(at, n) => {
            let mut round = scenario.rounds.get(*at)?.clone();
            round.name = format!("Name {n}");
            edit_round(scenario, round)
        }
        Act::Many(acts) => {
            // Each is made for the scenario as the ones before leave it.
            let mut ahead = Session::new(scenario.clone());
            let mut edits = Vec::new();
            for act in acts {
                if let Some(next) = transaction(&ahead, act) {
                    edits.extend(next.edits.iter().cloned());
                    ahead.apply(next);
                }
            }
            Some(Transaction::new("many", edits))
        }
        Act::Stance(row, at, value, salience) | Act::Checked(row, at, value, salience) => {
            let issue = scenario.issues.get(*row)?;
            let mut record = StanceRecord::new(StanceKey {
                party: party(*at)?,
                round: session.round(),
                visibility: Visibility::Public,
            });
            record.at = Some(Value::Label(Label::new(OFF_SCALE[usize::from(*value)])));
            record.salience = salience.map(f64::from);
            Some(Transaction::new(
                "stance",
                put_stance(*row, issue, record, None),
            ))
        }
        Act::DeleteStance(row, at) => {
            let issue = scenario.issues.get(*row)?;
            let key = StanceKey {
                party: party(*at)?,
                round: session.round(),
                visibility: Visibility::Public,
            };
            Some(Transaction::new("delete", delete_stance(*row, issue, key)))
        }
        Act::Scope(_)
        | Act::Round(_)
        | Act::Arrange(..)
        | Act::Select(..)
        | Act::Undo
        | Act::Redo => None,
    }
}

/// Shows the matrix otherwise: sorted, filtered, folded, hidden, pinned, turned.
fn arrange(session: &mut Session, what: usize, on: bool) {
    let party = session.scenario().parties.first().map(|party| party.id);
    let mut arrangement = session.arrangement().clone();
    match what {
        0 => arrangement.order = Order::by(if on { Sort::Gap } else { Sort::File }),
        1 => {
            arrangement.order = Order {
                by: Sort::Name,
                reversed: on,
            }
        }
        2 => arrangement.filter.marks = on.then_some(FilterMark::Missing).into_iter().collect(),
        3 => {
            arrangement.filter.text = if on {
                "issue".to_owned()
            } else {
                String::new()
            }
        }
        4 => arrangement.hidden = party.filter(|_| on).into_iter().collect(),
        5 => arrangement.pinned = party.filter(|_| on).into_iter().collect(),
        6 => arrangement.turned = on,
        _ => arrangement.clear(),
    }
    session.set_arrangement(arrangement);
}

/// Holds that every line of the grid is there, once, where it says; and that what is selected is shown.
fn assert_grid_is_sound(session: &Session) {
    let (scenario, grid) = (session.scenario(), session.grid());
    let mut rows: Vec<usize> = grid.issue_rows().collect();
    let shown = rows.len();
    rows.sort_unstable();
    rows.dedup();
    assert_eq!(rows.len(), shown, "an issue is shown twice");
    assert!(rows.iter().all(|row| *row < scenario.issues.len()));
    let arrangement = session.arrangement();
    if arrangement.filter.is_empty() && arrangement.folded.is_empty() {
        assert_eq!(shown, scenario.issues.len(), "an issue is not shown");
    }
    for id in grid.party_ids() {
        assert!(
            scenario.party(id).is_some(),
            "a party that is gone is shown"
        );
        assert!(!arrangement.hidden.contains(&id));
    }
    for row in 0..grid.rows() {
        for column in 0..grid.columns() {
            let place = Place::new(row, column);
            let cell = grid.cell(place).unwrap();
            assert_eq!(grid.place(cell), Some(place));
        }
    }
    if let Some(selection) = session.selection() {
        let active = grid
            .place(selection.active)
            .expect("the active cell is not shown");
        let extent = selection.extent(grid).expect("a corner is not shown");
        assert!(extent.contains(active), "the active cell is not selected");
    }
    let fresh = super::grid::arrange(scenario, session.comparison(), arrangement);
    if !session.is_arrangement_outdated() {
        assert_eq!(
            grid.issues(),
            fresh.issues(),
            "rows are not where their order puts them"
        );
    }
    for party in session
        .comparison()
        .issues()
        .iter()
        .flat_map(|figures| &figures.parties)
    {
        let hidden = arrangement.hidden.contains(&party.party);
        let shown = grid.place(Cell::head(party.party)).is_some();
        assert_ne!(
            shown, hidden,
            "a party that holds something is not shown, or a hidden one is"
        );
    }
}

/// Holds figures and outcomes against those computed from nothing, to the last bit.
fn assert_figures_are_true(session: &Session) {
    let (scenario, comparison) = (session.scenario(), session.comparison());
    let fresh = Comparison::new(scenario, comparison.selection().clone());
    assert_eq!(comparison.issues(), fresh.issues());
    for row in 0..scenario.issues.len() {
        assert_eq!(
            comparison.outcome(scenario, row),
            fresh.outcome(scenario, row)
        );
    }
}

proptest! {
    #[test]
    fn undo_gives_back_every_state_and_figures_stay_true(acts in acts()) {
        let mut session = Session::new(Scenario::default());
        // What the scenario was after each step that is in force, and those undone.
        let mut past: Vec<Scenario> = vec![session.scenario().clone()];
        let mut future: Vec<Scenario> = Vec::new();
        for act in &acts {
            match act {
                Act::Undo => {
                    if session.undo().is_some() {
                        future.extend(past.pop());
                    }
                }
                Act::Redo => {
                    if session.redo().is_some() {
                        past.extend(future.pop());
                    }
                }
                Act::Scope(at) => {
                    let parties = session.scenario().parties.iter();
                    let scope = parties.map(|party| party.id).skip(*at).collect();
                    session.set_scope(scope);
                }
                Act::Round(at) => {
                    let round = session.scenario().rounds.get(*at);
                    session.set_round(round.map(|round| round.id));
                }
                Act::Arrange(what, on) => arrange(&mut session, *what, *on),
                Act::Select(row, column, extended) => {
                    let grid = session.grid();
                    if let Some(cell) = grid.cell(Place::new(*row, *column)) {
                        let kept = session.selection().filter(|_| *extended);
                        let one = GridSelection::cell(cell);
                        let selection = kept.map_or(one, |kept| kept.extended(cell));
                        session.set_selection(Some(selection));
                    }
                }
                Act::Checked(..) => {
                    let before = session.history().revision();
                    let edit = transaction(&session, act);
                    let is_recorded = edit.is_some_and(|edit| session.apply_checked(edit).is_ok());
                    if is_recorded && session.history().revision() != before {
                        past.push(session.scenario().clone());
                        future.clear();
                    }
                }
                act => {
                    let before = session.history().revision();
                    if let Some(transaction) = transaction(&session, act) {
                        session.apply(transaction);
                    }
                    if session.history().revision() != before {
                        past.push(session.scenario().clone());
                        future.clear();
                    }
                }
            }
            prop_assert_eq!(Some(session.scenario()), past.last());
            assert_figures_are_true(&session);
            assert_grid_is_sound(&session);
        }
        while session.undo().is_some() {}
        prop_assert_eq!(Some(session.scenario()), past.first());
        prop_assert!(!session.is_dirty());
    }
}

#[test]
fn an_edit_touches_no_more_than_it_must() {
    let mut session = Session::new(Scenario::default());
    for name in ["Egypt", "Israel"] {
        session.apply(add_party(session.scenario(), name));
        session.apply(add_round(session.scenario(), name));
        session.apply(add_issue(session.scenario(), name, steps(), None));
    }
    let scenario = session.scenario().clone();
    let touched = |transaction: Option<Transaction>| -> Vec<Touched> {
        let edits = transaction.unwrap().edits;
        edits.iter().map(Edit::touched).collect()
    };
    let party = |change: fn(&mut Party)| {
        let mut party = scenario.parties[0].clone();
        change(&mut party);
        touched(edit_party(&scenario, party))
    };
    let head = |change: fn(&mut ScenarioHead)| {
        let (before, mut after) = (scenario.head(), scenario.head());
        change(&mut after);
        Edit::Head { before, after }.touched()
    };
    let mut round = scenario.rounds[0].clone();
    round.name = "Opening".to_owned();
    let new = add_issue(&scenario, "New", steps(), Some(0));
    let moved = Touched::IssueMoved { from: 1, to: 0 };
    assert_eq!(party(|p| p.name = "E".to_owned()), [Touched::Nothing]);
    assert_eq!(
        party(|p| p.color = "#102030".to_owned()),
        [Touched::Nothing]
    );
    assert_eq!(party(|p| p.power = Some(2.0)), [Touched::Everything]);
    assert_eq!(party(|p| p.role = Role::Host), [Touched::Everything]);
    assert_eq!(head(|h| h.title = "T".to_owned()), Touched::Nothing);
    assert_eq!(head(|h| h.near = Some(0.5)), Touched::Everything);
    assert_eq!(touched(edit_round(&scenario, round)), [Touched::Nothing]);
    assert_eq!(touched(Some(new)), [Touched::IssueInserted(1)]);
    assert_eq!(
        touched(delete_issue(&scenario, 1)),
        [Touched::IssueRemoved(1)]
    );
    assert_eq!(touched(move_issue(&scenario, 1, -1)), [moved]);
}

#[test]
fn an_edit_that_would_not_check_is_refused_and_leaves_no_trace() {
    let mut session = Session::new(Scenario::default());
    session.apply(add_party(session.scenario(), "Egypt"));
    session.apply(add_issue(session.scenario(), "Sinai", steps(), None));
    let before = session.scenario().clone();
    let revision = session.history().revision();
    let mut record = StanceRecord::new(StanceKey {
        party: PartyId::new("egypt"),
        round: None,
        visibility: Visibility::Public,
    });
    record.at = Some(Value::Label(Label::new("nowhere")));
    let edits = put_stance(0, &before.issues[0], record, None);
    let refused = session.apply_checked(Transaction::new("off", edits));
    assert!(refused.unwrap_err().to_string().contains("nowhere"));
    assert_eq!(*session.scenario(), before);
    assert_eq!(session.history().revision(), revision);
}

#[test]
fn what_is_carried_over_is_copied_to_the_round_shown() {
    use crate::compare::Selection;
    use crate::scenario::Issue;
    let mut scenario = Scenario::default();
    scenario
        .parties
        .push(crate::scenario::Party::new(PartyId::new("a"), "A"));
    for id in ["one", "two"] {
        let id = crate::scenario::RoundId::new(id);
        scenario.rounds.push(crate::scenario::Round::new(id, ""));
    }
    let mut issue = Issue::new(crate::scenario::IssueId::new("i"), "I", steps());
    let mut old = StanceRecord::new(StanceKey {
        party: PartyId::new("a"),
        round: Some(scenario.rounds[0].id),
        visibility: Visibility::Public,
    });
    old.text = "before".to_owned();
    issue.stances.push(old.clone().into());
    scenario.issues.push(issue.into());
    let selection = Selection::of(&scenario);
    let issue = &scenario.issues[0];
    let mut record = editable_stance(&scenario, issue, PartyId::new("a"), &selection);
    assert_eq!(record.text, "before");
    assert_eq!(record.round, Some(scenario.rounds[1].id));
    record.text = "after".to_owned();
    for edit in put_stance(0, &issue.clone(), record, None) {
        edit.apply(&mut scenario);
    }
    assert_eq!(scenario.issues[0].stances.len(), 2);
    assert_eq!(scenario.issues[0].stances[0].record(), old);
}

#[test]
fn ids_are_made_from_names_and_kept_apart() {
    assert_eq!(
        fresh_id("Force caps, 2026", "issue", |_| false),
        "force-caps-2026"
    );
    assert_eq!(fresh_id("—", "issue", |_| false), "issue");
    assert_eq!(fresh_id("A", "x", |id| id == "a" || id == "a-2"), "a-3");
}
