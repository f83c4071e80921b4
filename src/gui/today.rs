//! What day it is.

use crate::files::timestamp::Timestamp;
use crate::scenario::Date;

/// Today by the system's clock, in Coordinated Universal Time; nothing where the clock is wrong.
pub(super) fn today() -> Option<Date> {
    Timestamp::now().date()
}
