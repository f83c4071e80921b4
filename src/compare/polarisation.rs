//! How far a field falls into camps.

/// Van der Eijk's agreement A of counts on ordered steps, -1 (two opposite camps) to 1 (one step).
///
/// Two steps count as three with an empty middle. Nothing where nobody is counted
/// (C. van der Eijk, Measuring agreement in ordered rating scales, Quality & Quantity 35, 2001).
pub fn agreement(counts: &[f64]) -> Option<f64> {
    let mut rest = match counts {
        [a, b] => vec![*a, 0.0, *b],
        _ => counts.to_vec(),
    };
    let total: f64 = rest.iter().sum();
    if total <= 0.0 || rest.len() < 2 {
        return None;
    }
    let mut found = 0.0;
    // Each layer takes at least one step out, so this ends.
    while let Some(least) = rest.iter().copied().filter(|n| *n > 0.0).reduce(f64::min) {
        let pattern: Vec<bool> = rest.iter().map(|n| *n > 0.0).collect();
        let steps = pattern.iter().filter(|on| **on).count() as f64;
        found += steps * least / total * layer_agreement(&pattern);
        for n in rest.iter_mut().filter(|n| **n > 0.0) {
            *n -= least;
            if *n < total * 1e-12 {
                *n = 0.0;
            }
        }
    }
    Some(found)
}

/// A of one layer: which steps are occupied, all equally.
fn layer_agreement(pattern: &[bool]) -> f64 {
    let k = pattern.len() as f64;
    let (mut unimodal, mut bimodal) = (0.0, 0.0);
    for (i, a) in pattern.iter().enumerate() {
        for (j, b) in pattern.iter().enumerate().skip(i + 1) {
            for c in pattern.iter().skip(j + 1) {
                match (a, b, c) {
                    (true, true, false) | (false, true, true) => unimodal += 1.0,
                    (true, false, true) => bimodal += 1.0,
                    _ => {}
                }
            }
        }
    }
    let triples: f64 = unimodal + bimodal;
    let shape = if triples == 0.0 {
        1.0
    } else {
        ((k - 2.0) * unimodal - (k - 1.0) * bimodal) / ((k - 2.0) * triples)
    };
    let occupied = pattern.iter().filter(|on| **on).count() as f64;
    shape * (1.0 - (occupied - 1.0) / (k - 1.0))
}

/// Esteban and Ray's polarisation of places with their shares, `sum p_i^(1+alpha) p_j |x_i - x_j|`.
pub fn esteban_ray(camps: &[(f64, f64)], alpha: f64) -> f64 {
    camps
        .iter()
        .flat_map(|(x, p)| {
            camps
                .iter()
                .map(move |(y, q)| p.powf(1.0 + alpha) * q * (x - y).abs())
        })
        .sum()
}

/// Polarisation of places in 0-1: equal ones merged, alpha 1, times 4.
pub(super) fn of_places(places: &[f64]) -> Option<f64> {
    if places.is_empty() {
        return None;
    }
    let share = 1.0 / places.len() as f64;
    let mut sorted = places.to_vec();
    sorted.sort_by(f64::total_cmp);
    let mut camps: Vec<(f64, f64)> = Vec::new();
    for x in sorted {
        match camps.last_mut() {
            Some((known, p)) if (*known - x).abs() < 1e-12 => *p += share,
            _ => camps.push((x, share)),
        }
    }
    Some(4.0 * esteban_ray(&camps, 1.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn published_agreements_come_out() {
        for (counts, expected) in [
            (
                vec![30.0, 40.0, 210.0, 130.0, 530.0, 50.0, 10.0],
                0.611_333_3,
            ),
            (vec![1.0, 0.0, 0.0, 0.0, 1.0], -1.0),
            (vec![1.0, 1.0, 1.0, 1.0, 1.0], 0.0),
            (vec![2.0, 0.0, 1.0, 0.0, 2.0], -0.566_667),
            (vec![1.0, 0.0, 1.0, 0.0, 1.0], -0.277_778),
            (vec![1.0, 1.0, 0.0, 1.0, 1.0], -0.138_889),
            (vec![3.0, 3.0], -1.0),
            (vec![0.0, 5.0], 1.0),
        ] {
            let found = agreement(&counts).unwrap();
            assert!((found - expected).abs() < 1e-6, "{counts:?}: {found}");
        }
        assert_eq!(agreement(&[0.0, 0.0]), None);
    }

    #[test]
    fn two_poles_give_a_quarter_and_a_half() {
        let poles = [(0.0, 0.5), (1.0, 0.5)];
        assert!((esteban_ray(&poles, 1.0) - 0.25).abs() < 1e-12);
        assert!((esteban_ray(&poles, 0.0) - 0.5).abs() < 1e-12);
        assert_eq!(of_places(&[0.0, 1.0]), Some(1.0));
        assert_eq!(of_places(&[0.4, 0.4, 0.4]), Some(0.0));
    }
}
