//! What becomes of the window when an exporter fails as no exporter should.

use std::fs;
use std::time::{Duration, Instant};

use eframe::egui::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use super::ExportQuestion;
use crate::files::recovery::StateFolder;
use crate::gui::App;
use crate::gui::dialogs::Dialog;
use crate::gui::matrix::Shading;
use crate::gui::settings::Settings;
use crate::gui::worker::Worker;

/// Draws the window until it is so.
fn waits(harness: &mut Harness<'_, App>, is_so: impl Fn(&Harness<'_, App>) -> bool) {
    let begun = Instant::now();
    while !is_so(harness) {
        assert!(begun.elapsed() < Duration::from_secs(20), "waited in vain");
        std::thread::sleep(Duration::from_millis(2));
        harness.step();
    }
}

fn says(harness: &Harness<'_, App>, words: &str) -> bool {
    let mut found = harness.query_all_by(|node| {
        node.role() == Role::Label && node.value().is_some_and(|value| value.contains(words))
    });
    found.next().is_some()
}

#[test]
fn a_panic_in_an_exporter_is_told_and_the_window_and_its_work_go_on() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("camp-david.ron");
    fs::copy("scenarios/camp-david-1978.ron", &path).unwrap();
    let state = StateFolder::at(folder.path().join("state"));
    let opened = path.clone();
    let mut harness = Harness::builder()
        .with_size([1280.0, 800.0])
        .build_eframe(|cc| App::new(cc, Some(opened)).keeping(&cc.egui_ctx, Some(state)));
    let ctx = harness.ctx.clone();

    // Unsaved work, an old export, and an exporter that breaks off half way.
    let old = folder.path().join("camp-david.md");
    fs::write(&old, "old export").unwrap();
    let app = harness.state_mut();
    let session = &mut app.document.as_mut().unwrap().session;
    let party = session.scenario().parties[0].id;
    let moved = crate::session::move_party(session.scenario(), party, 1).unwrap();
    session.apply(moved);
    let document = app.document.as_ref().unwrap();
    let mut question = ExportQuestion::new(document, Shading::default(), &Settings::default());
    let breaks = |_: &_| panic!("no room for the third row");
    question.writing = Some(Worker::begin(&ctx, "Exporting MD", breaks).unwrap());
    app.dialog = Some(Dialog::Export(Box::new(question)));

    let told = "the program failed at this: no room for the third row; please report it";
    waits(&mut harness, |harness| says(harness, told));
    assert_eq!(fs::read_to_string(&old).unwrap(), "old export");
    assert!(harness.state().is_dirty());

    // The window takes further orders: the dialog goes, and the work is saved.
    let cancel = |node: &egui_kittest::kittest::AccessKitNode<'_>| {
        node.role() == Role::Button && node.label().as_deref() == Some("Cancel")
    };
    harness.get_by(cancel).click();
    waits(&mut harness, |harness| harness.state().dialog.is_none());
    let before = fs::read(&path).unwrap();
    let ctx = harness.ctx.clone();
    let save = crate::gui::intent::Intent::Run(crate::gui::commands::Command::Save);
    harness.state_mut().carry_out(&ctx, vec![save]);
    waits(&mut harness, |harness| !harness.state().is_dirty());
    assert_ne!(fs::read(&path).unwrap(), before);
}
