//! The comparison as a figure: SVG for the web, PNG for slides, PDF for print.
//!
//! A figure is laid out once, here, from the shapes and the measured text of [`crate::drawing`]
//! (`matrix`, `positions`, `distances`, `charts`), put together in one piece or in pages (`pages`), and written
//! as SVG (`svg`), from which pixels and PDF pages are painted. Nothing here computes what a figure shows.

mod cell;
mod charts;
mod columns;
mod distances;
mod draft;
mod flow;
mod head;
mod matrix;
mod pages;
mod paint;
mod paper;
mod positions;
mod report;
mod row;
mod subset;
mod svg;
mod write;

pub(super) use report::report;
pub(super) use write::{pdf, png, svg};

#[cfg(test)]
mod tests;
