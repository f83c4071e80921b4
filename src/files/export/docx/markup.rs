//! Paragraphs and runs. Nothing that a user wrote is taken for markup.

use crate::files::export::plain::{closed, is_right_to_left};
use crate::session::clipboard::html_escaped as escaped;

/// How a run looks: the character styles of the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Look {
    Plain,
    Strong,
    /// A position on a scale.
    Position,
    /// A point of a scale within a sentence.
    Emphasis,
    /// The number of a source, raised.
    Cited,
    /// A remark, smaller and paler.
    Remark,
}

impl Look {
    fn style(self) -> Option<&'static str> {
        match self {
            Self::Plain => None,
            Self::Strong => Some("Strong"),
            Self::Position => Some("Position"),
            Self::Emphasis => Some("Emphasis"),
            Self::Cited => Some("Cited"),
            Self::Remark => Some("Remark"),
        }
    }
}

/// A paragraph that is being written.
pub(super) struct Paragraph {
    style: &'static str,
    /// Whether it goes on a page with what follows it.
    keep_next: bool,
    numbered: bool,
    right_to_left: Option<bool>,
    runs: String,
}

impl Paragraph {
    pub(super) fn new(style: &'static str) -> Self {
        Self {
            style,
            keep_next: false,
            numbered: false,
            right_to_left: None,
            runs: String::new(),
        }
    }

    /// Keeps it on a page with what follows it.
    pub(super) fn kept_with_next(mut self) -> Self {
        self.keep_next = true;
        self
    }

    /// Makes it an entry of the list of sources.
    pub(super) fn numbered(mut self) -> Self {
        self.numbered = true;
        self
    }

    /// Reads it from left to right, whatever is quoted in it.
    pub(super) fn left_to_right(mut self) -> Self {
        self.right_to_left = Some(false);
        self
    }

    /// A user's text; the first one tells the direction of the paragraph.
    pub(super) fn text(mut self, text: &str, look: Look) -> Self {
        let right_to_left = is_right_to_left(text);
        self.right_to_left = self.right_to_left.or(Some(right_to_left));
        self.runs.push_str(&run(&closed(text), look, right_to_left));
        self
    }

    /// Words of this program.
    pub(super) fn words(mut self, words: &str, look: Look) -> Self {
        self.runs.push_str(&run(words, look, false));
        self
    }

    /// Markup that stands between runs.
    pub(super) fn raw(mut self, markup: &str) -> Self {
        self.runs.push_str(markup);
        self
    }

    pub(super) fn is_empty(&self) -> bool {
        self.runs.is_empty()
    }

    /// The markup.
    pub(super) fn xml(self) -> String {
        let mut xml = format!("<w:p><w:pPr><w:pStyle w:val=\"{}\"/>", self.style);
        if self.keep_next {
            xml += "<w:keepNext/>";
        }
        if self.numbered {
            xml += "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>";
        }
        if self.right_to_left == Some(true) {
            xml += "<w:bidi/>";
        }
        add!(xml, "</w:pPr>{}</w:p>", self.runs);
        xml
    }
}

/// A run of text with its line breaks and tabs.
pub(super) fn run(text: &str, look: Look, right_to_left: bool) -> String {
    let mut xml = "<w:r>".to_owned();
    if look != Look::Plain || right_to_left {
        xml += "<w:rPr>";
        if let Some(style) = look.style() {
            add!(xml, "<w:rStyle w:val=\"{style}\"/>");
        }
        if right_to_left {
            xml += "<w:rtl/>";
        }
        xml += "</w:rPr>";
    }
    for (at, line) in escaped(text).split('\n').enumerate() {
        if at > 0 {
            xml += "<w:br/>";
        }
        for (at, piece) in line.split('\t').enumerate() {
            if at > 0 {
                xml += "<w:tab/>";
            }
            if !piece.is_empty() {
                add!(xml, "<w:t xml:space=\"preserve\">{piece}</w:t>");
            }
        }
    }
    xml + "</w:r>"
}
