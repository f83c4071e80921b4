//! The Outcomes view: where issues would settle by weight, who moves that, who prevails in the
//! challenge model, how sure it all is, and what if.
//!
//! `view` leads from part to part; `issues` and `draws` are two of them, `draws` the sensitivity.
//! `sandbox` holds a what-if that is going on, `suppose` has the fields to suppose with, `flips` tells
//! what would come of it. Figures come from [`crate::compare`], the sandbox from
//! [`crate::session::what_if`], the charts from [`crate::chart::outcomes`].

mod banner;
mod drawing;
mod draws;
mod flips;
mod issues;
mod part;
mod sandbox;
mod suppose;
mod view;

pub(super) use banner::waiting_ui;
pub(super) use view::{OutcomesView, outcomes_ui};
