//! In which order issues are shown.

use std::cmp::Ordering;

use crate::compare::Comparison;
use crate::scenario::Scenario;

/// By what issues are ordered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Sort {
    /// As in the file, under the headings of their groups.
    #[default]
    File,
    /// By gap.
    Gap,
    /// By remaining gap.
    RemainingGap,
    /// By priority.
    Priority,
    /// By mean salience.
    Salience,
    /// By outlook, from deadlock to agreed.
    Outlook,
    /// By title.
    Name,
}

impl Sort {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 7] = [
        Self::File,
        Self::Gap,
        Self::RemainingGap,
        Self::Priority,
        Self::Salience,
        Self::Outlook,
        Self::Name,
    ];

    /// What it is called.
    pub fn label(self) -> &'static str {
        match self {
            Self::File => "file order",
            Self::Gap => "gap",
            Self::RemainingGap => "remaining gap",
            Self::Priority => "priority",
            Self::Salience => "salience",
            Self::Outlook => "outlook",
            Self::Name => "name",
        }
    }

    /// What comes first in its first direction, and in the other.
    fn ends(self) -> [&'static str; 2] {
        match self {
            Self::File => ["first to last", "last to first"],
            Self::Gap | Self::RemainingGap => ["largest first", "smallest first"],
            Self::Priority | Self::Salience => ["highest first", "lowest first"],
            Self::Outlook => ["deadlock first", "agreed first"],
            Self::Name => ["A to Z", "Z to A"],
        }
    }
}

/// An order and its direction.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Order {
    /// By what.
    pub by: Sort,
    /// Whether it runs the other way: figures from the smallest, names from the end.
    pub reversed: bool,
}

impl Order {
    /// This order, in its first direction: figures from the largest, names from A.
    pub fn by(by: Sort) -> Self {
        Self {
            by,
            reversed: false,
        }
    }

    /// The order after this one was chosen: the same again turns its direction.
    #[must_use]
    pub fn chosen(self, by: Sort) -> Self {
        Self {
            by,
            reversed: self.by == by && !self.reversed,
        }
    }

    /// Its direction, in words.
    pub fn direction(self) -> &'static str {
        let [first, other] = self.by.ends();
        if self.reversed { other } else { first }
    }

    /// What it is called, with its direction where that is not the usual one of a file.
    pub fn label(self) -> String {
        if self == Self::default() {
            self.by.label().to_owned()
        } else {
            format!("{}, {}", self.by.label(), self.direction())
        }
    }

    /// Whether what is greatest comes first.
    pub fn is_descending(self) -> bool {
        self.reversed == matches!(self.by, Sort::File | Sort::Name)
    }

    /// All issues in this order, as places in the file.
    pub fn rows(self, scenario: &Scenario, comparison: &Comparison) -> Vec<usize> {
        let mut rows: Vec<usize> = (0..scenario.issues.len()).collect();
        self.apply(scenario, comparison, &mut rows);
        rows
    }

    /// Puts issues into this order; what has no figure goes last either way, equals stay in file order.
    pub(super) fn apply(self, scenario: &Scenario, comparison: &Comparison, rows: &mut [usize]) {
        match self.by {
            Sort::File => {
                if self.reversed {
                    rows.reverse();
                }
            }
            Sort::Name => {
                let key = |row: &usize| {
                    let title = scenario.issues.get(*row).map_or("", |issue| issue.title());
                    Some(title.to_lowercase())
                };
                self.by_key(rows, key, |a, b| a.cmp(b));
            }
            Sort::Outlook => {
                let key = |row: &usize| comparison.issue(*row).map(|figures| figures.outlook);
                self.by_key(rows, key, |a, b| a.cmp(b));
            }
            Sort::Gap | Sort::RemainingGap | Sort::Priority | Sort::Salience => {
                if matches!(self.by, Sort::Priority | Sort::Salience) {
                    comparison.compute_outcomes(scenario);
                }
                let key = |row: &usize| self.figure(scenario, comparison, *row);
                self.by_key(rows, key, |a, b| b.total_cmp(a));
            }
        }
    }

    fn figure(self, scenario: &Scenario, comparison: &Comparison, row: usize) -> Option<f64> {
        match self.by {
            Sort::Gap => comparison.issue(row)?.gap,
            Sort::RemainingGap => comparison.issue(row)?.remaining_gap,
            Sort::Priority => comparison.outcome(scenario, row)?.priority,
            Sort::Salience => comparison.outcome(scenario, row)?.salience,
            Sort::File | Sort::Name | Sort::Outlook => None,
        }
    }

    fn by_key<K>(
        self,
        rows: &mut [usize],
        key: impl Fn(&usize) -> Option<K>,
        compare: impl Fn(&K, &K) -> Ordering,
    ) {
        let mut keyed: Vec<(Option<K>, usize)> = rows.iter().map(|row| (key(row), *row)).collect();
        keyed.sort_by(|(a, row_a), (b, row_b)| match (a, b) {
            (Some(a), Some(b)) => {
                let order = compare(a, b);
                let order = if self.reversed {
                    order.reverse()
                } else {
                    order
                };
                order.then(row_a.cmp(row_b))
            }
            (Some(_), None) => Ordering::Less,
            (None, Some(_)) => Ordering::Greater,
            (None, None) => row_a.cmp(row_b),
        });
        for (slot, (_, row)) in rows.iter_mut().zip(keyed) {
            *slot = row;
        }
    }
}
