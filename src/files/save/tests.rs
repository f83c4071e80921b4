use std::fs;
use std::path::Path;

use super::*;
use crate::files::read::Newline;
use crate::scenario::{Issue, IssueId, Scale, Scenario};

fn scenario(title: &str) -> Scenario {
    Scenario {
        title: title.to_owned(),
        issues: vec![
            Issue::new(IssueId::new("i"), "one\nor \"more\"\nlines", Scale::Wording).into(),
        ],
        ..Scenario::default()
    }
}

fn read(path: &Path) -> Scenario {
    ron::from_str(
        fs::read_to_string(path)
            .unwrap()
            .trim_start_matches('\u{feff}'),
    )
    .unwrap()
}

/// A folder with a saved scenario, and how to save over it.
fn saved() -> (tempfile::TempDir, std::path::PathBuf, SaveOptions<'static>) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("talks.ron");
    let made = save(&path, &scenario("first"), None, &SaveOptions::default()).unwrap();
    let options = SaveOptions {
        expected: Expected::Content(made.file.hash),
        ..SaveOptions::default()
    };
    (folder, path, options)
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[test]
fn what_is_saved_reads_back_and_nothing_else_is_left() {
    let (folder, path, options) = saved();
    let done = save(&path, &scenario("second"), None, &options).unwrap();
    assert_eq!(read(&path), scenario("second"));
    assert_eq!(done.file.hash, hash_of(&fs::read(&path).unwrap()));
    assert!(done.file.written && !done.file.in_place);
    assert_eq!(names(folder.path()), ["talks.ron"]);
}

#[test]
fn the_same_content_is_not_written_again() {
    let (_folder, path, _) = saved();
    // Even where something else was expected: there is nothing to lose.
    let done = save(&path, &scenario("first"), None, &SaveOptions::default()).unwrap();
    assert!(!done.file.written);
}

#[test]
fn a_change_from_outside_of_the_same_size_stops_the_save() {
    let (_folder, path, options) = saved();
    let theirs = fs::read_to_string(&path).unwrap().replace("first", "FIRST");
    fs::write(&path, &theirs).unwrap();
    let refused = save(&path, &scenario("second"), None, &options);
    assert!(matches!(refused, Err(SaveError::ChangedOutside(_))));
    assert_eq!(fs::read_to_string(&path).unwrap(), theirs);
    let overwrite = SaveOptions {
        expected: Expected::Anything,
        keep_old_copy: true,
        ..options
    };
    let done = save(&path, &scenario("second"), None, &overwrite).unwrap();
    assert_eq!(
        fs::read_to_string(done.file.old_copy.unwrap()).unwrap(),
        theirs
    );
}

#[test]
fn what_was_not_expected_is_told_apart() {
    let (folder, path, options) = saved();
    let anew = save(&path, &scenario("x"), None, &SaveOptions::default());
    assert!(matches!(anew, Err(SaveError::AlreadyThere(_))));
    fs::remove_file(&path).unwrap();
    assert!(matches!(
        save(&path, &scenario("x"), None, &options),
        Err(SaveError::Vanished(_))
    ));
    let nowhere = folder.path().join("none").join("talks.ron");
    let refused = save(&nowhere, &scenario("x"), None, &SaveOptions::default());
    assert!(matches!(refused, Err(SaveError::NoFolder(_))));
    let a_folder = save(folder.path(), &scenario("x"), None, &SaveOptions::default());
    assert!(matches!(a_folder, Err(SaveError::Unreadable(_))));
}

#[test]
fn old_copies_never_replace_each_other() {
    let (folder, path, options) = saved();
    let mut options = SaveOptions {
        keep_old_copy: true,
        ..options
    };
    for title in ["b", "c", "d"] {
        let done = save(&path, &scenario(title), None, &options).unwrap();
        options.expected = Expected::Content(done.file.hash);
    }
    assert_eq!(
        names(folder.path()),
        [
            "talks.ron",
            "talks.ron.bak",
            "talks.ron.bak2",
            "talks.ron.bak3"
        ]
    );
    assert_eq!(
        read(&folder.path().join("talks.ron.bak")),
        scenario("first")
    );
}

#[test]
fn line_ends_and_byte_order_mark_are_kept() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("talks.ron");
    let options = SaveOptions {
        newline: Newline::CrLf,
        bom: true,
        ..SaveOptions::default()
    };
    save(&path, &scenario("r \"r\" \\"), None, &options).unwrap();
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.starts_with('\u{feff}'));
    assert_eq!(text.matches('\n').count(), text.matches("\r\n").count());
    assert_eq!(read(&path), scenario("r \"r\" \\"));
}

#[test]
fn what_would_not_read_back_is_not_written() {
    let (_folder, path, options) = saved();
    let mut broken = scenario("x");
    broken.near = Some(f64::NAN);
    assert!(matches!(
        save(&path, &broken, None, &options),
        Err(SaveError::WouldNotReadBack { .. })
    ));
    assert_eq!(read(&path), scenario("first"));
}

#[cfg(unix)]
mod unix {
    use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, symlink};

    use super::*;

    fn set_mode(path: &Path, mode: u32) {
        fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    }

    #[test]
    fn a_link_stays_and_its_target_is_written() {
        let (folder, path, options) = saved();
        let link = folder.path().join("link.ron");
        symlink("talks.ron", &link).unwrap();
        save(&link, &scenario("second"), None, &options).unwrap();
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        assert_eq!(read(&path), scenario("second"));
        let dangling = folder.path().join("dangling.ron");
        symlink("new.ron", &dangling).unwrap();
        save(&dangling, &scenario("third"), None, &SaveOptions::default()).unwrap();
        assert_eq!(read(&folder.path().join("new.ron")), scenario("third"));
        assert!(fs::symlink_metadata(&dangling).unwrap().is_symlink());
    }

    #[test]
    fn the_mode_is_kept() {
        let (_folder, path, options) = saved();
        set_mode(&path, 0o640);
        save(&path, &scenario("second"), None, &options).unwrap();
        assert_eq!(fs::metadata(&path).unwrap().mode() & 0o7777, 0o640);
    }

    #[test]
    fn a_read_only_file_is_refused() {
        let (folder, path, options) = saved();
        set_mode(&path, 0o444);
        let refused = save(&path, &scenario("second"), None, &options);
        assert!(matches!(refused, Err(SaveError::ReadOnly(_))));
        assert_eq!(read(&path), scenario("first"));
        assert_eq!(names(folder.path()), ["talks.ron"]);
    }

    #[test]
    fn both_names_of_a_hard_link_see_the_new_content() {
        let (folder, path, options) = saved();
        let other = folder.path().join("other.ron");
        fs::hard_link(&path, &other).unwrap();
        let done = save(&path, &scenario("s"), None, &options).unwrap();
        assert!(done.file.in_place);
        assert_eq!(read(&other), scenario("s"));
        assert_eq!(names(folder.path()), ["other.ron", "talks.ron"]);
    }

    #[test]
    fn a_folder_that_takes_no_file_is_written_through() {
        let (folder, path, options) = saved();
        set_mode(folder.path(), 0o555);
        if fs::write(folder.path().join("probe"), "").is_ok() {
            println!("skipped: this user may write to every folder");
            return;
        }
        let done = save(&path, &scenario("second"), None, &options).unwrap();
        set_mode(folder.path(), 0o755);
        assert!(done.file.in_place);
        assert_eq!(read(&path), scenario("second"));
    }

    #[test]
    fn what_a_killed_save_left_goes_with_the_next_and_what_is_being_written_stays() {
        let (folder, path, options) = saved();
        let left = folder.path().join(".talks.ron.0123456789abcdef.tmp");
        let others = folder.path().join(".other.ron.0123456789abcdef.tmp");
        let written = folder.path().join(".talks.ron.fedcba9876543210.tmp");
        for path in [&left, &others, &written] {
            fs::write(path, "half").unwrap();
        }
        let writer = fs::File::open(&written).unwrap();
        writer.lock().unwrap();
        save(&path, &scenario("second"), None, &options).unwrap();
        assert!(!left.exists() && others.exists() && written.exists());
    }

    #[test]
    fn extended_attributes_are_kept() {
        let (_folder, path, options) = saved();
        let flags = rustix::fs::XattrFlags::empty();
        if rustix::fs::setxattr(&path, "user.tag", b"x", flags).is_err() {
            println!("skipped: the file system keeps no attributes");
            return;
        }
        save(&path, &scenario("second"), None, &options).unwrap();
        let mut value = [0_u8; 8];
        assert_eq!(
            rustix::fs::getxattr(&path, "user.tag", &mut value).unwrap(),
            1
        );
    }

    #[test]
    fn a_failing_rename_leaves_no_trace() {
        // What cannot be replaced by a file: the name of a folder that is not seen as one.
        let (folder, path, options) = saved();
        let full = Path::new("/dev/full");
        if full.exists() {
            let refused = save(full, &scenario("x"), None, &options);
            assert!(refused.is_err());
        }
        assert_eq!(names(folder.path()), ["talks.ron"]);
        assert_eq!(read(&path), scenario("first"));
    }
}

const COMMENTED: &str = "(title: \"first\", // by hand\n note: \"n\")\n";

#[test]
fn the_layout_of_the_original_is_kept() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("talks.ron");
    let old: Scenario = ron::from_str(COMMENTED).unwrap();
    let original = Original {
        text: COMMENTED,
        scenario: &old,
    };
    let mut new = old.clone();
    "second".clone_into(&mut new.title);
    let options = SaveOptions {
        bom: true,
        ..SaveOptions::default()
    };
    let done = save(&path, &new, Some(original), &options).unwrap();
    assert_eq!(done.text, COMMENTED.replace("first", "second"));
    let written = fs::read_to_string(&path).unwrap();
    assert_eq!(written, format!("\u{feff}{}", done.text));
    assert_eq!(done.file.hash, hash_of(written.as_bytes()));
}

#[test]
fn comments_are_not_lost_with_the_layout_unless_that_was_agreed_to() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("talks.ron");
    fs::write(&path, COMMENTED).unwrap();
    let old: Scenario = ron::from_str(COMMENTED).unwrap();
    let of_another_file = Original {
        text: &COMMENTED.replace("note", "summary"),
        scenario: &old,
    };
    let fits = Original {
        text: COMMENTED,
        scenario: &old,
    };
    for (original, tidy) in [(of_another_file, false), (fits, true)] {
        fs::write(&path, COMMENTED).unwrap();
        let mut options = SaveOptions {
            expected: Expected::Anything,
            tidy,
            ..SaveOptions::default()
        };
        let refused = save(&path, &scenario("x"), Some(original), &options);
        assert!(matches!(
            refused,
            Err(SaveError::CommentsWouldGo { count: 1, .. })
        ));
        assert_eq!(fs::read_to_string(&path).unwrap(), COMMENTED);
        options.drop_comments = true;
        let done = save(&path, &scenario("x"), Some(original), &options).unwrap();
        assert_eq!(done.dropped, 1);
        let copy = done.file.old_copy.unwrap();
        assert_eq!(fs::read_to_string(copy).unwrap(), COMMENTED);
        assert_eq!(read(&path), scenario("x"));
    }
}
