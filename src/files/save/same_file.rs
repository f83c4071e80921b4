//! Whether two names lead to one file.

use std::path::Path;

/// Whether both lead to the same file that is there, through links of either kind too: what is
/// written to the one is then in the other.
pub fn is_same_file(a: &Path, b: &Path) -> bool {
    let same_name = match (a.canonicalize(), b.canonicalize()) {
        (Ok(a), Ok(b)) => a == b,
        _ => false,
    };
    same_name || is_same_inode(a, b)
}

#[cfg(unix)]
fn is_same_inode(a: &Path, b: &Path) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    match (a.metadata(), b.metadata()) {
        (Ok(a), Ok(b)) => (a.dev(), a.ino()) == (b.dev(), b.ino()),
        _ => false,
    }
}

#[cfg(not(unix))]
fn is_same_inode(_a: &Path, _b: &Path) -> bool {
    false
}

#[cfg(all(test, unix))]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn a_file_is_the_same_under_every_name() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        fs::write(at("a"), "").unwrap();
        fs::write(at("b"), "").unwrap();
        std::os::unix::fs::symlink("a", at("link")).unwrap();
        fs::hard_link(at("a"), at("other")).unwrap();
        for (name, same) in [
            ("a", true),
            ("link", true),
            ("other", true),
            ("b", false),
            ("none", false),
        ] {
            assert_eq!(is_same_file(&at("a"), &at(name)), same, "{name}");
        }
    }
}
