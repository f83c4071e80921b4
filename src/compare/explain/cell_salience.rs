//! How much a party cares about an issue.

use crate::compare::SalienceSource;
use crate::scenario::entry::rounded_text;

use super::cell::{Cell, NOTHING};
use super::{Explanation, figure};

/// So many issues are named on which a party records its salience.
const ISSUES_NAMED: usize = 12;

impl Cell<'_> {
    /// How much a party cares, and where that comes from.
    pub(super) fn salience(&self) -> Explanation {
        let title = format!("{}: salience", self.name);
        let convention = "Who records some saliences has their mean on its other issues; who records none has the mean of those recorded in scope, 100 where there is none";
        let Some(own) = self.own else {
            let left_out = vec![format!("No stance: {}", self.name)];
            return Explanation {
                left_out,
                ..self.explanation(title, NOTHING.to_owned(), convention)
            };
        };
        let comparison = self.teller.comparison;
        let salience = rounded_text(comparison.salience_of(own), 1);
        let share = format!("{salience} / 100 = {}", figure(self.amount));
        let source = comparison.salience_source(own);
        let formula = match source {
            SalienceSource::Recorded => format!("Recorded; {share}"),
            SalienceSource::OwnMean => {
                let count = comparison.recorded_by(own);
                format!(
                    "Mean of {count} recorded by {} = {salience}; {share}",
                    self.name
                )
            }
            SalienceSource::ScopeMean => {
                let count = comparison.recorded_in_scope();
                format!("Mean of {count} recorded in scope = {salience}; {share}")
            }
            SalienceSource::Full => format!("None recorded in scope; {share}"),
        };
        let (inputs, left_out) = match source {
            SalienceSource::Recorded => (Vec::new(), Vec::new()),
            _ => (
                self.recorded_elsewhere(),
                vec![format!("Salience imputed: {}", self.name)],
            ),
        };
        Explanation {
            inputs,
            left_out,
            ..self.explanation(title, formula, convention)
        }
    }

    /// The issues on which the party records its salience.
    fn recorded_elsewhere(&self) -> Vec<(String, String)> {
        let (scenario, comparison) = (self.teller.scenario, self.teller.comparison);
        let issues = scenario.issues.iter().enumerate();
        let mut recorded = issues.filter_map(|(row, issue)| {
            let salience = comparison.party(row, self.party)?.salience?;
            Some((issue.title().to_owned(), rounded_text(salience, 1)))
        });
        let mut named: Vec<(String, String)> = recorded.by_ref().take(ISSUES_NAMED).collect();
        let more = recorded.count();
        if more > 0 {
            named.push(("…".to_owned(), format!("{more} more")));
        }
        named
    }
}
