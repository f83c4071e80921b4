//! A place in the text, and how far a word, a text or a comment reaches from there.

use unicode_ident::{is_xid_continue, is_xid_start};

use super::{Extent, ScanErrorKind};

/// What went wrong, and the byte that it is about.
pub(super) type Failure = (usize, ScanErrorKind);

/// A place in the text.
#[derive(Clone)]
pub(super) struct Cursor<'t> {
    text: &'t str,
    offset: usize,
    /// The comments passed so far.
    pub(super) comments: Vec<Extent>,
    /// The last text literal passed.
    pub(super) last_text: Option<Extent>,
}

/// A place to come back to.
#[derive(Clone, Copy)]
pub(super) struct Mark {
    offset: usize,
    comments: usize,
}

/// What `ron` takes for white space.
fn is_space(c: char) -> bool {
    matches!(
        c,
        ' ' | '\t'
            | '\n'
            | '\r'
            | '\x0B'
            | '\x0C'
            | '\u{85}'
            | '\u{200E}'
            | '\u{200F}'
            | '\u{2028}'
            | '\u{2029}'
    )
}

impl<'t> Cursor<'t> {
    /// At the beginning of `text`.
    pub(super) fn new(text: &'t str) -> Self {
        Self {
            text,
            offset: 0,
            comments: Vec::new(),
            last_text: None,
        }
    }

    /// At a byte of `text`, which begins a character.
    pub(super) fn at(text: &'t str, offset: usize) -> Self {
        Self {
            offset,
            ..Self::new(text)
        }
    }

    /// The byte it stands at.
    pub(super) fn offset(&self) -> usize {
        self.offset
    }

    /// Whether nothing follows.
    pub(super) fn at_end(&self) -> bool {
        self.offset >= self.text.len()
    }

    /// What follows.
    pub(super) fn rest(&self) -> &'t str {
        self.text.get(self.offset..).unwrap_or_default()
    }

    /// The next byte, 0 at the end.
    pub(super) fn byte(&self) -> u8 {
        self.text
            .as_bytes()
            .get(self.offset)
            .copied()
            .unwrap_or_default()
    }

    /// The next character.
    pub(super) fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    /// This place, to come back to.
    pub(super) fn mark(&self) -> Mark {
        Mark {
            offset: self.offset,
            comments: self.comments.len(),
        }
    }

    /// Back to a place.
    pub(super) fn back(&mut self, mark: Mark) {
        self.offset = mark.offset;
        self.comments.truncate(mark.comments);
    }

    /// Passes the next character.
    pub(super) fn step(&mut self) {
        self.offset += self.peek().map_or(0, char::len_utf8);
    }

    /// Passes `what`, if it follows.
    pub(super) fn eat(&mut self, what: &str) -> bool {
        let found = self.text.as_bytes()[self.offset..].starts_with(what.as_bytes());
        if found {
            self.offset += what.len();
        }
        found
    }

    /// Passes all characters that `is` holds for.
    pub(super) fn run(&mut self, is: impl Fn(char) -> bool) -> usize {
        let rest = self.rest();
        let length = rest.find(|c| !is(c)).unwrap_or(rest.len());
        self.offset += length;
        length
    }

    /// Passes white space and comments.
    pub(super) fn trivia(&mut self) -> Result<(), Failure> {
        loop {
            match self.byte() {
                b' ' | b'\n' | b'\t' | b'\r' => {
                    self.offset += 1;
                    continue;
                }
                b'/' => {}
                0x0B | 0x0C | 0x80.. => {
                    if self.run(is_space) == 0 {
                        return Ok(());
                    }
                    continue;
                }
                _ => return Ok(()),
            }
            let start = self.offset;
            if self.eat("//") {
                let rest = self.rest();
                self.offset += rest.find('\n').unwrap_or(rest.len());
            } else if self.eat("/*") {
                self.block_comment(start)?;
            } else {
                return Err((start, ScanErrorKind::Comment));
            }
            self.comments.push(Extent::new(start, self.offset));
        }
    }

    fn block_comment(&mut self, start: usize) -> Result<(), Failure> {
        let mut level = 1_usize;
        while level > 0 {
            self.run(|c| c != '/' && c != '*');
            if self.eat("/*") {
                level += 1;
            } else if self.eat("*/") {
                level -= 1;
            } else if self.at_end() {
                return Err((start, ScanErrorKind::CommentEnd));
            } else {
                self.offset += 1;
            }
        }
        Ok(())
    }

    /// Passes a text or character literal of any form, if one follows.
    pub(super) fn literal(&mut self) -> Result<bool, Failure> {
        let start = self.offset;
        let rest = self.text.as_bytes().get(start..).unwrap_or_default();
        match rest {
            [b'"', ..] => self.quoted(start, 1)?,
            [b'b', b'"', ..] => self.quoted(start, 2)?,
            [b'r', b'"', ..] | [b'r', b'#', b'"' | b'#', ..] => self.raw(start, 1)?,
            [b'b', b'r', b'"' | b'#', ..] => self.raw(start, 2)?,
            [b'\'', ..] => {
                self.character(start, 1)?;
                return Ok(true);
            }
            [b'b', b'\'', ..] => {
                self.character(start, 2)?;
                return Ok(true);
            }
            _ => return Ok(false),
        }
        self.last_text = Some(Extent::new(start, self.offset));
        Ok(true)
    }

    fn quoted(&mut self, start: usize, prefix: usize) -> Result<(), Failure> {
        self.offset = start + prefix;
        loop {
            self.run(|c| c != '"' && c != '\\');
            match self.byte() {
                b'"' => {
                    self.offset += 1;
                    return Ok(());
                }
                b'\\' => {
                    self.offset += 1;
                    self.step();
                }
                _ => return Err((start, ScanErrorKind::TextEnd)),
            }
        }
    }

    fn raw(&mut self, start: usize, prefix: usize) -> Result<(), Failure> {
        self.offset = start + prefix;
        let hashes = self.run(|c| c == '#');
        if !self.eat("\"") {
            return Err((start, ScanErrorKind::Value));
        }
        let end = format!("\"{}", "#".repeat(hashes));
        let length = self
            .rest()
            .find(&end)
            .ok_or((start, ScanErrorKind::TextEnd))?;
        self.offset += length + end.len();
        Ok(())
    }

    fn character(&mut self, start: usize, prefix: usize) -> Result<(), Failure> {
        /// The longest escape is `\u{10ffff}`; four `\x..` are as long as that and more.
        const LONGEST_ESCAPE: usize = 20;
        self.offset = start + prefix;
        if self.eat("\\") {
            self.step();
            let from = self.offset;
            while !self.at_end() && self.byte() != b'\'' && self.offset - from < LONGEST_ESCAPE {
                self.step();
            }
        } else {
            self.step();
        }
        if self.eat("'") {
            Ok(())
        } else {
            Err((start, ScanErrorKind::Character))
        }
    }

    /// Passes an identifier, raw or plain, if one follows.
    pub(super) fn identifier(&mut self) -> Option<Extent> {
        let start = self.offset;
        if self.rest().starts_with("r#") {
            self.offset += 2;
            if self.run(|c| is_xid_continue(c) || matches!(c, '.' | '+' | '-')) == 0 {
                self.offset = start;
                return None;
            }
            return Some(Extent::new(start, self.offset));
        }
        let first = self.peek()?;
        if first != '_' && !is_xid_start(first) {
            return None;
        }
        self.offset += first.len_utf8();
        self.run(is_xid_continue);
        Some(Extent::new(start, self.offset))
    }

    /// Passes what looks like a number, if one follows; stops before `..`.
    pub(super) fn number(&mut self) -> bool {
        let start = self.offset;
        while !(self.byte() == b'.' && self.rest().starts_with(".."))
            && (self.byte().is_ascii_alphanumeric()
                || matches!(self.byte(), b'_' | b'.' | b'+' | b'-'))
        {
            self.offset += 1;
        }
        self.offset > start
    }

    /// Goes on to where the next text, character or comment may begin; whether there is one.
    fn skip_to_opening(&mut self) -> bool {
        let opens = |byte: &u8| matches!(byte, b'"' | b'\'' | b'/');
        let Some(ahead) = self.rest().as_bytes().iter().position(opens) else {
            return false;
        };
        let at = self.offset + ahead;
        // A raw text begins with its r and hash signs.
        let before = self.rest().get(..ahead).unwrap_or_default();
        let name = before.trim_end_matches('#');
        let is_raw = name.ends_with('r');
        self.offset = if is_raw {
            at - (before.len() - name.len()) - 1
        } else {
            at
        };
        true
    }
}

/// The number of comments in a text, without a tree; of a broken text those before the break.
pub(crate) fn count_comments(text: &str) -> usize {
    let mut cursor = Cursor::new(text);
    let mut count = 0;
    while cursor.skip_to_opening() {
        let start = cursor.offset;
        if cursor.trivia().is_err() {
            break;
        }
        count += cursor.comments.len();
        cursor.comments.clear();
        if cursor.literal().is_err() {
            break;
        }
        if cursor.offset == start {
            cursor.step();
        }
    }
    count
}

/// The text literals of more than `longer_than` bytes; of a broken text those before the break.
pub(crate) fn long_literals(text: &str, longer_than: usize) -> Vec<Extent> {
    let mut cursor = Cursor::new(text);
    let mut found = Vec::new();
    if text.len() <= longer_than {
        return found;
    }
    while cursor.skip_to_opening() {
        let start = cursor.offset;
        if cursor.trivia().is_err() || cursor.literal().is_err() {
            break;
        }
        match cursor.last_text.take() {
            Some(extent) if extent.end() - extent.start() > longer_than => found.push(extent),
            _ => {}
        }
        if cursor.offset == start {
            cursor.step();
        }
    }
    found
}
