//! Reading a scenario: from bytes to a model, or to places in the text and what to write there.
//!
//! Reading never changes a file and never corrects anything silently.

mod blank;
mod converted;
mod diagnostic;
mod hidden;
mod leaf;
mod line_index;
mod locate;
mod long_text;
mod open;
mod printable;
mod reader;
mod ron_error;
// Also what the comment-keeping writer rests on.
pub(crate) mod scan;
mod schema;
mod survey;
mod syntax;
#[cfg(test)]
mod tests;
mod text;
mod unmerged;
mod walk;
mod walk_scale;

/// At most this many problems are told; a last one says that there are more.
const MOST_TOLD: usize = 10_000;

pub use converted::{Conversion, Converted, read_converted};
pub use diagnostic::Diagnostic;
pub use line_index::{LineIndex, Place};
pub use open::{ASK_ABOVE_BYTES, LARGEST_BYTES, OpenError, large_bytes, read_file};
pub use printable::printable;
pub use reader::{Facts, Opened, Reading, open_scenario, read_bytes, read_scenario};
pub(crate) use schema::options as ron_options;
pub use survey::Newline;
pub use text::{Decoded, Encoding, Undecodable, convert, decode};
pub use unmerged::{SideText, Sides, is_unmerged, sides};
