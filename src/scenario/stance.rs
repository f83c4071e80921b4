//! What a party holds on an issue as of a round.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::value::finite;
use super::{Citation, Date, Label, PartyId, RoundId, Value, ValueSet, is_default};

/// Where a wording comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Basis {
    /// The party's own words or document.
    Stated,
    /// Told by another.
    Reported,
    /// The analyst's estimate.
    Estimated,
    /// Put in by a rule.
    Imputed,
}

impl Basis {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Stated, Self::Reported, Self::Estimated, Self::Imputed];

    /// As a file and the window write it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Stated => "Stated",
            Self::Reported => "Reported",
            Self::Estimated => "Estimated",
            Self::Imputed => "Imputed",
        }
    }
}

/// How sure the analyst is of a stance.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Confidence {
    /// Well supported.
    High,
    /// Supported, with doubts.
    Medium,
    /// Weakly supported.
    Low,
}

impl Confidence {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::High, Self::Medium, Self::Low];

    /// As a file and the window write it.
    pub fn name(self) -> &'static str {
        match self {
            Self::High => "High",
            Self::Medium => "Medium",
            Self::Low => "Low",
        }
    }
}

/// Who may see a stance.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Visibility {
    /// Everyone; the default.
    #[default]
    Public,
    /// Only who has the file; never in a public export.
    Private,
}

impl Visibility {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::Public, Self::Private];

    /// As a file and the window write it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Public => "Public",
            Self::Private => "Private",
        }
    }
}

/// A figure of a stance that a party may itself have stated; else it is the analyst's reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Figure {
    /// The position.
    #[serde(rename = "at")]
    At,
    /// The bottom line.
    #[serde(rename = "accepts")]
    Accepts,
    /// The red line.
    #[serde(rename = "limits")]
    Limits,
    /// The salience.
    #[serde(rename = "salience")]
    Salience,
}

impl Figure {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::At, Self::Accepts, Self::Limits, Self::Salience];

    /// As a file writes it.
    pub fn name(self) -> &'static str {
        match self {
            Self::At => "at",
            Self::Accepts => "accepts",
            Self::Limits => "limits",
            Self::Salience => "salience",
        }
    }
}

/// What a stance is known by within its issue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct StanceKey {
    /// Whose stance it is.
    pub party: PartyId,
    /// Since which round; before the first where none is named.
    pub round: Option<RoundId>,
    /// Who may see it.
    pub visibility: Visibility,
}

/// A stance with all its fields side by side: as a file writes it and as an editor shows it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename = "Stance")]
pub struct StanceRecord {
    /// Whose stance it is.
    pub party: PartyId,
    /// Since which round; before the first where none is named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub round: Option<RoundId>,
    /// The position, in the issue's unit or labels.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<Value>,
    /// The bottom line: what the party would still accept; contains the position.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub accepts: Option<ValueSet>,
    /// The red line: what it will never go outside of; contains the bottom line.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limits: Option<ValueSet>,
    /// The bottom line in words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub accepts_text: String,
    /// The red line in words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub limits_text: String,
    /// How much it cares, 0-100.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        deserialize_with = "salience"
    )]
    pub salience: Option<f64>,
    /// Its weight on this issue, where it differs from the party's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub power: Option<f64>,
    /// What each option is worth to the party, 0-1.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub values: Vec<(Label, f64)>,
    /// The wording.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// The interest behind it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub interest: String,
    /// The condition it hangs on.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub condition: String,
    /// When it was said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// Where the wording comes from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub basis: Option<Basis>,
    /// How sure the analyst is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confidence: Option<Confidence>,
    /// Who may see it.
    #[serde(default, skip_serializing_if = "is_default")]
    pub visibility: Visibility,
    /// Which figures the party itself stated.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub stated: Vec<Figure>,
    /// Where it is told.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cites: Vec<Citation>,
    /// A remark.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

fn salience<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<f64>, D::Error> {
    Option::<f64>::deserialize(deserializer)?
        .map(finite)
        .transpose()
}

impl StanceRecord {
    /// A stance that says nothing yet.
    pub fn new(key: StanceKey) -> Self {
        Self {
            party: key.party,
            round: key.round,
            at: None,
            accepts: None,
            limits: None,
            accepts_text: String::new(),
            limits_text: String::new(),
            salience: None,
            power: None,
            values: Vec::new(),
            text: String::new(),
            interest: String::new(),
            condition: String::new(),
            date: None,
            basis: None,
            confidence: None,
            visibility: key.visibility,
            stated: Vec::new(),
            cites: Vec::new(),
            note: String::new(),
        }
    }
}

/// What few stances of a big table have.
#[derive(Clone, Debug, Default, PartialEq)]
struct Detail {
    accepts: Option<ValueSet>,
    limits: Option<ValueSet>,
    accepts_text: String,
    limits_text: String,
    power: Option<f64>,
    values: Vec<(Label, f64)>,
    text: String,
    interest: String,
    condition: String,
    date: Option<Date>,
    stated: Vec<Figure>,
    cites: Vec<Citation>,
    note: String,
}

impl Detail {
    /// Whether none of it is there. Asked of every stance that is read, so without the comparison
    /// of empty texts that `==` would make: on some processors each costs a tenth of a microsecond.
    fn is_empty(&self) -> bool {
        let Self {
            accepts,
            limits,
            accepts_text,
            limits_text,
            power,
            values,
            text,
            interest,
            condition,
            date,
            stated,
            cites,
            note,
        } = self;
        let texts = [accepts_text, limits_text, text, interest, condition, note];
        accepts.is_none()
            && limits.is_none()
            && power.is_none()
            && date.is_none()
            && values.is_empty()
            && stated.is_empty()
            && cites.is_empty()
            && texts.into_iter().all(String::is_empty)
    }
}

/// A stance, small: rare fields are boxed, so that a bare position costs at most 64 bytes.
///
/// Changed as a whole: take its [`StanceRecord`], change that, and make a stance of it again.
#[derive(Clone, Debug, PartialEq)]
pub struct Stance {
    party: PartyId,
    round: Option<RoundId>,
    at: Option<Value>,
    salience: Option<f64>,
    basis: Option<Basis>,
    confidence: Option<Confidence>,
    visibility: Visibility,
    detail: Option<Box<Detail>>,
}

const _: () = assert!(size_of::<Stance>() <= 64);

impl Stance {
    /// What it is known by within its issue.
    pub fn key(&self) -> StanceKey {
        StanceKey {
            party: self.party,
            round: self.round,
            visibility: self.visibility,
        }
    }

    /// Whose stance it is.
    pub fn party(&self) -> PartyId {
        self.party
    }

    /// Since which round; before the first where none is named.
    pub fn round(&self) -> Option<RoundId> {
        self.round
    }

    /// The position.
    pub fn at(&self) -> Option<&Value> {
        self.at.as_ref()
    }

    /// How much the party cares, 0-100.
    pub fn salience(&self) -> Option<f64> {
        self.salience
    }

    /// Where the wording comes from.
    pub fn basis(&self) -> Option<Basis> {
        self.basis
    }

    /// How sure the analyst is.
    pub fn confidence(&self) -> Option<Confidence> {
        self.confidence
    }

    /// Who may see it.
    pub fn visibility(&self) -> Visibility {
        self.visibility
    }

    /// The bottom line.
    pub fn accepts(&self) -> Option<&ValueSet> {
        self.detail.as_ref()?.accepts.as_ref()
    }

    /// The red line.
    pub fn limits(&self) -> Option<&ValueSet> {
        self.detail.as_ref()?.limits.as_ref()
    }

    /// The bottom line in words, empty where none.
    pub fn accepts_text(&self) -> &str {
        self.detail.as_ref().map_or("", |d| &d.accepts_text)
    }

    /// The red line in words, empty where none.
    pub fn limits_text(&self) -> &str {
        self.detail.as_ref().map_or("", |d| &d.limits_text)
    }

    /// Its weight on this issue, where it differs from the party's.
    pub fn power(&self) -> Option<f64> {
        self.detail.as_ref()?.power
    }

    /// What each option is worth to the party.
    pub fn values(&self) -> &[(Label, f64)] {
        self.detail.as_ref().map_or(&[], |d| &d.values)
    }

    /// The wording, empty where none.
    pub fn text(&self) -> &str {
        self.detail.as_ref().map_or("", |d| &d.text)
    }

    /// The interest behind it, empty where none.
    pub fn interest(&self) -> &str {
        self.detail.as_ref().map_or("", |d| &d.interest)
    }

    /// The condition it hangs on, empty where none.
    pub fn condition(&self) -> &str {
        self.detail.as_ref().map_or("", |d| &d.condition)
    }

    /// When it was said.
    pub fn date(&self) -> Option<Date> {
        self.detail.as_ref()?.date
    }

    /// Which figures the party itself stated.
    pub fn stated(&self) -> &[Figure] {
        self.detail.as_ref().map_or(&[], |d| &d.stated)
    }

    /// Where it is told.
    pub fn cites(&self) -> &[Citation] {
        self.detail.as_ref().map_or(&[], |d| &d.cites)
    }

    /// A remark, empty where none.
    pub fn note(&self) -> &str {
        self.detail.as_ref().map_or("", |d| &d.note)
    }

    /// The same stance with all its fields side by side.
    pub fn record(&self) -> StanceRecord {
        let detail = self.detail.as_deref().cloned().unwrap_or_default();
        StanceRecord {
            party: self.party,
            round: self.round,
            at: self.at.clone(),
            accepts: detail.accepts,
            limits: detail.limits,
            accepts_text: detail.accepts_text,
            limits_text: detail.limits_text,
            salience: self.salience,
            power: detail.power,
            values: detail.values,
            text: detail.text,
            interest: detail.interest,
            condition: detail.condition,
            date: detail.date,
            basis: self.basis,
            confidence: self.confidence,
            visibility: self.visibility,
            stated: detail.stated,
            cites: detail.cites,
            note: detail.note,
        }
    }
}

impl From<StanceRecord> for Stance {
    fn from(record: StanceRecord) -> Self {
        let detail = Detail {
            accepts: record.accepts,
            limits: record.limits,
            accepts_text: record.accepts_text,
            limits_text: record.limits_text,
            power: record.power,
            values: record.values,
            text: record.text,
            interest: record.interest,
            condition: record.condition,
            date: record.date,
            stated: record.stated,
            cites: record.cites,
            note: record.note,
        };
        Self {
            party: record.party,
            round: record.round,
            at: record.at,
            salience: record.salience,
            basis: record.basis,
            confidence: record.confidence,
            visibility: record.visibility,
            detail: (!detail.is_empty()).then(|| Box::new(detail)),
        }
    }
}

impl<'de> Deserialize<'de> for Stance {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        StanceRecord::deserialize(deserializer).map(Self::from)
    }
}

impl Serialize for Stance {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.record().serialize(serializer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bare_position_needs_no_box() {
        let key = StanceKey {
            party: PartyId::new("a"),
            round: None,
            visibility: Visibility::Public,
        };
        let mut record = StanceRecord::new(key);
        record.at = Some(Value::Number(7.0));
        record.salience = Some(50.0);
        let stance = Stance::from(record.clone());
        assert!(stance.detail.is_none());
        assert_eq!(stance.record(), record);
    }

    #[test]
    fn a_record_comes_back_whole() {
        let text = r#"(party: "a", round: "r", at: "x", accepts: ["x", "y"], limits: ["x", "y", "z"],
            accepts_text: "b", limits_text: "c", salience: 40, power: 2, values: [("x", 0.7)],
            text: "t", interest: "i", condition: "if", date: "2023-12", basis: Reported,
            confidence: Low, visibility: Private, stated: [at, limits], cites: [(source: "S")], note: "n")"#;
        let options = ron::Options::default()
            .with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
        let record: StanceRecord = options.from_str(text).unwrap();
        assert_eq!(Stance::from(record.clone()).record(), record);
        assert_eq!(record.stated, [Figure::At, Figure::Limits]);
    }
}
