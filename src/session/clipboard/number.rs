//! Which texts are numbers to every spreadsheet, whatever its language.

/// Whether a text is a number as this program writes it for editing: digits, a point before
/// decimals, no sign but a minus, no zero in front, perhaps an exponent.
pub(super) fn is_plain_number(text: &str) -> bool {
    let size = text.strip_prefix('-').unwrap_or(text);
    let (size, exponent) = match size.split_once('e') {
        Some((size, exponent)) => (size, Some(exponent)),
        None => (size, None),
    };
    let (whole, fraction) = match size.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (size, None),
    };
    let exponent = exponent.map(|e| e.strip_prefix('-').unwrap_or(e));
    is_digits(whole)
        && (whole == "0" || !whole.starts_with('0'))
        && fraction.is_none_or(is_digits)
        && exponent.is_none_or(is_digits)
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}
