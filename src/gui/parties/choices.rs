//! What may be chosen above the charts: the measure, the issues, since when moves are shown.

use eframe::egui::Ui;

use crate::compare::{IssueSet, PairMeasure, PartyChoice};
use crate::gui::arrange::choice_ui;
use crate::gui::theme::space;
use crate::scenario::{RoundId, Scenario};
use crate::session::Session;

/// Moves are shown unasked for up to so many parties: more trails than that are a tangle.
const FEW: usize = 24;

/// What the user chose.
#[derive(Clone, Debug, Default)]
pub(super) struct Choices {
    measure: PairMeasure,
    issues: IssueSet,
    since: Since,
}

/// Since when moves are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
enum Since {
    /// Since the first round, where parties are few.
    #[default]
    Unasked,
    Never,
    Round(RoundId),
}

impl Choices {
    /// What is to be computed for what the session shows.
    pub(super) fn of(&self, session: &Session) -> PartyChoice {
        let scenario = session.scenario();
        let earlier = earlier(session);
        let since = match self.since {
            Since::Never => None,
            Since::Round(round) => earlier.contains(&round).then_some(round),
            Since::Unasked => {
                let few = session.comparison().selection().scope.len() <= FEW;
                earlier.first().copied().filter(|_| few)
            }
        };
        let known = scenario.issues.iter().any(|issue| self.issues.holds(issue));
        PartyChoice {
            measure: self.measure,
            issues: if known {
                self.issues.clone()
            } else {
                IssueSet::All
            },
            since,
        }
    }

    /// Draws them.
    pub(super) fn ui(&mut self, ui: &mut Ui, session: &Session) {
        let scenario = session.scenario();
        let now = self.of(session);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = space::THREE;
            choice_ui(ui, "Distance", now.measure.label(), |ui| {
                for measure in PairMeasure::ALL {
                    let option = ui.selectable_label(measure == now.measure, measure.label());
                    if option.on_hover_text(measure.help()).clicked() {
                        self.measure = measure;
                        ui.close();
                    }
                }
            });
            let groups = groups(scenario);
            if groups.len() > 1 {
                choice_ui(ui, "Issues", &label(&now.issues), |ui| {
                    let groups = groups.iter().map(|group| (*group).to_owned());
                    let sets = groups.map(IssueSet::Group);
                    for issues in std::iter::once(IssueSet::All).chain(sets) {
                        let is_chosen = issues == now.issues;
                        if ui.selectable_label(is_chosen, label(&issues)).clicked() {
                            self.issues = issues;
                            ui.close();
                        }
                    }
                });
            }
            let earlier = earlier(session);
            if earlier.is_empty() {
                return;
            }
            let name = |round: RoundId| scenario.round(round).map_or("", |round| round.name());
            let chosen = now.since.map_or("off", name);
            choice_ui(ui, "Moves since", chosen, |ui| {
                if ui.selectable_label(now.since.is_none(), "off").clicked() {
                    self.since = Since::Never;
                    ui.close();
                }
                for round in earlier {
                    let is_chosen = now.since == Some(round);
                    if ui.selectable_label(is_chosen, name(round)).clicked() {
                        self.since = Since::Round(round);
                        ui.close();
                    }
                }
            });
        });
    }
}

/// The rounds before the one shown.
fn earlier(session: &Session) -> Vec<RoundId> {
    let scenario = session.scenario();
    let shown = scenario.round_order(session.round()).unwrap_or_default();
    let rounds = scenario.rounds.iter().take(shown);
    rounds.map(|round| round.id).collect()
}

/// The groups in the order of the file.
fn groups(scenario: &Scenario) -> Vec<&str> {
    let mut groups: Vec<&str> = Vec::new();
    let mut known = std::collections::HashSet::new();
    for issue in &scenario.issues {
        if known.insert(issue.group.as_str()) {
            groups.push(&issue.group);
        }
    }
    groups
}

fn label(issues: &IssueSet) -> String {
    match issues {
        IssueSet::All => "all".to_owned(),
        IssueSet::Group(group) if group.is_empty() => "outside of groups".to_owned(),
        IssueSet::Group(group) => group.clone(),
    }
}
