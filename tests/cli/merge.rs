//! `merge` as others script against it, and as git calls it.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use super::{Case, TALKS, case, code, err, out, standpoint};

/// `TALKS` with a comment, and each side's own replacement in it; the base is the case's file.
fn three(ours: (&str, &str), theirs: (&str, &str)) -> Case {
    let base = base();
    let case = case(&base);
    for (name, (old, new)) in [("ours.ron", ours), ("theirs.ron", theirs)] {
        assert!(base.contains(old), "{old}");
        fs::write(case.path(name), base.replacen(old, new, 1)).unwrap();
    }
    case
}

fn base() -> String {
    TALKS.replace("at: 90),", "at: 90), // so they say")
}

fn merge(case: &Case, to: &str) -> Output {
    standpoint()
        .arg("merge")
        .args([&case.file, &case.path("ours.ron"), &case.path("theirs.ron")])
        .args(["-o", to])
        .output()
        .unwrap()
}

#[test]
fn different_fields_of_one_stance_are_both_taken_and_comments_stay() {
    let row = "(party: \"north\", round: \"first\", at: 10, accepts: (0, 40)";
    let case = three(
        (row, &row.replace("at: 10", "at: 20")),
        (row, &row.replace("40", "50")),
    );
    let done = merge(&case, "-");
    assert_eq!(code(&done), 0, "{}", err(&done));
    let both = row.replace("at: 10", "at: 20").replace("40", "50");
    assert_eq!(out(&done), base().replace(row, &both));
    assert_eq!(err(&done), "");
    // To a file, which may be the one of ours.
    for to in ["new.ron", "ours.ron"] {
        let to = case.path(to);
        let again = merge(&case, &to.to_string_lossy());
        assert_eq!(code(&again), 0, "{}", err(&again));
        assert_eq!(fs::read_to_string(to).unwrap(), out(&done));
    }
}

#[test]
fn the_same_field_with_two_values_is_a_conflict_and_ours_is_written() {
    let case = three(
        ("text: \"Ten.\"", "text: \"Ten\\nor so.\", salience: 5"),
        (
            "text: \"Ten.\"",
            "text: \"Eleven \\u{1b}[2J\", basis: Stated",
        ),
    );
    let to = case.path("out.ron");
    let done = merge(&case, &to.to_string_lossy());
    assert_eq!(code(&done), 1);
    let told = err(&done);
    let mut lines = told.lines();
    let first = lines.next().unwrap();
    assert!(
        first.ends_with(
            "out.ron: conflict: north on force @first: text: ours Ten ⏎ or so., \
             theirs Eleven \\u{1b}[2J, before Ten."
        ),
        "{told}"
    );
    assert!(lines.next().unwrap().contains("1 conflict; "), "{told}");
    let text = fs::read_to_string(&to).unwrap();
    let wanted = "text: \"Ten\\nor so.\", salience: 5, basis: Stated, ";
    assert!(text.contains(wanted), "{text}");
    assert!(text.contains("// so they say"));
    let check = standpoint().arg("check").arg(&to).output().unwrap();
    assert_eq!(code(&check), 0, "{}", err(&check));
}

#[test]
fn a_comment_that_cannot_stay_is_told_and_no_file_with_errors_is_merged() {
    let comment = "// so they say";
    let case = three((comment, "// ours"), (comment, "// theirs"));
    let done = merge(&case, "-");
    assert_eq!(code(&done), 1);
    assert!(
        err(&done).contains("this comment is not in the result: // theirs"),
        "{}",
        err(&done)
    );
    assert!(out(&done).contains("// ours"));

    let to = case.path("out.ron");
    fs::write(case.path("theirs.ron"), base().replace("at: 60", "at: 600")).unwrap();
    let done = merge(&case, &to.to_string_lossy());
    assert_eq!(code(&done), 1);
    assert!(err(&done).contains("theirs.ron:") && err(&done).contains("nothing was merged"));
    assert!(!to.exists());
    assert_eq!(
        code(
            &standpoint()
                .args(["merge", "-", "-", "x", "-o", "y"])
                .output()
                .unwrap()
        ),
        2
    );
    assert_eq!(
        code(&case.run("merge", &["no.ron", "no.ron", "-o", "-"])),
        2
    );
}

#[test]
fn where_there_was_nothing_before_what_both_say_goes_together() {
    let case = three(
        ("title: \"Talks\"", "title: \"Talks\", near: 0.5"),
        ("at: 60", "at: 60, basis: Stated"),
    );
    fs::write(&case.file, "").unwrap();
    let done = merge(&case, "-");
    assert_eq!(code(&done), 0, "{}", err(&done));
    let text = out(&done);
    assert!(
        text.contains("near: 0.5") && text.contains("salience: 80, basis: Stated"),
        "{text}"
    );
    assert_eq!(text.matches("so they say").count(), 1);
}

#[test]
fn line_ends_and_byte_order_mark_are_those_of_ours() {
    let case = three(("at: 60", "at: 61"), ("\"Met.\"", "\"Met twice.\""));
    let ours = fs::read_to_string(case.path("ours.ron")).unwrap();
    let ours = format!("\u{feff}{}", ours.replace('\n', "\r\n"));
    fs::write(case.path("ours.ron"), &ours).unwrap();
    let done = merge(&case, "-");
    assert_eq!(code(&done), 0, "{}", err(&done));
    assert_eq!(out(&done), ours.replace("\"Met.\"", "\"Met twice.\""));
}

/// A git repository in the folder of a case, with this program as its merge driver and as its
/// converter for `git diff`, set up as README tells.
struct Repository<'c> {
    case: &'c Case,
}

impl Repository<'_> {
    fn git(&self, arguments: &[&str]) -> Output {
        let program = Path::new(env!("CARGO_BIN_EXE_standpoint"));
        let path = std::env::var("PATH").unwrap_or_default();
        let folder = program.parent().unwrap().display();
        Command::new("git")
            .current_dir(self.case.folder.path())
            .env("PATH", format!("{folder}:{path}"))
            .env("GIT_CONFIG_GLOBAL", "/dev/null")
            .env("GIT_CONFIG_SYSTEM", "/dev/null")
            .args(["-c", "user.name=A", "-c", "user.email=a@example.org"])
            .args(arguments)
            .output()
            .unwrap()
    }

    fn done(&self, arguments: &[&str]) -> String {
        let done = self.git(arguments);
        assert_eq!(
            code(&done),
            0,
            "{arguments:?}: {}{}",
            out(&done),
            err(&done)
        );
        out(&done)
    }

    fn set_up(&self) {
        let readme = include_str!("../../README.md");
        self.done(&["init", "-q", "-b", "main"]);
        let lines: Vec<&str> = readme
            .lines()
            .filter(|line| line.starts_with("git config "))
            .collect();
        assert!(lines.len() >= 3, "README tells how to set git up");
        for line in lines {
            let path = std::env::var("PATH").unwrap_or_default();
            let done = Command::new("sh")
                .current_dir(self.case.folder.path())
                .env("PATH", path)
                .args(["-c", line])
                .output()
                .unwrap();
            assert_eq!(code(&done), 0, "{line}: {}", err(&done));
        }
        let attributes = "*.ron merge=standpoint diff=standpoint";
        assert!(readme.contains(attributes));
        fs::write(self.case.path(".gitattributes"), attributes).unwrap();
        self.done(&["add", "."]);
        self.done(&["commit", "-qm", "base"]);
    }

    /// Commits this text on a new branch made from the first commit.
    fn branch(&self, name: &str, text: &str) {
        self.done(&["checkout", "-q", "-b", name, "main"]);
        fs::write(&self.case.file, text).unwrap();
        self.done(&["commit", "-qam", name]);
    }
}

#[test]
fn git_merges_by_field_and_shows_differences_by_field() {
    let row = "(party: \"north\", round: \"first\", at: 10, accepts: (0, 40)";
    let case = case(&base());
    let git = Repository { case: &case };
    git.set_up();
    let ours = base().replace(row, &row.replace("at: 10", "at: 20"));
    let theirs = base().replace(row, &row.replace("40", "50"));
    git.branch("ours", &ours);
    git.branch("theirs", &theirs);
    let shown = git.done(&["diff", "main", "theirs", "--", "talks.ron"]);
    assert!(
        shown.contains("-    accepts: 0..40\n+    accepts: 0..50\n"),
        "{shown}"
    );
    git.done(&["checkout", "-q", "ours"]);
    git.done(&["merge", "-q", "-m", "both", "theirs"]);
    let both = row.replace("at: 10", "at: 20").replace("40", "50");
    assert_eq!(case.text(), base().replace(row, &both));

    // A conflict: git stops, the file has ours and what does not contradict it.
    git.branch(
        "other",
        &base().replace("at: 10,", "at: 30, basis: Stated,"),
    );
    git.done(&["checkout", "-q", "ours"]);
    let stopped = git.git(&["merge", "-q", "-m", "three", "other"]);
    assert_eq!(code(&stopped), 1, "{}{}", out(&stopped), err(&stopped));
    let told = out(&stopped) + &err(&stopped);
    assert!(
        told.contains("north on force @first: at: ours 20, theirs 30, before 10"),
        "{told}"
    );
    assert!(case.text().contains("at: 20, "), "{}", case.text());
    assert!(case.text().contains("basis: Stated"), "{}", case.text());
    assert!(!case.text().contains("<<<<"));
    assert_eq!(git.done(&["status", "--porcelain"]).trim(), "UU talks.ron");
    git.done(&["add", "talks.ron"]);
    git.done(&["commit", "-qm", "decided"]);

    // A file that is broken just now is still shown.
    fs::write(&case.file, "(title: \"Talks\"").unwrap();
    let shown = git.done(&["diff", "--", "talks.ron"]);
    assert!(shown.contains("+(title: \"Talks\""), "{shown}");
}
