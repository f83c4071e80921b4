//! Documents, and places in them.

use serde::{Deserialize, Serialize};

use super::{Date, SourceId};

/// A document that says who holds what.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Its id, unique among the sources.
    pub id: SourceId,
    /// Its title.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub title: String,
    /// Who wrote or said it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub author: String,
    /// Who published it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub publisher: String,
    /// When it was published.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// Its address.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub url: String,
    /// A remark.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

impl Source {
    /// A source without more than an id and a title.
    pub fn new(id: SourceId, title: impl Into<String>) -> Self {
        Self {
            id,
            title: title.into(),
            author: String::new(),
            publisher: String::new(),
            date: None,
            url: String::new(),
            note: String::new(),
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

    /// Author, publisher and date, as far as known, in that order: `Ann · Gazette · 8 Dec 2023`.
    pub fn byline(&self) -> String {
        let mut parts = vec![self.author.clone(), self.publisher.clone()];
        parts.extend(self.date.map(Date::readable));
        parts.retain(|part| !part.is_empty());
        parts.join(" · ")
    }
}

/// A place in a source, with the words quoted from it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Citation {
    /// The source.
    pub source: SourceId,
    /// Page, paragraph or minute.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub place: String,
    /// The words themselves.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub quote: String,
    /// A remark.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

impl Citation {
    /// A citation of a whole source.
    pub fn new(source: SourceId) -> Self {
        Self {
            source,
            place: String::new(),
            quote: String::new(),
            note: String::new(),
        }
    }
}
