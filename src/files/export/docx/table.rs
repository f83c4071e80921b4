//! The table of a group: issues by parties.

use super::blocks::Block;
use super::cell::{empty, issue, outcome, stance};
use super::markup::{Look, Paragraph};
use crate::files::export::tint::{level, tint};
use crate::files::export::view::{Row, View};
use crate::scenario::Party;

/// The name of the last column.
const LAST: &str = "Proposal or agreed text";

/// The beginning of a table with columns of these widths, in twentieths of a point.
pub(super) fn beginning(widths: &[usize]) -> String {
    let mut xml = "<w:tbl><w:tblPr><w:tblStyle w:val=\"Stances\"/><w:tblW w:w=\"5000\" w:type=\"pct\"/>\
        <w:tblLayout w:type=\"fixed\"/><w:tblLook w:val=\"0420\" w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"0\" \
        w:lastColumn=\"0\" w:noHBand=\"0\" w:noVBand=\"1\"/></w:tblPr><w:tblGrid>"
        .to_owned();
    for width in widths {
        add!(xml, "<w:gridCol w:w=\"{width}\"/>");
    }
    xml + "</w:tblGrid>"
}

pub(super) const ENDING: &str = "</w:tbl>";

/// A row of headings, repeated on every page.
pub(super) fn head_row(names: &[&str], widths: &[usize]) -> String {
    let mut xml = "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>".to_owned();
    for (name, width) in names.iter().zip(widths) {
        let paragraph = Paragraph::new("CellHeading").text(name, Look::Plain);
        xml += &table_cell(*width, None, &paragraph.xml());
    }
    xml + "</w:tr>"
}

/// A row of cells, each of them paragraphs.
pub(super) fn row(cells: &str) -> String {
    format!("<w:tr><w:trPr><w:cantSplit/></w:trPr>{cells}</w:tr>")
}

/// A cell so wide, in twentieths of a point; its colour as `0xRRGGBB`.
pub(super) fn table_cell(width: usize, color: Option<u32>, paragraphs: &str) -> String {
    let mut xml = format!("<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/>");
    if let Some(color) = color {
        add!(
            xml,
            "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"{color:06X}\"/>"
        );
    }
    xml + "</w:tcPr>" + paragraphs + "</w:tc>"
}

/// The issues of a group.
pub(super) fn issues(
    view: &View<'_>,
    block: &Block<'_>,
    others: &[&Party],
    rows: &[Row<'_>],
) -> String {
    let widths = block.widths();
    let names = view.column_names();
    let mut heads = vec!["Issue"];
    let shown = view.parties.iter().zip(&names);
    let of_block = |id| block.parties.iter().any(|party| party.id == id);
    heads.extend(
        shown
            .filter(|(party, _)| of_block(party.id))
            .map(|(_, name)| name.as_str()),
    );
    heads.push(LAST);
    let mut xml = beginning(&widths);
    xml += &head_row(&heads, &widths);
    for of_issue in rows {
        let mut widths = widths.iter().copied();
        let mut cell = |color, paragraphs: &str| {
            table_cell(widths.next().unwrap_or_default(), color, paragraphs)
        };
        let mut cells = cell(None, &issue(view, *of_issue));
        for party in &block.parties {
            let held = view.cell(*of_issue, party.id);
            let strength = level(held.and_then(|held| held.shade_in_scope()));
            let color = (strength > 0).then(|| tint(strength));
            let told = held.map_or_else(empty, |held| stance(view, *of_issue, held));
            cells += &cell(color, &told);
        }
        cells += &cell(None, &outcome(view, *of_issue, others));
        xml += &row(&cells);
    }
    xml + ENDING
}
