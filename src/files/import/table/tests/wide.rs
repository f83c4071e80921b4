//! Issues along one side, parties along the other.

use super::*;

#[test]
fn tables_of_every_shape_are_read() {
    for (table, lines) in [
        // Numbers, by issue and party.
        (
            "issue,Egypt,Israel\nPrice,20,60\nTerm,10,90\n",
            &[
                "Price 0..100: Egypt=20 Israel=60",
                "Term 0..100: Egypt=10 Israel=90",
            ][..],
        ),
        // Turned.
        (
            "party,Price,Term\nEgypt,20,10\nIsrael,60,90\n",
            &[
                "Price 0..100: Egypt=20 Israel=60",
                "Term 0..100: Egypt=10 Israel=90",
            ],
        ),
        // A corner that says nothing, blanks and words for nothing.
        (
            ",A,B,C\nx,1,.,5\ny,n/a,7,-\nz,7,,6\n",
            &["x 1..7: A=1 C=5", "y 1..7: B=7", "z 1..7: A=7 C=6"],
        ),
        // Semicolons, decimal commas, thousands.
        (
            "Thema;A;B\nLohn;1,5;2,25\nMasse;1.234.567,5;800.000\n",
            &[
                "Lohn 0..10: A=1.5 B=2.25",
                "Masse 800000..1250000: A=1234567.5 B=800000",
            ],
        ),
        // Tabs, spans, percent.
        (
            "issue\tA\tB\nshare\t20-60 %\t50%\ntax\t5 to 10\t7..8\n",
            &["share 0..100 %: A=20..60 B=50", "tax 0..10: A=5..10 B=7..8"],
        ),
        // Words with an order, the same everywhere.
        (
            "issue,A,B,C\nx,yes,No,abstain\ny,yes,yes,no\n",
            &[
                "x steps:No|abstain|yes: A=yes B=No C=abstain",
                "y steps:No|abstain|yes: A=yes B=yes C=No",
            ],
        ),
        (
            "issue|A|B\nx|Agree|disagree\ny|neutral|Agree\n",
            &[
                "x steps:disagree|neutral|Agree: A=Agree B=disagree",
                "y steps:disagree|neutral|Agree: A=neutral B=Agree",
            ],
        ),
        // Words without an order, and wordings.
        (
            "issue,A,B\ncapital,Jerusalem,Ramallah\npreamble,\"We, the peoples of the world\",Nothing is said of the peoples\n",
            &[
                "capital options:Jerusalem|Ramallah: A=Jerusalem B=Ramallah",
                "preamble wording: A“We, the peoples of the world” B“Nothing is said of the peoples”",
            ],
        ),
        // Fields beside positions.
        (
            "issue,A,A salience,A text,B,B (importance),B: accepts\nx,10,80,more or less,20,40,15-30\ny,90,,,80,100,\n",
            &[
                "x 0..100: A=10!80“more or less” B=20(15..30)!40",
                "y 0..100: A=90 B=80!100",
            ],
        ),
        // What is told of issues.
        (
            "group,issue,from,to,unit,A,B\nG,x,0,50,km,10,20\n,y,10,0,,2,8\n",
            &["x [G] 0..50 km: A=10 B=20", "y 10..0: A=2 B=8"],
        ),
        // What is told of issues below the parties of a turned table.
        (
            "party,x,y\ngroup,G,H\nfrom,0,0\nto,50,8\nA,10,2\nB,20,8\n",
            &["x [G] 0..50: A=10 B=20", "y [H] 0..8: A=2 B=8"],
        ),
        // Headings of groups, and a title above.
        (
            "Talks in May,,\n,A,B\nSecurity,,\nforces,10,30\nzones,50,60\nMoney,,\ndebt,70,80\n",
            &[
                "forces [Security] 0..100: A=10 B=30",
                "zones [Security] 0..100: A=50 B=60",
                "debt [Money] 0..100: A=70 B=80",
            ],
        ),
        // Rounds as a column.
        (
            "issue,round,A,B\nx,first,10,90\nx,second,30,60\n",
            &["x 0..100: A@first=10 B@first=90 A@second=30 B@second=60"],
        ),
        // Rounds as a row below the headings.
        (
            "issue,A,A,B,B\nround,May,June,May,June\nx,10,20,90,80\n",
            &["x 0..100: A@May=10 A@June=20 B@May=90 B@June=80"],
        ),
        // Columns that are of one sort, rows that are not: issues are columns.
        (
            ",Price,Consent\nA,10,yes\nB,70,no\n",
            &[
                "Price 0..100: A=10 B=70",
                "Consent steps:no|yes: A=yes B=no",
            ],
        ),
        // No headings.
        (
            "x,10,20\ny,30,40\n",
            &[
                "x 0..100: Party 1=10 Party 2=20",
                "y 0..100: Party 1=30 Party 2=40",
            ],
        ),
        // Parties with blanks and other scripts in their names.
        (
            "issue;Київ;United States\nx;0,5;1\n",
            &["x 0..1: Київ=0.5 United States=1"],
        ),
    ] {
        let imported = imported(table, &[]);
        assert_eq!(
            held(&imported.scenario),
            lines,
            "{table}\n{:?}",
            notes(&imported)
        );
        assert_eq!(refusals(&imported), Vec::<String>::new(), "{table}");
    }
}

#[test]
fn parties_are_negotiators_with_their_names_and_readable_ids() {
    let table = "issue,Côte d’Ivoire,A/B,a b\nPrice of gas,1,2,3\nPrice-of gas,3,4,5\n";
    let scenario = imported(table, &[]).scenario;
    let ids: Vec<&str> = scenario
        .parties
        .iter()
        .map(|party| party.id.as_str())
        .collect();
    assert_eq!(ids, ["côte-d-ivoire", "a-b", "a-b-2"]);
    let ids: Vec<&str> = scenario
        .issues
        .iter()
        .map(|issue| issue.id.as_str())
        .collect();
    assert_eq!(ids, ["price-of-gas", "price-of-gas-2"]);
    assert_eq!(scenario.parties[0].name, "Côte d’Ivoire");
    assert_eq!(scenario.title, "talks");
}

#[test]
fn powers_stand_with_the_parties() {
    for table in [
        "issue,A,B\nx,10,20\npower,3,1.5\n",
        "party,x,power\nA,10,3\nB,20,1.5\n",
        "party,weight,x\nA,3,10\nB,1.5,20\n",
        "issue,A,A power,B,B power\nx,10,3,20,1.5\n",
    ] {
        let scenario = imported(table, &[]).scenario;
        let powers: Vec<Option<f64>> = scenario.parties.iter().map(|party| party.power).collect();
        assert_eq!(powers, [Some(3.0), Some(1.5)], "{table}");
        assert_eq!(held(&scenario), ["x 0..100: A=10 B=20"], "{table}");
    }
}

#[test]
fn saliences_are_brought_to_a_hundred() {
    for (table, set, lines, says) in [
        (
            "issue,A,B,weight\nx,10,20,0.7\ny,20,30,1\n",
            &[][..],
            ["x 0..100: A=10!70 B=20!70", "y 0..100: A=20!100 B=30!100"],
            true,
        ),
        (
            "issue,A,B,weight\nx,10,20,70\ny,20,30,100\n",
            &[],
            ["x 0..100: A=10!70 B=20!70", "y 0..100: A=20!100 B=30!100"],
            false,
        ),
        (
            "issue,A,B,importance\nx,10,20,7\ny,20,30,10\n",
            &[],
            ["x 0..100: A=10!70 B=20!70", "y 0..100: A=20!100 B=30!100"],
            true,
        ),
        (
            "issue,A,B,weight\nx,10,20,4\ny,20,30,5\n",
            &["salience=1..5"],
            ["x 0..100: A=10!75 B=20!75", "y 0..100: A=20!100 B=30!100"],
            false,
        ),
        (
            "issue,A,B,weight\nx,10,20,high\ny,20,30,low\n",
            &[],
            ["x 0..100: A=10!75 B=20!75", "y 0..100: A=20!25 B=30!25"],
            false,
        ),
    ] {
        let imported = imported(table, set);
        assert_eq!(held(&imported.scenario), lines, "{table}");
        let is_said = notes(&imported)
            .iter()
            .any(|note| note.contains("guessed: salience"));
        assert_eq!(is_said, says, "{table}");
    }
}

#[test]
fn what_cannot_be_read_is_refused_and_the_rest_comes_in() {
    for (table, lines, refused) in [
        (
            "issue,A,B\nx,10,20\ny,about 5,30\nz,40,50\nw,60,70\n",
            &[
                "x 0..100: A=10 B=20",
                "y 0..100: B=30",
                "z 0..100: A=40 B=50",
                "w 0..100: A=60 B=70",
            ][..],
            "talks.csv:3: refused: “about 5” is no number; write one such as 50, or 20..60, or leave the cell empty",
        ),
        (
            "issue,A,B\nx,10,20\ny,30\nz,40,50\n",
            &["x 0..100: A=10 B=20", "z 0..100: A=40 B=50"],
            "talks.csv:3: refused: this row has 2 cells, the headings 3; put texts that hold the delimiter in quotation marks, and leave a place for every empty cell",
        ),
        (
            "issue,A,B\nx,10,20\ny,30,1,5\nz,40,50\n",
            &["x 0..100: A=10 B=20", "z 0..100: A=40 B=50"],
            "talks.csv:3: refused: this row has 4 cells, the headings 3; put texts that hold the delimiter in quotation marks, and leave a place for every empty cell",
        ),
        (
            "issue,A,B,a\nx,10,20,30\n",
            &["x 0..100: A=10 B=20"],
            "talks.csv:1: refused: party “a” stands in column B already, column D is left out; give one of them another name",
        ),
        (
            "issue,A,B\nx,10,20\nX,30,40\n",
            &["x 0..100: A=10 B=20"],
            "talks.csv:3: refused: issue “X” stands in row 2 already, this row is left out; give one of them another name",
        ),
        (
            "issue,from,to,A,B\nx,0,50,10,60\n",
            &["x 0..50: A=10"],
            "talks.csv:2: refused: 60 is off the scale, which runs from 0 to 50",
        ),
        (
            "issue,A,,B\nx,10,20,30\n",
            &["x 0..100: A=10 B=30"],
            "talks.csv:2: refused: column C has no heading; write one above it, or say what it is with column.3=…",
        ),
        (
            "issue,A,A accepts,B\nx,10,50-60,30\n",
            &["x 0..100: A=10 B=30"],
            "talks.csv:2: refused: the position lies outside what would be accepted, “50-60”; widen that",
        ),
        (
            "issue;A;B;C\nx;1,234;0,5;2\ny;0.5;1;2\n",
            &["x 0..10: B=0.5 C=2", "y 0..10: A=0.5 B=1 C=2"],
            "talks.csv:2: refused: “1,234” is no number; write one such as 50, or 20..60, or leave the cell empty",
        ),
    ] {
        let imported = imported(table, &[]);
        assert_eq!(refusals(&imported), [refused], "{table}");
        assert_eq!(held(&imported.scenario), lines, "{table}");
    }
}

#[test]
fn every_guess_is_said_and_can_be_changed() {
    let table = "issue;A;B\nx;1,234;2,5\ny;3;4\n";
    let guessed = imported(table, &[]);
    for (key, value) in [
        ("delimiter", ";"),
        ("decimal", "comma"),
        ("encoding", "utf-8"),
        ("header", "1"),
        ("layout", "wide"),
        ("column.2", "A"),
        ("scale.x", "0..10"),
        ("title", "talks"),
    ] {
        let choice = choice(&guessed, key);
        assert_eq!(choice.value, value);
        assert!(choice.guessed, "{key}");
    }
    // Each choice, set to what was guessed, changes nothing.
    let set: Vec<String> = guessed
        .choices
        .iter()
        .map(|choice| format!("{}={}", choice.key, choice.value))
        .collect();
    let set: Vec<&str> = set.iter().map(String::as_str).collect();
    let again = imported(table, &set);
    assert_eq!(
        canonical_text(&again.scenario),
        canonical_text(&guessed.scenario)
    );
    assert!(again.choices.iter().all(|choice| !choice.guessed));
    for (set, lines) in [
        (
            "scale.x=0..2500",
            &["x 0..2500: A=1.234 B=2.5", "y 1..5: A=3 B=4"][..],
        ),
        ("scale=0..5", &["x 0..5: A=1.234 B=2.5", "y 0..5: A=3 B=4"]),
        (
            "layout=turned",
            &["A 0..10: x=1.234 y=3", "B 0..10: x=2.5 y=4"],
        ),
        ("column.3=ignore", &["x 0..10: A=1.234", "y 0..10: A=3"]),
        (
            "column.3=A salience",
            &["x 0..10: A=1.234!50", "y 0..10: A=3!80"],
        ),
        (
            "column.B=Egypt",
            &["x 0..10: Egypt=1.234 B=2.5", "y 0..10: Egypt=3 B=4"],
        ),
        (
            "scale.y=steps:3|4",
            &["x 0..10: A=1.234 B=2.5", "y steps:3|4: A=3 B=4"],
        ),
        (
            "scale.y=wording",
            &["x 0..10: A=1.234 B=2.5", "y wording: A“3” B“4”"],
        ),
        ("missing=3|4", &["x 0..10: A=1.234 B=2.5", "y wording:"]),
        ("row.3=power", &["x 0..10: A=1.234 B=2.5"]),
        (
            "header=no",
            &[
                "issue options:A|B: Party 1=A Party 2=B",
                "x 0..10: Party 1=1.234 Party 2=2.5",
                "y 0..10: Party 1=3 Party 2=4",
            ],
        ),
    ] {
        assert_eq!(held(&imported(table, &[set]).scenario), lines, "{set}");
    }
    assert_eq!(imported(table, &["title=Wages"]).scenario.title, "Wages");
}

#[test]
fn settings_that_lead_nowhere_are_told() {
    let table = "issue,A,B\nx,1,2\n";
    for (set, says) in [
        (
            "scale.z=0..1",
            "`scale.z` is no setting of this format; it has scale.x",
        ),
        (
            "column.9=A",
            "`column.9` cannot be `A`; it is for columns 1 to 3",
        ),
        (
            "sheet=Data",
            "`sheet` is no setting of this format; it has delimiter, encoding and others; a text has no sheets",
        ),
        (
            "header=7",
            "talks.csv:1: refused: row 7 is not there or empty; say in which row the headings stand, such as header=1",
        ),
        (
            "layout=long",
            "talks.csv:1: refused: no column names the party; say which one does with column.N=party, N being its number or letter",
        ),
        (
            "delimiter=;",
            "talks.csv:1: refused: no party is found; say how the table stands with layout=wide, turned or long, and where its headings are with header=1",
        ),
        (
            "encoding=utf-16le",
            "talks.csv:1: refused: no sign parts the cells of most rows; say which one does, such as delimiter=; or delimiter=tab",
        ),
    ] {
        assert_eq!(error(table, &[set]), says, "{set}");
    }
}

#[test]
fn percent_can_be_a_share() {
    let table = "issue,A,B\nx,20 %,60 %\n";
    assert_eq!(
        held(&imported(table, &["percent=share"]).scenario),
        ["x 0..1: A=0.2 B=0.6"]
    );
}

#[test]
fn units_at_numbers_are_the_unit_of_the_scale() {
    let table = "issue,A,B,C\nterm,5 years,1 year,20 years\nprice,€ 30,€ 50,2 km\n";
    let imported = imported(table, &[]);
    assert_eq!(
        held(&imported.scenario)[0],
        "term 0..20 years: A=5 B=1 C=20"
    );
}

#[test]
fn a_matrix_that_this_program_exports_comes_back() {
    let table = "\u{feff}\"group\",\"issue\",\"A: wording\",\"A: position\",\"B: wording\",\"B: position\",\"gap\",\"gap between\",\"remaining gap\",\"blocking\",\"zone\",\"outlook\",\"mean\",\"median\",\"spread\",\"salience\",\"priority\",\"unit\"\r\n\
        \"G\",\"x\",\"'-5 or less\",-5,\"\",30,0.5,\"A – B\",0.5,\"\",\"\",\"Open\",12,12,0.2,50,0.1,\"km\"\r\n\
        \"\",\"w\",\"words of ours\",\"\",\"words of theirs\",\"\",,\"\",,\"\",\"\",\"Unknown\",,\"\",,,,\"\"\r\n";
    let imported = imported(table, &[]);
    assert_eq!(
        held(&imported.scenario),
        [
            "x [G] -5..30 km: A=-5“-5 or less” B=30",
            "w wording: A“words of ours” B“words of theirs”",
        ]
    );
    assert_eq!(refusals(&imported), Vec::<String>::new());
}
