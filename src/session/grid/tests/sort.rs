//! In which order issues come.

use super::talks::{drawn, talks};
use crate::session::grid::{Arrangement, Order, Sort};

#[test]
fn every_order_runs_both_ways_and_what_has_no_figure_goes_last() {
    for (by, usual, reversed) in [
        (
            Sort::File,
            "[Land] water Border [] Anthem [Money] Trade",
            "[Money] Trade [] Anthem [Land] Border water",
        ),
        (
            Sort::Gap,
            "Border water Trade Anthem",
            "Trade water Border Anthem",
        ),
        (
            Sort::RemainingGap,
            "Border water Trade Anthem",
            "Trade water Border Anthem",
        ),
        (
            Sort::Priority,
            "Border Trade water Anthem",
            "water Trade Border Anthem",
        ),
        (
            Sort::Name,
            "Anthem Border Trade water",
            "water Trade Border Anthem",
        ),
        (
            Sort::Outlook,
            "Border water Trade Anthem",
            "Anthem Trade water Border",
        ),
    ] {
        for (reversed, expected) in [(false, usual), (true, reversed)] {
            let order = Order { by, reversed };
            let session = talks(Arrangement {
                order,
                ..Arrangement::default()
            });
            assert_eq!(drawn(&session), expected, "{}", order.label());
        }
    }
}

#[test]
fn choosing_an_order_again_turns_it_and_another_begins_in_its_usual_direction() {
    let mut order = Order::default();
    let mut told = vec![order.label()];
    for by in [
        Sort::Gap,
        Sort::Gap,
        Sort::Gap,
        Sort::Name,
        Sort::Name,
        Sort::File,
        Sort::File,
    ] {
        order = order.chosen(by);
        told.push(order.label());
    }
    let expected = [
        "file order",
        "gap, largest first",
        "gap, smallest first",
        "gap, largest first",
        "name, A to Z",
        "name, Z to A",
        "file order",
        "file order, last to first",
    ];
    assert_eq!(told, expected);
}

#[test]
fn the_mark_points_the_way_the_values_run() {
    for (by, descending) in [
        (Sort::Gap, true),
        (Sort::Name, false),
        (Sort::File, false),
        (Sort::Outlook, true),
    ] {
        assert_eq!(Order::by(by).is_descending(), descending, "{by:?}");
        assert_eq!(
            Order::by(by).chosen(by).is_descending(),
            !descending,
            "{by:?}"
        );
    }
}
