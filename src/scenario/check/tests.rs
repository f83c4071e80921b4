use super::*;
use crate::scenario::test_text::read;

const BASE: &str = r#"(
    parties: [(id: "a"), (id: "b")],
    rounds: [(id: "r1", date: "2026-01-01"), (id: "r2", date: "2026-02-01")],
    sources: [(id: "S")],
    issues: [
        (id: "n", title: "", scale: Range(from: 10, to: 0), stances: [(party: "a", at: 5, accepts: (4, 6), limits: (3, 7))]),
        (id: "s", title: "", scale: Steps(["low", "mid", "high"]), stances: [(party: "a", at: ["low", "mid"])]),
        (id: "w", title: "", scale: Wording, stances: [(party: "a", text: "x"), (party: "b", text: "y"), (party: "b", round: "r2", text: "y")],
            judgements: [(between: ("a", "b"), round: "r1", verdict: Opposed)]),
    ],
    proposals: [(id: "p", by: "a", terms: [(issue: "n", at: 5)])],
)"#;

fn problems(text: &str) -> Vec<Problem> {
    check(&read(text))
}

#[test]
fn each_rule_is_told_at_its_place() {
    assert_eq!(problems(BASE), []);
    for (old, new, place, words) in [
        ("(id: \"b\")", "(id: \"a\")", "parties[1].id", "there twice"),
        (
            "(id: \"S\")",
            "(id: \"S s\")",
            "sources[0].id",
            "write `S-s`",
        ),
        ("(id: \"S\")", "(id: \"\")", "sources[0].id", "empty"),
        (
            "(id: \"b\")",
            "(id: \"b\", power: 2)",
            "parties[0].id",
            "has no power",
        ),
        (
            "(id: \"b\")",
            "(id: \"b\", reservation: 2)",
            "parties[1].reservation",
            "0 to 1",
        ),
        (
            "2026-02-01",
            "2025-02-01",
            "rounds[1].date",
            "begins before it",
        ),
        (
            "date: \"2026-02-01\"",
            "date: \"2026-02-01\", until: \"2026-01-31\"",
            "rounds[1].until",
            "before it begins",
        ),
        (
            "at: 5, acc",
            "at: 8, acc",
            "issues[0].stances[0].at",
            "outside accepts",
        ),
        (
            "(3, 7)",
            "(5, 7)",
            "issues[0].stances[0].accepts",
            "reaches outside limits",
        ),
        (
            "(3, 7)",
            "(3, 17)",
            "issues[0].stances[0].limits",
            "0 to 10",
        ),
        (
            "[\"low\", \"mid\"]",
            "[\"low\", \"hihg\"]",
            "issues[1].stances[0].at[1]",
            "did you mean `high`?",
        ),
        (
            "[\"low\", \"mid\"]",
            "[\"low\", \"high\"]",
            "issues[1].stances[0].at",
            "`mid` is left out",
        ),
        (
            "\"mid\", \"high\"]",
            "\"mid\", \"low\"]",
            "issues[1].scale[2]",
            "there twice",
        ),
        (
            "\"mid\", \"high\"]",
            "\"mid\", (\"high\", 1)]",
            "issues[1].scale[0]",
            "has no place",
        ),
        (
            "[(party: \"a\", text",
            "[(party: \"b\", text: \"\"), (party: \"a\", text",
            "issues[2].stances[2].party",
            "second stance",
        ),
        (
            "round: \"r2\", text: \"y\"",
            "round: \"r2\", text: \"z\"",
            "issues[2].judgements[0].between",
            "stale",
        ),
        (
            "(\"a\", \"b\")",
            "(\"a\", \"a\")",
            "issues[2].judgements[0].between[1]",
            "against itself",
        ),
        (
            "(party: \"a\", text: \"x\")",
            "(party: \"a\")",
            "issues[2].judgements[0].between[0]",
            "no wording",
        ),
        (
            "text: \"x\")",
            "text: \"x\", stated: [salience])",
            "issues[2].stances[0].stated[0]",
            "has no salience",
        ),
        (
            "text: \"x\")",
            "text: \"x\", cites: [(source: \"T\")])",
            "issues[2].stances[0].cites[0].source",
            "no source `T`",
        ),
        ("by: \"a\"", "by: \"c\"", "proposals[0].by", "no party `c`"),
        (
            "(issue: \"n\", at: 5)",
            "(issue: \"n\"), (issue: \"n\")",
            "proposals[0].terms[1].issue",
            "twice",
        ),
        (
            "(issue: \"n\", at: 5)",
            "(issue: \"n\", at: \"x\")",
            "proposals[0].terms[0].at",
            "numbers",
        ),
    ] {
        let text = BASE.replacen(old, new, 1);
        assert_ne!(text, BASE, "{old}");
        let found = problems(&text);
        let told: Vec<String> = found
            .iter()
            .map(|p| format!("{}: {}", p.path, p.message))
            .collect();
        assert!(
            told.iter()
                .any(|line| line.starts_with(&format!("{place}: ")) && line.contains(words)),
            "{new} {place} {words}: {told:#?}"
        );
    }
}

#[test]
fn an_issue_is_checked_alone() {
    let text = BASE
        .replacen("at: 5, acc", "at: 50, acc", 1)
        .replacen("by: \"a\"", "by: \"c\"", 1);
    let scenario = read(&text);
    assert_eq!(check_issue(&scenario, 0).len(), 1);
    assert_eq!(check_issue(&scenario, 1), []);
    assert_eq!(check_issue(&scenario, 99), []);
}
