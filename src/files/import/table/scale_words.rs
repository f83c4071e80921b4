//! Scales as settings and people write them: `0..100 %`, `steps:a|b`, `options:a|b`, `wording`.

use std::collections::HashSet;

use crate::files::long_form::{parse_scale, scale_text};
use crate::scenario::entry::{number_entry, parse_number};
use crate::scenario::{Label, RangeScale, Scale, Step};

/// More labels are no scale that a person wrote.
const MOST_LABELS: usize = 1_000;

/// The numbers between which a scale or the salience runs.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Ends {
    pub(super) from: f64,
    pub(super) to: f64,
}

/// Two numbers with `..` between them, as a setting writes them.
pub(super) fn ends(text: &str) -> Option<Ends> {
    let (from, to) = text.split_once("..")?;
    Some(Ends {
        from: parse_number(from).ok()?,
        to: parse_number(to).ok()?,
    })
}

/// A scale as a setting writes it; the file's own notation is taken too.
pub(super) fn scale(text: &str) -> Option<Scale> {
    let lower = text.to_lowercase();
    if lower == "wording" {
        return Some(Scale::Wording);
    }
    if let Some((kind, labels)) = text.split_once(':') {
        let labels: Vec<Label> = labels
            .split('|')
            .map(str::trim)
            .filter(|label| !label.is_empty())
            .map(Label::new)
            .collect();
        let distinct: HashSet<Label> = labels.iter().copied().collect();
        let is_distinct = distinct.len() == labels.len() && labels.len() <= MOST_LABELS;
        match kind.trim().to_lowercase().as_str() {
            "steps" if labels.len() > 1 && is_distinct => {
                let steps = labels.into_iter().map(|label| Step { label, place: None });
                return Some(Scale::Steps(steps.collect()));
            }
            "options" if !labels.is_empty() && is_distinct => return Some(Scale::Options(labels)),
            "steps" | "options" => return None,
            _ => {}
        }
    }
    if let Some((numbers, unit)) = text.split_once(' ').or(Some((text, "")))
        && let Some(ends) = ends(numbers).filter(|ends| ends.from.to_bits() != ends.to.to_bits())
    {
        return Some(Scale::Range(RangeScale {
            from: ends.from,
            to: ends.to,
            unit: unit.trim().to_owned(),
            marks: Vec::new(),
        }));
    }
    parse_scale(text).filter(|scale| text.contains('(') && scale.labels().len() <= MOST_LABELS)
}

/// A scale as a setting writes it; [`scale`] reads it back exactly.
pub(super) fn words(scale: &Scale) -> String {
    let labels: Vec<&str> = scale.labels().iter().map(|label| label.as_str()).collect();
    let is_plain = labels
        .iter()
        .all(|label| !label.contains('|') && label.trim() == *label && !label.is_empty());
    match scale {
        Scale::Range(range) if range.marks.is_empty() && range.unit.trim() == range.unit => {
            let ends = format!("{}..{}", number_entry(range.from), number_entry(range.to));
            if range.unit.is_empty() {
                ends
            } else {
                format!("{ends} {}", range.unit)
            }
        }
        Scale::Steps(steps)
            if is_plain && steps.len() > 1 && steps.iter().all(|step| step.place.is_none()) =>
        {
            format!("steps:{}", labels.join("|"))
        }
        Scale::Options(_) if is_plain && !labels.is_empty() => {
            format!("options:{}", labels.join("|"))
        }
        Scale::Wording => "wording".to_owned(),
        _ => scale_text(scale),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scales_come_back_from_a_setting() {
        for text in [
            "0..100",
            "100..0 % of GDP",
            "-1.5..1.5",
            "steps:no|yes",
            "options:a",
            "wording",
            "Steps([\"a|b\", \"c\"])",
            "Steps([(\"a\", 0), (\"b\", 1)])",
            "Range(from: 0, to: 1, marks: [(0, \"none\")])",
        ] {
            let found = scale(text).unwrap();
            assert_eq!(words(&found), text);
            assert_eq!(scale(&words(&found)), Some(found));
        }
    }
}
