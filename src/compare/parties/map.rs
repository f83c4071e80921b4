//! The map: parties as points whose distances come as near to theirs as two dimensions allow.

use crate::scenario::PartyId;

use super::Distances;
use super::square::Square;
use super::symmetric::Eigen;

/// An eigenvalue below this share of the largest is rounding, not a direction.
const NOTICEABLE: f64 = 1e-9;
/// A party at least this far out, of the way of the farthest, tells left from right.
const FAR_OUT: f64 = 0.5;

/// Where a party stands on the map, in units of distance from the middle of all.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MapPoint {
    /// Whose point.
    pub party: PartyId,
    /// To the right.
    pub x: f64,
    /// Upwards.
    pub y: f64,
}

/// Classical (Torgerson) scaling of distances to the plane (measures.md, part 2).
///
/// The first axis is the direction in which the parties differ most. Scaling leaves open which end of
/// an axis is which; so that runs and rounds agree, the first party of the file that stands at least
/// half as far out as the farthest stands on the left, and on the second axis at the top.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PartyMap {
    /// In the order of the distances.
    pub points: Vec<MapPoint>,
    /// The share of the variance that two dimensions show, 0-1; none where all stand at one point.
    pub share: Option<f64>,
    /// The parties that cannot be placed, since their distance to some of the others is unknown.
    pub left_out: Vec<PartyId>,
    /// The mean squared distance of each point to all.
    mean_squares: Vec<f64>,
    /// The variance along each axis times the number of points; none along an axis without any.
    along: [Option<f64>; 2],
}

impl PartyMap {
    /// The map of these distances.
    pub fn of(distances: &Distances) -> Self {
        let known = distances.known();
        let id = |at: &usize| distances.parties()[*at];
        let members: Vec<PartyId> = known.members.iter().map(id).collect();
        let left_out = known.left_out.iter().map(id).collect();
        let count = members.len();
        let squares = Square::of(count, |a, b| known.square.at(a, b).powi(2));
        let mean = |numbers: &[f64]| numbers.iter().sum::<f64>() / count as f64;
        let mean_squares: Vec<f64> = (0..count).map(|row| mean(squares.row(row))).collect();
        let of_all = mean(&mean_squares);
        let eigen = Eigen::of(Square::of(count, |a, b| {
            0.5 * (mean_squares[a] + mean_squares[b] - of_all - squares.at(a, b))
        }));
        let largest = eigen.values.first().copied().unwrap_or_default();
        let counts = |value: &f64| *value > NOTICEABLE * largest && *value > NOTICEABLE.powi(2);
        let positive = eigen.values.iter().copied().filter(counts);
        let shown: f64 = positive.clone().take(2).sum();
        let total: f64 = positive.sum();
        let along = [0, 1].map(|axis| eigen.values.get(axis).copied().filter(counts));
        let axis = |axis: usize, side: f64| match along[axis] {
            Some(value) => turned(eigen.vector(axis), value.sqrt(), side),
            None => vec![0.0; count],
        };
        let (x, y) = (axis(0, -1.0), axis(1, 1.0));
        let points = members.into_iter().zip(x).zip(y);
        Self {
            points: points
                .map(|((party, x), y)| MapPoint { party, x, y })
                .collect(),
            share: (total > 0.0).then(|| shown / total),
            left_out,
            mean_squares,
            along,
        }
    }

    /// Where on this map something stands that is so far from each of its points, in their order; the
    /// map stays as it is (Gower, 1968). None unless all of these distances are known.
    pub fn added(&self, party: PartyId, distances: &[Option<f64>]) -> Option<MapPoint> {
        let known: Option<Vec<f64>> = distances.iter().copied().collect();
        let known = known.filter(|known| known.len() == self.points.len())?;
        let nearer: Vec<f64> = known
            .iter()
            .zip(&self.mean_squares)
            .map(|(distance, mean)| mean - distance * distance)
            .collect();
        let place = |axis: usize, of: fn(&MapPoint) -> f64| {
            let pull = self.points.iter().zip(&nearer);
            let pull: f64 = pull.map(|(point, nearer)| of(point) * nearer).sum();
            self.along[axis].map_or(0.0, |along| 0.5 * pull / along)
        };
        Some(MapPoint {
            party,
            x: place(0, |point| point.x),
            y: place(1, |point| point.y),
        })
    }
}

/// The direction made so long, with the party that tells sides on the side with this sign.
fn turned(mut direction: Vec<f64>, length: f64, side: f64) -> Vec<f64> {
    let farthest = direction.iter().fold(0.0, |far: f64, at| far.max(at.abs()));
    let tells = direction.iter().find(|at| at.abs() >= FAR_OUT * farthest);
    let turn = tells.map_or(side, |at| side * at.signum());
    for at in &mut direction {
        *at *= length * turn;
    }
    direction
}
