//! Where keys lead, and what is shown in which order.

mod arrange;
mod filter;
mod keys;
mod sort;
mod talks;
