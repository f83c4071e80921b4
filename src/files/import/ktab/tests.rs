//! KTAB files as they come.

use super::*;
use crate::files::import::Settings;
use crate::scenario::{Scale, Value};

const CSV: &str = "Talks ,\"Two actors, one table\",2,2,\n\
    Actor,Description,Power,Tax,TaxSal,Aid,AidSal,\n\
    North , Rich one ,  10.5, 70.25, 40,  6.5,  5.0,\n\
    South,\"Poor, but proud\",3, 0, 100, , 30,\n";

const XML: &str = "\u{feff}<?xml version=\"1.0\" encoding=\"UTF-8\"?>
<Scenario><name>Talks</name><desc>Two actors, one table</desc>
<Dimensions><dName>Tax</dName><dName>Aid</dName></Dimensions>
<Actors>
<Actor><name>North</name><description>Rich one</description><capability>10.5</capability>
<Position><dCoord>70.250</dCoord><dCoord>6.5</dCoord></Position><Salience><dSal>40.0</dSal><dSal>5</dSal></Salience></Actor>
<Actor><name>South</name><description>Poor, but proud</description><capability>3</capability>
<Position><dCoord>0</dCoord><dCoord/></Position><Salience><dSal>100</dSal><dSal>30</dSal></Salience></Actor>
</Actors></Scenario>";

/// The scenario and its notes, as the command line tells them.
fn imported(text: &str) -> (Scenario, Vec<String>) {
    let settings = Settings::default();
    let mut findings = Findings::new(&settings);
    let input = Input {
        name: "t".to_owned(),
        bytes: text.as_bytes().to_vec(),
    };
    let scenario = read(&input, &mut findings).unwrap();
    let notes = findings.notes.iter().map(ToString::to_string).collect();
    (scenario, notes)
}

#[test]
fn everything_a_file_holds_is_kept() {
    let (scenario, notes) = imported(CSV);
    assert!(notes.is_empty(), "{notes:?}");
    assert_eq!(scenario.title, "Talks");
    assert_eq!(scenario.summary, "Two actors, one table");
    let parties: Vec<_> = scenario
        .parties
        .iter()
        .map(|party| (party.name.as_str(), party.note.as_str(), party.power))
        .collect();
    assert_eq!(
        parties,
        [
            ("North", "Rich one", Some(10.5)),
            ("South", "Poor, but proud", Some(3.0))
        ]
    );
    let tax = &scenario.issues[0];
    assert_eq!(tax.title, "Tax");
    assert!(matches!(&tax.scale, Scale::Range(range) if (range.from, range.to) == (0.0, 100.0)));
    assert_eq!(tax.stances[0].at(), Some(&Value::Number(70.25)));
    assert_eq!(tax.stances[0].salience(), Some(40.0));
    assert_eq!(scenario.issues[1].stances[1].at(), None);
    assert_eq!(scenario.issues[1].stances[1].salience(), Some(30.0));
}

#[test]
fn both_writings_give_the_same_scenario() {
    assert_eq!(imported(XML), imported(CSV));
    assert!(is_csv(CSV));
    assert!(is_xml("Scenario", XML));
    let semicolons = CSV
        .replace("\"Two actors, one table\"", "Two")
        .replace("\"Poor, but proud\"", "Poor");
    assert!(is_csv(&semicolons.replace(',', ";")));
    assert!(!is_csv("a,b\n1,2\n"));
    assert!(!is_csv("a,b,3,4\n1,2,3,4,5,6,7,8,9,10,11\n"));
}

#[test]
fn what_cannot_be_taken_is_refused_with_its_line() {
    let text = CSV
        .replace("70.25", "170")
        .replace("10.5", "0")
        .replace("100", "much")
        .replace(",2,2,", ",5,2,");
    let (scenario, notes) = imported(&text);
    assert_eq!(
        notes,
        [
            "t:1: guessed: the file says that it has 5 actors and has 2; all of them are taken",
            "t:3: refused: the influence of North is `0`; it is a number above 0",
            "t:3: refused: the position of North on Tax is `170`; it is a number from 0 to 100",
            "t:4: refused: the salience of South on Tax is `much`; it is a number from 0 to 100",
        ]
    );
    assert_eq!(scenario.stance_count(), 4);
}

#[test]
fn what_only_the_simulation_needs_is_said_to_be_left_out() {
    let text = XML.replace("<Dimensions>", "<prngSeed>7</prngSeed>\n<Dimensions>");
    let (_, notes) = imported(&text);
    assert_eq!(
        notes,
        ["t:3: refused: <prngSeed> belongs to KTAB's simulation and is not kept"]
    );
}

#[test]
fn a_file_that_is_none_is_refused_as_a_whole() {
    let settings = Settings::default();
    for text in [
        "",
        "a,b,c,d\n",
        "Talks,x,1,2\nActor,D,P,A\n",
        "<Scenario/>",
        "<a>",
    ] {
        let mut findings = Findings::new(&settings);
        let input = Input {
            name: "t".to_owned(),
            bytes: text.as_bytes().to_vec(),
        };
        let refused = read(&input, &mut findings);
        assert!(refused.is_err(), "{text:?}");
    }
}
