//! The system's clipboard, for what egui's own cannot hold: a table beside its text.

/// Offers tables to other programs. Without a system behind it, as in tests, it offers nothing.
#[derive(Default)]
pub(super) struct SystemClipboard {
    system: Option<arboard::Clipboard>,
    /// A table and its text that wait until the frame is over: egui then sets its text.
    waiting: Option<(String, String)>,
}

impl SystemClipboard {
    /// The clipboard of the system the window is on.
    pub(super) fn of_system() -> Self {
        Self {
            // Without one, the text alone is copied.
            system: arboard::Clipboard::new()
                .inspect_err(|error| log::info!("no clipboard for tables: {error}"))
                .ok(),
            waiting: None,
        }
    }

    /// Offers a table, and its text for programs that take no tables.
    pub(super) fn offer(&mut self, html: String, text: String) {
        if self.system.is_some() {
            self.waiting = Some((html, text));
        }
    }

    /// Whether something waits for the next frame.
    pub(super) fn is_waiting(&self) -> bool {
        self.waiting.is_some()
    }

    /// Hands over what waits, once the frame in which it was copied is over.
    pub(super) fn hand_over(&mut self) {
        if let (Some(system), Some((html, text))) = (&mut self.system, self.waiting.take())
            && let Err(error) = system.set_html(html, Some(text))
        {
            log::warn!("the table was copied as text only: {error}");
        }
    }
}
