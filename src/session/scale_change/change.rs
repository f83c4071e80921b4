//! The new scale, the choices made, and the plan that follows.

use std::collections::BTreeMap;

use crate::scenario::check::{Severity, check_issue};
use crate::scenario::{
    Issue, IssueId, Judgement, Label, Proposal, RangeScale, Scale, ScaleKind, Scenario,
};
use crate::session::row::head_edit;
use crate::session::{Edit, ListEdit, Transaction};

use super::convert::{Converter, label_of};
use super::holder::{Conversions, append, told};
use super::{Holder, Outcome, Part, Preview, PreviewLine, ScaleError};

/// How values find their place on the new scale.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Conversion {
    /// A number stays the same number, a label the label of the same text.
    #[default]
    KeepValues,
    /// A number stays as far between the ends; a label without a namesake becomes the nearest step.
    KeepPlaces,
}

impl Conversion {
    /// Both, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::KeepValues, Self::KeepPlaces];

    /// Whether the choice makes a difference between these two scales.
    pub fn matters(before: &Scale, after: &Scale) -> bool {
        match (before, after) {
            (Scale::Range(before), Scale::Range(after)) => ends(before) != ends(after),
            (Scale::Steps(_), Scale::Steps(_)) => {
                let known = |label: &Label| after.label_index(*label).is_some();
                !before.labels().iter().all(known)
            }
            _ => false,
        }
    }
}

fn ends(range: &RangeScale) -> [u64; 2] {
    [range.from, range.to].map(f64::to_bits)
}

/// What becomes of one label.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LabelFate {
    /// The label as it is.
    pub before: Label,
    /// The label that takes its place; nothing where what stands on it is set aside.
    pub after: Option<Label>,
}

/// A new scale for an issue, with the choices made.
#[derive(Clone, Debug, PartialEq)]
pub struct ScaleChange {
    /// The new scale.
    pub after: Scale,
    /// How values find their place on it.
    pub conversion: Conversion,
    /// Labels whose successor was chosen by hand; nothing sets aside what stands on one.
    pub mapping: BTreeMap<Label, Option<Label>>,
}

impl ScaleChange {
    /// To this scale, without a choice made by hand.
    pub fn to(after: Scale) -> Self {
        Self {
            after,
            conversion: Conversion::default(),
            mapping: BTreeMap::new(),
        }
    }

    /// What becomes of every label of the old scale; none where one of the two has no labels.
    pub fn label_fates(&self, before: &Scale) -> Vec<LabelFate> {
        if self.after.labels().is_empty() {
            return Vec::new();
        }
        let labels = before.labels().into_iter();
        labels
            .map(|label| LabelFate {
                before: label,
                after: label_of(before, self, label).map(|found| found.value),
            })
            .collect()
    }

    /// What the change would do to the issue in this row, in time proportional to what it holds.
    ///
    /// # Errors
    /// Where there is no such issue, or the new scale is none.
    pub fn plan(&self, scenario: &Scenario, row: usize) -> Result<Preview, ScaleError> {
        let issue = scenario.issues.get(row).ok_or(ScaleError::NoIssue)?;
        self.check_scale()?;
        let before = &issue.scale;
        let converter = Converter::new(before, self);
        let mut conversions = Conversions {
            before,
            after: &self.after,
            converter: &converter,
            lines: Vec::new(),
        };
        let mut edits = Vec::new();
        for (at, stance) in issue.stances.iter().enumerate() {
            let after = conversions.stance(stance);
            if after != *stance {
                let before = stance.clone();
                let edit = ListEdit::Replace { at, before, after };
                edits.push(Edit::Stances { issue: row, edit });
            }
        }
        let agreed = issue.agreed.as_ref().map(|a| conversions.agreed(a));
        for (at, proposal) in scenario.proposals.iter().enumerate() {
            let after = proposed(&mut conversions, issue.id, proposal);
            if after != *proposal {
                let before = proposal.clone();
                edits.push(Edit::Proposals(ListEdit::Replace { at, before, after }));
            }
        }
        let mut lines = conversions.lines;
        let mut note = issue.note.clone();
        if self.after.kind() != ScaleKind::Wording {
            for judgement in &issue.judgements {
                let before = judgement_text(scenario, judgement);
                let words = told(Part::Judgement, &before);
                append(&mut note, &words);
                lines.push(PreviewLine {
                    holder: Holder::Issue,
                    part: Part::Judgement,
                    outcome: Outcome::SetAside,
                    before,
                    after: String::new(),
                    words: Some(words),
                });
            }
            edits.extend(Edit::taken_from(row, issue, |_| false, |_| true));
        }
        edits.extend(head_edit(scenario, row, |head| {
            head.scale = self.after.clone();
            head.agreed = agreed;
            head.note = note;
        }));
        let transaction = Transaction::new(self.label(issue), edits);
        Ok(Preview { lines, transaction })
    }

    fn label(&self, issue: &Issue) -> String {
        let (before, after) = (issue.scale.kind(), self.after.kind());
        if before == after {
            format!("{}: change of scale", issue.title())
        } else {
            let (before, after) = (before.name(), after.name());
            format!("{}: scale {before} → {after}", issue.title())
        }
    }

    /// The rules for scales are those of the check; they are asked with an issue made for it.
    fn check_scale(&self) -> Result<(), ScaleError> {
        let probe = Scenario {
            issues: vec![Issue::new(IssueId::new("scale"), "", self.after.clone()).into()],
            ..Scenario::default()
        };
        let problems = check_issue(&probe, 0).into_iter();
        let mut errors = problems.filter(|problem| problem.severity == Severity::Error);
        errors
            .next()
            .map_or(Ok(()), |error| Err(ScaleError::Broken(error.message)))
    }
}

fn proposed(conversions: &mut Conversions<'_>, issue: IssueId, proposal: &Proposal) -> Proposal {
    let mut after = proposal.clone();
    for term in after.terms.iter_mut().filter(|term| term.issue == issue) {
        *term = conversions.term(Holder::Term(proposal.id), term);
    }
    after
}

fn judgement_text(scenario: &Scenario, judgement: &Judgement) -> String {
    let name = |id| scenario.party(id).map_or("", |party| party.name());
    let round = judgement.round.and_then(|id| scenario.round(id));
    let round = round.map_or_else(String::new, |round| format!(" in {}", round.name()));
    let (a, b) = judgement.between;
    let verdict = judgement.verdict.name().to_lowercase();
    let mut text = format!("{} and {}{round}: {verdict}", name(a), name(b));
    if !judgement.reason.is_empty() {
        text.push_str(" – ");
        text.push_str(&judgement.reason);
    }
    text
}

/// Gives a label of an issue another name; everything that stands on it follows.
///
/// # Errors
/// Where there is no such issue or label, or the new name is empty or taken.
pub fn rename_label(
    scenario: &Scenario,
    row: usize,
    from: Label,
    to: &str,
) -> Result<Option<Transaction>, ScaleError> {
    let issue = scenario.issues.get(row).ok_or(ScaleError::NoIssue)?;
    if issue.scale.label_index(from).is_none() {
        return Err(ScaleError::NoLabel(from.to_string()));
    }
    let to = Label::new(to.trim());
    let renamed = |label: Label| if label == from { to } else { label };
    let mut after = issue.scale.clone();
    match &mut after {
        Scale::Steps(steps) => steps
            .iter_mut()
            .for_each(|step| step.label = renamed(step.label)),
        Scale::Options(labels) => labels.iter_mut().for_each(|label| *label = renamed(*label)),
        Scale::Range(_) | Scale::Wording => {}
    }
    let change = ScaleChange {
        mapping: BTreeMap::from([(from, Some(to))]),
        ..ScaleChange::to(after)
    };
    let mut transaction = change.plan(scenario, row)?.transaction;
    transaction.label = format!("{}: rename {from} → {to}", issue.title());
    Ok((!transaction.edits.is_empty()).then_some(transaction))
}
