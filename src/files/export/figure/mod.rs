//! The comparison as a figure: SVG for the web, PNG for slides, PDF for print.
//!
//! A figure is laid out once, here, by measured text (`matrix`, `positions`, `distances`), put
//! together in one piece or in pages (`pages`), and written as SVG (`svg`), from which pixels and
//! PDF pages are painted. Nothing here computes what a figure shows.

mod cell;
mod columns;
mod distances;
mod draft;
mod head;
mod labels;
mod look;
mod marks;
mod matrix;
mod pages;
mod paint;
mod paper;
mod positions;
mod row;
mod scene;
mod shape;
mod subset;
mod svg;
mod system;
mod typeface;
mod wrap;
mod write;

pub(super) use write::{pdf, png, svg};

#[cfg(test)]
mod tests;
