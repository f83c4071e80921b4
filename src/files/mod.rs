//! The disk: what is read from it and written to it.
//!
//! Nothing here draws or prints.

pub mod write;
