use boon::{Compiler, SchemaIndex, Schemas};
use proptest::prelude::*;
use serde_json::Value as Json;

use crate::compare::{Comparison, Selection};
use crate::files::export::{ExportOptions, Format, export};
use crate::files::import::{Form, Input, Settings, import};
use crate::files::progress::Progress;
use crate::scenario::generated::{any_scenario, nasty, valid_scenario};
use crate::scenario::{Date, Scenario};

const SCHEMA: &str = include_str!("../../../../assets/scenario.schema.json");

struct Schema {
    schemas: Schemas,
    index: SchemaIndex,
}

impl Schema {
    fn read() -> Self {
        let mut compiler = Compiler::new();
        compiler.enable_format_assertions();
        let name = "scenario.schema.json";
        compiler
            .add_resource(name, serde_json::from_str(SCHEMA).unwrap())
            .unwrap();
        let mut schemas = Schemas::new();
        let index = compiler.compile(name, &mut schemas).unwrap();
        Self { schemas, index }
    }

    fn objection(&self, document: &Json) -> Option<String> {
        let held = self.schemas.validate(document, self.index);
        held.err().map(|error| format!("{error:#}"))
    }
}

fn exported(scenario: &Scenario, options: &ExportOptions) -> Vec<u8> {
    let comparison = Comparison::new(scenario, Selection::of(scenario));
    let progress = Progress::default();
    export(Format::Json, scenario, &comparison, options, &progress)
        .unwrap()
        .bytes
}

fn bundled() -> Vec<Scenario> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/scenarios");
    let files = std::fs::read_dir(folder).unwrap();
    files
        .map(|file| std::fs::read_to_string(file.unwrap().path()).unwrap())
        .map(|text| ron::from_str(&text).unwrap())
        .collect()
}

#[test]
fn the_bundled_scenarios_keep_to_the_schema() {
    let schema = Schema::read();
    let dated = ExportOptions {
        dated: Date::from_ymd(2026, 2, 6),
        ..ExportOptions::default()
    };
    let scenarios = bundled();
    assert!(scenarios.len() >= 3);
    for scenario in scenarios {
        for options in [&dated, &ExportOptions::default()] {
            let bytes = exported(&scenario, options);
            assert_eq!(bytes, exported(&scenario, options));
            let document = serde_json::from_slice(&bytes).unwrap();
            assert_eq!(schema.objection(&document), None);
        }
    }
}

#[test]
fn the_schema_refuses_what_is_no_such_document() {
    let schema = Schema::read();
    let scenario = &bundled()[0];
    let document: Json =
        serde_json::from_slice(&exported(scenario, &ExportOptions::default())).unwrap();
    let changes: [(&str, Json); 9] = [
        ("/format", "other".into()),
        ("/version", 2.into()),
        ("/scenario/titel", "x".into()),
        ("/scenario/parties/0/role", "King".into()),
        ("/scenario/parties/0/id", "a b".into()),
        ("/scenario/issues/0/scale", "Range".into()),
        ("/scenario/issues/0/stances/0/basis", "Guessed".into()),
        ("/scenario/issues/0/stances/0/salience", 101.into()),
        ("/comparison/issues/0/gap", "wide".into()),
    ];
    for (place, value) in changes {
        let mut changed = document.clone();
        let (parent, key) = place.rsplit_once('/').unwrap();
        changed.pointer_mut(parent).unwrap()[key] = value;
        assert!(schema.objection(&changed).is_some(), "{place}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn any_scenario_comes_back_from_json(scenario in any_scenario()) {
        let json = serde_json::to_string(&scenario).unwrap();
        let back: Scenario = serde_json::from_str(&json).unwrap();
        prop_assert_eq!(back, scenario);
    }

    #[test]
    fn a_scenario_exported_and_imported_is_the_same(scenario in valid_scenario(nasty().boxed())) {
        let bytes = exported(&scenario, &ExportOptions::default());
        let document: Json = serde_json::from_slice(&bytes).unwrap();
        prop_assert_eq!(Schema::read().objection(&document), None);
        let inputs = [Input { name: "x.json".to_owned(), bytes }];
        let (settings, progress) = (Settings::default(), Progress::default());
        for form in [None, Some(Form::Json)] {
            let imported = import(&inputs, form, &settings, &progress).unwrap();
            prop_assert_eq!(&imported.scenario, &scenario);
            prop_assert!(imported.notes.is_empty());
        }
    }
}
