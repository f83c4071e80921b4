//! Which issues meet a filter.

use std::collections::BTreeSet;

use super::talks::{drawn, talks};
use crate::compare::Outlook;
use crate::scenario::PartyId;
use crate::session::grid::{Arrangement, Filter, FilterMark, Order, Sort};

fn set<T: Ord, const N: usize>(items: [T; N]) -> BTreeSet<T> {
    BTreeSet::from(items)
}

fn text(text: &str) -> Filter {
    Filter {
        text: text.to_owned(),
        ..Filter::default()
    }
}

fn marked(mark: FilterMark, parties: BTreeSet<PartyId>) -> Filter {
    Filter {
        marks: set([mark]),
        parties,
        ..Filter::default()
    }
}

/// Holds which issues meet a filter, by name, and what the filter is called.
#[track_caller]
fn admits(filter: &Filter, issues: &str, called: &str) {
    let session = talks(Arrangement {
        filter: filter.clone(),
        order: Order::by(Sort::Name),
        ..Arrangement::default()
    });
    assert_eq!(drawn(&session), issues, "{filter:?}");
    assert_eq!(filter.parts(session.scenario()).join(" · "), called);
}

#[test]
fn words_are_found_in_titles_groups_notes_and_wordings_in_any_capitals() {
    for (words, issues) in [
        ("BORDER", "Border"),
        ("money", "Trade"),
        ("été", "Border"),
        ("ÉTÉ", "Border"),
        ("river", "water"),
        ("nothing of the kind", ""),
    ] {
        admits(&text(words), issues, &format!("“{words}”"));
    }
}

#[test]
fn each_part_is_met_by_any_of_what_it_holds_and_all_parts_must_be_met() {
    let mut filter = Filter {
        outlooks: set([Outlook::Deadlock, Outlook::Overlap]),
        ..Filter::default()
    };
    admits(&filter, "Border Trade", "deadlock or overlap");
    filter.groups = set(["Land".to_owned(), String::new()]);
    admits(
        &filter,
        "Border",
        "other issues or Land · deadlock or overlap",
    );
    filter.outlooks.clear();
    admits(&filter, "Anthem Border water", "other issues or Land");
    admits(&Filter::default(), "Anthem Border Trade water", "");
}

#[test]
fn parties_ask_for_issues_on_which_one_of_them_holds_something() {
    let (north, south, west) = (PartyId::new("n"), PartyId::new("s"), PartyId::new("w"));
    let of = |parties| Filter {
        parties,
        ..Filter::default()
    };
    admits(&of(set([south])), "Border Trade water", "South");
    admits(
        &of(set([north, south])),
        "Anthem Border Trade water",
        "North or South",
    );
    admits(&of(set([west])), "", "West");
}

#[test]
fn marks_are_looked_for_in_the_stances_of_the_parties_asked_for() {
    let (north, south) = (PartyId::new("n"), PartyId::new("s"));
    let anyone = BTreeSet::new;
    for (mark, parties, issues, called) in [
        (FilterMark::Missing, anyone(), "Anthem", "missing stance"),
        (
            FilterMark::Missing,
            set([north]),
            "",
            "North · missing stance",
        ),
        (
            FilterMark::Missing,
            set([south]),
            "Anthem",
            "South · missing stance",
        ),
        (FilterMark::Unsourced, anyone(), "water", "no source"),
        (FilterMark::Unsourced, set([south]), "", "South · no source"),
        (
            FilterMark::LowConfidence,
            anyone(),
            "Anthem",
            "low confidence",
        ),
        (FilterMark::Private, anyone(), "Border", "private"),
        (FilterMark::Private, set([north]), "", "North · private"),
        (FilterMark::CarriedOver, anyone(), "water", "carried over"),
    ] {
        admits(&marked(mark, parties), issues, called);
    }
}
