//! What would be otherwise, issue by issue.

use eframe::egui::{Label, RichText, Ui};

use crate::compare::Outlook;
use crate::gui::matrix::outlook_icon;
use crate::gui::theme::{medium, regular, size, space, tokens};
use crate::scenario::entry::place_text;
use crate::scenario::{Issue, PartyId, Scale, Scenario};
use crate::session::what_if::{Change, Flip};

/// At most so many issues are told; a list of more is read by nobody.
const MOST: usize = 40;

/// Draws what would be otherwise.
pub(super) fn flips_ui(ui: &mut Ui, scenario: &Scenario, flips: &[Flip], supposes: bool) {
    let t = tokens(ui.ctx());
    ui.label(RichText::new("What flips").font(medium(size::TITLE)));
    if flips.is_empty() {
        let words = if supposes {
            "Nothing: every outlook and figure stays as it is."
        } else {
            "Nothing yet: nothing is supposed."
        };
        ui.label(
            RichText::new(words)
                .font(regular(size::SECONDARY))
                .color(t.dim),
        );
        return;
    }
    for flip in flips.iter().take(MOST) {
        if let Some(issue) = scenario.issues.get(flip.row) {
            flip_ui(ui, scenario, issue, flip);
        }
    }
    if flips.len() > MOST {
        let more = format!("and {} more issues", flips.len() - MOST);
        ui.label(
            RichText::new(more)
                .font(regular(size::SECONDARY))
                .color(t.dim),
        );
    }
}

fn flip_ui(ui: &mut Ui, scenario: &Scenario, issue: &Issue, flip: &Flip) {
    let t = tokens(ui.ctx());
    if flip.is_rank_alone() {
        // Others that moved up or down with it are told in a line each.
        let rank = lines(scenario, issue, flip).join(", ");
        let words = format!("{}: {}", issue.title(), rank.to_lowercase());
        let words = RichText::new(words).font(regular(size::SECONDARY));
        ui.add(Label::new(words.color(t.dim)).wrap());
        return;
    }
    ui.add_space(space::ONE);
    let title = RichText::new(issue.title()).font(medium(size::SECONDARY));
    ui.add(Label::new(title).truncate());
    if let Some(Change { before, after }) = flip.outlook {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = space::ONE;
            let outlook = |ui: &mut Ui, outlook: Outlook| {
                let words = format!("{} {}", outlook_icon(outlook), outlook.label());
                let words = RichText::new(words).font(medium(size::SECONDARY));
                ui.label(words.color(t.outlook(outlook)));
            };
            outlook(ui, before);
            ui.label(
                RichText::new("→")
                    .font(regular(size::SECONDARY))
                    .color(t.dim),
            );
            outlook(ui, after);
        });
    }
    for line in lines(scenario, issue, flip) {
        let line = RichText::new(line).font(regular(size::SECONDARY));
        ui.add(Label::new(line.color(t.dim)).wrap());
    }
}

/// The figures of an issue that would be otherwise, a line each.
fn lines(scenario: &Scenario, issue: &Issue, flip: &Flip) -> Vec<String> {
    let unit = |x: f64| format!("{x:.2}");
    let place = |x: f64| match issue.scale {
        Scale::Range(_) => place_text(&issue.scale, x),
        _ => unit(x),
    };
    let figure =
        |name: &str, change: &Option<Change<Option<f64>>>, text: &dyn Fn(f64) -> String| {
            let change = change.as_ref()?;
            let text = |figure: Option<f64>| figure.map_or_else(|| "not known".to_owned(), text);
            let (before, after) = (text(change.before), text(change.after));
            // What changes too little to be seen is not told.
            (before != after).then(|| format!("{name} {before} → {after}"))
        };
    let names = |parties: &[PartyId]| {
        let name = |id: &PartyId| {
            scenario
                .party(*id)
                .map_or(id.as_str(), |party| party.name())
        };
        let names: Vec<&str> = parties.iter().map(name).collect();
        if names.is_empty() {
            "nobody".to_owned()
        } else {
            names.join(" and ")
        }
    };
    let blocking = flip.blocking.as_ref().map(|change| {
        let (before, after) = (names(&change.before), names(&change.after));
        format!("Blocked by {before} → {after}")
    });
    let rank = flip.rank.as_ref().map(|change| {
        let text = |rank: Option<usize>| rank.map_or_else(|| "none".to_owned(), |r| r.to_string());
        format!(
            "Rank by priority {} → {}",
            text(change.before),
            text(change.after)
        )
    });
    let figures = [
        figure("Gap", &flip.gap, &unit),
        figure("Remaining gap", &flip.remaining_gap, &unit),
        figure("Mean", &flip.mean, &place),
        figure("Median", &flip.median, &place),
        figure("Priority", &flip.priority, &unit),
    ];
    blocking
        .into_iter()
        .chain(figures.into_iter().flatten())
        .chain(rank)
        .collect()
}
