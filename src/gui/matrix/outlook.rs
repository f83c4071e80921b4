//! An outlook as icon, word and colour.

use eframe::egui::{Align2, Painter, Pos2};

use crate::compare::{IssueFigures, Outlook};
use crate::gui::icons;
use crate::gui::theme::{Tokens, medium, regular, size, space};

/// The icon of an outlook.
pub fn outlook_icon(outlook: Outlook) -> char {
    match outlook {
        Outlook::Deadlock => icons::DEADLOCK,
        Outlook::Apart => icons::APART,
        Outlook::Near => icons::NEAR,
        Outlook::Overlap => icons::OVERLAP,
        Outlook::Agreed => icons::AGREED,
        Outlook::Unknown => icons::UNKNOWN,
    }
}

/// What marks an outlook: partial, assumed.
pub(super) fn reservation(figures: &IssueFigures) -> Option<&'static str> {
    if figures.settled || figures.outlook == Outlook::Unknown {
        None
    } else if figures.partial {
        Some("partial")
    } else if figures.outlook_assumed {
        Some("assumed")
    } else {
        None
    }
}

/// Draws an outlook at the left of `top`: icon and word, below them what it rests on.
pub fn outlook_ui(painter: &Painter, tokens: &Tokens, top: Pos2, figures: &IssueFigures) {
    let color = tokens.outlook(figures.outlook);
    let icon = outlook_icon(figures.outlook).to_string();
    let middle = top.y + size::SECONDARY / 2.0 + 1.0;
    let left = Align2::LEFT_CENTER;
    painter.text(
        Pos2::new(top.x, middle),
        left,
        icon,
        regular(size::ICON),
        color,
    );
    let word = Pos2::new(top.x + size::ICON + space::ONE, middle);
    painter.text(
        word,
        left,
        figures.outlook.label(),
        medium(size::SECONDARY),
        color,
    );
    if let Some(text) = reservation(figures) {
        let below = Pos2::new(word.x, middle + size::SECONDARY + space::ONE);
        painter.text(below, left, text, regular(size::LABEL), tokens.dim);
    }
}
