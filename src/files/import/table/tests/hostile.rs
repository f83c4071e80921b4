//! Files that are no tables, or want to do harm.

use super::*;

#[test]
fn what_is_no_table_is_refused_with_a_place() {
    for (bytes, place) in [
        (&b""[..], "talks.csv:1:"),
        (b"\n\n\n", "talks.csv:1:"),
        (b"one\ntwo\n", "talks.csv:1:"),
        (b"issue,A,B\n", "talks.csv:1:"),
        (b"issue,A,B\nx,.,n/a\n", "talks.csv:1:"),
        (b"issue,A\nx,\"1\ny,2\n", "talks.csv:2:"),
        (b"\xff\xfe", "talks.csv:1:"),
        (b"PK\x03\x04", "talks.csv:1:"),
        (b"party,issue,position\n", "talks.csv:1:"),
    ] {
        let said = error(bytes, &[]);
        assert!(
            said.starts_with(place) && said.contains("refused: "),
            "{said}"
        );
    }
}

#[test]
fn nothing_that_is_read_crashes() {
    let signs = [
        ",",
        ";",
        "\t",
        "|",
        "\"",
        "\n",
        "\r",
        "'",
        "=",
        "-",
        ".",
        "..",
        "1",
        "0,5",
        "%",
        "€",
        "issue",
        "party",
        "from",
        "to",
        "power",
        "round",
        " ",
        "\u{feff}",
        "\0",
        "é",
        "\u{202e}",
        "yes",
        "(",
        ")",
        "1e999",
        "A",
        "A salience",
    ];
    let mut state: u64 = 0x9E37_79B9_7F4A_7C15;
    for _ in 0..3_000 {
        let mut text = String::new();
        for _ in 0..40 {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            let at = usize::try_from(state >> 33).unwrap() % signs.len();
            text.push_str(signs[at]);
        }
        if let Ok(imported) = result(&text, &[]) {
            let mut problems = check(&imported.scenario);
            problems.retain(|problem| problem.severity == Severity::Error);
            assert_eq!(problems, [], "{text:?}");
            canonical_text(&imported.scenario);
        }
    }
}

#[test]
fn tables_beyond_the_limit_are_left_there() {
    let row = format!("x{}\n", ",1".repeat(9_999));
    let table = row.repeat(600);
    let said = error(table, &["header=no"]);
    assert!(said.contains("5,000,000 cells"), "{said}");
}

#[test]
fn a_cancelled_import_ends() {
    let progress = Progress::default();
    progress.cancel();
    let table = input("issue,A\nx,1\n");
    let result = read(&[table], &Settings::default(), &progress);
    assert!(matches!(result, Err(ImportError::Cancelled(_))));
}

#[test]
fn many_names_that_are_alike_take_no_more_time() {
    let mut table = String::from("issue,A\n");
    for number in 0..20_000 {
        table.push_str(&format!(
            "x{},1\n",
            "!".repeat(number % 7 + 1) + &" ?".repeat(number / 7 % 9)
        ));
        table.push_str(&format!("y{number},1\n"));
    }
    assert!(result(&table, &[]).is_ok());
}

#[test]
fn nothing_takes_time_by_the_square_of_the_table() {
    let repeated = |head: &str, row: &dyn Fn(usize) -> String| {
        let rows: String = (0..60_000).map(row).collect();
        format!("{head}\n{rows}")
    };
    for table in [
        repeated("issue,round,A", &|at| format!("x,r{at},1\n")),
        repeated("issue,A", &|at| format!("x{at},{}\n", 1_000 + at * 997)),
        repeated("party,issue,group,position", &|at| format!("A,x,g{at},1\n")),
        repeated("party,issue,position", &|at| format!("A,x{at},w{at}\n")),
        repeated("party,issue,position,source", &|at| {
            format!("p{at},x,{at},s{at}\n")
        }),
        repeated("party,issue,position", &|at| format!("A,x,{at}\n")),
        repeated("party,issue,scale,position", &|at| {
            format!(
                "A,x{at},steps:{},b\n",
                if at == 0 {
                    "a|".repeat(100_000)
                } else {
                    "b|c".to_owned()
                }
            )
        }),
    ] {
        assert!(result(&table, &[]).is_ok(), "{}", &table[..60]);
    }
}
