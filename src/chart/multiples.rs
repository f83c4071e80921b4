//! Small charts of one kind beside and below one another, all of one size.

use crate::drawing::scene::{Area, Size};

/// Where so many small charts stand.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Multiples {
    /// How many there are.
    pub count: usize,
    /// How many stand beside one another, at least 1.
    pub columns: usize,
    /// How large each is.
    pub cell: Size,
    /// Between two of them, to the right and downwards.
    pub between: Size,
}

impl Multiples {
    /// As many beside one another as have at least the width of `least` within `width`; they share
    /// what is left of it, and are as high as `least`.
    pub fn fit(count: usize, width: f32, least: Size, between: Size) -> Self {
        let room = (width + between.width) / (least.width + between.width);
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a number of columns, at least 1"
        )]
        let columns = (room.floor().max(1.0) as usize).min(count.max(1));
        let gaps = (columns - 1) as f32 * between.width;
        Self {
            count,
            columns,
            cell: Size {
                width: ((width - gaps) / columns as f32).max(0.0),
                height: least.height,
            },
            between,
        }
    }

    /// Where one of them stands, the first being 0: from left to right, then below.
    pub fn cell(&self, index: usize) -> Area {
        let (column, row) = (index % self.columns, index / self.columns);
        Area::new(
            column as f32 * (self.cell.width + self.between.width),
            row as f32 * (self.cell.height + self.between.height),
            self.cell.width,
            self.cell.height,
        )
    }

    /// How high all of them are together.
    pub fn height(&self) -> f32 {
        let rows = self.count.div_ceil(self.columns) as f32;
        (rows * (self.cell.height + self.between.height) - self.between.height).max(0.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_charts_share_the_width_and_go_on_below() {
        let size = |width, height| Size { width, height };
        let fit = |count, width| Multiples::fit(count, width, size(100.0, 50.0), size(20.0, 10.0));
        for (count, width, columns, height) in [
            (7, 500.0, 4, 110.0),
            (2, 500.0, 2, 50.0),
            (3, 40.0, 1, 170.0),
            (0, 500.0, 1, 0.0),
        ] {
            let multiples = fit(count, width);
            assert_eq!(multiples.columns, columns, "{count} in {width}");
            assert!(
                (multiples.height() - height).abs() < 1e-3,
                "{count} in {width}"
            );
            let right = multiples.cell(columns - 1).right();
            assert!((right - width).abs() < 1e-3, "{right}");
        }
        let fifth = fit(7, 500.0).cell(4);
        assert!(fifth.x.abs() < 1e-3 && (fifth.y - 60.0).abs() < 1e-3);
    }
}
