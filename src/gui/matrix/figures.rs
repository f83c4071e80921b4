//! The cells beside the stances: title, agreed, gap, outlook, priority.

use eframe::egui::{Color32, Rect, pos2};

use crate::compare::{IssueFigures, Outlook};
use crate::gui::icons;
use crate::gui::theme::{Tokens, medium, regular, size, space, tabular};
use crate::scenario::{Agreed, Issue};
use crate::session::find::{Part, Place};

use super::cell::lines_in;
use super::found::{MarkedWords, marked_line, sign};
use super::look::{Look, inside, line, words};
use super::words::agreed_text;
use super::{Mark, Pen, RowHeight, Strip};

/// The icon of an outlook.
pub(crate) fn outlook_icon(outlook: Outlook) -> char {
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

/// Draws an outlook as icon and word, below them what it rests on.
pub(super) fn outlook_cell(pen: &mut Pen, look: &Look<'_>, rect: Rect, figures: &IssueFigures) {
    let t = look.tokens;
    pen.rect(rect, t.panel);
    let color = t.outlook(figures.outlook);
    let compact = look.row_height == RowHeight::Compact;
    let inner = inside(rect);
    let middle = if compact {
        rect.center().y
    } else {
        inner.top() + size::ICON / 2.0 + 1.0
    };
    let row = |left: f32| {
        Rect::from_min_max(
            pos2(left, middle - size::ICON / 2.0),
            pos2(rect.right() - space::ONE, middle + size::ICON / 2.0),
        )
    };
    let icon = outlook_icon(figures.outlook).to_string();
    line(pen, row(inner.left()), &icon, regular(size::ICON), color);
    let left = inner.left() + size::ICON + space::ONE;
    line(
        pen,
        row(left),
        figures.outlook.label(),
        medium(size::SECONDARY),
        color,
    );
    if let Some(text) = reservation(figures).filter(|_| !compact) {
        let below = row(left).translate(eframe::egui::vec2(0.0, size::SECONDARY + space::ONE));
        line(pen, below, text, regular(size::LABEL), t.dim);
    }
}

/// Draws a number of 0-1 with a bar of its size.
pub(super) fn figure_cell(
    pen: &mut Pen,
    look: &Look<'_>,
    rect: Rect,
    value: Option<f64>,
    color: Color32,
) {
    let t = look.tokens;
    pen.rect(rect, t.panel);
    let inner = inside(rect);
    let compact = look.row_height == RowHeight::Compact;
    let top = if compact {
        rect.center().y - size::BODY / 1.5
    } else {
        inner.top()
    };
    let number = Rect::from_min_max(
        pos2(inner.left(), top),
        pos2(inner.right(), top + size::BODY * 1.3),
    );
    let Some(value) = value else {
        line(pen, number, "–", tabular(size::BODY), t.faint);
        return;
    };
    line(
        pen,
        number,
        &format!("{value:.2}"),
        tabular(size::BODY),
        t.ink,
    );
    if compact {
        return;
    }
    bar(
        pen,
        t,
        inner,
        number.bottom() + space::ONE + space::HALF,
        value,
        color,
    );
}

/// A bar of 0-1 in a track.
fn bar(pen: &mut Pen, tokens: &Tokens, inner: Rect, y: f32, value: f64, color: Color32) {
    let strip = Strip {
        left: inner.left(),
        right: inner.right(),
        y,
        ground: tokens.panel,
        track: tokens.line,
    };
    let part = |right: f32| {
        Rect::from_min_max(
            pos2(strip.left, y - space::HALF),
            pos2(right, y + space::HALF),
        )
    };
    pen.rect(part(strip.right), tokens.line);
    pen.rect(part(strip.at(value)), color);
}

/// Draws what was agreed, with its place on the scale.
pub(super) fn agreed_cell(
    pen: &mut Pen,
    look: &Look<'_>,
    rect: Rect,
    issue: &Issue,
    agreed: Option<&Agreed>,
) {
    let t = look.tokens;
    pen.rect(rect, t.panel);
    let compact = look.row_height == RowHeight::Compact;
    let inner = if compact {
        rect.shrink2(eframe::egui::vec2(space::TWO, 0.0))
    } else {
        inside(rect)
    };
    let Some(agreed) = agreed else {
        if !compact {
            words(pen, inner, "–", regular(size::SECONDARY), t.faint, 1);
        }
        return;
    };
    let text = agreed_text(issue, agreed);
    if compact {
        line(pen, inner, &text, regular(size::LABEL), t.ink);
        return;
    }
    let bottom = rect.bottom() - space::CELL_Y - space::ONE;
    let room = Rect::from_min_max(inner.min, pos2(inner.right(), bottom - space::TWO));
    words(
        pen,
        room,
        &text,
        regular(size::BODY),
        t.ink,
        lines_in(room.height()),
    );
    let Some(position) = agreed.at.as_ref().and_then(|at| issue.scale.position(at)) else {
        return;
    };
    let strip = Strip {
        left: inner.left() + space::DOT,
        right: inner.right() - space::DOT,
        y: bottom,
        ground: t.panel,
        track: t.line,
    };
    let mark = Mark {
        position: Some(position),
        accepted: None,
        limits: None,
        color: t.overlap,
        carried_over: false,
    };
    strip.mark(pen, &mark);
}

/// Draws an issue's title, and its salience as a bar; the group too where there are no headings.
pub(super) fn title_cell(
    pen: &mut Pen,
    look: &Look<'_>,
    rect: Rect,
    row: usize,
    issue: &Issue,
    salience: Option<f64>,
    with_group: bool,
) {
    let t = look.tokens;
    pen.rect(rect, t.panel);
    let place = Place::Issue(row);
    let marks = |part, text| {
        look.needle
            .map_or_else(Vec::new, |needle| needle.marks(place, part, text, 0))
    };
    let in_title = marks(Part::IssueTitle, issue.title());
    // The group has a heading of its own, or stands below the title.
    let seen = [Part::Group, Part::IssueTitle];
    if let Some(needle) = look
        .needle
        .filter(|needle| needle.is_elsewhere(place, &seen))
    {
        sign(pen, t, rect, needle.current_is_elsewhere(place, &seen));
    }
    if look.row_height == RowHeight::Compact && !look.grid.is_turned() {
        let inner = rect.shrink2(eframe::egui::vec2(space::CELL_X, 0.0));
        marked_line(
            pen,
            t,
            inner,
            issue.title(),
            medium(size::SECONDARY),
            t.ink,
            &in_title,
        );
        return;
    }
    let inner = inside(rect);
    let bottom = rect.bottom() - space::CELL_Y - space::ONE;
    let room = Rect::from_min_max(inner.min, pos2(inner.right(), bottom - space::TWO));
    let font = medium(size::BODY);
    MarkedWords::laid_out(
        pen.painter(),
        t,
        room,
        issue.title(),
        font,
        t.ink,
        &in_title,
    )
    .draw(pen, room);
    let mut left = inner.left();
    if let Some(salience) = salience {
        let track = Rect::from_min_max(pos2(left, bottom - 12.0), pos2(left + 44.0, bottom));
        bar(pen, t, track, bottom, salience / 100.0, t.dim);
        left += 44.0 + space::TWO;
    }
    if with_group && !issue.group.is_empty() {
        let line_rect = Rect::from_min_max(
            pos2(left, bottom - space::TWO),
            pos2(inner.right(), bottom + space::TWO),
        );
        let in_group = marks(Part::Group, &issue.group);
        marked_line(
            pen,
            t,
            line_rect,
            &issue.group,
            regular(size::LABEL),
            t.dim,
            &in_group,
        );
    }
}
