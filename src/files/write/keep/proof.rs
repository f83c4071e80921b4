//! Whether a text reads as a scenario.

use crate::files::read::ron_options;
use crate::scenario::Scenario;

/// Whether `text` reads back as exactly `scenario`.
pub(super) fn reads_as(text: &str, scenario: &Scenario) -> bool {
    ron_options()
        .from_str::<Scenario>(text)
        .is_ok_and(|back| back == *scenario)
}
