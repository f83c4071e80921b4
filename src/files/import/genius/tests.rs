//! Domains as GENIUS and `NegMAS` write them.

use super::*;
use crate::files::import::Settings;
use crate::scenario::{Label, Scale, Value};

const DOMAIN: &str = r#"<negotiation_template><agent utility_space="" name="" class=""/>
<utility_space number_of_issues="3"><objective index="0" name="root" description="A pie">
<issue index="1" name="Size" description="how big" type="discrete"><item value="small" description="for one"/><item value="large"/></issue>
<issue index="2" name="Price" type="integer"><range lowerbound="10" upperbound="20"/></issue>
<issue index="3" name="Heat" vtype="real"><range lowerbound="0" upperbound="1"/></issue>
</objective></utility_space></negotiation_template>"#;

const NORTH: &str = r#"<utility_space><objective index="0" name="root">
<issue index="1" name="Size"><item value="small" evaluation="5"/><item value="large" evaluation="20"/>
<item value="small" evaluation="10"/></issue>
<issue index="2" name="Price" type="integer"><evaluator ftype="linear" offset="1.0" slope="-0.1"/></issue>
<issue index="3" name="Heat" type="real"><evaluator ftype="triangular" parameter0="0" parameter1="1" parameter2="0.3"/></issue>
<weight index="1" value="0.29"/><weight index="2" value="0.5"/><weight index="3" value="0.21"/>
</objective><discount_factor value="0.9"/><reservation value="0.25"/></utility_space>"#;

const SOUTH: &str = r#"<utility_space><reservation value="0"/><objective index="0" name="root">
<issue index="1" name="Size"><item value="small" evaluation="3" cost="0.0"/><item value="large" evaluation="3"/></issue>
<issue index="2" name="Price" type="integer"><evaluator ftype="linear" parameter0="0" parameter1="0.1"/></issue>
<issue index="3" name="Heat" type="real"><evaluator ftype="faratin" parameter0="1"/></issue>
<weight index="1" value="1"/><weight index="2" value="3"/>
</objective></utility_space>"#;

fn try_import(files: &[(&str, &str)]) -> (Result<Scenario, FileFault>, Vec<String>) {
    let settings = Settings::default();
    let mut findings = Findings::new(&settings);
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

const PIE: [(&str, &str); 3] = [
    ("d/Pie_North.xml", NORTH),
    ("d/Pie_South.xml", SOUTH),
    ("d/Pie_domain.xml", DOMAIN),
];

#[test]
fn everything_a_domain_holds_is_kept() {
    let (scenario, notes) = try_import(&PIE);
    let scenario = scenario.unwrap();
    assert_eq!(
        (scenario.title.as_str(), scenario.summary.as_str()),
        ("Pie", "A pie")
    );
    let parties: Vec<_> = scenario
        .parties
        .iter()
        .map(|party| (party.name.as_str(), party.reservation, party.note.as_str()))
        .collect();
    assert_eq!(
        parties,
        [
            ("North", Some(0.25), "Discount factor: 0.9"),
            ("South", Some(0.0), "")
        ]
    );
    let size = &scenario.issues[0];
    assert_eq!(size.note, "how big\nsmall: for one");
    assert_eq!(
        size.scale,
        Scale::Options(vec![Label::new("small"), Label::new("large")])
    );
    let north = &size.stances[0];
    assert_eq!(north.at(), Some(&Value::Label(Label::new("large"))));
    assert_eq!(
        north.values(),
        [(Label::new("small"), 0.5), (Label::new("large"), 1.0)]
    );
    assert_eq!(north.salience(), Some(29.0));
    let price = &scenario.issues[1];
    assert!(matches!(&price.scale, Scale::Range(range) if (range.from, range.to) == (10.0, 20.0)));
    assert_eq!(price.stances[0].at(), Some(&Value::Number(10.0)));
    assert_eq!(
        price.stances[0].note(),
        "Evaluator: ftype linear, offset 1.0, slope -0.1"
    );
    assert_eq!(price.stances[1].at(), Some(&Value::Number(20.0)));
    assert_eq!(price.stances[1].salience(), Some(75.0));
    let heat = &scenario.issues[2];
    assert_eq!(heat.stances[0].at(), Some(&Value::Number(0.3)));
    assert_eq!(
        (heat.stances[1].at(), heat.stances[1].salience()),
        (None, None)
    );
    for said in [
        "d/Pie_North.xml:2: refused: `Size` has the option `small` twice; its last evaluation counts",
        "d/Pie_South.xml:1: guessed: weights are above 1; each is divided by their sum, 4",
        "d/Pie_South.xml:2: guessed: on `Size` both `small` and `large` are worth most; the party is taken to stand at the first",
    ] {
        assert!(notes.iter().any(|note| note == said), "{notes:#?}");
    }
    assert_eq!(notes.len(), 7, "{notes:#?}");
}

#[test]
fn a_party_s_file_alone_brings_its_own_issues() {
    let (scenario, notes) = try_import(&PIE[..1]);
    let scenario = scenario.unwrap();
    assert_eq!((scenario.parties.len(), scenario.issues.len()), (1, 3));
    assert!(notes[0].contains("no domain file"), "{notes:?}");
}

#[test]
fn numbers_that_are_listed_with_worths_are_options() {
    let listed = NORTH.replace(
        r#"<evaluator ftype="linear" offset="1.0" slope="-0.1"/>"#,
        r#"<item value="10" evaluation="1"/><item value="20" evaluation="0"/>"#,
    );
    let (scenario, _) = try_import(&[("a.xml", &listed), ("domain.xml", DOMAIN)]);
    let scenario = scenario.unwrap();
    assert_eq!(
        scenario.issues[1].scale,
        Scale::Options(vec![Label::new("10"), Label::new("20")])
    );
    assert_eq!(scenario.parties[0].name, "a");
}

#[test]
fn objectives_within_objectives_are_groups() {
    let nested = r#"<utility_space><objective name="root"><weight index="9" value="0.5"/>
        <objective index="9" name="Food"><issue index="1" name="Size"><item value="s" evaluation="1"/></issue><weight index="1" value="0.5"/></objective>
        </objective></utility_space>"#;
    let (scenario, _) = try_import(&[("a.xml", nested)]);
    let scenario = scenario.unwrap();
    assert_eq!(scenario.issues[0].group, "Food");
    assert_eq!(scenario.issues[0].stances[0].salience(), Some(25.0));
}

#[test]
fn what_is_no_domain_is_refused_with_its_file() {
    for (files, at_fault) in [
        (&[("a.xml", "<other/>")][..], "a.xml"),
        (&[("a.xml", DOMAIN), ("b.xml", DOMAIN)], "b.xml"),
        (&[("a.xml", "<utility_space/>")], "a.xml"),
        (&[("a.xml", NORTH), ("b.xml", "<utility_space>")], "b.xml"),
    ] {
        assert_eq!(try_import(files).0.unwrap_err().file, at_fault);
    }
}
