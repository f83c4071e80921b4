//! Tables with issues along one side and parties along the other.
//!
//! Either side may be the rows. Labels are told apart first, then every line gets its owner, then
//! every cell; none of them is read here.

mod entries;
mod labels;
mod owners;
mod table;

pub(super) use table::Wide;
