//! The scanner itself.

use super::cursor::{Cursor, Failure};
use super::{Extent, Item, Node, NodeKind, ScanError, ScanErrorKind, Tree};

/// How many brackets may stand within each other; a scenario needs seven.
pub(crate) const DEPTH_LIMIT: usize = 64;

/// The tree of a text.
///
/// # Errors
/// Where the text has not the shape of RON; there is nothing to be had of it then.
pub(crate) fn scan(text: &str) -> Result<Tree, ScanError> {
    scan_outline(text, DEPTH_LIMIT)
}

/// The tree of a text down to so many levels; what is deeper is passed over and has no items.
///
/// # Errors
/// As [`scan`].
pub(crate) fn scan_outline(text: &str, levels: usize) -> Result<Tree, ScanError> {
    let mut parser = Parser {
        cursor: Cursor::new(text),
        open: Vec::new(),
        levels,
    };
    parser.text().map_err(|(offset, kind)| ScanError {
        offset,
        kind,
        open: parser.open.clone(),
        last_text: parser.cursor.last_text,
    })
}

/// The value at `extent` of a text, with all its levels; nothing where none stands there.
pub(crate) fn scan_value(text: &str, extent: Extent) -> Option<Node> {
    let mut parser = Parser {
        cursor: Cursor::at(text.get(..extent.end())?, extent.start()),
        open: Vec::new(),
        levels: DEPTH_LIMIT,
    };
    let node = parser.value().ok()?;
    (node.extent == extent).then_some(node)
}

struct Parser<'t> {
    cursor: Cursor<'t>,
    open: Vec<usize>,
    /// How many levels of brackets have their items kept.
    levels: usize,
}

impl Parser<'_> {
    fn fail<T>(&self, kind: ScanErrorKind) -> Result<T, Failure> {
        Err((self.cursor.offset(), kind))
    }

    fn text(&mut self) -> Result<Tree, Failure> {
        self.cursor.trivia()?;
        while self.cursor.byte() == b'#' {
            self.attribute()?;
            self.cursor.trivia()?;
        }
        if self.cursor.at_end() {
            return self.fail(ScanErrorKind::Empty);
        }
        let root = self.value()?;
        self.cursor.trivia()?;
        if !self.cursor.at_end() {
            return self.fail(ScanErrorKind::End);
        }
        Ok(Tree {
            root,
            comments: std::mem::take(&mut self.cursor.comments),
        })
    }

    /// `#![enable(…)]`, `#![type = "…"]`; white space may stand between all its parts.
    fn attribute(&mut self) -> Result<(), Failure> {
        let start = self.cursor.offset();
        let bad = (start, ScanErrorKind::Attribute);
        for part in ["#", "!", "["] {
            if !self.cursor.eat(part) {
                return Err(bad);
            }
            self.cursor.trivia()?;
        }
        while !self.cursor.eat("]") {
            if !self.cursor.literal()? {
                match self.cursor.byte() {
                    b'(' | b')' | b',' | b'=' => self.cursor.step(),
                    _ if self.cursor.identifier().is_some() => {}
                    _ => return Err(bad),
                }
            }
            self.cursor.trivia()?;
        }
        Ok(())
    }

    /// A value, or a range of numbers: `a..b`, `a..=b`, `a..`, `..b`.
    fn value(&mut self) -> Result<Node, Failure> {
        let start = self.cursor.offset();
        if !self.cursor.rest().starts_with("..") {
            let node = self.single()?;
            if node.kind != NodeKind::Scalar {
                return Ok(node);
            }
            let mark = self.cursor.mark();
            self.cursor.trivia()?;
            if !self.cursor.rest().starts_with("..") {
                self.cursor.back(mark);
                return Ok(node);
            }
        }
        self.cursor.eat("..");
        self.cursor.eat("=");
        let mark = self.cursor.mark();
        self.cursor.trivia()?;
        if self.cursor.at_end() || matches!(self.cursor.byte(), b',' | b')' | b']' | b'}' | b':') {
            self.cursor.back(mark);
        } else {
            self.single()?;
        }
        Ok(Node::scalar(start, self.cursor.offset()))
    }

    fn single(&mut self) -> Result<Node, Failure> {
        let start = self.cursor.offset();
        match self.cursor.byte() {
            b'(' => return self.parenthesis(start, None),
            b'[' => {
                let (close, items) = self.items(b']', false)?;
                return Ok(Node::bracketed(
                    NodeKind::List,
                    start,
                    None,
                    (start, close),
                    items,
                ));
            }
            b'{' => {
                let (close, items) = self.items(b'}', true)?;
                return Ok(Node::bracketed(
                    NodeKind::Map,
                    start,
                    None,
                    (start, close),
                    items,
                ));
            }
            _ => {}
        }
        if self.cursor.literal()? {
            return Ok(Node::scalar(start, self.cursor.offset()));
        }
        if let Some(name) = self.cursor.identifier() {
            let mark = self.cursor.mark();
            self.cursor.trivia()?;
            if self.cursor.byte() == b'(' {
                return self.parenthesis(start, Some(name));
            }
            self.cursor.back(mark);
            return Ok(Node::scalar(start, self.cursor.offset()));
        }
        if self.cursor.number() {
            return Ok(Node::scalar(start, self.cursor.offset()));
        }
        self.fail(ScanErrorKind::Value)
    }

    /// `(…)`: with field names if the first thing in it is one.
    fn parenthesis(&mut self, start: usize, name: Option<Extent>) -> Result<Node, Failure> {
        let open = self.cursor.offset();
        let mark = self.cursor.mark();
        self.cursor.step();
        let named = self.field_name_follows();
        self.cursor.back(mark);
        let (close, items) = self.items(b')', named)?;
        let kind = if named {
            NodeKind::Struct
        } else {
            NodeKind::Tuple
        };
        Ok(Node::bracketed(kind, start, name, (open, close), items))
    }

    fn field_name_follows(&mut self) -> bool {
        self.cursor.trivia().is_ok()
            && self.cursor.identifier().is_some()
            && self.cursor.trivia().is_ok()
            && self.cursor.byte() == b':'
    }

    /// The parts of a bracketed value, from its opening to behind its closing bracket.
    fn items(&mut self, end: u8, keyed: bool) -> Result<(usize, Vec<Item>), Failure> {
        if self.open.len() >= DEPTH_LIMIT {
            return self.fail(ScanErrorKind::Depth);
        }
        self.open.push(self.cursor.offset());
        self.cursor.step();
        let is_kept = self.open.len() <= self.levels;
        let mut items: Vec<Item> = Vec::new();
        let mut may_follow = true;
        loop {
            self.cursor.trivia()?;
            if self.cursor.byte() == end {
                let close = self.cursor.offset();
                self.cursor.step();
                self.open.pop();
                // Room for more would double what a text of many small brackets takes.
                items.shrink_to_fit();
                return Ok((close, items));
            }
            if self.cursor.at_end() {
                return self.fail(ScanErrorKind::Close);
            }
            if !may_follow {
                return self.fail(ScanErrorKind::Comma);
            }
            let item = self.item(end, keyed)?;
            may_follow = item.comma().is_some();
            if is_kept {
                items.push(item);
            }
        }
    }

    fn item(&mut self, end: u8, keyed: bool) -> Result<Item, Failure> {
        let mut key = None;
        if keyed {
            key = if end == b')' {
                match self.cursor.identifier() {
                    Some(name) => Some(name),
                    None => return self.fail(ScanErrorKind::FieldName),
                }
            } else {
                Some(self.value()?.extent)
            };
            self.cursor.trivia()?;
            if !self.cursor.eat(":") {
                return self.fail(ScanErrorKind::Colon);
            }
            self.cursor.trivia()?;
        }
        let value = self.value()?;
        let mark = self.cursor.mark();
        self.cursor.trivia()?;
        let comma = (self.cursor.byte() == b',').then(|| self.cursor.offset());
        if comma.is_some() {
            self.cursor.step();
        } else {
            self.cursor.back(mark);
        }
        Ok(Item::new(key, value, comma))
    }
}
