//! One question under negotiation.

use serde::{Deserialize, Serialize};

use super::{Citation, IssueId, PartyId, RoundId, Scale, Stance, StanceKey, Value, is_default};

/// The analyst's verdict on two wordings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Verdict {
    /// They say the same.
    Same,
    /// Both can be had.
    Compatible,
    /// Both cannot be had.
    Opposed,
}

impl Verdict {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Same, Self::Compatible, Self::Opposed];

    /// As a file and the window write it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Same => "Same",
            Self::Compatible => "Compatible",
            Self::Opposed => "Opposed",
        }
    }

    /// The distance it stands for: 0, 1/2 or 1 (measures.md, part 1).
    pub fn distance(self) -> f64 {
        match self {
            Self::Same => 0.0,
            Self::Compatible => 0.5,
            Self::Opposed => 1.0,
        }
    }
}

/// A verdict on the wordings of two parties as of a round.
///
/// In force until one of the two wordings changes, then stale.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Judgement {
    /// The two parties; their order carries no meaning.
    pub between: (PartyId, PartyId),
    /// As of which round; before the first where none is named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub round: Option<RoundId>,
    /// The verdict.
    pub verdict: Verdict,
    /// Why.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
}

impl Judgement {
    /// Whether it is about these two parties, in either order.
    pub fn is_between(&self, a: PartyId, b: PartyId) -> bool {
        self.between == (a, b) || self.between == (b, a)
    }
}

/// Whether what was agreed may still change.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum AgreedStatus {
    /// It may, for instance until everything is agreed.
    Provisional,
    /// It is settled; the default.
    #[default]
    Final,
}

impl AgreedStatus {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::Provisional, Self::Final];

    /// As a file and the window write it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Provisional => "Provisional",
            Self::Final => "Final",
        }
    }
}

/// What the parties settled on.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Agreed {
    /// In force from this round on; from the beginning where none is named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub round: Option<RoundId>,
    /// The value, on the issue's scale.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<Value>,
    /// The wording.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// Whether it may still change.
    #[serde(default, skip_serializing_if = "is_default")]
    pub status: AgreedStatus,
    /// Where it is told.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cites: Vec<Citation>,
    /// A remark.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// One question under negotiation, with what everyone holds on it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Issue {
    /// Its id, unique among the issues.
    pub id: IssueId,
    /// The question.
    pub title: String,
    /// The heading under which it stands.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub group: String,
    /// A remark.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// How positions on it are expressed.
    pub scale: Scale,
    /// Who holds what since when.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub stances: Vec<Stance>,
    /// Verdicts on wordings.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub judgements: Vec<Judgement>,
    /// What was settled.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agreed: Option<Agreed>,
}

/// An issue without its stances and judgements: what its own editor shows.
#[derive(Clone, Debug, PartialEq)]
pub struct IssueHead {
    /// Its id.
    pub id: IssueId,
    /// The question.
    pub title: String,
    /// The heading under which it stands.
    pub group: String,
    /// A remark.
    pub note: String,
    /// How positions on it are expressed.
    pub scale: Scale,
    /// What was settled.
    pub agreed: Option<Agreed>,
}

impl Issue {
    /// An issue on which nobody has said anything.
    pub fn new(id: IssueId, title: impl Into<String>, scale: Scale) -> Self {
        Self {
            id,
            title: title.into(),
            group: String::new(),
            note: String::new(),
            scale,
            stances: Vec::new(),
            judgements: Vec::new(),
            agreed: None,
        }
    }

    /// The title to show: its own, or its id.
    pub fn title(&self) -> &str {
        if self.title.is_empty() {
            self.id.as_str()
        } else {
            &self.title
        }
    }

    /// Its head, copied.
    pub fn head(&self) -> IssueHead {
        IssueHead {
            id: self.id,
            title: self.title.clone(),
            group: self.group.clone(),
            note: self.note.clone(),
            scale: self.scale.clone(),
            agreed: self.agreed.clone(),
        }
    }

    /// Puts another head on it; stances and judgements stay.
    pub fn set_head(&mut self, head: IssueHead) {
        self.id = head.id;
        self.title = head.title;
        self.group = head.group;
        self.note = head.note;
        self.scale = head.scale;
        self.agreed = head.agreed;
    }

    /// Where the stance of this key stands among the stances.
    pub fn stance_position(&self, key: StanceKey) -> Option<usize> {
        self.stances.iter().position(|stance| stance.key() == key)
    }
}
