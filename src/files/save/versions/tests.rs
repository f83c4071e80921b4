use std::fs;
use std::path::PathBuf;

use super::retention::{DAYS, LAST, kept};
use super::*;
use crate::files::timestamp::Timestamp;

const HOUR: u64 = 3_600_000;
const DAY: u64 = 24 * HOUR;
/// Some noon.
const NOW: u64 = 20_000 * DAY + 12 * HOUR;

struct Kept {
    _folder: tempfile::TempDir,
    versions: Versions,
    path: PathBuf,
}

fn none_kept() -> Kept {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("talks.ron");
    fs::write(&path, "now").unwrap();
    let versions = Versions::in_folder(folder.path().join("state").join("versions"));
    Kept {
        _folder: folder,
        versions,
        path,
    }
}

impl Kept {
    fn keep(&self, content: &str, millis: u64) {
        let now = Timestamp::from_millis(millis);
        self.versions
            .keep(&self.path, content.as_bytes(), now)
            .unwrap();
    }

    fn contents(&self) -> Vec<String> {
        let versions = self.versions.of(&self.path).into_iter();
        versions
            .map(|version| fs::read_to_string(version.path).unwrap())
            .collect()
    }
}

#[test]
fn versions_are_kept_to_the_byte_and_listed_the_last_first() {
    let kept = none_kept();
    assert!(kept.versions.of(&kept.path).is_empty());
    for (content, millis) in [("one", NOW), ("two\r\n", NOW + 5), ("three", NOW + HOUR)] {
        kept.keep(content, millis);
    }
    assert_eq!(kept.contents(), ["three", "two\r\n", "one"]);
    let last = &kept.versions.of(&kept.path)[0];
    assert_eq!((last.replaced.millis(), last.bytes), (NOW + HOUR, 5));
    let whose = kept.versions.folder_of(&kept.path).join("of.txt");
    assert!(fs::read_to_string(whose).unwrap().contains("talks.ron"));
}

#[test]
fn the_last_version_is_not_kept_twice() {
    let kept = none_kept();
    for content in ["one", "one", "two", "one"] {
        kept.keep(content, NOW);
    }
    assert_eq!(kept.contents(), ["one", "two", "one"]);
}

#[test]
fn a_clock_set_back_loses_no_version_and_no_order() {
    let kept = none_kept();
    for number in 0..LAST as u64 + 5 {
        kept.keep(&format!("before {number}"), NOW + number * HOUR);
    }
    kept.keep("after", NOW - 300 * DAY);
    let contents = kept.contents();
    assert_eq!(contents[..2], ["after", "before 24"]);
}

#[test]
fn the_last_twenty_and_one_a_day_for_a_month_are_kept() {
    let kept = none_kept();
    // Every six hours for fifty days.
    for number in 0..200_u64 {
        kept.keep(&number.to_string(), NOW - 50 * DAY + number * 6 * HOUR);
    }
    let now = NOW - 50 * DAY + 199 * 6 * HOUR;
    let versions = kept.versions.of(&kept.path);
    let days: std::collections::BTreeSet<u64> = versions
        .iter()
        .map(|version| version.replaced.day())
        .collect();
    assert_eq!(days.len() as u64, DAYS);
    assert_eq!(
        days.first().copied(),
        Some(Timestamp::from_millis(now).day() + 1 - DAYS)
    );
    // Twenty span six days, the first of which has a version of its own already.
    let last: Vec<String> = (180..200_u64).rev().map(|n| n.to_string()).collect();
    assert_eq!(kept.contents()[..LAST], last);
    // Twenty, and one for each day but the five that these span whole.
    assert!(versions.len() < LAST + 30);
}

#[test]
fn old_versions_beyond_a_month_go_only_when_there_are_more_than_twenty() {
    let at = |days: u64| Timestamp::from_millis(NOW - days * DAY);
    let few: Vec<Timestamp> = (100..100 + LAST as u64).map(at).collect();
    assert!(
        kept(&few, Timestamp::from_millis(NOW))
            .iter()
            .all(|kept| *kept)
    );
    let more: Vec<Timestamp> = (100..=100 + LAST as u64).map(at).collect();
    assert_eq!(
        kept(&more, Timestamp::from_millis(NOW)).last(),
        Some(&false)
    );
}

#[cfg(unix)]
#[test]
fn nobody_else_may_look_into_the_versions() {
    use std::os::unix::fs::PermissionsExt as _;
    let kept = none_kept();
    kept.keep("one", NOW);
    let folder = kept.versions.folder_of(&kept.path);
    let mode = fs::metadata(folder).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o700);
}

#[test]
fn every_way_to_a_file_leads_to_the_same_versions() {
    let kept = none_kept();
    kept.keep("one", NOW);
    let folder = kept.path.parent().unwrap();
    let name = folder.file_name().unwrap();
    let roundabout = folder.join("..").join(name).join("talks.ron");
    assert_eq!(kept.versions.of(&roundabout).len(), 1);
    assert_ne!(path_key(&kept.path), path_key(folder));
}
