//! Reversible operations, each carrying what was and what will be.

use std::collections::{BTreeMap, HashSet};

use crate::scenario::check::Checked;
use crate::scenario::{
    Issue, IssueHead, Judgement, Party, Proposal, Round, Scenario, ScenarioHead, Shared, Source,
    Stance,
};

/// A change of one list.
#[derive(Clone, Debug, PartialEq)]
pub enum ListEdit<T> {
    /// Puts `item` at position `at`.
    Insert {
        /// Where it will stand.
        at: usize,
        /// What is put there.
        item: T,
    },
    /// Takes `item` from position `at`.
    Remove {
        /// Where it stands.
        at: usize,
        /// What is taken.
        item: T,
    },
    /// Replaces what stands at position `at`.
    Replace {
        /// Where it stands.
        at: usize,
        /// What was.
        before: T,
        /// What will be.
        after: T,
    },
    /// Moves what stands at `from`, so that it then stands at `to`.
    Move {
        /// Where it stands.
        from: usize,
        /// Where it will stand.
        to: usize,
    },
}

impl<T> ListEdit<T> {
    fn removes(&self) -> bool {
        matches!(self, Self::Remove { .. })
    }
}

impl<T: Clone> ListEdit<T> {
    /// What takes every item that `goes` out of a list, the last first.
    pub(super) fn removals(list: &[T], goes: impl Fn(&T) -> bool) -> Vec<Self> {
        let items = list.iter().enumerate().rev();
        items
            .filter(|(_, item)| goes(item))
            .map(|(at, item)| Self::Remove {
                at,
                item: item.clone(),
            })
            .collect()
    }

    /// What replaces every item that `changed` gives another for.
    pub(super) fn replacements(list: &[T], changed: impl Fn(&T) -> Option<T>) -> Vec<Self> {
        let items = list.iter().enumerate();
        items
            .filter_map(|(at, item)| {
                Some(Self::Replace {
                    at,
                    before: item.clone(),
                    after: changed(item)?,
                })
            })
            .collect()
    }

    /// What puts a copy directly after every item that `copied` gives one for, the last first.
    pub(super) fn copies(list: &[T], copied: impl Fn(&T) -> Option<T>) -> Vec<Self> {
        let items = list.iter().enumerate().rev();
        items
            .filter_map(|(at, item)| {
                let item = copied(item)?;
                Some(Self::Insert { at: at + 1, item })
            })
            .collect()
    }

    /// What moves the items at `chosen`, given in rising order, together before the one at `before`
    /// in a list of this length. Nothing where they stand there.
    pub(super) fn moves(len: usize, chosen: &[usize], before: usize) -> Vec<Self> {
        let before = before.min(len);
        let above = chosen.iter().take_while(|at| **at < before).count();
        let places = chosen.iter().enumerate().map(|(count, at)| {
            // Each one taken from above lets the rest of them slide up by one.
            if count < above {
                Self::Move {
                    from: at - count,
                    to: before - 1,
                }
            } else {
                Self::Move {
                    from: *at,
                    to: before + count - above,
                }
            }
        });
        let moves = places.filter(|edit| !matches!(edit, Self::Move { from, to } if from == to));
        let stand_there = chosen
            .iter()
            .enumerate()
            .all(|(count, at)| *at == before - above + count);
        if stand_there {
            Vec::new()
        } else {
            moves.collect()
        }
    }

    fn apply(&self, list: &mut Vec<T>) {
        match self {
            Self::Insert { at, item } => list.insert((*at).min(list.len()), item.clone()),
            Self::Remove { at, .. } => {
                if *at < list.len() {
                    list.remove(*at);
                }
            }
            Self::Replace { at, after, .. } => {
                if let Some(slot) = list.get_mut(*at) {
                    *slot = after.clone();
                }
            }
            Self::Move { from, to } => {
                // Only what lies between slides, so a short way is cheap in a long list.
                let between = list.get_mut(*from.min(to)..=*from.max(to));
                match between {
                    Some(down) if from < to => down.rotate_left(1),
                    Some(up) => up.rotate_right(1),
                    None => {}
                }
            }
        }
    }

    fn reversed(&self) -> Self {
        match self.clone() {
            Self::Insert { at, item } => Self::Remove { at, item },
            Self::Remove { at, item } => Self::Insert { at, item },
            Self::Replace { at, before, after } => Self::Replace {
                at,
                before: after,
                after: before,
            },
            Self::Move { from, to } => Self::Move { from: to, to: from },
        }
    }
}

/// One reversible operation on a scenario.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    /// What is said of the scenario as a whole.
    Head {
        /// What was.
        before: ScenarioHead,
        /// What will be.
        after: ScenarioHead,
    },
    /// The parties.
    Parties(ListEdit<Party>),
    /// The rounds.
    Rounds(ListEdit<Round>),
    /// The sources.
    Sources(ListEdit<Source>),
    /// The proposals.
    Proposals(ListEdit<Proposal>),
    /// The issues, with all they hold.
    Issues(ListEdit<Shared<Issue>>),
    /// One issue without its stances and judgements.
    IssueHead {
        /// Which issue, by its row in the file.
        issue: usize,
        /// What was.
        before: Box<IssueHead>,
        /// What will be.
        after: Box<IssueHead>,
    },
    /// The stances of one issue.
    Stances {
        /// Which issue, by its row in the file.
        issue: usize,
        /// What changes.
        edit: ListEdit<Stance>,
    },
    /// The judgements of one issue.
    Judgements {
        /// Which issue, by its row in the file.
        issue: usize,
        /// What changes.
        edit: ListEdit<Judgement>,
    },
}

/// What must be computed again after an edit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Touched {
    /// One issue, by its row in the file.
    Issue(usize),
    /// An issue was put in at this row; at the end where the row lies beyond it.
    IssueInserted(usize),
    /// The issue in this row was taken out.
    IssueRemoved(usize),
    /// An issue was moved to another row.
    IssueMoved {
        /// Where it stood.
        from: usize,
        /// Where it now stands.
        to: usize,
    },
    /// Everything: parties or rounds came, went or moved, or what all issues are measured by.
    Everything,
    /// No figure depends on it.
    Nothing,
}

impl Edit {
    /// What takes the stances and judgements that go out of the issue in this row.
    pub(super) fn taken_from(
        row: usize,
        issue: &Issue,
        stance_goes: impl Fn(&Stance) -> bool,
        judgement_goes: impl Fn(&Judgement) -> bool,
    ) -> Vec<Self> {
        let stances = ListEdit::removals(&issue.stances, stance_goes).into_iter();
        let judgements = ListEdit::removals(&issue.judgements, judgement_goes).into_iter();
        stances
            .map(|edit| Self::Stances { issue: row, edit })
            .chain(judgements.map(|edit| Self::Judgements { issue: row, edit }))
            .collect()
    }

    /// What changes some proposals.
    pub(super) fn in_proposals(
        scenario: &Scenario,
        changed: impl Fn(&Proposal) -> Option<Proposal>,
    ) -> Vec<Self> {
        ListEdit::replacements(&scenario.proposals, changed)
            .into_iter()
            .map(Self::Proposals)
            .collect()
    }

    fn removes(&self) -> bool {
        match self {
            Self::Head { .. } | Self::IssueHead { .. } => false,
            Self::Parties(edit) => edit.removes(),
            Self::Rounds(edit) => edit.removes(),
            Self::Sources(edit) => edit.removes(),
            Self::Proposals(edit) => edit.removes(),
            Self::Issues(edit) => edit.removes(),
            Self::Stances { edit, .. } => edit.removes(),
            Self::Judgements { edit, .. } => edit.removes(),
        }
    }

    /// Carries it out.
    pub fn apply(&self, scenario: &mut Scenario) {
        match self {
            Self::Head { after, .. } => scenario.set_head(after.clone()),
            Self::Parties(edit) => edit.apply(&mut scenario.parties),
            Self::Rounds(edit) => edit.apply(&mut scenario.rounds),
            Self::Sources(edit) => edit.apply(&mut scenario.sources),
            Self::Proposals(edit) => edit.apply(&mut scenario.proposals),
            Self::Issues(edit) => edit.apply(&mut scenario.issues),
            Self::IssueHead { issue, after, .. } => {
                if let Some(issue) = scenario.issues.get_mut(*issue) {
                    issue.set_head((**after).clone());
                }
            }
            Self::Stances { issue, edit } => {
                if let Some(issue) = scenario.issues.get_mut(*issue) {
                    edit.apply(&mut issue.stances);
                }
            }
            Self::Judgements { issue, edit } => {
                if let Some(issue) = scenario.issues.get_mut(*issue) {
                    edit.apply(&mut issue.judgements);
                }
            }
        }
    }

    /// What takes it back.
    #[must_use]
    pub fn reversed(&self) -> Self {
        match self {
            Self::Head { before, after } => Self::Head {
                before: after.clone(),
                after: before.clone(),
            },
            Self::Parties(edit) => Self::Parties(edit.reversed()),
            Self::Rounds(edit) => Self::Rounds(edit.reversed()),
            Self::Sources(edit) => Self::Sources(edit.reversed()),
            Self::Proposals(edit) => Self::Proposals(edit.reversed()),
            Self::Issues(edit) => Self::Issues(edit.reversed()),
            Self::IssueHead {
                issue,
                before,
                after,
            } => Self::IssueHead {
                issue: *issue,
                before: after.clone(),
                after: before.clone(),
            },
            Self::Stances { issue, edit } => Self::Stances {
                issue: *issue,
                edit: edit.reversed(),
            },
            Self::Judgements { issue, edit } => Self::Judgements {
                issue: *issue,
                edit: edit.reversed(),
            },
        }
    }

    /// Whether lines of the matrix may come, go, move or be called otherwise after it.
    pub fn moves_lines(&self) -> bool {
        match self {
            Self::Stances { .. }
            | Self::Judgements { .. }
            | Self::Sources(_)
            | Self::Proposals(_) => false,
            Self::Head { .. }
            | Self::Parties(_)
            | Self::Rounds(_)
            | Self::Issues(_)
            | Self::IssueHead { .. } => true,
        }
    }

    /// Adds what must be checked after it, of which issue; edits of other lists add nothing.
    pub(super) fn add_to_check(&self, issues: &mut BTreeMap<usize, Checked>) {
        match self {
            Self::Stances { issue, edit } => {
                let empty = || Checked::StancesOf(HashSet::new());
                if let Checked::StancesOf(known) = issues.entry(*issue).or_insert_with(empty) {
                    match edit {
                        ListEdit::Insert { item, .. } | ListEdit::Remove { item, .. } => {
                            known.insert(item.party());
                        }
                        ListEdit::Replace { before, after, .. } => {
                            known.extend([before.party(), after.party()]);
                        }
                        ListEdit::Move { .. } => {}
                    }
                }
            }
            Self::IssueHead { issue, .. } | Self::Judgements { issue, .. } => {
                issues.insert(*issue, Checked::Whole);
            }
            _ => {}
        }
    }

    /// What must be computed again after it.
    pub fn touched(&self) -> Touched {
        let everything_if = |counts: bool| {
            if counts {
                Touched::Everything
            } else {
                Touched::Nothing
            }
        };
        match self {
            Self::IssueHead { issue, .. }
            | Self::Stances { issue, .. }
            | Self::Judgements { issue, .. } => Touched::Issue(*issue),
            Self::Issues(edit) => match edit {
                ListEdit::Insert { at, .. } => Touched::IssueInserted(*at),
                ListEdit::Remove { at, .. } => Touched::IssueRemoved(*at),
                ListEdit::Replace { at, .. } => Touched::Issue(*at),
                ListEdit::Move { from, to } => Touched::IssueMoved {
                    from: *from,
                    to: *to,
                },
            },
            Self::Sources(_) | Self::Proposals(_) => Touched::Nothing,
            Self::Head { before, after } => everything_if(before.near != after.near),
            Self::Parties(ListEdit::Replace { before, after, .. }) => {
                let counts = |party: &Party| (party.id, party.role, party.power);
                everything_if(counts(before) != counts(after))
            }
            Self::Rounds(ListEdit::Replace { before, after, .. }) => {
                everything_if(before.id != after.id)
            }
            Self::Parties(_) | Self::Rounds(_) => Touched::Everything,
        }
    }
}

/// What one user action changes; one undo step.
#[derive(Clone, Debug, PartialEq)]
pub struct Transaction {
    /// What was done, for the undo entry: `Ukraine · Force caps: position 800,000 → 700,000`.
    pub label: String,
    /// The operations, in order.
    pub edits: Vec<Edit>,
}

impl Transaction {
    /// A step of these operations.
    pub fn new(label: impl Into<String>, edits: Vec<Edit>) -> Self {
        Self {
            label: label.into(),
            edits,
        }
    }

    /// Whether it takes anything out of a list.
    pub fn removes(&self) -> bool {
        self.edits.iter().any(Edit::removes)
    }

    /// What takes it back.
    #[must_use]
    pub fn reversed(&self) -> Self {
        Self {
            label: self.label.clone(),
            edits: self.edits.iter().rev().map(Edit::reversed).collect(),
        }
    }
}
