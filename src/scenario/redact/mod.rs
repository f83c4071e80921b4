//! The public version of a scenario: what may leave the house.
//!
//! Pure: a scenario goes in, another comes out that never held what was taken away, so that
//! whatever is computed or written from it cannot tell. What was removed is told beside it.
//!
//! Decisions that are not obvious:
//!
//! - **An earlier stance never takes the place of a removed one.** Marking the round with an
//!   empty stance would tell that something is there to hide, and since when. So the earlier
//!   ones of that party on that issue go too: nothing is in effect, before or after, until a
//!   later public stance. A public stance of the same round stays and is in effect. An
//!   earlier round is best exported as of that round ([`redact`] is told which): then what came
//!   later is not there, and takes nothing with it.
//! - **Estimated and Imputed** speak of the wording. Words, sources and figures of such a stance
//!   go, save a position that `stated` says the party itself named.
//! - A position of a stated or reported wording stays, as the analyst's reading; documents say so.
//! - **Interest** is the analyst's reading of what lies behind, and goes; a **condition** is part
//!   of what was said, and stays. So do summary, results of rounds, proposals and what was agreed.
//! - A judgement is kept, if asked for, only where both wordings that it compares are still there.
//! - A source goes where nothing that stays cites it.
//! - A party or an issue whose stances are all gone keeps its name: who sits at the table on what
//!   is public more often than not. It is told, so that the user can decide.

mod as_of;
mod cut;
mod judgements;
mod keep;
mod redacted;
mod removable;
mod removed;
mod stance;
#[cfg(test)]
mod tests;

pub use keep::{Keep, KeepError};
pub use redacted::{Redacted, redact};
pub use removable::Removable;
pub use removed::{Removed, RemovedKind, RemovedPart};
