//! What is imported: bytes under a name.

/// One file, read whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Input {
    /// Its name as it is told in messages, and for a folder's file its name within the folder.
    pub name: String,
    /// What it holds.
    pub bytes: Vec<u8>,
}
