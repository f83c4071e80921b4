//! Writing a changed scenario into the text that the user wrote.
//!
//! What did not change stays to the byte: comments, order of fields, line ends, layout. The
//! text is taken apart into rows and fields by the scanner of [`crate::files::read`]; rows of
//! the scenario as it was read and as it is now are matched by what they are known by; inside a
//! changed row only the changed fields are written anew, in the canonical notation of
//! [`super`]. What the result is worth is proven before it is given out.
//!
//! Nothing here knows files or asks anybody; where the layout cannot be kept there is no text.

mod align;
mod bracket;
mod canon;
mod comments;
mod inside;
mod keeper;
mod patch;
mod proof;
mod record;
mod relay;
mod row;
mod value;

pub use patch::{Kept, kept_text};
pub(crate) use relay::with_carriage_returns;

#[cfg(test)]
mod tests;
