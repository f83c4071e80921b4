//! Blocks as Markdown tables.

use super::Block;
use super::escape::markdown_escaped;

impl Block {
    /// As a Markdown table under this header; a table has no rows without one, so that missing
    /// headings are empty.
    pub fn to_markdown(&self, header: &[String]) -> String {
        let width = self.column_count().max(header.len());
        let mut text = String::new();
        push_row(&mut text, header, width);
        text.push('|');
        text.push_str(&" --- |".repeat(width));
        text.push('\n');
        for row in self.rows() {
            push_row(&mut text, row, width);
        }
        text
    }
}

fn push_row(text: &mut String, cells: &[String], width: usize) {
    text.push('|');
    for column in 0..width {
        let cell = cells.get(column).map_or("", |cell| cell.as_str());
        text.push(' ');
        text.push_str(&markdown_escaped(cell));
        text.push_str(" |");
    }
    text.push('\n');
}
