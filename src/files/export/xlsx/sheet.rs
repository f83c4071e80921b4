//! Cells of a sheet, written so that a text stays a text and fits.

use std::borrow::Cow;
use std::collections::HashMap;

use rust_xlsxwriter::{
    ColNum, ConditionalFormatFormula, ExcelDateTime, Format, Formula, RowNum, Url, Worksheet,
    XlsxError,
};

use super::height::{line_count, points};
use super::style::Styles;
use crate::files::export::plain::office_link;
use crate::scenario::Date;
use crate::session::clipboard::{begins_a_formula, writable};

/// How long a text in a cell may be, in UTF-16 units (Excel's limit).
const LONGEST_TEXT: usize = 32_767;

/// How long an address may be, in UTF-16 units (Excel's limit).
const LONGEST_URL: usize = 2_079;

/// How many addresses a sheet may have (Excel's limit is 65,530).
const MOST_URLS: usize = 65_000;

/// What stands at the end of a text that was cut.
const CUT: &str = " … (cut here: the text is longer than a cell can be)";

/// The first year whose days are numbered the same by all spreadsheets.
const FIRST_DATED_YEAR: u16 = 1901;

/// A sheet being written.
pub(super) struct Sheet<'a> {
    to: &'a mut Worksheet,
    pub(super) styles: &'a Styles,
    /// By column, in digits.
    widths: HashMap<ColNum, f64>,
    /// The row being written, and how many lines its longest text takes.
    row: RowNum,
    lines: usize,
    /// How many texts were cut.
    cut: usize,
    urls: usize,
}

impl<'a> Sheet<'a> {
    pub(super) fn new(sheet: &'a mut Worksheet, styles: &'a Styles) -> Self {
        // What cannot be computed is nothing, where the library would write 0.
        sheet.set_formula_result_default("");
        Self {
            to: sheet,
            styles,
            widths: HashMap::new(),
            row: 0,
            lines: 1,
            cut: 0,
            urls: 0,
        }
    }

    /// Columns, panes and what else does not stand in a cell.
    pub(super) fn settings(&mut self) -> &mut Worksheet {
        self.to
    }

    /// How many texts were cut.
    pub(super) fn cut(&self) -> usize {
        self.cut
    }

    /// How wide a column is, in digits; before its texts are written.
    pub(super) fn width(&mut self, column: ColNum, digits: f64) -> Result<(), XlsxError> {
        self.widths.insert(column, digits);
        self.to.set_column_width(column, digits)?;
        Ok(())
    }

    /// Ends the table whose headings stand in this row: the last row is made as high as its
    /// texts, and rows are set apart by thin lines.
    pub(super) fn finish(
        &mut self,
        head: RowNum,
        last: RowNum,
        columns: ColNum,
    ) -> Result<(), XlsxError> {
        self.set_height()?;
        if last > head && columns > 0 {
            let line = ConditionalFormatFormula::new()
                .set_rule("=TRUE")
                .set_format(&self.styles.line);
            self.to
                .add_conditional_format(head + 1, 0, last, columns - 1, &line)?;
        }
        Ok(())
    }

    fn set_height(&mut self) -> Result<(), XlsxError> {
        if let Some(points) = points(self.lines) {
            self.to.set_row_height(self.row, points)?;
        }
        self.lines = 1;
        Ok(())
    }

    /// A line above the table, which may run over the columns beside it.
    pub(super) fn line(
        &mut self,
        row: RowNum,
        text: &str,
        format: &Format,
    ) -> Result<(), XlsxError> {
        let text = self.fitting(text);
        self.to.write_string_with_format(row, 0, text, format)?;
        Ok(())
    }

    /// A text that wraps; rows are written one after another.
    pub(super) fn text(
        &mut self,
        row: RowNum,
        column: ColNum,
        text: &str,
        format: &Format,
    ) -> Result<(), XlsxError> {
        if text.is_empty() {
            return Ok(());
        }
        let text = self.fitting(text);
        if row != self.row {
            self.set_height()?;
            self.row = row;
        }
        if let Some(width) = self.widths.get(&column) {
            self.lines = self.lines.max(line_count(&text, *width));
        }
        let kept_as_text = begins_a_formula(&text).then(|| format.clone().set_quote_prefix());
        let format = kept_as_text.as_ref().unwrap_or(format);
        self.to
            .write_string_with_format(row, column, text, format)?;
        Ok(())
    }

    /// A number; no cell where there is none.
    pub(super) fn number(
        &mut self,
        row: RowNum,
        column: ColNum,
        number: Option<f64>,
        format: &Format,
    ) -> Result<(), XlsxError> {
        if let Some(number) = number.filter(|number| number.is_finite()) {
            self.to
                .write_number_with_format(row, column, without_sign(number), format)?;
        }
        Ok(())
    }

    /// A number in the format of the workbook.
    pub(super) fn bare_number(
        &mut self,
        row: RowNum,
        column: ColNum,
        number: f64,
    ) -> Result<(), XlsxError> {
        if number.is_finite() {
            self.to.write_number(row, column, without_sign(number))?;
        }
        Ok(())
    }

    /// A formula of this program, with the value that it has now.
    pub(super) fn formula(
        &mut self,
        row: RowNum,
        column: ColNum,
        formula: &str,
        value: Option<f64>,
        format: &Format,
    ) -> Result<(), XlsxError> {
        let value = value.filter(|value| value.is_finite());
        let told = value.map_or_else(String::new, |value| without_sign(value).to_string());
        let formula = Formula::new(formula).set_result(told);
        self.to
            .write_formula_with_format(row, column, formula, format)?;
        Ok(())
    }

    /// A day as a date; a month or a year, which no cell can be, as a text.
    pub(super) fn date(
        &mut self,
        row: RowNum,
        column: ColNum,
        date: Option<Date>,
    ) -> Result<(), XlsxError> {
        let Some(date) = date else {
            return Ok(());
        };
        let styles = self.styles;
        let text = date.to_string();
        let is_day = text.len() == "2023-12-08".len() && date.year() >= FIRST_DATED_YEAR;
        if is_day && let Ok(day) = ExcelDateTime::parse_from_str(&text) {
            self.to
                .write_datetime_with_format(row, column, &day, &styles.date)?;
            return Ok(());
        }
        self.text(row, column, &text, &styles.text)
    }

    /// An address, to be followed where it may be.
    pub(super) fn address(
        &mut self,
        row: RowNum,
        column: ColNum,
        url: &str,
    ) -> Result<(), XlsxError> {
        let styles = self.styles;
        let length = |text: &str| text.encode_utf16().count();
        let may_follow = |url: &String| length(url) <= LONGEST_URL && self.urls < MOST_URLS;
        let Some(followed) = office_link(url).filter(may_follow) else {
            return self.text(row, column, url, &styles.text);
        };
        let text = self.fitting(url).into_owned();
        let link = Url::new(followed).set_text(text);
        let written = self
            .to
            .write_url_with_format(row, column, link, &styles.link);
        if written.is_ok() {
            self.urls += 1;
            return Ok(());
        }
        // Whatever the workbook will not take for a link is still told.
        self.text(row, column, url, &styles.text)
    }

    /// A row of headings.
    pub(super) fn headings(&mut self, row: RowNum, names: &[&str]) -> Result<(), XlsxError> {
        let styles = self.styles;
        for (column, name) in (0..).zip(names) {
            self.text(row, column, name, &styles.head)?;
        }
        Ok(())
    }

    /// The text without what no document may carry, cut where no cell can hold it.
    fn fitting<'t>(&mut self, text: &'t str) -> Cow<'t, str> {
        let is_plain = text.len() <= LONGEST_TEXT && !text.contains(|c: char| c.is_control());
        let text = if is_plain {
            Cow::Borrowed(text)
        } else {
            Cow::Owned(writable(text))
        };
        if text.len() <= LONGEST_TEXT || text.encode_utf16().count() <= LONGEST_TEXT {
            return text;
        }
        self.cut += 1;
        let mut left = LONGEST_TEXT - CUT.encode_utf16().count();
        let kept: String = text
            .chars()
            .take_while(|c| {
                let fits = left >= c.len_utf16();
                left = left.saturating_sub(c.len_utf16());
                fits
            })
            .collect();
        Cow::Owned(kept + CUT)
    }
}

/// Zero is written without a sign.
fn without_sign(number: f64) -> f64 {
    number + 0.0
}
