//! What can be pointed at in a chart.

use super::Target;
use crate::drawing::scene::{Area, At};

/// A part of a chart under the pointer or the keyboard.
#[derive(Clone, Debug, PartialEq)]
pub struct Spot {
    /// Where it is, in the pixels of the scene.
    pub area: Area,
    /// What it stands for.
    pub target: Target,
    /// What it says: the first line names it, the others are its figures.
    pub words: Vec<String>,
}

impl Spot {
    /// What it says in one line, for a screen reader.
    pub fn name(&self) -> String {
        self.words.join(", ")
    }

    /// The spot of several under a point: of those that hold it, the one whose middle is nearest.
    pub fn under(spots: &[Self], at: At) -> Option<usize> {
        let apart = |spot: &Self| {
            let middle = spot.area.middle();
            (middle.x - at.x).hypot(middle.y - at.y)
        };
        let holding = spots.iter().enumerate().filter(|(_, s)| s.area.has(at));
        let nearest = holding.min_by(|(_, a), (_, b)| apart(a).total_cmp(&apart(b)));
        nearest.map(|(index, _)| index)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::PartyId;

    #[test]
    fn of_spots_that_overlap_the_nearest_is_meant() {
        let spot = |x| Spot {
            area: Area::new(x, 0.0, 10.0, 10.0),
            target: Target::Party(PartyId::new("a")),
            words: vec!["A".to_owned(), "0.50".to_owned()],
        };
        let spots = [spot(0.0), spot(6.0)];
        for (x, under) in [(2.0, Some(0)), (7.0, Some(0)), (9.0, Some(1)), (17.0, None)] {
            assert_eq!(Spot::under(&spots, At { x, y: 5.0 }), under, "{x}");
        }
        assert_eq!(spots[0].name(), "A, 0.50");
    }
}
