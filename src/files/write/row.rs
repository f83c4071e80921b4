//! One row of a list: `(id: "a", name: "A"),`, with its words on lines of their own below.

use super::scalar::{push_list, push_number, push_string};
use crate::scenario::{Citation, Date};

/// The widest line that fields share, in characters; a single field may run beyond.
const LINE_WIDTH: usize = 140;

/// Writes the fields of one row.
pub(super) struct Row<'a> {
    out: &'a mut String,
    indent: usize,
    /// Where the line being written begins.
    line_start: usize,
    is_first: bool,
}

impl<'a> Row<'a> {
    /// Opens a row, indented by so many spaces.
    pub(super) fn open(out: &'a mut String, indent: usize) -> Self {
        let line_start = out.len();
        push_spaces(out, indent);
        out.push('(');
        Self {
            out,
            indent,
            line_start,
            is_first: true,
        }
    }

    /// A field on the line being written, whatever its length.
    pub(super) fn field(&mut self, name: &str, value: impl FnOnce(&mut String)) {
        if !self.is_first {
            self.out.push_str(", ");
        }
        self.is_first = false;
        self.out.push_str(name);
        self.out.push_str(": ");
        value(self.out);
    }

    /// The fields from here on stand on a line of their own.
    pub(super) fn break_line(&mut self) {
        if self.is_first {
            return;
        }
        self.out.push_str(",\n");
        self.line_start = self.out.len();
        push_spaces(self.out, self.indent + 1);
        self.is_first = true;
    }

    /// A field on the line being written where it fits, else on a new line.
    pub(super) fn fitted(&mut self, name: &str, value: impl FnOnce(&mut String)) {
        let before = self.out.len();
        let had_fields = !self.is_first;
        self.field(name, value);
        let line = self.out.get(self.line_start..).unwrap_or_default();
        if !had_fields || line.chars().count() + 2 <= LINE_WIDTH {
            return;
        }
        let written = self.out.split_off(before);
        self.is_first = false;
        self.break_line();
        self.is_first = false;
        self.out
            .push_str(written.strip_prefix(", ").unwrap_or(&written));
    }

    /// Words, where there are any.
    pub(super) fn words(&mut self, name: &str, text: &str) {
        if !text.is_empty() {
            self.fitted(name, |out| push_string(out, text));
        }
    }

    /// A number, where there is one.
    pub(super) fn number(&mut self, name: &str, number: Option<f64>) {
        if let Some(number) = number {
            self.field(name, |out| push_number(out, number));
        }
    }

    /// An id, where there is one.
    pub(super) fn id(&mut self, name: &str, id: Option<&str>) {
        if let Some(id) = id {
            self.field(name, |out| push_string(out, id));
        }
    }

    /// A variant that is written by its name.
    pub(super) fn variant(&mut self, name: &str, variant: Option<&str>) {
        if let Some(variant) = variant {
            self.field(name, |out| out.push_str(variant));
        }
    }

    /// A date, where there is one.
    pub(super) fn date(&mut self, name: &str, date: Option<Date>) {
        if let Some(date) = date {
            self.field(name, |out| push_string(out, &date.to_string()));
        }
    }

    /// Citations, where there are any.
    pub(super) fn cites(&mut self, cites: &[Citation]) {
        if !cites.is_empty() {
            self.fitted("cites", |out| push_cites(out, cites));
        }
    }

    /// Closes the row and its line.
    pub(super) fn close(self) {
        self.out.push_str("),\n");
    }

    /// Closes the row; what follows on the line is the caller's.
    pub(super) fn close_bare(self) {
        self.out.push(')');
    }
}

pub(super) fn push_cites(out: &mut String, cites: &[Citation]) {
    push_list(out, cites, |out, cite| {
        out.push_str("(source: ");
        push_string(out, cite.source.as_str());
        for (name, text) in [
            ("place", &cite.place),
            ("quote", &cite.quote),
            ("note", &cite.note),
        ] {
            if !text.is_empty() {
                out.push_str(", ");
                out.push_str(name);
                out.push_str(": ");
                push_string(out, text);
            }
        }
        out.push(')');
    });
}

pub(super) fn push_spaces(out: &mut String, count: usize) {
    const SPACES: &str = "                    ";
    out.push_str(SPACES.get(..count).unwrap_or(SPACES));
}
