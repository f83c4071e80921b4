//! The report on common ground as a document.

use super::format::{Document, ExportError, Format};
use super::{ExportOptions, Include, docx, figure, html, markdown_report};
use crate::compare::Comparison;
use crate::files::progress::Progress;
use crate::report::{Paragraph, ParagraphKind, Report, ReportLength, Run, common_ground};
use crate::scenario::Scenario;

/// The report in this format.
///
/// # Errors
/// Where the format is for tables or figures, or its writer fails.
pub(super) fn document(
    format: Format,
    scenario: &Scenario,
    comparison: &Comparison,
    options: &ExportOptions,
    length: ReportLength,
    progress: &Progress,
) -> Result<Document, ExportError> {
    if !format.holds_a_report() {
        return Err(ExportError::NoReport(format.extension()));
    }
    let mut report = common_ground(scenario, comparison, length);
    leave_out(&mut report, options.include);
    if let Some(date) = options.dated {
        report.about.push(Paragraph {
            kind: ParagraphKind::Body,
            runs: vec![Run::Words(format!("Exported {}.", date.readable()))],
        });
    }
    let mut document = Document::from(match format {
        Format::Docx => docx::report(&report)?,
        Format::Html => html::report(scenario, &report).into_bytes(),
        Format::Pdf => figure::report(scenario, &report, options.theme, progress)?,
        _ => markdown_report::document(&report).into_bytes(),
    });
    if report.untold > 0 && length == ReportLength::Full {
        let line = format!(
            "{} issues are counted, not told: a workbook holds them all",
            report.untold
        );
        document.left_out.push(line);
    }
    Ok(document)
}

/// Takes out what is not asked for; figures are what a report is made of.
fn leave_out(report: &mut Report, include: Include) {
    if !include.conventions {
        // What it rests on is told last.
        report.sections.pop();
    }
    if !include.wordings {
        for section in &mut report.sections {
            let is_told = |told: &Paragraph| !matches!(told.kind, ParagraphKind::Voice(_));
            section.paragraphs.retain(is_told);
        }
    }
    if !include.sources {
        report.sources.clear();
        let sections = report.sections.iter_mut();
        let told = sections.flat_map(|section| &mut section.paragraphs);
        for paragraph in told.chain(&mut report.about) {
            paragraph.runs.retain(|run| !matches!(run, Run::Cites(_)));
        }
    }
}
