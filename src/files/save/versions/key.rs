//! A name for all that the program keeps of one file.

use std::fs;
use std::path::Path;

use sha2::{Digest as _, Sha256};

use crate::files::hex::hex;

/// So many bytes of the hash are enough to tell files apart.
const KEY_BYTES: usize = 16;

/// A name made of the place of a file, links followed: the same for every way to it.
///
/// 32 hexadecimal digits.
pub fn path_key(path: &Path) -> String {
    let real = fs::canonicalize(path)
        .or_else(|_| std::path::absolute(path))
        .unwrap_or_else(|_| path.to_owned());
    let hash = Sha256::digest(real.as_os_str().as_encoded_bytes());
    hex(hash.get(..KEY_BYTES).unwrap_or_default())
}
