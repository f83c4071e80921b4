//! Random numbers of one party on one issue: `SplitMix64` (G. Steele, D. Lea, C. Flood, "Fast
//! splittable pseudorandom number generators", 2014), made normal by Box and Muller's method (1958).

use std::f64::consts::TAU;

use crate::scenario::{IssueId, PartyId};

/// 2^-53: the distance of two neighbouring uniform numbers.
const STEP: f64 = 1.0 / 9_007_199_254_740_992.0;

/// A stream of random numbers.
#[derive(Clone, Debug)]
pub(super) struct Stream(u64);

/// Two independent standard normal numbers.
#[derive(Clone, Copy, Debug)]
pub(super) struct NormalPair {
    pub(super) first: f64,
    pub(super) second: f64,
}

impl Stream {
    /// The stream of a party on an issue.
    pub(super) fn of(seed: u64, issue: IssueId, party: PartyId) -> Self {
        // Each id is spread over all bits before the next comes in (FNV-1a), and a 0 byte, which no
        // id has, parts them.
        let bytes = issue.as_str().bytes().chain([0]);
        let bytes = bytes.chain(party.as_str().bytes());
        let hash = bytes.fold(0xCBF2_9CE4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3)
        });
        let mut seeds = Self(seed);
        Self(seeds.next() ^ hash)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// Uniform in (0, 1]: never 0, of which there is no logarithm.
    fn uniform(&mut self) -> f64 {
        ((self.next() >> 11) as f64 + 1.0) * STEP
    }

    /// The next two normal numbers.
    pub(super) fn normal_pair(&mut self) -> NormalPair {
        let radius = (-2.0 * self.uniform().ln()).sqrt();
        let (sine, cosine) = (TAU * self.uniform()).sin_cos();
        NormalPair {
            first: radius * cosine,
            second: radius * sine,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_numbers_are_those_published_for_the_generator() {
        let mut stream = Stream(1_234_567);
        let found = [(); 5].map(|()| stream.next());
        assert_eq!(
            found,
            [
                6_457_827_717_110_365_317,
                3_203_168_211_198_807_973,
                9_817_491_932_198_370_423,
                4_593_380_528_125_082_431,
                16_408_922_859_458_223_821,
            ]
        );
    }

    #[test]
    fn normal_numbers_have_mean_0_and_variance_1_and_do_not_hang_together() {
        let mut stream = Stream::of(7, IssueId::new("k"), PartyId::new("a"));
        let count = 100_000;
        let pairs: Vec<NormalPair> = (0..count).map(|_| stream.normal_pair()).collect();
        let mean =
            |of: &dyn Fn(&NormalPair) -> f64| pairs.iter().map(of).sum::<f64>() / f64::from(count);
        for (found, expected) in [
            (mean(&|p| p.first), 0.0),
            (mean(&|p| p.second), 0.0),
            (mean(&|p| p.first * p.first), 1.0),
            (mean(&|p| p.second * p.second), 1.0),
            (mean(&|p| p.first * p.second), 0.0),
            (
                mean(&|p| if p.first.abs() < 1.959_964 { 1.0 } else { 0.0 }),
                0.95,
            ),
        ] {
            assert!((found - expected).abs() < 0.02, "{found} is not {expected}");
        }
    }
}
