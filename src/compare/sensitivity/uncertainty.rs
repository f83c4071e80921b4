//! How unsure what is recorded is taken to be, and how often it is drawn.

/// What becomes of recorded bottom and red lines where a position is drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum SetsInDraws {
    /// They move with the position.
    #[default]
    Move,
    /// They stay, and widen only so far that they hold the position.
    Stay,
}

/// How unsure positions and saliences are taken to be.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Uncertainty {
    /// Sigma of a position along its scale, 0-1; 0 leaves positions as they are.
    pub position_sigma: f64,
    /// Sigma of a salience, in points of 0-100; 0 leaves saliences as they are.
    pub salience_sigma: f64,
    /// What becomes of bottom and red lines.
    pub sets: SetsInDraws,
    /// How many draws.
    pub draws: u32,
    /// Where the draws begin; the same seed gives the same draws.
    pub seed: u64,
}

impl Default for Uncertainty {
    /// A tenth of the scale, ten points of salience, a thousand draws.
    fn default() -> Self {
        Self {
            position_sigma: 0.1,
            salience_sigma: 10.0,
            sets: SetsInDraws::default(),
            draws: 1_000,
            seed: 1,
        }
    }
}
