//! Who stands where, party by party, so that two of them are compared in one walk.

use crate::scenario::{Issue, Label, PartyId, Scale, Scenario};

use super::figures::IssueFigures;
use super::parties::IssueSet;
use super::standing::PartyFigures;
use super::{Comparison, parallel, wording};

/// How many issues stand together: 200 parties over so many of them stay in a processor's cache.
const TOGETHER: usize = 64;
/// So many blocks are gathered at once, and their room used again for the next.
const BLOCKS: usize = 16;
/// Where fewer than one in so many of all parties are asked for, each is looked up.
const FEW: usize = 16;

/// Some parties on one issue, in the order asked for.
#[derive(Clone, Copy)]
pub(super) struct Line<'a> {
    /// The place in 0-1, or the number of the option; NaN where there is none.
    pub(super) places: &'a [f64],
    /// How much each cares, 0-100, recorded or imputed; minus infinity where there is no place.
    pub(super) saliences: &'a [f64],
}

impl<'a> Line<'a> {
    /// Place and salience of one.
    pub(super) fn place(self, party: usize) -> [f64; 2] {
        let place = self.places.get(party).copied();
        let salience = self.saliences.get(party).copied();
        [
            place.unwrap_or(f64::NAN),
            salience.unwrap_or(f64::NEG_INFINITY),
        ]
    }

    /// Those from one on.
    pub(super) fn from(self, party: usize) -> Line<'a> {
        Line {
            places: self.places.get(party..).unwrap_or_default(),
            saliences: self.saliences.get(party..).unwrap_or_default(),
        }
    }
}

/// All parties over some issues on which places can be compared.
#[derive(Default)]
pub(super) struct Block {
    parties: usize,
    /// Issue by issue.
    places: Vec<f64>,
    saliences: Vec<f64>,
}

impl Block {
    /// Forgets what it held, but not its room.
    fn clear(&mut self, parties: usize, issues: usize) {
        self.parties = parties;
        self.places.clear();
        self.places.resize(parties * issues, f64::NAN);
        self.saliences.clear();
        self.saliences.resize(parties * issues, f64::NEG_INFINITY);
    }

    /// Lets each party care as it does in another block of the same issues, as far as it has a place in
    /// both.
    pub(super) fn weigh_as(&mut self, other: &Self) {
        for (own, other) in self.saliences.iter_mut().zip(&other.saliences) {
            if own.is_finite() && other.is_finite() {
                *own = *other;
            }
        }
    }

    /// All parties, issue by issue.
    pub(super) fn issues(&self) -> impl Iterator<Item = Line<'_>> {
        let parties = self.parties.max(1);
        let places = self.places.chunks_exact(parties);
        let lines = places.zip(self.saliences.chunks_exact(parties));
        lines.map(|(places, saliences)| Line { places, saliences })
    }

    fn put(&mut self, party: usize, issue: usize, place: f64, salience: f64) {
        let at = issue * self.parties + party;
        let cell = self.places.get_mut(at).zip(self.saliences.get_mut(at));
        if let Some((known_place, known_salience)) = cell {
            *known_place = place;
            *known_salience = salience;
        }
    }
}

/// How far two parties are apart on an issue without places.
pub(super) struct Apart {
    /// Which two, by their order in the table; the smaller first.
    pub(super) pair: (usize, usize),
    /// How far, 0-1.
    pub(super) distance: f64,
    /// The sum of their saliences, 0-200.
    pub(super) weight: f64,
}

/// The parties asked for, each over the issues asked for.
pub(super) struct PairTable<'a> {
    comparison: &'a Comparison,
    /// How many parties.
    pub(super) parties: usize,
    columns: Columns,
    /// The issues on which places can be compared.
    placed: Vec<Row<'a>>,
    /// What has no places: judged wordings.
    pub(super) apart: Vec<Apart>,
}

/// Where the parties asked for stand among all.
struct Columns {
    /// By order.
    asked: Vec<Option<u32>>,
    /// By column.
    orders: Vec<Option<usize>>,
}

impl Columns {
    fn of(comparison: &Comparison, parties: &[PartyId]) -> Self {
        let context = &comparison.context;
        let asked: Vec<Option<u32>> = parties.iter().map(|id| context.column(*id)).collect();
        let mut orders = vec![None; context.members.len()];
        for (order, column) in asked.iter().enumerate() {
            if let Some(known) = column.and_then(|column| orders.get_mut(column as usize)) {
                *known = Some(order);
            }
        }
        Self { asked, orders }
    }

    fn order(&self, column: u32) -> Option<usize> {
        self.orders.get(column as usize).copied().flatten()
    }

    /// Those with a stance, by their order.
    fn each(&self, figures: &IssueFigures, mut found: impl FnMut(usize, &PartyFigures)) {
        if self.asked.len() * FEW < self.orders.len() {
            for (order, column) in self.asked.iter().enumerate() {
                let own = column.and_then(|column| figures.at_column(column));
                if let Some(own) = own {
                    found(order, own);
                }
            }
            return;
        }
        for own in &figures.parties {
            if let Some(order) = self.order(own.column) {
                found(order, own);
            }
        }
    }
}

/// An issue and what is known of it.
type Row<'a> = (&'a Issue, &'a IssueFigures);

/// Issues brought into blocks by one thread.
struct Run<'a> {
    rows: &'a [Row<'a>],
    blocks: &'a mut [Block],
}

impl<'a> PairTable<'a> {
    pub(super) fn of(
        comparison: &'a Comparison,
        scenario: &'a Scenario,
        parties: &[PartyId],
        issues: &IssueSet,
    ) -> Self {
        let rows = scenario.issues.iter().zip(comparison.issues());
        let rows = rows
            .map(|(issue, figures)| (&**issue, figures))
            .filter(|(issue, _)| issues.holds(issue));
        let (placed, worded): (Vec<Row<'_>>, Vec<Row<'_>>) =
            rows.partition(|(issue, _)| issue.scale != Scale::Wording);
        let mut table = Self {
            comparison,
            parties: parties.len(),
            columns: Columns::of(comparison, parties),
            placed,
            apart: Vec::new(),
        };
        for (issue, figures) in worded {
            table.add_judged(issue, figures);
        }
        table
    }

    /// On how many issues places can be compared.
    pub(super) fn issues(&self) -> usize {
        self.placed.len()
    }

    /// In how many parts they are gathered.
    pub(super) fn parts(&self) -> usize {
        self.placed.len().div_ceil(BLOCKS * TOGETHER)
    }

    /// Gathers a part of them into blocks; what these held before is forgotten.
    pub(super) fn gather(&self, part: usize, blocks: &mut Vec<Block>) {
        let mut parts = self.placed.chunks(BLOCKS * TOGETHER);
        let rows = parts.nth(part).unwrap_or_default();
        blocks.resize_with(rows.len().div_ceil(TOGETHER), Block::default);
        let stances = rows.iter().map(|(_, figures)| figures.stances).sum();
        let at_once = parallel::rows_per_run(blocks.len(), stances);
        let rows = rows.chunks(at_once * TOGETHER);
        let mut runs: Vec<Run<'_>> = rows
            .zip(blocks.chunks_mut(at_once))
            .map(|(rows, blocks)| Run { rows, blocks })
            .collect();
        parallel::for_each(&mut runs, |run| {
            let rows = run.rows.chunks(TOGETHER);
            for (block, rows) in run.blocks.iter_mut().zip(rows) {
                self.fill(block, rows);
            }
        });
    }

    fn fill(&self, block: &mut Block, rows: &[Row<'_>]) {
        block.clear(self.parties, rows.len());
        for (at, (issue, figures)) in rows.iter().enumerate() {
            self.columns.each(figures, |party, own| {
                if let Some(place) = place(issue, own) {
                    block.put(party, at, place, self.comparison.salience_of(own));
                }
            });
        }
    }

    /// Adds what the judgements in force on a wording say of these parties.
    fn add_judged(&mut self, issue: &Issue, figures: &IssueFigures) {
        let comparison = self.comparison;
        let columns = &self.columns;
        let find = |column: u32| Some((columns.order(column)?, figures.at_column(column)?));
        for judged in wording::judged_pairs(&comparison.context, issue, figures) {
            let [Some((a, one)), Some((b, other))] = judged.columns.map(find) else {
                continue;
            };
            self.apart.push(Apart {
                pair: (a.min(b), a.max(b)),
                distance: judged.verdict.distance(),
                weight: comparison.salience_of(one) + comparison.salience_of(other),
            });
        }
    }
}

fn place(issue: &Issue, own: &PartyFigures) -> Option<f64> {
    match &issue.scale {
        Scale::Options(options) => {
            let label: &Label = issue
                .stances
                .get(own.stance as usize)?
                .at()?
                .labels()
                .first()?;
            let number = options.iter().position(|option| option == label)?;
            Some(number as f64)
        }
        _ => own.place,
    }
}
