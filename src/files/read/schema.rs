//! The shape of a scenario file: which record has which fields, held against serde by a test.

use ron::error::SpannedError;
use serde::de::DeserializeOwned;

use crate::scenario::{
    Agreed, AgreedStatus, Basis, Citation, Confidence, Date, Figure, Issue, IssueId, Judgement,
    Label, Mark, Party, PartyId, Proposal, ProposalId, Role, Round, RoundId, Scale, Scenario,
    Source, SourceId, StanceRecord, Step, Term, Value, ValueSet, Verdict, Visibility,
};

/// The options under which every scenario is parsed.
pub(crate) fn options() -> ron::Options {
    ron::Options::default()
        .with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME)
        .with_recursion_limit(super::scan::DEPTH_LIMIT)
}

/// Tries to read a piece of text as one type.
pub(super) type Probe = fn(&str) -> Result<(), SpannedError>;

fn probe<T: DeserializeOwned>(text: &str) -> Result<(), SpannedError> {
    options().from_str::<T>(text).map(|_| ())
}

/// What a leaf is written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum LeafKind {
    /// Text in quotation marks.
    Text,
    /// A number.
    Number,
    /// One of some words, without quotation marks.
    Word,
    /// A position or a set of positions.
    Position,
    /// Two or more values in round brackets.
    Group,
}

/// A value that is read whole.
pub(super) struct Leaf {
    /// What it is written as.
    pub(super) kind: LeafKind,
    /// What it is, for a message.
    pub(super) what: &'static str,
    /// Reads it.
    pub(super) probe: Probe,
}

/// What a field holds.
pub(super) enum Shape {
    /// A value that is read whole.
    Leaf(Leaf),
    /// `( … )` with fields.
    Record(&'static Record),
    /// `[ … ]`.
    List(&'static Shape),
    /// A scale.
    Scale,
}

/// A field of a record.
pub(super) struct Field {
    /// Its name.
    pub(super) name: &'static str,
    /// Whether it has to be there.
    pub(super) required: bool,
    /// What it holds.
    pub(super) shape: Shape,
}

/// A value with fields.
pub(super) struct Record {
    /// Its name, as it may stand before the bracket.
    pub(super) name: &'static str,
    /// With its article, for a message.
    pub(super) what: &'static str,
    /// Its fields, in the order in which they are written.
    pub(super) fields: &'static [Field],
    /// Reads it whole.
    #[cfg_attr(
        not(test),
        expect(dead_code, reason = "the test that holds the table against serde")
    )]
    pub(super) probe: Probe,
}

const fn needed(name: &'static str, shape: Shape) -> Field {
    Field {
        name,
        required: true,
        shape,
    }
}

const fn field(name: &'static str, shape: Shape) -> Field {
    Field {
        name,
        required: false,
        shape,
    }
}

const fn leaf<T: DeserializeOwned>(kind: LeafKind, what: &'static str) -> Shape {
    Shape::Leaf(Leaf {
        kind,
        what,
        probe: probe::<T>,
    })
}

const TEXT: Shape = leaf::<String>(LeafKind::Text, "a text in quotation marks");
const DATE: Shape = leaf::<Option<Date>>(LeafKind::Text, "a date such as \"2023-12-08\"");
const PARTY: Shape = leaf::<Option<PartyId>>(LeafKind::Text, "a party id in quotation marks");
const ROUND: Shape = leaf::<Option<RoundId>>(LeafKind::Text, "a round id in quotation marks");
const NUMBER: Shape = leaf::<Option<f64>>(LeafKind::Number, "a number");
const POSITION: Shape = leaf::<Option<Value>>(
    LeafKind::Position,
    "a number, a span such as (20, 60), or a label in quotation marks",
);
const SET: Shape = leaf::<Option<ValueSet>>(
    LeafKind::Position,
    "a span such as (20, 60), or a list of labels such as [\"low\", \"middle\"]",
);
const CITES: Shape = Shape::List(&Shape::Record(&CITATION));

static CITATION: Record = Record {
    name: "Citation",
    what: "a citation",
    probe: probe::<Citation>,
    fields: &[
        needed(
            "source",
            leaf::<SourceId>(LeafKind::Text, "a source id in quotation marks"),
        ),
        field("place", TEXT),
        field("quote", TEXT),
        field("note", TEXT),
    ],
};

static PARTY_RECORD: Record = Record {
    name: "Party",
    what: "a party",
    probe: probe::<Party>,
    fields: &[
        needed(
            "id",
            leaf::<PartyId>(LeafKind::Text, "a party id in quotation marks"),
        ),
        field("name", TEXT),
        field("short", TEXT),
        field("color", TEXT),
        field("role", leaf::<Role>(LeafKind::Word, "role")),
        field("power", NUMBER),
        field("reservation", NUMBER),
        field("note", TEXT),
    ],
};

static ROUND_RECORD: Record = Record {
    name: "Round",
    what: "a round",
    probe: probe::<Round>,
    fields: &[
        needed(
            "id",
            leaf::<RoundId>(LeafKind::Text, "a round id in quotation marks"),
        ),
        field("name", TEXT),
        field("date", DATE),
        field("until", DATE),
        field("result", TEXT),
        field("cites", CITES),
        field("note", TEXT),
    ],
};

static SOURCE: Record = Record {
    name: "Source",
    what: "a source",
    probe: probe::<Source>,
    fields: &[
        needed(
            "id",
            leaf::<SourceId>(LeafKind::Text, "a source id in quotation marks"),
        ),
        field("title", TEXT),
        field("author", TEXT),
        field("publisher", TEXT),
        field("date", DATE),
        field("url", TEXT),
        field("note", TEXT),
    ],
};

static STANCE: Record = Record {
    name: "Stance",
    what: "a stance",
    probe: probe::<StanceRecord>,
    fields: &[
        needed(
            "party",
            leaf::<PartyId>(LeafKind::Text, "a party id in quotation marks"),
        ),
        field("round", ROUND),
        field("at", POSITION),
        field("accepts", SET),
        field("limits", SET),
        field("accepts_text", TEXT),
        field("limits_text", TEXT),
        field("salience", NUMBER),
        field("power", NUMBER),
        field(
            "values",
            Shape::List(&leaf::<(Label, f64)>(
                LeafKind::Group,
                "a label with its worth, such as (\"label\", 0.7)",
            )),
        ),
        field("text", TEXT),
        field("interest", TEXT),
        field("condition", TEXT),
        field("date", DATE),
        field("basis", leaf::<Option<Basis>>(LeafKind::Word, "basis")),
        field(
            "confidence",
            leaf::<Option<Confidence>>(LeafKind::Word, "confidence"),
        ),
        field(
            "visibility",
            leaf::<Visibility>(LeafKind::Word, "visibility"),
        ),
        field(
            "stated",
            Shape::List(&leaf::<Figure>(LeafKind::Word, "figure")),
        ),
        field("cites", CITES),
        field("note", TEXT),
    ],
};

static JUDGEMENT: Record = Record {
    name: "Judgement",
    what: "a judgement",
    probe: probe::<Judgement>,
    fields: &[
        needed(
            "between",
            leaf::<(PartyId, PartyId)>(
                LeafKind::Group,
                "two party ids, such as (\"egypt\", \"israel\")",
            ),
        ),
        field("round", ROUND),
        needed("verdict", leaf::<Verdict>(LeafKind::Word, "verdict")),
        field("reason", TEXT),
    ],
};

static AGREED: Record = Record {
    name: "Agreed",
    what: "what was agreed",
    probe: probe::<Agreed>,
    fields: &[
        field("round", ROUND),
        field("at", POSITION),
        field("text", TEXT),
        field("status", leaf::<AgreedStatus>(LeafKind::Word, "status")),
        field("cites", CITES),
        field("note", TEXT),
    ],
};

static ISSUE: Record = Record {
    name: "Issue",
    what: "an issue",
    probe: probe::<Issue>,
    fields: &[
        needed(
            "id",
            leaf::<IssueId>(LeafKind::Text, "an issue id in quotation marks"),
        ),
        needed("title", TEXT),
        field("group", TEXT),
        field("note", TEXT),
        needed("scale", Shape::Scale),
        field("stances", Shape::List(&Shape::Record(&STANCE))),
        field("judgements", Shape::List(&Shape::Record(&JUDGEMENT))),
        field("agreed", Shape::Record(&AGREED)),
    ],
};

static TERM: Record = Record {
    name: "Term",
    what: "a term",
    probe: probe::<Term>,
    fields: &[
        needed(
            "issue",
            leaf::<IssueId>(LeafKind::Text, "an issue id in quotation marks"),
        ),
        field("at", POSITION),
        field("text", TEXT),
        field("cites", CITES),
    ],
};

static PROPOSAL: Record = Record {
    name: "Proposal",
    what: "a proposal",
    probe: probe::<Proposal>,
    fields: &[
        needed(
            "id",
            leaf::<ProposalId>(LeafKind::Text, "a proposal id in quotation marks"),
        ),
        field("title", TEXT),
        field("by", PARTY),
        field("round", ROUND),
        field("date", DATE),
        field("note", TEXT),
        field("cites", CITES),
        field("terms", Shape::List(&Shape::Record(&TERM))),
    ],
};

/// A whole file.
pub(super) static SCENARIO: Record = Record {
    name: "Scenario",
    what: "a scenario",
    probe: probe::<Scenario>,
    fields: &[
        field("format", leaf::<u32>(LeafKind::Number, "a whole number")),
        field("title", TEXT),
        field("summary", TEXT),
        field("near", NUMBER),
        field("note", TEXT),
        field("parties", Shape::List(&Shape::Record(&PARTY_RECORD))),
        field("rounds", Shape::List(&Shape::Record(&ROUND_RECORD))),
        field("sources", Shape::List(&Shape::Record(&SOURCE))),
        field("issues", Shape::List(&Shape::Record(&ISSUE))),
        field("proposals", Shape::List(&Shape::Record(&PROPOSAL))),
    ],
};

/// The inside of `Range( … )`.
pub(super) static RANGE: Record = Record {
    name: "Range",
    what: "a Range",
    probe: probe::<Scale>,
    fields: &[
        needed("from", leaf::<f64>(LeafKind::Number, "a number")),
        needed("to", leaf::<f64>(LeafKind::Number, "a number")),
        field("unit", TEXT),
        field(
            "marks",
            Shape::List(&leaf::<Mark>(
                LeafKind::Group,
                "a mark such as (0, \"none\")",
            )),
        ),
    ],
};

/// A step, alone or with its place.
pub(super) static STEP: Shape = leaf::<Step>(
    LeafKind::Position,
    "a label in quotation marks, or a label with its place such as (\"middle\", 0.4)",
);

/// An option.
pub(super) static OPTION: Shape = leaf::<Label>(LeafKind::Text, "a label in quotation marks");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_names_the_fields_that_serde_reads() {
        for record in [
            &CITATION,
            &PARTY_RECORD,
            &ROUND_RECORD,
            &SOURCE,
            &STANCE,
            &JUDGEMENT,
            &AGREED,
            &ISSUE,
            &TERM,
            &PROPOSAL,
            &SCENARIO,
            &RANGE,
        ] {
            let name = if record.name == "Range" { "Range" } else { "" };
            let error = (record.probe)(&format!("{name}(zzz: 1)")).unwrap_err();
            let ron::Error::NoSuchStructField { expected, .. } = error.code else {
                panic!("{}: {error}", record.name)
            };
            let mut ours: Vec<_> = record.fields.iter().map(|field| field.name).collect();
            let mut theirs = expected.to_vec();
            ours.sort_unstable();
            theirs.sort_unstable();
            assert_eq!(ours, theirs, "{}", record.name);
            let missing = (record.probe)(&format!("{name}()"));
            let first = record.fields.iter().find(|field| field.required);
            match (missing, first) {
                (Ok(()), None) => {}
                (Err(error), Some(_)) => assert!(
                    matches!(error.code, ron::Error::MissingStructField { field, .. }
                        if record.fields.iter().any(|f| f.name == field && f.required)),
                    "{}: {error}",
                    record.name
                ),
                (result, _) => panic!("{}: {result:?}", record.name),
            }
        }
    }
}
