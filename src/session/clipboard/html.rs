//! Blocks as HTML tables that spreadsheets take as cells.

use super::Block;
use super::escape::html_escaped;
use super::number::is_plain_number;

/// What goes before the rows. The character set is named for programs that read the bytes.
const HEAD: &str = "<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><head>\
    <meta http-equiv=\"content-type\" content=\"text/html; charset=utf-8\"></head>\
    <body><table>\n";

const FOOT: &str = "</table></body></html>\n";

impl Block {
    /// As an HTML table: numbers stay numbers whatever the language of the spreadsheet, and
    /// everything else stays text, also where it reads like a formula, a date or a number.
    ///
    /// Excel takes the value from `x:num`, or text from `x:str` and the number format `@`;
    /// `LibreOffice` from `sdval`, or text from `sdnum` with the format `@`. Looked at in
    /// `LibreOffice`: without `sdnum` it computes a cell that begins with `=`.
    pub fn to_html(&self) -> String {
        let mut text = HEAD.to_owned();
        for row in self.rows() {
            text.push_str("<tr>");
            for cell in row {
                push_cell(&mut text, cell);
            }
            text.push_str("</tr>\n");
        }
        text.push_str(FOOT);
        text
    }
}

fn push_cell(text: &mut String, cell: &str) {
    if is_plain_number(cell) {
        text.push_str(&format!(
            "<td x:num=\"{cell}\" sdval=\"{cell}\" sdnum=\"1033;\">{cell}</td>"
        ));
        return;
    }
    text.push_str("<td x:str sdnum=\"1033;0;@\" style='mso-number-format:\"\\@\"'>");
    // In-cell line breaks, else Excel begins a new row.
    let escaped = html_escaped(cell);
    text.push_str(&escaped.replace('\n', "<br style='mso-data-placement:same-cell'>"));
    text.push_str("</td>");
}
