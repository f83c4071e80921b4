//! What is no plain text, as the text of a cell; each pair of functions is exactly inverse.

use serde::de::DeserializeOwned;

use crate::files::read::ron_options;
use crate::files::write::{cites_source, scale_source, values_source};
use crate::scenario::{Citation, Figure, Label, Scale, SourceId, is_valid_id};

/// A scale in the notation of the scenario file: `Range(from: 0, to: 100, unit: "%")`,
/// `Steps(["low", "high"])`, `Options(["a", "b"])`, `Wording`.
pub fn scale_text(scale: &Scale) -> String {
    scale_source(scale)
}

/// The scale that [`scale_text`] wrote; nothing where the text is none.
pub fn parse_scale(text: &str) -> Option<Scale> {
    parsed(text)
}

/// Citations: `C4; C6` where whole sources are cited, else in the notation of the scenario file:
/// `[(source: "C4", place: "p. 3")]`. Empty where there are none.
pub fn cites_text(cites: &[Citation]) -> String {
    let is_bare =
        |cite: &Citation| is_valid_id(cite.source.as_str()) && *cite == Citation::new(cite.source);
    if cites.iter().all(is_bare) {
        let ids: Vec<&str> = cites.iter().map(|cite| cite.source.as_str()).collect();
        ids.join("; ")
    } else {
        cites_source(cites)
    }
}

/// The citations that [`cites_text`] wrote, also ids parted by commas or blanks; nothing where
/// the text is none.
pub fn parse_cites(text: &str) -> Option<Vec<Citation>> {
    let text = text.trim();
    if text.starts_with('[') {
        return parsed(text);
    }
    let ids = text.split(|c: char| matches!(c, ';' | ',') || c.is_whitespace());
    ids.filter(|id| !id.is_empty())
        .map(|id| is_valid_id(id).then(|| Citation::new(SourceId::new(id))))
        .collect()
}

/// What each option is worth, in the notation of the scenario file: `[("a", 0.7), ("b", 1)]`.
/// Empty where nothing is recorded.
pub fn values_text(values: &[(Label, f64)]) -> String {
    if values.is_empty() {
        String::new()
    } else {
        values_source(values)
    }
}

/// The worths that [`values_text`] wrote; nothing where the text is none.
pub fn parse_values(text: &str) -> Option<Vec<(Label, f64)>> {
    if text.trim().is_empty() {
        return Some(Vec::new());
    }
    let values: Vec<(Label, f64)> = parsed(text)?;
    let all_finite = values.iter().all(|(_, worth)| worth.is_finite());
    all_finite.then_some(values)
}

/// Which figures were stated: `at; accepts`. Empty where none.
pub fn stated_text(stated: &[Figure]) -> String {
    let names: Vec<&str> = stated.iter().map(|figure| figure.name()).collect();
    names.join("; ")
}

/// The figures that [`stated_text`] wrote; nothing where the text is none.
pub fn parse_stated(text: &str) -> Option<Vec<Figure>> {
    let names = text.split(|c: char| matches!(c, ';' | ',' | '|') || c.is_whitespace());
    names
        .filter(|name| !name.is_empty())
        .map(|name| Figure::ALL.into_iter().find(|known| known.name() == name))
        .collect()
}

fn parsed<T: DeserializeOwned>(text: &str) -> Option<T> {
    ron_options().from_str(text.trim()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::{Mark, RangeScale, Step};

    fn nasty() -> Vec<String> {
        [
            "a|b", "", "\"#\n", "-1", "=x; y", " ", "\u{202e}", "\\", "é, (1)", "\0\r\n",
        ]
        .map(str::to_owned)
        .to_vec()
    }

    #[test]
    fn scales_come_back_exactly() {
        let labels: Vec<Label> = nasty().iter().map(|text| Label::new(text)).collect();
        let marks = nasty().into_iter().enumerate();
        let scales = [
            Scale::Wording,
            Scale::Options(labels.clone()),
            Scale::Steps(
                labels
                    .iter()
                    .enumerate()
                    .map(|(at, label)| Step {
                        label: *label,
                        place: (at % 2 == 0).then_some(at as f64 / 10.0 + 1e-17),
                    })
                    .collect(),
            ),
            Scale::Range(RangeScale {
                from: 1e300,
                to: -0.1,
                unit: "\"soldiers\" | km".to_owned(),
                marks: marks
                    .map(|(at, label)| Mark {
                        at: at as f64 * 0.3,
                        label,
                    })
                    .collect(),
            }),
        ];
        for scale in scales {
            let text = scale_text(&scale);
            assert_eq!(parse_scale(&text), Some(scale), "{text}");
        }
        for bad in [
            "",
            "0-100",
            "Range(from: 0)",
            "Steps(\"a\")",
            "Range(from: 0, to: inf)",
        ] {
            assert_eq!(parse_scale(bad), None, "{bad}");
        }
    }

    #[test]
    fn citations_come_back_exactly_and_plain_ids_stay_plain() {
        let bare = [
            Citation::new(SourceId::new("C4")),
            Citation::new(SourceId::new("Ц.6")),
        ];
        assert_eq!(cites_text(&bare), "C4; Ц.6");
        assert_eq!(parse_cites("C4,Ц.6"), Some(bare.to_vec()));
        for text in nasty() {
            let cite = Citation {
                source: SourceId::new(&text),
                place: text.clone(),
                quote: text.clone(),
                note: text.clone(),
            };
            for cites in [
                vec![],
                bare.to_vec(),
                vec![cite.clone()],
                vec![bare[0].clone(), cite],
            ] {
                let text = cites_text(&cites);
                assert_eq!(parse_cites(&text), Some(cites), "{text}");
            }
        }
        assert_eq!(parse_cites("[(nobody: 1)]"), None);
        assert_eq!(parse_cites("see C4 (p. 3)"), None);
    }

    #[test]
    fn worths_and_stated_figures_come_back_exactly() {
        let worths: Vec<(Label, f64)> = nasty()
            .iter()
            .enumerate()
            .map(|(at, text)| (Label::new(text), at as f64 / 7.0))
            .collect();
        assert_eq!(parse_values(&values_text(&worths)), Some(worths));
        assert_eq!(parse_values(&values_text(&[])), Some(vec![]));
        assert_eq!(parse_values("[(\"a\", NaN)]"), None);
        assert_eq!(
            parse_stated(&stated_text(&Figure::ALL)),
            Some(Figure::ALL.to_vec())
        );
        assert_eq!(parse_stated(""), Some(vec![]));
        assert_eq!(parse_stated("at | Salience"), None);
    }
}
