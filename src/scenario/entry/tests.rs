use proptest::prelude::*;

use super::*;
use crate::scenario::{Label, Mark, RangeScale, Scale, Span, Step, Value, ValueSet};

fn soldiers() -> Scale {
    Scale::Range(RangeScale {
        from: 0.0,
        to: 1_000_000.0,
        unit: "soldiers".into(),
        marks: vec![Mark {
            at: 0.0,
            label: "none".into(),
        }],
    })
}

fn steps(labels: &[&str]) -> Scale {
    Scale::Steps(
        labels
            .iter()
            .map(|label| Step {
                label: Label::new(label),
                place: None,
            })
            .collect(),
    )
}

fn number(text: &str) -> f64 {
    match parse_value(&soldiers(), text) {
        Ok(Some(Value::Number(number))) => number,
        other => panic!("{text}: {other:?}"),
    }
}

#[test]
fn thousands_may_be_parted_and_the_unit_written() {
    for text in [
        "800000",
        "800,000",
        "800 000",
        "800\u{202f}000",
        "800_000",
        "800'000",
        "+800,000 soldiers",
        "800000Soldiers",
        " 8e5 ",
    ] {
        assert!((number(text) - 800_000.0).abs() < 1e-9, "{text}");
    }
    assert!(number("None").abs() < 1e-9);
    assert!((number("1,234.5") - 1234.5).abs() < 1e-9);
}

#[test]
fn a_decimal_comma_is_refused_with_the_point() {
    for (text, written) in [
        ("2,5", "2.5"),
        ("0,250", "0.250"),
        ("1.234,5", "1234.5"),
        ("1.234.567", "1234567"),
    ] {
        let message = parse_value(&soldiers(), text).unwrap_err().to_string();
        assert!(message.contains(&format!("write {written} ")), "{message}");
    }
}

#[test]
fn what_is_no_number_says_what_would_be_one() {
    for text in [
        "many", "inf", "NaN", "1e999", "80,00,00", "5..x", "1__000", "--5", "5-",
    ] {
        assert!(
            matches!(
                parse_value(&soldiers(), text),
                Err(EntryError::NotANumber { .. })
            ),
            "{text}"
        );
    }
    let message = parse_value(&soldiers(), "1,000,001")
        .unwrap_err()
        .to_string();
    assert_eq!(
        message,
        "1,000,001 is off the scale, which runs from 0 to 1,000,000 soldiers"
    );
}

#[test]
fn a_span_is_read_in_many_forms() {
    for text in [
        "20..60",
        "60..20",
        "20 to 60",
        "20–60 soldiers",
        "20-60",
        "(20, 60)",
        "20 soldiers - 60 soldiers",
        "20 … 60",
    ] {
        assert_eq!(
            parse_value(&soldiers(), text).unwrap(),
            Some(Value::span(20.0, 60.0)),
            "{text}"
        );
    }
    assert_eq!(
        parse_set(&soldiers(), "7").unwrap(),
        Some(ValueSet::Span(Span {
            low: 7.0,
            high: 7.0
        }))
    );
    let thousands = parse_value(&soldiers(), "(600,000, 800,000)").unwrap();
    assert_eq!(thousands, Some(Value::span(600_000.0, 800_000.0)));
}

#[test]
fn labels_are_found_exactly_first_then_by_letters_alone() {
    let scale = steps(&["Low", "Middle", "High", "low"]);
    let read = |text: &str| parse_value(&scale, text);
    assert_eq!(read("low").unwrap(), Some(Value::Label(Label::new("low"))));
    assert_eq!(
        read(" middle ").unwrap(),
        Some(Value::Label(Label::new("Middle")))
    );
    assert_eq!(
        read("\"High\"").unwrap(),
        Some(Value::Label(Label::new("High")))
    );
    assert!(matches!(
        read("LOW"),
        Err(EntryError::AmbiguousLabel { .. })
    ));
    assert!(
        read("Midle")
            .unwrap_err()
            .to_string()
            .contains("did you mean `Middle`?")
    );
    assert!(matches!(read("5"), Err(EntryError::UnknownLabel { .. })));
    assert!(matches!(
        read("Low|High"),
        Err(EntryError::NotConsecutive { .. })
    ));
    assert!(matches!(
        read("Low|Low"),
        Err(EntryError::NamedTwice { .. })
    ));
    let three = read("Low..High").unwrap();
    assert_eq!(three, read("Low | Middle | High").unwrap());
}

#[test]
fn options_take_one_label_and_wording_none() {
    let scale = Scale::Options(vec![Label::new("a"), Label::new("b"), Label::new("c")]);
    assert!(matches!(
        parse_value(&scale, "a|b"),
        Err(EntryError::OneOption { .. })
    ));
    assert!(parse_set(&scale, "a|c").is_ok());
    assert_eq!(parse_value(&Scale::Wording, "a"), Err(EntryError::NoScale));
    assert_eq!(parse_value(&Scale::Wording, " "), Ok(None));
}

#[test]
fn numbers_are_shown_for_reading() {
    for (number, text) in [
        (700_000.0, "700,000"),
        (-12_345.5, "−12,345.5"),
        (2030.0, "2030"),
        (0.1, "0.1"),
        (-0.0, "0"),
        (1e21, "1e21"),
    ] {
        assert_eq!(number_text(number), text);
    }
    assert_eq!(rounded_text(7.389_955_6, 2), "7.39");
    let scale = soldiers();
    assert_eq!(value_text(&scale, &Value::Number(7e5)), "700,000 soldiers");
    assert_eq!(
        value_text(&scale, &Value::span(20.0, 60.0)),
        "20–60 soldiers"
    );
    assert_eq!(
        value_text(&scale, &Value::span(-20.0, 60.0)),
        "−20 to 60 soldiers"
    );
    let both = ValueSet::Labels(vec![Label::new("a"), Label::new("b")]);
    assert_eq!(set_text(&steps(&["a", "b"]), &both), "a; b");
}

proptest! {
    #[test]
    fn a_number_comes_back_from_its_entry(number in -1e18..1e18_f64, other in -1e-3..1e-3_f64) {
        let scale = Scale::Range(RangeScale { from: -2e18, to: 2e18, unit: "%".into(), marks: Vec::new() });
        for value in [Value::Number(number), Value::Number(other), Value::span(number, other)] {
            prop_assert_eq!(parse_value(&scale, &value_entry(&scale, &value)).unwrap(), Some(value.clone()));
            let set = value.as_set();
            prop_assert_eq!(parse_set(&scale, &set_entry(&scale, &set)).unwrap(), Some(set));
        }
    }

    #[test]
    fn labels_come_back_from_their_entry(
        texts in proptest::collection::btree_set("[aA|\\\\. \"]{1,4}", 2..6),
        first in 0..6_usize,
        count in 1..6_usize,
    ) {
        let scale = Scale::Steps(texts.iter().map(|text| Step { label: Label::new(text), place: None }).collect());
        let labels: Vec<Label> = scale.labels().into_iter().skip(first.min(texts.len() - 1)).take(count).collect();
        let set = ValueSet::Labels(labels);
        prop_assert_eq!(parse_set(&scale, &set_entry(&scale, &set)).unwrap(), Some(set));
    }

    #[test]
    fn no_text_makes_it_fail(text in "\\PC{0,12}") {
        let _ = parse_value(&soldiers(), &text);
        let _ = parse_set(&steps(&["a", "b|c"]), &text);
    }
}

#[test]
fn computed_places_are_told_in_the_scale_s_own_terms() {
    for (width, number, shown) in [
        (1e6, 712_345.678, "712,346 km"),
        (100.0, 37.76, "37.8 km"),
        (6.0, 7.389_955, "7.39 km"),
        (1.0, 0.1 + 0.2, "0.3 km"),
    ] {
        let scale = Scale::Range(RangeScale {
            from: width,
            to: 0.0,
            unit: "km".to_owned(),
            marks: Vec::new(),
        });
        assert_eq!(computed_text(&scale, number), shown);
    }
    let scale = steps(&["low", "middle", "high"]);
    for (x, shown) in [
        (0.5, "0.5, at middle"),
        (0.614_9, "0.61, near middle"),
        (1.0, "1, at high"),
        (0.25, "0.25, midway between “low” and “middle”"),
        (0.75, "0.75, midway between “middle” and “high”"),
    ] {
        assert_eq!(place_text(&scale, x), shown);
    }
    let thirds = steps(&["a", "b", "c", "d"]);
    assert_eq!(
        place_text(&thirds, f64::midpoint(1.0 / 3.0, 1.0)),
        "0.67, at c",
        "a step lies midway"
    );
    assert_eq!(
        place_text(&thirds, f64::midpoint(1.0 / 3.0, 2.0 / 3.0)),
        "0.5, midway between “b” and “c”"
    );
}

#[test]
fn labels_whose_entry_reads_as_another_label_come_back() {
    for texts in [
        &[" \"", "\"", "|"][..],
        &["a", "b", "a|b"],
        &["a", "b", "A|B"],
        &["x..", "y", "x", "|y"],
    ] {
        let scale = steps(texts);
        let set = ValueSet::Labels(scale.labels().into_iter().take(2).collect());
        let entry = set_entry(&scale, &set);
        assert_eq!(parse_set(&scale, &entry), Ok(Some(set)), "{entry}");
    }
}
