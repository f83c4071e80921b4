//! What is shown: headings, folded groups, hidden and pinned parties; and what edits do to it.

use std::collections::BTreeSet;

use super::talks::{drawn, talks};
use crate::compare::Outlook;
use crate::scenario::PartyId;
use crate::session::grid::{Arrangement, Cell, Filter, GridSelection, Order, PartyLine, Sort};
use crate::session::{
    FieldAction, FieldText, Session, StanceField, apply_fields, rename_group, set_fields,
};

fn parties(session: &Session) -> Vec<&'static str> {
    let lines = session.grid().parties().iter();
    lines
        .map(|line| match line {
            PartyLine::Title => "title",
            PartyLine::Party(party) => party.as_str(),
            PartyLine::Agreed => "agreed",
            PartyLine::Gap => "gap",
            PartyLine::Outlook => "outlook",
            PartyLine::Priority => "priority",
        })
        .collect()
}

fn only(outlooks: impl IntoIterator<Item = Outlook>) -> Filter {
    Filter {
        outlooks: outlooks.into_iter().collect(),
        ..Filter::default()
    }
}

/// Puts South elsewhere on the issue in this row.
fn moves_south(session: &mut Session, issue: usize, text: &str) {
    let party = PartyId::new("s");
    let cell = FieldText { issue, party, text };
    let edit = set_fields(session, StanceField::Position, &[cell], FieldAction::Edit).unwrap();
    apply_fields(session, edit, FieldAction::Edit).unwrap();
}

#[test]
fn a_folded_group_keeps_its_heading_and_counts_only_what_the_filter_admits() {
    let mut arrangement = Arrangement {
        folded: BTreeSet::from(["Land".to_owned()]),
        ..Arrangement::default()
    };
    let session = talks(arrangement.clone());
    assert_eq!(drawn(&session), "[Land] [] Anthem [Money] Trade");
    assert_eq!(
        (
            session.grid().folded_under(0),
            session.grid().issues_admitted()
        ),
        (2, 4)
    );
    arrangement.filter = only([Outlook::Deadlock, Outlook::Overlap]);
    let session = talks(arrangement);
    assert_eq!(drawn(&session), "[Land] [Money] Trade");
    assert_eq!(
        (
            session.grid().folded_under(1),
            session.grid().issues_admitted()
        ),
        (1, 2)
    );
}

#[test]
fn pinned_parties_come_first_and_hidden_and_silent_ones_have_no_line() {
    let figures = ["gap", "outlook", "priority"];
    let south = PartyId::new("s");
    for (hidden, pinned, silent, expected, stay_put) in [
        (None, None, false, vec!["title", "n", "s"], 1),
        (None, None, true, vec!["title", "n", "s", "w"], 1),
        (None, Some(south), false, vec!["title", "s", "n"], 2),
        (Some(south), None, false, vec!["title", "n"], 1),
        (Some(south), Some(south), true, vec!["title", "n", "w"], 1),
    ] {
        for turned in [false, true] {
            let session = talks(Arrangement {
                hidden: hidden.into_iter().collect(),
                pinned: pinned.into_iter().collect(),
                silent_parties: silent,
                turned,
                ..Arrangement::default()
            });
            assert_eq!(parties(&session), [expected.as_slice(), &figures].concat());
            let grid = session.grid();
            let (along, across) = if turned {
                (grid.pinned_rows(), grid.pinned_columns())
            } else {
                (grid.pinned_columns(), grid.pinned_rows())
            };
            assert_eq!((along, across), (stay_put, 1));
        }
    }
}

#[test]
fn rows_stay_where_they_are_while_they_are_edited_until_the_order_is_applied_again() {
    let mut session = talks(Arrangement {
        order: Order::by(Sort::Gap),
        filter: only([Outlook::Deadlock, Outlook::Apart, Outlook::Overlap]),
        ..Arrangement::default()
    });
    assert_eq!(drawn(&session), "Border water Trade");
    assert!(!session.is_arrangement_outdated());
    moves_south(&mut session, 0, "0");
    assert_eq!(drawn(&session), "Border water Trade");
    assert!(session.is_arrangement_outdated());
    let arrangement = session.arrangement().clone();
    session.rearrange();
    assert_eq!(drawn(&session), "Border Trade");
    assert!(!session.is_arrangement_outdated());
    session.undo();
    assert_eq!(session.arrangement(), &arrangement);
    session.rearrange();
    assert_eq!(drawn(&session), "Border water Trade");
}

#[test]
fn an_order_that_rests_on_no_figure_is_never_outdated_by_a_stance() {
    for (order, filter) in [
        (Order::default(), Filter::default()),
        (Order::by(Sort::Name), Filter::default()),
        (
            Order::default(),
            Filter {
                groups: BTreeSet::from(["Land".to_owned()]),
                ..Filter::default()
            },
        ),
    ] {
        let mut session = talks(Arrangement {
            order,
            filter,
            ..Arrangement::default()
        });
        moves_south(&mut session, 0, "0");
        assert!(!session.is_arrangement_outdated());
    }
}

#[test]
fn another_round_or_other_parties_keep_the_arrangement() {
    let mut session = talks(Arrangement {
        order: Order::by(Sort::Gap),
        hidden: BTreeSet::from([PartyId::new("n")]),
        ..Arrangement::default()
    });
    let arrangement = session.arrangement().clone();
    let first = session.scenario().rounds[0].id;
    session.set_round(Some(first));
    session.set_scope(vec![PartyId::new("n"), PartyId::new("w")]);
    assert_eq!(session.arrangement(), &arrangement);
    assert_eq!(drawn(&session), "water Border Anthem Trade");
}

#[test]
fn sorting_keeps_the_active_cell_but_not_the_rectangle_around_it() {
    let mut session = talks(Arrangement::default());
    let north = PartyId::new("n");
    let (from, to) = (Cell::stance(0, north), Cell::stance(1, north));
    session.set_selection(Some(GridSelection::between(from, to)));
    session.set_arrangement(Arrangement {
        order: Order::by(Sort::Gap),
        ..Arrangement::default()
    });
    assert_eq!(session.selection(), Some(GridSelection::cell(from)));
    session.set_arrangement(Arrangement {
        turned: true,
        ..session.arrangement().clone()
    });
    assert_eq!(session.active(), Some(from));
}

#[test]
fn going_to_a_cell_shows_what_was_hidden_folded_or_filtered_out() {
    let north = PartyId::new("n");
    let hiding = Arrangement {
        filter: only([Outlook::Overlap]),
        hidden: BTreeSet::from([north]),
        folded: BTreeSet::from(["Land".to_owned()]),
        ..Arrangement::default()
    };
    let mut session = talks(hiding);
    session.go_to(Cell::stance(0, north));
    assert_eq!(session.active(), Some(Cell::stance(0, north)));
}

#[test]
fn a_filter_by_a_group_that_is_renamed_away_asks_for_it_no_longer() {
    let mut session = talks(Arrangement {
        filter: Filter {
            groups: BTreeSet::from(["Money".to_owned()]),
            ..Filter::default()
        },
        ..Arrangement::default()
    });
    assert_eq!(drawn(&session), "[Money] Trade");
    let renamed = rename_group(session.scenario(), "Money", "Finance")
        .unwrap()
        .unwrap();
    session.apply(renamed);
    assert!(session.arrangement().filter.is_empty());
}

#[test]
fn clearing_shows_everything_in_file_order_and_leaves_the_rest() {
    let mut arrangement = Arrangement {
        order: Order::by(Sort::Outlook),
        filter: only([Outlook::Near]),
        hidden: BTreeSet::from([PartyId::new("n")]),
        pinned: BTreeSet::from([PartyId::new("s")]),
        turned: true,
        ..Arrangement::default()
    };
    assert!(arrangement.changes_what_is_shown());
    arrangement.clear();
    assert!(!arrangement.changes_what_is_shown());
    assert!(arrangement.turned && !arrangement.pinned.is_empty());
}
