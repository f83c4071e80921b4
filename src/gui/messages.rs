//! What the program says: for a moment in a corner, and in a list that stays.

use std::time::Duration;

use eframe::egui::{self, Align2, Area, Frame, Id, Label, Order, RichText, vec2};

use super::icons;
use super::theme::{regular, size, space, tokens};

/// How long a message is shown.
const SHOWN_SECS: f64 = 5.0;

/// One message.
#[derive(Clone, Debug)]
pub struct Message {
    /// What is said.
    pub text: String,
    /// Whether something went wrong.
    pub is_error: bool,
    /// When it was first shown, in seconds of the window's clock.
    since_secs: Option<f64>,
}

/// What was said so far.
#[derive(Clone, Debug, Default)]
pub struct Messages {
    all: Vec<Message>,
}

impl Messages {
    /// Says that something was done.
    pub fn say(&mut self, text: impl Into<String>) {
        self.push(text.into(), false);
    }

    /// Says that something went wrong.
    pub fn error(&mut self, text: impl Into<String>) {
        self.push(text.into(), true);
    }

    fn push(&mut self, text: String, is_error: bool) {
        self.all.push(Message {
            text,
            is_error,
            since_secs: None,
        });
    }

    /// All messages, the first said first.
    pub fn all(&self) -> &[Message] {
        &self.all
    }

    /// Shows the last message for a while.
    pub fn ui(&mut self, ctx: &egui::Context) {
        let now = ctx.input(|input| input.time);
        let Some(last) = self.all.last_mut() else {
            return;
        };
        let since = *last.since_secs.get_or_insert(now);
        let left = since + SHOWN_SECS - now;
        if left <= 0.0 {
            return;
        }
        ctx.request_repaint_after(Duration::from_secs_f64(left));
        let t = tokens(ctx);
        Area::new(Id::unique("message"))
            .order(Order::Foreground)
            .anchor(Align2::LEFT_BOTTOM, vec2(space::FOUR, -40.0))
            .interactable(false)
            .show(ctx, |ui| {
                Frame::popup(ui.style()).show(ui, |ui| {
                    ui.set_max_width(460.0);
                    let (icon, color) = if last.is_error {
                        (icons::ERROR, t.deadlock)
                    } else {
                        (icons::CHECK, t.overlap)
                    };
                    ui.horizontal(|ui| {
                        ui.label(RichText::new(icon).font(regular(size::ICON)).color(color));
                        ui.add(Label::new(&last.text).wrap());
                    });
                });
            });
    }
}
