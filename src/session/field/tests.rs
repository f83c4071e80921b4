use super::*;
use crate::scenario::{
    Figure, Issue, IssueId, Label, Party, PartyId, RangeScale, Round, RoundId, Scale, Scenario,
    Span, StanceKey, StanceRecord, Step, Value, ValueSet, Visibility,
};
use crate::session::Session;

fn range() -> Scale {
    Scale::Range(RangeScale {
        from: 0.0,
        to: 1_000_000.0,
        unit: "soldiers".into(),
        marks: Vec::new(),
    })
}

fn steps() -> Scale {
    let step = |text| Step {
        label: Label::new(text),
        place: None,
    };
    Scale::Steps(["low", "middle", "high"].map(step).to_vec())
}

fn issue(title: &str, scale: Scale) -> Issue {
    Issue::new(IssueId::new(title), title, scale)
}

fn key(party: &str, round: Option<&str>) -> StanceKey {
    StanceKey {
        party: PartyId::new(party),
        round: round.map(RoundId::new),
        visibility: Visibility::Public,
    }
}

fn empty() -> StanceRecord {
    StanceRecord::new(key("a", None))
}

fn number_set(low: f64, high: f64) -> ValueSet {
    ValueSet::Span(Span { low, high })
}

/// Parties a, b, c; rounds one and two; issues Range, Steps and Wording without stances.
fn session(stances: &[(usize, StanceRecord)]) -> Session {
    let mut scenario = Scenario::default();
    for id in ["a", "b", "c"] {
        let name = id.to_uppercase();
        scenario.parties.push(Party::new(PartyId::new(id), name));
    }
    for id in ["one", "two"] {
        scenario.rounds.push(Round::new(RoundId::new(id), ""));
    }
    scenario.issues.push(issue("Caps", range()).into());
    scenario.issues.push(issue("Seat", steps()).into());
    scenario.issues.push(issue("Name", Scale::Wording).into());
    for (row, record) in stances {
        scenario.issues[*row].stances.push(record.clone().into());
    }
    Session::new(scenario)
}

fn at(party: &str, round: &str, number: f64) -> StanceRecord {
    StanceRecord {
        at: Some(Value::Number(number)),
        ..StanceRecord::new(key(party, Some(round)))
    }
}

fn cell(issue: usize, party: &str, text: &'static str) -> FieldText<'static> {
    FieldText {
        issue,
        party: PartyId::new(party),
        text,
    }
}

#[test]
fn every_field_is_read_and_shown_on_every_scale_that_has_it() {
    use StanceField::*;
    let options = Scale::Options(vec![Label::new("x"), Label::new("y|z")]);
    for (field, scale, text, entry, shown) in [
        (Wording, Scale::Wording, "As is. ", "As is. ", "As is. "),
        (Position, range(), "800,000", "800000", "800,000 soldiers"),
        (Position, range(), "60 to 20", "20..60", "20–60 soldiers"),
        (Position, steps(), "LOW", "low", "low"),
        (
            Position,
            steps(),
            "low..middle",
            "low|middle",
            "low; middle",
        ),
        (Position, options.clone(), "Y|Z", "y|z", "y|z"),
        (Accepts, range(), "7", "7", "7 soldiers"),
        (Accepts, options, "x|y\\|z", "x|y\\|z", "x; y|z"),
        (Limits, steps(), "high", "high", "high"),
        (Salience, range(), "40", "40", "40"),
        (Salience, Scale::Wording, " 2.5 ", "2.5", "2.5"),
        (Confidence, steps(), "HIGH", "High", "High"),
        (Position, range(), " ", "", ""),
        (Accepts, steps(), "", "", ""),
        (Salience, range(), "", "", ""),
        (Confidence, range(), " ", "", ""),
    ] {
        let issue = issue("I", scale);
        let mut record = empty();
        field.read(&issue, &mut record, text).unwrap();
        assert_eq!(field.entry(&issue, &record), entry, "{field:?} {text}");
        assert_eq!(field.shown(&issue, &record), shown, "{field:?} {text}");
        let stance = record.clone().into();
        assert_eq!(field.entry_of(&issue, &stance), entry);
        assert_eq!(field.shown_of(&issue, &stance), shown);
        let mut again = empty();
        field.read(&issue, &mut again, entry).unwrap();
        assert_eq!(again, record);
    }
}

#[test]
fn what_a_field_cannot_hold_is_refused_and_changes_nothing() {
    use StanceField::*;
    for (field, scale, text, hint) in [
        (Position, range(), "many", "a number or a span from 0 to"),
        (Position, range(), "1000001", "off the scale"),
        (Position, range(), "2,5", "write 2.5"),
        (Position, steps(), "hihg", "did you mean `high`?"),
        (Position, Scale::Wording, "1", "no scale"),
        (Accepts, steps(), "low|high", "not next to each other"),
        (Limits, Scale::Wording, "1..2", "no scale"),
        (Salience, range(), "101", "0 (does not care) to 100"),
        (Salience, range(), "much", "no number"),
        (Confidence, range(), "sure", "High, Medium or Low"),
    ] {
        let mut record = StanceRecord {
            salience: Some(1.0),
            ..empty()
        };
        let before = record.clone();
        let error = field.read(&issue("I", scale), &mut record, text);
        let message = error.unwrap_err().to_string();
        assert!(message.contains(hint), "{field:?} {text}: {message}");
        assert_eq!(record, before);
    }
}

#[test]
fn an_accepted_set_follows_the_position_it_was() {
    let caps = issue("Caps", range());
    for (accepts, text, after) in [
        (Some(number_set(7.0, 7.0)), "9", Some(number_set(9.0, 9.0))),
        (Some(number_set(7.0, 7.0)), "", None),
        (Some(number_set(5.0, 8.0)), "9", Some(number_set(5.0, 8.0))),
        (None, "9", None),
    ] {
        let mut record = StanceRecord {
            at: Some(Value::Number(7.0)),
            accepts,
            ..empty()
        };
        StanceField::Position
            .read(&caps, &mut record, text)
            .unwrap();
        assert_eq!(record.accepts, after, "{text}");
    }
}

#[test]
fn what_is_cleared_is_no_longer_stated() {
    use StanceField::*;
    let caps = issue("Caps", range());
    let full = StanceRecord {
        at: Some(Value::Number(7.0)),
        accepts: Some(number_set(7.0, 7.0)),
        limits: Some(number_set(0.0, 9.0)),
        salience: Some(50.0),
        stated: Figure::ALL.to_vec(),
        ..empty()
    };
    for (field, left) in [
        (Position, &[Figure::Limits, Figure::Salience][..]),
        (Accepts, &[Figure::At, Figure::Limits, Figure::Salience]),
        (Limits, &[Figure::At, Figure::Accepts, Figure::Salience]),
        (Salience, &[Figure::At, Figure::Accepts, Figure::Limits]),
        (Wording, &Figure::ALL),
    ] {
        let mut record = full.clone();
        field.read(&caps, &mut record, "").unwrap();
        assert_eq!(record.stated, left, "{field:?}");
    }
    let mut record = full.clone();
    Position.read(&caps, &mut record, "8").unwrap();
    assert_eq!(record.stated, full.stated);
}

#[test]
fn choices_and_hints_fit_the_scale() {
    use StanceField::*;
    let labels = ["low", "middle", "high"].map(str::to_owned).to_vec();
    for (field, scale, choices, hint) in [
        (Position, steps(), labels.clone(), "neighbours"),
        (Accepts, steps(), labels, "label|label"),
        (
            Position,
            range(),
            vec![],
            "0 to 1,000,000 soldiers, or a span such as 250000..750000",
        ),
        (Limits, range(), vec![], "a span from 0 to"),
        (Position, Scale::Wording, vec![], ""),
        (Wording, steps(), vec![], "says"),
        (Salience, steps(), vec![], "100"),
        (
            Confidence,
            range(),
            ["High", "Medium", "Low"].map(str::to_owned).to_vec(),
            "High",
        ),
    ] {
        let issue = issue("I", scale);
        assert_eq!(field.choices(&issue), choices, "{field:?}");
        assert!(
            field.hint(&issue).contains(hint),
            "{field:?}: {}",
            field.hint(&issue)
        );
        assert_eq!(field.is_on(&issue.scale), !field.hint(&issue).is_empty());
        for choice in choices {
            let mut record = empty();
            field.read(&issue, &mut record, &choice).unwrap();
            assert_eq!(field.entry(&issue, &record), choice);
        }
    }
}

#[test]
fn a_change_names_what_was_and_what_is() {
    use StanceField::*;
    let caps = issue("Caps", range());
    let before = StanceRecord {
        at: Some(Value::Number(8e5)),
        salience: Some(40.0),
        ..empty()
    };
    let after = StanceRecord {
        at: Some(Value::Number(7e5)),
        salience: Some(60.0),
        limits: Some(number_set(20.0, 60.0)),
        confidence: Some(crate::scenario::Confidence::Low),
        ..before.clone()
    };
    for (field, text) in [
        (Wording, "wording"),
        (Position, "position 800,000 → 700,000"),
        (Accepts, "accepted range none → none"),
        (Limits, "red line none → 20–60"),
        (Salience, "salience 40 → 60"),
        (Confidence, "confidence none → Low"),
    ] {
        assert_eq!(field.change(&caps, &before, &after), text);
        assert_eq!(
            field.is_same(&before, &after),
            matches!(field, Wording | Accepts)
        );
    }
}

#[test]
fn setting_one_cell_is_one_named_step_at_the_round_shown() {
    let mut session = session(&[(0, at("a", "one", 8e5)), (0, at("b", "two", 5.0))]);
    let before = session.scenario().clone();
    let cells = [cell(0, "a", "700000")];
    let done = set_fields(&session, StanceField::Position, &cells, FieldAction::Edit).unwrap();
    assert_eq!(done.label, "A · Caps: position 800,000 → 700,000");
    apply_fields(&mut session, done, FieldAction::Edit).unwrap();
    let stances = &session.scenario().issues[0].stances;
    let rounds: Vec<_> = stances
        .iter()
        .map(|s| (s.party().as_str(), s.round()))
        .collect();
    let round = |id| Some(RoundId::new(id));
    assert_eq!(
        rounds,
        [
            ("a", round("one")),
            ("a", round("two")),
            ("b", round("two"))
        ]
    );
    assert_eq!(stances[0].at(), Some(&Value::Number(8e5)));
    session.undo();
    assert_eq!(*session.scenario(), before);
}

#[test]
fn setting_many_cells_is_one_step_and_undoes_whole() {
    let mut session = session(&[
        (0, at("a", "one", 1.0)),
        (0, at("a", "two", 2.0)),
        (0, at("b", "one", 3.0)),
    ]);
    let before = session.scenario().clone();
    let cells = [
        cell(0, "c", "9"),
        cell(0, "b", "8"),
        cell(0, "a", ""),
        cell(1, "b", "low"),
        cell(1, "a", "high"),
        cell(1, "c", ""),
        cell(2, "c", ""),
    ];
    let done = set_fields(&session, StanceField::Position, &cells, FieldAction::Clear).unwrap();
    assert_eq!(done.label, "Clear position of 5 cells");
    apply_fields(&mut session, done, FieldAction::Clear).unwrap();
    let texts = |row: usize| -> Vec<String> {
        let issue = &session.scenario().issues[row];
        let stance = |s: &crate::scenario::Stance| {
            format!("{} {}", s.party(), StanceField::Position.entry_of(issue, s))
        };
        issue.stances.iter().map(stance).collect()
    };
    assert_eq!(texts(0), ["a 1", "a ", "b 3", "b 8", "c 9"]);
    assert_eq!(texts(1), ["b low", "a high"]);
    assert!(texts(2).is_empty());
    let after = session.scenario().clone();
    session.undo();
    assert_eq!(*session.scenario(), before);
    session.redo();
    assert_eq!(*session.scenario(), after);
}

#[test]
fn a_stance_that_says_nothing_goes_unless_an_earlier_would_come_back() {
    for (stances, left) in [
        (vec![(0, at("a", "two", 1.0))], 0),
        (vec![(0, at("a", "one", 1.0)), (0, at("a", "two", 2.0))], 2),
        (vec![(0, at("a", "one", 1.0))], 2),
    ] {
        let mut session = session(&stances);
        let cells = [cell(0, "a", "")];
        let done = set_fields(&session, StanceField::Position, &cells, FieldAction::Clear);
        apply_fields(&mut session, done.unwrap(), FieldAction::Clear).unwrap();
        assert_eq!(session.scenario().issues[0].stances.len(), left);
        let shown = session.comparison().issue(0).unwrap();
        assert!(shown.parties.iter().all(|party| party.position.is_none()));
    }
}

#[test]
fn one_cell_that_does_not_read_refuses_all_of_them_by_name() {
    let session = session(&[]);
    let mut cells = vec![cell(0, "a", "1"), cell(1, "a", "7")];
    cells.extend([cell(0, "b", "x"); 9]);
    let refused = set_fields(&session, StanceField::Position, &cells, FieldAction::Paste);
    let text = refused.unwrap_err().to_string();
    assert!(
        text.starts_with("Nothing was pasted:\nA · Seat: no label `7`"),
        "{text}"
    );
    assert!(text.contains("\nB · Caps: `x` is no number"), "{text}");
    assert!(text.ends_with("\nand 2 more"), "{text}");
}

#[test]
fn what_would_not_check_is_refused_by_name_and_leaves_no_trace() {
    let mut narrow = at("a", "two", 7.0);
    narrow.limits = Some(number_set(5.0, 9.0));
    let mut session = session(&[(0, narrow)]);
    let before = session.scenario().clone();
    let revision = session.history().revision();
    let cells = [cell(0, "b", "1"), cell(0, "a", "100")];
    let done = set_fields(&session, StanceField::Position, &cells, FieldAction::Edit).unwrap();
    let refused = apply_fields(&mut session, done, FieldAction::Edit).unwrap_err();
    assert_eq!(refused.named()[0].name, "A · Caps");
    assert!(refused.to_string().contains("outside limits"), "{refused}");
    assert_eq!(*session.scenario(), before);
    assert_eq!(session.history().revision(), revision);
}

#[test]
fn a_change_beside_an_old_error_is_taken() {
    let mut session = session(&[(0, at("a", "two", -7.0))]);
    let cells = [cell(0, "b", "1")];
    let done = set_fields(&session, StanceField::Position, &cells, FieldAction::Edit).unwrap();
    apply_fields(&mut session, done, FieldAction::Edit).unwrap();
    assert_eq!(session.scenario().issues[0].stances.len(), 2);
}
