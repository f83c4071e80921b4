//! One cell: wording, marks, position strip.

use eframe::egui::{Align2, Color32, Painter, Rect, Stroke, StrokeKind, pos2, text::LayoutJob};

use crate::compare::PartyFigures;
use crate::gui::icons;
use crate::gui::theme::{Tokens, medium, regular, size, space};
use crate::scenario::entry::value_text;
use crate::scenario::{Agreed, AgreedStatus, Issue, Scale, Stance};

use super::strip::{Mark, Strip, strip_ui};

/// Below this width of a cell's inside, in points, there is room for fewer marks.
const NARROW_PX: f32 = 170.0;

/// What a cell shows.
pub(super) struct CellContent<'a> {
    /// The issue.
    pub issue: &'a Issue,
    /// The stance in effect, with its figures.
    pub stance: Option<(&'a Stance, &'a PartyFigures)>,
    /// The party's colour.
    pub color: Color32,
    /// Behind it.
    pub ground: Color32,
    /// Whether it is the selected cell.
    pub selected: bool,
    /// Whether the keyboard is on the matrix.
    pub focused: bool,
}

/// The first words of a stance: its wording, else its position.
pub(super) fn headline(issue: &Issue, stance: &Stance) -> String {
    let text = stance.text().trim();
    if !text.is_empty() {
        return text.to_owned();
    }
    stance
        .at()
        .map(|at| value_text(&issue.scale, at))
        .unwrap_or_default()
}

/// The marks of a stance as icons with their words, left to right.
pub(super) fn marks(stance: &Stance, figures: &PartyFigures) -> Vec<(char, &'static str)> {
    let mut marks = Vec::new();
    if figures.private {
        marks.push((icons::PRIVATE, "private"));
    }
    if figures.carried_over {
        marks.push((icons::CARRIED_OVER, "carried over from an earlier round"));
    }
    if !stance.limits_text().is_empty() || stance.limits().is_some() {
        marks.push((icons::RED_LINE, "red line"));
    }
    if !stance.condition().is_empty() {
        marks.push((icons::CONDITION, "on a condition"));
    }
    if stance.at().is_some() && !stance.stated().contains(&crate::scenario::Figure::At) {
        marks.push((icons::ANALYST, "position is the analyst's reading"));
    }
    if stance.cites().is_empty() {
        marks.push((icons::NO_SOURCE, "no source"));
    }
    marks
}

/// Two lines of text, cut with an ellipsis.
fn two_lines(text: &str, color: Color32, width: f32) -> LayoutJob {
    let mut job = LayoutJob::simple(text.to_owned(), regular(size::BODY), color, width);
    job.wrap.max_rows = 2;
    job
}

/// Draws a party's cell.
pub(super) fn cell_ui(painter: &Painter, tokens: &Tokens, rect: Rect, content: &CellContent<'_>) {
    painter.rect_filled(rect, 0.0, content.ground);
    let inner = rect.shrink2((space::CELL_X, space::CELL_Y).into());
    match content.stance {
        None => {
            let text = "no stance recorded";
            let font = regular(size::SECONDARY);
            painter.text(inner.left_top(), Align2::LEFT_TOP, text, font, tokens.faint);
        }
        Some((stance, figures)) => {
            let galley = painter.layout_job(two_lines(
                &headline(content.issue, stance),
                tokens.ink,
                inner.width(),
            ));
            painter.galley(inner.left_top(), galley, tokens.ink);
            let bottom = rect.bottom() - space::CELL_Y - space::ONE;
            let room = marks_room(inner.width());
            let right = (inner.right(), bottom);
            marks_ui(painter, tokens, right, room, &marks(stance, figures));
            let strip = Strip {
                left: inner.left() + space::DOT,
                right: inner.right() - marks_px(room),
                y: bottom,
                ground: content.ground,
            };
            position_ui(painter, tokens, strip, content, stance, figures);
        }
    }
    if content.selected {
        let color = if content.focused {
            tokens.accent
        } else {
            tokens.dim
        };
        let stroke = Stroke::new(2.0, color);
        painter.rect_stroke(rect.shrink(0.5), 0.0, stroke, StrokeKind::Inside);
    }
}

fn position_ui(
    painter: &Painter,
    tokens: &Tokens,
    strip: Strip,
    content: &CellContent<'_>,
    stance: &Stance,
    figures: &PartyFigures,
) {
    match &content.issue.scale {
        Scale::Range(_) | Scale::Steps(_) => {
            strip_ui(painter, tokens, strip, &Mark::of(figures, content.color));
        }
        Scale::Options(labels) => options_ui(painter, tokens, strip, content, stance, labels),
        Scale::Wording => {}
    }
}

/// Options have no order: one box each, the chosen one filled, accepted ones lined.
fn options_ui(
    painter: &Painter,
    tokens: &Tokens,
    strip: Strip,
    content: &CellContent<'_>,
    stance: &Stance,
    labels: &[crate::scenario::Label],
) {
    let chosen = stance.at().map(crate::scenario::Value::labels);
    let chosen = chosen.unwrap_or_default();
    let accepted = match stance.accepts() {
        Some(crate::scenario::ValueSet::Labels(labels)) => labels.as_slice(),
        _ => &[],
    };
    for (index, label) in labels.iter().enumerate() {
        let left = strip.left - space::DOT + index as f32 * (space::TWO + space::ONE);
        let square = Rect::from_center_size(
            pos2(left + space::ONE, strip.y),
            eframe::egui::vec2(space::TWO, space::TWO),
        );
        if square.right() > strip.right {
            break;
        }
        if chosen.contains(label) {
            painter.rect_filled(square, 2.0, content.color);
        } else {
            let color = if accepted.contains(label) {
                content.color
            } else {
                tokens.faint
            };
            let stroke = Stroke::new(1.0, color);
            painter.rect_stroke(square, 2.0, stroke, StrokeKind::Inside);
        }
    }
}

/// For how many marks there is room: as many in every cell of a column, so that strips compare.
fn marks_room(width: f32) -> usize {
    if width < NARROW_PX { 3 } else { 5 }
}

/// How wide that many marks are, with the space before them.
fn marks_px(room: usize) -> f32 {
    room as f32 * (size::LABEL + space::HALF) + space::TWO
}

/// Draws the marks from the right; the last place says that there are more.
fn marks_ui(
    painter: &Painter,
    tokens: &Tokens,
    (right, y): (f32, f32),
    room: usize,
    marks: &[(char, &'static str)],
) {
    let more = (marks.len() > room).then_some(icons::MORE);
    let shown = if more.is_some() { room - 1 } else { room };
    let icons = marks.iter().take(shown).map(|(icon, _)| *icon).chain(more);
    let icons: Vec<char> = icons.collect();
    for (place, icon) in icons.iter().rev().enumerate() {
        let x = right - place as f32 * (size::LABEL + space::HALF);
        let font = regular(size::LABEL);
        painter.text(pos2(x, y), Align2::RIGHT_CENTER, icon, font, tokens.dim);
    }
}

/// What was agreed: its wording, else its value; provisional where it may still change.
pub(super) fn agreed_text(issue: &Issue, agreed: &Agreed) -> String {
    let value = || agreed.at.as_ref().map(|at| value_text(&issue.scale, at));
    let text = agreed.text.trim();
    let text = if text.is_empty() {
        value().unwrap_or_default()
    } else {
        text.to_owned()
    };
    match agreed.status {
        AgreedStatus::Final => text,
        AgreedStatus::Provisional => format!("Provisional: {text}"),
    }
}

/// Draws what was agreed, with its place on the scale.
pub(super) fn agreed_cell_ui(
    painter: &Painter,
    tokens: &Tokens,
    rect: Rect,
    issue: &Issue,
    agreed: Option<&Agreed>,
) {
    painter.rect_filled(rect, 0.0, tokens.panel);
    let inner = rect.shrink2((space::CELL_X, space::CELL_Y).into());
    let Some(agreed) = agreed else {
        let font = regular(size::SECONDARY);
        painter.text(inner.left_top(), Align2::LEFT_TOP, "–", font, tokens.faint);
        return;
    };
    let text = agreed_text(issue, agreed);
    let galley = painter.layout_job(two_lines(&text, tokens.ink, inner.width()));
    painter.galley(inner.left_top(), galley, tokens.ink);
    let position = agreed.at.as_ref().and_then(|at| issue.scale.position(at));
    if position.is_none() {
        return;
    }
    let strip = Strip {
        left: inner.left() + space::DOT,
        right: inner.right() - space::DOT,
        y: rect.bottom() - space::CELL_Y - space::ONE,
        ground: tokens.panel,
    };
    let mark = Mark {
        position,
        accepted: None,
        limits: None,
        color: tokens.overlap,
        carried_over: false,
    };
    strip_ui(painter, tokens, strip, &mark);
}

/// Draws the issue column: title, and the salience as a bar.
pub(super) fn issue_cell_ui(
    painter: &Painter,
    tokens: &Tokens,
    rect: Rect,
    title: &str,
    salience: Option<f64>,
    selected: Option<bool>,
) {
    painter.rect_filled(rect, 0.0, tokens.panel);
    let inner = rect.shrink2((space::CELL_X, space::CELL_Y).into());
    let mut job = LayoutJob::simple(
        title.to_owned(),
        medium(size::BODY),
        tokens.ink,
        inner.width(),
    );
    job.wrap.max_rows = 2;
    let galley = painter.layout_job(job);
    painter.galley(inner.left_top(), galley, tokens.ink);
    if let Some(salience) = salience {
        let strip = Strip {
            left: inner.left(),
            right: inner.left() + 44.0,
            y: rect.bottom() - space::CELL_Y - space::ONE,
            ground: tokens.panel,
        };
        strip.track(painter, tokens);
        let end = Rect::from_min_max(
            pos2(strip.left, strip.y - space::TRACK / 2.0),
            pos2(strip.at(salience / 100.0), strip.y + space::TRACK / 2.0),
        );
        painter.rect_filled(end, 1.0, tokens.dim);
    }
    if let Some(focused) = selected {
        let color = if focused { tokens.accent } else { tokens.dim };
        let stroke = Stroke::new(2.0, color);
        painter.rect_stroke(rect.shrink(0.5), 0.0, stroke, StrokeKind::Inside);
    }
}

/// Draws a number with a bar of its size below it.
pub(super) fn figure_ui(
    painter: &Painter,
    tokens: &Tokens,
    rect: Rect,
    value: Option<f64>,
    color: Color32,
) {
    painter.rect_filled(rect, 0.0, tokens.panel);
    let inner = rect.shrink2((space::CELL_X, space::CELL_Y).into());
    let font = crate::gui::theme::tabular(size::BODY);
    let Some(value) = value else {
        painter.text(inner.left_top(), Align2::LEFT_TOP, "–", font, tokens.faint);
        return;
    };
    let text = format!("{value:.2}");
    painter.text(inner.left_top(), Align2::LEFT_TOP, text, font, tokens.ink);
    let strip = Strip {
        left: inner.left(),
        right: inner.right(),
        y: inner.top() + size::BODY + space::THREE,
        ground: tokens.panel,
    };
    let full = |right: f32| {
        Rect::from_min_max(
            pos2(strip.left, strip.y - space::HALF),
            pos2(right, strip.y + space::HALF),
        )
    };
    painter.rect_filled(full(strip.right), 2.0, tokens.line);
    painter.rect_filled(full(strip.at(value)), 2.0, color);
}
