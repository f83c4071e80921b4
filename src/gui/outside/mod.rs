//! What other programs do to the open file is noticed.
//!
//! A thread looks at the file and asks for a frame only when there is something to tell; the
//! window then follows, or says what stands in the way.

mod app;
mod notice;
mod watcher;

pub(super) use app::why;
pub(super) use notice::{Notice, NoticeAnswer};
pub(super) use watcher::Watcher;
