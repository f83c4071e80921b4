//! What if: positions and saliences supposed otherwise, without touching the scenario or its history.
//!
//! A sandbox is a session of its own on a copy of the scenario. What it shows against the real one
//! is told as flips; then it is applied as one step, or dropped. It keeps what was supposed as a
//! list, from which it is made again after an edit of the scenario meanwhile: nothing is lost.

mod flip;
mod hold;
mod rank;
mod sandbox;
mod supposition;

#[cfg(test)]
mod tests;

pub use flip::{Change, Flip};
pub use sandbox::{Snapshot, WhatIf};
pub use supposition::{Supposed, Supposition};
