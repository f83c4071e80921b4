//! The text being written, beside the text it comes from.

use std::ops::Range;

use super::comments::Comments;
use super::relay::relaid;
use crate::files::read::scan::{Extent, Node, Tree};

/// The text being written, beside the text it comes from.
pub(super) struct Keeper<'t> {
    /// The text the user wrote.
    pub(super) text: &'t str,
    comments: &'t [Extent],
    newline: &'static str,
    /// One level of indentation.
    unit: String,
    /// What is written so far.
    pub(super) out: String,
    /// The comments that went with deleted rows.
    pub(super) gone: Vec<String>,
    /// Whether text and scenario do not fit each other: nothing of this is to be used.
    pub(super) failed: bool,
}

impl<'t> Keeper<'t> {
    /// Begins to write `text` anew.
    pub(super) fn new(text: &'t str, tree: &'t Tree) -> Self {
        let first = text.find('\n').unwrap_or_default();
        let carriage_return = text.get(..first).is_some_and(|line| line.ends_with('\r'));
        Self {
            text,
            comments: &tree.comments,
            newline: if carriage_return { "\r\n" } else { "\n" },
            unit: unit(text, &tree.root),
            out: String::with_capacity(text.len() + text.len() / 16 + 256),
            gone: Vec::new(),
            failed: false,
        }
    }

    /// The comments of the text.
    pub(super) fn comments(&self) -> Comments<'t> {
        Comments::new(self.text, self.comments)
    }

    /// How far one level is indented.
    pub(super) fn unit(&self) -> &str {
        &self.unit
    }

    /// Writes a piece of the old text as it is.
    pub(super) fn copy(&mut self, range: Range<usize>) {
        self.out.push_str(self.text.get(range).unwrap_or_default());
    }

    /// Ends the line.
    pub(super) fn break_line(&mut self) {
        self.out.push_str(self.newline);
    }

    /// What follows begins a line; blanks are not left at the end of the one before.
    pub(super) fn begin_line(&mut self) {
        if !self.out.is_empty() && !self.out.ends_with('\n') {
            self.out
                .truncate(self.out.trim_end_matches([' ', '\t']).len());
            self.break_line();
        }
    }

    /// The blanks with which the line being written begins.
    pub(super) fn line_indent(&self) -> String {
        let line = self
            .out
            .rsplit_once('\n')
            .map_or(&*self.out, |(_, line)| line);
        let length = line.len() - line.trim_start_matches([' ', '\t']).len();
        line.get(..length).unwrap_or_default().to_owned()
    }

    /// Writes canonical text whose line began with `strip` blanks.
    pub(super) fn canonical(&mut self, source: &str, strip: usize) {
        if !source.contains('\n') {
            self.out.push_str(source);
            return;
        }
        let indent = self.line_indent();
        let relaid = relaid(
            source,
            strip,
            self.newline,
            |out| out.push_str(&indent),
            &self.unit,
        );
        self.out.push_str(&relaid);
    }

    /// Writes the comments of a range and nothing else of it.
    pub(super) fn comments_alone(&mut self, range: &Range<usize>) {
        for comment in self.comments().within(range) {
            self.copy(comment.range());
            if comment.of(self.text).starts_with("//") {
                let indent = self.line_indent();
                self.out.truncate(self.out.trim_end_matches('\r').len());
                self.break_line();
                self.out.push_str(&indent);
            } else {
                self.out.push(' ');
            }
        }
    }
}

/// How far the first field of the file is indented; four blanks where it begins no line.
fn unit(text: &str, root: &Node) -> String {
    let start = root.items.first().map(|item| item.extent().start());
    let before = start.and_then(|start| text.get(root.open() + 1..start));
    match before.and_then(|before| before.rsplit_once('\n')) {
        Some((_, line)) if !line.is_empty() && line.trim_matches([' ', '\t']).is_empty() => {
            line.to_owned()
        }
        _ => "    ".to_owned(),
    }
}
