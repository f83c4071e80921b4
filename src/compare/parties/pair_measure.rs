//! By what two parties are compared.

use crate::compare::{PairFigures, pair_sums};

/// How the distance of two parties over many issues is taken (measures.md, part 2).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum PairMeasure {
    /// The weighted mean of the distances.
    #[default]
    CityBlock,
    /// Of the squares of the weighted distances: one wide gap counts more than two half as wide.
    Euclidean,
    /// One less the share of the issues on which both stand at the same point, unweighted.
    Identical,
}

impl PairMeasure {
    /// All, the usual one first.
    pub const ALL: [Self; 3] = [Self::CityBlock, Self::Euclidean, Self::Identical];

    /// The name, as the window and documents write it at the head of a sentence.
    pub fn name(self) -> &'static str {
        match self {
            Self::CityBlock => "City-block distance",
            Self::Euclidean => "Euclidean distance",
            Self::Identical => "Share of issues that differ",
        }
    }

    /// The name on a switch.
    pub fn label(self) -> &'static str {
        match self {
            Self::CityBlock => "City block",
            Self::Euclidean => "Euclidean",
            Self::Identical => "Identical",
        }
    }

    /// How it is taken, in a sentence.
    pub fn help(self) -> &'static str {
        match self {
            Self::CityBlock => {
                "The mean distance over the issues; an issue weighs as much as the two care about it on average."
            }
            Self::Euclidean => {
                "As city block, but squared: one wide gap counts more than two half as wide."
            }
            Self::Identical => {
                "The share of the issues on which the two do not stand at the same point; all issues weigh the same."
            }
        }
    }

    /// The distance of two parties by this measure, 0-1.
    pub fn of(self, pair: &PairFigures) -> Option<f64> {
        match self {
            Self::CityBlock => pair.distance,
            Self::Euclidean => pair.euclidean,
            Self::Identical => pair.identical.map(|identical| 1.0 - identical),
        }
    }

    /// What is summed over issues, of a distance and the sum of two saliences.
    pub(super) fn terms(self, distance: f64, weight: f64) -> [f64; 2] {
        match self {
            Self::CityBlock => pair_sums::city_block(distance, weight),
            Self::Euclidean => pair_sums::euclidean(distance, weight),
            Self::Identical => pair_sums::identical(distance, weight),
        }
    }

    /// The distance that follows from the sums, 0-1; NaN where there is nothing to compare.
    pub(super) fn value(self, [part, whole]: [f64; 2]) -> f64 {
        match self {
            Self::CityBlock => part / whole,
            Self::Euclidean => (part / whole).sqrt(),
            Self::Identical => 1.0 - part / whole,
        }
    }
}
