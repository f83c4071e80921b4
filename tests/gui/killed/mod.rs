//! Windows killed at random instants while their user edits and saves: no file is harmed, and no
//! work is lost that is older than what is promised.
//!
//! Each window is a process of its own, this test again: the window as a user meets it, with its
//! own clock, only without a screen. It tells what its user has done, line by line, and is killed.
//! `STANDPOINT_KILLS` says how often (a few times unless set), `STANDPOINT_SEED` repeats a run.

mod habit;
mod lane;
mod window;
mod wording;

use habit::Habit;
use lane::Lane;

/// Names the folder in which a window of its own begins.
const FOLDER: &str = "STANDPOINT_KILLED_WINDOW";
/// What its user does there.
const HABIT: &str = "STANDPOINT_KILLED_HABIT";

/// Two run beside each other, as much of the time is waiting.
const LANES: usize = 2;
/// So often without `STANDPOINT_KILLS`.
const FEW_KILLS: usize = 14;

const TEST: &str = "killed::a_window_killed_at_any_instant_harms_no_file_and_loses_no_work";

#[test]
fn a_window_killed_at_any_instant_harms_no_file_and_loses_no_work() {
    if let (Ok(folder), Ok(habit)) = (std::env::var(FOLDER), std::env::var(HABIT)) {
        habit::begin(folder.into(), &habit);
    }
    let number = |name: &str| std::env::var(name).ok().and_then(|text| text.parse().ok());
    let kills: usize = number("STANDPOINT_KILLS").unwrap_or(FEW_KILLS);
    let seed = number("STANDPOINT_SEED").unwrap_or(1) as u64;
    let lanes: Vec<_> = (0..LANES)
        .map(|nth| {
            std::thread::spawn(move || {
                let mut lane = Lane::new(seed + nth as u64);
                for kill in (nth..kills).step_by(LANES) {
                    lane.kill(Habit::of_kill(kill));
                }
                lane.end()
            })
        })
        .collect();
    for lane in lanes {
        println!("{:?}", lane.join().unwrap());
    }
    println!("{kills} kills, seed {seed}");
}
