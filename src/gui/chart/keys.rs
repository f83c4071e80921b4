//! From spot to spot by keys.

use eframe::egui::{EventFilter, Id, Key, Modifiers, Ui};

use crate::chart::Spot;
use crate::gui::commands::take_keys;

use super::state::ChartState;

/// Which way an arrow leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    Left,
    Right,
    Up,
    Down,
}

/// What a key does while the chart has the keyboard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Wish {
    Go(Way),
    First,
    Last,
    Activate,
}

/// Takes the chart's keys; whether the spot that the keyboard is at was activated.
pub(super) fn keyboard(ui: &Ui, id: Id, spots: &[Spot], state: &mut ChartState) -> bool {
    ui.memory_mut(|memory| {
        memory.set_focus_lock_filter(
            id,
            EventFilter {
                tab: false,
                horizontal_arrows: true,
                vertical_arrows: true,
                escape: false,
            },
        );
    });
    let mut activated = false;
    ui.input_mut(|input| {
        take_keys(input, |held, key| {
            let Some(wish) = wish(held, key) else {
                return false;
            };
            activated |= wish == Wish::Activate;
            state.spot = moved(spots, state.spot, wish);
            true
        });
    });
    activated
}

fn wish(held: Modifiers, key: Key) -> Option<Wish> {
    if held.any() {
        return None;
    }
    Some(match key {
        Key::ArrowLeft => Wish::Go(Way::Left),
        Key::ArrowRight => Wish::Go(Way::Right),
        Key::ArrowUp => Wish::Go(Way::Up),
        Key::ArrowDown => Wish::Go(Way::Down),
        Key::Home => Wish::First,
        Key::End => Wish::Last,
        Key::Enter | Key::Space => Wish::Activate,
        _ => return None,
    })
}

/// Where the keyboard is after a wish.
fn moved(spots: &[Spot], at: Option<usize>, wish: Wish) -> Option<usize> {
    let last = spots.len().checked_sub(1)?;
    let Some(at) = at.filter(|at| *at <= last) else {
        return Some(if wish == Wish::Last { last } else { 0 });
    };
    Some(match wish {
        Wish::First => 0,
        Wish::Last => last,
        Wish::Activate => at,
        Wish::Go(way) => beside(spots, at, way).unwrap_or(at),
    })
}

/// The nearest spot this way; what lies aside counts double.
fn beside(spots: &[Spot], at: usize, way: Way) -> Option<usize> {
    let from = spots.get(at)?.area.middle();
    let cost = |spot: &Spot| {
        let to = spot.area.middle();
        let (dx, dy) = (to.x - from.x, to.y - from.y);
        let (onward, aside) = match way {
            Way::Left => (-dx, dy),
            Way::Right => (dx, dy),
            Way::Up => (-dy, dx),
            Way::Down => (dy, dx),
        };
        (onward > 0.5).then(|| onward + 2.0 * aside.abs())
    };
    let reached = spots.iter().enumerate();
    let reached = reached.filter_map(|(index, spot)| Some((index, cost(spot)?)));
    let nearest = reached.min_by(|(_, a), (_, b)| a.total_cmp(b));
    nearest.map(|(index, _)| index)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::Target;
    use crate::drawing::scene::Area;
    use crate::scenario::PartyId;

    #[test]
    fn an_arrow_leads_to_the_nearest_spot_its_way() {
        let spot = |x, y| Spot {
            area: Area::new(x, y, 10.0, 10.0),
            target: Target::Party(PartyId::new("a")),
            words: Vec::new(),
        };
        // 0 1
        // 2   3
        let spots = [
            spot(0.0, 0.0),
            spot(40.0, 5.0),
            spot(0.0, 50.0),
            spot(80.0, 52.0),
        ];
        for (at, wish, to) in [
            (None, Wish::Go(Way::Left), Some(0)),
            (None, Wish::Last, Some(3)),
            (Some(9), Wish::Activate, Some(0)),
            (Some(0), Wish::Go(Way::Right), Some(1)),
            (Some(0), Wish::Go(Way::Down), Some(2)),
            (Some(2), Wish::Go(Way::Right), Some(3)),
            (Some(3), Wish::Go(Way::Up), Some(1)),
            (Some(0), Wish::Go(Way::Left), Some(0)),
            (Some(1), Wish::Activate, Some(1)),
            (Some(3), Wish::First, Some(0)),
        ] {
            assert_eq!(moved(&spots, at, wish), to, "{at:?} {wish:?}");
        }
        assert_eq!(moved(&[], None, Wish::First), None);
    }
}
