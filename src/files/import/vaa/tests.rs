//! Folders of voting advice.

use super::*;
use crate::files::import::{ImportError, Notes, Settings};
use crate::scenario::{Basis, Figure, Label, Scale, Value};

const PARTY: &str = r#"[{"id":0,"name":"N/O","longname":"North Organised"},{"id":1,"name":"South","longname":"South"}]"#;
const STATEMENT: &str = r#"[{"id":0,"category":"Money","label":"Tax","text":"Taxes shall rise."},
    {"id":"1","category":null,"label":"Aid","text":"Aid"}]"#;
const OPINION: &str = r#"[{"id":0,"party":0,"statement":0,"answer":0,"comment":7},{"id":1,"party":1,"statement":0,"answer":1,"comment":null},
    {"id":2,"party":0,"statement":1,"answer":2,"comment":"Own words."}]"#;
const ANSWER: &str = r#"[{"id":0,"message":"Stimme zu"},{"id":1,"message":"Stimme nicht zu"},{"id":2,"message":"Neutral"}]"#;
const COMMENT: &str = r#"[{"id":7,"text":"\"Because.\""}]"#;
const OVERVIEW: &str = r#"{"title":"Vote","date":"2017-09-24","info":"https://example.org/w","slug":"vote2017","data_source":"https://example.org/p.pdf"}"#;

fn folder() -> Vec<(&'static str, String)> {
    [
        ("f/party.json", PARTY),
        ("f/statement.json", STATEMENT),
        ("f/opinion.json", OPINION),
        ("f/answer.json", ANSWER),
        ("f/comment.json", COMMENT),
        ("f/overview.json", OVERVIEW),
    ]
    .map(|(name, text)| (name, text.to_owned()))
    .to_vec()
}

fn try_import(
    files: &[(&str, String)],
    settings: &[&str],
) -> (Result<Scenario, FileFault>, Vec<String>) {
    let mut decided = Settings::default();
    for setting in settings {
        decided.take(setting).unwrap();
    }
    let mut findings = Findings::new(&decided);
    let inputs: Vec<Input> = files
        .iter()
        .map(|(name, text)| Input {
            name: (*name).to_owned(),
            bytes: text.as_bytes().to_vec(),
        })
        .collect();
    let scenario = read(&inputs, &mut findings);
    let notes = findings.notes.iter().map(ToString::to_string).collect();
    (scenario, notes)
}

#[test]
fn everything_a_folder_holds_is_kept() {
    let (scenario, notes) = try_import(&folder(), &[]);
    let scenario = scenario.unwrap();
    assert!(notes.is_empty(), "{notes:?}");
    assert_eq!(scenario.title, "Vote");
    assert_eq!(scenario.note, "About: https://example.org/w");
    assert_eq!(scenario.rounds[0].date, "2017-09-24".parse().ok());
    assert_eq!(scenario.sources[0].url, "https://example.org/p.pdf");
    let north = &scenario.parties[0];
    assert_eq!(
        (north.id.as_str(), north.name.as_str(), north.note.as_str()),
        ("n-o", "N/O", "North Organised")
    );
    assert_eq!(scenario.parties[1].note, "");
    let tax = &scenario.issues[0];
    assert_eq!(
        (tax.group.as_str(), tax.note.as_str()),
        ("Money", "Taxes shall rise.")
    );
    let Scale::Steps(steps) = &tax.scale else {
        panic!("{:?}", tax.scale)
    };
    let steps: Vec<_> = steps.iter().map(|step| step.label.as_str()).collect();
    assert_eq!(steps, ["Stimme zu", "Neutral", "Stimme nicht zu"]);
    let stance = &tax.stances[0];
    assert_eq!(stance.at(), Some(&Value::Label(Label::new("Stimme zu"))));
    assert_eq!(stance.text(), "\"Because.\"");
    assert_eq!(
        (stance.basis(), stance.stated()),
        (Some(Basis::Stated), &[Figure::At][..])
    );
    assert_eq!(stance.cites()[0].source, scenario.sources[0].id);
    assert_eq!(stance.round(), Some(scenario.rounds[0].id));
    assert_eq!(tax.stances[1].text(), "");
    assert_eq!(scenario.issues[1].stances[0].text(), "Own words.");
}

#[test]
fn comments_and_the_overview_may_be_missing() {
    let mut files = folder();
    files.truncate(4);
    let (scenario, notes) = try_import(&files, &[]);
    let scenario = scenario.unwrap();
    assert_eq!(scenario.stance_count(), 3);
    assert_eq!(notes.len(), 1, "{notes:?}");
    assert!(notes[0].contains("no comment 7"));
    for missing in 0..4 {
        let mut files = folder();
        let (name, _) = files.remove(missing);
        let fault = try_import(&files, &[]).0.unwrap_err();
        let error = fault
            .fault
            .into_error(&fault.file, Notes::default(), Vec::new());
        let ImportError::Refused { notes, .. } = error else {
            panic!("{error:?}")
        };
        let note = notes.iter().next().unwrap().to_string();
        assert!(note.contains(base_name(name)), "{note}");
    }
}

#[test]
fn the_order_of_the_answers_can_be_decided() {
    let decided = ["answers=Neutral|Stimme zu|Stimme nicht zu"];
    let (scenario, _) = try_import(&folder(), &decided);
    assert_eq!(
        scenario.unwrap().issues[0].scale.labels()[0],
        Label::new("Neutral")
    );
    for wrong in ["answers=Neutral|Neutral", "answers=what", "other=1"] {
        assert!(try_import(&folder(), &[wrong]).0.is_err(), "{wrong}");
    }
}

#[test]
fn what_points_nowhere_is_doubled_or_unknown_is_refused() {
    let mut files = folder();
    files[2].1 = r#"[{"id":0,"party":9,"statement":0,"answer":0},{"id":1,"party":0,"statement":0,"answer":9},
        {"id":2,"party":0,"statement":0,"answer":1},{"id":3,"party":1,"statement":0,"answer":1,"weight":2}]"#.to_owned();
    files[0].1 = PARTY.replace("\"id\":1", "\"id\":1,\"colour\":\"red\"");
    files.push(("f/extra.json", "[]".to_owned()));
    let (scenario, notes) = try_import(&files, &[]);
    assert_eq!(scenario.unwrap().stance_count(), 1);
    let said = |part: &str| notes.iter().any(|note| note.contains(part));
    for part in [
        "f/extra.json:1: refused",
        "field `colour`",
        "field `weight`",
        "opinion 0",
        "opinion 1: there is no answer 9",
        "opinion 2: N/O has answered",
    ] {
        assert!(said(part), "{part}: {notes:#?}");
    }
}

#[test]
fn broken_and_deep_json_is_refused_with_its_line() {
    for (text, line) in [
        ("[\n{]".to_owned(), 2),
        ("[".repeat(100_000), 1),
        (format!("[{{\"id\":{}1", "[".repeat(100_000)), 1),
        ("7".to_owned(), 1),
    ] {
        let mut files = folder();
        files[0].1 = text;
        let fault = try_import(&files, &[]).0.unwrap_err();
        let place = crate::files::import::NotePlace::Line(line);
        assert!(
            matches!(&fault.fault, Fault::Refused { place: at, .. } if *at == place),
            "{fault:?}"
        );
    }
}
