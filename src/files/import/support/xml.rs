//! Small XML documents as trees, from anyone.

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use super::{Fault, entity};

/// Elements within elements.
const MOST_DEPTH: usize = 64;

/// Elements of a document; each takes about 150 bytes.
const MOST_ELEMENTS: usize = 400_000;

/// One element with what stands in it.
#[derive(Debug, Default, PartialEq)]
pub(in crate::files::import) struct Element {
    /// Its name, without a prefix.
    pub(in crate::files::import) name: String,
    /// Where it begins, counted from 1.
    pub(in crate::files::import) line: usize,
    /// Its own words, without blanks around them.
    pub(in crate::files::import) text: String,
    /// The elements in it, in their order.
    pub(in crate::files::import) children: Vec<Element>,
    attributes: Vec<Attribute>,
}

#[derive(Debug, PartialEq)]
struct Attribute {
    name: String,
    value: String,
}

impl Element {
    /// An attribute, without blanks around it; nothing where it is absent or empty.
    pub(in crate::files::import) fn attribute(&self, name: &str) -> Option<&str> {
        let found = self.attributes.iter().find(|found| found.name == name)?;
        Some(found.value.trim()).filter(|value| !value.is_empty())
    }

    /// All attributes with anything in them, as `NAME VALUE`, in their order.
    pub(in crate::files::import) fn attributes_in_words(&self) -> String {
        let written = self
            .attributes
            .iter()
            .filter(|a| !a.value.trim().is_empty());
        written
            .map(|attribute| format!("{} {}", attribute.name, attribute.value.trim()))
            .collect::<Vec<_>>()
            .join(", ")
    }

    /// The elements of this name in it.
    pub(in crate::files::import) fn all<'a>(
        &'a self,
        name: &'a str,
    ) -> impl Iterator<Item = &'a Self> {
        self.children.iter().filter(move |child| child.name == name)
    }

    /// The first element of this name in it.
    pub(in crate::files::import) fn first(&self, name: &str) -> Option<&Self> {
        self.children.iter().find(|child| child.name == name)
    }

    /// The words of the first element of this name in it, empty where there is none.
    pub(in crate::files::import) fn text_in(&self, name: &str) -> &str {
        self.first(name).map_or("", |child| &child.text)
    }
}

/// The outermost element of a document.
///
/// No declaration of entities is followed, and only the references that XML itself knows are
/// taken: what a document says is what stands in it.
///
/// # Errors
/// With the line, where it is no XML, declares entities, is too deep or has too many elements.
pub(in crate::files::import) fn xml(text: &str) -> Result<Element, Fault> {
    let mut reader = Reader::from_str(text);
    reader.config_mut().expand_empty_elements = true;
    let mut lines = Lines::new(text);
    let mut open: Vec<Element> = Vec::new();
    let mut outermost = None;
    let mut count = 0_usize;
    loop {
        let from = reader.buffer_position();
        let event = reader
            .read_event()
            .map_err(|error| Fault::line(lines.at(reader.error_position()), syntax(&error)))?;
        let line = lines.at(from);
        match event {
            Event::Eof => break,
            Event::Start(tag) | Event::Empty(tag) => {
                count += 1;
                if open.len() >= MOST_DEPTH || count > MOST_ELEMENTS {
                    return Err(Fault::line(
                        line,
                        "this XML is nested deeper or holds more than any file of this format; it is not read",
                    ));
                }
                open.push(element(&tag, line)?);
            }
            Event::End(_) => {
                if let Some(mut done) = open.pop() {
                    let words = done.text.trim().to_owned();
                    done.text = words;
                    match open.last_mut() {
                        Some(parent) => parent.children.push(done),
                        None => outermost = outermost.or(Some(done)),
                    }
                }
            }
            Event::Text(words) => add(&mut open, &words.xml10_content()),
            Event::CData(words) => add(&mut open, &words.xml10_content()),
            Event::GeneralRef(reference) => match entity(&reference) {
                Some(words) => add(&mut open, &words),
                None => {
                    return Err(Fault::line(
                        line,
                        "this XML refers to text that does not stand here (an entity); write the text itself",
                    ));
                }
            },
            Event::DocType(declaration) if declaration.contains("<!") => {
                return Err(Fault::line(
                    line,
                    "this XML declares entities, which can be made to grow without end; take the declaration (DOCTYPE) out",
                ));
            }
            Event::DocType(_) | Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
        }
    }
    match (outermost, open.last()) {
        (_, Some(unclosed)) => Err(Fault::line(
            unclosed.line,
            format!("<{}> is never closed; the file is cut short", unclosed.name),
        )),
        (Some(outermost), None) => Ok(outermost),
        (None, None) => Err(Fault::line(1, "there is no XML element in this file")),
    }
}

fn add(open: &mut [Element], words: &str) {
    if let Some(element) = open.last_mut() {
        element.text.push_str(words);
    }
}

fn syntax(error: &quick_xml::Error) -> String {
    format!("this is no well-formed XML: {error}")
}

fn element(tag: &BytesStart<'_>, line: usize) -> Result<Element, Fault> {
    let mut element = Element {
        name: tag.local_name().as_ref().to_owned(),
        line,
        ..Element::default()
    };
    for attribute in tag.attributes() {
        let attribute = attribute
            .map_err(|error| Fault::line(line, format!("this is no well-formed XML: {error}")))?;
        let value = attribute
            .normalized_value(XmlVersion::Implicit1_0)
            .map_err(|error| Fault::line(line, syntax(&error)))?;
        element.attributes.push(Attribute {
            name: attribute.key.local_name().as_ref().to_owned(),
            value: value.into_owned(),
        });
    }
    Ok(element)
}

/// Lines of places that come in order, in one pass.
struct Lines<'a> {
    text: &'a str,
    counted_bytes: usize,
    line: usize,
}

impl<'a> Lines<'a> {
    fn new(text: &'a str) -> Self {
        Self {
            text,
            counted_bytes: 0,
            line: 1,
        }
    }

    /// The line on which the byte stands, counted from 1.
    fn at(&mut self, byte: u64) -> usize {
        let byte = usize::try_from(byte).unwrap_or(usize::MAX);
        if let Some(new) = self.text.get(self.counted_bytes..byte) {
            self.line += new.matches('\n').count();
            self.counted_bytes = byte;
        }
        self.line
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::import::NotePlace;

    fn refused(text: &str) -> (NotePlace, String) {
        match xml(text) {
            Err(Fault::Refused { place, message }) => (place, message),
            other => panic!("not refused: {other:?}"),
        }
    }

    #[test]
    fn elements_know_their_line_words_and_attributes() {
        let tree = xml("<?xml version='1.0'?>\n<!-- c -->\n<a x:b=' 1 &amp; 2 '>\n <p:c>&lt;x&#x41;<![CDATA[&]]> </p:c>\n <d/></a>").unwrap();
        assert_eq!((tree.name.as_str(), tree.line), ("a", 3));
        assert_eq!(tree.attribute("b"), Some("1 & 2"));
        assert_eq!(tree.text_in("c"), "<xA&");
        assert_eq!(tree.first("d").map(|d| d.line), Some(5));
        assert_eq!(tree.attribute("none"), None);
    }

    #[test]
    fn a_billion_laughs_are_refused_at_the_first() {
        let (place, message) = refused(
            "<?xml version='1.0'?>\n<!DOCTYPE l [<!ENTITY a 'ha'><!ENTITY b '&a;&a;'>]>\n<l>&b;</l>",
        );
        assert_eq!(place, NotePlace::Line(2));
        assert!(message.contains("entities"));
        assert!(refused("<a>&b;</a>").1.contains("entity"));
        refused("<a b='&c;'/>");
        assert!(xml("<!DOCTYPE utility_space SYSTEM 'x.dtd'><a/>").is_ok());
    }

    #[test]
    fn what_is_deep_broken_or_cut_short_is_refused_with_its_line() {
        let deep = format!("{}{}", "<a>".repeat(100_000), "</a>".repeat(100_000));
        assert!(refused(&deep).1.contains("nested"));
        let many = format!("<a>{}</a>", "<b/>".repeat(MOST_ELEMENTS));
        assert!(refused(&many).1.contains("nested"));
        assert_eq!(refused("<a>\n<b>").0, NotePlace::Line(2));
        assert_eq!(refused("<a>\n</b>").0, NotePlace::Line(2));
        refused("");
        refused("<a b='1' b='2'/>");
    }
}
