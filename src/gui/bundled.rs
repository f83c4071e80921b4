//! The scenarios that come with the program.

/// A scenario embedded in the program.
#[derive(Clone, Copy, Debug)]
pub struct Bundled {
    /// The name under which it is offered and first saved.
    pub file_name: &'static str,
    /// What it is called in a menu.
    pub title: &'static str,
    /// Its text.
    pub text: &'static str,
}

/// All of them; the first is what a first start opens.
pub const ALL: [Bundled; 3] = [
    Bundled {
        file_name: "abu-dhabi-2026.ron",
        title: "Abu Dhabi talks, 2026",
        text: include_str!("../../scenarios/abu-dhabi-2026.ron"),
    },
    Bundled {
        file_name: "camp-david-1978.ron",
        title: "Camp David, 1978",
        text: include_str!("../../scenarios/camp-david-1978.ron"),
    },
    Bundled {
        file_name: "eu-ai-act-2023.ron",
        title: "EU AI Act trilogue, 2023",
        text: include_str!("../../scenarios/eu-ai-act-2023.ron"),
    },
];
