//! Eigenvalues and eigenvectors of a symmetric matrix.
//!
//! Reflections bring it to three diagonals, then shifted QR steps make it diagonal (Golub and Van
//! Loan, Matrix Computations, 8.3). Every eigenvalue is found; eigenvectors only where asked for.

use super::square::Square;

/// Steps per eigenvalue after which rounding alone is left; two or three are usual.
const STEPS: usize = 60;

/// A symmetric matrix taken apart.
pub(super) struct Eigen {
    /// The eigenvalues, the largest first.
    pub(super) values: Vec<f64>,
    /// Where each stood on the diagonal.
    places: Vec<usize>,
    /// Eigenvectors of the three diagonals, one a row.
    rows: Square,
    reflections: Vec<Reflection>,
}

/// A mirror: what is parallel to a direction changes its sign, from some coordinate on.
struct Reflection {
    from: usize,
    direction: Vec<f64>,
    /// 2 over the squared length of the direction.
    factor: f64,
}

impl Reflection {
    fn mirror(&self, vector: &mut [f64]) {
        let part = &mut vector[self.from..];
        let along = self.factor * dot(&self.direction, part);
        for (number, direction) in part.iter_mut().zip(&self.direction) {
            *number -= along * direction;
        }
    }
}

fn dot(one: &[f64], other: &[f64]) -> f64 {
    one.iter().zip(other).map(|(a, b)| a * b).sum()
}

impl Eigen {
    /// Takes a symmetric matrix apart.
    pub(super) fn of(matrix: Square) -> Self {
        let size = matrix.size();
        let (mut three, reflections) = tridiagonal(matrix);
        let mut rows = Square::of(size, |row, column| f64::from(u8::from(row == column)));
        three.make_diagonal(&mut rows);
        let mut places: Vec<usize> = (0..size).collect();
        places.sort_by(|a, b| three.diagonal[*b].total_cmp(&three.diagonal[*a]));
        Self {
            values: places.iter().map(|at| three.diagonal[*at]).collect(),
            places,
            rows,
            reflections,
        }
    }

    /// The eigenvector of the eigenvalue of that rank, of length 1.
    pub(super) fn vector(&self, rank: usize) -> Vec<f64> {
        let mut vector = self.rows.row(self.places[rank]).to_vec();
        for reflection in self.reflections.iter().rev() {
            reflection.mirror(&mut vector);
        }
        vector
    }
}

/// A symmetric matrix that is zero but on three diagonals.
struct Tridiagonal {
    diagonal: Vec<f64>,
    /// Beside the diagonal, one fewer.
    beside: Vec<f64>,
}

/// Reflections from both sides, column by column.
fn tridiagonal(mut matrix: Square) -> (Tridiagonal, Vec<Reflection>) {
    let size = matrix.size();
    let mut beside = Vec::with_capacity(size.saturating_sub(1));
    let mut reflections = Vec::with_capacity(size.saturating_sub(2));
    for column in 0..size.saturating_sub(1) {
        let from = column + 1;
        let mut direction = matrix.row(column)[from..].to_vec();
        let length = dot(&direction, &direction).sqrt();
        // Away from the axis, so that nothing is cancelled.
        let head = if direction[0] > 0.0 { -length } else { length };
        let is_done = direction[1..].iter().all(|number| *number == 0.0);
        if is_done {
            beside.push(direction[0]);
            continue;
        }
        beside.push(head);
        direction[0] -= head;
        let factor = 2.0 / dot(&direction, &direction);
        let mut image: Vec<f64> = (from..size)
            .map(|row| factor * dot(&matrix.row(row)[from..], &direction))
            .collect();
        let along = 0.5 * factor * dot(&image, &direction);
        for (number, direction) in image.iter_mut().zip(&direction) {
            *number -= along * direction;
        }
        for row in from..size {
            let (d, i) = (direction[row - from], image[row - from]);
            let numbers = matrix.row_mut(row)[from..].iter_mut();
            for ((number, direction), image) in numbers.zip(&direction).zip(&image) {
                *number -= d * image + i * direction;
            }
        }
        reflections.push(Reflection {
            from,
            direction,
            factor,
        });
    }
    let diagonal = (0..size).map(|at| matrix.at(at, at)).collect();
    (Tridiagonal { diagonal, beside }, reflections)
}

impl Tridiagonal {
    /// QR steps until nothing is left beside the diagonal; `rows` are turned along.
    fn make_diagonal(&mut self, rows: &mut Square) {
        let mut last = self.diagonal.len().saturating_sub(1);
        let mut steps = STEPS * self.diagonal.len();
        while last > 0 && steps > 0 {
            let first = self.coupled_from(last);
            if first == last {
                last -= 1;
            } else {
                self.step(first, last, rows);
                steps -= 1;
            }
        }
    }

    /// The first of those that hang together with `last`.
    fn coupled_from(&self, last: usize) -> usize {
        let mut first = last;
        while let Some(before) = first.checked_sub(1) {
            let scale = self.diagonal[before].abs() + self.diagonal[first].abs();
            if self.beside[before].abs() <= f64::EPSILON * scale {
                break;
            }
            first = before;
        }
        first
    }

    /// One QR step with Wilkinson's shift on the part from `first` to `last`.
    fn step(&mut self, first: usize, last: usize, rows: &mut Square) {
        let (end, coupling) = (self.diagonal[last], self.beside[last - 1]);
        let half = (self.diagonal[last - 1] - end) / 2.0;
        let root = half.hypot(coupling).copysign(half);
        let shift = end - coupling * (coupling / (half + root));
        let mut kept = self.diagonal[first] - shift;
        let mut driven_out = self.beside[first];
        for at in first..last {
            let length = kept.hypot(driven_out);
            let (cos, sin) = if length > 0.0 {
                (kept / length, driven_out / length)
            } else {
                (1.0, 0.0)
            };
            if at > first {
                self.beside[at - 1] = length;
            }
            let (a, b, c) = (self.diagonal[at], self.beside[at], self.diagonal[at + 1]);
            self.diagonal[at] = cos * cos * a + 2.0 * cos * sin * b + sin * sin * c;
            self.diagonal[at + 1] = sin * sin * a - 2.0 * cos * sin * b + cos * cos * c;
            self.beside[at] = cos * sin * (c - a) + (cos * cos - sin * sin) * b;
            if at + 1 < last {
                kept = self.beside[at];
                driven_out = sin * self.beside[at + 1];
                self.beside[at + 1] *= cos;
            }
            if let Some([one, other]) = rows.two_rows_mut(at) {
                for (a, b) in one.iter_mut().zip(other) {
                    (*a, *b) = (cos * *a + sin * *b, cos * *b - sin * *a);
                }
            }
        }
    }
}
