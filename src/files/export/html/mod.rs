//! One page without anything outside it: readable on a screen, printable in landscape.

mod cell;
mod figure;
mod markup;
mod page;
mod strip;
mod style;

pub(super) use page::page;
