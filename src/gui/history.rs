//! The history of edits as a list: what was done, what was undone, what is saved.

use eframe::egui::{Button, Label, RichText, ScrollArea, Ui};

use crate::session::{History, Session};

use super::icons;
use super::intent::Intent;
use super::lines::lines_ui;
use super::theme::{regular, semibold, size, space, tokens};

/// The state before the first step.
const AS_OPENED: &str = "As opened";

/// Draws all states, the newest at the bottom; a click goes to one.
pub(super) fn history_ui(ui: &mut Ui, session: &Session) -> Vec<Intent> {
    let history = session.history();
    let t = tokens(ui.ctx());
    if history.is_empty() {
        ui.label(RichText::new("Nothing was changed yet").font(semibold(size::BODY)));
        let hint = "Every change is listed here; click one to go back to it.";
        let hint = RichText::new(hint).font(regular(size::SECONDARY));
        ui.add(Label::new(hint.color(t.dim)).wrap());
        return Vec::new();
    }
    let mut intents = Vec::new();
    let height = ui.spacing().interact_size.y + space::HALF;
    ScrollArea::vertical()
        .auto_shrink(false)
        .stick_to_bottom(true)
        .show_viewport(ui, |ui, viewport| {
            let states = history.len() + 1;
            lines_ui(ui, viewport, height, states, |ui, index| {
                intents.extend(state_ui(ui, history, index));
            });
        });
    intents
}

fn state_ui(ui: &mut Ui, history: &History, index: usize) -> Option<Intent> {
    let t = tokens(ui.ctx());
    let entry = history.entry(index);
    let label = entry.map_or(AS_OPENED.to_owned(), |entry| entry.text());
    let is_now = history.position() == index;
    let is_undone = entry.is_some_and(|entry| !entry.in_force);
    let is_saved = history.saved_position() == Some(index);
    let facts = [(is_now, "now"), (is_undone, "undone"), (is_saved, "saved")];
    let facts: Vec<&str> = facts.iter().filter(|(is, _)| *is).map(|f| f.1).collect();
    let facts = facts.join(", ");
    // What there is to know besides is cut off with the label: a sign says that it is there.
    let has_more = entry.is_some_and(|entry| !entry.detail.is_empty());
    let sign = has_more.then(|| icons::STANCE.to_string());
    let shown: Vec<String> = sign.into_iter().chain([facts.clone()]).collect();
    let text = RichText::new(&label).font(regular(size::BODY));
    let mark = RichText::new(shown.join(" ")).font(regular(size::LABEL));
    let button = Button::new(text.color(if is_undone { t.dim } else { t.ink }))
        .right_text(mark.color(t.dim))
        .frame_when_inactive(is_now)
        .selected(is_now)
        .truncate()
        .min_size(ui.available_size());
    let name = if facts.is_empty() {
        label.clone()
    } else {
        format!("{label}, {facts}")
    };
    let response = ui.add(button).on_hover_text(&label).accessible_name(name);
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    (response.clicked() && !is_now).then_some(Intent::JumpTo(index))
}

#[cfg(test)]
mod tests {
    use eframe::egui::{Key, Modifiers};
    use egui_kittest::Harness;
    use egui_kittest::kittest::{NodeT as _, Queryable as _};

    use super::*;
    use crate::gui::theme;
    use crate::scenario::Scenario;
    use crate::session::add_party;

    /// A window that shows the history and nothing else.
    struct Panel {
        session: Session,
    }

    impl eframe::App for Panel {
        fn ui(&mut self, ui: &mut Ui, _: &mut eframe::Frame) {
            for intent in history_ui(ui, &self.session) {
                match intent {
                    Intent::JumpTo(index) => self.session.jump_to(index),
                    other => panic!("not asked for: {other:?}"),
                };
            }
        }
    }

    fn window(steps: usize) -> Harness<'static, Panel> {
        let mut session = Session::new(Scenario::default());
        for number in 1..=steps {
            session.apply(add_party(session.scenario(), &format!("P{number}")));
        }
        let builder = Harness::builder().with_size([300.0, 400.0]);
        let mut harness = builder.build_eframe(|cc| {
            theme::install(&cc.egui_ctx);
            Panel { session }
        });
        harness.run();
        harness
    }

    /// The names of the lines drawn, top to bottom.
    fn lines(harness: &Harness<'static, Panel>) -> Vec<String> {
        let all = harness.get_all_by(|node| node.role() == eframe::egui::Role::Button);
        let mut all: Vec<_> = all
            .map(|node| (node.rect().top(), node.accesskit_node().label()))
            .collect();
        all.sort_by(|a, b| a.0.total_cmp(&b.0));
        all.into_iter().filter_map(|(_, label)| label).collect()
    }

    #[test]
    fn an_empty_history_says_what_will_be_there() {
        let harness = window(0);
        harness.get_by_label("Nothing was changed yet");
    }

    #[test]
    fn the_states_stand_newest_last_with_the_present_and_the_saved_one_marked() {
        let mut harness = window(3);
        let expected = [
            "As opened, saved",
            "Add party P1",
            "Add party P2",
            "Add party P3, now",
        ];
        assert_eq!(lines(&harness), expected);
        harness.get_by_label("Add party P1").click();
        harness.run();
        let expected = [
            "As opened, saved",
            "Add party P1, now",
            "Add party P2, undone",
            "Add party P3, undone",
        ];
        assert_eq!(lines(&harness), expected);
        assert_eq!(harness.state().session.scenario().parties.len(), 1);
        harness.get_by_label("As opened, saved").click();
        harness.run();
        assert_eq!(lines(&harness)[0], "As opened, now, saved");
        assert!(!harness.state().session.is_dirty());
    }

    #[test]
    fn every_state_is_reached_by_keyboard_also_beyond_what_is_in_sight() {
        let mut harness = window(60);
        assert!(lines(&harness).len() < 40);
        // Backwards from the last line, over the top of what is in sight.
        for _ in 0..41 {
            harness.key_press_modifiers(Modifiers::SHIFT, Key::Tab);
            harness.run();
        }
        harness.key_press(Key::Space);
        harness.run();
        assert_eq!(harness.state().session.history().position(), 20);
    }
}
