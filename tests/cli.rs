//! The command line as others script against it: the built binary on files of its own.

#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot prepare its files has failed"
)]

#[path = "cli/diff.rs"]
mod diff;
#[path = "cli/import.rs"]
mod import;
#[path = "cli/merge.rs"]
mod merge;
#[path = "cli/outcomes.rs"]
mod outcomes;

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
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
fn documents_are_written_by_their_endings() {
    let case = case(TALKS);
    let (html, md) = (case.path("o.html"), case.path("o.md"));
    let done = standpoint()
        .arg("export")
        .arg(&case.file)
        .arg("-o")
        .arg(&html)
        .arg("-o")
        .arg(&md)
        .output()
        .unwrap();
    assert_eq!(code(&done), 0, "{}", err(&done));
    assert!(
        fs::read_to_string(&html)
            .unwrap()
            .starts_with("<!DOCTYPE html>")
    );
    assert!(fs::read_to_string(&md).unwrap().starts_with("# Talks"));
}

#[test]
fn a_document_shows_what_is_asked_for_and_says_what_it_leaves_out() {
    let case = case(TALKS);
    let page = case.path("o.html");
    let path = page.to_string_lossy().into_owned();
    let shown = |rest: &[&str]| {
        let mut all = vec!["-o", &path];
        all.extend(rest);
        let done = case.run("export", &all);
        assert_eq!(code(&done), 0, "{}", err(&done));
        fs::read_to_string(&page).unwrap()
    };
    let whole = shown(&[]);
    assert!(whole.contains("<h2>Pairs</h2>") && !whole.contains("Exported"));
    let part = shown(&[
        "--order=-name",
        "--shade",
        "off",
        "--without",
        "pairs,wordings",
        "--dated",
        "2026-03-01",
    ]);
    assert!(!part.contains("<h2>Pairs</h2>") && !part.contains("Ten."));
    assert!(part.contains("<dd>1 Mar 2026</dd>"));
    assert!(part.find("Seat").unwrap() < part.find("Flag").unwrap());
    let table = case.run(
        "export",
        &["-o", "-", "--format", "tsv", "--long", "--plain"],
    );
    assert_eq!(code(&table), 0);
    assert!(!out(&table).starts_with('\u{feff}'));
    assert!(
        err(&table).contains("-: note: left out: "),
        "{}",
        err(&table)
    );
    for (flag, word) in [
        ("--order", "gaps"),
        ("--shade", "red"),
        ("--theme", "blue"),
        ("--figure", "pie"),
        ("--without", "everything"),
        ("--dated", "tomorrow"),
    ] {
        let done = case.run("export", &["-o", "-", "--format", "csv", flag, word]);
        assert_eq!((code(&done), out(&done)), (2, String::new()), "{flag}");
        assert!(err(&done).contains(word), "{}", err(&done));
    }
}

#[test]
fn a_report_on_common_ground_is_written_as_prose_or_not_at_all() {
    let case = case(TALKS);
    for flag in ["--report", "--report=full"] {
        let done = case.run("export", &["-o", "-", "--format", "md", flag]);
        assert_eq!(code(&done), 0, "{}", err(&done));
        let text = out(&done);
        assert!(
            text.starts_with("# Talks\n\nCommon ground between "),
            "{text}"
        );
        assert!(text.contains("\n## What is agreed\n"));
    }
    let page = case.path("o.html");
    let table = case.path("o.csv");
    let paths = [&page, &table].map(|path| path.to_string_lossy().into_owned());
    let done = case.run("export", &["-o", &paths[0], "-o", &paths[1], "--report"]);
    assert_eq!(code(&done), 2);
    assert!(err(&done).contains("instead of csv"), "{}", err(&done));
    assert!(!page.exists() && !table.exists());
    let done = case.run("export", &["-o", &paths[0], "--report=long"]);
    assert_eq!(code(&done), 2);
    assert!(
        err(&done).contains("no length of a report `long`"),
        "{}",
        err(&done)
    );
}

#[test]
fn a_workbook_and_a_document_are_archives() {
    let case = case(TALKS);
    for name in ["o.xlsx", "o.docx"] {
        let path = case.path(name);
        let done = case.run("export", &["-o", &path.to_string_lossy()]);
        assert_eq!((code(&done), err(&done)), (0, String::new()));
        assert!(fs::read(&path).unwrap().starts_with(b"PK"));
    }
}

#[test]
fn what_is_not_written_by_this_version_is_refused_before_anything_is() {
    let case = case(TALKS);
    let (good, other) = (case.path("o.csv"), case.path("o.odt"));
    let export = |paths: &[&Path]| {
        let mut command = standpoint();
        command.arg("export").arg(&case.file);
        for path in paths {
            command.arg("-o").arg(path);
        }
        command.output().unwrap()
    };
    let done = export(&[&good, &other]);
    assert_eq!(code(&done), 2);
    assert!(
        err(&done).contains("does not write `odt`"),
        "{}",
        err(&done)
    );
    assert!(!good.exists());
    assert_eq!(code(&export(&[Path::new("-")])), 2);
    assert_eq!(code(&export(&[&case.path("none/o.csv")])), 2);
    let done = case.run(
        "export",
        &["-o", &case.file.to_string_lossy(), "--format", "csv"],
    );
    assert_eq!(code(&done), 2);
    assert_eq!(case.text(), TALKS);
}

const CONFIDENTIAL: &str = r#"#![enable(implicit_some)]
(
    title: "Talks",
    parties: [(id: "a", name: "Alpha"), (id: "b", name: "Beta")],
    rounds: [(id: "r1", name: "One"), (id: "r2", name: "Two")],
    issues: [
        (id: "i", title: "Length", scale: Range(from: 0, to: 10), stances: [
            (party: "a", round: "r1", at: 2, text: "public word"),
            (party: "a", round: "r2", at: 9, text: "private word", visibility: Private),
            (party: "b", round: "r1", at: 4, salience: 30, text: "four"),
        ]),
    ],
)"#;

#[test]
fn a_public_export_holds_and_reckons_with_what_is_public_alone() {
    let case = case(CONFIDENTIAL);
    let export = |rest: &[&str]| {
        let done = case.run(
            "export",
            &[&["-o", "-", "--format", "json", "--public"], rest].concat(),
        );
        assert_eq!(code(&done), 0, "{}", err(&done));
        let document: Value = serde_json::from_slice(&done.stdout).unwrap();
        (document, err(&done))
    };
    let (document, told) = export(&[]);
    let text = document.to_string();
    assert!(!text.contains("word") && text.contains("four"));
    let issue = &document["comparison"]["issues"][0];
    assert_eq!(
        (&issue["missing"], &issue["gap"]),
        (&json!(["a"]), &Value::Null)
    );
    for line in [
        "removed: 1 × Private stances",
        "  Alpha · Length · Two",
        "removed: 1 × Saliences",
        "  Alpha · Length · One",
        "note: no stance is left of `Alpha`; its name is still in the export",
    ] {
        assert!(told.lines().any(|told| told == line), "{line}\n{told}");
    }
    let (then, _) = export(&["--round", "r1"]);
    assert_eq!(then["comparison"]["issues"][0]["gap"], json!(0.2));
    let (kept, told) = export(&["--keep", "private,salience"]);
    assert!(kept.to_string().contains("private word"));
    assert_eq!(told, "removed: nothing\n");
}

#[test]
fn what_may_be_kept_in_public_is_named() {
    let case = case(CONFIDENTIAL);
    let out = case.path("o.json");
    for keep in [
        &["--public", "--keep", "salience,text"][..],
        &["--keep", "salience"],
    ] {
        let path = out.to_string_lossy();
        let done = case.run("export", &[&["-o", &*path], keep].concat());
        assert_eq!(code(&done), 2, "{}", err(&done));
        assert!(!out.exists());
    }
    let done = case.run(
        "export",
        &["-o", "-", "--format", "csv", "--public", "--keep", "text"],
    );
    assert!(
        err(&done).contains("`text` is nothing that a public export removes; it removes private, ")
    );
}

#[test]
fn set_writes_at_the_last_round_and_keeps_history() {
    let case = case(TALKS);
    let done = case.run(
        "set",
        &[
            "north/force",
            "at=20 km",
            "text=Twenty \"now\".",
            "basis=stated",
        ],
    );
    assert_eq!((code(&done), err(&done)), (0, String::new()));
    let text = case.text();
    assert!(
        text.contains("(party: \"north\", round: \"first\", at: 10, accepts: (0, 40)"),
        "{text}"
    );
    assert!(
        text.contains("(party: \"north\", round: \"second\", at: 20, accepts: (0, 40), basis: Stated,\n                 text: \"Twenty \\\"now\\\".\", cites: [(source: \"S1\")]),"),
        "{text}"
    );
    assert_eq!(code(&case.run("check", &[])), 0);
}

#[test]
fn set_reads_values_as_the_scale_does() {
    let case = case(TALKS);
    let set = |stance: &str, field: &str| {
        let done = case.run("set", &[stance, field]);
        assert_eq!(code(&done), 0, "{}", err(&done));
        case.text()
    };
    assert!(set("south/force@first", "at=70..90").contains("round: \"first\", at: (70, 90)"));
    assert!(
        set("south/force", "salience=").contains("round: \"second\", at: 60, limits: (50, 100)),")
    );
    assert!(
        set("host/seat", "accepts=low|middle")
            .contains("round: \"second\", at: \"middle\", accepts: [\"low\", \"middle\"]")
    );
    // A stance that is not there is made.
    assert!(
        set("host/flag@first", "at=RED")
            .contains("(party: \"host\", round: \"first\", at: \"red\")")
    );
    // What is private stays private, wherever it is edited.
    assert!(
        set("south/seat", "at=middle")
            .contains("round: \"second\", at: \"middle\", visibility: Private")
    );
}

#[test]
fn set_writes_nothing_that_would_not_check() {
    let case = case(TALKS);
    for (stance, field, exit, hint) in [
        ("north/force", "at=50", 1, "accepts"),
        ("north/force", "at=900", 1, "off the scale"),
        ("north/force", "at=2,5", 1, "write 2.5"),
        ("north/seat", "at=lo", 1, "did you mean `low`?"),
        ("north/flag", "at=red|blue", 1, "one option"),
        ("north/preamble", "at=1", 1, "no scale"),
        ("north/force", "salience=120", 1, "100"),
        ("north/force", "basis=Told", 1, "Stated"),
        ("north/force", "wording=x", 2, "no field"),
        ("north/force", "at", 2, "FIELD=VALUE"),
        ("nroth/force", "at=1", 2, "did you mean `north`?"),
        ("north/farce", "at=1", 2, "did you mean `force`?"),
        ("north/force@thrid", "at=1", 2, "there are: first, second"),
        ("north", "at=1", 2, "PARTY/ISSUE"),
    ] {
        let done = case.run("set", &[stance, field]);
        assert_eq!(code(&done), exit, "{stance} {field}: {}", err(&done));
        assert!(
            err(&done).contains(hint),
            "{stance} {field}: {}",
            err(&done)
        );
        assert_eq!(case.text(), TALKS);
    }
    let nothing_new = case.run("set", &["south/force", "at=60"]);
    assert_eq!(code(&nothing_new), 0);
    assert_eq!(case.text(), TALKS);
}

#[test]
fn an_edit_leaves_comments_and_layout_alone() {
    let commented = TALKS.replace(
        "    title: \"Talks\",",
        "    // by hand\n    title:   \"Talks\", /* sic */",
    );
    let case = case(&commented);
    let done = case.run("set", &["south/force@first", "text=Don't."]);
    assert_eq!(code(&done), 0, "{}", err(&done));
    let text = case.text();
    let changed: Vec<_> = (text.lines().zip(commented.lines()))
        .filter(|(new, old)| new != old)
        .collect();
    assert_eq!(changed.len(), 1, "{changed:?}");
    assert!(changed[0].0.contains("text: \"Don't.\""));
    assert_eq!(text.lines().count(), commented.lines().count());
}

#[test]
fn line_ends_and_byte_order_mark_stay() {
    let windows = format!("\u{feff}{}", TALKS.replace('\n', "\r\n"));
    let case = case(&windows);
    let done = case.run("set", &["south/force", "at=70", "text=two\nlines"]);
    assert_eq!(code(&done), 0, "{}", err(&done));
    let text = case.text();
    assert!(text.starts_with('\u{feff}'));
    assert_eq!(text.matches('\n').count(), text.matches("\r\n").count());
    assert_eq!(code(&case.run("check", &[])), 0);
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
