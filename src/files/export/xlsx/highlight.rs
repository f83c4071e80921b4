//! The highlight of the matrix as conditional formatting, which follows the cells.
//!
//! A cell is shaded by `abs(position - mean) / abs(to - from)`, the distance from the mean outcome
//! in 0-1, which is what the program shades by on a Range.

use rust_xlsxwriter::utility::column_number_to_name;
use rust_xlsxwriter::{ColNum, ConditionalFormatFormula, RowNum, XlsxError};

use super::columns::{Columns, HEAD_ROW, name};
use super::sheet::Sheet;
use crate::files::export::tint::{LEVELS, threshold, tint};

/// The highlight that follows the cells: per strength one rule for all words and one for all
/// positions, the strongest first.
pub(super) fn highlight(
    sheet: &mut Sheet<'_>,
    columns: &Columns<'_>,
    last: RowNum,
) -> Result<(), XlsxError> {
    let (Some(mean), Some(from), Some(to)) = (columns.mean, columns.from, columns.to) else {
        return Ok(());
    };
    let first = HEAD_ROW + 1;
    let in_scope = || columns.parties.iter().filter(|party| party.in_scope);
    let kinds: [Vec<(ColNum, ColNum)>; 2] = [
        in_scope()
            .filter_map(|p| Some((p.wording?, p.position?)))
            .collect(),
        in_scope()
            .filter_map(|p| Some((p.position?, p.position?)))
            .collect(),
    ];
    let stay = |column| format!("${}{}", column_number_to_name(column), first + 1);
    let (mean, from, to) = (stay(mean), stay(from), stay(to));
    for kind in kinds {
        let Some((shaded, position)) = kind.first().copied() else {
            continue;
        };
        let ranges: Vec<String> = kind
            .iter()
            .map(|(column, _)| format!("{}:{}", name(first, *column), name(last, *column)))
            .collect();
        let position = name(first, position);
        for strength in (1..=LEVELS).rev() {
            let rule = format!(
                "=AND(ISNUMBER({position}),ISNUMBER({mean}),ISNUMBER({from}),ABS({position}-{mean})>={}*ABS({to}-{from}))",
                threshold(strength)
            );
            let format = ConditionalFormatFormula::new()
                .set_rule(rule.as_str())
                .set_format(
                    sheet
                        .styles
                        .line
                        .clone()
                        .set_background_color(tint(strength)),
                )
                .set_multi_range(ranges.join(" "))
                .set_stop_if_true(true);
            sheet
                .settings()
                .add_conditional_format(first, shaded, last, shaded, &format)?;
        }
    }
    Ok(())
}
