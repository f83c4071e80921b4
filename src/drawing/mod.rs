//! Drawing without a medium: shapes and measured text at their places, before any format is known.
//!
//! A [`scene::Scene`] is what figures and charts are made of; the disk writes it as SVG, PNG or PDF,
//! the window paints it. Here live its shapes, the measuring and breaking of text in the program's
//! own faces and the machine's, the colours, and the marks that every picture shares. Nothing here
//! knows a file, a format or the window.

pub mod ends;
pub mod labels;
pub mod look;
pub mod marks;
pub mod outlook_mark;
pub mod palette;
pub mod scene;
pub mod shape;
pub mod system;
pub mod typeface;
pub mod wrap;
