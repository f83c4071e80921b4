//! Recovery copies are written on a thread of their own: the disk may be slow.

use std::io;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;

use eframe::egui::Context;

use crate::files::recovery::{Journal, Snapshot, StateFolder};
use crate::files::save::SaveError;

/// What the thread is to do, in this order.
enum Order {
    /// Make a copy.
    Write(Box<Snapshot>),
    /// Remove all copies.
    Clear,
    /// Go on with a journal that a killed window left behind.
    GoOn(Journal),
}

/// What keeps copies from being written, told by the thread.
type Trouble = Arc<Mutex<Option<String>>>;

/// Writes the recovery copies of what is open. Dropped, it carries out what was ordered before.
pub(super) struct Writer {
    orders: Option<Sender<Order>>,
    thread: Option<JoinHandle<()>>,
    trouble: Trouble,
}

impl Writer {
    /// Begins; nothing is written yet.
    pub(super) fn begin(ctx: &Context, state: StateFolder) -> io::Result<Self> {
        let (orders, received) = channel();
        let trouble = Trouble::default();
        let (ctx, told) = (ctx.clone(), trouble.clone());
        let thread = std::thread::Builder::new().name("recovery".to_owned());
        let thread = thread.spawn(move || carry_out(&received, &state, &told, &ctx))?;
        Ok(Self {
            orders: Some(orders),
            thread: Some(thread),
            trouble,
        })
    }

    fn order(&self, order: Order) {
        if let Some(orders) = &self.orders
            && orders.send(order).is_err()
        {
            tell(
                &self.trouble,
                Some("the thread that writes it is gone".to_owned()),
            );
        }
    }

    /// Has a copy made.
    pub(super) fn write(&self, snapshot: Snapshot) {
        self.order(Order::Write(Box::new(snapshot)));
    }

    /// Has all copies removed.
    pub(super) fn clear(&self) {
        self.order(Order::Clear);
    }

    /// Goes on with a journal that a killed window left behind.
    pub(super) fn go_on(&self, journal: Journal) {
        self.order(Order::GoOn(journal));
    }

    /// What keeps copies from being written, if anything does.
    pub(super) fn trouble(&self) -> Option<String> {
        let trouble = self.trouble.lock();
        trouble.unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl Drop for Writer {
    fn drop(&mut self) {
        self.orders = None;
        if let Some(thread) = self.thread.take()
            && thread.join().is_err()
        {
            log::error!("the thread that writes recovery copies failed");
        }
    }
}

/// Sets what keeps copies from being written; whether that is news.
fn tell(trouble: &Trouble, now: Option<String>) -> bool {
    let mut told = trouble.lock().unwrap_or_else(PoisonError::into_inner);
    let is_news = *told != now;
    *told = now;
    is_news
}

fn carry_out(orders: &Receiver<Order>, state: &StateFolder, trouble: &Trouble, ctx: &Context) {
    let mut journal = None;
    for order in orders {
        let done = match order {
            Order::Write(snapshot) => write(&mut journal, state, &snapshot),
            Order::Clear => journal.as_mut().map_or(Ok(()), Journal::clear),
            Order::GoOn(other) => {
                journal = Some(other);
                Ok(())
            }
        };
        if tell(trouble, done.err().map(|error| error.to_string())) {
            ctx.request_repaint();
        }
    }
}

fn write(
    journal: &mut Option<Journal>,
    state: &StateFolder,
    snapshot: &Snapshot,
) -> Result<(), SaveError> {
    if let Some(journal) = journal {
        return journal.write(snapshot);
    }
    journal.insert(Journal::begin(state)?).write(snapshot)
}
