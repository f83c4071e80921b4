#![allow(dead_code, unused)]
#[path = "zz_user.rs"]
mod user;
use eframe::egui::Key;
use std::fs;
use user::{CTRL, NONE, User};

fn small() -> String {
    fs::read_to_string("scenarios/camp-david-1978.ron").unwrap()
}

fn cells(u: &mut User, words: &str) {
    u.presses(NONE, Key::F4);
    let _ = words;
}

#[test]
fn look() {
    let text = small();
    let lines: Vec<&str> = text.lines().collect();
    // conflict hunks: change every line with `text: "` in the first 120 lines
    let mut out = String::new();
    let mut n = 0;
    for line in text.split_inclusive('\n') {
        if line.contains("text: \"") && n < 6 && line.matches('"').count() >= 2 {
            n += 1;
            let at = line.find("text: \"").unwrap() + 7;
            let ours = format!("{}OUR WORDS {n}: {}", &line[..at], &line[at..]);
            let theirs = format!(
                "{}Their quite different words, {n}: {}",
                &line[..at],
                &line[at..]
            );
            let theirs = theirs.replacen('\n', " // theirs\n", 1);
            let ours = ours.replacen('\n', " // ours\n", 1);
            out.push_str(&format!("<<<<<<< HEAD\n{ours}||||||| base\n{line}=======\n{theirs}>>>>>>> feature/second-round\n"));
        } else {
            out.push_str(line);
        }
    }
    let which = std::env::var("LOOK").unwrap_or_default();
    let on = |name: &str| which.is_empty() || which.contains(name);
    if on("sides") {
        let mut u = User::opens_keeping(&out);
        u.shoot("failed");
        u.clicks("Compare both sides");
        u.waits_for("changes");
        u.shoot("sides");
        u.clicks("Merge");
        u.waits_for("Merged, with");
        u.shoot("conflicts");
    }
    if on("notice") {
        let mut u = User::opens_keeping(&text);
        fs::write(u.file(), &out).unwrap();
        u.waits_for("cannot be read now");
        u.shoot("notice");
    }
    if on("recovery") {
        let mut u = User::opens_keeping(&text);
        u.runs("Add issue…");
        u.types("Borders");
        u.presses(NONE, Key::Enter);
        u.waits_secs(2);
        std::thread::sleep(std::time::Duration::from_millis(1500));
        u.waits_secs(2);
        fs::write(u.file(), text.replace("Camp David", "Camp Daavid")).unwrap();
        let mut u = u.dies_and_starts_again();
        u.sees("Recover unsaved work?");
        u.shoot("recovery");
    }
    if on("versions") {
        let mut u = User::opens_keeping(&text);
        u.runs("Earlier versions…");
        u.shoot("versions0");
        u.clicks("Close");
        for i in 0..9 {
            u.runs("Add issue…");
            u.types(&format!("Borders {i}"));
            u.presses(NONE, Key::Enter);
            u.presses(CTRL, Key::S);
            u.waits_until("saved", |u| !u.can_see("unsaved"));
        }
        u.runs("Earlier versions…");
        u.shoot("versions");
    }
    if on("convert") {
        let bytes: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let mut u = User::opens_bytes_keeping(&bytes);
        u.shoot("utf16");
        u.clicks("Convert to UTF-8…");
        u.presses(CTRL, Key::S);
        u.shoot("convert");
    }
    if on("hidden") {
        let t = fs::read_to_string("tests/gui/small.ron").unwrap();
        let t = t
            .replacen(
                "text: \"",
                "text: \"Sa\u{202e}fe\u{200b} \u{1b}words, then ",
                1,
            )
            .replacen("name: \"", "name: \"Up\u{200b}per ", 1)
            .replacen("title: \"", "title: \"T\u{ad}itle ", 3);
        let mut u = User::opens_keeping(&t);
        u.presses(NONE, Key::Tab);
        let first = u.scenario().issues[0].title().to_owned();
        let party = u.scenario().parties[0].name().to_owned();
        let issue = standpoint::scenario::hidden::shown(&first).into_owned();
        let party = standpoint::scenario::hidden::shown(&party).into_owned();
        u.clicks_cell(&issue, &party);
        u.shoot("hidden");
        u.presses(NONE, Key::F2);
        u.shoot("hidden-edit");
    }
    if on("gone") {
        let t = fs::read_to_string("tests/gui/small.ron").unwrap();
        let t = t.replace(
            "        (\n            id:",
            "        // A remark above.\n        (\n            // and one inside\n            id:",
        );
        let mut u = User::opens_keeping(&t);
        let first = u.scenario().issues[0].title().to_owned();
        let party = u.scenario().parties[0].name().to_owned();
        u.clicks_cell(&first, &party);
        u.runs("Delete issues");
        u.waits_for("Deleted with");
        u.runs("Undo history");
        u.shoot("gone");
    }
}
