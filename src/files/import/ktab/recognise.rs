//! Whether a file is one of KTAB's.

use super::csv::{delimiter, fields};

/// Whether the first two lines are those of KTAB's CSV: name, description and two counts; then
/// headings for an actor, and two for each dimension.
pub(in crate::files::import) fn is_csv(text: &str) -> bool {
    let mut lines = text.lines().filter(|line| !line.trim().is_empty());
    let (Some(first), Some(second)) = (lines.next(), lines.next()) else {
        return false;
    };
    let delimiter = delimiter(first);
    let (first, second) = (fields(first, delimiter), fields(second, delimiter));
    let count = |index: usize| first.get(index)?.parse::<usize>().ok();
    let (Some(_), Some(dimensions)) = (count(2), count(3)) else {
        return false;
    };
    first.len() == 4
        && dimensions > 0
        && second.len() == dimensions.saturating_mul(2).saturating_add(3)
        && second.iter().all(|heading| heading.parse::<f64>().is_err())
}

/// Whether an XML document whose outermost element has this name, and that holds this text, is
/// one of KTAB's.
pub(in crate::files::import) fn is_xml(name: &str, text: &str) -> bool {
    name == "Scenario" && (text.contains("<Dimensions") || text.contains("<Actors"))
}
