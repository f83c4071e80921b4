//! The Common ground view: the report as typographic prose, one column wide.
//!
//! `view` draws the choices above and the column below, `laid` sets the paragraphs once for a width
//! and a theme, `block` is one of them. What is said comes from [`crate::report`].

mod block;
mod job;
mod laid;
mod link;
mod view;

pub(super) use view::{ReportView, report_ui};
