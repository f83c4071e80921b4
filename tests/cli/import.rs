//! `import` as others script against it.

use std::fs;
use std::io::{Cursor, Write as _};
use std::path::Path;
use std::process::{Output, Stdio};
use std::time::{Duration, Instant};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::{code, err, out, standpoint};

const DECIDE: &str = "#A;a\n#A;b\n#P;price\n#M;price;0\n#M;price;10\n\
    #D;a;price;2;0.5;1\n#D;b;price;8;1;2\n#X;what\n";

const KTAB: &str =
    "Talks,two,2,1,\nActor,Text,Power,Tax,TaxSal,\nNorth,n,1,10,50,\nSouth,s,2,90,40,\n";

/// `import IN… -o OUT REST…`.
fn import(inputs: &[&Path], out: &Path, rest: &[&str]) -> Output {
    standpoint()
        .arg("import")
        .args(inputs)
        .arg("-o")
        .arg(out)
        .args(rest)
        .output()
        .unwrap()
}

fn zipped(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

#[test]
fn what_was_guessed_and_refused_is_told_with_its_line() {
    let folder = tempfile::tempdir().unwrap();
    let (input, ron) = (folder.path().join("talks.txt"), folder.path().join("t.ron"));
    fs::write(&input, DECIDE).unwrap();
    let done = import(&[&input], &ron, &[]);
    assert_eq!(
        (code(&done), out(&done)),
        (0, String::new()),
        "{}",
        err(&done)
    );
    let file = input.display();
    let told = err(&done);
    let lines: Vec<&str> = told.lines().collect();
    assert_eq!(lines.len(), 3, "{told}");
    assert!(
        lines[0].starts_with(&format!("{file}:8: refused: `#X`")),
        "{told}"
    );
    assert!(
        lines[1].starts_with(&format!("{file}:1: guessed: saliences")),
        "{told}"
    );
    assert!(lines[2].contains("2 parties, 1 issue, 2 stances"), "{told}");
    let checked = standpoint().arg("check").arg(&ron).output().unwrap();
    assert_eq!(code(&checked), 0, "{}", err(&checked));
    let decided = import(
        &[&input],
        &ron,
        &["--set", "salience=0-100", "--as", "decide"],
    );
    assert_eq!(code(&decided), 0);
    assert!(!err(&decided).contains("saliences"));
    assert!(fs::read_to_string(&ron).unwrap().contains("salience: 0.5"));
}

#[test]
fn a_folder_stands_for_its_files_and_a_dash_for_the_streams() {
    let folder = tempfile::tempdir().unwrap();
    let ron = folder.path().join("t.ron");
    let pie = folder.path().join("pie");
    fs::create_dir(&pie).unwrap();
    let worth = |best: &str, other: &str| {
        format!(
            r#"<utility_space><objective name="root"><issue index="1" name="Size" type="discrete"><item value="{best}" evaluation="2"/><item value="{other}" evaluation="1"/></issue><weight index="1" value="1"/></objective></utility_space>"#
        )
    };
    fs::write(pie.join("Pie_A.xml"), worth("big", "small")).unwrap();
    fs::write(pie.join("Pie_B.xml"), worth("small", "big")).unwrap();
    let done = import(&[&pie], &ron, &[]);
    assert_eq!(code(&done), 0, "{}", err(&done));
    assert!(err(&done).contains("2 parties, 1 issue, 2 stances"));
    let text = fs::read_to_string(&ron).unwrap();
    assert!(
        text.contains("id: \"a\"") && text.contains("title: \"Pie\""),
        "{text}"
    );

    let mut child = standpoint()
        .args(["import", "-", "-o", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child
        .stdin
        .take()
        .unwrap()
        .write_all(KTAB.as_bytes())
        .unwrap();
    let done = child.wait_with_output().unwrap();
    assert_eq!(code(&done), 0, "{}", err(&done));
    assert!(out(&done).contains("title: \"Talks\""));
}

#[test]
fn nothing_is_written_where_nothing_can_be_made() {
    let folder = tempfile::tempdir().unwrap();
    let (input, ron) = (folder.path().join("in"), folder.path().join("t.ron"));
    for (text, said) in [
        ("just words", "no format is recognised"),
        ("", "empty"),
        ("#A;a\n", "`#P`"),
        ("#A;a\nx;y\nz;z\n", "--as: decide, table"),
        (
            "<!DOCTYPE s [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;'>]><Scenario><Dimensions/><Actors/>&b;</Scenario>",
            "entities",
        ),
    ] {
        fs::write(&input, text).unwrap();
        let done = import(&[&input], &ron, &[]);
        assert_eq!(code(&done), 1, "{}", err(&done));
        assert!(err(&done).contains(said), "{}", err(&done));
        assert!(!ron.exists());
    }
    assert_eq!(code(&import(&[&folder.path().join("none")], &ron, &[])), 1);
    fs::write(&input, KTAB).unwrap();
    let elsewhere = folder.path().join("none/t.ron");
    assert_eq!(code(&import(&[&input], &elsewhere, &[])), 1);
}

#[test]
fn wrong_words_are_the_caller_s_fault_and_no_input_is_written_over() {
    let folder = tempfile::tempdir().unwrap();
    let (input, ron) = (folder.path().join("in.csv"), folder.path().join("t.ron"));
    fs::write(&input, KTAB).unwrap();
    for rest in [
        &["--as", "excel"][..],
        &["--set", "novalue"],
        &["--set", "unknown=1"],
    ] {
        assert_eq!(code(&import(&[&input], &ron, rest)), 2, "{rest:?}");
    }
    assert_eq!(code(&import(&[], &ron, &[])), 2);
    assert_eq!(code(&import(&[&input], &input, &[])), 2);
    assert_eq!(fs::read_to_string(&input).unwrap(), KTAB);
    assert!(!ron.exists());
}

#[test]
fn what_a_file_says_never_commands_a_terminal() {
    let folder = tempfile::tempdir().unwrap();
    let (input, ron) = (folder.path().join("in"), folder.path().join("t.ron"));
    fs::write(&input, "#A;a\n#P;p\n#D;\u{1b}[2J;p;1\n").unwrap();
    let done = import(&[&input], &ron, &[]);
    assert_eq!(code(&done), 0);
    assert!(!err(&done).contains('\u{1b}'), "{}", err(&done));
    assert!(err(&done).contains(":3: refused"));
}

#[test]
fn hostile_files_are_refused_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let (input, ron) = (folder.path().join("in"), folder.path().join("t.ron"));
    let spaces = vec![b' '; 64 << 20];
    let bomb = zipped(&[("xl/workbook.xml", &spaces)]);
    let deep = "[".repeat(1_000_000);
    let nested = "<Scenario><Dimensions/><Actors>".to_owned() + &"<a>".repeat(1_000_000);
    let cut_short = bomb.get(..bomb.len() / 2).unwrap().to_vec();
    for bytes in [bomb, cut_short, nested.into_bytes()] {
        fs::write(&input, bytes).unwrap();
        assert_refused_at_once(&input, &ron, &[]);
    }
    fs::write(&input, deep).unwrap();
    assert_refused_at_once(&input, &ron, &["--as", "json"]);
    let large = fs::File::create(&input).unwrap();
    large.set_len(1 << 30).unwrap();
    assert_refused_at_once(&input, &ron, &[]);
}

fn assert_refused_at_once(input: &Path, ron: &Path, rest: &[&str]) {
    /// Generous: the promise is 2 s, and machines that run tests are busy.
    const AT_ONCE: Duration = Duration::from_secs(10);
    let begun = Instant::now();
    let done = import(&[input], ron, rest);
    assert_eq!(code(&done), 1, "{}", err(&done));
    assert!(begun.elapsed() < AT_ONCE, "{:?}", begun.elapsed());
    assert!(!ron.exists());
}

#[test]
fn a_scenario_that_is_written_over_is_kept_as_an_earlier_version() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    fs::write(at("talks.txt"), DECIDE).unwrap();
    fs::write(at("t.ron"), "(title: \"old\")").unwrap();
    fs::write(at("t.csv"), "old").unwrap();
    let versions = || {
        let folders = fs::read_dir(at("state/standpoint/versions"));
        let folders = folders.into_iter().flatten().flatten();
        let files = folders.flat_map(|folder| fs::read_dir(folder.path()).unwrap().flatten());
        let paths = files.map(|file| file.path());
        let versions = paths.filter(|path| path.extension().is_some_and(|ending| ending == "ron"));
        versions
            .map(|path| fs::read_to_string(path).unwrap())
            .collect::<Vec<_>>()
    };
    let run = |arguments: &[&str]| {
        let mut command = standpoint();
        command.current_dir(folder.path()).args(arguments);
        let done = command.env("XDG_STATE_HOME", at("state")).output().unwrap();
        assert_eq!(code(&done), 0, "{}", err(&done));
    };
    run(&["import", "talks.txt", "-o", "t.ron"]);
    assert_eq!(versions(), ["(title: \"old\")"]);
    // What is no scenario is not kept; a scenario is, whatever is written over it.
    run(&["export", "t.ron", "-o", "t.csv"]);
    assert_eq!(versions().len(), 1);
    fs::copy(at("t.ron"), at("other.ron")).unwrap();
    run(&["export", "t.ron", "--format", "csv", "-o", "other.ron"]);
    let imported = fs::read_to_string(at("t.ron")).unwrap();
    assert_eq!(
        versions()
            .iter()
            .filter(|version| **version == imported)
            .count(),
        1
    );
}
