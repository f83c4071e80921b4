//! Who has a stance.

use serde::{Deserialize, Serialize};

use super::{PartyId, is_default};

/// What a party is at the table. Only negotiators count in a measure unless the user says otherwise.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Role {
    /// Negotiates; the default.
    #[default]
    Negotiator,
    /// Helps the others to agree.
    Mediator,
    /// Gives the place.
    Host,
    /// Stands for the agreement being kept.
    Guarantor,
    /// Is in the room.
    Observer,
}

impl Role {
    /// All roles, in the order in which they are offered.
    pub const ALL: [Self; 5] = [
        Self::Negotiator,
        Self::Mediator,
        Self::Host,
        Self::Guarantor,
        Self::Observer,
    ];

    /// The role as it is written in a file and on the screen.
    pub fn name(self) -> &'static str {
        match self {
            Self::Negotiator => "Negotiator",
            Self::Mediator => "Mediator",
            Self::Host => "Host",
            Self::Guarantor => "Guarantor",
            Self::Observer => "Observer",
        }
    }
}

/// One party to a negotiation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Party {
    /// Its id, unique among the parties.
    pub id: PartyId,
    /// Its name; the id where none is given.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// A short form for axes and tracks, such as `EG`.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub short: String,
    /// Its colour as `#rrggbb`; one is chosen where none is given.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub color: String,
    /// What it is at the table.
    #[serde(default, skip_serializing_if = "is_default")]
    pub role: Role,
    /// Its weight in outcomes, more than 0; 1 where no party has any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub power: Option<f64>,
    /// What no agreement is worth to it, 0-1; 0 unless set.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reservation: Option<f64>,
    /// A remark.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

impl Party {
    /// A negotiator without more than an id and a name.
    pub fn new(id: PartyId, name: impl Into<String>) -> Self {
        Self {
            id,
            name: name.into(),
            short: String::new(),
            color: String::new(),
            role: Role::default(),
            power: None,
            reservation: None,
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

    /// The short form to show: its own, or its name.
    pub fn short(&self) -> &str {
        if self.short.is_empty() {
            self.name()
        } else {
            &self.short
        }
    }
}
