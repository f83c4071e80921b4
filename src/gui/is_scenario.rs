//! Which files are opened as they are; all else is imported.

use std::fs::{self, File};
use std::io::Read as _;
use std::path::Path;

/// How scenario files begin, behind a byte order mark and blanks.
const BEGINNINGS: [&[u8]; 4] = [b"#![", b"(", b"//", b"/*"];

/// Endings of files that are imported, whatever they begin with.
const FOREIGN: [&str; 6] = ["csv", "tsv", "xlsx", "ods", "xml", "json"];

/// Whether a file is to be opened as a scenario: by its ending, and where that says nothing by how
/// it begins.
pub(super) fn is_scenario(path: &Path) -> bool {
    if path.is_dir() {
        return false;
    }
    path.extension().is_none_or(|ending| {
        let ending = ending.to_ascii_lowercase();
        let is_own = ending == "ron" || ending == "bak";
        is_own || (FOREIGN.iter().all(|foreign| ending != *foreign) && begins_as_scenario(path))
    })
}

fn begins_as_scenario(path: &Path) -> bool {
    // What is no file may never answer.
    if !fs::metadata(path).is_ok_and(|facts| facts.is_file()) {
        return false;
    }
    let mut head = Vec::new();
    let read = File::open(path).and_then(|file| file.take(1024).read_to_end(&mut head));
    let text = head.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&head);
    let text = text.trim_ascii_start();
    read.is_ok()
        && BEGINNINGS
            .iter()
            .any(|beginning| text.starts_with(beginning))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_scenario_is_opened_under_any_ending_and_a_table_is_not() {
        let folder = tempfile::tempdir().unwrap();
        for (name, text, opens) in [
            ("talks.ron", "", true),
            ("talks.RON", "a,b", true),
            ("talks", "a,b", true),
            (
                "talks.txt",
                "\u{feff}\n  #![enable(implicit_some)]\n()",
                true,
            ),
            ("talks.old", "(format: 1)", true),
            ("talks.tmp", "// a remark\n()", true),
            ("toll.txt", "'#A'\t'Willems'", false),
            ("table.csv", "(a),(b)", false),
            ("empty.txt", "", false),
        ] {
            let path = folder.path().join(name);
            fs::write(&path, text).unwrap();
            assert_eq!(is_scenario(&path), opens, "{name}");
        }
        assert!(!is_scenario(folder.path()));
        assert!(!is_scenario(&folder.path().join("none.txt")));
    }
}
