//! A scale for every issue: what the file or the user says, else what the cells have in common.

use std::collections::{BTreeMap, HashMap};

use super::cell_reader::{CellReader, Reading};
use super::draft::{Draft, DraftIssue};
use super::ends::{Extent, proposed, rating, round_ends};
use super::grid::{CellRef, Grid};
use super::report::{Report, quoted};
use super::role::Role;
use super::scale_words::{self, Ends};
use super::survey::{Survey, Words};
use super::vocabulary::Vocabulary;
use super::wishes::Wishes;
use crate::files::import::SettingsError;
use crate::files::import::support::Fault;
use crate::files::long_form::{Column, parse_scale};
use crate::files::progress::Progress;
use crate::scenario::{Label, RangeScale, Scale, Step};

/// Coded answers: where all words of a table are at most so many, issues share them.
const MOST_SHARED: usize = 7;

/// The scale of one issue, on the way.
enum Plan<'g> {
    /// Known.
    Given(Scale),
    /// Numbers, with ends the file gives and a unit.
    Numbers(Numbers),
    /// Words with an order, and these words.
    Ranked(Vocabulary, Vec<&'g str>),
    /// Words without one.
    Labels(Vec<&'g str>),
}

struct Numbers {
    extent: Extent,
    from: Option<f64>,
    to: Option<f64>,
    unit: String,
}

/// The scale of an issue, and what its words mean where they differ from its labels.
pub(super) struct Found {
    pub(super) scale: Scale,
    pub(super) vocabulary: Option<Vocabulary>,
}

/// What was seen over the whole table.
#[derive(Default)]
struct Seen<'g> {
    /// Of each set of words, how each rank is written first.
    ranks: BTreeMap<Vocabulary, BTreeMap<usize, &'g str>>,
    /// Words without an order, as they are written first.
    labels: Vec<&'g str>,
    labelled: usize,
    /// The extent of all issues whose ends and unit are not told.
    numbers: Option<Extent>,
    /// How many issues have their numbers on each scale that people rate on.
    ratings: Vec<Option<Ends>>,
}

/// What makes scales.
pub(super) struct Scales<'a, 'g> {
    pub(super) draft: &'a Draft,
    pub(super) ids: &'a [String],
    pub(super) grid: &'g Grid,
    pub(super) reader: &'a CellReader,
    pub(super) wishes: &'a Wishes,
}

impl<'g> Scales<'_, 'g> {
    /// The scale of each issue.
    ///
    /// # Errors
    /// Where a setting names an issue that is not there; on cancelling.
    pub(super) fn found(
        &self,
        report: &mut Report,
        progress: &Progress,
    ) -> Result<Vec<Found>, Fault> {
        self.check_wishes()?;
        let issues = &self.draft.issues;
        let mut seen = Seen::default();
        let mut plans = Vec::with_capacity(issues.len());
        for (at, (issue, id)) in issues.iter().zip(self.ids).enumerate() {
            if at.is_multiple_of(256) {
                progress.reached(0.5 + 0.2 * at as f64 / issues.len() as f64)?;
            }
            let plan = self.plan(issue, id, report);
            seen.take(&plan);
            plans.push(plan);
        }
        let shared = seen.shared_ends();
        let has_shared_labels = seen.has_shared_labels();
        let mut told = Told::default();
        let mut found = Vec::with_capacity(plans.len());
        for ((issue, id), plan) in issues.iter().zip(self.ids).zip(plans) {
            let is_given = matches!(plan, Plan::Given(_));
            let is_half_given = matches!(&plan, Plan::Numbers(numbers) if numbers.from.is_some() && numbers.to.is_some());
            let made = seen.finish(plan, shared, has_shared_labels);
            let value = scale_words::words(&made.scale);
            if !is_given && !is_half_given && !issue.entries.is_empty() {
                told.take(&value, issue, id);
            }
            if !self.reader.is_exact {
                report.choice(
                    format!("scale.{id}"),
                    format!("Scale of {}", quoted(&issue.title)),
                    value,
                    is_given || is_half_given,
                    &[],
                );
            }
            found.push(made);
        }
        told.tell(self.grid, report);
        Ok(found)
    }

    fn check_wishes(&self) -> Result<(), SettingsError> {
        let unknown = self
            .wishes
            .scales
            .keys()
            .find(|wish| !self.ids.contains(*wish));
        unknown.map_or(Ok(()), |wish| {
            let known: Vec<String> = self
                .ids
                .iter()
                .take(8)
                .map(|id| format!("scale.{id}"))
                .collect();
            Err(SettingsError::UnknownKey {
                key: format!("scale.{wish}"),
                known: known.join(", "),
            })
        })
    }

    fn plan(&self, issue: &DraftIssue, id: &str, report: &mut Report) -> Plan<'g> {
        if let Some(wish) = self.wishes.scales.get(id) {
            return Plan::Given(wish.clone());
        }
        if let Some(scale) = self.told_scale(issue, report) {
            return Plan::Given(scale);
        }
        let survey = Survey::of(issue, self.grid, self.reader);
        let unit = issue
            .field(Role::Unit)
            .map_or(survey.unit, |cell| self.reader.words(self.grid.at(cell)));
        let end = |role: Role| {
            let cell = issue.field(role)?;
            self.reader.number_of(self.grid.at(cell))
        };
        let (from, to) = (end(Role::From), end(Role::To));
        for role in [Role::From, Role::To] {
            if let Some(cell) = issue.field(role)
                && end(role).is_none()
                && !self.reader.words(self.grid.at(cell)).is_empty()
            {
                report.refused(
                    self.grid,
                    cell,
                    format!(
                        "{} is no number, an end of a scale is one",
                        quoted(self.grid.at(cell).text)
                    ),
                );
            }
        }
        let has_ends = from.is_some() && to.is_some() && survey.words == 0;
        if survey.is_numeric() || has_ends {
            if let Some(scale @ Scale::Range(_)) = &self.wishes.scale
                && !has_ends
            {
                return Plan::Given(scale.clone());
            }
            return Plan::Numbers(Numbers {
                extent: survey.extent,
                from,
                to,
                unit: unit.to_owned(),
            });
        }
        if survey.numbers + survey.words == 0 {
            return Plan::Given(Scale::Wording);
        }
        if let Some(scale) = self.wishes.scale.as_ref()
            && !matches!(scale, Scale::Range(_))
        {
            return Plan::Given(scale.clone());
        }
        let words = Words::of(issue, self.grid, self.reader);
        match Vocabulary::of(&words.distinct) {
            Some(vocabulary) => Plan::Ranked(vocabulary, words.distinct),
            None if words.are_labels() => Plan::Labels(words.distinct),
            None => Plan::Given(Scale::Wording),
        }
    }

    /// The scale that the file gives.
    fn told_scale(&self, issue: &DraftIssue, report: &mut Report) -> Option<Scale> {
        let cell = issue.field(Role::Column(Column::Scale))?;
        let text = self.reader.words(self.grid.at(cell));
        if text.is_empty() {
            return None;
        }
        let scale = if self.reader.is_exact {
            parse_scale(text)
        } else {
            scale_words::scale(text).or_else(|| match self.reader.read(self.grid.at(cell)) {
                read if matches!(read.says, Reading::Span(_)) => {
                    let Reading::Span(span) = read.says else {
                        return None;
                    };
                    (span.low < span.high).then(|| range(span.low, span.high, read.unit))
                }
                _ => None,
            })
        };
        if scale.is_none() {
            report.refused(
                self.grid,
                cell,
                format!(
                    "{} is no scale; write 0..100, steps:low|middle|high, options:this|that or wording",
                    quoted(text)
                ),
            );
        }
        scale
    }
}

fn range(from: f64, to: f64, unit: &str) -> Scale {
    Scale::Range(RangeScale {
        from,
        to,
        unit: unit.to_owned(),
        marks: Vec::new(),
    })
}

impl<'g> Seen<'g> {
    fn take(&mut self, plan: &Plan<'g>) {
        match plan {
            Plan::Given(_) => {}
            Plan::Numbers(numbers) => {
                if numbers.from.is_none() && numbers.to.is_none() && numbers.unit.is_empty() {
                    let known = self.numbers.unwrap_or(Extent::NONE);
                    self.numbers = Some(known.with(numbers.extent));
                    self.ratings.push(rating(numbers.extent));
                }
            }
            Plan::Ranked(vocabulary, words) => {
                let ranks = self.ranks.entry(*vocabulary).or_default();
                for word in words {
                    if let Some(rank) = vocabulary.rank(word) {
                        ranks.entry(rank).or_insert(word);
                    }
                }
            }
            Plan::Labels(words) => {
                self.labelled += 1;
                for word in words {
                    let is_new = !self.labels.iter().any(|known| is_same_label(known, word));
                    if is_new && self.labels.len() <= MOST_SHARED {
                        self.labels.push(word);
                    }
                }
            }
        }
    }

    /// The scale of all issues whose ends are not told: the one that people rate on and that
    /// holds all of them, where at least half of them need no narrower one.
    fn shared_ends(&self) -> Option<Ends> {
        let all = rating(self.numbers?)?;
        let same = self.ratings.iter().filter(|own| **own == Some(all)).count();
        (2 * same >= self.ratings.len()).then_some(all)
    }

    /// Whether the issues with words have them from one small set.
    fn has_shared_labels(&self) -> bool {
        self.labelled > 1 && self.labels.len() <= MOST_SHARED
    }

    fn finish(&self, plan: Plan<'g>, shared: Option<Ends>, has_shared_labels: bool) -> Found {
        let plain = |scale| Found {
            scale,
            vocabulary: None,
        };
        match plan {
            Plan::Given(scale) => plain(scale),
            Plan::Numbers(numbers) => {
                let own = match shared {
                    Some(shared) if numbers.unit.is_empty() => shared,
                    _ if numbers.unit == "%"
                        && numbers.extent.low >= 0.0
                        && numbers.extent.high <= 100.0 =>
                    {
                        Ends {
                            from: 0.0,
                            to: 100.0,
                        }
                    }
                    _ if numbers.extent.low > numbers.extent.high => Ends {
                        from: 0.0,
                        to: 100.0,
                    },
                    _ if numbers.unit.is_empty() => proposed(numbers.extent),
                    _ => round_ends(numbers.extent),
                };
                let from = numbers.from.unwrap_or(own.from);
                let to = numbers.to.unwrap_or(own.to);
                plain(if from.to_bits() == to.to_bits() {
                    range(own.from, own.to, &numbers.unit)
                } else {
                    range(from, to, &numbers.unit)
                })
            }
            Plan::Ranked(vocabulary, _) => {
                let ranks = self.ranks.get(&vocabulary);
                let labels: Vec<Label> = ranks
                    .into_iter()
                    .flat_map(|ranks| ranks.values())
                    .map(|word| Label::new(word))
                    .collect();
                let scale = if labels.len() > 1 {
                    let steps = labels.into_iter().map(|label| Step { label, place: None });
                    Scale::Steps(steps.collect())
                } else {
                    Scale::Options(labels)
                };
                Found {
                    scale,
                    vocabulary: Some(vocabulary),
                }
            }
            Plan::Labels(words) => {
                let words = if has_shared_labels {
                    &self.labels
                } else {
                    &words
                };
                plain(Scale::Options(
                    words.iter().map(|word| Label::new(word)).collect(),
                ))
            }
        }
    }
}

fn is_same_label(a: &str, b: &str) -> bool {
    a == b || a.to_lowercase() == b.to_lowercase()
}

/// Guessed scales, each told once for all issues that have it.
#[derive(Default)]
struct Told {
    order: Vec<String>,
    by_scale: HashMap<String, Group>,
}

struct Group {
    count: usize,
    first: CellRef,
    title: String,
    id: String,
}

impl Told {
    fn take(&mut self, scale: &str, issue: &DraftIssue, id: &str) {
        if let Some(group) = self.by_scale.get_mut(scale) {
            group.count += 1;
            return;
        }
        let group = Group {
            count: 1,
            first: issue.place,
            title: issue.title.clone(),
            id: id.to_owned(),
        };
        self.order.push(scale.to_owned());
        self.by_scale.insert(scale.to_owned(), group);
    }

    fn tell(&self, grid: &Grid, report: &mut Report) {
        for scale in &self.order {
            let Some(group) = self.by_scale.get(scale) else {
                continue;
            };
            let others = match group.count {
                1 => String::new(),
                2 => " and 1 other issue".to_owned(),
                count => format!(" and {} other issues", count - 1),
            };
            report.guessed_at(
                grid,
                group.first,
                format!(
                    "scale {scale} for {}{others}; change it with scale.{}=…",
                    quoted(&group.title),
                    group.id
                ),
            );
        }
    }
}
