//! Who stands where, party by party, so that two of them are compared in one walk.

use crate::scenario::{Issue, Label, PartyId, Scale, Scenario};

use super::figures::IssueFigures;
use super::parties::IssueSet;
use super::standing::PartyFigures;
use super::{Comparison, parallel, wording};

/// How many issues stand together: 200 parties over so many of them stay in a processor's cache.
const WIDTH: usize = 128;
/// Issues that are summed side by side; every block is a multiple of it wide.
pub(super) const LANES: usize = 4;

/// One party over the issues of a block.
#[derive(Clone, Copy)]
pub(super) struct Line<'a> {
    /// The place in 0-1, or the number of the option; NaN where there is none.
    pub(super) places: &'a [f64],
    /// How much it cares, 0-100, recorded or imputed; minus infinity where there is no place.
    pub(super) saliences: &'a [f64],
}

/// All parties over some issues on which places can be compared.
pub(super) struct Block {
    width: usize,
    /// Party by party, each `width` long.
    places: Vec<f64>,
    saliences: Vec<f64>,
}

impl Block {
    fn new(parties: usize, issues: usize) -> Self {
        let width = issues.next_multiple_of(LANES);
        Self {
            width,
            places: vec![f64::NAN; parties * width],
            saliences: vec![f64::NEG_INFINITY; parties * width],
        }
    }

    /// How many issues, those that fill it up counted.
    pub(super) fn width(&self) -> usize {
        self.width
    }

    /// The line of the party that stands there in the order asked for.
    pub(super) fn line(&self, party: usize) -> Line<'_> {
        let range = party * self.width..(party + 1) * self.width;
        Line {
            places: self.places.get(range.clone()).unwrap_or_default(),
            saliences: self.saliences.get(range).unwrap_or_default(),
        }
    }

    fn put(&mut self, party: usize, issue: usize, place: f64, salience: f64) {
        let at = party * self.width + issue;
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
pub(super) struct PairTable {
    /// How many parties.
    pub(super) parties: usize,
    /// Lines in the order asked for.
    pub(super) blocks: Vec<Block>,
    /// What has no places: judged wordings.
    pub(super) apart: Vec<Apart>,
}

/// An issue and what is known of it.
type Row<'a> = (&'a Issue, &'a IssueFigures);

/// Issues brought into blocks by one thread.
struct Run<'a> {
    rows: &'a [Row<'a>],
    blocks: Vec<Block>,
}

impl PairTable {
    pub(super) fn of(
        comparison: &Comparison,
        scenario: &Scenario,
        parties: &[PartyId],
        issues: &IssueSet,
    ) -> Self {
        let rows = scenario.issues.iter().zip(comparison.issues());
        let rows = rows.filter(|(issue, _)| issues.holds(issue));
        let (placed, worded): (Vec<Row<'_>>, Vec<Row<'_>>) =
            rows.partition(|(issue, _)| issue.scale != Scale::Wording);
        let context = &comparison.context;
        let mut order = vec![None; context.members.len()];
        for (at, party) in parties.iter().enumerate() {
            let column = context.column(*party);
            if let Some(known) = column.and_then(|column| order.get_mut(column as usize)) {
                *known = Some(at);
            }
        }
        let stances = placed.iter().map(|(_, figures)| figures.stances).sum();
        let at_once = parallel::rows_per_run(placed.len(), stances).next_multiple_of(WIDTH);
        let mut runs: Vec<Run<'_>> = placed
            .chunks(at_once)
            .map(|rows| Run {
                rows,
                blocks: Vec::new(),
            })
            .collect();
        parallel::for_each(&mut runs, |run| {
            for rows in run.rows.chunks(WIDTH) {
                let mut block = Block::new(parties.len(), rows.len());
                for (at, (issue, figures)) in rows.iter().enumerate() {
                    for own in &figures.parties {
                        let party = order.get(own.column as usize).copied().flatten();
                        if let Some((party, place)) = party.zip(place(issue, own)) {
                            block.put(party, at, place, comparison.salience_of(own));
                        }
                    }
                }
                run.blocks.push(block);
            }
        });
        let mut table = Self {
            parties: parties.len(),
            blocks: runs.into_iter().flat_map(|run| run.blocks).collect(),
            apart: Vec::new(),
        };
        for (issue, figures) in worded {
            table.add_judged(comparison, issue, figures, &order);
        }
        table
    }

    /// Lets each party care as it does in another table over the same issues, as far as it has a place
    /// in both.
    pub(super) fn weigh_as(&mut self, other: &Self) {
        for (own, other) in self.blocks.iter_mut().zip(&other.blocks) {
            for (own, other) in own.saliences.iter_mut().zip(&other.saliences) {
                if own.is_finite() && other.is_finite() {
                    *own = *other;
                }
            }
        }
    }

    /// Adds what the judgements in force on a wording say of these parties.
    fn add_judged(
        &mut self,
        comparison: &Comparison,
        issue: &Issue,
        figures: &IssueFigures,
        order: &[Option<usize>],
    ) {
        let find = |column: u32| {
            let at = order.get(column as usize).copied().flatten()?;
            Some((at, figures.at_column(column)?))
        };
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
