//! One dated stage of the talks.

use serde::{Deserialize, Serialize};

use super::{Citation, Date, RoundId};

/// A round; rounds stand in the file in the order in which they took place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Round {
    /// Its id, unique among the rounds.
    pub id: RoundId,
    /// Its name; the id where none is given.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// When it began.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// When it ended.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
    /// What the meeting produced.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub result: String,
    /// Where the result is told.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cites: Vec<Citation>,
    /// A remark.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

impl Round {
    /// A round without more than an id and a name.
    pub fn new(id: RoundId, name: impl Into<String>) -> Self {
        Self {
            id,
            name: name.into(),
            date: None,
            until: None,
            result: String::new(),
            cites: Vec::new(),
            note: String::new(),
        }
    }

    /// The name to show: its own, or its id.
    pub fn name(&self) -> &str {
        if self.name.is_empty() {
            self.id.as_str()
        } else {
            &self.name
        }
    }
}
