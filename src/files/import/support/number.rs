//! Numbers as other programs write them.

/// A finite number with a decimal point, or with a decimal comma where there is no point.
pub(in crate::files::import) fn number(text: &str) -> Option<f64> {
    let text = text.trim();
    // Words that Rust takes for numbers, such as `nan`, are none.
    if !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let parsed = if text.contains('.') || text.matches(',').count() != 1 {
        text.parse()
    } else {
        text.replace(',', ".").parse()
    };
    parsed.ok().filter(|number: &f64| number.is_finite())
}

/// Whether a text stands for a figure that is not known.
pub(in crate::files::import) fn is_missing(text: &str) -> bool {
    matches!(
        text.to_ascii_lowercase().as_str(),
        "" | "." | "-" | "na" | "n/a" | "nan" | "null"
    )
}

/// A share, 0-1, as percent, 0-100, without the dust that a multiplication leaves: 29 for 0.29.
pub(in crate::files::import) fn percent(share: f64) -> f64 {
    let percent = share * 100.0;
    let rounded = (percent * 1e9).round() / 1e9;
    if (rounded - percent).abs() < 1e-12 {
        rounded
    } else {
        percent
    }
}

#[cfg(test)]
mod tests {
    use super::{number, percent};

    #[test]
    fn numbers_are_finite_and_may_have_a_comma() {
        for (text, read) in [
            (" 7.50 ", Some(7.5)),
            ("-1e3", Some(-1000.0)),
            ("0,95", Some(0.95)),
            ("1,234,5", None),
            ("1.234,5", None),
            ("nan", None),
            ("inf", None),
            ("1e999", None),
            ("", None),
        ] {
            assert_eq!(number(text), read, "{text}");
        }
    }

    #[test]
    #[expect(clippy::float_cmp, reason = "the point is that no dust is left")]
    fn a_share_in_percent_has_no_dust() {
        for (share, whole) in [(0.29, 29.0), (0.57, 57.0), (0.0, 0.0), (1.0, 100.0)] {
            assert_eq!(percent(share), whole);
        }
        let weight = 0.470_016_657_653_589_9;
        assert_eq!(percent(weight), weight * 100.0);
    }
}
