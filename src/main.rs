//! Standpoint.
fn main() {}
