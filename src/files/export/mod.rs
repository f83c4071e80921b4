//! Export (being built).
