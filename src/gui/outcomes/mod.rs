//! The Outcomes view: where issues would settle by weight, who moves that, who prevails in the
//! challenge model, how sure it all is, and what if.
//!
//! `view` lays the parts out, `draws` holds the sensitivity, `sandbox` a what-if that is going on,
//! `suppose` the fields to suppose with and `flips` what would come of it. Figures come from
//! [`crate::compare`], the sandbox from [`crate::session::what_if`], the charts from
//! [`crate::chart::outcomes`].

mod banner;
mod draws;
mod flips;
mod kept;
mod part;
mod sandbox;
mod suppose;
mod view;

pub(super) use banner::waiting_ui;
pub(super) use view::{OutcomesView, outcomes_ui};
