//! Which areas of a plane are taken, looked up by where they are.

use crate::drawing::scene::Area;

/// The side of a square, in pixels.
const SQUARE: f32 = 32.0;

/// Areas by the squares of a plane that they lie in.
pub(super) struct Squares {
    whole: Area,
    columns: usize,
    rows: usize,
    /// All of them, in the order in which they were taken.
    pub(super) all: Vec<Area>,
    /// The places of areas in `all`, square by square.
    places: Vec<Vec<usize>>,
}

impl Squares {
    /// None yet, of a plane.
    pub(super) fn of(whole: Area) -> Self {
        let count = |length: f32| square(length) + 1;
        let (columns, rows) = (count(whole.width), count(whole.height));
        Self {
            whole,
            columns,
            rows,
            all: Vec::new(),
            places: vec![Vec::new(); columns * rows],
        }
    }

    /// The squares that an area lies in; what is outside counts to the nearest.
    fn touched(&self, area: &Area) -> impl Iterator<Item = usize> + use<> {
        let span = |low: f32, high: f32, count: usize| {
            square(low).min(count - 1)..=square(high).min(count - 1)
        };
        let across = span(
            area.x - self.whole.x,
            area.right() - self.whole.x,
            self.columns,
        );
        let down = span(
            area.y - self.whole.y,
            area.bottom() - self.whole.y,
            self.rows,
        );
        let columns = self.columns;
        down.flat_map(move |row| across.clone().map(move |column| row * columns + column))
    }

    /// Adds an area.
    pub(super) fn take(&mut self, area: Area) {
        let index = self.all.len();
        self.all.push(area);
        for square in self.touched(&area) {
            if let Some(square) = self.places.get_mut(square) {
                square.push(index);
            }
        }
    }

    /// Whether any of them meets an area.
    pub(super) fn meet(&self, area: &Area) -> bool {
        self.touched(area)
            .filter_map(|square| self.places.get(square))
            .flatten()
            .filter_map(|index| self.all.get(*index))
            .any(|taken| taken.meets(area))
    }
}

/// The number of a square along a line; what is before the first counts to it.
fn square(length: f32) -> usize {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a number of squares on a screen; negative and unknown lengths become 0"
    )]
    let square = (length / SQUARE) as usize;
    square.min(4096)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_area_is_found_wherever_it_lies_even_outside_the_plane() {
        let mut squares = Squares::of(Area::new(10.0, 10.0, 100.0, 100.0));
        squares.take(Area::new(30.0, 30.0, 50.0, 4.0));
        squares.take(Area::new(-40.0, 500.0, 10.0, 10.0));
        for (area, meets) in [
            (Area::new(75.0, 20.0, 10.0, 11.0), true),
            (Area::new(75.0, 34.0, 10.0, 11.0), false),
            (Area::new(-35.0, 505.0, 1.0, 1.0), true),
            (Area::new(0.0, 0.0, 5.0, 5.0), false),
        ] {
            assert_eq!(squares.meet(&area), meets, "{area:?}");
        }
    }
}
