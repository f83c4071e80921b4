//! A scenario as it would be.

use std::convert::Infallible;

use crate::compare::Selection;
use crate::scenario::{Issue, IssueId, PartyId, StanceRecord};
use crate::session::field::StanceEdits;
use crate::session::{NewErrors, Revision, Session, Transaction, editable_stance};

use super::flip::flips;
use super::{Flip, Supposition};

/// The undo entry of what was supposed and then applied.
const LABEL: &str = "Apply what-if";

/// A session as it would be, beside the real one, which stays as it is until this is applied.
pub struct WhatIf {
    suppositions: Vec<Supposition>,
    supposed: Session,
    seen: Seen,
}

/// The state of the real session that the sandbox was made from.
#[derive(PartialEq)]
struct Seen {
    revision: Revision,
    selection: Selection,
}

impl Seen {
    fn of(session: &Session) -> Self {
        Self {
            revision: session.history().revision(),
            selection: session.comparison().selection().clone(),
        }
    }
}

impl WhatIf {
    /// A sandbox in which nothing is supposed yet.
    pub fn new(session: &Session) -> Self {
        Self {
            suppositions: Vec::new(),
            supposed: copy_of(session),
            seen: Seen::of(session),
        }
    }

    /// What is supposed, in the order in which it was.
    pub fn suppositions(&self) -> &[Supposition] {
        &self.suppositions
    }

    /// The scenario and its figures as they would be.
    pub fn supposed(&self) -> &Session {
        &self.supposed
    }

    /// Whether the real session is still as the sandbox knows it.
    pub fn is_true_of(&self, session: &Session) -> bool {
        self.seen == Seen::of(session)
    }

    /// Brings the sandbox up to date after the real session was edited or shows something else.
    /// What no longer can be supposed falls away, and so does what the scenario now says itself.
    pub fn follow(&mut self, session: &Session) {
        if self.is_true_of(session) {
            return;
        }
        let known = std::mem::take(&mut self.suppositions);
        *self = Self::new(session);
        for supposition in known {
            // What an edit made impossible is no error of whoever supposed it.
            let _fell_away = self.suppose(session, supposition);
        }
    }

    /// Supposes something; what was supposed before of the same figure is replaced, and forgotten
    /// where the scenario says the same.
    ///
    /// # Errors
    /// Where the stance would not check; what was supposed stays as it was.
    pub fn suppose(
        &mut self,
        session: &Session,
        supposition: Supposition,
    ) -> Result<(), NewErrors> {
        let before = self.suppositions.clone();
        let place = self
            .suppositions
            .iter()
            .position(|known| known.is_of_same(&supposition));
        let is_so = stance_of(session, supposition.issue, supposition.party)
            .is_none_or(|record| supposition.is_so(&record));
        match (place, is_so) {
            (Some(at), true) => {
                self.suppositions.remove(at);
            }
            (Some(at), false) => {
                if let Some(known) = self.suppositions.get_mut(at) {
                    *known = supposition;
                }
            }
            (None, true) => return Ok(()),
            (None, false) => self.suppositions.push(supposition),
        }
        self.carry_out().inspect_err(|_| {
            self.suppositions = before;
            // It stood before, so it stands again.
            let _stood_before = self.carry_out();
        })
    }

    /// No longer supposes this.
    pub fn take_back(&mut self, supposition: &Supposition) {
        self.suppositions
            .retain(|known| !known.is_of_same(supposition));
        // With less supposed there is nothing new to be wrong.
        let _less = self.carry_out();
    }

    /// Supposes nothing any more.
    pub fn clear(&mut self) {
        self.suppositions.clear();
        let _nothing = self.carry_out();
    }

    /// Puts the supposed session where its list says.
    fn carry_out(&mut self) -> Result<(), NewErrors> {
        self.supposed.jump_to(0);
        let transaction = self.transaction(&self.supposed);
        self.supposed.apply_checked(transaction)
    }

    /// What would be otherwise: first, in file order, the issues with other figures, then those that
    /// only rank differently. The sandbox must be true of the session.
    pub fn flips(&self, session: &Session) -> Vec<Flip> {
        flips(session, &self.supposed)
    }

    /// Lets the real session say what is supposed, as one step.
    ///
    /// # Errors
    /// Where a stance would not check; the session is as it was.
    pub fn apply(&self, session: &mut Session) -> Result<(), NewErrors> {
        let transaction = self.transaction(session);
        session.apply_checked(transaction)
    }

    /// What lets a session say what is supposed, at the round shown.
    fn transaction(&self, session: &Session) -> Transaction {
        let mut edits = StanceEdits::new(session);
        for supposition in &self.suppositions {
            let Some(row) = row_of(session, supposition.issue) else {
                continue;
            };
            if !edits.has(row, supposition.party) {
                continue;
            }
            let put = |issue: &Issue, record: &mut StanceRecord| {
                supposition.put_into(issue, record);
                Ok::<(), Infallible>(())
            };
            let Ok(()) = edits.change(row, supposition.party, put);
        }
        Transaction::new(LABEL, edits.edits())
    }
}

fn copy_of(session: &Session) -> Session {
    Session::showing(
        session.scenario().clone(),
        session.comparison().selection().clone(),
    )
}

fn row_of(session: &Session, issue: IssueId) -> Option<usize> {
    let mut issues = session.scenario().issues.iter();
    issues.position(|known| known.id == issue)
}

/// The stance in effect; nothing where the scenario has no such issue or party.
fn stance_of(session: &Session, issue: IssueId, party: PartyId) -> Option<StanceRecord> {
    let scenario = session.scenario();
    let row = row_of(session, issue)?;
    scenario.party(party)?;
    let selection = session.comparison().selection();
    let issue = scenario.issues.get(row)?;
    Some(editable_stance(scenario, issue, party, selection))
}
