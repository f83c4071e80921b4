//! The command line as others script against it: the built binary on files of its own.

#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot prepare its files has failed"
)]

#[path = "cli/diff.rs"]
mod diff;
#[path = "cli/export.rs"]
mod export;
#[path = "cli/import.rs"]
mod import;
#[path = "cli/merge.rs"]
mod merge;
#[path = "cli/outcomes.rs"]
mod outcomes;
#[path = "cli/set.rs"]
mod set;

use std::fs;
use std::io::Write as _;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

use serde_json::{Value, json};

const TALKS: &str = r#"#![enable(implicit_some)]
(
    format: 1,
    title: "Talks",
    parties: [
        (id: "north", name: "North", short: "N"),
        (id: "south", name: "South"),
        (id: "host", name: "Host", role: Host),
    ],
    rounds: [
        (id: "first", name: "First", date: "2026-01-05", result: "Met."),
        (id: "second", name: "Second", date: "2026-02"),
    ],
    sources: [
        (id: "S1", title: "Paper", url: "https://example.org/p"),
    ],
    issues: [
        (
            id: "force",
            title: "Force",
            group: "Security",
            scale: Range(from: 0, to: 100, unit: "km"),
            stances: [
                (party: "north", round: "first", at: 10, accepts: (0, 40), text: "Ten.", cites: [(source: "S1")]),
                (party: "south", round: "first", at: 90),
                (party: "south", round: "second", at: 60, limits: (50, 100), salience: 80),
            ],
        ),
        (
            id: "seat",
            title: "Seat",
            scale: Steps(["low", "middle", "high"]),
            stances: [
                (party: "north", at: "low"),
                (party: "south", at: "high", visibility: Private),
                (party: "host", at: "middle"),
            ],
        ),
        (
            id: "flag",
            title: "Flag",
            scale: Options(["red", "blue"]),
            stances: [
                (party: "north", at: "red", accepts: ["red", "blue"]),
                (party: "south", at: "blue"),
            ],
        ),
        (
            id: "preamble",
            title: "Preamble",
            scale: Wording,
            stances: [
                (party: "north", text: "a"),
                (party: "south", text: "b"),
            ],
        ),
    ],
)
"#;

struct Case {
    folder: tempfile::TempDir,
    file: PathBuf,
}

fn case(text: &str) -> Case {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("talks.ron");
    fs::write(&file, text).unwrap();
    Case { folder, file }
}

impl Case {
    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn text(&self) -> String {
        fs::read_to_string(&self.file).unwrap()
    }

    /// `COMMAND FILE REST…`.
    fn run(&self, command: &str, rest: &[&str]) -> Output {
        standpoint()
            .arg(command)
            .arg(&self.file)
            .args(rest)
            .output()
            .unwrap()
    }

    fn json(&self, command: &str, rest: &[&str]) -> Value {
        let done = standpoint()
            .arg(command)
            .arg(&self.file)
            .args(rest)
            .arg("--json")
            .output()
            .unwrap();
        assert_eq!(code(&done), 0, "{}", err(&done));
        serde_json::from_slice(&done.stdout).unwrap()
    }
}

fn standpoint() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_standpoint"));
    // Earlier versions do not go among those of whoever runs the tests.
    let state = concat!(env!("CARGO_TARGET_TMPDIR"), "/state");
    command.env("XDG_STATE_HOME", state);
    command
}

fn code(done: &Output) -> i32 {
    done.status.code().unwrap()
}

fn err(done: &Output) -> String {
    String::from_utf8_lossy(&done.stderr).into_owned()
}

fn out(done: &Output) -> String {
    String::from_utf8_lossy(&done.stdout).into_owned()
}

fn keys(value: &Value) -> Vec<&str> {
    value
        .as_object()
        .unwrap()
        .keys()
        .map(String::as_str)
        .collect()
}

fn assert_keys(value: &Value, wanted: &[&str]) {
    for key in wanted {
        assert!(
            value.get(key).is_some(),
            "{key} is missing from {:?}",
            keys(value)
        );
    }
}

#[test]
fn a_clean_file_checks_without_a_word() {
    let done = case(TALKS).run("check", &[]);
    assert_eq!(
        (code(&done), out(&done), err(&done)),
        (0, String::new(), String::new())
    );
}

#[test]
fn every_problem_is_told_with_its_place() {
    let case = case(
        &TALKS
            .replace("party: \"host\", at", "party: \"hots\", at")
            .replace("at: 90", "at: 900"),
    );
    let done = case.run("check", &[]);
    assert_eq!(code(&done), 1);
    let told = err(&done);
    let file = case.file.to_string_lossy();
    assert!(told.contains(&format!("{file}:25:")), "{told}");
    assert!(told.contains(&format!("{file}:36:")), "{told}");
    assert!(
        told.contains(": error: ") && told.contains("did you mean `host`?") && told.contains("^^^"),
        "{told}"
    );

    let done = case.run("check", &["--json"]);
    assert_eq!(code(&done), 1);
    let json: Value = serde_json::from_slice(&done.stdout).unwrap();
    let problems = json["files"][0]["problems"].as_array().unwrap();
    assert_eq!(problems.len(), 2);
    assert_keys(
        &problems[0],
        &["line", "column", "severity", "message", "hint"],
    );
    assert_eq!(problems[0]["line"], 25);
    assert_eq!(problems[0]["severity"], "error");
}

#[test]
fn a_warning_is_told_and_is_no_problem() {
    let case = case(&TALKS.replace("name: \"South\"", "name: \"S\u{43e}uth\u{202e}\""));
    let done = case.run("check", &[]);
    let told = err(&done);
    assert_eq!(code(&done), 0, "{told}");
    let file = case.file.to_string_lossy();
    for place in [":7:29: warning: `S\u{43e}uth", ":7:35: warning: U+202E"] {
        assert!(told.contains(&format!("{file}{place}")), "{told}");
    }
    assert!(
        !told.contains('\u{202e}') && told.contains("S\u{43e}uth\\u{202e}"),
        "{told}"
    );
    let done = case.run("check", &["--json"]);
    assert_eq!(code(&done), 0);
    let json: Value = serde_json::from_slice(&done.stdout).unwrap();
    assert_eq!(json["files"][0]["problems"][0]["severity"], "warning");
    assert_eq!(code(&case.run("compare", &[])), 0);
}

#[test]
fn a_file_with_problems_is_not_computed_on() {
    let case = case("(title: \"x\", parties: [");
    for command in ["compare", "pairs", "rounds", "outcomes"] {
        let done = case.run(command, &[]);
        assert_eq!(code(&done), 1, "{command}");
        assert!(err(&done).contains(": error: "));
        assert!(done.stdout.is_empty());
    }
}

#[test]
fn what_is_not_there_or_not_known_is_the_caller_s_fault() {
    let case = case(TALKS);
    let missing = standpoint()
        .args(["compare", "/nowhere/x.ron"])
        .output()
        .unwrap();
    assert_eq!(code(&missing), 2);
    let missing = standpoint()
        .args(["check", "/nowhere/x.ron"])
        .arg(&case.file)
        .output()
        .unwrap();
    assert_eq!(code(&missing), 2);
    for (rest, hint) in [
        (["--round", "secnd"], "did you mean `second`?"),
        (["--scope", "north,sout"], "did you mean `south`?"),
        (["--scope", "xyz"], "there are: north, south, host"),
    ] {
        let done = case.run("compare", &rest);
        assert_eq!(code(&done), 2, "{rest:?}");
        assert!(err(&done).contains(hint), "{}", err(&done));
    }
    assert_eq!(code(&case.run("compare", &["--colour"])), 2);
    assert_eq!(code(&standpoint().arg("--version").output().unwrap()), 0);
}

#[test]
fn compare_gives_its_figures_as_json() {
    let json = case(TALKS).json("compare", &[]);
    assert_keys(&json, &["title", "round", "scope", "issues", "pairs"]);
    assert_eq!(json["round"], "second");
    assert_eq!(json["scope"], serde_json::json!(["north", "south"]));
    let issues = json["issues"].as_array().unwrap();
    for issue in issues {
        assert_keys(
            issue,
            &[
                "id",
                "title",
                "group",
                "scale",
                "outlook",
                "partial",
                "missing",
                "gap",
                "gap_pair",
                "assumed",
                "remaining_gap",
                "blocking_pair",
                "zone",
                "mean",
                "median",
                "spread",
                "polarisation",
                "salience",
                "priority",
                "stances",
            ],
        );
    }
    let kinds: Vec<&str> = issues
        .iter()
        .map(|issue| issue["scale"].as_str().unwrap())
        .collect();
    assert_eq!(kinds, ["range", "steps", "options", "wording"]);
    let force = &issues[0];
    assert_eq!(
        (&force["gap"], &force["gap_pair"]),
        (&0.5.into(), &serde_json::json!(["north", "south"]))
    );
    assert!((force["remaining_gap"].as_f64().unwrap() - 0.2).abs() < 1e-9);
    assert_eq!(force["outlook"], "near");
    assert_eq!(force["median"], 10.0);
    assert_eq!(issues[1]["median"], "low");
    assert_eq!(issues[2]["zone"], serde_json::json!(["blue"]));
    assert_eq!(issues[3]["gap"], Value::Null);
    let pair = &json["pairs"][0];
    assert_keys(
        pair,
        &[
            "a",
            "b",
            "distance",
            "euclidean",
            "identical",
            "shared_ground",
            "conflict",
            "issues",
        ],
    );
}

#[test]
fn round_and_scope_can_be_chosen() {
    let case = case(TALKS);
    let json = case.json("compare", &["--round", "first", "--scope", "all"]);
    assert_eq!(json["issues"][0]["gap"], 0.8);
    assert_eq!(json["scope"], serde_json::json!(["north", "south", "host"]));
    let pairs = case.json("pairs", &["--scope", "host,north"]);
    assert_eq!(pairs["pairs"][0]["a"], "north");
    assert_eq!(pairs["pairs"].as_array().unwrap().len(), 1);
}

#[test]
fn rounds_list_what_moved() {
    let case = case(TALKS);
    let json = case.json("rounds", &[]);
    assert_keys(&json, &["rounds", "movements", "issues"]);
    assert_eq!(
        json["rounds"][0],
        serde_json::json!({"id": "first", "name": "First", "date": "2026-01-05"})
    );
    let movement = &json["movements"][0];
    assert_eq!(movement["party"], "south");
    assert_eq!(
        (&movement["from"], &movement["to"]),
        (&90.0.into(), &60.0.into())
    );
    assert!((movement["change"].as_f64().unwrap() + 0.3).abs() < 1e-9);
    assert_eq!(movement["toward"], "north");
    assert!((movement["share"].as_f64().unwrap() - 0.375).abs() < 1e-9);
    assert_eq!(
        (&movement["concession"], &movement["concession_to"]),
        (&true.into(), &"north".into())
    );
    assert_eq!(
        (&movement["reversal"], &movement["sources"]),
        (&false.into(), &json!([]))
    );
    assert_eq!(
        (&movement["from_round"], &movement["to_round"]),
        (&"first".into(), &"second".into())
    );
    assert_keys(
        &json["issues"][0],
        &["id", "trend", "gap", "remaining_gap", "spread"],
    );
    assert_eq!(json["issues"][0]["gap"].as_array().unwrap().len(), 2);
    assert_eq!(json["issues"][0]["trend"], "closing");
    assert_eq!(
        json["issues"][0]["carried_over"],
        serde_json::json!([false, false])
    );
    assert_keys(
        &json["overall"]["remaining_gap"],
        &["from", "issues", "of", "mean"],
    );
    assert_eq!(json["trends"]["closing"], 1);
    let text = out(&case.run("rounds", &[]));
    assert!(
        text.contains("90 km → 60 km (First → Second), change −0.30, toward North, concession"),
        "{text}"
    );
}

#[test]
fn the_table_fits_its_width() {
    let case = case(TALKS);
    for width in ["40", "60", "100", "160"] {
        let rounds = out(&case.run("rounds", &["--width", width]));
        let widest = rounds
            .lines()
            .map(unicode_width::UnicodeWidthStr::width)
            .max()
            .unwrap();
        assert!(
            widest <= width.parse().unwrap(),
            "{widest} > {width}\n{rounds}"
        );
        let done = case.run("compare", &["--scope", "all", "--width", width]);
        assert_eq!(code(&done), 0);
        let text = out(&done);
        let widest = text
            .lines()
            .map(unicode_width::UnicodeWidthStr::width)
            .max()
            .unwrap();
        assert!(
            widest <= width.parse().unwrap(),
            "{widest} > {width}\n{text}"
        );
        assert!(
            text.contains("SECURITY") && text.contains("Near*"),
            "{text}"
        );
    }
}

#[test]
fn hostile_text_never_commands_a_terminal() {
    let case = case(
        &TALKS
            .replace("Ten.", "\\u{1b}]0;x\\u{7}\\u{202e}")
            .replace("title: \"Talks\"", "title: \"\\u{1b}[2J\""),
    );
    for command in ["compare", "pairs", "rounds", "outcomes"] {
        let text = out(&case.run(command, &[]));
        assert!(!text.contains(['\u{1b}', '\u{7}', '\u{202e}']), "{command}");
    }
    let done = case.run("compare", &["--round", "\u{1b}[2J"]);
    assert!(!err(&done).contains('\u{1b}'));
    let done = standpoint()
        .args(["check", "/no\u{1b}[2J.ron"])
        .output()
        .unwrap();
    assert!(!err(&done).contains('\u{1b}'));
    assert_eq!(case.json("compare", &[])["title"], "\u{1b}[2J");
}

#[test]
fn stdin_and_stdout_stand_for_files() {
    let mut child = standpoint()
        .args(["export", "-", "-o", "-", "--format", "csv"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    child
        .stdin
        .take()
        .unwrap()
        .write_all(TALKS.as_bytes())
        .unwrap();
    let done = child.wait_with_output().unwrap();
    assert_eq!(code(&done), 0);
    assert!(out(&done).starts_with("\u{feff}\"group\",\"issue\",\"North: wording\""));
}

#[test]
fn a_reader_that_goes_away_is_no_fault() {
    let case = case(TALKS);
    let mut child = standpoint()
        .arg("compare")
        .arg(&case.file)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let done = child.wait_with_output().unwrap();
    assert_eq!((code(&done), err(&done)), (0, String::new()));
}

#[test]
fn without_a_command_the_window_is_asked_for() {
    let case = case(TALKS);
    let done = standpoint()
        .arg(&case.file)
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY")
        .output()
        .unwrap();
    assert_eq!(code(&done), 2);
    assert!(err(&done).contains("window"));
}
