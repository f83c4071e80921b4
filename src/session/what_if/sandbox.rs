//! A scenario as it would be.

use std::convert::Infallible;

use crate::compare::Selection;
use crate::scenario::{Issue, IssueId, PartyId, Scenario, StanceRecord};
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
    revision: Revision,
}

/// What a sandbox is made from; it may be made on another thread.
#[derive(Debug)]
pub struct Snapshot {
    scenario: Scenario,
    selection: Selection,
    revision: Revision,
}

impl Snapshot {
    /// A session as it now stands.
    pub fn of(session: &Session) -> Self {
        Self {
            scenario: session.scenario().clone(),
            selection: session.comparison().selection().clone(),
            revision: session.history().revision(),
        }
    }
}

impl WhatIf {
    /// A sandbox in which this is supposed, as far as it can be: what the scenario says itself, and
    /// what would not check, falls away.
    pub fn new(snapshot: Snapshot, suppositions: Vec<Supposition>) -> Self {
        let mut sandbox = Self {
            suppositions: Vec::new(),
            supposed: Session::showing(snapshot.scenario, snapshot.selection),
            revision: snapshot.revision,
        };
        for supposition in suppositions {
            // What an edit made impossible is no error of whoever supposed it.
            let _fell_away = sandbox.suppose(supposition);
        }
        sandbox
    }

    /// What is supposed, in the order in which it was.
    pub fn suppositions(&self) -> &[Supposition] {
        &self.suppositions
    }

    /// The scenario and its figures as they would be.
    pub fn supposed(&self) -> &Session {
        &self.supposed
    }

    /// Whether the real session still is and shows what the sandbox was made from. Of a session that
    /// was opened anew this says nothing.
    pub fn is_true_of(&self, session: &Session) -> bool {
        self.revision == session.history().revision()
            && self.supposed.comparison().selection() == session.comparison().selection()
    }

    /// Supposes something; what was supposed before of the same figure is replaced, and forgotten
    /// where the scenario says the same.
    ///
    /// # Errors
    /// Where the stance would not check; what was supposed stays as it was.
    pub fn suppose(&mut self, supposition: Supposition) -> Result<(), NewErrors> {
        let before = self.suppositions.clone();
        self.supposed.jump_to(0);
        let is_so = stance_of(&self.supposed, supposition.issue, supposition.party)
            .is_none_or(|record| supposition.is_so(&record));
        let known = &mut self.suppositions;
        match known
            .iter()
            .position(|known| known.is_of_same(&supposition))
        {
            Some(at) if is_so => {
                known.remove(at);
            }
            Some(at) => {
                if let Some(known) = known.get_mut(at) {
                    *known = supposition;
                }
            }
            None if is_so => {}
            None => known.push(supposition),
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

    /// What lets a session say what is supposed, at the round shown, as one step.
    pub fn transaction(&self, session: &Session) -> Transaction {
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
