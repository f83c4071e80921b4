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

/// Polarisation of places in 0-1: equal ones merged, alpha 1, times 4. Sorts the places.
///
/// The same sum as [`esteban_ray`]'s, in one walk over the sorted camps: those before a camp are
/// summed as they stand, so that two hundred parties do not cost forty thousand terms.
pub(super) fn of_places(places: &mut [f64]) -> Option<f64> {
    if places.is_empty() {
        return None;
    }
    let share = 1.0 / places.len() as f64;
    places.sort_unstable_by(f64::total_cmp);
    // Over the camps before: sum p, sum p x, sum p^2, sum p^2 x.
    let (mut p_sum, mut px_sum, mut pp_sum, mut ppx_sum) = (0.0, 0.0, 0.0, 0.0);
    let mut found = 0.0;
    let mut rest = places.iter().peekable();
    while let Some(x) = rest.next() {
        let mut p = share;
        while rest.next_if(|next| (*next - x).abs() < 1e-12).is_some() {
            p += share;
        }
        found += p * p * (x * p_sum - px_sum) + p * (x * pp_sum - ppx_sum);
        p_sum += p;
        px_sum += p * x;
        pp_sum += p * p;
        ppx_sum += p * p * x;
    }
    Some(4.0 * found.max(0.0))
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
        assert_eq!(of_places(&mut [0.0, 1.0]), Some(1.0));
        assert_eq!(of_places(&mut [0.4, 0.4, 0.4]), Some(0.0));
    }

    #[test]
    fn one_walk_over_the_camps_gives_the_sum_over_all_pairs() {
        let mut places: Vec<f64> = (0..50).map(|n| f64::from(n * 37 % 23) / 22.0).collect();
        let mut camps: Vec<(f64, f64)> = Vec::new();
        for x in &places {
            match camps
                .iter_mut()
                .find(|(known, _)| known.to_bits() == x.to_bits())
            {
                Some((_, p)) => *p += 0.02,
                None => camps.push((*x, 0.02)),
            }
        }
        let found = of_places(&mut places).unwrap();
        assert!(
            (found - 4.0 * esteban_ray(&camps, 1.0)).abs() < 1e-12,
            "{found}"
        );
    }
}
