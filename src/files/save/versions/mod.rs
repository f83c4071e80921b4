//! Earlier versions: what a save replaced, kept in the program's own folder.
//!
//! Which are kept is decided by `retention`, where they lie by `store`.

mod key;
mod retention;
mod store;
#[cfg(test)]
mod tests;
mod version;

pub use key::path_key;
pub use store::Versions;
pub use version::Version;
