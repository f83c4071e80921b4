//! The window over ten thousand issues and two hundred parties: frames, edits, sorting, finding, pasting.

#[path = "support/big.rs"]
mod big;
#[path = "support/screen.rs"]
mod screen;

use std::hint::black_box;
use std::time::{Duration, Instant};

use criterion::{BatchSize, Criterion};
use eframe::egui::{Event, Key, Modifiers, MouseWheelUnit, TouchPhase, vec2};
use standpoint::compare::Outlook;
use standpoint::session::clipboard::{Block, Extent, FieldPaste, paste};
use standpoint::session::grid::{Arrangement, Filter, Order, Sort};

use big::big_scenario;
use screen::Screen;

const ISSUES: usize = 10_000;
const PARTIES: usize = 200;
