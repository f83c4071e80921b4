use proptest::prelude::*;

use super::formula::{guarded, unguarded};
use super::*;
use crate::scenario::{
    Issue, IssueId, Label, Mark, Party, PartyId, RangeScale, Round, RoundId, Scale, Scenario, Step,
};
use crate::session::{Session, StanceField};

fn block(rows: &[&[&str]]) -> Block {
    Block::new(
        rows.iter()
            .map(|row| row.iter().map(|&text| text.to_owned()).collect())
            .collect(),
    )
}

#[test]
fn what_spreadsheets_copy_is_read_as_cells() {
    for (text, rows) in [
        ("", &[][..]),
        ("a", &[&["a"][..]][..]),
        ("a\tb\r\nc\td\r\n", &[&["a", "b"], &["c", "d"]]),
        ("a\tb\nc\td", &[&["a", "b"], &["c", "d"]]),
        ("a\rb\r", &[&["a"], &["b"]]),
        ("a\n\nb\n", &[&["a"], &[""], &["b"]]),
        ("a\t\n", &[&["a", ""]]),
        ("\t", &[&["", ""]]),
        ("\n", &[&[""]]),
        ("a\tb\tc\nd\n", &[&["a", "b", "c"], &["d", "", ""]]),
        ("\"a\tb\"\t\"c\nd\"\n", &[&["a\tb", "c\nd"]]),
        ("\"say \"\"no\"\"\"\tx", &[&["say \"no\"", "x"]]),
        ("say \"no\"\t5\" pipe", &[&["say \"no\"", "5\" pipe"]]),
        ("\"no\" he said\tx", &[&["\"no\" he said", "x"]]),
        (
            "\"never closed\tx\ny",
            &[&["\"never closed", "x"], &["y", ""]],
        ),
        ("\"\"\t\"\"\"\"", &[&["", "\""]]),
        ("'=1+1\t'a\t''=1", &[&["=1+1", "'a", "'=1"]]),
    ] {
        assert_eq!(parse_tsv(text), block(rows), "{text:?}");
    }
}

#[test]
fn no_cell_is_written_as_a_live_formula() {
    for (cell, written) in [
        ("=1+1", "'=1+1"),
        ("@home", "'@home"),
        ("+49", "'+49"),
        ("- we ask", "'- we ask"),
        ("-20..60", "'-20..60"),
        (" =1", "' =1"),
        ("'=1", "''=1"),
        ("-5", "-5"),
        ("-0.5e-7", "-0.5e-7"),
        ("'tis", "'tis"),
        ("a\"b", "a\"b"),
        ("\"a", "\"\"\"a\""),
        ("a\nb", "\"a\nb\""),
        ("", "\"\""),
    ] {
        assert_eq!(block(&[&[cell]]).to_tsv(), written, "{cell:?}");
    }
    assert_eq!(block(&[&["a", ""], &["", ""]]).to_tsv(), "a\t\n\t");
}

#[test]
fn markdown_and_html_escape_what_users_wrote() {
    let cells = block(&[&["a|b", "x\ny <b>"], &["=1", "0.5"]]);
    let header = ["Egypt".to_owned(), "P*".to_owned()];
    assert_eq!(
        cells.to_markdown(&header),
        "| Egypt | P\\* |\n| --- | --- |\n| a\\|b | x<br>y &lt;b&gt; |\n| =1 | 0.5 |\n"
    );
    let html = cells.to_html();
    let text = |inner: &str| {
        format!("<td x:str sdnum=\"1033;0;@\" style='mso-number-format:\"\\@\"'>{inner}</td>")
    };
    for part in [
        text("a|b"),
        text("x<br style='mso-data-placement:same-cell'>y &lt;b&gt;"),
        text("=1"),
        "<td x:num=\"0.5\" sdval=\"0.5\" sdnum=\"1033;\">0.5</td>".to_owned(),
    ] {
        assert!(html.contains(&part), "{part} in {html}");
    }
    for not_a_number in [
        "007", "1,5", "+1", "1e", ".5", "5.", "-", "", "1 000", "∞", "--1",
    ] {
        assert!(!block(&[&[not_a_number]]).to_html().contains("x:num"));
    }
}

fn range(from: f64, to: f64) -> Scale {
    let marks = vec![Mark {
        at: 1.0,
        label: "1,234".into(),
    }];
    Scale::Range(RangeScale {
        from,
        to,
        unit: "%".into(),
        marks: if to > 5000.0 { Vec::new() } else { marks },
    })
}

fn steps() -> Scale {
    let step = |text| Step {
        label: Label::new(text),
        place: None,
    };
    Scale::Steps(["low", "middle", "high"].map(step).to_vec())
}

/// Parties A to D by four issues: two Ranges, Steps, Wording.
fn session() -> Session {
    let mut scenario = Scenario::default();
    for id in ["a", "b", "c", "d"] {
        scenario
            .parties
            .push(Party::new(PartyId::new(id), id.to_uppercase()));
    }
    scenario.rounds.push(Round::new(RoundId::new("one"), ""));
    for (title, scale) in [
        ("Caps", range(0.0, 1e7)),
        ("Fees", range(-100.0, 1e7)),
        ("Seat", steps()),
        ("Name", Scale::Wording),
    ] {
        scenario
            .issues
            .push(Issue::new(IssueId::new(title), title, scale).into());
    }
    Session::new(scenario)
}

const NAMES: [&str; 4] = ["a", "b", "c", "d"];

/// The title, the four parties, and a computed column; the names above.
fn grid() -> Grid<impl Fn(usize, usize) -> Target> {
    Grid::new(5, 6, |row, column| match (row.checked_sub(1), column) {
        (None, 1..=4) => Target::PartyName(PartyId::new(NAMES[column - 1])),
        (None, _) => Target::Fixed("heading".to_owned()),
        (Some(row), 0) => Target::IssueTitle(row),
        (Some(row), 5) => Target::Fixed(format!("gap of row {row}")),
        (Some(issue), _) => Target::Stance {
            issue,
            party: PartyId::new(NAMES[column - 1]),
        },
    })
}

/// A rectangle in the grid of stances, from 0.
fn at(top: usize, left: usize, rows: usize, columns: usize) -> Extent {
    Extent {
        top: top + 1,
        left: left + 1,
        rows,
        columns,
    }
}

fn shown(session: &Session, field: StanceField) -> Vec<Vec<String>> {
    let text =
        |row: usize, column: usize| grid().target(row + 1, column + 1)?.entry(session, field);
    let row = |row| (0..4).map(|column| text(row, column).unwrap()).collect();
    (0..4).map(row).collect()
}

fn first_row(session: &Session) -> Vec<String> {
    shown(session, StanceField::Position).swap_remove(0)
}

#[test]
fn a_block_is_tiled_put_once_or_refused() {
    let one = block(&[&["7"]]);
    let pair = block(&[&["1", "2"]]);
    for (cells, selection, row, landed) in [
        (&one, at(0, 0, 1, 1), ["7", "", "", ""], at(0, 0, 1, 1)),
        (&one, at(0, 1, 1, 3), ["", "7", "7", "7"], at(0, 1, 1, 3)),
        (&pair, at(0, 0, 1, 4), ["1", "2", "1", "2"], at(0, 0, 1, 4)),
        (&pair, at(0, 0, 1, 3), ["1", "2", "", ""], at(0, 0, 1, 2)),
        (&pair, at(0, 2, 1, 1), ["", "", "1", "2"], at(0, 2, 1, 2)),
        (&pair, at(0, 0, 2, 2), ["1", "2", "", ""], at(0, 0, 2, 2)),
    ] {
        let mut session = session();
        let before = session.scenario().clone();
        let done = paste(
            &mut session,
            StanceField::Position,
            cells,
            selection,
            &grid(),
        );
        assert_eq!(done.as_ref(), Ok(&landed), "{selection:?}");
        assert_eq!(first_row(&session), row, "{selection:?}");
        session.undo();
        assert_eq!(*session.scenario(), before);
        assert!(session.undo().is_none(), "one step");
    }
}

#[test]
fn what_does_not_fit_refuses_the_whole_paste_by_name() {
    use StanceField::*;
    for (field, cells, selection, parts) in [
        (
            Position,
            block(&[&["1", "2"]]),
            at(0, 3, 1, 1),
            &["gap of row 0: it cannot be pasted into"][..],
        ),
        (
            Position,
            block(&[&["low"], &["x"]]),
            at(2, 0, 1, 1),
            &["A · Name: this issue has no scale"],
        ),
        (
            Wording,
            block(&[&["x"], &["y"], &["z"]]),
            at(2, 0, 1, 1),
            &["row 3, column 1 of the clipboard: it would stand past the last row"],
        ),
        (
            Wording,
            block(&[&["x", "y", "z"]]),
            at(2, 3, 1, 1),
            &[
                "gap of row 2: ",
                "row 1, column 3 of the clipboard: it would stand past the last column",
            ],
        ),
        (
            Position,
            block(&[&["5", "x"], &["-500", "7"]]),
            at(0, 1, 2, 2),
            &[
                "C · Caps: `x` is no number",
                "B · Fees: −500 is off the scale",
            ],
        ),
        (
            Wording,
            block(&[]),
            at(0, 0, 1, 1),
            &["clipboard: it holds no text"],
        ),
        (
            Wording,
            block(&[&[" "]]),
            Extent::cell(1, 0),
            &["title of Caps: a title or a name cannot be empty"],
        ),
    ] {
        let mut session = session();
        let before = session.scenario().clone();
        let refused = paste(&mut session, field, &cells, selection, &grid());
        let text = refused.unwrap_err().to_string();
        assert!(text.starts_with("Nothing was pasted"), "{text}");
        for part in parts {
            assert!(text.contains(part), "{part} in {text}");
        }
        assert_eq!(*session.scenario(), before);
        assert!(session.undo().is_none());
    }
    let many = block(&[&["x"; 4], &["x"; 4], &["x"; 4]]);
    let refused = paste(&mut session(), Position, &many, at(0, 0, 1, 1), &grid()).unwrap_err();
    assert_eq!((refused.named().len(), refused.more()), (8, 4));
    assert!(refused.to_string().ends_with("\nand 4 more"));
}

#[test]
fn what_would_not_check_is_refused_with_the_cell() {
    let mut session = session();
    let put = |session: &mut Session, field, text: &str, column| {
        paste(
            session,
            field,
            &block(&[&[text]]),
            at(0, column, 1, 1),
            &grid(),
        )
    };
    put(&mut session, StanceField::Limits, "5..9", 1).unwrap();
    let before = session.scenario().clone();
    let cells = block(&[&["1", "100"]]);
    let refused = paste(
        &mut session,
        StanceField::Position,
        &cells,
        at(0, 0, 1, 1),
        &grid(),
    );
    let text = refused.unwrap_err().to_string();
    assert!(
        text.contains("B · Caps: the position lies outside limits"),
        "{text}"
    );
    assert_eq!(*session.scenario(), before);
}

#[test]
fn the_undo_entry_names_one_cell_or_counts_them() {
    for (cells, selection, label) in [
        (
            block(&[&["7"]]),
            at(0, 0, 1, 1),
            "A · Caps: position none → 7",
        ),
        (block(&[&["7"]]), at(0, 0, 2, 3), "Paste into 6 cells"),
        (
            block(&[&["Limits"]]),
            Extent::cell(1, 0),
            "Rename issue Caps → Limits",
        ),
        (
            block(&[&["Egypt\nand"]]),
            Extent::cell(0, 1),
            "Rename party A → Egypt and",
        ),
        (
            block(&[&["Limits", "7"]]),
            Extent::cell(1, 0),
            "Paste into 2 cells",
        ),
        (
            block(&[&["Egypt", "B"], &["3", ""]]),
            Extent::cell(0, 1),
            "Paste into 2 cells",
        ),
    ] {
        let mut session = session();
        let before = session.scenario().clone();
        paste(
            &mut session,
            StanceField::Position,
            &cells,
            selection,
            &grid(),
        )
        .unwrap();
        assert_eq!(session.history().undo_label(), Some(label));
        session.undo();
        assert_eq!(*session.scenario(), before);
    }
}

#[test]
fn an_empty_cell_clears_and_the_same_again_is_no_step() {
    let mut session = session();
    let put = |session: &mut Session, text: &str| {
        paste(
            session,
            StanceField::Position,
            &block(&[&[text]]),
            at(0, 0, 1, 1),
            &grid(),
        )
        .unwrap()
    };
    put(&mut session, "7");
    let revision = session.history().revision();
    put(&mut session, " 7 ");
    assert_eq!(session.history().revision(), revision);
    put(&mut session, "");
    assert_eq!(first_row(&session), ["", "", "", ""]);
    assert!(session.scenario().issues[0].stances.is_empty());
}

#[test]
fn decimal_commas_are_read_where_the_block_leaves_no_doubt() {
    for (cells, expected) in [
        (["0,5", "", "", ""], Ok(["0.5", "", "", ""])),
        (["0,250", "12,5 %", "", ""], Ok(["0.25", "12.5", "", ""])),
        (
            ["1.234,56", "1.234.567", "", ""],
            Ok(["1234.56", "1234567", "", ""]),
        ),
        (
            ["1 234,5", "1\u{a0}234,567", "1\u{202f}234", "1'234"],
            Ok(["1234.5", "1234.567", "1234", "1234"]),
        ),
        (
            ["1,234", "0,5", "1.234", "7"],
            Ok(["1.234", "0.5", "1234", "7"]),
        ),
        (
            ["1,234", "0.5", "1.234", "7"],
            Ok(["1234", "0.5", "1.234", "7"]),
        ),
        (
            ["1,234", "1,234,567", "1,234.5", ""],
            Ok(["1234", "1234567", "1234.5", ""]),
        ),
        (
            ["1,5..2,5", "1,234", "(20, 60)", ""],
            Ok(["1.5..2.5", "1.234", "20..60", ""]),
        ),
        (
            ["1.234", "12", "1 234", ""],
            Ok(["1.234", "12", "1234", ""]),
        ),
        (["0,5", "0.5", "7", ""], Ok(["0.5", "0.5", "7", ""])),
        (
            ["1,234", "7", "", ""],
            Err("A · Caps: `1,234` can be 1.234 or 1234;"),
        ),
        (
            ["7", "1.234", "0,5", "0.5"],
            Err("B · Caps: `1.234` can be 1.234 or 1234;"),
        ),
        (["1,234", "0,5", "0.5", ""], Err("A · Caps: `1,234` can be")),
        (
            ["80,00,00", "", "", ""],
            Err("A · Caps: `80,00,00` is no number"),
        ),
    ] {
        let mut session = session();
        let done = paste(
            &mut session,
            StanceField::Position,
            &block(&[&cells]),
            at(0, 0, 1, 1),
            &grid(),
        );
        match expected {
            Ok(row) => {
                assert!(done.is_ok(), "{cells:?}: {}", done.unwrap_err());
                assert_eq!(first_row(&session), row, "{cells:?}");
            }
            Err(part) => {
                let text = done.unwrap_err().to_string();
                assert!(text.contains(part), "{cells:?}: {text}");
            }
        }
    }
}

#[test]
fn only_numbers_settle_the_sign_before_decimals() {
    let mut session = session();
    // A named point, and words of other fields, are no numbers.
    session.apply(
        crate::session::edit_issue(session.scenario(), 1, {
            let mut head = session.scenario().issues[1].head();
            head.scale = range(0.0, 100.0);
            head
        })
        .unwrap(),
    );
    let cells = block(&[&["1,234", "0.5"]]);
    paste(
        &mut session,
        StanceField::Position,
        &cells,
        at(1, 0, 1, 1),
        &grid(),
    )
    .unwrap();
    assert_eq!(shown(&session, StanceField::Position)[1][0], "1");
    let words = block(&[&["0,5 of 1,234"]]);
    paste(
        &mut session,
        StanceField::Wording,
        &words,
        at(1, 0, 1, 1),
        &grid(),
    )
    .unwrap();
    assert_eq!(shown(&session, StanceField::Wording)[1][0], "0,5 of 1,234");
    let salience = block(&[&["12,5"]]);
    paste(
        &mut session,
        StanceField::Salience,
        &salience,
        at(1, 0, 1, 1),
        &grid(),
    )
    .unwrap();
    assert_eq!(shown(&session, StanceField::Salience)[1][0], "12.5");
}

#[test]
fn the_first_row_or_column_is_repeated() {
    use StanceField::*;
    let start = [&["1", "2", "", ""], &["3", "4", "5", "6"]];
    for (down, selection, rows, label) in [
        (
            true,
            at(0, 0, 2, 2),
            [["1", "2", "", ""], ["1", "2", "5", "6"]],
            "Fill down 2 cells",
        ),
        (
            true,
            at(1, 0, 1, 4),
            [["1", "2", "", ""], ["1", "2", "", ""]],
            "Fill down 4 cells",
        ),
        (
            true,
            at(0, 2, 2, 1),
            [["1", "2", "", ""], ["3", "4", "", "6"]],
            "C · Fees: position 5 → none",
        ),
        (
            false,
            at(0, 0, 2, 3),
            [["1", "1", "1", ""], ["3", "3", "3", "6"]],
            "Fill right 4 cells",
        ),
        (
            false,
            at(1, 3, 1, 1),
            [["1", "2", "", ""], ["3", "4", "5", "5"]],
            "D · Fees: position 6 → 5",
        ),
        (
            false,
            at(0, 0, 1, 9),
            [["1", "1", "1", "1"], ["3", "4", "5", "6"]],
            "Fill right 3 cells",
        ),
    ] {
        let mut session = session();
        let cells = block(&[&start[0][..], &start[1][..]]);
        paste(&mut session, Position, &cells, at(0, 0, 1, 1), &grid()).unwrap();
        let fill = if down { fill_down } else { fill_right };
        fill(&mut session, Position, selection, &grid()).unwrap();
        assert_eq!(shown(&session, Position)[..2], rows, "{selection:?}");
        assert_eq!(session.history().undo_label(), Some(label));
    }
    let mut session = session();
    paste(
        &mut session,
        Position,
        &block(&[&["7", ""]]),
        at(0, 0, 1, 1),
        &grid(),
    )
    .unwrap();
    let before = session.scenario().clone();
    let refused = fill_down(&mut session, Position, at(0, 0, 4, 2), &grid()).unwrap_err();
    let names: Vec<&str> = refused
        .named()
        .iter()
        .map(|cell| cell.name.as_str())
        .collect();
    assert_eq!(names, ["A · Seat", "A · Name"]);
    assert_eq!(*session.scenario(), before);
}

#[test]
fn clearing_leaves_other_fields_and_other_cells() {
    use StanceField::*;
    let mut session = session();
    for (field, text) in [(Position, "7"), (Wording, "seven")] {
        paste(
            &mut session,
            field,
            &block(&[&[text]]),
            at(0, 0, 2, 2),
            &grid(),
        )
        .unwrap();
    }
    let everything = Extent {
        top: 0,
        left: 0,
        rows: 5,
        columns: 6,
    };
    clear(&mut session, Position, everything, &grid()).unwrap();
    assert_eq!(
        session.history().undo_label(),
        Some("Clear position of 4 cells")
    );
    assert_eq!(first_row(&session), ["", "", "", ""]);
    assert_eq!(shown(&session, Wording)[0], ["seven", "seven", "", ""]);
    let revision = session.history().revision();
    clear(&mut session, Position, everything, &grid()).unwrap();
    assert_eq!(session.history().revision(), revision);
}

fn any_block() -> impl Strategy<Value = Block> {
    let text = "[a'\"=+@\\-\t\n\r |1,.]{0,5}";
    let row = proptest::collection::vec(text, 0..4);
    proptest::collection::vec(row, 0..4).prop_map(Block::new)
}

proptest! {
    #[test]
    fn a_block_comes_back_from_its_tsv(block in any_block()) {
        prop_assert_eq!(parse_tsv(&block.to_tsv()), block);
    }

    #[test]
    fn a_guard_comes_off_again(text in "\\PC{0,8}") {
        prop_assert_eq!(unguarded(guarded(&text).into_owned()), text);
    }

    #[test]
    fn any_text_is_read_as_a_rectangle(text in "[a\"\t\n\r]{0,12}") {
        let block = parse_tsv(&text);
        let width = block.column_count();
        prop_assert!(block.rows().iter().all(|row| row.len() == width));
    }

    #[test]
    fn undo_takes_a_paste_back(
        pastes in proptest::collection::vec((
            0..6_usize,
            proptest::collection::vec(proptest::collection::vec("low|7|20..60|0,5|High|x|", 1..4), 1..4),
            0..4_usize, 0..4_usize, 1..4_usize, 1..4_usize,
        ), 1..6),
    ) {
        let mut session = session();
        for (field, rows, top, left, height, width) in pastes {
            let field = StanceField::ALL[field];
            let before = session.scenario().clone();
            let selection = at(top, left, height, width);
            let revision = session.history().revision();
            let done = paste(&mut session, field, &Block::new(rows), selection, &grid());
            if session.history().revision() == revision {
                prop_assert_eq!(session.scenario(), &before);
                continue;
            }
            prop_assert!(done.is_ok());
            let after = session.scenario().clone();
            prop_assert!(crate::scenario::check::check(&after).is_empty());
            let fresh = crate::compare::Comparison::new(&after, session.comparison().selection().clone());
            prop_assert_eq!(session.comparison().issues(), fresh.issues());
            session.undo();
            prop_assert_eq!(session.scenario(), &before);
            session.redo();
            prop_assert_eq!(session.scenario(), &after);
        }
    }

    #[test]
    fn what_was_copied_is_pasted_back_exactly(
        words in proptest::collection::vec("[a=+@'\"\t\n-]{0,4}", 4),
        numbers in proptest::collection::vec(proptest::option::of(-100.0..1e7_f64), 4),
    ) {
        let entry = |n: &Option<f64>| n.map(|n| n.to_string()).unwrap_or_default();
        let numbers: Vec<String> = numbers.iter().map(entry).collect();
        for (field, texts) in [(StanceField::Wording, words), (StanceField::Position, numbers)] {
            let mut session = session();
            let tsv = Block::new(vec![texts.clone()]).to_tsv();
            paste(&mut session, field, &parse_tsv(&tsv), at(1, 0, 1, 1), &grid()).unwrap();
            prop_assert_eq!(&shown(&session, field)[1], &texts);
        }
    }
}
