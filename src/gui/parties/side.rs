//! An issue on which two parties meet, or cannot be compared.

use eframe::egui::text::{LayoutJob, TextFormat, TextWrapping};
use eframe::egui::{self, Align2, Color32, FontId, Pos2, Rect, Response, RichText, Ui, pos2};

use crate::compare::{Meeting, Unknown, WhyUnknown};
use crate::gui::list_row::{list_bar_ui, list_row_ui, matrix_hint_ui};
use crate::gui::theme::{medium, regular, semibold, size, space, tabular, tokens};
use crate::scenario::entry::value_text;
use crate::scenario::{Issue, PartyId, Stance};
use crate::session::Session;

/// How high a heading is, in points.
pub(super) const HEADING: f32 = 36.0;
/// Above and below an issue, in points.
const PAD: f32 = 7.0;
/// How high its title is, and each of the other lines.
const TITLE: f32 = 20.0;
const LINE: f32 = 18.0;
/// Where its words begin.
const INDENT: f32 = 14.0;
/// The most room of a party's dot and its short name.
const SHORT: f32 = 90.0;

/// What the distance of two parties on an issue means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    Divided,
    Shared,
    Between,
    Unknown,
}

impl Side {
    fn title(self) -> &'static str {
        match self {
            Self::Divided => "What divides them",
            Self::Shared => "What they share",
            Self::Between => "In between",
            Self::Unknown => "Not known",
        }
    }

    fn help(self) -> &'static str {
        match self {
            Self::Divided => "at least three quarters of the scale apart",
            Self::Shared => "at most a quarter of the scale apart",
            Self::Between => "neither near nor far",
            Self::Unknown => "left out of every figure",
        }
    }

    fn color(self, ui: &Ui) -> Color32 {
        let t = tokens(ui.ctx());
        match self {
            Self::Divided => t.apart,
            Self::Shared => t.overlap,
            Self::Between | Self::Unknown => t.faint,
        }
    }
}

pub(super) fn meeting_height() -> f32 {
    2.0 * PAD + TITLE + 2.0 * LINE
}

pub(super) fn unknown_height() -> f32 {
    2.0 * PAD + TITLE + LINE
}

/// Draws the heading of a part of the list.
pub(super) fn heading_ui(ui: &mut Ui, side: Side, count: usize, rect: Rect) {
    let t = tokens(ui.ctx());
    let mut ui = ui.new_child(
        egui::UiBuilder::new()
            .max_rect(rect)
            .layout(egui::Layout::left_to_right(egui::Align::Max)),
    );
    ui.spacing_mut().item_spacing.x = space::TWO;
    ui.add_space(0.0);
    let title = format!("{} · {count}", side.title());
    ui.label(RichText::new(title).font(semibold(size::BODY)));
    let help = RichText::new(side.help())
        .font(regular(size::LABEL))
        .color(t.dim);
    ui.add(egui::Label::new(help).truncate());
}

/// Draws an issue with what each of the two says.
pub(super) fn meeting_ui(
    ui: &mut Ui,
    session: &Session,
    pair: [PartyId; 2],
    side: Side,
    meeting: &Meeting,
    rect: Rect,
) -> Response {
    let t = tokens(ui.ctx());
    let issue = session
        .scenario()
        .issues
        .get(meeting.row)
        .map(|issue| &**issue);
    let title = issue.map_or("", |issue| issue.title());
    let response = frame_ui(ui, side, meeting.row, rect);
    let figure = format!("{:.2}", meeting.distance);
    let mut y = rect.top() + PAD;
    let at = pos2(rect.right(), y + TITLE / 2.0);
    let painter = ui.painter();
    let figure_at = painter.text(
        at,
        Align2::RIGHT_CENTER,
        &figure,
        tabular(size::BODY),
        t.ink,
    );
    let left = rect.left() + INDENT;
    let room = figure_at.left() - space::TWO - left;
    let settled = settled(session, meeting.row);
    let small = regular(size::SECONDARY);
    let parts = [
        (title, medium(size::BODY), t.ink),
        (settled, small, t.overlap),
    ];
    put(ui, pos2(left, y), room, TITLE, &parts);
    y += TITLE;
    let mut said = vec![format!("{title}{settled}, {figure} apart")];
    let both = pair.map(|party| (party, said_by(session, issue, meeting.row, party)));
    let short_room = both.iter().fold(0.0, |room: f32, (_, found)| {
        let font = regular(size::SECONDARY);
        let short = painter.layout_no_wrap(found.short.clone(), font, t.dim);
        room.max(short.size().x)
    });
    let short_room = short_room.ceil().min(SHORT);
    let words_at = left + 2.0 * space::DOT + 6.0 + short_room + space::THREE;
    for (party, found) in both {
        dot_ui(ui, session, party, pos2(left + space::DOT, y + LINE / 2.0));
        let font = regular(size::SECONDARY);
        let at = pos2(left + 2.0 * space::DOT + 6.0, y);
        put(
            ui,
            at,
            short_room,
            LINE,
            &[(&found.short, font.clone(), t.dim)],
        );
        let room = rect.right() - words_at;
        let parts = [
            (found.position.as_str(), medium(size::SECONDARY), t.ink),
            (found.wording.as_str(), font, t.dim),
        ];
        put(ui, pos2(words_at, y), room, LINE, &parts);
        said.push(format!(
            "{}: {}{}",
            found.short, found.position, found.wording
        ));
        y += LINE;
    }
    named(response, title, &said)
}

/// Draws an issue on which the two cannot be compared, and why.
pub(super) fn unknown_ui(
    ui: &mut Ui,
    session: &Session,
    unknown: &Unknown,
    rect: Rect,
) -> Response {
    let t = tokens(ui.ctx());
    let scenario = session.scenario();
    let issue = scenario.issues.get(unknown.row).map(|issue| &**issue);
    let title = issue.map_or("", |issue| issue.title());
    let response = frame_ui(ui, Side::Unknown, unknown.row, rect);
    let name = |id: &PartyId| {
        scenario
            .party(*id)
            .map_or(id.as_str(), |party| party.name())
    };
    let why = match &unknown.why {
        WhyUnknown::Silent(parties) => match parties.as_slice() {
            [one] => format!("{} says nothing", name(one)),
            _ => "Neither says anything".to_owned(),
        },
        WhyUnknown::NoPosition(parties) => match parties.as_slice() {
            [one] => format!("{} gives nothing that can be compared", name(one)),
            _ => "Neither gives anything that can be compared".to_owned(),
        },
        WhyUnknown::Unjudged => "No judgement on the two wordings is in force".to_owned(),
    };
    let left = rect.left() + INDENT;
    let room = rect.right() - left;
    let y = rect.top() + PAD;
    put(
        ui,
        pos2(left, y),
        room,
        TITLE,
        &[(title, medium(size::BODY), t.ink)],
    );
    let font = regular(size::SECONDARY);
    put(
        ui,
        pos2(left, y + TITLE),
        room,
        LINE,
        &[(&why, font, t.dim)],
    );
    named(response, title, &[format!("{title}, {why}")])
}

/// What is said of an issue that is settled whatever the two still say.
fn settled(session: &Session, row: usize) -> &'static str {
    let figures = session.comparison().issue(row);
    if figures.is_some_and(|figures| figures.settled) {
        " · settled"
    } else {
        ""
    }
}

/// The ground, the bar and the ring of an issue that can be clicked.
fn frame_ui(ui: &Ui, side: Side, row: usize, rect: Rect) -> Response {
    let response = list_row_ui(ui, ("side by side", row), rect);
    list_bar_ui(ui, rect, PAD, side.color(ui));
    response
}

fn named(response: Response, title: &str, said: &[String]) -> Response {
    let name = said.join("; ");
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &name));
    response.on_hover_ui_at_pointer(|ui| {
        ui.set_max_width(space::TIP);
        ui.label(RichText::new(title).font(medium(size::BODY)));
        for line in said.iter().skip(1) {
            ui.label(RichText::new(line).font(regular(size::SECONDARY)));
        }
        matrix_hint_ui(ui);
    })
}

fn dot_ui(ui: &Ui, session: &Session, party: PartyId, at: Pos2) {
    let parties = session.scenario().parties.iter();
    let found = parties.enumerate().find(|(_, known)| known.id == party);
    if let Some((place, party)) = found {
        let color = tokens(ui.ctx()).party(&party.color, place);
        ui.painter().circle_filled(at, space::DOT, color);
    }
}

/// What a party says on an issue.
#[derive(Default)]
struct Said {
    short: String,
    position: String,
    /// With a point between it and the position.
    wording: String,
}

fn said_by(session: &Session, issue: Option<&Issue>, row: usize, party: PartyId) -> Said {
    let scenario = session.scenario();
    let short = scenario.party(party).map_or("", |party| party.short());
    let mut said = Said {
        short: short.to_owned(),
        ..Said::default()
    };
    let own = session.comparison().party(row, party);
    let stance: Option<(&Issue, &Stance)> = issue
        .zip(own)
        .and_then(|(issue, own)| Some((issue, issue.stances.get(own.stance as usize)?)));
    let Some((issue, stance)) = stance else {
        return said;
    };
    if let Some(at) = stance.at() {
        said.position = value_text(&issue.scale, at);
    }
    let wording = stance
        .text()
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    said.wording = if said.position.is_empty() || wording.is_empty() {
        wording
    } else {
        format!(" · {wording}")
    };
    said
}

/// Texts after one another on one line, cut where there is no more room.
fn put(ui: &Ui, at: Pos2, room: f32, height: f32, parts: &[(&str, FontId, Color32)]) {
    let mut job = LayoutJob {
        wrap: TextWrapping::truncate_at_width(room.max(0.0)),
        ..LayoutJob::default()
    };
    for (text, font, color) in parts {
        job.append(text, 0.0, TextFormat::simple(font.clone(), *color));
    }
    let galley = ui.painter().layout_job(job);
    let top = at.y + (height - galley.size().y) / 2.0;
    let corner = pos2(at.x, top);
    ui.painter().galley(corner, galley, tokens(ui.ctx()).ink);
}
