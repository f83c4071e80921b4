//! `export` as others script against it: documents, what is public.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use super::{TALKS, case, code, err, out, standpoint};

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
