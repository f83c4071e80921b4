//! From XML to what a file holds.

use std::collections::HashMap;

use super::evaluator::evaluator;
use super::space::{Agent, Ends, Item, Kind, Space, SpaceIssue};
use crate::files::import::support::{Element, Fault, Findings, number};

/// Issues of a domain.
const MOST_ISSUES: usize = 1_000;

/// Walks through a file.
///
/// # Errors
/// Where it has more issues than a domain has.
pub(super) fn space(
    root: &Element,
    file: &str,
    findings: &mut Findings<'_>,
) -> Result<Space, Fault> {
    // A domain wraps the space of its issues.
    let inner = root.first("utility_space").unwrap_or(root);
    let mut walk = Walk {
        file,
        findings,
        issues: Vec::new(),
    };
    let outermost = inner.first("objective").unwrap_or(inner);
    walk.objective(outermost, "", None);
    let reservation = walk.figure(root, inner, "reservation");
    let discount = walk.figure(root, inner, "discount_factor");
    let issues = walk.issues;
    if issues.len() > MOST_ISSUES {
        return Err(Fault::line(
            root.line,
            format!("this domain has more than {MOST_ISSUES} issues; it is not read"),
        ));
    }
    let is_worth = |issue: &SpaceIssue| {
        issue.evaluator.is_some()
            || issue.weight.is_some()
            || issue.items.iter().any(|item| item.evaluation.is_some())
    };
    Ok(Space {
        file: file.to_owned(),
        is_utility: root.name == "utility_space" && issues.iter().any(is_worth),
        name: outermost.attribute("name").unwrap_or_default().to_owned(),
        description: outermost
            .attribute("description")
            .unwrap_or_default()
            .to_owned(),
        issues,
        reservation,
        discount,
        agents: agents(root),
    })
}

fn agents(root: &Element) -> Vec<Agent> {
    root.all("agent")
        .filter_map(|agent| {
            Some(Agent {
                name: agent.attribute("name")?.to_owned(),
                file: agent.attribute("utility_space")?.to_owned(),
            })
        })
        .collect()
}

struct Walk<'a, 'f, 's> {
    file: &'a str,
    findings: &'f mut Findings<'s>,
    issues: Vec<SpaceIssue>,
}

impl Walk<'_, '_, '_> {
    /// Takes the issues of an objective, and those of the objectives in it.
    fn objective(&mut self, objective: &Element, group: &str, weight: Option<f64>) {
        let weights = weights_of(objective);
        for child in &objective.children {
            let own = || weights.get(child.attribute("index")?).copied();
            match child.name.as_str() {
                "issue" => {
                    let weight = product(weight, own());
                    self.issue(child, group, weight);
                }
                "objective" => {
                    let weight = product(weight, own());
                    let name = child.attribute("name").unwrap_or(group);
                    self.objective(child, name, weight);
                }
                _ => {}
            }
        }
    }

    fn issue(&mut self, element: &Element, group: &str, weight: Option<f64>) {
        let Some(name) = element.attribute("name") else {
            self.findings.refused(
                self.file,
                element.line,
                "this issue has no name; it is left out",
            );
            return;
        };
        let kind = ["vtype", "type", "etype"]
            .iter()
            .find_map(|attribute| element.attribute(attribute));
        let items: Vec<Item> = element
            .all("item")
            .filter_map(|item| self.item(item))
            .collect();
        let is_numbers = matches!(kind, Some("integer" | "real")) && items.is_empty();
        self.issues.push(SpaceIssue {
            line: element.line,
            index: element.attribute("index").unwrap_or_default().to_owned(),
            name: name.to_owned(),
            description: element
                .attribute("description")
                .unwrap_or_default()
                .to_owned(),
            group: group.to_owned(),
            kind: if is_numbers {
                Kind::Numbers
            } else {
                Kind::Discrete
            },
            items,
            ends: ends(element),
            evaluator: element.first("evaluator").map(evaluator),
            weight,
        });
    }

    fn item(&mut self, item: &Element) -> Option<Item> {
        let label = item.attribute("value");
        if label.is_none() {
            self.findings.refused(
                self.file,
                item.line,
                "this item has no value; it is left out",
            );
        }
        let written = item.attribute("evaluation");
        let evaluation = written.and_then(number);
        if let (Some(written), None) = (written, evaluation) {
            self.findings.refused(
                self.file,
                item.line,
                format!("the evaluation `{written}` is no number; it is left out"),
            );
        }
        if let Some(cost) = item.attribute("cost")
            && number(cost).is_none_or(|cost| cost.abs() > 0.0)
        {
            self.findings.refused(
                self.file,
                item.line,
                format!("the cost {cost} is not kept; worths are without costs here"),
            );
        }
        Some(Item {
            label: label?.to_owned(),
            description: item.attribute("description").unwrap_or_default().to_owned(),
            evaluation,
        })
    }

    /// The number in an element of this name, at either level.
    fn figure(&mut self, root: &Element, inner: &Element, name: &str) -> Option<f64> {
        let element = inner.first(name).or_else(|| root.first(name))?;
        let written = element.attribute("value")?;
        let read = number(written).filter(|number| (0.0..=1.0).contains(number));
        if read.is_none() {
            self.findings.refused(
                self.file,
                element.line,
                format!("<{name}> is `{written}`, not a number from 0 to 1; it is left out"),
            );
        }
        read
    }
}

/// The weights that an objective gives, by the index of what has them.
fn weights_of(objective: &Element) -> HashMap<&str, f64> {
    objective
        .all("weight")
        .filter_map(|weight| {
            let value = number(weight.attribute("value")?).filter(|value| *value >= 0.0)?;
            Some((weight.attribute("index")?, value))
        })
        .collect()
}

fn product(outer: Option<f64>, own: Option<f64>) -> Option<f64> {
    match (outer, own) {
        (Some(outer), Some(own)) => Some(outer * own),
        (outer, own) => own.or(outer),
    }
}

/// The ends of an issue of numbers: in an element of their own, or on the issue.
fn ends(issue: &Element) -> Option<Ends> {
    let holder = issue.first("range").unwrap_or(issue);
    let end = |name: &str| number(holder.attribute(name)?);
    Some(Ends {
        from: end("lowerbound")?,
        to: end("upperbound")?,
    })
}
