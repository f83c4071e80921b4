//! The heads of parties, figures and groups.

use eframe::egui::epaint::TextShape;
use eframe::egui::text::LayoutJob;
use eframe::egui::{Rect, TextFormat, pos2, vec2};

use crate::gui::arrange::{order_icon, order_of_head};
use crate::gui::icons;
use crate::gui::theme::{regular, semibold, size, space};
use crate::scenario::{Party, Role as PartyRole};
use crate::session::find::{Part, Place};
use crate::session::grid::PartyLine;

use super::Pen;
use super::found::{append_marked, marked_line, sign};
use super::look::{Look, PartyLook, line};

/// What a line along the parties is called where it is no party.
pub(crate) fn line_title(line: PartyLine) -> &'static str {
    match line {
        PartyLine::Title | PartyLine::Party(_) => "Issue",
        PartyLine::Agreed => "Agreed",
        PartyLine::Gap => "Gap",
        PartyLine::Outlook => "Outlook",
        PartyLine::Priority => "Priority",
    }
}

/// What stands below a party's name: its role, and whether it counts.
pub(super) fn role_text(party: &Party, in_scope: bool) -> String {
    match (party.role == PartyRole::Negotiator, in_scope) {
        (true, true) => String::new(),
        (false, true) => party.role.name().to_owned(),
        (true, false) => "not counted".to_owned(),
        (false, false) => format!("{}, not counted", party.role.name()),
    }
}

/// Draws the head of a line that is no party's; with an arrow where issues are sorted by it.
pub(super) fn plain_head(pen: &mut Pen, look: &Look<'_>, rect: Rect, head: PartyLine) {
    pen.rect(rect, look.tokens.header);
    let mut inner = rect.shrink2(vec2(space::CELL_X, 0.0));
    if let Some(order) = order_of_head(look.session.arrangement().order, head) {
        let at = Rect::from_min_max(
            pos2(inner.right() - size::SECONDARY, inner.top()),
            inner.max,
        );
        let icon = order_icon(order).to_string();
        line(
            pen,
            at.expand2(vec2(space::ONE, 0.0)),
            &icon,
            regular(size::SECONDARY),
            look.tokens.accent,
        );
        inner.max.x = at.left();
    }
    line(
        pen,
        inner,
        line_title(head),
        semibold(size::SECONDARY + 0.5),
        look.tokens.ink,
    );
}

/// Draws a party's head: colour, name, role.
pub(super) fn party_head(pen: &mut Pen, look: &Look<'_>, rect: Rect, party: PartyLook) {
    let t = look.tokens;
    pen.rect(rect, t.header);
    let session = look.session;
    let Some(it) = session.scenario().parties.get(party.index) else {
        return;
    };
    let in_scope = session.comparison().selection().scope.contains(&party.id);
    let below = role_text(it, in_scope);
    let narrow = rect.width() < 90.0;
    let left = rect.left() + if narrow { space::ONE } else { space::CELL_X };
    let name = if narrow { it.short() } else { it.name() };
    let text_left = left + if narrow { space::THREE } else { space::FOUR };
    let pinned = session.arrangement().pinned.contains(&party.id);
    let right = rect.right() - space::ONE - if pinned { size::ICON } else { 0.0 };
    let row = |y: f32| {
        Rect::from_min_max(
            pos2(text_left, y - space::TWO),
            pos2(right.max(text_left + 1.0), y + space::TWO),
        )
    };
    let middle = rect.center().y;
    let both = !below.is_empty() && rect.height() > 36.0;
    let y = if both { middle - space::TWO } else { middle };
    let place = Place::Party(party.id);
    let marks = look
        .needle
        .filter(|_| !narrow)
        .map_or_else(Vec::new, |needle| {
            needle.marks(place, Part::PartyName, name, 0)
        });
    marked_line(
        pen,
        t,
        row(y),
        name,
        semibold(size::SECONDARY + 0.5),
        t.ink,
        &marks,
    );
    if let Some(needle) = look
        .needle
        .filter(|needle| narrow && needle.is_elsewhere(place, &[]))
    {
        sign(pen, t, rect, needle.current_is_elsewhere(place, &[]));
    }
    if both {
        line(
            pen,
            row(middle + space::TWO),
            &below,
            regular(size::LABEL),
            t.dim,
        );
    }
    pen.dot(pos2(left + space::ONE, y), space::DOT + 0.5, party.color);
    if pinned {
        let at = Rect::from_min_max(
            pos2(right, y - space::TWO),
            pos2(rect.right(), y + space::TWO),
        );
        line(
            pen,
            at,
            &icons::PIN.to_string(),
            regular(size::LABEL),
            t.dim,
        );
    }
}

/// A group as its heading is drawn.
pub(super) struct GroupLook<'a> {
    /// The first issue shown under it, by its row in the file.
    pub(super) first: usize,
    pub(super) name: &'a str,
    /// How many issues stand under it.
    pub(super) issues: usize,
    pub(super) folded: bool,
}

impl GroupLook<'_> {
    /// The name to show.
    pub(super) fn shown(&self) -> &str {
        if self.name.is_empty() {
            "Other issues"
        } else {
            self.name
        }
    }
}

/// Draws a group's heading across a row.
pub(super) fn group_head(pen: &mut Pen, look: &Look<'_>, rect: Rect, group: &GroupLook<'_>) {
    let t = look.tokens;
    let job = group_job(look, group, rect.width() - 32.0);
    let icon = if group.folded {
        icons::CHEVRON_RIGHT
    } else {
        icons::CHEVRON_DOWN
    };
    let left = Rect::from_min_max(pos2(rect.left() + space::TWO, rect.top()), rect.max);
    line(
        pen,
        left,
        &icon.to_string(),
        regular(size::SECONDARY),
        t.dim,
    );
    let galley = pen.painter().layout_job(job);
    let at = pos2(left.left() + 18.0, rect.center().y - galley.size().y / 2.0);
    pen.text(at, galley, t.ink);
}

/// Draws a group's heading down a column.
pub(super) fn turned_group_head(pen: &mut Pen, look: &Look<'_>, rect: Rect, group: &GroupLook<'_>) {
    let t = look.tokens;
    let icon = if group.folded {
        icons::CHEVRON_RIGHT
    } else {
        icons::CHEVRON_DOWN
    };
    let top = Rect::from_min_max(rect.min, pos2(rect.right(), rect.top() + 24.0));
    let top = top.shrink2(vec2(space::TWO, 0.0));
    line(pen, top, &icon.to_string(), regular(size::SECONDARY), t.dim);
    let job = group_job(look, group, rect.height() - 32.0);
    let galley = pen.painter().layout_job(job);
    let left = rect.center().x - galley.size().y / 2.0;
    let at = pos2(left, rect.top() + 28.0 + galley.size().x);
    let text = TextShape::new(at, galley, t.ink).with_angle(-std::f32::consts::FRAC_PI_2);
    pen.shape(text.into());
}

fn group_job(look: &Look<'_>, group: &GroupLook<'_>, width: f32) -> LayoutJob {
    let mut job = LayoutJob::default();
    let needle = look.needle.filter(|_| !group.name.is_empty());
    let marks = needle.map_or_else(Vec::new, |needle| {
        needle.marks(Place::Issue(group.first), Part::Group, group.name, 0)
    });
    append_marked(
        &mut job,
        look.tokens,
        group.shown(),
        semibold(size::SECONDARY),
        look.tokens.ink,
        &marks,
    );
    let count = TextFormat::simple(regular(size::LABEL), look.tokens.dim);
    job.append(&group.issues.to_string(), space::ONE + space::HALF, count);
    job.wrap = eframe::egui::text::TextWrapping::truncate_at_width(width.max(1.0));
    job
}
